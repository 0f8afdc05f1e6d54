"""Words and marks of a text, and the folded form in which two spellings of a word are one."""

from dataclasses import dataclass
from functools import lru_cache

import regex

_WORD = r"[^\W\p{Han}]+"
_ELIDED = r"(?<!\w)(?:[cdjlmnst]|qu)['’](?=\p{L})"
"""What a French word leaves before a vowel is a word of its own."""
_TOKEN = regex.compile(
    rf"\p{{Han}}|{_ELIDED}|{_WORD}(?:[-‑‐/]{_WORD}|['’](?!s\b){_WORD}|\.\d+)*|['’]s\b|\n|[^\w\s]", regex.IGNORECASE
)
_BRITISH = regex.compile(r"(?<=\w{3})is(?=(?:e[dsr]?|ing|ations?)$)")
_MARKS = "\u0640\u0670" + "".join(map(chr, range(0x64B, 0x660)))
"""The stretching mark and the vowel signs of Arabic, which texts set or leave out."""
_DROPPED = str.maketrans("أإآٱى", "ااااي", "-‑‐’'\u00ad" + _MARKS)
_DEFINITE = regex.compile(r"[وف]?(?:[بك]?ال|لل)(?=\p{Arabic}{2})")
"""The article that clings to an Arabic word."""


@dataclass(frozen=True, slots=True)
class Token:
    """A word, a punctuation mark or a line feed: `source_of_tokens[start:end] == text`."""

    text: str
    start: int
    end: int
    plain: str
    """The folded text."""

    @property
    def word(self) -> bool:
        """Whether it is a word or a number, not a mark."""
        return self.text[0].isalnum()

    @property
    def capital(self) -> bool:
        """Whether it begins with a capital letter, or has the Arabic article, which marks a name as a capital does."""
        first = self.text[0]
        return first.isupper() or ("\u0621" <= first <= "\u064a" and _DEFINITE.match(self.text) is not None)


def tokens(text: str) -> tuple[Token, ...]:
    """All tokens in order.

    >>> [token.text for token in tokens("the Committee’s sub-group, 12/3")]
    ['the', 'Committee', '’s', 'sub-group', ',', '12/3']
    """
    return tuple(
        Token(word := match.group(), match.start(), match.end(), folded(word)) for match in _TOKEN.finditer(text)
    )


@lru_cache(maxsize=1 << 16)
def folded(word: str) -> str:
    """Case, hyphens, apostrophes, the two dots of ё, the signs of Arabic vowels and the British s left out.

    >>> folded("Inter-Agency"), folded("organisation")
    ('interagency', 'organization')
    """
    return str(_BRITISH.sub("iz", word.casefold().translate(_DROPPED).replace("ё", "е")))
