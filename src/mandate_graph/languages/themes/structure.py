"""The shape of what a language pack holds about structure."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True, kw_only=True)
class StructurePhrases:
    """Phrases about structure, one per line, in dictionary form."""
