"""The shape of what a language pack holds about head."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True, kw_only=True)
class HeadPhrases:
    """Phrases about head, one per line, in dictionary form."""
