"""The columns of a page, by the gutters that run between rows of prose."""

from collections.abc import Iterator, Sequence
from statistics import mean, median
from typing import NamedTuple

from mandate_graph.reading.pdf.rows import rows as rows_of
from mandate_graph.reading.pdf.shapes import Row, Word

_LEAST_ROWS = 5
_LEAST_KNOWN = 2
_MOST_ROWS = 500
"""Pages of more rows than print allows are read row by row: the search is quadratic."""
_LEAST_SHARED = 4.0
_LEAST_LETTERS = 18
_LEAST_FILL = 0.5
_LEAST_WIDTH = 0.15
_GUTTER = 0.9
_WIDE = 0x2E80
"""From here on the characters of East Asia are as wide as two others."""
Interval = tuple[float, float]


class Column(NamedTuple):
    """Rows that are read one after another, and the edges between which they are set."""

    rows: list[Row]
    left: float
    right: float


def gutters(rows: list[Row]) -> Iterator[Interval]:
    """The gutters of a page that are sure."""
    at = 0
    while at < len(rows) <= _MOST_ROWS:
        band = _band(rows, at, _edges(rows), ())
        if band is not None:
            yield band[1]
        at = band[0] if band else at + 1


def columns(rows: list[Row], known: Sequence[Interval] = (), *, right_to_left: bool) -> Iterator[Column]:
    """The columns in reading order; rows beside which nothing else runs make columns as wide as the page.

    A gutter that other pages have, one of those `known`, needs fewer rows to be one.
    """
    if not rows:
        return
    left, right = _edges(rows)
    whole: list[Row] = []
    at = 0
    while at < len(rows):
        band = _band(rows, at, (left, right), known) if len(rows) <= _MOST_ROWS else None
        if band is None:
            whole.append(rows[at])
            at += 1
            continue
        end, gutter = band
        first = at
        while whole and _is_free(whole[-1], gutter) and _is_near(whole[-1], rows[first]):
            whole.pop()
            first -= 1
        if whole:
            yield Column(rows=whole, left=left, right=right)
            whole = []
        sides = _split(rows[first:end], gutter)
        for side in reversed(sides) if right_to_left else sides:
            own = rows_of([word for row in side for word in row.words])
            yield from columns(own, known, right_to_left=right_to_left)
        at = end
    if whole:
        yield Column(rows=whole, left=left, right=right)


def _edges(rows: list[Row]) -> Interval:
    return min(row.words[0].left for row in rows), max(word.right for row in rows for word in row.words)


def _band(rows: list[Row], first: int, edges: Interval, known: Sequence[Interval]) -> tuple[int, Interval] | None:
    """The rows from `first` on that a gutter divides into two columns of prose: where they end, and the gutter."""
    free = _gaps(rows[first], edges, inner=True)
    at = first + 1
    while free and at < len(rows):
        kept = list(_common(free, _gaps(rows[at], edges), _GUTTER * rows[at].size))
        if not kept:
            break
        free = kept
        at += 1
    for gutter in sorted(free, key=lambda gap: gap[0] - gap[1]):
        least = _LEAST_KNOWN if any(_common([gutter], list(known), _LEAST_SHARED)) else _LEAST_ROWS
        if all(len(side) >= least and _is_prose(side) for side in _split(rows[first:at], gutter)):
            return at, gutter
    return None


def _gaps(row: Row, edges: Interval, *, inner: bool = False) -> list[Interval]:
    """What is free between the edges; with `inner` only between words."""
    found: list[Interval] = []
    reached = edges[0]
    for at, word in enumerate(row.words):
        if word.left - reached >= _GUTTER * row.size and (at or not inner):
            found.append((reached, word.left))
        reached = max(reached, word.right)
    if not inner and edges[1] > reached:
        found.append((reached, edges[1]))
    margin = _LEAST_WIDTH * (edges[1] - edges[0])
    return [(start, end) for start, end in found if end > edges[0] + margin and start < edges[1] - margin]


def _common(one: list[Interval], other: list[Interval], least: float) -> Iterator[Interval]:
    for start, end in one:
        for begin, stop in other:
            low, high = max(start, begin), min(end, stop)
            if high - low >= least:
                yield low, high


def _is_free(row: Row, gutter: Interval) -> bool:
    return all(word.right <= gutter[0] or word.left >= gutter[1] for word in row.words)


def _is_near(row: Row, below: Row) -> bool:
    return row.base - below.base <= 2.5 * max(row.size, below.size)


def _split(rows: list[Row], gutter: Interval) -> tuple[list[Row], list[Row]]:
    middle = sum(gutter) / 2
    sides: tuple[list[Row], list[Row]] = ([], [])
    for row in rows:
        for side, group in zip(sides, _parted(row.words, middle), strict=True):
            if group:
                side.append(row._replace(words=group, base=max(group, key=lambda word: word.size).base))
    return sides


def _parted(words: list[Word], middle: float) -> tuple[list[Word], list[Word]]:
    return [word for word in words if word.left < middle], [word for word in words if word.left >= middle]


def _is_prose(rows: list[Row]) -> bool:
    """Whether rows fill their column as running text does, and cells of a table or labels do not."""
    left = min(row.words[0].left for row in rows)
    width = max(row.words[-1].right for row in rows) - left
    fill = median((row.words[-1].right - row.words[0].left) / width for row in rows)
    return fill >= _LEAST_FILL and mean(_letters(row) for row in rows) >= _LEAST_LETTERS


def _letters(row: Row) -> int:
    return sum(1 + (ord(letter) >= _WIDE) for letter in row.text)
