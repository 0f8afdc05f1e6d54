"""A small hand-made registry of real bodies and treaties, for tests of the text half."""

from mandate_graph.model.identity import BodyKey, TreatySlug
from mandate_graph.model.language import Language
from mandate_graph.model.registry import BodyKind, BodyRecord, Name, Registry, TreatyRecord


def names(en: str, ru: str) -> tuple[Name, ...]:
    """One name a language."""
    return tuple(Name(text, language) for text, language in ((en, Language.EN), (ru, Language.RU)) if text)


def _body(key: str, kind: BodyKind, parent: str | None, en: str, ru: str, **rest: object) -> BodyRecord:
    extra: dict[str, object] = {
        "short_names": names(*rest.pop("short", ("", ""))),  # type: ignore[misc]
        "alternative_names": rest.pop("also", ()),
        **rest,
    }
    return BodyRecord(
        key=BodyKey(key),
        kind=kind,
        parent=BodyKey(parent) if parent else None,
        names=names(en, ru),
        **extra,  # type: ignore[arg-type]
    )


_COP_EN = "Conference of the Parties to the United Nations Convention against Transnational Organized Crime"
_COP_RU = (
    "Конференция участников Конвенции Организации Объединенных Наций против транснациональной "
    "организованной преступности"
)
_BODIES = (
    _body(
        "un-ga",
        BodyKind.ORGAN,
        None,
        "General Assembly",
        "Генеральная Ассамблея",
        short=("Assembly", "Ассамблея"),
        series="A",
        symbols=(("resolution", "A/RES/{number}"),),
    ),
    _body("un-ga_c3", BodyKind.COMMITTEE, "un-ga", "Third Committee", "Третий комитет", series="A/C.3"),
    _body(
        "un-sc",
        BodyKind.ORGAN,
        None,
        "Security Council",
        "Совет Безопасности",
        short=("Council", "Совет"),
        series="S",
        symbols=(("resolution", "S/RES/{number}"),),
    ),
    _body(
        "un-ecosoc",
        BodyKind.ORGAN,
        None,
        "Economic and Social Council",
        "Экономический и Социальный Совет",
        short=("Council", "Совет"),
        acronyms=("ECOSOC", "ЭКОСОС"),
        series="E",
        symbols=(("resolution", "E/RES/{number}"),),
    ),
    _body(
        "un-hrc",
        BodyKind.ORGAN,
        "un-ga",
        "Human Rights Council",
        "Совет по правам человека",
        short=("Council", "Совет"),
        series="A/HRC",
        symbols=(("resolution", "A/HRC/RES/{number}"),),
    ),
    _body(
        "un-secretariat",
        BodyKind.SECRETARIAT,
        None,
        "Secretariat",
        "Секретариат",
        also=(Name("Secrétariat", Language.FR),),
    ),
    _body(
        "un-sg",
        BodyKind.OFFICIAL,
        None,
        "Secretary-General",
        "Генеральный секретарь",
        also=(Name("Secrétaire général", Language.FR),),
    ),
    _body(
        "unodc",
        BodyKind.ORGANIZATION,
        None,
        "United Nations Office on Drugs and Crime",
        "Управление Организации Объединенных Наций по наркотикам и преступности",
        acronyms=("UNODC", "УНП ООН"),
    ),
    _body(
        "untoc-cop",
        BodyKind.CONFERENCE,
        None,
        _COP_EN,
        _COP_RU,
        series="CTOC/COP",
        treaty=TreatySlug("untoc"),
        short=("Conference", "Конференция"),
        symbols=(("resolution", "CTOC/COP resolution {number}"), ("decision", "CTOC/COP decision {number}")),
    ),
    _body("untoc-cop_bureau", BodyKind.BUREAU, "untoc-cop", "Bureau of the Conference", "Бюро Конференции"),
    _body(
        "untoc-cop_wg-tip",
        BodyKind.WORKING_GROUP,
        "untoc-cop",
        "Working Group on Trafficking in Persons",
        "Рабочая группа по торговле людьми",
        series="CTOC/COP/WG.4",
        composition=("open-ended",),
    ),
    _body(
        "untoc-cop_wg-intcoop",
        BodyKind.WORKING_GROUP,
        "untoc-cop",
        "Working Group on International Cooperation",
        "Рабочая группа по вопросам международного сотрудничества",
        series="CTOC/COP/WG.3",
    ),
    _body(
        "untoc-cop_wg-techassist",
        BodyKind.WORKING_GROUP,
        "untoc-cop",
        "Working Group of Government Experts on Technical Assistance",
        "Рабочая группа правительственных экспертов по технической помощи",
        series="CTOC/COP/WG.2",
        composition=("government-experts", "open-ended"),
    ),
)
_TREATIES = (
    TreatyRecord(
        slug=TreatySlug("untoc"),
        label="UNTOC",
        names=names(
            "United Nations Convention against Transnational Organized Crime",
            "Конвенция Организации Объединенных Наций против транснациональной организованной преступности",
        ),
        short_names=names("Organized Crime Convention", "Конвенция об организованной преступности"),
    ),
    TreatyRecord(
        slug=TreatySlug("untoc-prot-tip"),
        label="TIP Protocol",
        names=names(
            "Protocol to Prevent, Suppress and Punish Trafficking in Persons, Especially Women and Children",
            "Протокол о предупреждении и пресечении торговли людьми, особенно женщинами и детьми, и наказании за нее",
        ),
        short_names=names("Trafficking in Persons Protocol", "Протокол о торговле людьми"),
        supplements=TreatySlug("untoc"),
    ),
)


def registry() -> Registry:
    """The registry of the tests."""
    return Registry(bodies={body.key: body for body in _BODIES}, treaties={treaty.slug: treaty for treaty in _TREATIES})
