"""One day written in full, as nearly all are: "4 July 2020", "4 июля 2020 года", "4 de julio de 2020"."""

from datetime import date
from functools import cache

import regex

from mandate_graph.extraction.date_tokens import month_words, year_words
from mandate_graph.extraction.dates import DateMention
from mandate_graph.languages import PACKS
from mandate_graph.languages.alternation import alternation


@cache
def _pattern() -> "regex.Pattern[str]":
    """Day, month, which may be named twice, and year in the words of any pack, nothing of a longer date behind them."""
    calendars = [pack.calendar for pack in PACKS.values()]
    suffixes = alternation(suffix for calendar in calendars for suffix in calendar.day_suffixes)
    fillers = alternation(word for calendar in calendars for word in calendar.fillers)
    years = alternation(year_words())
    joins = alternation(word for calendar in calendars for word in calendar.range_joins)
    months = alternation(month_words())
    return regex.compile(
        rf"(?P<day>[0-9]{{1,2}})(?:[-‑]?(?:{suffixes})(?!\w))?\s+(?:(?:{fillers})\s+)?(?P<month>{months})(?:/\s?(?P<again>{months}))?(?!\w)\s+"
        rf"(?:(?:{fillers})\s+)?(?P<year>(?:1[89]|20)[0-9]{{2}})(?:\s+(?:{years})(?!\w))?(?![\w/])"
        rf"(?!\s*(?:[-–—]|(?:{joins})\s))",
        regex.IGNORECASE,
    )


def day_at(text: str, at: int) -> DateMention | None:
    """The day whose figures begin at an offset, None where it is not written in this plain way.

    >>> day_at("of 4 July 2020,", 3).begins.isoformat()
    '2020-07-04'
    >>> day_at("of 4 and 5 July 2020", 3) is None
    True
    """
    found = _pattern().match(text, at)
    if not found:
        return None
    month = _month(found["month"])
    if found["again"] and _month(found["again"]) != month:
        return None
    try:
        day = date(int(found["year"]), month, int(found["day"]))
    except ValueError:
        return None
    return DateMention(begins=day, ends=day, start=found.start(), end=found.end())


def _month(printed: str) -> int:
    return month_words()[" ".join(printed.lower().split())]
