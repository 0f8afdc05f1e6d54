"""Words and marks of a text, and the folded form in which two spellings of a word are one.

Texts say the same words over and over. A text is therefore cut at its blanks, which no token holds, and the
tokens of a piece are remembered, so that a piece met before costs one look-up; where a script has no blanks,
the pieces are too long to be met again, and its words alone are remembered.
"""

from collections.abc import Callable
from dataclasses import dataclass
from functools import lru_cache
from itertools import chain
from typing import TypeVar

import regex

_TOKEN = regex.compile(r"\w+(?:[-‑‐/]\w+|['’](?!s\b)\w+|\.\d+)*|['’]s\b|\n|[^\w\s]")
_BRITISH = regex.compile(r"(?<=\w{3})is(?=(?:e[dsr]?|ing|ations?)$)")
_DROPPED = str.maketrans("", "", "-‑‐’'\u00ad")
_REMEMBERED = 1 << 16
_LONGEST_REMEMBERED = 40
Made = TypeVar("Made")


@dataclass(frozen=True, slots=True)
class Token:
    """A word, a punctuation mark or a line feed."""

    text: str
    plain: str
    """The folded text."""
    word: bool
    """Whether it is a word or a number, not a mark."""
    capital: bool
    """Whether it begins with a capital letter."""


class Words:
    """The tokens of a text, and where each of them stands in it."""

    __slots__ = ("_starts", "text", "tokens")

    def __init__(self, text: str) -> None:
        self.text = text
        self.tokens = tokens(text)
        self._starts: list[int] = []

    def start(self, at: int) -> int:
        """Where the `at`-th token begins.

        >>> Words("the  Sub-group met").start(1)
        5
        """
        starts = self._starts
        if at >= len(starts):
            end = self.end(len(starts) - 1) if starts else 0
            for token in self.tokens[len(starts) : at + 1]:
                starts.append(self.text.index(token.text, end))
                end = starts[-1] + len(token.text)
        return starts[at]

    def end(self, at: int) -> int:
        """Where the `at`-th token ends."""
        return self.start(at) + len(self.tokens[at].text)

    def slice(self, first: int, last: int) -> str:
        """The text from one token to another, as it is printed."""
        return self.text[self.start(first) : self.end(last)]


class _Memory(dict[str, Made]):
    """What was made of a string; it forgets everything once it is full, so that it never grows beyond bounds."""

    def __init__(self, make: Callable[[str], Made]) -> None:
        super().__init__()
        self._make = make

    def __missing__(self, text: str) -> Made:
        made = self._make(text)
        if len(text) <= _LONGEST_REMEMBERED:
            if len(self) >= _REMEMBERED:
                self.clear()
            self[text] = made
        return made


def tokens(text: str) -> tuple[Token, ...]:
    """All tokens in order.

    >>> [token.text for token in tokens("the Committee’s sub-group, 12/3")]
    ['the', 'Committee', '’s', 'sub-group', ',', '12/3']
    """
    return tuple(chain.from_iterable(map(_pieces.__getitem__, text.split(" "))))


@lru_cache(maxsize=1 << 16)
def folded(word: str) -> str:
    """Case, hyphens, apostrophes, the two dots of ё and the British s left out.

    >>> folded("Inter-Agency"), folded("organisation")
    ('interagency', 'organization')
    """
    return str(_BRITISH.sub("iz", word.casefold().translate(_DROPPED).replace("ё", "е")))


def _token(text: str) -> Token:
    return Token(text, folded(text), text[0].isalnum(), text[0].isupper())


def _piece(text: str) -> tuple[Token, ...]:
    return tuple(map(_words.__getitem__, _TOKEN.findall(text)))


_words = _Memory(_token)
_pieces = _Memory(_piece)
