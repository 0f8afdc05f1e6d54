"""Rows of a column to lines: cells apart, words in reading order, what is raised told from the rest."""

from collections import Counter
from collections.abc import Iterable, Iterator

from mandate_graph.reading.pdf.cells import cells
from mandate_graph.reading.pdf.columns import Column
from mandate_graph.reading.pdf.ordering import in_reading_order
from mandate_graph.reading.pdf.right_to_left import with_brackets_facing
from mandate_graph.reading.pdf.rows import main_word
from mandate_graph.reading.pdf.shapes import Line, Part, ReadWord, Row, Word

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
    for found in cells(column.rows, right_to_left=right_to_left):
        for words in found:
            yield _line(words, page, between, right_to_left=right_to_left)._replace(cell=len(found) > 1)


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


def _parts(words: list[ReadWord], main: Word) -> Iterator[Part]:
    text, raised = "", False
    for word, spaced in words:
        high = word.size < _SMALL * main.size and word.base > main.base + _RISE * main.size
        blank = " " if spaced else ""
        if high != raised and text:
            yield Part(text, raised)
            text = ""
        text += blank + word.text
        raised = high
    yield Part(text, raised)


def _opening(words: list[ReadWord]) -> float:
    """The width of the first word with a blank: what must be free on the line before for the word to fit there."""
    first = words[0].word
    right, left = first.right, first.left
    for word, blank in words[1:]:
        if blank:
            break
        left, right = min(left, word.left), max(right, word.right)
    return right - left + 0.25 * first.size
