"""The shape of what a language pack holds about acts."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True, kw_only=True)
class ActsPhrases:
    """Phrases about acts, one per line, in dictionary form."""
