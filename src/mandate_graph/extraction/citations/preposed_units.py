"""The numbers of a passage that stand before a noun, and which of them one noun counts."""

from bisect import bisect_right
from dataclasses import dataclass, replace

import regex

from mandate_graph.extraction.citations.context import PassageContext
from mandate_graph.extraction.citations.numbers import NUMBER, Number, between, lettered_after, read_number
from mandate_graph.extraction.citations.preposed_grammar import PreposedGrammar
from mandate_graph.model.reference import Numbering

_GAP_LIMIT = 250
_COMMA_GAP = 40
_TO_NOUN = 50
_OPENER_REACH = 3
_ENDS = ("。", "；", "\n")
"""What no list goes on behind."""
SIGNED = frozenset({Numbering.RUNNING, Numbering.OTHER})
"""Forms that are believed only with a sign before or behind them."""


@dataclass(frozen=True, slots=True)
class Unit:
    """A number with its signs; `closed`: the sign behind it is there; `parts`: letters behind the first."""

    number: Number
    parts: tuple[Number, ...]
    start: int
    end: int
    closed: bool


@dataclass(frozen=True, slots=True)
class Member:
    """A number that a noun counts; what belongs to it begins at `floor`; `ranged`: a range ends with it."""

    unit: Unit
    floor: int
    ranged: bool


def needs_sign(number: Number) -> bool:
    """Whether a number is a plain figure, which is the number of something only where a sign says so."""
    return number.numbering in SIGNED and not any(char.isalpha() for char in number.value)


def values_of(before: Unit | None, unit: Unit) -> list[Number]:
    """The numbers of a unit, and before them those that a range from `before` spares; these end at -1."""
    spared = between(before.number, unit.number) if before else []
    return [*(replace(unit.number, value=value, end=-1) for value in spared), unit.number, *unit.parts]


class Units:
    """The numbers of one passage, in order."""

    def __init__(self, context: PassageContext, grammar: PreposedGrammar) -> None:
        self._context = context
        self._grammar = grammar
        units = (self._unit(found) for found in NUMBER.finditer(context.text))
        self._units = [unit for unit in units if unit is not None]

    def members(self, noun: int, floor: int) -> list[Member]:
        """The numbers that depend on the noun at an offset, none of them before `floor`."""
        at = bisect_right(self._units, noun, key=lambda unit: unit.end) - 1
        last = self._units[at] if at >= 0 else None
        if last is None or last.start < floor or not self._reaches(last, noun):
            return []
        first = at
        while first > 0 and self._units[first - 1].start >= floor and self._goes_on(first):
            first -= 1
        found = [Member(self._units[first], floor, ranged=False)]
        for before, unit in zip(self._units[first:at], self._units[first + 1 : at + 1], strict=True):
            ranged = self._is_range(before, unit)
            found.append(Member(unit, unit.start if ranged else self.past_separator(before.end, unit.start), ranged))
        return found

    def past_separator(self, end: int, limit: int) -> int:
        """Where the words behind the separator at an offset begin, -1 if there is none."""
        found = self._grammar.separator.match(self._context.text, end, limit)
        return found.end() if found else -1

    def _unit(self, found: "regex.Match[str]") -> Unit | None:
        """The number that a match is; None for a plain figure that no sign makes the number of something."""
        text = self._context.text
        number = read_number(found)
        if needs_sign(number) and not self._grammar.signed.match(text, number.end):
            return None
        parts = tuple(lettered_after(text, number))
        end = parts[-1].end if parts else number.end
        opener = self._grammar.opener.search(text, max(number.start - _OPENER_REACH, 0), number.start)
        closer = self._grammar.closer.match(text, end)
        start = opener.start() if opener else number.start
        return Unit(number, parts, start, closer.end() if closer else end, closer is not None)

    def _reaches(self, unit: Unit, noun: int) -> bool:
        """Whether a number depends on the noun that begins at an offset."""
        if noun - unit.end > _TO_NOUN or not self._grammar.to_noun.fullmatch(self._context.text, unit.end, noun):
            return False
        return unit.closed or not needs_sign(unit.number)

    def _goes_on(self, index: int) -> bool:
        """Whether a number goes on with the list of the number before it."""
        before, unit = self._units[index - 1], self._units[index]
        forms = {before.number.numbering, unit.number.numbering}
        if len(forms) > 1 and forms & {*SIGNED, Numbering.TAGGED}:
            return False
        if self._is_range(before, unit):
            return True
        low = self.past_separator(before.end, unit.start)
        if low < 0 or not (before.closed or low == unit.start or self._is_dated(before, unit, low)):
            return False
        gap = self._context.text[before.end : unit.start]
        comma = gap.lstrip()[:1] in {"，", ","}
        if len(gap) > (_COMMA_GAP if comma else _GAP_LIMIT) or any(end in gap for end in _ENDS):
            return False
        return self._grammar.noun.search(gap) is None

    def _is_dated(self, before: Unit, unit: Unit, low: int) -> bool:
        """Whether nothing but the day of the second stands between two numbers, the first of which lost its sign."""
        day = self._context.date_at(low)
        return day is not None and day.end == unit.start and not needs_sign(before.number)

    def _is_range(self, before: Unit, unit: Unit) -> bool:
        return self._grammar.range_join.fullmatch(self._context.text, before.end, unit.number.start) is not None
