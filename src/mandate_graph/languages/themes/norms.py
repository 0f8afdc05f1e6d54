"""The shape of what a language pack holds about norms."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True, kw_only=True)
class NormsPhrases:
    """Phrases about norms, one per line, in dictionary form."""
