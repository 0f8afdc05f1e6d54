"""The patterns of one language, compiled once from its phrases."""

from collections.abc import Iterable
from dataclasses import dataclass
from functools import cache
from typing import TypeAlias

import regex

from mandate_graph.extraction.citations.phrases import QUOTED
from mandate_graph.languages import PACKS, LanguagePack
from mandate_graph.languages.morphology import phrase_pattern
from mandate_graph.languages.script import GAP, any_apostrophe, blank, word_end, word_start
from mandate_graph.languages.themes.citations import CitationsPhrases
from mandate_graph.model.citation import CitationKind
from mandate_graph.model.language import Language

Pattern: TypeAlias = regex.Pattern[str]

LOCATIVE_REACH = 60
"""How far before an instrument what tells that the text says what it says may begin."""


def any_of(phrases: Iterable[str], language: Language) -> str:
    """A pattern, without a named group, for any of the phrases in any inflection; matches nothing if there are none."""
    patterns = [phrase_pattern(phrase, language) for phrase in sorted(phrases, key=len, reverse=True)]
    return "(?:" + "|".join(patterns) + ")" if patterns else r"(?:(?!))"


def as_written(phrases: Iterable[str]) -> str:
    """A pattern for any of the phrases as they stand, any white space between their words."""
    longest_first = sorted(phrases, key=len, reverse=True)
    patterns = [any_apostrophe(r"\s+".join(map(regex.escape, phrase.split()))) for phrase in longest_first]
    return "(?:" + "|".join(patterns) + ")" if patterns else r"(?:(?!))"


@dataclass(frozen=True, slots=True, kw_only=True)
class Grammar:
    """What the finders of instruments match; every pattern is anchored by its caller.

    `head` finds a noun with its possessive, adjectives and draft word, `trailing` the adjectives behind it; `before`
    holds what may stand between an organ and a noun after it, `after` what may stand between an instrument and an
    organ after it, `relative` and `adopted_relative` what opens a clause about it, whose subject is its organ.
    """

    head: Pattern
    trailing: Pattern
    before: Pattern
    after: Pattern
    unlisted: Pattern
    relative: Pattern
    adopted_relative: Pattern
    passive: Pattern
    adopting_verb: Pattern
    at_session: Pattern
    comma_article: Pattern
    apposed: Pattern
    topical: Pattern
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
    if linked(phrases):
        return rf",?\s+{as_written(phrases.issuer_links)}\s*"
    return rf"(?:,?\s+{adopting})?\s+"


def linked(phrases: CitationsPhrases) -> bool:
    """Whether words, not a case, tie an organ to the instrument before it."""
    return "" not in phrases.issuer_links


def _unlisted(phrases: CitationsPhrases) -> str:
    """The name of an organ of no register; where more words of it stand behind the first, with one of them.

    So "the Conference of …" is not taken for what the text calls "the Conference".
    """
    more = rf"(?:(?:\s+{as_written(phrases.issuer_links)})?{GAP}[\w‑-]+)?"
    return rf"\p{{Lu}}[\w‑-]+{'' if phrases.issuer_first or not linked(phrases) else more}"


def _at_session(pack: LanguagePack, language: Language) -> str:
    """What says at which session of an organ a text was adopted, up to the organ's name."""
    phrases = pack.citations
    ordinal = rf"(?:\w+[-\s]){{0,3}}{any_of((word for _, word in pack.calendar.ordinals), language)}"
    words = [any_of([word], language) if word else "" for word in phrases.adopted_words]
    opening = "|".join(rf"{word}\s+" if word else "" for word in words)
    article = article_of(phrases)
    link = rf"\s+{as_written(phrases.issuer_links)}" if linked(phrases) else ""
    session = any_of(phrases.session_nouns, language)
    return rf",?\s+(?:{opening}){article}{ordinal}\s+(?:(?!{session})[\w-]+\s+){{0,2}}{session}{link}{GAP}"


