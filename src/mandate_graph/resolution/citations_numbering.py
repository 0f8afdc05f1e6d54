"""What the form of a number tells of its issuer, and which document symbols are those of instruments."""

from collections.abc import Iterator, Mapping
from datetime import date
from functools import lru_cache
from types import MappingProxyType

import regex

from mandate_graph.languages.memory import OfRegistry
from mandate_graph.model.identity import BodyKey, InstrumentKey, InstrumentKind
from mandate_graph.model.reference import Numbering
from mandate_graph.model.registry import BodyRecord, Registry
from mandate_graph.model.roman import roman_number

NUMBERED_BY: Mapping[str, frozenset[Numbering]] = MappingProxyType(
    {
        "A": frozenset({Numbering.SESSION, Numbering.SPECIAL, Numbering.EMERGENCY, Numbering.ROMAN}),
        "E": frozenset({Numbering.YEAR, Numbering.ROMAN}),
        "S": frozenset({Numbering.YEARED}),
        "T": frozenset({Numbering.ROMAN}),
    }
)
"""How the principal organs, by the letter of their series, number their instruments."""

ELSEWHERE = frozenset(
    {
        Numbering.SESSION,
        Numbering.SPECIAL,
        Numbering.YEAR,
        Numbering.TAGGED,
        Numbering.RUNNING,
        Numbering.OTHER,
    }
)
"""How any other body may number its own."""

UNSAID = frozenset(
    {Numbering.SESSION, Numbering.SPECIAL, Numbering.EMERGENCY, Numbering.YEARED, Numbering.YEAR, Numbering.ROMAN}
)
"""Forms for which a principal organ may be meant where nothing is said of the issuer."""

UNSAID_ELSEWHERE = frozenset({Numbering.SESSION, Numbering.SPECIAL})
"""Forms for which any other body may be: the rest are as well those of a body that nobody named."""

_CONVENED = "/CONF."
"""In the series of a conference that is convened for one matter."""

_AT_ONE_CONFERENCE = frozenset({Numbering.RUNNING, Numbering.OTHER})
"""How such a conference numbers: it has no sessions, and one year."""

_NEVER_BY_YEAR = ("A/", "S/")
"""Series of bodies under organs that number by session."""

ONLY_BY: Mapping[Numbering, str] = MappingProxyType(
    {Numbering.YEARED: "S", Numbering.EMERGENCY: "A", Numbering.ROMAN: "A"}
)
"""Forms that tell the organ where no words do."""

FIRST_SESSION_YEAR: Mapping[str, int] = MappingProxyType({"A": 1946})
"""The year of the first session of an organ that opens one each year; a session ends in the year after its own."""

LAST_ROMAN_SESSION: Mapping[str, int] = MappingProxyType({"A": 30})
"""The last session whose Roman numeral stands in the organ's numbers."""

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
    return _by_series(registry).get(letter)


def _bearers(registry: Registry) -> dict[str, BodyKey]:
    """The first body of each series."""
    found: dict[str, BodyKey] = {}
    for key, record in registry.bodies.items():
        if record.series is not None:
            found.setdefault(record.series, key)
    return found


_by_series = OfRegistry(_bearers)


def fits(
    record: BodyRecord | None,
    number: str,
    numbering: Numbering,
    *,
    latest_session: int | None = None,
    adopted: date | None = None,
) -> bool:
    """Whether a body can have issued an instrument of this number, adopted on this day if one is given.

    `latest_session` is that of the citing text, which can name nothing of a later one.
    """
    series = record.series if record and record.series else ""
    elsewhere = ELSEWHERE - {Numbering.YEAR} if series.startswith(_NEVER_BY_YEAR) else ELSEWHERE
    elsewhere = _AT_ONE_CONFERENCE if _CONVENED in series else elsewhere
    if numbering not in NUMBERED_BY.get(series, elsewhere):
        return False
    if numbering is Numbering.ROMAN:
        roman = _roman_session(number)
        return roman <= LAST_ROMAN_SESSION.get(series, roman) and _in_its_year(series, roman, adopted)
    session = session_of(number) if numbering is Numbering.SESSION else chapter_of(number) or None
    if session is None:
        return True
    if session < FIRST_SLASHED_SESSION.get(series, 1) or (latest_session is not None and session > latest_session):
        return False
    return _in_its_year(series, session, adopted)


def _in_its_year(series: str, session: int, adopted: date | None) -> bool:
    first = FIRST_SESSION_YEAR.get(series)
    return first is None or adopted is None or not session or adopted.year - first - session in (-1, 0)


