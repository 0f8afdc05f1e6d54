"""The patterns of a language whose numbers stand before their noun, compiled once from its phrases."""

from collections.abc import Iterable
from dataclasses import dataclass
from functools import cache

import regex

from mandate_graph.extraction.citations.patterns import WITHIN_BRACKETS, Pattern
from mandate_graph.languages import PACKS
from mandate_graph.languages.morphology import any_of
from mandate_graph.languages.pack import LanguagePack
from mandate_graph.languages.themes.preposed import PreposedPhrases
from mandate_graph.model.language import Language

_DASH = "[-‐‑‒–—~～]"
_BRACKETED = r"(?:\s*[(（][^()（）\n]{1,30}[)）])?"


@dataclass(frozen=True, slots=True, kw_only=True)
class PreposedGrammar:
    """What the finders of the `preposed` modules match.

    Patterns that are named after what stands before something end in `\\Z`: search them up to an offset.
    """

    noun: Pattern
    opener: Pattern
    """The sign before a number, up to it."""
    closer: Pattern
    """The sign behind a number."""
    signed: Pattern
    """What shows a plain figure to be the number of something: the sign, or more numbers that have it."""
    to_noun: Pattern
    """What may stand between the last number and its noun."""
    separator: Pattern
    range_join: Pattern
    possessive: Pattern
    linked: Pattern
    """One word between an organ and a number that tells nothing, its session or its adoption."""
    adopted_past: Pattern
    title_opener: Pattern
    topic_opener: Pattern
    topic_end: Pattern
    """A noun behind which a topic cannot go on."""
    locative: Pattern
    adverb: Pattern
    told: Pattern
    joined: Pattern
    """The whole of what stands between a reference and the next of the same list; `later` if it says so."""
    opened: Pattern
    """What opens a list of members of a group, with all that stands between the two."""
    particle: Pattern
    adopted: Pattern
    """A word of adoption."""
    from_document: Pattern
    """What may stand between the symbol of a document and a text that is printed in it."""
    report_opener: Pattern
    """What stands before the body with whose report a note opens."""
    report: Pattern
    """The noun of a report behind the body whose it is."""
    organ: Pattern
    """The end of an organ's name."""
    closed_noun: Pattern
    """A bare noun that what follows makes one that was named."""
    qualifiers: Pattern
    """The words before a noun that make it a group."""


def _written(phrases: Iterable[str]) -> str:
    """A pattern for any of the phrases as written, longest first; nothing if there are none."""
    ordered = sorted(set(phrases), key=lambda phrase: (-len(phrase), phrase))
    return "(?:" + "|".join(map(regex.escape, ordered)) + ")" if ordered else "(?!)"


