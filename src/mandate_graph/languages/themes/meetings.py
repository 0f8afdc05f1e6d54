"""The shape of what a language pack holds about meetings."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True, kw_only=True)
class MeetingsPhrases:
    """Phrases about meetings, one per line, in dictionary form."""
