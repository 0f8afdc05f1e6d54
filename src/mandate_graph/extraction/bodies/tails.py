"""Names that are the tail of another name, in a language that puts nothing between words."""

from bisect import bisect_right
from dataclasses import dataclass
from typing import TypeVar

from mandate_graph.extraction.bodies.wording import Wording
from mandate_graph.languages.name_index import Hit
from mandate_graph.languages.tokens import Token

Value = TypeVar("Value")
_CLOSING_MARKS = frozenset("》〉”」")


@dataclass(frozen=True, slots=True)
class Tails:
    """The words of a passage and the longer names in it, as spans of tokens."""

    words: tuple[Token, ...]
    wording: Wording
    longer: tuple[tuple[int, int], ...]

    def cut_off(self, hit: Hit[Value], *, short: bool) -> bool:
        """Whether a name is cut off a longer one: one that is listed, or, for a short name, any other."""
        own = (hit.first, hit.last)
        at = bisect_right(self.longer, hit.first, key=lambda span: span[0])
        if at and hit.last <= self.longer[at - 1][1] and own != self.longer[at - 1]:
            return True
        if not short or not self.wording.short_leads or not hit.first:
            return False
        before = self.words[hit.first - 1]
        if not before.word:
            return before.text in _CLOSING_MARKS
        return before.plain not in self.wording.short_leads


def tails(words: tuple[Token, ...], wording: Wording) -> Tails:
    """What tells of the names of a passage whether they are the tail of another."""
    if not wording.phrases.longer_names:
        return Tails(words, wording, ())
    longer = [(hit.first, hit.last) for hit in wording.longer_names.hits(words)]
    whole = [(hit.first, hit.last) for hit in wording.not_longer.hits(words)] if longer else []
    apart = (span for span in longer if not any(first <= span[0] and span[1] <= last for first, last in whole))
    return Tails(words, wording, tuple(apart))
