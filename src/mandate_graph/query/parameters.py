"""Typed parameters: the one place where what a person writes becomes a term that a query is given.

A value never becomes part of a query's text: it is handed to the engine as a term beside the query.
"""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from datetime import UTC, date, datetime

from mandate_graph.errors import UsageError
from mandate_graph.query.bodies import BodyNames
from mandate_graph.query.engine import Reader
from mandate_graph.query.results import XSD, Iri, Literal, Term
from mandate_graph.query.works import WorkNames
from mandate_graph.vocabulary.prefixes import PREFIXES


@dataclass(frozen=True, slots=True, kw_only=True)
class Parameter:
    """A value that a saved query is asked with."""

    name: str
    type: str
    default: str | None = None
    example: str | None = None
    optional: bool = False
    description: str = ""


class Names:
    """What names mean in one graph; each register is read when it is first needed."""

    def __init__(self, reader: Reader) -> None:
        self._reader = reader
        self._bodies: BodyNames | None = None

    @property
    def bodies(self) -> BodyNames:
        """The bodies of the graph."""
        if self._bodies is None:
            self._bodies = BodyNames.read(self._reader)
        return self._bodies

    @property
    def works(self) -> WorkNames:
        """The instruments, treaties and documents of the graph."""
        return WorkNames(self._reader, self.bodies)


Today = Callable[[], date]


def _today() -> date:
    return datetime.now(UTC).date()


def _date(text: str, _names: Names, today: Today) -> Term:
    day = today() if text == "today" else date.fromisoformat(text)
    return Literal(day.isoformat(), f"{XSD}date")


def _number(datatype: str, kind: Callable[[str], object]) -> Callable[[str, Names, Today], Term]:
    def convert(text: str, _names: Names, _today: Today) -> Term:
        kind(text)
        return Literal(text.strip(), XSD + datatype)

    return convert


def _truth(text: str, _names: Names, _today: Today) -> Term:
    if text not in ("true", "false"):
        raise ValueError(text)
    return Literal(text, f"{XSD}boolean")


def _iri(text: str, _names: Names, _today: Today) -> Term:
    prefix, colon, local = text.partition(":")
    if colon and prefix in PREFIXES:
        return Iri(PREFIXES[prefix] + local)
    if not colon or any(char in text for char in ' <>"{}|\\^`'):
        raise ValueError(text)
    return Iri(text)


def _body(text: str, names: Names, _today: Today) -> Term:
    return names.bodies.find(text).iri


def _work(text: str, names: Names, _today: Today) -> Term:
    return names.works.find(text).iri


def _provision(text: str, names: Names, today: Today) -> Term:
    try:
        return _iri(text, names, today)
    except ValueError:
        return _work(text, names, today)


def _text(text: str, _names: Names, _today: Today) -> Term:
    return Literal(text)


TYPES: Mapping[str, tuple[str, Callable[[str, Names, Today], Term]]] = {
    "body": ("a slug, symbol series, acronym or name", _body),
    "boolean": ("true or false", _truth),
    "date": ("a day as YYYY-MM-DD, or today", _date),
    "decimal": ("a number", _number("decimal", float)),
    "document": ("a symbol or local identifier", _work),
    "instrument": ("an instrument such as a symbol, or a noun, a number and whose it is", _work),
    "integer": ("a whole number", _number("integer", int)),
    "iri": ("an IRI or a prefixed name", _iri),
    "language": ("a language tag such as en", _text),
    "provision": ("an article of a treaty or a rule, such as UNTOC art. 32 para. 3, or an IRI", _provision),
    "string": ("any text", _text),
    "work": ("an instrument, treaty or document", _work),
}
"""Type to what it expects and how it is read."""


def bind(
    parameters: Sequence[Parameter], values: Mapping[str, str], names: Names, *, today: Today = _today
) -> tuple[tuple[str, Term], ...]:
    """The terms for a query's parameters, from what a person wrote.

    Raises UsageError for a value that is missing, unknown or not of its type, and what name lookup raises.
    """
    known = {parameter.name for parameter in parameters}
    unknown = sorted(set(values) - known)
    if unknown:
        raise UsageError(
            f"there is no parameter {unknown[0]!r}",
            hint=f"parameters: {', '.join(sorted(known)) or 'none'}",
        )
    terms: list[tuple[str, Term]] = []
    for parameter in parameters:
        text = values.get(parameter.name, parameter.default)
        if text is not None:
            terms.append((parameter.name, _term(parameter, text, names, today)))
        elif not parameter.optional:
            raise UsageError(
                f"the parameter {parameter.name} is missing: {parameter.description}",
                hint=f"{parameter.name}={parameter.example or '...'} ({TYPES[parameter.type][0]})",
            )
    return tuple(terms)


def _term(parameter: Parameter, text: str, names: Names, today: Today) -> Term:
    expected, convert = TYPES[parameter.type]
    try:
        return convert(text, names, today)
    except ValueError:
        raise UsageError(f"{parameter.name} is {expected}, not {text!r}", where=parameter.name) from None
