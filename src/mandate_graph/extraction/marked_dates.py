"""Dates whose year, month and day each have a sign behind them ("2031年7月4日"), and ranges and lists of them."""

from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache
from typing import TypeAlias

import regex

from mandate_graph.languages import PACKS
from mandate_graph.languages.themes.calendar import CalendarPhrases

Pattern: TypeAlias = regex.Pattern[str]

_DASHES = "-–—‐‑−~～"
_MEMBERS_AT_MOST = 40


@dataclass(frozen=True, slots=True)
class MarkedDate:
    """A day, or a range of days, as printed at `start` to `end`; (year, month, day), day 0 for a whole month.

    `listed`: it goes on with a list, so that the day after the one before it belongs to the same event.
    """

    first: tuple[int, int, int]
    last: tuple[int, int, int]
    start: int
    end: int
    listed: bool = False


@dataclass(frozen=True, slots=True)
class _Signs:
    month: str
    head: Pattern
    more: Pattern
    numerals: dict[str, int]
    digits: dict[str, str]


def _any(phrases: list[str]) -> str:
    return "|".join(map(regex.escape, sorted(phrases, key=len, reverse=True)))


@cache
def _signs() -> tuple[_Signs, ...]:
    return tuple(_of(pack.calendar) for pack in PACKS.values() if pack.calendar.date_marks)


def _of(calendar: CalendarPhrases) -> _Signs:
    year_sign, month_sign, day_sign = map(regex.escape, calendar.date_marks)
    digits = {word: str(digit) for digit, word in calendar.digit_words}
    numerals = {word: number for number, word in calendar.numerals if number <= 31}
    number = rf"(?:\d{{1,2}}|{_any(list(numerals))})"
    named = [word for word, value in numerals.items() if value <= 12]
    month = rf"(?P<month>1[0-2]|0?[1-9]|{_any(named)})"
    year = rf"(?<!\d)(?P<year>[12]\d{{3}}|[{''.join(digits)}]{{4}})\s*{year_sign}"
    join = rf"(?:[{_DASHES}]|{_any(list(calendar.marked_joins))})"
    separator = f"(?:{_any(list(calendar.marked_separators))})"
    dayed = rf"\s*(?P<day>{number})(?:\s*{day_sign}|(?=\s*{join}\s*{number}\s*{day_sign}))"
    return _Signs(
        month=calendar.date_marks[1],
        head=regex.compile(rf"{year}\s*{month}\s*{month_sign}(?:{dayed})?"),
        more=regex.compile(
            rf"\s*(?:(?P<join>{join})|{separator})\s*(?:(?:{year}\s*)?{month}\s*{month_sign}\s*)?"
            rf"(?P<day>{number})\s*{day_sign}"
        ),
        numerals=numerals,
        digits=digits,
    )


@cache
def last_signs() -> frozenset[str]:
    """The signs in which such a date may end; it may end in a figure as well."""
    marks = [sign for pack in PACKS.values() for sign in pack.calendar.date_marks]
    return frozenset(word[-1] for word in (*marks, *(word for signs in _signs() for word in signs.numerals)))


def marked_dates(text: str) -> Iterator[MarkedDate]:
    """Every such date of a text that has a year of its own or shares that of the date before it, in order.

    >>> [(each.first, each.last) for each in marked_dates("2031年6月9日至11日和7月2日")]
    [((2031, 6, 9), (2031, 6, 11)), ((2031, 7, 2), (2031, 7, 2))]
    """
    for signs in _signs():
        if signs.month not in text:
            continue
        end = 0
        for match in signs.head.finditer(text):
            if match.start() < end:
                continue
            for found in _run(text, match, signs):
                end = found.end
                yield found


def _run(text: str, match: "regex.Match[str]", signs: _Signs) -> Iterator[MarkedDate]:
    """A date and those that go on from it, each with the parts that it shares with the one before."""
    current = MarkedDate(
        first=(point := _point(match, signs, (0, 0, 0))), last=point, start=match.start(), end=match.end()
    )
    for _ in range(_MEMBERS_AT_MOST if match["day"] else 0):
        following = signs.more.match(text, current.end)
        if following is None:
            break
        point = _point(following, signs, current.last)
        if following["join"]:
            current = MarkedDate(current.first, point, current.start, following.end(), current.listed)
        else:
            yield current
            start = following.start("year") if following["year"] else -1
            inner = following.start("month") if following["month"] else following.start("day")
            current = MarkedDate(point, point, start if start >= 0 else inner, following.end(), listed=True)
    yield current


def _point(match: "regex.Match[str]", signs: _Signs, before: tuple[int, int, int]) -> tuple[int, int, int]:
    year = match["year"]
    spelled = int("".join(signs.digits.get(char, char) for char in year)) or 1 if year else before[0]
    month = _number(match["month"], signs) if match["month"] else before[1]
    return spelled, month, _number(match["day"], signs) if match["day"] else 0


def _number(printed: str, signs: _Signs) -> int:
    return int(printed) if printed.isdigit() and printed.isascii() else signs.numerals[printed]
