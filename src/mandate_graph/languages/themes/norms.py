"""The shape of what a language pack holds about norms."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True, kw_only=True)
class NormsPhrases:
    """Phrases about norms, one per line, in dictionary form."""

    session: tuple[str, ...]
    """The noun that an ordinal counts ("session")."""
    before: tuple[str, ...]
    """Words that make a session one that must be preceded ("before")."""
    year_openers: tuple[str, ...]
    """Words between a session and the year in which it is held ("in")."""
    deadline_openers: tuple[str, ...]
    """Words before a day or year by which something is due ("no later than")."""
    function_stops: tuple[str, ...] = ()
    """Verbs after "shall" that tell what a body is, not what it does ("consist", "be")."""
    function_lists: tuple[str, ...] = ()
    """Nouns in front of a colon that opens a list of functions ("following tasks")."""
