"""A conference that does not exist: its bodies, its treaty, its instruments."""

from mandate_graph.model.identity import BodyKey, InstrumentKey, InstrumentKind, RulesKey, TreatyKey, TreatySlug
from mandate_graph.model.language import Language
from mandate_graph.model.registry import BodyKind, BodyRecord, Name, Registry, TreatyRecord

CONFERENCE = BodyKey("lighthouse-cop")
GROUP = BodyKey("lighthouse-cop_wg-lenses")
MIRRORS = BodyKey("lighthouse-cop_wg-mirrors")
OFFICE = BodyKey("lighthouse-office")
PACT = TreatyKey(TreatySlug("lighthouse"))
RULES = RulesKey(CONFERENCE)

REGISTRY = Registry(
    bodies={
        CONFERENCE: BodyRecord(
            key=CONFERENCE,
            kind=BodyKind.CONFERENCE,
            names=(
                Name("Conference of the Parties to the Lighthouse Pact", Language.EN),
                Name("Конференция участников Пакта о маяках", Language.RU),
            ),
            short_names=(Name("Conference", Language.EN),),
            series="LTH/COP",
            treaty=TreatySlug("lighthouse"),
            curated=False,
        ),
        GROUP: BodyRecord(
            key=GROUP,
            kind=BodyKind.WORKING_GROUP,
            parent=CONFERENCE,
            names=(Name("Working Group on Lenses", Language.EN), Name("Рабочая группа по линзам", Language.RU)),
            alternative_names=(Name("Group on Lenses", Language.EN),),
            series="LTH/COP/WG.1",
            curated=False,
        ),
        MIRRORS: BodyRecord(
            key=MIRRORS,
            kind=BodyKind.WORKING_GROUP,
            parent=CONFERENCE,
            names=(Name("Working Group on Mirrors", Language.EN),),
            curated=False,
        ),
        OFFICE: BodyRecord(
            key=OFFICE,
            kind=BodyKind.ORGANIZATION,
            names=(Name("Lighthouse Office", Language.EN),),
            symbols=(("resolution", "LO/RES/{number}"), ("decision", "LO/D.{session}/{item}")),
            curated=False,
        ),
    },
    treaties={
        TreatySlug("lighthouse"): TreatyRecord(
            slug=TreatySlug("lighthouse"),
            label="LTP",
            names=(Name("Lighthouse Pact", Language.EN), Name("Пакт о маяках", Language.RU)),
            series_entries=(("9001", "77001"),),
            curated=False,
        ),
    },
)


def decision(number: str) -> InstrumentKey:
    """A decision of the invented conference."""
    return InstrumentKey(issuer=CONFERENCE, kind=InstrumentKind.DECISION, number=number)


def resolution(number: str) -> InstrumentKey:
    """A resolution of the invented conference."""
    return InstrumentKey(issuer=CONFERENCE, kind=InstrumentKind.RESOLUTION, number=number)