def _roman_session(number: str) -> int:
    """The session in brackets, 0 for one that is no plain numeral ("S-IV")."""
    return roman_number(number.partition("(")[2].rstrip(")"))


def chapter_of(number: str) -> int:
    """The session in Roman numerals before the stroke of a number ("IX/3"), 0 where there is none.

    >>> chapter_of("IX/3"), chapter_of("9/3")
    (9, 0)
    """
    return roman_number(number.partition("/")[0])


def tagged_issuer(number: str, registry: Registry, acting: BodyKey | None = None) -> BodyKey | None:
    """The body whose series ends in the letters of a tagged number ("1/CP.21"): the one, or the acting one."""
    tags = tags_of(number)
    found = [key for key, record in registry.bodies.items() if (record.series or "").rpartition("/")[2] in tags]
    if acting in found:
        return acting
    return found[0] if len(found) == 1 else None


def tags_of(number: str) -> list[str]:
    """The letters of a tagged number: several where a language writes the same for more than one body.

    >>> tags_of("1/CP.21")
    ['CP']
    """
    return number.partition("/")[2].rstrip("0123456789").rstrip(".-").split("|")


def tagged_by(number: str, record: BodyRecord | None) -> str:
    """The number with the one of its letters that the body uses; as it stands where it has one alone.

    >>> tagged_by("1/CP.21", None), tagged_by("1/CP|COP.21", None)
    ('1/CP.21', '1/CP.21')
    """
    tags = tags_of(number)
    own = (record.series or "").rpartition("/")[2] if record else ""
    return number.replace("|".join(tags), own if own in tags else tags[0])


def series_owner(symbol: str, registry: Registry) -> BodyKey | None:
    """The body under whose own series a document is printed: the longest series of two elements or more."""
    bare = regex.sub(r"\([^()]*\)", "", symbol)
    owners = [
        (len(record.series), key)
        for key, record in registry.bodies.items()
        if record.series and "/" in record.series and f"/{record.series}/" in f"/{bare}/"
    ]
    return max(owners)[1] if owners else None


def may_go_unsaid(record: BodyRecord | None, numbering: Numbering) -> bool:
    """Whether a body may be meant by a number of this form where no words point at an issuer."""
    principal = record is not None and record.series in NUMBERED_BY
    return numbering in (UNSAID if principal else UNSAID_ELSEWHERE)


def instrument_of(symbol: str, registry: Registry) -> InstrumentKey | None:
    """The instrument whose symbol this is, by the templates of the registry; None for any other document."""
    by_sign = _templates(registry)
    for record, kind, template in by_sign.get(symbol[:1], by_sign[_FIELD]):
        number = _number(template, symbol) if symbol.startswith(template.partition("{")[0]) else None
        if number is not None:
            return InstrumentKey(
                issuer=record.key, kind=InstrumentKind(kind), number=record.canonical_number(kind, number)
            )
    return None


_FIELD = "{"
"""What opens a field of a template."""


def _by_first_sign(registry: Registry) -> dict[str, list[tuple[BodyRecord, str, str]]]:
    """The templates that may fit a symbol by its first sign, in the order of the registry; a field fits any."""
    rows = [
        (record, kind, template)
        for record in registry.bodies.values()
        for kind, template in (*record.symbols, *record.earlier_symbols)
    ]
    signs = {_FIELD, *(template[:1] for _, _, template in rows)}
    return {sign: [row for row in rows if row[2][:1] in (sign, _FIELD)] for sign in signs}


_templates = OfRegistry(_by_first_sign)


@lru_cache(maxsize=1024)
def _compiled(template: str) -> "regex.Pattern[str]":
    return regex.compile("".join(_template(template)))


def _number(template: str, symbol: str) -> str | None:
    found = _compiled(template).fullmatch(symbol)
    if found is None:
        return None
    fields = found.groupdict()
    return fields["number"] if "number" in fields else f"{fields['session']}/{fields['item']}"


_FIELDS = {
    "{number}": r"(?P<number>(?:E?S-\d+/|\d+/|[IVXLC]+/)?\d+[A-Z]?(?:-[A-Z])?(?:\([^()]+\))?)",
    "{session}": r"(?P<session>\d+)",
    "{item}": r"(?P<item>\d+)",
}


def _template(template: str) -> Iterator[str]:
    for piece in regex.split(r"(\{\w+\})", template):
        yield _FIELDS.get(piece, regex.escape(piece))
