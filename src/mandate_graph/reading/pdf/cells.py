"""Rows to cells: where far more than a blank is free, and where a cell of the row above or below begins or ends."""

from collections.abc import Iterator

import regex

from mandate_graph.reading.pdf.shapes import Row, Word

_WIDE = 3.0
_NARROW = 1.2
_IN_LINE = 0.15
_LONGEST_LABEL = 12
_LABEL = regex.compile(r"\W*(?:(?!\p{Han})\p{L}|[ivxlIVXL]{1,6})?\W*|.*\p{Nd}.*")
_Cells = list[list[Word]]


def cells(rows: list[Row], *, right_to_left: bool) -> Iterator[_Cells]:
    """Of each row its cells in reading order; one cell where the row is no row of a table.

    A label is not cut off from its text.
    """
    clear = [_cut(row, set()) for row in rows]
    for at, row in enumerate(rows):
        beside = (found for found in clear[max(at - 1, 0) : at + 2] if found is not clear[at] and len(found) > 1)
        cut = _cut(row, {edge for found in beside for edge in _edges(found)})
        if right_to_left:
            cut.reverse()
        if len(cut) > 1 and _is_label(cut[0]):
            cut[:2] = [sorted(cut[0] + cut[1], key=lambda word: (word.left, word.order))]
        yield cut


def _cut(row: Row, known: set[float]) -> _Cells:
    """The words of a row from left to right, cut at wide gaps, and at narrow ones that lie at a known edge."""
    found = [[row.words[0]]]
    reached = row.words[0].right
    for word in row.words[1:]:
        gap = (word.left - reached) / row.size
        near = _IN_LINE * row.size
        if gap > _WIDE or (gap > _NARROW and any(min(abs(word.left - x), abs(reached - x)) < near for x in known)):
            found.append([])
        found[-1].append(word)
        reached = max(reached, word.right)
    return found


def _edges(found: _Cells) -> Iterator[float]:
    """Where cells begin behind a gap, and where they end before one."""
    for at, words in enumerate(found):
        if at:
            yield words[0].left
        if at + 1 < len(found):
            yield max(word.right for word in words)


def _is_label(words: list[Word]) -> bool:
    """Whether words are short and have a figure, or are a letter or numeral with the signs around it."""
    text = "".join(word.text for word in words)
    return len(text) <= _LONGEST_LABEL and _LABEL.fullmatch(text) is not None
