"""The words of a row in the order in which they are read, whatever way they run."""

from collections.abc import Iterator
from itertools import pairwise

import regex

from mandate_graph.reading.pdf.rows import direction
from mandate_graph.reading.pdf.shapes import ReadWord, Word

_IN_FIGURES = frozenset("/.,:٫٬")
"""Marks that stay between two figures, which read from left to right wherever they stand."""
_BRACKETS = frozenset("()[]{}")
_FARTHEST = 100
_STOPS = frozenset(".,;:")
_LATIN = regex.compile(r"\p{bc=L}")
_BLANK = 0.25
_TIGHT = 0.15
_WIDE = regex.compile(r"[\p{Han}\u3000-\u303f\uff00-\uff60]")
_WIDE_BLANK = 0.5
"""What word processors leave free between characters of East Asia and Latin ones is no blank."""


def in_reading_order(words: list[Word], *, right_to_left: bool) -> list[ReadWord]:
    """The words of one row; of a row from right to left, chains of Latin words and figures run the other way.

    Whether a chain stands apart from what is read before it, its end that is beside that tells, not its first word.
    """
    seen = sorted(words, key=_by_left, reverse=right_to_left)
    read: list[ReadWord] = []
    beside: Word | None = None
    for chain in _chains(seen) if right_to_left else _turned(seen, "R"):
        read.append(ReadWord(chain[-1], beside is not None and has_blank(beside, chain[0])))
        read += (ReadWord(word, has_blank(last, word)) for last, word in pairwise(reversed(chain)))
        beside = chain[-1]
    return read


def _by_left(word: Word) -> tuple[float, int]:
    return word.left, word.order


def _turned(words: list[Word], which: str) -> Iterator[list[Word]]:
    """Words from left to right, every run of those of one direction in one chain."""
    run: list[Word] = []
    for word in words:
        if direction(word.text) == which:
            run.append(word)
            continue
        if run:
            yield run
        run = []
        yield [word]
    if run:
        yield run


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
    """Whether a blank stands between two words that are side by side in a row."""
    gap = max(one.left, other.left) - min(one.right, other.right)
    size = min(one.size, other.size)
    beside = abs(one.order - other.order) == 1
    if beside and max(one, other, key=lambda word: word.order).spaced:
        return True
    if one.size == other.size and _WIDE.search(one.text[-1] + other.text[0]):
        return gap > _WIDE_BLANK * size
    return gap > (_BLANK if beside else _TIGHT) * size
