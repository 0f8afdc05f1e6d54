"""Which blocks are notes, wherever they are printed."""

from collections.abc import Iterator
from typing import NamedTuple

import regex

from mandate_graph.segmentation.blocks import Block
from mandate_graph.segmentation.glued import GluedCalls
from mandate_graph.segmentation.labels import Style
from mandate_graph.segmentation.lines import Gap
from mandate_graph.segmentation.markup import Cut, cuts
from mandate_graph.segmentation.masthead import is_masthead_line
from mandate_graph.segmentation.phrasebook import NOTES

_LONGEST_TITLE = 40
_OPENING = 400
_NOTE_WORDS = regex.compile(r"[\p{Lu}\p{Lo}“\"«(]|\p{Ll}{3}")
_STAR = regex.compile(r"\*")


class Note(NamedTuple):
    """A block that is a note: its mark as printed, and how much of its first line the mark takes."""

    mark: str
    length: int


class Marked(NamedTuple):
    """A block with its markup and, if it is one, its note."""

    block: Block
    cuts: list[Cut]
    note: Note | None


def mark_notes(text: str, found: Iterator[Block]) -> list[Marked]:
    """Every block with its markup; weak cuts stay only where the note they call exists."""
    blocks = list(found)
    markup = [cuts(text, block.start, block.end) for block in blocks]
    notes = _Finder(text, blocks, markup).notes()
    marks = {note.mark for note in notes if note}
    return [
        Marked(block, found_cuts and [cut for cut in found_cuts if not cut.weak or cut.call in marks], note)
        for block, found_cuts, note in zip(blocks, markup, notes, strict=True)
    ]


class _Finder:
    def __init__(self, text: str, blocks: list[Block], markup: list[list[Cut]]) -> None:
        self._text = text
        self._blocks = blocks
        self._markup = markup
        self._called: set[str] = set()
        self._glued = GluedCalls(text)
        self._in_list = False

    def notes(self) -> list[Note | None]:
        found: list[Note | None] = []
        previous: Note | None = None
        for index, block in enumerate(self._blocks):
            note = self._note(index, block, previous) if block.note or self._in_list else None
            found.append(note)
            if note is None:
                self._glued.see(index, block.start, block.end)
            else:
                self._resolve_glued(index, note)
            if markup := self._markup[index]:
                own = block.start + (note.length if note else 0)
                self._called.update(cut.call for cut in markup if cut.call and cut.span.start >= own)
            short = block.end - block.start <= _LONGEST_TITLE
            self._in_list = (self._in_list and note is not None) or (short and self._titles_notes(block))
            previous = note
        return found

    def _resolve_glued(self, index: int, note: Note) -> None:
        """Cut the figure that calls a plain note out of the text."""
        if note.mark.isdigit() and note.mark not in self._called and (call := self._glued.take(note.mark, index)):
            at, span = call
            self._markup[at] = sorted([*self._markup[at], Cut(span, note.mark)], key=lambda cut: cut.span)

    def _titles_notes(self, block: Block) -> bool:
        return NOTES.fullmatch(self._text[block.content : block.end].strip("*_ ")) is not None

    def _note(self, index: int, block: Block, previous: Note | None) -> Note | None:
        if self._in_list and block.label and block.label.readings[0].style is Style.NUMBER:
            length = block.content - block.start + block.label.length
            return Note(str(block.label.readings[0].ordinal), length)
        if block.note is None or block.heading:
            return None
        mark = block.note.mark
        if block.note.sure:
            fits = not self._is_bracketed(block) or mark in self._called or self._follows_notes(block, previous)
        elif mark.startswith("*"):
            fits = self._is_star_note(index, block, mark)
        else:
            fits = self._is_numbered_note(index, block, mark) or self._is_next_note(block, mark, previous)
        return Note(mark, block.note.length) if fits else None

    def _is_bracketed(self, block: Block) -> bool:
        return self._text[block.start] == "["

    def _follows_notes(self, block: Block, previous: Note | None) -> bool:
        return previous is not None or block.gap is Gap.RULE

    def _is_star_note(self, index: int, block: Block, mark: str) -> bool:
        opening = self._text[block.start : min(block.end, block.start + _OPENING)]
        glued = len(opening) > len(mark) and not opening[len(mark)].isspace()
        if glued and len(_STAR.findall(opening)) > len(mark):
            return False
        if mark in self._called or block.gap is Gap.RULE:
            return True
        return not glued and not self._has_twin(index, mark) and block.label is None

    def _has_twin(self, index: int, mark: str) -> bool:
        neighbours = self._blocks[max(index - 1, 0) : index + 2]
        return any(
            other is not self._blocks[index] and other.note is not None and other.note.mark == mark
            for other in neighbours
        )

    def _is_numbered_note(self, index: int, block: Block, mark: str) -> bool:
        behind = self._text[block.start + len(mark) : min(block.end, block.start + _OPENING)].lstrip("/ \t\xa0")
        if is_masthead_line(self._text[block.start : min(block.end, block.start + _OPENING)]):
            return False
        if self._text.startswith("/", block.start + len(mark)):
            return True
        if not _NOTE_WORDS.match(behind):
            return False
        return block.gap is Gap.RULE or self._glued.near(mark, index)

    def _is_next_note(self, block: Block, mark: str, previous: Note | None) -> bool:
        if previous is None or not previous.mark.isdigit() or (block.label and not block.label.loose):
            return False
        return mark == str(int(previous.mark) + 1)