@cache
def preposed_grammar(language: Language) -> PreposedGrammar | None:
    """The grammar of a language, None if its nouns stand first or it has no pack."""
    pack = PACKS.get(language)
    phrases = pack.citations.preposed if pack else None
    if pack is None or phrases is None:
        return None
    citations = pack.citations
    separator = rf"\s*{_written(phrases.separators)}(?:\s*{_written(phrases.separators)})?\s*"
    later = rf"(?P<later>{_written(phrases.later)}\s*)?"
    return PreposedGrammar(
        noun=_noun(pack, phrases),
        opener=regex.compile(rf"{_written(phrases.number_openers)}\s*\Z"),
        closer=regex.compile(rf"{_BRACKETED}\s*{_written(phrases.number_closers)}"),
        signed=regex.compile(
            rf"{_BRACKETED}\s*(?:(?:{_written((*phrases.separators, *phrases.range_joins))}|{_DASH})\s*"
            rf"{_written(phrases.number_openers)}?\s*\d{{1,4}}\s*){{0,20}}+{_written(phrases.number_closers)}"
        ),
        to_noun=regex.compile(
            rf"{_BRACKETED}\s*(?:(?:{_written(phrases.list_fillers)}\s*){{0,2}}"
            rf"|{_written(phrases.separators)}(?:{_written(phrases.group_qualifiers)}\s*){{1,4}})"
        ),
        separator=regex.compile(separator),
        range_join=regex.compile(
            rf"\s*(?:{_written(phrases.range_joins)}|{_DASH})\s*{_written(phrases.number_openers)}?\s*"
        ),
        possessive=regex.compile(
            rf"(?P<word>{_written(phrases.possessives)})(?<!{_written(phrases.no_possessives)})\s*\Z"
        ),
        linked=_linked(pack, phrases),
        adopted_past=regex.compile(rf"{_written(phrases.adopted_past)}\s*\Z"),
        title_opener=regex.compile(rf"{_written(phrases.title_openers)}\s*[:：]?\s*\Z"),
        topic_opener=regex.compile(_written(phrases.topic_openers)),
        topic_end=regex.compile(
            rf"{any_of((*citations.resolution_nouns, *citations.decision_nouns), language)}\s*[，、,；;]"
        ),
        locative=regex.compile(rf"(?:{_written(phrases.locatives)})\s*\Z"),
        adverb=regex.compile(rf"(?:{_written(phrases.adverbs)}|\s+)\Z"),
        told=regex.compile(rf"\s*{_written(phrases.told)}\s*"),
        joined=regex.compile(rf"(?:{separator})?{later}"),
        opened=regex.compile(
            rf"\s*[，,、：:(（]?\s*(?:{_written(phrases.separators)}\s*)?{_written(phrases.list_openers)}\s*[：:，]?\s*"
            r"|\s*[(（]\s*"
        ),
        adopted=regex.compile(_written(phrases.adopting)),
        from_document=regex.compile(rf"\s*(?:{_written(phrases.document_closers)}\s*[，,]?|[，,]){WITHIN_BRACKETS}*"),
        particle=regex.compile(_written(phrases.particles)),
        report_opener=regex.compile(rf"\s*(?:\(\d{{0,3}}\)\s*)?(?:{_written(citations.note_openers)}\s*)?[《“\"]?\s*"),
        report=regex.compile(
            rf"\s*{_written(phrases.particles)}?\s*(?:{any_of(citations.report_nouns, language)})(?=\s*[》”\"，,])"
        ),
        organ=regex.compile(rf"\p{{Han}}{{0,40}}(?<={_written(phrases.organ_endings)})\Z"),
        qualifiers=regex.compile(
            rf"(?:{_written(phrases.group_qualifiers)}{_written(phrases.particles)}?\s*){{1,5}}\Z"
        ),
        closed_noun=regex.compile(
            rf"(?<!{_written((*phrases.number_closers, *citations.demonstratives, *citations.same))})"
            rf"(?:(?P<resolution>{any_of(citations.resolution_nouns, language)})"
            rf"|(?P<decision>{any_of(citations.decision_nouns, language)}))(?={_written(phrases.noun_closers)})"
        ),
    )


def _noun(pack: LanguagePack, phrases: PreposedPhrases) -> Pattern:
    citations = pack.citations
    after = _written((*phrases.draft_followers, *phrases.never_before))
    return regex.compile(
        rf"(?:(?P<resolution>{any_of(citations.resolution_nouns, pack.language)})"
        rf"|(?P<decision>{any_of(citations.decision_nouns, pack.language)}))(?!\s*{after})"
    )


def _linked(pack: LanguagePack, phrases: PreposedPhrases) -> Pattern:
    """One of the words between an organ and a number, or the session or meeting of the adoption."""
    words = _written((*phrases.particles, *phrases.links, *phrases.adopting, *phrases.group_qualifiers))
    openers = _written(pack.calendar.ordinal_openers)
    number = rf"(?:\d{{1,5}}|{_written(word for _, word in pack.calendar.numerals)})"
    session = rf"{openers}\s*{number}\s*\p{{Han}}{{0,4}}?{_written(phrases.session_closers)}"
    return regex.compile(rf"(?:{session}|{words}|\s+)\Z")
