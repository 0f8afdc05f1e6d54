"""Days and ordinal numbers as a language writes them: patterns and words from `calendar/`, months from Babel."""

import tomllib
from datetime import date
from functools import cache
from pathlib import Path
from typing import Any

from babel import Locale
from babel.dates import get_month_names

_FOLDER = Path(__file__).parent / "calendar"


@cache
def _written(language: str) -> dict[str, Any]:
    return tomllib.loads((_FOLDER / f"{language}.toml").read_text(encoding="utf-8"))


def written_day(day: date, language: str) -> str:
    """A day.

    >>> written_day(date(2001, 5, 9), "en"), written_day(date(2001, 5, 1), "fr"), written_day(date(2001, 5, 9), "ar")
    ('9 May 2001', '1er mai 2001', '9 أيار/مايو 2001')
    """
    return _filled("whole", language, day)


def written_days(start: date, end: date | None, language: str) -> str:
    """A day, or from one day to another.

    >>> written_days(date(2001, 5, 9), date(2001, 5, 11), "es"), written_days(date(2001, 5, 30), date(2001, 6, 1), "zh")
    ('9 a 11 de mayo de 2001', '2001年5月30日至6月1日')
    """
    if end is None or end == start:
        return written_day(start, language)
    if start.year != end.year:
        return _filled("apart", language, end, start=written_day(start, language), end=written_day(end, language))
    first = {
        "first_day": _number(start, language),
        "first_month": _month(start, language),
        "first_number": start.month,
    }
    return _filled("one_month" if start.month == end.month else "one_year", language, end, **first)


def _filled(pattern: str, language: str, day: date, **more: object) -> str:
    written: str = _written(language)["day"][pattern]
    month = _month(day, language)
    return written.format(day=_number(day, language), month=month, number=day.month, year=day.year, **more)


def _number(day: date, language: str) -> str:
    return str(_written(language)["day"]["first"]) if day.day == 1 else str(day.day)


def _month(day: date, language: str) -> str:
    names = (get_month_names("wide", "format", locale)[day.month] for locale in _written(language)["locales"])
    return "/".join(names)


def ordinal(number: int, thing: str, language: str) -> str:
    """The place of a "meeting" or "session" in its series, as it stands beside that word.

    >>> ordinal(10, "meeting", "en"), ordinal(22, "session", "en"), ordinal(3, "session", "es")
    ('tenth', '22nd', 'tercer')
    """
    words: list[str] = _written(language)["ordinals"][thing]
    if 1 <= number <= len(words):
        return words[number - 1]
    beyond: dict[str, str] = _written(language)["beyond"]
    last = "" if number % 100 in (11, 12, 13) else f"_{number % 10}"
    return beyond.get(f"{thing}{last}", beyond[thing]).format(n=number)


def plural(count: int, language: str) -> str:
    """Which form a counted word has: "zero", "one", "two", "few", "many" or "other", by the rules of Unicode CLDR.

    >>> plural(21, "ru"), plural(2, "ar"), plural(21, "en")
    ('one', 'two', 'other')
    """
    return str(Locale(language).plural_form(count))
