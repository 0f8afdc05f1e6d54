"""The shape of what a pack holds about citations in a language whose numbers stand before their noun."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True, kw_only=True)
class PreposedPhrases:
    """What stands around the number of an instrument, one phrase a line, as written: organ, topic, day, number, noun.

    A pack that has them is read by the finders of the `preposed` modules.
    """

    number_openers: tuple[str, ...] = ()
    """The sign before a number."""
    number_closers: tuple[str, ...] = ()
    """The sign behind a number, or behind the last of a list."""
    separators: tuple[str, ...] = ()
    """What stands between the members of a list."""
    range_joins: tuple[str, ...] = ()
    """Words between the ends of a range."""
    list_fillers: tuple[str, ...] = ()
    """Words between the last number and the noun ("the two")."""
    draft_followers: tuple[str, ...] = ()
    """Words behind a noun that make it a draft."""
    never_before: tuple[str, ...] = ()
    """Words behind a noun that make it another word."""
    possessives: tuple[str, ...] = ()
    """Words for "its" right before a number, its day or its topic."""
    no_possessives: tuple[str, ...] = ()
    """Words that end as a possessive does and are none."""
    particles: tuple[str, ...] = ()
    """Particles that tie a topic, an adoption or a day to the number or noun behind it."""
    links: tuple[str, ...] = ()
    """Adjectives between an organ, a day and a number that tell nothing."""
    adopting: tuple[str, ...] = ()
    """Words that say that the organ before them adopted the text with the number behind them."""
    adopted_past: tuple[str, ...] = ()
    """Finite verbs that say it of a text known by its day ("adopted on … the decision …")."""
    session_closers: tuple[str, ...] = ()
    """What stands behind the ordinal of a session or meeting at which a text was adopted."""
    title_openers: tuple[str, ...] = ()
    """Words before a title in quotation marks."""
    topic_openers: tuple[str, ...] = ()
    """Words before the topic of a text, which may be long."""
    locatives: tuple[str, ...] = ()
    """Words between an organ and the text in which, or with which, it acts."""
    adverbs: tuple[str, ...] = ()
    """Words that may stand between an organ and such a word."""
    told: tuple[str, ...] = ()
    """What leads from a reference to the organ that acts in it ("in which")."""
    later: tuple[str, ...] = ()
    """Words that make a reference one of the texts that followed those named before."""
    list_openers: tuple[str, ...] = ()
    """Words that open a list of members of a group."""
    organ_endings: tuple[str, ...] = ()
    """How the names of organs end: what ends so beside a number is an organ, known or not."""
    group_qualifiers: tuple[str, ...] = ()
    """Words before a noun that make it a group of instruments."""
    document_closers: tuple[str, ...] = ()
    """Words behind the symbol of a document."""
    noun_closers: tuple[str, ...] = ()
    """Words behind a bare noun that make it one that was named ("the annex of the resolution")."""
    title_marks: tuple[str, str] | None = None
    """The marks around the name of a treaty."""
    bare_leads: tuple[str, ...] = ()
    """Words before the noun of a treaty that make it one that was named ("that convention")."""
    chapter_closers: tuple[str, ...] = ()
    """The sign behind the number of a chapter or part, which may stand before that of its article."""
    article_closers: tuple[str, ...] = ()
    """The sign behind the number of an article or rule."""
    paragraph_closers: tuple[str, ...] = ()
    """The sign behind the number of a paragraph of an article."""
    item_closers: tuple[str, ...] = ()
    """The sign behind the letter of a subparagraph."""
    item_letters: tuple[str, ...] = ()
    """Rows of signs that stand for the letters of subparagraphs, in their order."""
