"""The adopted instrument whose text a part prints, and the session that its number tells."""

import regex

from mandate_graph.extraction.head.templates import matches_template
from mandate_graph.extraction.head.titles import Numbered
from mandate_graph.model.head import DocumentType
from mandate_graph.model.identity import BodyKey, InstrumentKey, InstrumentKind
from mandate_graph.model.passage import PartKind
from mandate_graph.model.registry import Registry
from mandate_graph.model.symbol import Symbol

_KINDS = {
    DocumentType.RESOLUTION: InstrumentKind.RESOLUTION,
    DocumentType.DECISION: InstrumentKind.DECISION,
    DocumentType.STATEMENT: InstrumentKind.STATEMENT,
}
_SESSION = regex.compile(r"(?P<session>\d{1,3})/\d")


def printed_instrument(
    kind: PartKind,
    genre: DocumentType,
    issuer: BodyKey | None,
    numbers: tuple[Symbol | None, Numbered | None],
    registry: Registry,
) -> InstrumentKey | None:
    """The instrument that a part of this genre prints; None for drafts, other documents and unknown issuers.

    `numbers` are the part's own symbol and the heading that prints its number: the symbol counts first. A part
    that is not segmented as an instrument prints one only where both agree.
    """
    symbol, numbered = numbers
    if kind is PartKind.DRAFT or issuer is None or genre not in _KINDS:
        return None
    printed = numbered.number.value if numbered is not None else None
    number = _by_symbol(symbol, issuer, _KINDS[genre], registry) or printed
    if kind is not PartKind.INSTRUMENT and number != printed:
        return None
    if number is None:
        return None
    record = registry.bodies.get(issuer)
    number = record.canonical_number(_KINDS[genre].value, number) if record else number
    return InstrumentKey(issuer=issuer, kind=_KINDS[genre], number=number)


def implied_session(instrument: InstrumentKey) -> int | None:
    """The session that a number "n/m" was given at; a year is none.

    >>> implied_session(InstrumentKey(issuer=BodyKey("x"), kind=InstrumentKind.DECISION, number="12/3"))
    12
    """
    match = _SESSION.match(instrument.number or "")
    return int(match["session"]) if match else None


def _by_symbol(symbol: Symbol | None, issuer: BodyKey, kind: InstrumentKind, registry: Registry) -> str | None:
    record = registry.bodies.get(issuer)
    if symbol is None or record is None:
        return None
    numbers = (matches_template(symbol, template) for template in record.templates(kind.value))
    return next((number for number in numbers if number is not None), None)
