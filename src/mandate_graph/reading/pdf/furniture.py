"""Running heads and feet: rows at the edge of a page that number it, name the document, or stand on other pages too."""

from collections import Counter
from collections.abc import Iterator
from itertools import pairwise, takewhile
from typing import NamedTuple

import regex

from mandate_graph.reading.pdf.footnotes import is_rule
from mandate_graph.reading.pdf.ordering import has_blank
from mandate_graph.reading.pdf.shapes import Row

_MOST_ROWS = 4
_EDGE = 0.16
_APART = 1.6
_LEAST_MARK = 6
_FAR = 3.0
_DIGITS = regex.compile(r"\p{Nd}+")
_NUMBER = regex.compile(
    r"[-–—.\s]*(?:\p{L}+\.?\s)?(?P<page>\p{Nd}{1,4})(?:\s*(?:/|\p{L}{1,3})\s*(?P<last>\p{Nd}{1,4}))?[-–—.\s]*"
)
_JOB = regex.compile(r"(?=.*\d{2}-\d{5}|.*\d{5}-\d{2})[\d*/-]+(?:\(\p{Lu}\)[\d*/]*)?")
"""The number of a printing job without blanks, with that of the page and the mark of the language."""
_NO_LETTER = regex.compile(r"[^\p{L}\p{Nd}]")


class Sheetful(NamedTuple):
    """The rows of one page from top to bottom, with the edges of the page."""

    number: int
    rows: list[Row]
    bottom: float
    top: float


class _Zone(NamedTuple):
    """Rows at an edge, outermost first; `apart` where more than a line is free between them and the text."""

    page: int
    rows: list[Row]
    apart: bool


def without_furniture(pages: list[Sheetful]) -> list[list[Row]]:
    """The rows of each page without running heads and feet; the head of the first page is its masthead and stays."""
    heads = [_zone(page, page.rows, page.top) for page in pages]
    feet = [_zone(page, page.rows[::-1], page.bottom) for page in pages]
    named = {mark for zone in heads[:1] for row in zone.rows for mark in _marks(row)}
    numbered = Counter(mark for zone in feet for row in zone.rows for mark in _marks(row))
    left_out = {
        id(row)
        for zones, marks in ((heads[1:], named), (feet, {mark for mark, times in numbered.items() if times > 1}))
        for row in _furniture(zones, marks, whole=zones is not feet)
    }
    folios = {
        id(row)
        for zone in feet
        if zone.apart
        for row in zone.rows
        if _has_folio(row, zone.page, len(pages)) or _JOB.fullmatch(row.text.replace(" ", ""))
    }
    return [[row for row in page.rows if id(row) not in left_out | folios] for page in pages]


def _zone(page: Sheetful, inwards: list[Row], edge: float) -> _Zone:
    """The rows at one edge as far as the first wide space; where there is none, those that may repeat all the same."""
    depth = _EDGE * (page.top - page.bottom)
    near = list(takewhile(lambda row: abs(row.base - edge) < depth and not is_rule(row.text), inwards[:_MOST_ROWS]))
    for at, row in enumerate(near):
        inner = inwards[at + 1] if at + 1 < len(inwards) else None
        if inner is not None and abs(row.base - inner.base) > _APART * max(row.size, inner.size):
            return _Zone(page.number, near[: at + 1], apart=True)
    return _Zone(page.number, near, apart=False)


def _furniture(zones: list[_Zone], marks: set[str], *, whole: bool) -> Iterator[Row]:
    """What repeats, numbers the page or names the document; of a zone apart also what stands further out.

    With `whole` all of such a zone: a head may go on below the row that names the document.
    """
    signs = Counter(sign for zone in zones for sign in {sign for row in zone.rows for sign in _signs(row, zone.page)})
    for zone in zones:
        sure = [_is_number(row) or any(signs[sign] > 1 for sign in _signs(row, zone.page)) for row in zone.rows]
        if zone.apart:
            found = [at for at, row in enumerate(zone.rows) if sure[at] or _names(row, marks)]
            yield from zone.rows[: len(zone.rows) if whole and found else max(found, default=-1) + 1]
        else:
            yield from (row for row, _ in takewhile(lambda pair: pair[1], zip(zone.rows, sure, strict=True)))


def _signs(row: Row, page: int) -> set[str]:
    """What a row says; once as it stands, once for each number in it that may count the pages."""
    text = row.text
    if row.words[0].size < row.size:
        return set()
    offsets = {int(digits) - page for digits in _DIGITS.findall(text)}
    return {text} | {
        _DIGITS.sub(lambda match, far=offset: f"#{far}#" if int(match[0]) == page + far else match[0], text)
        for offset in offsets
    }


def _is_number(row: Row) -> bool:
    found = _NUMBER.fullmatch(row.text)
    return found is not None and (found["last"] is None or int(found["page"]) <= int(found["last"]))


def _has_folio(row: Row, page: int, last: int) -> bool:
    """Whether one end of a row, far from the rest of it, tells which of how many pages this is: "1/2"."""
    groups = [[row.words[0]]]
    for one, other in pairwise(row.words):
        if other.left - one.right > _FAR * row.size:
            groups.append([])
        groups[-1].append(other)
    folios = (f"{page}/{last}", f"{last}/{page}")
    return any("".join(word.text for word in group) in folios for group in (groups[0], groups[-1]))


def _names(row: Row, marks: set[str]) -> bool:
    """Whether a row begins or ends with one of the marks."""
    tokens = _tokens(row)
    return not marks.isdisjoint({_plain(tokens[0]), _plain(tokens[-1])})


def _marks(row: Row) -> set[str]:
    """Symbols and job numbers, without the signs in them: with figures, and long enough not to meet by chance."""
    plain = {_plain(token) for token in _tokens(row) if _DIGITS.search(token)}
    return {mark for mark in plain if len(mark) >= _LEAST_MARK}


def _tokens(row: Row) -> list[str]:
    """The words between blanks: a change of size cuts no symbol in two."""
    found = [row.words[0].text]
    for one, other in pairwise(row.words):
        if has_blank(one, other):
            found.append("")
        found[-1] += other.text
    return found


def _plain(text: str) -> str:
    return str(_NO_LETTER.sub("", text))
