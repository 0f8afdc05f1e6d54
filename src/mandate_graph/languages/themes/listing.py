"""Words of sentences that open a list of functions without a verb of deciding."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True, kw_only=True)
class ListingWords:
    """Words, as written, that open a list of what a body is to do; a colon follows them."""

    bulletins: tuple[str, ...] = ()
    """Nouns for texts whose author lays down by himself what they say ("bulletin")."""
    copulas: tuple[str, ...] = ()
    """Between functions and what they are ("the functions of the group | are:")."""
    openers: tuple[str, ...] = ()
    """Words that may stand between such a copula and the colon ("the functions of the group are | as follows:")."""
    doings: tuple[str, ...] = ()
    """Behind the body that does it ("the group | performs the following functions:")."""
    deeds: tuple[str, ...] = ()
    """Behind the marker of an infinitive, for all that the items say ("requests the group to | do the following:")."""
    duties: tuple[str, ...] = ()
    """Behind the body that has to do all that follows ("the group | shall:")."""
    leads: tuple[str, ...] = ()
    """In front of the functions themselves ("here are the functions of the group:")."""
    verbs: tuple[str, ...] = ()
    """In front of the body that does it, where verbs come first; `tasks` follow it."""
    tasks: tuple[str, ...] = ()
