"""Dates and ranges of dates, in any language of the packs, whatever language the text around them is in."""

from dataclasses import dataclass, replace
from datetime import date, timedelta
from enum import StrEnum
from functools import cache
from typing import NamedTuple

import regex

from mandate_graph.extraction.date_tokens import Token, TokenKind, date_runs, last_letters
from mandate_graph.extraction.marked_dates import last_signs, marked_dates

_NUMERIC = regex.compile(
    r"(?<![\w/.-])(?:(?P<y>(?:19|20)\d\d)-(?P<m>\d\d)-(?P<d>\d\d)|(?P<d>\d\d?)\.(?P<m>\d\d?)\.(?P<y>(?:19|20)\d\d))(?![\w/-]|\.\d)"
)


class Precision(StrEnum):
    """How exactly a date is given; a day is the finest."""

    DAY = "day"
    MONTH = "month"


class DateMention(NamedTuple):
    """A date or range: `text[start:end]` prints the days `begins` to `ends`, both included.

    Of dates that share a year ("9–11 June and 2–3 July 2020") each has its own span. With `Precision.MONTH`
    the two are the first and last day of the month.
    """

    begins: date
    ends: date
    start: int
    end: int
    precision: Precision = Precision.DAY


@dataclass(frozen=True, slots=True)
class _Point:
    day: int | None
    month: int | None
    year: int | None
    month_first: bool = False


@dataclass(frozen=True, slots=True)
class _Range:
    first: _Point
    last: _Point
    start: int
    end: int
    listed: bool = False
    """Joined to the next range by a comma or a conjunction."""
    conjoined: bool = False
    """Joined to it by a conjunction."""


_DATE_STARTS = (TokenKind.NUMBER, TokenKind.MONTH, TokenKind.OPENER, TokenKind.PAIR_OPENER)


class _RunParser:
    """Reads one run of date tokens from left to right; what fits no date is passed over."""

    def __init__(self, tokens: list[Token]) -> None:
        self._tokens = tokens
        self._at = 0

    def ranges(self) -> list[_Range]:
        found: list[_Range] = []
        while self._at < len(self._tokens):
            before = self._at
            taken = self._range()
            if taken is None:
                self._at = before + 1
                continue
            joins = self._joins_to_next()
            found.append(replace(taken, listed=bool(joins), conjoined=TokenKind.AND in joins))
        return found

    def _kind(self, ahead: int = 0) -> TokenKind | None:
        at = self._at + ahead
        return self._tokens[at].kind if at < len(self._tokens) else None

    def _value(self, kind: TokenKind) -> int | None:
        if self._kind() is not kind:
            return None
        self._at += 1
        return self._tokens[self._at - 1].value

    def _joins_to_next(self) -> list[TokenKind]:
        ahead = 0
        while self._kind(ahead) in (TokenKind.COMMA, TokenKind.AND):
            ahead += 1
        if self._kind(ahead) not in _DATE_STARTS:
            return []
        return [token.kind for token in self._tokens[self._at : self._at + ahead]]

    def _range(self) -> _Range | None:
        opened_at, opener = self._at, self._kind()
        if opener in (TokenKind.OPENER, TokenKind.PAIR_OPENER):
            self._at += 1
        first = self._point()
        if first is None:
            return None
        last = first
        after_first = self._at
        joins = (TokenKind.AND,) if opener is TokenKind.PAIR_OPENER else (TokenKind.DASH, TokenKind.TO)
        if self._kind() in joins:
            while self._kind() in joins:
                self._at += 1
            second = self._point(month=first.month if first.month_first else None)
            if second is None:
                self._at = after_first
            else:
                last = second
        return _Range(first, last, self._tokens[opened_at].start, self._tokens[self._at - 1].end)

    def _point(self, *, month: int | None = None) -> _Point | None:
        if self._kind() is TokenKind.MONTH:
            return self._month_first()
        day = self._value(TokenKind.NUMBER)
        if day is None:
            return None
        named = self._value(TokenKind.MONTH)
        if named is None and month is None:
            return _Point(day, None, self._year() if self._kind() is TokenKind.COMMA else None)
        return _Point(day, named or month, self._year(), month_first=named is None)

    def _month_first(self) -> _Point:
        month = self._value(TokenKind.MONTH)
        day = None
        if self._kind() is TokenKind.NUMBER and self._kind(1) is not TokenKind.MONTH:
            day = self._value(TokenKind.NUMBER)
        return _Point(day, month, self._year(), month_first=True)

    def _year(self) -> int | None:
        if self._kind() is TokenKind.COMMA and self._kind(1) is TokenKind.YEAR:
            self._at += 1
        year = self._value(TokenKind.YEAR)
        if year is not None:
            self._value(TokenKind.YEAR_WORD)
        return year


_NOWHERE = _Point(None, None, None)


def _filled(point: _Point, month: int | None, year: int | None) -> _Point:
    return replace(point, month=point.month or month, year=point.year or year)


def _only_days(item: _Range) -> bool:
    return item.first.month is None and item.last.month is None


