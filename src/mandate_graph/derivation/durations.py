"""Adding ISO 8601 durations to days, and the days that a date of less than a day's precision covers."""

import re
from calendar import monthrange
from datetime import date, timedelta

from mandate_graph.derivation.calendar import Bounds

_DURATION = re.compile(r"P(?:(?P<years>\d+)Y)?(?:(?P<months>\d+)M)?(?:(?P<days>\d+)D)?")
_LAST_YEAR = 9999


def plus(day: str, duration: str) -> str | None:
    """The day after a duration in years, months and days; None where the calendar ends before.

    A day that its month does not have is the last one of the month.

    >>> plus("2024-02-29", "P1Y"), plus("2024-01-31", "P1Y1M"), plus("2024-01-31", "P14D")
    ('2025-02-28', '2025-02-28', '2024-02-14')
    """
    found = _DURATION.fullmatch(duration)
    if not found:
        return None
    years, months, days = (int(found[part] or 0) for part in ("years", "months", "days"))
    start = date.fromisoformat(day)
    year, month = divmod(start.year * 12 + start.month - 1 + years * 12 + months, 12)
    if year > _LAST_YEAR:
        return None
    moved = date(year, month + 1, min(start.day, monthrange(year, month + 1)[1]))
    try:
        return (moved + timedelta(days=days)).isoformat()
    except OverflowError:
        return None


def days_of(edtf: str) -> Bounds:
    """The first and last day of a year, a month or a day.

    >>> days_of("2024-02"), days_of("2031")
    (Bounds(earliest='2024-02-01', latest='2024-02-29'), Bounds(earliest='2031-01-01', latest='2031-12-31'))
    """
    year, *rest = edtf.split("-")
    match rest:
        case []:
            return Bounds(f"{year}-01-01", f"{year}-12-31")
        case [month]:
            return Bounds(f"{edtf}-01", f"{edtf}-{monthrange(int(year), int(month))[1]:02}")
        case _:
            return Bounds(edtf, edtf)