def _paragraph(phrases: CitationsPhrases, language: Language) -> str:
    """What names a paragraph of the instrument that follows."""
    links = "|".join(rf"{as_written([link])}{GAP}" if link else "" for link in phrases.paragraph_links)
    noun = any_of((*phrases.paragraph_nouns, *PACKS[language].structure.section_nouns), language)
    item = rf"(?:{any_of(phrases.subparagraph_nouns, language)}\s+\(?\p{{Ll}}\)\s+(?:{links}))?"
    number = r"(?:\d|(?-i:[IVXL]))[\d\s,()\w–-]{0,20}"
    return rf"(?:{item}{noun}\s+{number}\s+(?:{links}){article_of(phrases)})"


def _locative(phrases: CitationsPhrases, language: Language) -> str:
    """What stands before an instrument, or a paragraph of one, of which the text tells what it says."""
    functions, paragraph = phrases.functions, _paragraph(phrases, language)
    inside = rf"{as_written(functions.locative)}\s+{article_of(phrases)}{paragraph}?"
    return rf"(?<!\w)(?:{inside}|{as_written(functions.paragraph_locatives)}{GAP}{paragraph})\Z"


def article_of(phrases: CitationsPhrases) -> str:
    """A definite article that may stand before a noun."""
    return rf"(?:{as_written(phrases.articles)}{GAP})?"


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
    signs = as_written(phrases.number_signs)
    apposes = bool(phrases.apposed_openers)
    return Grammar(
        head=_ignoring_case(_head(phrases, language)),
        trailing=_ignoring_case(rf"(?:,?\s+{any_of(phrases.trailing_qualifiers, language)}(?!\w)){{0,3}}+"),
        before=_ignoring_case(rf"(?:['’]s?)?\s+(?:{any_of(phrases.qualifiers, language)}\s+){{0,2}}+"),
        after=_ignoring_case(_after(phrases, adopting)),
        unlisted=regex.compile(_unlisted(phrases)),
        relative=_ignoring_case(rf",?\s+{as_written(phrases.relative_openers)}\s+{article}"),
        adopted_relative=_ignoring_case(rf",?\s+{as_written(phrases.adopted_relatives)}\s+{article}"),
        passive=_ignoring_case(rf"\s+(?:{as_written(phrases.auxiliaries)}\s+)*+{as_written(phrases.passive_words)}\b"),
        adopting_verb=_ignoring_case(rf"\s+(?:{as_written(phrases.auxiliaries)}\s+)*+{adopting}(?!\w)"),
        at_session=_ignoring_case(_at_session(pack, language)),
        comma_article=_ignoring_case(
            rf"(?:,?\s+{as_written(phrases.adopted_relatives)}(?=[^,;.]{{1,80}}{adopting})[^,;.]{{1,120}})?,?\s+{article}"
        ),
        apposed=_ignoring_case(rf"(?:{as_written(phrases.apposed_openers)}\s+)?{article}" if apposes else "(?!)"),
        topical=_ignoring_case(
            rf"\s+{any_of(phrases.title_openers, language)}\s[^,;:.()]{{1,200}}+(?=,\s+{adopting}\s)"
        ),
        sign=_ignoring_case(rf"\s*(?:{signs}\s*)?"),
        date_opener=_ignoring_case(rf",?\s*{as_written(phrases.date_openers)}\s+"),
        title=_ignoring_case(rf",?\s*(?:{any_of(phrases.title_openers, language)}\s*)?{quoted}"),
        separator=_ignoring_case(rf"\s*(?:[,;]\s*(?:{joins}\s+)?|\s{joins}\s+)(?:{signs}\s*)?"),
        range_join=_ignoring_case(rf"\s*[-–—]\s*|\s+{as_written(phrases.range_joins)}\s+"),
        list_opener=_ignoring_case(rf"(?:[,;:(]|(?<!\w)(?:{joins}|{as_written(phrases.list_openers)}))\s*{article}\Z"),
        group_opener=_ignoring_case(
            rf"(?<!\w)(?:{as_written(phrases.list_openers)}|{any_of(phrases.latest_words, language)})(?!\w)"
        ),
        locative=_ignoring_case(_locative(phrases, language)),
        locative_opening=_ignoring_case(rf"{as_written(phrases.functions.locative)}\s"),
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