def _shared_month_to_the_left(ranges: list[_Range]) -> list[_Range]:
    """ "October 5 and 12, 2010": the month of a bare day stands before it."""
    done: list[_Range] = []
    for current in ranges:
        before = done[-1] if done else None
        if before and before.listed and before.last.month_first and _only_days(current):
            month = before.last.month
            first, last = _filled(current.first, month, None), _filled(current.last, month, None)
            current = replace(current, first=first, last=last)
        done.append(current)
    return done


def _shared_words_to_the_right(ranges: list[_Range]) -> list[_Range]:
    """ "9–11 June and 2–3 July 2020", "5, 12 and 19 May": the year, the month of bare days, stand after them."""
    done: list[_Range] = []
    conjoined = False
    for current in reversed(ranges):
        after = done[-1].first if done and current.listed else _NOWHERE
        conjoined = current.conjoined or (conjoined and current.listed and _only_days(current))
        month = after.month if conjoined else None
        last = _filled(current.last, month, after.year)
        year = last.year
        first = _filled(current.first, last.month, None)
        if year is not None and first.year is None and (first.month or 0) > (last.month or 0):
            year -= 1
        done.append(replace(current, first=_filled(first, None, year), last=last))
    return done[::-1]


def _day(point: _Point) -> date | None:
    if point.day is None or point.month is None or point.year is None:
        return None
    try:
        return date(point.year, point.month, point.day)
    except ValueError:
        return None


def _mention(item: _Range) -> DateMention | None:
    if item.first.day is None and item.first == item.last and item.first.month and item.first.year:
        begins = date(item.first.year, item.first.month, 1)
        ends = (begins + timedelta(days=31)).replace(day=1) - timedelta(days=1)
        return DateMention(begins=begins, ends=ends, start=item.start, end=item.end, precision=Precision.MONTH)
    first, last = _day(item.first), _day(item.last)
    if first is None or last is None or first > last:
        return None
    return DateMention(begins=first, ends=last, start=item.start, end=item.end)


def _numeric(text: str) -> list[DateMention]:
    found = []
    for match in _NUMERIC.finditer(text):
        day = _day(_Point(int(match["d"]), int(match["m"]), int(match["y"])))
        if day is not None:
            found.append(DateMention(begins=day, ends=day, start=match.start(), end=match.end()))
    return found


def _marked(text: str) -> list[DateMention]:
    """The dates with signs behind their parts; bare days one after another are one range here as well."""
    found: list[DateMention] = []
    for each in marked_dates(text):
        mention = _mention(_Range(_point_of(each.first), _point_of(each.last), each.start, each.end))
        before = found[-1] if found else None
        if mention is None:
            continue
        if before and each.listed and _is_next_day(before, mention):
            mention = mention._replace(begins=before.begins, start=before.start)
            found.pop()
        found.append(mention)
    return found


def _point_of(parts: tuple[int, int, int]) -> _Point:
    year, month, day = parts
    return _Point(day or None, month, year)


def _is_next_day(before: DateMention, after: DateMention) -> bool:
    same = before.begins == before.ends and after.begins == after.ends and before.precision is Precision.DAY
    return same and before.ends + timedelta(days=1) == after.begins and before.ends.month == after.ends.month


def _sequences(ranges: list[_Range]) -> list[_Range]:
    """ "7 and 8 July" is a meeting of two days: bare days one after another become one range."""
    done: list[_Range] = []
    for current in ranges:
        before = done[-1] if done else None
        if before is not None and before.listed and _only_days(before) and _next_day(before, current):
            current = replace(current, first=before.first, start=before.start)
            done.pop()
        done.append(current)
    return done


def _next_day(before: _Range, after: _Range) -> bool:
    single = after.first == after.last
    return single and before.last.day is not None and after.first.day == before.last.day + 1


@cache
def _last() -> frozenset[str]:
    return last_letters() | last_signs()


def may_end_date(sign: str) -> bool:
    """Whether a date may end in this character.

    >>> may_end_date("1"), may_end_date("ь"), may_end_date("…")
    (True, True, False)
    """
    return sign.isdigit() or sign.lower() in _last()


def find_dates(text: str, *, months: bool = False) -> tuple[DateMention, ...]:
    """Every full date and range of dates in a text, in order; a date without a year is left out.

    With `months`, months of a year ("September 2005") are given as well.

    >>> [(d.begins.isoformat(), d.ends.isoformat()) for d in find_dates("с 30 мая по 1 июня 2012 года")]
    [('2012-05-30', '2012-06-01')]
    >>> [d.begins.isoformat() for d in find_dates("on 9–11 June and from 2 to 3 July 2020")]
    ['2020-06-09', '2020-07-02']
    """
    marked = [mention for mention in _marked(text) if months or mention.precision is Precision.DAY]
    found = [*_numeric(text), *marked]
    for run in date_runs(text):
        ranges = _shared_words_to_the_right(_shared_month_to_the_left(_sequences(_RunParser(run).ranges())))
        mentions = [mention for mention in map(_mention, ranges) if mention is not None]
        found.extend(mention for mention in mentions if months or mention.precision is Precision.DAY)
    return tuple(sorted(found, key=lambda mention: mention.start))
