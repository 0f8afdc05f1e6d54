"""The bodies and treaties of an invented conference on harbours, on which shapes and questions are tried."""

from mandate_graph.model.identity import (
    BodyKey,
    DocumentKey,
    InstrumentKey,
    InstrumentKind,
    ProvisionKey,
    RulesKey,
    TreatyKey,
    TreatySlug,
)
from mandate_graph.model.language import Language
from mandate_graph.model.registry import BodyKind, BodyRecord, Name, Registry, TreatyRecord

COP = BodyKey("harbour-cop")
PILOTS = BodyKey("harbour-cop_wg-pilots")
DREDGING = BodyKey("harbour-cop_wg-dredging")
BUOYS = BodyKey("harbour-cop_wg-buoys")
CHARTS = BodyKey("harbour-cop_charts-experts")
BUREAU = BodyKey("harbour-cop_bureau")
SECRETARIAT = BodyKey("harbour-secretariat")
DIRECTOR = BodyKey("harbour-director")
TIDES = BodyKey("harbour-cop_tides-panel")
PORTS = BodyKey("harbour_ports-group")

CONVENTION = TreatyKey(TreatySlug("harbour"))
PROTOCOL = TreatyKey(TreatySlug("harbour-prot-tugs"))
ARTICLE = ProvisionKey(CONVENTION, "art.7.para.2")
RULE = ProvisionKey(RulesKey(COP), "rule.3.para.1")


def _body(key: BodyKey, kind: BodyKind, en: str, ru: str, **rest: object) -> BodyRecord:
    also = rest.pop("also", ())
    assert isinstance(also, tuple)
    return BodyRecord(
        key=key,
        kind=kind,
        names=(Name(en, Language.EN), Name(ru, Language.RU)),
        alternative_names=tuple(Name(text, Language.RU) for text in also),
        curated=False,
        **rest,  # type: ignore[arg-type]
    )


def _group(key: BodyKey, kind: BodyKind, en: str, ru: str, **rest: object) -> BodyRecord:
    return _body(key, kind, en, ru, parent=COP, **rest)


_BODIES = (
    _body(
        COP,
        BodyKind.CONFERENCE,
        "Conference of the Parties to the Harbour Convention",
        "Конференция участников Конвенции о гаванях",
        series="HBR/COP",
        treaty=CONVENTION.slug,
    ),
    _group(
        PILOTS, BodyKind.WORKING_GROUP, "Working Group on Pilots", "Рабочая группа по лоцманам", series="HBR/COP/WG.1"
    ),
    _group(
        DREDGING,
        BodyKind.WORKING_GROUP,
        "Working Group on Dredging",
        "Рабочая группа по дноуглублению",
        series="HBR/COP/WG.2",
    ),
    _group(
        BUOYS,
        BodyKind.WORKING_GROUP,
        "Working Group on Buoys",
        "Рабочая группа по буям",
        series="HBR/COP/WG.3",
        also=("Рабочая группа по вопросам буёв",),
    ),
    _group(CHARTS, BodyKind.EXPERT_GROUP, "Expert Group on Charts", "Группа экспертов по картам"),
    _group(TIDES, BodyKind.EXPERT_GROUP, "Panel on Tides", "Группа по приливам"),
    _group(BUREAU, BodyKind.BUREAU, "Bureau of the Harbour Conference", "Бюро Конференции о гаванях"),
    _body(SECRETARIAT, BodyKind.SECRETARIAT, "Harbour Secretariat", "Секретариат по гаваням"),
    _body(DIRECTOR, BodyKind.OFFICIAL, "Harbour Director", "Директор гаваней"),
    _body(PORTS, BodyKind.WORKING_GROUP, "Group of Ports", "Группа портов", parent=COP),
)
_TREATIES = (
    TreatyRecord(
        slug=CONVENTION.slug,
        label="HBC",
        names=(Name("Harbour Convention", Language.EN), Name("Конвенция о гаванях", Language.RU)),
        series_entries=(("9002", "77002"),),
        curated=False,
    ),
    TreatyRecord(
        slug=PROTOCOL.slug,
        label="Tugs Protocol",
        names=(Name("Protocol on Tugs", Language.EN), Name("Протокол о буксирах", Language.RU)),
        supplements=CONVENTION.slug,
        curated=False,
    ),
)

REGISTRY = Registry(
    bodies={record.key: record for record in _BODIES}, treaties={record.slug: record for record in _TREATIES}
)


def decision(number: str) -> InstrumentKey:
    """A decision of the conference."""
    return InstrumentKey(issuer=COP, kind=InstrumentKind.DECISION, number=number)


def resolution(number: str) -> InstrumentKey:
    """A resolution of the conference."""
    return InstrumentKey(issuer=COP, kind=InstrumentKind.RESOLUTION, number=number)


def report(symbol: str) -> DocumentKey:
    """A document by its symbol."""
    return DocumentKey(symbol)
