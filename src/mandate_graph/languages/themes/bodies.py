"""The shape of what a language pack holds about bodies."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True, kw_only=True)
class BodiesPhrases:
    """Phrases about bodies, one per line, in dictionary form."""
