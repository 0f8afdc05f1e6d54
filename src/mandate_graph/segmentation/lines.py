"""The lines of a text, trimmed, and which of them are page furniture."""

from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass
from enum import Enum, auto

import regex

from mandate_graph.segmentation.phrasebook import PAGE_LINE

_LINE_END = regex.compile(r"\r\n|[\n\r\x0b\x0c\x85\u2028\u2029]")
_ZERO_WIDTH = "\ufeff\u200b"
_PRINTED = regex.compile(r"[^\s\ufeff\u200b][^\n\r\x0b\x0c\x85\u2028\u2029]*")
_RULE = regex.compile(r"(?:[_\-=–—*]\s?){3,}")
_COMMENT = regex.compile(r"<!--[^<>]{0,200}-->")
_PAGE_NUMBER = regex.compile(r"[-–—]\s?\d{1,4}\s?[-–—]|\d{1,4}/\d{1,4}")
_BARE_NUMBER = regex.compile(r"\d{1,4}")
_JOB_NUMBER = regex.compile(
    r"\*?\d{7}\*?|(?:[A-Z]{1,3}\.)?\d{2}-\d{5,6}(?:\s*\*?\d{6}\*?)*(?:\s*\([A-Z]\))?(?:\s+[\d*/ ]+)?"
)
_SYMBOL_LINE = regex.compile(r"\p{Lu}[\p{Lu}\p{Ll}\d.\-–]*(?:/[\w.()\-–* ]+)+")
_LONGEST_FURNITURE = 120
_LEAST_RUNNING_HEADS = 3
_MOST_HEAD_LINES = 25
_LEAST_SHARE_BESIDE = 0.6
_FIRST_LABEL = regex.compile(r"1\.\s")
_FOLIO_SERIES = regex.compile(r"(\d{1,4})/(\d{1,4})")


class Gap(Enum):
    """What stands between a line and the printed line before it."""

    NONE = auto()
    BLANK = auto()
    FURNITURE = auto()
    """A rule, a page number, a running head: a paragraph may go on behind it."""
    RULE = auto()
    """A rule of underscores or dashes, last before the line: what follows may be footnotes."""


@dataclass(frozen=True, slots=True)
class Line:
    """A printed line: `text[start:end]` without the white space around it."""

    start: int
    end: int
    gap: Gap


def printed_lines(text: str) -> Iterator[Line]:
    """Every line that is neither blank nor page furniture."""
    furniture = _Furniture(text)
    gap = Gap.BLANK
    for start, end, blank in _trimmed(text):
        if blank and gap is Gap.NONE:
            gap = Gap.BLANK
        found = furniture.gap(start, end)
        if found is not None:
            gap = found
            continue
        yield Line(start, end, gap)
        gap = Gap.NONE


def _trimmed(text: str) -> Iterator[tuple[int, int, bool]]:
    """The lines that are not blank, without the white space around them, and whether a blank line stands before."""
    last = 0
    for match in _PRINTED.finditer(text):
        start, end = match.span()
        while end > start and (text[end - 1].isspace() or text[end - 1] in _ZERO_WIDTH):
            end -= 1
        if end > start:
            yield start, end, len(_LINE_END.findall(text, last, start)) > 1
            last = end


class _Furniture:
    """Tells furniture from text; a line that repeats is a running head where it is a symbol, or stands beside page
    marks.
    """

    def __init__(self, text: str) -> None:
        short = [text[start:end] if end - start <= _LONGEST_FURNITURE else "" for start, end, _ in _trimmed(text)]
        counted = Counter(line for line in short if line)
        folios = Counter(match[2] for line in counted if (match := _FOLIO_SERIES.fullmatch(line)))
        self._text = text
        self._seen: set[str] = set()
        self._body = False
        self._printed = 0
        self._totals = {total for total, times in folios.items() if times >= 2}
        self._numbered = sum(_BARE_NUMBER.fullmatch(line) is not None for line in counted) >= 2
        repeated = {line for line, times in counted.items() if times >= _LEAST_RUNNING_HEADS}
        beside = Counter(
            line
            for at, line in enumerate(short)
            if line in repeated and self._has_page_mark(short[max(at - 1, 0) : at + 2])
        )
        self._running = {
            line
            for line in repeated
            if _SYMBOL_LINE.fullmatch(line) or beside[line] >= _LEAST_SHARE_BESIDE * counted[line]
        }

    def gap(self, start: int, end: int) -> Gap | None:
        """How the line counts if it is furniture, None if it is text."""
        self._printed += 1
        if not self._body:
            long = end - start > _LONGEST_FURNITURE or self._printed > _MOST_HEAD_LINES
            self._body = long or _FIRST_LABEL.match(self._text, start, end) is not None
        if end - start > _LONGEST_FURNITURE and not self._text.startswith("__", start):
            return None
        line = self._text[start:end]
        if _RULE.fullmatch(line):
            return Gap.RULE
        if self._is_page_mark(line) or self._is_running_head(line):
            return Gap.FURNITURE
        return None

    def _has_page_mark(self, lines: list[str]) -> bool:
        return any(line and self._is_page_mark(line) for line in lines)

    def _is_page_mark(self, line: str) -> bool:
        if _COMMENT.fullmatch(line) or _JOB_NUMBER.fullmatch(line) or PAGE_LINE.fullmatch(line):
            return True
        if folio := _FOLIO_SERIES.fullmatch(line):
            return folio[2] in self._totals
        if _BARE_NUMBER.fullmatch(line):
            return self._numbered
        return _PAGE_NUMBER.fullmatch(line) is not None

    def _is_running_head(self, line: str) -> bool:
        if line not in self._running:
            return False
        known = line in self._seen or self._body
        self._seen.add(line)
        return known
