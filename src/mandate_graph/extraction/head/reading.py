"""The head of every part of a document."""

from dataclasses import replace

from mandate_graph.extraction.head import phrasebook
from mandate_graph.extraction.head.agenda import agenda_items
from mandate_graph.extraction.head.front import Front, Line, fronts
from mandate_graph.extraction.head.instruments import implied_session, printed_instrument
from mandate_graph.extraction.head.issuers import author_of, committee_of, enacting_by_short_name, issuing_body
from mandate_graph.extraction.head.kinds import document_type
from mandate_graph.extraction.head.roles import is_open
from mandate_graph.extraction.head.sessions import Session, issued, session
from mandate_graph.extraction.head.symbols import own_symbol
from mandate_graph.extraction.head.templates import matches_template
from mandate_graph.extraction.head.titles import Title, numbered_heading, title
from mandate_graph.model.head import DocumentType, Head, SessionStatement
from mandate_graph.model.identity import BodyKey, InstrumentKey
from mandate_graph.model.language import Language
from mandate_graph.model.mention import BodyMention
from mandate_graph.model.passage import Document
from mandate_graph.model.registry import Registry
from mandate_graph.model.symbol import parse_symbol

_DRAFTS = frozenset({DocumentType.DRAFT_RESOLUTION, DocumentType.DRAFT_DECISION})


def read_heads(document: Document, bodies: tuple[BodyMention, ...], registry: Registry) -> tuple[Head, ...]:
    """One head a part, in the order of the parts; what a part does not print is None."""
    heads: list[Head] = []
    for front in fronts(document, bodies):
        heads.append(_head(front, registry, house=heads[0].issuing_body if heads else None))
    return _owning(tuple(heads), registry)


def _owning(heads: tuple[Head, ...], registry: Registry) -> tuple[Head, ...]:
    """A page may begin with the end of another text: the symbol is that of the part which prints its number."""
    first = heads[0] if heads else None
    if first is None or first.symbol is None or first.instrument is not None:
        return heads
    owner = next((head for head in heads[1:] if _prints(head, first.symbol, registry)), None)
    if owner is None:
        return heads
    moved = {
        first.part: replace(first, symbol=None, symbol_printed=None, type=DocumentType.DOCUMENT),
        owner.part: replace(owner, symbol=first.symbol, symbol_printed=first.symbol_printed),
    }
    return tuple(moved.get(head.part, head) for head in heads)


def _prints(head: Head, symbol: str, registry: Registry) -> bool:
    """Whether a symbol is that of the instrument which a part prints."""
    parsed, instrument = parse_symbol(symbol), head.instrument
    record = registry.bodies.get(instrument.issuer) if instrument else None
    if parsed is None or instrument is None or record is None:
        return False
    kind = instrument.kind.value
    numbers = (matches_template(parsed, template) for template in record.templates(kind))
    return any(number and record.canonical_number(kind, number) == instrument.number for number in numbers)


def _head(front: Front, registry: Registry, *, house: BodyKey | None) -> Head:
    """`house`: who issues the file, which a part of it without a symbol may name by a short name."""
    symbol, symbol_printed = own_symbol(front)
    genre = document_type(front, symbol)
    numbered = numbered_heading(front) if genre not in _DRAFTS else None
    heading = title(front, numbered)
    items = agenda_items(front, _agenda_titles(front, heading))
    told = session(front)
    issuer = issuing_body(front, symbol, registry, masthead=told is not None or bool(items))
    issuer = issuer or enacting_by_short_name(front, house, registry)
    instrument = printed_instrument(front.part.kind, genre, issuer, (symbol, numbered), registry)
    if instrument is not None and numbered is not None:
        front.quote(numbered.line.passage, numbered.number.start, numbered.number.end, "head-number")
    return Head(
        part=front.part.key,
        type=genre,
        symbol=str(symbol) if symbol else None,
        symbol_printed=symbol_printed,
        title=heading.text if heading else None,
        title_evidence=heading.evidence if heading else None,
        issued=issued(front),
        distribution=_distribution(front),
        original_language=_original(front),
        issuing_body=issuer,
        author=next((key for line in front.lines if (key := author_of(line)) is not None), None),
        sponsor=_sponsor(front) if genre in _DRAFTS else None,
        session=_session(told, issuer, instrument, committee_of(front, issuer, registry)),
        agenda_items=items,
        instrument=instrument,
        printed_number=numbered.number.value if numbered else None,
        evidence=tuple(front.evidence),
    )


def _agenda_titles(front: Front, heading: Title | None) -> tuple[Line, ...]:
    """The open lines of the cover between the agenda's numbers and the title."""
    lines: list[Line] = []
    begun = False
    for line in front.lines:
        if heading is not None and line.passage.path == heading.evidence.passage:
            break
        if begun and line.cover and is_open(line) and author_of(line) is None and not _draft_line(line):
            lines.append(line)
        begun = begun or (line.cover and phrasebook.agenda().search(line.text) is not None)
    return tuple(lines)


def _draft_line(line: Line) -> bool:
    return any(pattern.search(line.text) for pattern, _ in phrasebook.drafts())


def _session(
    told: Session | None, issuer: BodyKey | None, instrument: InstrumentKey | None, committee: BodyKey | None
) -> SessionStatement | None:
    if told is not None:
        return SessionStatement(
            body=issuer,
            ordinal=told.ordinal,
            start=told.start,
            end=told.end,
            city=told.city,
            committee=committee,
            evidence=told.evidence,
        )
    ordinal = implied_session(instrument) if instrument else None
    return SessionStatement(body=issuer, ordinal=ordinal, implied=True) if ordinal else None


def _distribution(front: Front) -> str | None:
    for at, line in enumerate(front.lines):
        match = phrasebook.distribution().search(line.text) if line.cover else None
        if match is None:
            continue
        following = front.lines[at + 1].text if at + 1 < len(front.lines) else ""
        value = phrasebook.distribution_value(match["value"] or following)
        if value is not None:
            front.quote(line.passage, match.start(), match.end(), "head-distribution")
            return value
    return None


def _original(front: Front) -> Language | None:
    for line in front.lines:
        match = phrasebook.original().search(line.text) if line.cover else None
        if match is not None:
            found = phrasebook.languages_in(match["value"])
            front.quote(line.passage, match.start(), match.end(), "head-original-language")
            return found[0] if len(found) == 1 else None
    return None


def _sponsor(front: Front) -> str | None:
    """Who stands before "draft resolution" and its colon: "[Belarus]", "Angola and Brazil"."""
    for line in front.lines:
        for pattern, _ in phrasebook.drafts():
            match = pattern.search(line.text)
            before = line.text[: match.start()].rstrip() if match else ""
            if before.endswith((":", "]")):
                name = before.rstrip(": ").strip("[]()* ")
                front.quote(line.passage, line.text.index(name), line.text.index(name) + len(name), "head-sponsor")
                return name
    return None
