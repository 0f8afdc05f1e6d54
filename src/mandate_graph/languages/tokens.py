"""Words and marks of a text, and the folded form in which two spellings of a word are one.

Texts say the same words over and over. A text is therefore cut at its blanks, which no token holds, and the
tokens of a piece are remembered, so that a piece met before costs one look-up; where a script has no blanks,
the pieces are too long to be met again, and its words alone are remembered.
"""

import re
from dataclasses import dataclass
from functools import lru_cache
from itertools import chain

import regex

from mandate_graph.languages.memory import Memory

_HAN = r"[\u4e00-\u9fff]|\p{Han}"
"""The usual ones first: a range is told faster than a script."""
_HAN_RUNS = re.compile("([\u4e00-\u9fff]+)")
_WORD = r"[^\W\p{Han}]+"
_ELIDED = r"(?<!\w)(?i:[cdjlmnst]|qu)['’](?=\p{L})"
"""What a French word leaves before a vowel is a word of its own."""
_TOKEN = regex.compile(rf"{_HAN}|{_ELIDED}|{_WORD}(?:[-‑‐/]{_WORD}|['’](?![sS]\b){_WORD}|\.\d+)*|['’][sS]\b|\n|[^\w\s]")
_BRITISH = regex.compile(r"(?<=\w{3})is(?=(?:e[dsr]?|ing|ations?)$)")
_MARKS = "\u0640\u0670" + "".join(map(chr, range(0x64B, 0x660)))
"""The stretching mark and the vowel signs of Arabic, which texts set or leave out."""
_DROPPED = str.maketrans("أإآٱى", "ااااي", "-‑‐’'\u00ad" + _MARKS)
_DEFINITE = regex.compile(r"[وف]?(?:[بك]?ال|لل)(?=\p{Arabic}{2})")
"""The article that clings to an Arabic word."""


@dataclass(frozen=True, slots=True)
class Token:
    """A word, a punctuation mark or a line feed."""

    text: str
    plain: str
    """The folded text."""
    word: bool
    """Whether it is a word or a number, not a mark."""
    capital: bool
    """Whether it begins with a capital letter, or has the Arabic article, which marks a name as a capital does."""


class Words:
    """The tokens of a text, and where each of them stands in it."""

    __slots__ = ("_starts", "text", "tokens")

    def __init__(self, text: str) -> None:
        self.text = text
        self._starts: list[int] = []
        """Where the first tokens begin, as far as it was asked."""
        self.tokens = tokens(text)

    def start(self, at: int) -> int:
        """Where the `at`-th token begins.

        >>> Words("the  Sub-group met").start(1)
        5
        """
        if at >= len(self._starts):
            self._place(at)
        return self._starts[at]

    def _place(self, last: int) -> None:
        """Finds where the tokens begin up to the one at `last`."""
        text, starts, known = self.text, self._starts, len(self._starts)
        end = starts[-1] + len(self.tokens[known - 1].text) if known else 0
        for token in self.tokens[known : last + 1]:
            start = text.index(token.text, end)
            starts.append(start)
            end = start + len(token.text)

    def end(self, at: int) -> int:
        """Where the `at`-th token ends."""
        return self.start(at) + len(self.tokens[at].text)

    def slice(self, first: int, last: int) -> str:
        """The text from one token to another, as it is printed."""
        return self.text[self.start(first) : self.end(last)]


def tokens(text: str) -> tuple[Token, ...]:
    """All tokens in order.

    >>> [token.text for token in tokens("the Committee’s sub-group, 12/3")]
    ['the', 'Committee', '’s', 'sub-group', ',', '12/3']
    """
    return tuple(chain.from_iterable(map(_pieces.__getitem__, text.split(" "))))


@lru_cache(maxsize=1 << 16)
def folded(word: str) -> str:
    """Case, hyphens, apostrophes, the two dots of ё, the signs of Arabic vowels and the British s left out.

    >>> folded("Inter-Agency"), folded("organisation")
    ('interagency', 'organization')
    """
    return str(_BRITISH.sub("iz", word.casefold().translate(_DROPPED).replace("ё", "е")))


def _token(text: str) -> Token:
    first = text[0]
    definite = "\u0621" <= first <= "\u064a" and _DEFINITE.match(text) is not None
    return Token(text, folded(text), first.isalnum(), first.isupper() or definite)


def _piece(text: str) -> tuple[Token, ...]:
    return tuple(map(_words.__getitem__, _cut(text)))


def _cut(text: str) -> list[str]:
    """The tokens as printed: the signs of a run of Han, each by itself, need no pattern that can tell all others."""
    if text.isascii() or "’" in text or "'" in text:
        return list(_TOKEN.findall(text))
    found: list[str] = []
    for at, run in enumerate(_HAN_RUNS.split(text)):
        found += run if at % 2 else _between_han[run]
    return found


_between_han = Memory[list[str]](_TOKEN.findall)
"""What stands between two runs of Han: mostly a mark or a number that stood there before."""
_words = Memory(_token)
_pieces = Memory(_piece)
