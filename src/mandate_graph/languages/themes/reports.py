"""The shape of what a language pack holds about reports."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True, kw_only=True)
class ReportsPhrases:
    """Phrases about reports, one per line, in dictionary form."""
