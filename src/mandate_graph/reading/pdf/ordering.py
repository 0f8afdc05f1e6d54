"""The words of a row in the order in which they are read, whatever way they run."""

from collections.abc import Iterator

import regex

from mandate_graph.reading.pdf.rows import direction
from mandate_graph.reading.pdf.shapes import Word

_IN_FIGURES = frozenset("/.,:٫٬")
"""Marks that stay between two figures, which read from left to right wherever they stand."""
_BRACKETS = frozenset("()[]{}")
_FARTHEST = 100
_STOPS = frozenset(".,;:")
_LATIN = regex.compile(r"\p{bc=L}")
_BLANK = 0.25
_TIGHT = 0.15


def in_reading_order(words: list[Word], *, right_to_left: bool) -> list[Word]:
    """The words of one row; of a row from right to left, chains of Latin words and figures run the other way."""
    if not right_to_left:
        return list(_turned(sorted(words, key=_by_left), "R"))
    return [word for chain in _chains(sorted(words, key=_by_left, reverse=True)) for word in reversed(chain)]


def _by_left(word: Word) -> tuple[float, int]:
    return word.left, word.order


def _turned(words: list[Word], which: str) -> Iterator[Word]:
    """The words with every run of those of one direction turned round."""
    run: list[Word] = []
    for word in words:
        if direction(word.text) == which:
            run.append(word)
            continue
        yield from reversed(run)
        run = []
        yield word
    yield from reversed(run)


def _chains(words: list[Word]) -> Iterator[list[Word]]:
    """Words from right to left, those that read from left to right with what stands between them in one chain."""
    at, began = 0, False
    while at < len(words):
        end = at + 1 + _is_stop_of_next(words, at)
        while direction(words[end - 1].text) == "L" and (more := _linked(words, end, label=not began)):
            end = more
        yield words[at:end]
        began = began or direction(words[end - 1].text) != ""
        at = end


def _is_stop_of_next(words: list[Word], at: int) -> bool:
    """Whether a stop is that of the Latin word to its left, which the next row goes on with."""
    if words[at].text not in _STOPS or at + 1 == len(words) or not _LATIN.match(words[at + 1].text):
        return False
    return not has_blank(words[at], words[at + 1]) and (at == 0 or has_blank(words[at - 1], words[at]))


def _linked(words: list[Word], end: int, *, label: bool) -> int | None:
    """Where the chain that ends before `end` goes on to, None where it ends.

    Latin words belong together, and figures to the Latin words before them; figures alone are linked by a mark within
    a number. With `label` the chain is the first on the row: there a figure with a mark at it, or before another
    figure, is a label.
    """
    reach = _next_left_to_right(words, end)
    if reach is None:
        return None
    tight = not any(has_blank(words[at - 1], words[at]) for at in range(end, reach + 1))
    ahead = _next_latin(words, end)
    labels = label and (_is_marked(words, end) or not _LATIN.match(words[reach].text))
    stands_alone = labels or any(word.text in _BRACKETS for word in words[end:ahead])
    if ahead is not None and (tight or not stands_alone or _LATIN.match(words[end - 1].text)):
        return ahead + 1
    between = words[end:reach]
    if _LATIN.match(words[end - 1].text):
        return reach + 1 if tight else None
    figures = len(between) == 1 and between[0].text in _IN_FIGURES
    return reach + 1 if tight and (figures or not between) else None


def _is_marked(words: list[Word], end: int) -> bool:
    """Whether a mark stands at the figure before `end`, as at a label."""
    return direction(words[end].text) == "" and not has_blank(words[end - 1], words[end])


def _next_latin(words: list[Word], at: int) -> int | None:
    """The next Latin word, with nothing from right to left before it."""
    end = at + _FARTHEST
    while at < end and (found := _next_left_to_right(words, at)) is not None:
        if _LATIN.match(words[found].text):
            return found
        at = found + 1
    return None


def _next_left_to_right(words: list[Word], at: int) -> int | None:
    """The next Latin word or figure of this size, with nothing but marks before it."""
    size = words[at - 1].size
    end = at + _FARTHEST
    while at < min(end, len(words)) and not direction(words[at].text):
        at += 1
    found = at < len(words) and direction(words[at].text) == "L" and words[at].size == size
    return at if found else None


def has_blank(one: Word, other: Word) -> bool:
    """Whether a blank stands between two words of a row that are read one after the other."""
    gap = max(one.left, other.left) - min(one.right, other.right)
    size = min(one.size, other.size)
    if abs(one.order - other.order) == 1:
        later = one if one.order > other.order else other
        return later.spaced or gap > _BLANK * size
    return gap > _TIGHT * size
