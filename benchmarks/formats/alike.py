"""Two documents cut down to what both print: one file of a text may lack headings, covers and notes of the other."""

from collections.abc import Iterator
from dataclasses import replace

import regex

from mandate_graph.model.passage import Document, Part, Passage, PassageKind

_BESIDE = frozenset({PassageKind.COVER, PassageKind.HEADING, PassageKind.FOOTNOTE})
_SIGNS = regex.compile(r"[^\p{L}\p{Nd}]+")


def alike(one: Document, other: Document) -> tuple[Document, Document]:
    """The documents without the covers, headings and notes that the other does not print as such."""
    return _shared(one, _printed(other)), _shared(other, _printed(one))


def _printed(document: Document) -> frozenset[str]:
    return frozenset(_bare(passage) for part in document.parts for passage in part.passages if passage.kind in _BESIDE)


def _bare(passage: Passage) -> str:
    return str(_SIGNS.sub("", passage.flow.text)).casefold()


def _shared(document: Document, printed: frozenset[str]) -> Document:
    parts = (replace(part, passages=tuple(_kept(part, printed))) for part in document.parts)
    return replace(document, parts=tuple(part for part in parts if part.passages))


def _kept(part: Part, printed: frozenset[str]) -> Iterator[Passage]:
    kept = [passage for passage in part.passages if passage.kind not in _BESIDE or _bare(passage) in printed]
    paths = {passage.path for passage in kept}
    for passage in kept:
        yield replace(passage, calls=tuple(call for call in passage.calls if call.note in paths))
