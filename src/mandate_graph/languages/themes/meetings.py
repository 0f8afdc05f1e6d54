"""The shape of what a language pack holds about meetings."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True, kw_only=True)
class HoldingPhrases:
    """Words for one thing that happens to a meeting, as written, in the forms that bear its tense.

    `active`: the body is the subject ("held"); `passive`: the meeting is ("was held"); `participles`: they stand
    beside the noun ("held in", "to be held"), in dictionary form.
    """

    active: tuple[str, ...] = ()
    passive: tuple[str, ...] = ()
    participles: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class PreposedMeetings:
    """Words about meetings in a language without inflection that puts nothing between words, as written."""

    nouns: tuple[str, ...]
    """Behind an ordinal, a meeting of a body ("次会议")."""
    session_nouns: tuple[str, ...]
    """Behind an ordinal, a session ("届会议")."""
    counters: tuple[str, ...]
    """What stands between an ordinal and a conference that is itself counted ("次")."""
    ordered: tuple[str, ...]
    """Verbs before the verb of holding that make it what is asked for or allowed ("核准")."""
    verbs: tuple[str, ...]
    """Verbs of holding ("举行")."""
    planned: tuple[str, ...]
    """Words before the verb that make it what is to come ("将于")."""
    postponed: tuple[str, ...]
    cancelled: tuple[str, ...]
    negations: tuple[str, ...]
    place_openers: tuple[str, ...]
    possessives: tuple[str, ...]
    particles: tuple[str, ...]
    """The sign between a clause and the noun that it modifies ("的")."""
    other_gatherings: tuple[str, ...] = ()
    """What follows or precedes a noun that makes it another event ("高级别")."""


@dataclass(frozen=True, slots=True, kw_only=True)
class VerbFirstMeetings:
    """Phrases about meetings where verbs stand before their subjects and numbers behind their nouns.

    Of `held` and the others, `active` are verbs that may be said of the body or of the meeting, `participles` stand
    behind the noun, all as written.
    """

    nouns: tuple[str, ...]
    session_nouns: tuple[str, ...]
    possessive_endings: tuple[str, ...]
    """Endings of the noun that tell whose meeting it is."""
    modifiers: tuple[str, ...]
    """Adjectives behind the noun that leave the number of a meeting what it is."""
    other_series: tuple[str, ...]
    """Adjectives behind it that make it another series."""
    relatives: tuple[str, ...]
    clinging: tuple[str, ...]
    """Conjunctions that cling to the next word."""
    held: HoldingPhrases
    planned: HoldingPhrases
    postponed: HoldingPhrases
    cancelled: HoldingPhrases
    ambiguous: tuple[str, ...]
    """Those of the verbs that are nouns of action as well: verbs only where they open their clause."""
    place_openers: tuple[str, ...]
    chain_words: tuple[str, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class MeetingsPhrases:
    """Phrases about meetings, one per line; nouns, adjectives and pronouns in dictionary form."""

    meeting_nouns: tuple[str, ...] = ()
    session_nouns: tuple[str, ...] = ()
    other_gatherings: tuple[str, ...] = ()
    """Gatherings that are no meeting of a body ("workshop"): what is held behind one of them is that."""
    modifiers: tuple[str, ...] = ()
    """Adjectives that leave the number of a meeting what it is ("annual"). Any other makes another series."""
    modifiers_behind: tuple[str, ...] = ()
    """The same where they stand behind the noun ("anual")."""
    other_series: tuple[str, ...] = ()
    """Adjectives behind the noun that make it another series ("extraordinaria")."""
    articles: tuple[str, ...] = ()
    determiners: tuple[str, ...] = ()
    possessives: tuple[str, ...] = ()
    previous: tuple[str, ...] = ()
    """"Previous": all meetings before the one the text comes to."""
    complements: tuple[str, ...] = ()
    """Words between the noun and its body ("of the"), longest first."""
    genitive_marks: tuple[str, ...] = ()
    """Endings that make the body before the noun its owner ("'s")."""
    portions: tuple[str, ...] = ()
    """Words before the noun that leave only a part of the meeting ("part of the")."""
    prepositions: tuple[str, ...] = ()
    relatives: tuple[str, ...] = ()
    negations: tuple[str, ...] = ()
    held: HoldingPhrases = HoldingPhrases()
    planned: HoldingPhrases = HoldingPhrases()
    postponed: HoldingPhrases = HoldingPhrases()
    cancelled: HoldingPhrases = HoldingPhrases()
    place_openers: tuple[str, ...] = ()
    same_place: tuple[str, ...] = ()
    verbs_first: bool = False
    """Whether the verb of a passive may stand before its subject ("se celebró la tercera reunión")."""
    chain_words: tuple[str, ...] = ()
    """Words that may stand between verb, date and place ("on")."""
    verb_first: VerbFirstMeetings | None = None
    """In place of all others where verbs stand before their subjects."""
    preposed: PreposedMeetings | None = None
    """In place of all others in a language without inflection that puts nothing between words."""
