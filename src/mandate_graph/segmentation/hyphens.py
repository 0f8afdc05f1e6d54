"""Whether a hyphen at a line's end belongs to the word or to the break."""

from functools import cached_property

import regex

from mandate_graph.languages.lexicon import is_known
from mandate_graph.segmentation.phrasebook import HARD_HEADS, HARD_TAILS

HYPHENS = "-\u2010\u00ad\ufffe\u00ac"
_ALWAYS_A_BREAK = "\u00ad\ufffe\u00ac"
_WORD = regex.compile(r"\p{L}+(?:[-\u2010]\p{L}+)*")
_HEAD = regex.compile(r"\p{L}+$")
_TAIL = regex.compile(r"\p{L}+")
_CYRILLIC = regex.compile(r"\p{Cyrillic}+")
_LONGEST_WORD = 60


class Hyphenation:
    """Closes the hyphen breaks of one text; the words that it prints elsewhere decide first."""

    def __init__(self, text: str) -> None:
        self._text = text

    def keeps(self, before: str, after: str) -> bool:
        """Whether the hyphen stays where a line ends in `before` (its last character a hyphen) and the next begins
        with `after`.
        """
        if before[-1] in _ALWAYS_A_BREAK:
            return False
        head, tail = _HEAD.search(before[-_LONGEST_WORD:-1]), _TAIL.match(after[:_LONGEST_WORD])
        if head is None or tail is None or not tail[0][0].islower():
            return True
        return self._stays(head[0].lower(), tail[0].lower())

    def _stays(self, head: str, tail: str) -> bool:
        joined = head + tail
        if joined in self._words:
            return False
        if f"{head}-{tail}" in self._words:
            return True
        if _CYRILLIC.fullmatch(joined):
            return not is_known(joined) and is_known(head) and is_known(tail)
        return head in HARD_HEADS or tail in HARD_TAILS

    @cached_property
    def _words(self) -> frozenset[str]:
        return frozenset(match[0].lower().replace("\u2010", "-") for match in _WORD.finditer(self._text))
