"""What the form of a number tells of its issuer, and which document symbols are those of instruments."""

from collections.abc import Iterator, Mapping
from types import MappingProxyType

import regex

from mandate_graph.model.identity import BodyKey, InstrumentKey, InstrumentKind
from mandate_graph.model.reference import Numbering
from mandate_graph.model.registry import BodyRecord, Registry

NUMBERED_BY: Mapping[str, frozenset[Numbering]] = MappingProxyType(
    {
        "A": frozenset({Numbering.SESSION, Numbering.SPECIAL, Numbering.EMERGENCY, Numbering.ROMAN}),
        "E": frozenset({Numbering.YEAR, Numbering.ROMAN}),
        "S": frozenset({Numbering.YEARED}),
        "T": frozenset({Numbering.ROMAN}),
    }
)
"""How the principal organs, by the letter of their series, number their instruments."""

ELSEWHERE = frozenset({Numbering.SESSION, Numbering.SPECIAL, Numbering.YEAR, Numbering.TAGGED, Numbering.OTHER})
"""How any other body may number its own."""

ONLY_BY: Mapping[Numbering, str] = MappingProxyType(
    {Numbering.YEARED: "S", Numbering.EMERGENCY: "A", Numbering.ROMAN: "A"}
)
"""Forms that tell the organ where no words do."""

USUALLY_BY: Mapping[Numbering, str] = MappingProxyType({Numbering.YEAR: "E"})
"""Forms that tell the organ where neither words nor the acting body do."""

FIRST_SLASHED_SESSION: Mapping[str, int] = MappingProxyType({"A": 31})
"""The session from which an organ numbers by session and number; before it, the session stood in Roman numerals."""


def session_of(number: str) -> int | None:
    """The session in a number of the form "12/3", else None.

    >>> session_of("12/3"), session_of("S-10/2")
    (12, None)
    """
    head, slash, _ = number.partition("/")
    return int(head) if slash and head.isdigit() else None


def organ_of(letter: str, registry: Registry) -> BodyKey | None:
    """The principal organ of a series letter, if the registry has it."""
    return next((key for key, record in registry.bodies.items() if record.series == letter), None)


def fits(record: BodyRecord | None, number: str, numbering: Numbering, *, latest_session: int | None = None) -> bool:
    """Whether a body can have issued an instrument of this number; `latest_session` is that of the citing text."""
    series = record.series if record and record.series else ""
    if numbering not in NUMBERED_BY.get(series, ELSEWHERE):
        return False
    session = session_of(number) if numbering is Numbering.SESSION else None
    if session is None:
        return True
    return FIRST_SLASHED_SESSION.get(series, 1) <= session and (latest_session is None or session <= latest_session)


def instrument_of(symbol: str, registry: Registry) -> InstrumentKey | None:
    """The instrument whose symbol this is, by the templates of the registry; None for any other document."""
    for key, record in registry.bodies.items():
        for kind, template in record.symbols:
            number = _number(template, symbol)
            if number is not None:
                return InstrumentKey(issuer=key, kind=InstrumentKind(kind), number=number)
    return None


def _number(template: str, symbol: str) -> str | None:
    found = regex.fullmatch("".join(_template(template)), symbol)
    if found is None:
        return None
    fields = found.groupdict()
    return fields["number"] if "number" in fields else f"{fields['session']}/{fields['item']}"


_FIELDS = {
    "{number}": r"(?P<number>(?:E?S-\d+/|\d+/)?\d+[A-Z]?(?:-[A-Z])?(?:\([^()]+\))?)",
    "{session}": r"(?P<session>\d+)",
    "{item}": r"(?P<item>\d+)",
}


def _template(template: str) -> Iterator[str]:
    for piece in regex.split(r"(\{\w+\})", template):
        yield _FIELDS.get(piece, regex.escape(piece))
