"""References that point back: "the same resolution", "that decision", "the annex to the resolution"."""

from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache

import regex

from mandate_graph.extraction.citations.context import PassageContext
from mandate_graph.extraction.citations.numbers import number_at
from mandate_graph.extraction.citations.patterns import Pattern, as_written, noun_pattern
from mandate_graph.extraction.citations.preposed_grammar import preposed_grammar
from mandate_graph.languages import PACKS
from mandate_graph.languages.morphology import any_of
from mandate_graph.languages.script import blank, word_end, word_start
from mandate_graph.languages.themes.citations import CitationsPhrases
from mandate_graph.model.citation import CitationKind
from mandate_graph.model.language import Language
from mandate_graph.model.passage import PartKind
from mandate_graph.model.reference import CitationMention, ReferenceForm

_BEFORE_NOUN = 80
"""How far before the end of a noun the words that point back can begin."""


@dataclass(frozen=True, slots=True)
class _Grammar:
    anaphor: Pattern
    follower: Pattern
    opening: Pattern
    sign: Pattern
    plurals: Pattern


def _behind(phrases: CitationsPhrases, language: Language) -> str:
    """A noun, behind its article if it has one, with words behind it that make it one that was named."""
    gap = blank(language)
    articles = [article for article in phrases.articles if " " not in article]
    article = rf"{as_written(articles)}{gap}" if articles else ""
    behind = rf"(?P<firm>{any_of(phrases.same_after, language)})|{any_of(phrases.demonstratives_after, language)}"
    noun = noun_pattern(phrases, language)
    return rf"{word_start(language)}{article}{noun}{gap}(?P<same>{behind}){word_end(language)}"


@cache
def _grammar(language: Language) -> _Grammar | None:
    pack = PACKS.get(language)
    if pack is None:
        return None
    phrases = pack.citations
    firm = any_of(phrases.same, language)
    same = any_of(phrases.demonstratives, language)
    self_words = any_of(phrases.self_demonstratives, language)
    annex = any_of(phrases.annex_phrases, language)
    pattern = (
        rf"{word_start(language)}(?:(?P<same>(?P<firm>{firm})|{same})|(?P<self>{self_words})|(?P<annex>{annex}))"
        rf"{blank(language)}{noun_pattern(phrases, language)}{word_end(language)}(?!-)"
    )
    if phrases.same_after or phrases.demonstratives_after:
        pattern += rf"|{_behind(phrases, language)}"
    return _Grammar(
        anaphor=regex.compile(pattern, regex.IGNORECASE),
        follower=regex.compile(
            rf"{blank(language)}{as_written(phrases.common_noun_followers)}{word_end(language)}", regex.IGNORECASE
        ),
        opening=regex.compile(rf"(?<!\w){as_written(phrases.anaphor_prepositions)}\s+\Z", regex.IGNORECASE),
        plurals=regex.compile(
            rf"{word_start(language)}{as_written(phrases.sure_plurals)}{word_end(language)}", regex.IGNORECASE
        ),
        sign=regex.compile(rf"\s*(?:{as_written(phrases.number_signs)}\s*)?", regex.IGNORECASE),
    )


def find_anaphora(context: PassageContext) -> Iterator[CitationMention]:
    """Every reference of a passage that points back to an instrument."""
    rules = _grammar(context.language)
    if rules is None:
        return
    yield from _closed_nouns(context)
    for match in _pointing_back(context, rules):
        if _is_other(context, rules, match):
            continue
        plural = rules.plurals.search(match[0]) is not None
        start = _start(context, rules, match.start())
        yield CitationMention(
            part=context.part.key,
            path=context.passage.path,
            start=start,
            end=match.end(),
            language=context.language,
            form=ReferenceForm.GROUP if plural else ReferenceForm.ANAPHOR,
            kind=_kind(match, plural=plural),
            rule="annex-anaphor" if match["annex"] else "anaphor",
            confidence=0.9 if match["firm"] else 0.8,
            sentence=context.sentence(match.start()),
        )


def _pointing_back(context: PassageContext, rules: _Grammar) -> Iterator["regex.Match[str]"]:
    """The matches of `anaphor`, looked for before the nouns of the text."""
    after = 0
    for head in context.heads:
        match = rules.anaphor.search(context.text, max(after, head.end() - _BEFORE_NOUN), head.end() + 1)
        if match and match.end() in (head.end("noun"), head.end()):
            yield match
            after = match.end()


def _closed_nouns(context: PassageContext) -> Iterator[CitationMention]:
    """The nouns that the words behind them make ones that were named ("the resolution's annex")."""
    grammar = preposed_grammar(context.language)
    if grammar is None:
        return
    for match in grammar.closed_noun.finditer(context.text):
        yield CitationMention(
            part=context.part.key,
            path=context.passage.path,
            start=match.start(),
            end=match.end(),
            language=context.language,
            form=ReferenceForm.ANAPHOR,
            kind=CitationKind.RESOLUTION if match["resolution"] else CitationKind.DECISION,
            rule="annex-anaphor",
            confidence=0.8,
            sentence=context.sentence(match.start()),
        )


def _kind(match: "regex.Match[str]", *, plural: bool) -> CitationKind:
    if plural:
        return CitationKind.INSTRUMENT_GROUP
    return CitationKind.RESOLUTION if match["resolution"] else CitationKind.DECISION


def _is_other(context: PassageContext, rules: _Grammar, match: "regex.Match[str]") -> bool:
    """Whether the words name a number after all, mean the text itself, or are no instrument."""
    if match["self"] and context.part.kind is not PartKind.DOCUMENT:
        return True
    if rules.follower.match(context.text, match.end()):
        return True
    sign = rules.sign.match(context.text, match.end())
    return sign is not None and number_at(context.text, sign.end()) is not None


def _start(context: PassageContext, rules: _Grammar, start: int) -> int:
    low, _ = context.sentence(start)
    opening = rules.opening.search(context.text, max(start - 12, 0), start)
    return opening.start() if opening and opening.start() == low else start
