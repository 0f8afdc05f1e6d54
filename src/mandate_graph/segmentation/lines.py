"""The lines of a text, trimmed, and which of them are page furniture."""

from collections import Counter
from collections.abc import Callable, Iterator
from enum import Enum, auto
from typing import NamedTuple

import regex

from mandate_graph.segmentation.phrasebook import PAGE_LINE

_SEPARATORS = "\x1c\x1d\x1e"
"""They end a line for `str.splitlines`, not on paper."""
_BLANK = "\t\n\x0b\x0c\r \x85\xa0\u1680\u2028\u2029\u202f\u205f\u3000\ufeff\u200b" + "".join(
    map(chr, range(0x2000, 0x200B))
)
_BLANK_AT_END = f"{_BLANK}{_SEPARATORS}\x1f"
_MARK = regex.compile(
    r"(?P<rule>(?:[_\-=–—*]\s?){3,})"
    r"|(?P<page><!--[^<>]{0,200}-->"
    r"|\*?\d{7}\*?|(?:[A-Z]{1,3}\.)?\d{2}-\d{5,6}(?:\s*\*?\d{6}\*?)*(?:\s*\([A-Z]\))?(?:\s+[\d*/ ]+)?"
    rf"|(?i:{PAGE_LINE.pattern})|[-–—]\s?\d{{1,4}}\s?[-–—])"
    r"|\d{1,4}/(?P<folio>\d{1,4})"
    r"|(?P<number>\d{1,4})"
)
"""A rule; a comment, a job number or a page number with its word or dashes; the page among others; a bare number."""
_NEVER_LAST = ".,;:"
_SYMBOL_LINE = regex.compile(r"\p{Lu}[\p{Lu}\p{Ll}\d.\-–]*(?:/[\w.()\-–* ]+)+")
_LONGEST_FURNITURE = 120
_LEAST_RUNNING_HEADS = 3
_MOST_HEAD_LINES = 25
_LEAST_SHARE_BESIDE = 0.6
_FIRST_LABEL = regex.compile(r"1\.\s")


class Gap(Enum):
    """What stands between a line and the printed line before it."""

    NONE = auto()
    BLANK = auto()
    FURNITURE = auto()
    """A rule, a page number, a running head: a paragraph may go on behind it."""
    RULE = auto()
    """A rule of underscores or dashes, last before the line: what follows may be footnotes."""


class Line(NamedTuple):
    """A printed line: `text[start:end]` without the white space around it."""

    start: int
    end: int
    gap: Gap


def printed_lines(text: str, in_cell: Callable[[int], bool] = lambda _: False) -> Iterator[Line]:
    """Every line that is neither blank nor page furniture; what stands in a cell of a table is no furniture."""
    trimmed = list(_trimmed(text))
    cells = frozenset(start for start, _, _ in trimmed if in_cell(start))
    furniture = _Furniture(text, [line for line in trimmed if line[0] not in cells])
    gap = Gap.BLANK
    for start, end, blank in trimmed:
        if blank and gap is Gap.NONE:
            gap = Gap.BLANK
        found = None if start in cells else furniture.gap(start, end)
        if found is not None:
            gap = found
            continue
        yield Line(start, end, gap)
        gap = Gap.NONE


def _trimmed(text: str) -> Iterator[tuple[int, int, bool]]:
    """The lines that are not blank, without the white space around them, and whether a blank line stands before."""
    at = last = 0
    for separator in _SEPARATORS:
        text = text.replace(separator, "\x1f")
    for number, line in enumerate(text.splitlines(keepends=True)):
        if printed := line.rstrip(_BLANK_AT_END):
            end = at + len(printed)
            yield end - len(printed.lstrip(_BLANK)), end, number > last + 1
            last = number
        at += len(line)


class _Furniture:
    """Tells furniture from text; a line that repeats is a running head where it is a symbol, or stands beside page
    marks.
    """

    def __init__(self, text: str, trimmed: list[tuple[int, int, bool]]) -> None:
        short = [text[start:end] if end - start <= _LONGEST_FURNITURE else "" for start, end, _ in trimmed]
        counted = Counter(short)
        del counted[""]
        marks = {line: mark for line in counted if (mark := _mark(line))}
        folios = Counter(mark["folio"] for mark in marks.values() if mark["folio"])
        self._text = text
        self._seen: set[str] = set()
        self._body = False
        self._printed = 0
        self._marks = marks
        self._totals = {total for total, times in folios.items() if times >= 2}
        self._numbered = sum(mark.lastgroup == "number" for mark in marks.values()) >= 2
        repeated = {line for line, times in counted.items() if times >= _least_repeats(line)}
        beside = Counter(
            line
            for at, line in enumerate(short)
            if line in repeated and self._has_page_mark(short[max(at - 1, 0) : at + 2])
        )
        self._running = {
            line
            for line in repeated
            if beside[line] >= _LEAST_SHARE_BESIDE * counted[line]
            or (_SYMBOL_LINE.fullmatch(line) and (counted[line] >= _LEAST_RUNNING_HEADS or beside[line]))
        }

    def gap(self, start: int, end: int) -> Gap | None:
        """How the line counts if it is furniture, None if it is text."""
        long = end - start > _LONGEST_FURNITURE
        if not self._body:
            self._printed += 1
            late = self._printed > _MOST_HEAD_LINES
            self._body = long or late or _FIRST_LABEL.match(self._text, start, end) is not None
        if long and not self._text.startswith("__", start):
            return None
        line = self._text[start:end]
        mark = _mark(line) if long else self._marks.get(line)
        if mark and mark["rule"]:
            return Gap.RULE
        if (mark and self._is_page_mark(mark)) or self._is_running_head(line):
            return Gap.FURNITURE
        return None

    def _has_page_mark(self, lines: list[str]) -> bool:
        return any(line in self._marks and self._is_page_mark(self._marks[line]) for line in lines)

    def _is_page_mark(self, mark: "regex.Match[str]") -> bool:
        """Whether a mark is that of a page: a number needs another like it to be one."""
        if mark["folio"]:
            return mark["folio"] in self._totals
        return self._numbered if mark["number"] else mark["page"] is not None

    def _is_running_head(self, line: str) -> bool:
        if line not in self._running:
            return False
        known = line in self._seen or self._body
        self._seen.add(line)
        return known


def _least_repeats(line: str) -> int:
    """How often a line must stand in a text to be a running head: a symbol on two pages is one, words on three."""
    return 2 if _SYMBOL_LINE.fullmatch(line) else _LEAST_RUNNING_HEADS


def _mark(line: str) -> "regex.Match[str] | None":
    """What the line is if it is a rule or may be a page mark: none of these ends in a letter or a stop."""
    return None if line[-1].isalpha() or line[-1] in _NEVER_LAST else _MARK.fullmatch(line)
