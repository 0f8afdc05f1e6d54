"""Rows of a column to lines: cells apart, words in reading order, what is raised told from the rest."""

from collections import Counter
from collections.abc import Iterable, Iterator

from mandate_graph.reading.pdf.columns import Column
from mandate_graph.reading.pdf.ordering import has_blank, in_reading_order
from mandate_graph.reading.pdf.right_to_left import with_brackets_facing
from mandate_graph.reading.pdf.rows import main_word
from mandate_graph.reading.pdf.shapes import Line, Part, Row, Word

_CELL_GAP = 3.0
_LONGEST_LABEL = 12
_SMALL = 0.85
_RISE = 0.12
_LONG_ROW = 0.6
_LEAST_ROWS = 6
_SAME_SIZE = 0.05
Edges = tuple[float, float]


def body_size(rows: Iterable[Row]) -> float:
    """The size in which most of the text is set."""
    weight: Counter[float] = Counter()
    for row in rows:
        weight[round(row.size, 1)] += len(row.text)
    return max(weight, key=lambda size: (weight[size], size))


def edges(rows: list[Row], size: float) -> Edges | None:
    """Where most long rows of this size begin, and where all but a tenth end; None for too few to tell."""
    sized = [row for row in rows if abs(row.size - size) <= _SAME_SIZE * size]
    widest = max(map(_width, sized), default=0)
    long = [row for row in sized if _width(row) >= _LONG_ROW * widest]
    if len(long) < _LEAST_ROWS:
        return None
    lefts = Counter(round(row.words[0].left) for row in long)
    rights = sorted(row.words[-1].right for row in long)
    return max(lefts, key=lambda left: (lefts[left], -left)), rights[-1 - len(long) // 10]


def _width(row: Row) -> float:
    return row.words[-1].right - row.words[0].left


def lines(column: Column, page: int, between: Edges, *, right_to_left: bool) -> Iterator[Line]:
    """The lines of a column from top to bottom, cells of one row one after another."""
    for row in column.rows:
        cells = list(_cells(row))
        for words in reversed(cells) if right_to_left else cells:
            yield _line(words, page, between, right_to_left=right_to_left)._replace(cell=len(cells) > 1)


def _cells(row: Row) -> Iterator[list[Word]]:
    """The words of a row, cut where far more than a blank is free; a label is not cut off from its text."""
    first, letters = 0, 0
    reached = row.words[0].right
    for at, word in enumerate(row.words):
        if word.left - reached > _CELL_GAP * row.size and (letters > _LONGEST_LABEL or first):
            yield row.words[first:at]
            first, letters = at, 0
        letters += len(word.text)
        reached = max(reached, word.right)
    yield row.words[first:]


def _line(words: list[Word], page: int, between: Edges, *, right_to_left: bool) -> Line:
    main = main_word(words)
    ordered = in_reading_order(words, right_to_left=right_to_left)
    if right_to_left:
        ordered = with_brackets_facing(ordered)
    left, right = min(word.left for word in words), max(word.right for word in words)
    before, behind = left - between[0], between[1] - right
    return Line(
        parts=tuple(_parts(ordered, main)),
        page=page,
        left=left,
        right=right,
        base=main.base,
        size=main.size,
        indent=behind if right_to_left else before,
        slack=before if right_to_left else behind,
        opening=_opening(ordered),
    )


def _parts(words: list[Word], main: Word) -> Iterator[Part]:
    text, raised = "", False
    for at, word in enumerate(words):
        high = word.size < _SMALL * main.size and word.base > main.base + _RISE * main.size
        blank = " " if at and has_blank(words[at - 1], word) else ""
        if high != raised and text:
            yield Part(text, raised)
            text = ""
        text += blank + word.text
        raised = high
    yield Part(text, raised)


def _opening(words: list[Word]) -> float:
    """The width of the first word with a blank: what must be free on the line before for the word to fit there."""
    first = words[0]
    right, left = first.right, first.left
    for at, word in enumerate(words[1:], start=1):
        if has_blank(words[at - 1], word):
            break
        left, right = min(left, word.left), max(right, word.right)
    return right - left + 0.25 * first.size
