"""Instruments that a text names as the ones that amended another: "resolution 62/7, as amended by resolution 64/2"."""

from functools import cache
from itertools import pairwise

import regex

from mandate_graph.extraction.citations.context import PassageContext
from mandate_graph.extraction.citations.patterns import Pattern, article_of, as_written
from mandate_graph.languages import PACKS
from mandate_graph.languages.morphology import any_of
from mandate_graph.languages.script import COMMA, word_end, word_start
from mandate_graph.model.citation import CitationFunction
from mandate_graph.model.language import Language
from mandate_graph.model.reference import CitationMention, ReferenceForm

_FORMS = frozenset({ReferenceForm.NUMBER, ReferenceForm.SYMBOL, ReferenceForm.TREATY})
_LONGEST_GAP = 160
"""The day and the title of an instrument may stand before the words that say what amended it."""


@cache
def _amended_by(language: Language) -> Pattern | None:
    """Words between the two, up to the one that amends."""
    phrases = PACKS[language].citations
    if not phrases.functions.amended_by:
        return None
    words = rf"{word_start(language)}{any_of(phrases.functions.amended_by, language)}{word_end(language)}"
    owner = rf"(?:{any_of(phrases.possessives, language)}\s+)?"
    return regex.compile(rf"{words}\s*{article_of(phrases)}{owner}\Z", regex.IGNORECASE)


@cache
def _list_goes_on(language: Language) -> Pattern:
    joins = as_written(PACKS[language].citations.conjunctions)
    return regex.compile(rf"\s*(?:{COMMA}\s*)?(?:{joins}\s*)?", regex.IGNORECASE)


def with_amendments(context: PassageContext, mentions: list[CitationMention]) -> list[CitationMention]:
    """The mentions of a passage, in order, those marked that amended another; an amending one is none of the text's."""
    if context.language not in PACKS or len(mentions) < 2:
        return mentions
    found = list(mentions)
    for at, (before, after) in enumerate(pairwise(mentions)):
        if before.form not in _FORMS or after.form not in _FORMS or before.sentence != after.sentence:
            continue
        gap = context.text[before.end : after.start]
        if _is_amended(context, gap):
            found[at + 1] = _amending(after, before)
        elif found[at].amends is not None and _list_goes_on(context.language).fullmatch(gap):
            found[at + 1] = after._replace(amends=found[at].amends)
        elif _amends_what_follows(context, before, gap):
            found[at] = _amending(found[at], after)
            function = before.function if after.function is CitationFunction.AMENDS else after.function
            found[at + 1] = after._replace(function=function)
    return found


def _is_amended(context: PassageContext, gap: str) -> bool:
    words = _amended_by(context.language)
    return words is not None and len(gap) <= _LONGEST_GAP and ";" not in gap and words.search(gap) is not None


def _amends_what_follows(context: PassageContext, amending: CitationMention, gap: str) -> bool:
    """Whether words around an instrument say that it amended the next one."""
    before = context.text[: amending.start].rstrip()
    pairs = PACKS[context.language].citations.functions.amended_through
    return any(before.endswith(opener) and gap.strip() == closer for opener, closer in pairs)


def _amending(mention: CitationMention, amended: CitationMention) -> CitationMention:
    function = CitationFunction.MENTIONS if mention.function is CitationFunction.AMENDS else mention.function
    return mention._replace(amends=(amended.start, amended.end), function=function)
