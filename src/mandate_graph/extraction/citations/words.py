"""The words of a passage, as phrases are looked up among them.

A text is cut at its blanks, which no word holds, and the words of a piece are remembered. The words and the
places where they begin are columns, so that a slice of a passage costs no object for each word.
"""

import re
from collections.abc import Iterator, Sequence
from itertools import accumulate
from typing import NamedTuple, overload

from mandate_graph.languages.memory import Memory

_HAN = "\u3400-\u4dbf\u4e00-\u9fff"
_ELIDED = r"(?<!\w)(?:[cdjlmnst]|qu)['’](?=[^\W\d_])"
WORD = rf"{_ELIDED}|[{_HAN}]|[^\W\d{_HAN}]+(?:[-'’][^\W{_HAN}]+)*|[^\W{_HAN}]+|[№—–]"
"""A pattern of a word of a folded text; every Han character is one, and so is what French leaves before a vowel."""
_WORD = re.compile(f"({WORD})")


class Word(NamedTuple):
    """A word of a text, in lower case, and where it stands."""

    start: int
    end: int
    lower: str


class Words(Sequence[Word]):
    """Words in order: `lowers` are they, `starts` the offsets where they begin; a slice of them is made of the same."""

    __slots__ = ("lowers", "starts")

    def __init__(self, lowers: list[str], starts: list[int]) -> None:
        self.lowers = lowers
        self.starts = starts

    def __len__(self) -> int:
        return len(self.lowers)

    def __iter__(self) -> Iterator[Word]:
        for start, lower in zip(self.starts, self.lowers, strict=True):
            yield Word(start, start + len(lower), lower)

    @overload
    def __getitem__(self, at: int) -> Word: ...
    @overload
    def __getitem__(self, at: slice) -> "Words": ...
    def __getitem__(self, at: int | slice) -> "Word | Words":
        if isinstance(at, slice):
            return Words(self.lowers[at], self.starts[at])
        start, lower = self.starts[at], self.lowers[at]
        return Word(start, start + len(lower), lower)


def folded(text: str) -> str:
    """A text in lower case, its hyphens and apostrophes of one kind; every character stays at its offset.

    >>> folded("Non‑Proliferation")
    'non-proliferation'
    """
    lowered = text.lower()
    if len(lowered) != len(text):
        lowered = "".join(lower if len(lower := char.lower()) == 1 else char for char in text)
    return plain(lowered)


def plain(lowered: str) -> str:
    """Text in lower case without hyphens that break no line and with the printer's apostrophe alone."""
    return lowered.replace("‑", "-").replace("'", "’")


def words_of(text: str) -> Words:
    """The words of a folded text.

    >>> [(word.start, word.lower) for word in words_of("recalls, also, its decision")]
    [(0, 'recalls'), (9, 'also'), (15, 'its'), (19, 'decision')]
    """
    lowers: list[str] = []
    starts: list[int] = []
    at = 0
    for piece in text.split(" "):
        words, offsets = _pieces[piece]
        lowers += words
        starts += map(at.__add__, offsets)
        at += len(piece) + 1
    return Words(lowers, starts)


def _piece(text: str) -> tuple[tuple[str, ...], tuple[int, ...]]:
    """The words of a piece, and the offsets in it where they begin."""
    gaps_and_words = _WORD.split(text)
    return tuple(gaps_and_words[1::2]), tuple(accumulate(map(len, gaps_and_words)))[:-1:2]


_pieces = Memory(_piece)
