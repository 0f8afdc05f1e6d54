"""What fills the sentences of a brief on an invented group: every slot that a template may ask for."""

from collections.abc import Mapping
from datetime import date

from mandate_graph.lineage.brief.values import Clause, Days, Name, Ordinal, Slot, Span, Text
from mandate_graph.lineage.values import Bounds

GROUP = Name(
    labels={
        "ar": "الفريق العامل المعني بمقاييس المد",
        "en": "Working Group on Tide Gauges",
        "es": "Grupo de Trabajo sobre Mareógrafos",
        "fr": "Groupe de travail sur les marégraphes",
        "ru": "Рабочая группа по мареографам",
        "zh": "验潮仪问题工作组",
    },
    otherwise="tide-gauges",
    series="TID/WG.2",
)
ASSEMBLY = Name(labels={"en": "Tide Assembly", "ru": "Ассамблея по приливам"}, otherwise="tide-assembly", series="TID")
TEXT = Text(kind="Resolution", form="TID resolution 3/8", number="3/8", issuer=ASSEMBLY, path="op.4.b")
RULES = Text(kind="RulesOfProcedure", form="TID rules of procedure", issuer=ASSEMBLY, path="rule.9.para.2")
UNNUMBERED = Text(kind="Decision", form="TID decision of 2031-05-09", adopted=date(2031, 5, 9), issuer=ASSEMBLY)


def meeting(number: int | None, start: date | None, end: date | None) -> Clause:
    """A meeting as far as it is known."""
    kinds = {(1, 1): "meeting", (1, 0): "meeting_undated", (0, 1): "meeting_unnumbered", (0, 0): "meeting_unknown"}
    slots: dict[str, Slot] = {"ordinal": Ordinal(thing="meeting", number=number), "days": Days(start=start, end=end)}
    return Clause(kind=kinds[number is not None, start is not None], slots=slots)


MEETINGS = (
    meeting(3, date(2031, 5, 9), date(2031, 5, 11)),
    meeting(22, date(2032, 5, 30), date(2032, 6, 1)),
    meeting(4, None, None),
    meeting(None, date(2033, 1, 1), None),
)
SESSION = (Clause(kind="session", slots={"ordinal": Ordinal(thing="session", number=12), "organ": ASSEMBLY}),)
REPORT = Clause(
    kind="whole",
    slots={
        "parts": (
            Clause(kind="report", slots={"symbol": "TID/WG.2/2031/5"}),
            Clause(kind="report_on", slots={"ordinal": Ordinal(thing="meeting", number=3)}),
            Clause(kind="report_under", slots={"text": UNNUMBERED}),
        )
    },
)
UNNAMED_REPORT = Clause(kind="whole", slots={"parts": (Clause(kind="report_unnamed"),)})


def sides(*stances: str) -> tuple[Clause, ...]:
    """What several texts say of one thing."""
    return tuple(Clause(kind="side", slots={"stance": stance}) for stance in stances)


SLOTS: Mapping[str, Slot] = {
    "asked": (Clause(kind="asked", slots={"name": ASSEMBLY}),),
    "bases": tuple(Clause(kind="basis", slots={"text": text}) for text in (RULES, TEXT)),
    "body": GROUP,
    "bounds": Bounds(earliest=date(2030, 3, 1), latest=date(2031, 5, 9)),
    "count": "3",
    "destination": SESSION,
    "meeting": MEETINGS[:1],
    "meetings": MEETINGS,
    "numbers": Span(first=5, last=7),
    "reports": (REPORT, UNNAMED_REPORT),
    "session": SESSION,
    "sides": sides("held", "planned", "postponed", "cancelled"),
    "text": TEXT,
    "works": tuple(Clause(kind="work", slots={"text": text}) for text in (TEXT, UNNUMBERED, Text(kind=""))),
}
OTHER_SLOTS: Mapping[str, Mapping[str, Slot]] = {
    "gap": {"numbers": Span(first=6, last=6)},
    "reports_open": {"destination": (Clause(kind="organ", slots={"organ": ASSEMBLY}),)},
    "reports_requested": {"destination": (Clause(kind="nowhere"),)},
    "set_up_disputed": {"sides": sides("interim", "permanent", "unspecified")},
}
"""What fills some kinds of sentences instead."""
