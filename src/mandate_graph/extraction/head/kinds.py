"""The genre of a part."""

from mandate_graph.extraction.head import phrasebook
from mandate_graph.extraction.head.front import Front, Line
from mandate_graph.extraction.head.titles import noun_behind_number
from mandate_graph.model.head import DocumentType
from mandate_graph.model.passage import PartKind, PassageKind
from mandate_graph.model.symbol import Symbol

_NATURES = (
    ("RES", DocumentType.RESOLUTION),
    ("DEC", DocumentType.DECISION),
    ("PRST", DocumentType.STATEMENT),
)
_ADOPTED = frozenset({DocumentType.RESOLUTION, DocumentType.DECISION, DocumentType.STATEMENT})
_FIRST = (DocumentType.NOTE, DocumentType.INFORMATION_NOTE, DocumentType.STATEMENT, DocumentType.REPORT)
_LOOKED_AT = 3


def document_type(front: Front, symbol: Symbol | None) -> DocumentType:
    """The genre: a draft by its part, an adopted text by its symbol or title, else by the line that tells it."""
    if front.part.kind is PartKind.DRAFT or (symbol is not None and symbol.is_draft):
        draft = _draft(front)
        if draft is not None or front.part.kind is PartKind.DRAFT:
            return draft or DocumentType.DRAFT_RESOLUTION
    if symbol is not None:
        for nature, kind in _NATURES:
            if symbol.has(nature):
                return kind
    if front.part.kind is PartKind.INSTRUMENT:
        return _adopted(front)
    return _narrated(front)


def _draft(front: Front) -> DocumentType | None:
    for line in front.lines:
        for pattern, kind in phrasebook.drafts():
            match = pattern.search(line.text)
            if match:
                front.quote(line.passage, match.start(), match.end(), "head-type")
                return kind
    return None


def _adopted(front: Front) -> DocumentType:
    for line in front.lines:
        behind = noun_behind_number(line)
        for pattern, kind in (*phrasebook.types(), *phrasebook.plain_types()):
            match = pattern.match(line.text, behind[1] if behind else 0)
            if match and kind in _ADOPTED:
                front.quote(line.passage, match.start(), match.end(), "head-type")
                return kind
    if any(passage.kind is PassageKind.ENACTING for passage in front.body[:_LOOKED_AT]):
        return DocumentType.RESOLUTION
    return _narrated(front)


def _narrated(front: Front) -> DocumentType:
    """The genre of a text that is no instrument; the line that names its author outranks its title."""
    found: list[tuple[int, Line, int, int, DocumentType]] = []
    for line in front.lines:
        for pattern, kind in phrasebook.types():
            match = pattern.match(line.text)
            if match and kind not in {DocumentType.RESOLUTION, DocumentType.DECISION}:
                rank = _FIRST.index(kind) if kind in _FIRST else len(_FIRST)
                found.append((rank, line, match.start(), match.end(), kind))
    if found:
        _, line, start, end, kind = min(found, key=lambda item: item[0])
        front.quote(line.passage, start, end, "head-type")
        return kind
    return _plainly(front) or DocumentType.DOCUMENT


def _plainly(front: Front) -> DocumentType | None:
    first = [passage for passage in front.part.passages if passage.kind is not PassageKind.FOOTNOTE][:_LOOKED_AT]
    for passage in first:
        text = passage.flow.text.strip(" :.*")
        for pattern, kind in phrasebook.plain_types():
            if kind not in _ADOPTED and pattern.fullmatch(text):
                front.quote(passage, 0, len(passage.flow.text.rstrip()), "head-type")
                return kind
    return None
