"""The shape of what a language pack holds about citations."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True, kw_only=True)
class CitationsPhrases:
    """Phrases about citations, one per line, in dictionary form."""
