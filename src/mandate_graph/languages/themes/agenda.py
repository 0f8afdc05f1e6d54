"""The shape of what a language pack holds about items of an agenda that a text cites."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True, kw_only=True)
class AgendaPhrases:
    """Phrases about agenda items and the sessions whose agenda holds them, one per line, in dictionary form."""

    telling: tuple[str, ...] = ()
    """Nouns before a number that say of themselves that it is an agenda item ("agenda item")."""
    items: tuple[str, ...] = ()
    """Nouns that may mean something else: they need words of an agenda beside them ("item")."""
    telling_subitems: tuple[str, ...] = ()
    """Nouns before a letter that can mean part of an agenda item only ("sub-item")."""
    subitems: tuple[str, ...] = ()
    """Those that may mean part of something else."""
    item_links: tuple[str, ...] = ()
    """Words between a part and its item ("of"); "" where a case does it."""
    agendas: tuple[str, ...] = ()
    """Words behind an item that say it is of an agenda ("of the provisional agenda")."""
    own_agendas: tuple[str, ...] = ()
    """The same where they say whose the agenda is by a pronoun ("of its agenda")."""
    agenda_words: tuple[str, ...] = ()
    """Words for an agenda, anywhere in a sentence, as written ("provisional agenda")."""
    title_openers: tuple[str, ...] = ()
    """Words before the title of an item in quotation marks ("entitled")."""
    title_closers: tuple[str, ...] = ()
    """Words between a title and the noun behind it, in a language whose titles stand before their noun."""
    sessions: tuple[str, ...] = ()
    """What an agenda is of, behind or before its ordinal ("session")."""
    other_sessions: tuple[str, ...] = ()
    """Words beside it that make it one of another series of numbers ("special")."""
    nearby_sessions: tuple[tuple[int, str], ...] = ()
    """How far a session is from that of the text, and the word beside the noun that says so (1, "next")."""
    deciding: tuple[str, ...] = ()
    """Words, as written, with which the body of an adopted text decides: what follows is of its own sessions."""
    session_links: tuple[str, ...] = ()
    """Words, as written, between an agenda or item and the session that stands right behind it ("of the")."""
    letters: tuple[tuple[str, str], ...] = ()
    """Letters of parts as printed in another script, and the Latin letter of the same place."""
