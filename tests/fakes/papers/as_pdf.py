"""A paper as PDF, set here line by line: heads and feet, notes below a rule, labels hanging, one column or two."""

from collections.abc import Iterator
from itertools import groupby
from typing import NamedTuple

import regex
from tests.fakes.papers.paper import Paper, Row
from tests.fakes.pdfs import ADVANCE, Text, pdf, width

_SIZE, _SMALL, _CALL = 10.0, 8.0, 6.0
_LEADING = 12.0
_GAP = 8.0
_LEFT, _RIGHT, _TOP, _BOTTOM = 60.0, 540.0, 720.0, 330.0
_GUTTER = 24.0
_INDENT = 20.0
_CELL = 150.0
_HEAD, _FOOT = 770.0, 40.0
_RIGHT_TO_LEFT = frozenset({"ar"})
_UNTURNED = regex.compile(r"[A-Za-z0-9]+(?:[/.,:-][A-Za-z0-9]+)*|.")


class _Word(NamedTuple):
    """Signs that no line end divides, `raised` for the call of a note; `blank` where one comes before it."""

    text: str
    raised: bool
    blank: bool


def pdf_page(paper: Paper, *, columns: int = 1) -> bytes:
    """The file; its text runs in so many columns."""
    return pdf(_Press(paper, columns).pages())


class _Press:
    """Sets rows one below another, and goes on in the next column or on the next page."""

    def __init__(self, paper: Paper, columns: int) -> None:
        self._paper = paper
        self._columns = columns
        self._width = (_RIGHT - _LEFT - _GUTTER * (columns - 1)) / columns
        self._pages: list[list[Text]] = [[]]
        self._called: list[list[str]] = [[]]
        self._column = 0
        self._y = _TOP

    def pages(self) -> list[list[Text]]:
        for row in self._paper.body:
            if row.cell:
                if row.cell == (1, 1):
                    self._table()
            else:
                self._set(row)
        return [self._framed(at, page) for at, page in enumerate(self._pages)]

    def _set(self, row: Row) -> None:
        inner = _INDENT * max(row.depth - 1, 0)
        first = _INDENT if row.kind in ("pp", "op") else 0.0
        for at, line in enumerate(_lines(_words(row), self._width - inner, first)):
            self._room()
            self._line(line, inner + (0 if at else first))
            self._called[-1] += [word.text for word in line if word.raised]
            self._y -= _LEADING
        self._y -= _GAP

    def _table(self) -> None:
        for cells in self._paper.table:
            self._room()
            for at, cell in enumerate(cells):
                self._line([_Word(cell.text, raised=False, blank=False)], _CELL * at)
            self._y -= _LEADING + 2
        self._y -= _GAP

    def _room(self) -> None:
        if self._y >= _BOTTOM:
            return
        self._y = _TOP
        self._column += 1
        if self._column == self._columns:
            self._column = 0
            self._pages.append([])
            self._called.append([])

    def _line(self, line: list[_Word], indent: float) -> None:
        self._pages[-1] += self._placed(line, indent, self._column, self._y, _SIZE)

    def _placed(self, line: list[_Word], indent: float, column: int, y: float, size: float) -> Iterator[Text]:
        """The words of a line from its beginning, which is at the right where one writes from there."""
        at = indent
        for raised, words in groupby(line, key=lambda word: word.raised):
            text = "".join(f"{' ' if word.blank else ''}{word.text}" for word in words)
            small = _CALL if raised else size
            yield self._text(text, at, column, (y + 4 if raised else y, small))
            at += width(text, small)

    def _text(self, text: str, at: float, column: int, set_at: tuple[float, float]) -> Text:
        """Words from so far behind the beginning of a line; PDFium drops one foreign sign without a blank."""
        y, size = set_at
        text = f"{text} " if len(text) == 1 and not text.isascii() else text
        if self._paper.language not in _RIGHT_TO_LEFT:
            left = _LEFT + column * (self._width + _GUTTER)
            return Text(left + at, y, text, size)
        right = _RIGHT - column * (self._width + _GUTTER)
        return Text(right - at - width(text, size), y, _seen(text), size)

    def _framed(self, at: int, page: list[Text]) -> list[Text]:
        paper = self._paper
        foot = [Text(_LEFT, _FOOT, f"{at + 1}/{len(self._pages)}"), Text(_RIGHT - 60, _FOOT, paper.foot)]
        head = [Text(_LEFT, _HEAD, paper.symbol)] if at else []
        return [*page, *self._notes(self._called[at]), *head, *foot]

    def _notes(self, marks: list[str]) -> Iterator[Text]:
        """Notes stand as wide as the page at its foot."""
        y = 60.0 + _LEADING * 8
        rule = "_" * 20
        if marks:
            yield self._text(rule, 0, 0, (y, _SIZE))
        for mark in marks:
            words = [_Word(mark, raised=True, blank=False), *_split(self._paper.note(mark).text, glued=False)]
            for line in _lines(words, _RIGHT - _LEFT, 0.0, size=_SMALL):
                y -= _LEADING - 2
                yield from self._placed(line, 0, 0, y, _SMALL)


def _words(row: Row) -> list[_Word]:
    made = [_Word(row.label, raised=False, blank=False)] if row.label else []
    for at, (mark, words) in enumerate(row.pieces()):
        if mark:
            made.append(_Word(mark, raised=True, blank=False))
        else:
            made += _split(words, glued=bool(at) or not made)
    return made


def _split(words: str, *, glued: bool) -> Iterator[_Word]:
    """The words between blanks; of a text without blanks each character that no stop follows."""
    blank = words[:1].isspace() or not glued
    for word in words.split():
        for piece in _pieces(word):
            yield _Word(piece, raised=False, blank=blank)
            blank = False
        blank = True


def _pieces(word: str) -> Iterator[str]:
    group = ""
    for sign in word:
        if group and "\u4e00" <= sign <= "\u9fff":
            yield group
            group = ""
        group += sign
    yield group


def _lines(words: list[_Word], room: float, first: float, *, size: float = _SIZE) -> Iterator[list[_Word]]:
    line: list[_Word] = []
    used = first
    for word in words:
        wide = width(word.text, _CALL if word.raised else size)
        blank = ADVANCE * size if word.blank and line else 0.0
        if line and used + blank + wide > room and not word.raised:
            yield line
            line, used, blank = [], 0.0, 0.0
        line.append(word._replace(blank=bool(blank)))
        used += blank + wide
    yield line


def _seen(text: str) -> str:
    """Words as they are seen from left to right: Arabic letters and marks turned, figures and Latin as they are."""
    return "".join(reversed(_UNTURNED.findall(text)))
