"""The phrases about meetings as patterns, compiled once a language."""

from collections.abc import Iterable
from dataclasses import dataclass
from enum import Enum, auto
from functools import cache
from typing import TypeAlias

import regex

from mandate_graph.languages import PACKS
from mandate_graph.languages.inflection import participle_forms
from mandate_graph.languages.morphology import phrase_pattern
from mandate_graph.languages.script import GAP, any_spelling
from mandate_graph.languages.themes.meetings import HoldingPhrases, MeetingsPhrases
from mandate_graph.model.language import Language
from mandate_graph.model.meeting import MeetingStatus

Pattern: TypeAlias = regex.Pattern[str]


class Voice(Enum):
    """How a verb stands to the meeting."""

    ACTIVE = auto()
    """The body holds it."""
    PASSIVE = auto()
    """It is held."""
    PARTICIPLE = auto()
    """The words stand beside the noun: "held in", "to be held"."""


def alternatives(patterns: Iterable[str]) -> str:
    """One pattern for any of several, longest first; one that matches nothing for none."""
    return "|".join(sorted(set(patterns), key=lambda pattern: (-len(pattern), pattern))) or r"(?!)"


def written(phrases: Iterable[str]) -> str:
    """Phrases as written, any white space between their words."""
    return alternatives(r"\s+".join(map(any_spelling, phrase.split())) for phrase in phrases)


def inflected(phrases: Iterable[str], language: Language) -> str:
    """Phrases in any inflection."""
    return alternatives(phrase_pattern(phrase, language) for phrase in phrases)


def whole(pattern: str) -> str:
    """A pattern that matches whole words only."""
    return rf"(?<!\w)(?:{pattern})(?!\w)"


@dataclass(frozen=True, slots=True, kw_only=True)
class Phrasebook:
    """All patterns about meetings of one language; those named `..._before` match at the end of a text."""

    phrases: MeetingsPhrases
    noun: Pattern
    session: Pattern
    other: Pattern
    modifier_before: Pattern
    modifier_behind: Pattern
    other_series: Pattern
    article_before: Pattern
    determiner_before: Pattern
    possessive_before: Pattern
    previous_before: Pattern
    portion_before: Pattern
    preposition_before: Pattern
    genitive_before: Pattern
    complement: Pattern
    relative: Pattern
    negation_before: Pattern
    place_opener: Pattern
    same_place: Pattern
    chain_word: Pattern
    conjunction: Pattern
    holdings: tuple[tuple[MeetingStatus, Voice, Pattern], ...]


def _holdings(phrases: MeetingsPhrases, language: Language) -> Iterable[tuple[MeetingStatus, Voice, Pattern]]:
    table: tuple[tuple[MeetingStatus, HoldingPhrases], ...] = (
        (MeetingStatus.PLANNED, phrases.planned),
        (MeetingStatus.HELD, phrases.held),
        (MeetingStatus.POSTPONED, phrases.postponed),
        (MeetingStatus.CANCELLED, phrases.cancelled),
    )
    for status, holding in table:
        participles = [form for word in holding.participles for form in participle_forms(word, language)]
        for voice, words in (
            (Voice.ACTIVE, holding.active),
            (Voice.PASSIVE, holding.passive),
            (Voice.PARTICIPLE, tuple(participles)),
        ):
            if words:
                yield status, voice, regex.compile(whole(written(words)), regex.IGNORECASE)


@cache
def phrasebook(language: Language) -> Phrasebook | None:
    """The patterns of a language; None where its pack has no meetings."""
    pack = PACKS.get(language)
    if pack is None or not pack.meetings.meeting_nouns:
        return None
    phrases = pack.meetings

    def compiled(pattern: str) -> Pattern:
        return regex.compile(pattern, regex.IGNORECASE)

    def before(pattern: str) -> Pattern:
        return compiled(rf"(?<!\w)(?:{pattern}){GAP}\Z")

    nouns = (*phrases.meeting_nouns, *phrases.session_nouns)
    conjunctions = written(pack.calendar.conjunctions)
    return Phrasebook(
        phrases=phrases,
        noun=compiled(whole(inflected(nouns, language))),
        session=compiled(inflected(phrases.session_nouns, language)),
        other=compiled(whole(inflected(phrases.other_gatherings, language))),
        modifier_before=before(inflected(phrases.modifiers, language)),
        modifier_behind=compiled(rf"\s+(?:{inflected(phrases.modifiers_behind, language)})(?!\w)"),
        other_series=compiled(rf"\s+(?:{inflected(phrases.other_series, language)})(?!\w)"),
        article_before=before(written(phrases.articles)),
        determiner_before=before(inflected(phrases.determiners, language)),
        possessive_before=before(inflected(phrases.possessives, language)),
        previous_before=before(inflected(phrases.previous, language)),
        portion_before=before(written(phrases.portions)),
        preposition_before=before(written(phrases.prepositions)),
        genitive_before=compiled(rf"(?:{written(phrases.genitive_marks)})\s+\Z"),
        complement=compiled(rf"\s+(?:{written(phrases.complements)}){GAP}" if phrases.complements else r"\s+"),
        relative=compiled(whole(inflected(phrases.relatives, language))),
        negation_before=before(written(phrases.negations)),
        place_opener=compiled(rf"(?<!\w)(?:{written(phrases.place_openers)})\s+"),
        same_place=compiled(whole(written(phrases.same_place))),
        chain_word=compiled(rf"(?:{written(phrases.chain_words)})(?!\w)"),
        conjunction=compiled(rf"(?:{conjunctions})(?!\w)"),
        holdings=tuple(_holdings(phrases, language)),
    )
