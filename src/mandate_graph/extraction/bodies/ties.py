"""The instrument that the words behind a body's name tie it to: "established pursuant to resolution 12/3"."""

from dataclasses import dataclass

from mandate_graph.extraction.bodies.wording import Wording
from mandate_graph.languages.tokens import Token

_COMMAS = frozenset({",", "،"})
_CLAUSE = 18
"""More tokens than such a clause has."""


@dataclass(frozen=True, slots=True)
class Tie:
    """The tokens of a clause from its first word to the end of the number; `number` is that number as printed.

    `names`: the clause is part of the name of a body that bears no topic.
    """

    span: tuple[int, int]
    number: str
    names: bool


@dataclass(frozen=True, slots=True)
class Ties:
    """Reads the clauses behind the names of one passage."""

    words: tuple[Token, ...]
    wording: Wording

    def tie(self, last: int) -> Tie | None:
        """The clause behind the name that ends at a token; None if there is none."""
        comma = last + 1 < len(self.words) and self.words[last + 1].text in _COMMAS
        at = last + 2 if comma else last + 1
        limit = min(at + _CLAUSE, len(self.words))
        for phrases, names in ((self.wording.founding, True), (self.wording.tying, False)):
            hit = phrases.hit_at(self.words, at, limit)
            if hit is None:
                continue
            number = self._number(hit.last + 1, limit)
            if number is None:
                return None
            first, end = number
            end = self._listed(end)
            printed = " ".join(token.text for token in self.words[first : end + 1])
            return Tie((at, end), printed.replace("( ", "(").replace(" )", ")"), names)
        return None

    def _number(self, at: int, limit: int) -> tuple[int, int] | None:
        """The number of an instrument, that of its paragraph passed over; the longest if none looks like it."""
        found: list[tuple[int, int]] = []
        for end in range(at, limit):
            if self.words[end].text[0].isdigit():
                number = (end, self._year(end))
                if number[1] > end or "/" in self.words[end].text:
                    return number
                if not self._dated(end):
                    found.append(number)
            elif not self.words[end].word:
                break
        return max(found, key=lambda number: len(self.words[number[0]].text), default=None)

    def _dated(self, at: int) -> bool:
        """Whether a bare number is a day or a year: behind a word of place or time, or beside a month."""
        following = self.words[at + 1].plain if at + 1 < len(self.words) else ""
        before = self.words[at - 1].plain
        beside = not {before, following}.isdisjoint(self.wording.when_and_where)
        return beside or before in self.wording.openers | self.wording.place_words

    def _listed(self, last: int) -> int:
        """The end of a list of numbers with years or sessions, joined by commas or a conjunction."""
        while True:
            at = last + 1
            while at < len(self.words) and (self.words[at].text in _COMMAS or self._joint(at)):
                at += 1
            if at == last + 1 or at >= len(self.words) or not self.words[at].text[0].isdigit():
                return last
            end = self._year(at)
            if end == at and "/" not in self.words[at].text:
                return last
            last = end

    def _joint(self, at: int) -> bool:
        return self.words[at].plain in self.wording.conjunctions

    def _year(self, at: int) -> int:
        """The token where a year or session in brackets behind a number ends; a letter may stand between."""
        for first in (at + 1, at + 2):
            shape = [token.text for token in self.words[first : first + 3]]
            if len(shape) == 3 and shape[0] == "(" and shape[2] == ")" and shape[1].isalnum():
                return first + 2
            if len(shape) < 1 or len(shape[0]) > 1 or not shape[0].isupper():
                break
        return at
