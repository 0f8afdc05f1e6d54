"""The patterns of one language, compiled once from its phrases."""

from collections.abc import Iterable
from dataclasses import dataclass
from functools import cache
from typing import TypeAlias

import regex

from mandate_graph.extraction.citations.phrases import QUOTED
from mandate_graph.languages import PACKS, LanguagePack
from mandate_graph.languages.morphology import phrase_pattern
from mandate_graph.languages.script import blank, word_end, word_start
from mandate_graph.languages.themes.citations import CitationsPhrases
from mandate_graph.model.citation import CitationKind
from mandate_graph.model.language import Language

Pattern: TypeAlias = regex.Pattern[str]


def any_of(phrases: Iterable[str], language: Language) -> str:
    """A pattern, without a named group, for any of the phrases in any inflection; matches nothing if there are none."""
    patterns = [phrase_pattern(phrase, language) for phrase in sorted(phrases, key=len, reverse=True)]
    return "(?:" + "|".join(patterns) + ")" if patterns else r"(?:(?!))"


def as_written(phrases: Iterable[str]) -> str:
    """A pattern for any of the phrases as they stand, any white space between their words."""
    patterns = [r"\s+".join(map(regex.escape, phrase.split())) for phrase in sorted(phrases, key=len, reverse=True)]
    return "(?:" + "|".join(patterns) + ")" if patterns else r"(?:(?!))"


@dataclass(frozen=True, slots=True, kw_only=True)
class Grammar:
    """What the finders of instruments match; every pattern is anchored by its caller.

    `head` finds a noun with its possessive, adjectives and draft word; `before` holds what may stand between an
    organ and a noun after it, `after` what may stand between an instrument and an organ after it.
    """

    head: Pattern
    before: Pattern
    after: Pattern
    at_session: Pattern
    sign: Pattern
    date_opener: Pattern
    title: Pattern
    separator: Pattern
    range_join: Pattern
    list_opener: Pattern
    group_opener: Pattern
    locative: Pattern
    locative_opening: Pattern
    verb: Pattern
    plural: Pattern
    agent: Pattern
    adopting: Pattern
    adopted: Pattern


def _ignoring_case(pattern: str) -> Pattern:
    return regex.compile(pattern, regex.IGNORECASE)


def _head(phrases: CitationsPhrases, language: Language) -> str:
    qualifier = any_of(phrases.qualifiers, language)
    gap = blank(language)
    return (
        rf"{word_start(language)}(?:(?P<draft>{any_of(phrases.draft_words, language)}){gap})?"
        rf"(?:(?P<possessive>{any_of(phrases.possessives, language)}){gap})?"
        rf"(?P<qualifiers>(?:{qualifier}(?:{gap}|,\s+(?={qualifier}\s))){{0,3}}+)"
        rf"(?P<noun>(?P<resolution>{any_of(phrases.resolution_nouns, language)})"
        rf"|(?P<decision>{any_of(phrases.decision_nouns, language)})){word_end(language)}"
    )


def _after(phrases: CitationsPhrases, adopting: str) -> str:
    """What stands between an instrument and the organ after it."""
    if "" not in phrases.issuer_links:
        return rf",?\s+{as_written(phrases.issuer_links)}\s*"
    return rf"(?:,?\s+{adopting})?\s+"


def _at_session(pack: LanguagePack, language: Language) -> str:
    """What says at which session of an organ a text was adopted, up to the organ's name."""
    phrases = pack.citations
    ordinal = rf"(?:\w+[-\s])?{any_of((word for _, word in pack.calendar.ordinals), language)}"
    words = [any_of([word], language) if word else "" for word in phrases.adopted_words]
    opening = "|".join(rf"{word}\s+" if word else "" for word in words)
    article = article_of(phrases)
    link = rf"\s+{as_written(link for link in phrases.issuer_links if link)}" if phrases.issuer_first else ""
    session = any_of(phrases.session_nouns, language)
    return rf",?\s+(?:{opening}){article}{ordinal}\s+(?:(?!{session})[\w-]+\s+){{0,2}}{session}{link}\s+"


def _paragraph(phrases: CitationsPhrases, language: Language) -> str:
    """What names a paragraph of the instrument that follows, if anything does."""
    links = "|".join(rf"{link}\s+" if link else "" for link in phrases.paragraph_links)
    noun = any_of(phrases.paragraph_nouns, language)
    return rf"(?:{noun}\s+\d[\d\s,()\w–-]{{0,20}}\s+(?:{links}){article_of(phrases)})?"


def article_of(phrases: CitationsPhrases) -> str:
    """A definite article that may stand before a noun."""
    return rf"(?:{as_written(phrases.articles)}\s+)?"


@cache
def grammar(language: Language) -> Grammar | None:
    """The grammar of a language, None if it has no pack."""
    pack = PACKS.get(language)
    if pack is None or not pack.citations.resolution_nouns:
        return None
    phrases = pack.citations
    joins = as_written(phrases.conjunctions)
    quoted = QUOTED.pattern
    adopting = any_of(phrases.adopting_words, language)
    links = "|".join(as_written([link]) if link else "" for link in phrases.adopted_links)
    article = article_of(phrases)
    return Grammar(
        head=_ignoring_case(_head(phrases, language)),
        before=_ignoring_case(rf"(?:['’]s?)?\s+(?:{any_of(phrases.qualifiers, language)}\s+){{0,2}}+"),
        after=_ignoring_case(_after(phrases, adopting)),
        at_session=_ignoring_case(_at_session(pack, language)),
        sign=_ignoring_case(rf"\s*(?:{as_written(phrases.number_signs)}\s*)?"),
        date_opener=_ignoring_case(rf",?\s*{as_written(phrases.date_openers)}\s+"),
        title=_ignoring_case(rf",?\s*(?:{any_of(phrases.title_openers, language)}\s*)?{quoted}"),
        separator=_ignoring_case(rf"\s*(?:[,;]\s*(?:{joins}\s+)?|\s{joins}\s+)"),
        range_join=_ignoring_case(rf"\s*[-–—]\s*|\s+{as_written(phrases.range_joins)}\s+"),
        list_opener=_ignoring_case(rf"(?:[,;:(]|(?<!\w)(?:{joins}|{as_written(phrases.list_openers)}))\s*\Z"),
        group_opener=_ignoring_case(
            rf"(?<!\w)(?:{as_written(phrases.list_openers)}|{any_of(phrases.latest_words, language)})(?!\w)"
        ),
        locative=_ignoring_case(
            rf"{word_start(language)}{as_written(phrases.functions.locative)}{blank(language)}"
            rf"{article}{_paragraph(phrases, language)}\Z"
        ),
        locative_opening=_ignoring_case(rf"{as_written(phrases.functions.locative)}{blank(language)}"),
        verb=regex.compile(
            rf",?\s+(?:{as_written(phrases.auxiliaries)}\s+)*+\p{{Ll}}+{as_written(phrases.verb_endings)}\b"
        ),
        plural=_ignoring_case(as_written(phrases.plural_forms)),
        adopting=_ignoring_case(rf"(?:\s+[\w’']+){{0,2}}?(?:\s+{adopting}|\s+(?:{links}))\s*{article}"),
        adopted=_ignoring_case(rf"(?<!\w){adopting}(?!\w)"),
        agent=_ignoring_case(rf"(?<!\w){as_written(phrases.agents)}\s+{article}\Z"),
    )


def kind_of(head: "regex.Match[str]") -> CitationKind:
    """Whether the noun of a head match is that of resolutions or of decisions."""
    return CitationKind.RESOLUTION if head["resolution"] else CitationKind.DECISION
