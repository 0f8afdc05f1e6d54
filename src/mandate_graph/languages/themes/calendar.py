"""The shape of what a language pack holds about calendar."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True, kw_only=True)
class CalendarPhrases:
    """Phrases about calendar, one per line, in dictionary form."""
