"""Two documents cut down to what both print: one file of a text may lack headings, covers and notes of the other."""

from collections.abc import Iterator
from dataclasses import dataclass, replace
from enum import StrEnum

from benchmarks.formats.raw import Raw, bare

from mandate_graph.model.passage import Document, NoteCall, Part, Passage, PassageKind

_BESIDE = frozenset({PassageKind.COVER, PassageKind.HEADING, PassageKind.FOOTNOTE})


class Alone(StrEnum):
    """What one file prints and the other does not."""

    PASSAGE = "its words stand in one file only"
    CALL = "a note is called behind other words"


@dataclass(frozen=True, slots=True, kw_only=True)
class Cut:
    """A document without what the other file does not print; `lacking` has the passages that lost something, and what,
    by part and path."""

    document: Document
    lacking: dict[tuple[str, str], Alone]


def alike(one: Document, other: Document) -> tuple[Document, Document]:
    """The documents without the covers, headings and notes that the other does not print as such.

    As the readers see it: for formats that patterns cannot read.
    """
    return _shared(one, _printed(other)), _shared(other, _printed(one))


def cut_down(document: Document, own: Raw, other: Raw) -> Cut:
    """A document without the passages and the calls of notes that its own file prints and the other does not.

    What the own file does not print either is a fault of reading and stays.
    """
    lacking: dict[tuple[str, str], Alone] = {}
    parts = []
    for part in document.parts:
        printed = {passage.path: passage.printed for passage in part.passages}
        kept = [passage for passage in part.passages if not _alone(passage, own, other)]
        paths = {passage.path for passage in kept}
        lacking.update(((part.key, path), Alone.PASSAGE) for path in printed.keys() - paths)
        passages = []
        for passage in kept:
            calls = tuple(
                call
                for call in passage.calls
                if call.note in paths and not _moved(passage, call, printed[call.note], own, other)
            )
            if len(calls) < len(passage.calls):
                lacking[part.key, passage.path] = Alone.CALL
            passages.append(replace(passage, calls=calls))
        parts.append(replace(part, passages=tuple(passages)))
    cut = replace(document, parts=tuple(part for part in parts if part.passages))
    return Cut(document=cut, lacking=lacking)


def _alone(passage: Passage, own: Raw, other: Raw) -> bool:
    words = passage.flow.text
    if passage.kind in _BESIDE:
        return own.prints_alone(words) and not other.prints_alone(words)
    return own.prints(words) and not other.prints(words)


def _moved(passage: Passage, call: NoteCall, mark: str, own: Raw, other: Raw) -> bool:
    before = passage.flow.text[: call.at]
    return own.calls_behind(mark, before) and not other.calls_behind(mark, before)


def _printed(document: Document) -> frozenset[str]:
    return frozenset(
        bare(passage.flow.text) for part in document.parts for passage in part.passages if passage.kind in _BESIDE
    )


def _shared(document: Document, printed: frozenset[str]) -> Document:
    parts = (replace(part, passages=tuple(_kept(part, printed))) for part in document.parts)
    return replace(document, parts=tuple(part for part in parts if part.passages))


def _kept(part: Part, printed: frozenset[str]) -> Iterator[Passage]:
    kept = [passage for passage in part.passages if passage.kind not in _BESIDE or bare(passage.flow.text) in printed]
    paths = {passage.path for passage in kept}
    for passage in kept:
        yield replace(passage, calls=tuple(call for call in passage.calls if call.note in paths))
