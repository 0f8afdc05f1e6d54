"""What the patterns of one language are put together from."""

from collections.abc import Iterable
from typing import TypeAlias

import regex

from mandate_graph.extraction.ordinals import ordinal_pattern
from mandate_graph.languages import PACKS, LanguagePack
from mandate_graph.languages.morphology import any_of
from mandate_graph.languages.script import COMMA, GAP, any_apostrophe, blank, word_end, word_start
from mandate_graph.languages.themes.citations import CitationsPhrases
from mandate_graph.model.language import Language

Pattern: TypeAlias = regex.Pattern[str]

WITHIN_BRACKETS = r"(?:[^()（）]|[(（][^()（）]*+[)）])"
"""A sign, or a pair of brackets with what it holds: no bracket closes that was open before."""


def as_written(phrases: Iterable[str]) -> str:
    """A pattern for any of the phrases as they stand, any white space between their words."""
    longest_first = sorted(phrases, key=len, reverse=True)
    patterns = [any_apostrophe(r"\s+".join(map(regex.escape, phrase.split()))) for phrase in longest_first]
    return "(?:" + "|".join(patterns) + ")" if patterns else r"(?:(?!))"


def head_pattern(phrases: CitationsPhrases, language: Language) -> str:
    """A noun of instruments with its draft word, possessive and adjectives, those behind it in `following`."""
    qualifier = any_of(phrases.qualifiers, language)
    gap = blank(language)
    apart = rf"(?:{gap}|{COMMA}{gap}(?!{any_of(phrases.latest_words, language)}))"
    following = (*phrases.following_qualifiers, *phrases.same_after, *phrases.demonstratives_after)
    return (
        rf"{word_start(language)}(?:(?P<draft>{any_of(phrases.draft_words, language)}){gap})?"
        rf"(?:(?P<possessive>{any_of(phrases.possessives, language)}){gap})?"
        rf"(?P<qualifiers>(?:{qualifier}(?:{gap}|,\s+(?={qualifier}\s))){{0,3}}+)"
        rf"(?P<noun>{noun_pattern(phrases, language)}){word_end(language)}"
        rf"(?P<following>(?:{apart}{any_of(following, language)}{word_end(language)}){{0,3}}+)"
    )


def noun_pattern(phrases: CitationsPhrases, language: Language) -> str:
    """A noun of instruments, in a group that tells its kind."""
    return (
        rf"(?:(?P<resolution>{any_of(phrases.resolution_nouns, language)})"
        rf"|(?P<decision>{any_of(phrases.decision_nouns, language)}))"
    )


def has_links(phrases: CitationsPhrases) -> bool:
    """Whether words, not a case, stand between an instrument and its issuer after it."""
    return bool(phrases.issuer_links) and "" not in phrases.issuer_links


def name_pattern(phrases: CitationsPhrases) -> str:
    """The name of an organ of no register, which begins with a capital.

    All words that belong to it in a language that shows where it ends; else one word, and the next where names go on
    behind their noun, so that "the Conference of …" is not taken for what a text calls "the Conference".
    """
    word = r"\p{Lu}[\w‑-]++(?![/(])"
    if not has_links(phrases):
        return word
    if phrases.names_capitalised:
        return rf"{word}(?:\s+(?:(?:{as_written(phrases.name_links)})\s+)*+{word}){{0,9}}+"
    return rf"{word}(?:(?:\s+{as_written(phrases.issuer_links)})?{GAP}[\w‑-]+)?"


def after_pattern(phrases: CitationsPhrases, adopting: str) -> str:
    """What stands between an instrument and the organ after it."""
    if has_links(phrases):
        return rf"{COMMA}?\s+{as_written(phrases.issuer_links)}\s*"
    return rf"(?:{COMMA}?\s+{adopting})?\s+"


def linked_pattern(phrases: CitationsPhrases, adopting: str) -> str:
    """What stands between an instrument and the organ after it where a bare name cannot follow at once."""
    if not phrases.numbered_issuer_links:
        return after_pattern(phrases, adopting)
    clinging = rf"\s+(?={as_written(phrases.clinging_links)})"
    return rf"{COMMA}?\s+{as_written(phrases.numbered_issuer_links)}\s+|{clinging}"


def at_session_pattern(pack: LanguagePack, language: Language) -> str:
    """What says at which session of an organ a text was adopted, up to the organ's name."""
    phrases = pack.citations
    ordinal = f"(?:{ordinal_pattern(language)})"
    words = [any_of([word], language) if word else "" for word in phrases.adopted_words]
    opening = "|".join(rf"(?:\p{{Ll}}+\s+){{0,2}}?{word}\s+" if word else "" for word in words)
    article = article_of(phrases)
    link = rf"\s+{as_written(phrases.issuer_links)}" if has_links(phrases) else ""
    session = any_of(phrases.session_nouns, language)
    if phrases.session_first:
        return rf"{COMMA}?\s+(?:{opening})\s*{session}\s+(?:[\w-]+\s+){{1,4}}?(?={as_written(phrases.clinging_links)})"
    held = rf"(?:{any_of(phrases.held_words, language)}[^;:()]{{0,80}}?{COMMA}?\s+)?"
    return rf"{COMMA}?\s+(?:{opening}){held}{article}{ordinal}\s+(?:(?!{session})[\w-]+\s+){{0,2}}{session}{link}{GAP}"


def adopting_pattern(pack: LanguagePack, adopting: str, language: Language) -> str:
    """What stands between an organ and the text it adopts: the session, the day, and words of adoption."""
    phrases = pack.citations
    ordinal = f"(?:{ordinal_pattern(language)})"
    session = rf"\p{{Ll}}+\s+{any_of(phrases.possessives, language)}\s+{ordinal}\s+(?:\p{{Ll}}+\s+)?"
    day = rf"(?:{as_written(phrases.date_openers)}\s+)?\d{{1,2}}\s+\p{{L}}+\s+\d{{4}}(?:\s+\p{{Ll}}+)?"
    when = rf"(?:{COMMA}?\s+(?:{session}{any_of(phrases.session_nouns, language)}|{day}))?"
    links = "|".join(as_written([link]) if link else "" for link in phrases.adopted_links)
    adopts = rf"{COMMA}?(?:\s+[\w’']+){{0,2}}?\s+{adopting}(?:{when}{COMMA})?"
    return rf"{when}(?:{adopts}|(?:\s+[\w’']+){{0,2}}?{COMMA}?\s+(?:{links}))\s*{article_of(phrases)}"


def adoption_pattern(phrases: CitationsPhrases, language: Language) -> str:
    """What stands before an organ that is said to adopt what follows."""
    agents = rf"(?:{COMMA}?\s[^.;()]{{0,60}}?)?\s{as_written(phrases.agents)}" if phrases.agents else ""
    return rf"(?<!\w){any_of(phrases.adoption_words, language)}{agents}\s+{article_of(phrases)}\Z"


def adoption_day_pattern(phrases: CitationsPhrases) -> str:
    """What stands between who adopted a text and the day on which it was adopted."""
    words = "|".join(rf"{as_written([word])}\s+" if word else "" for word in phrases.adoption_days)
    return rf"{COMMA}?\s+(?:{words})" if phrases.adoption_days else "(?!)"


def adopted_by_pattern(phrases: CitationsPhrases, adopting: str) -> str:
    """What stands before an organ that adopted what is named before it."""
    agents = "" if "" in phrases.adopted_links else rf"\s+{as_written(phrases.agents)}"
    opening = rf"(?:{COMMA}|\s)\s*(?:\p{{Ll}}+\s+){{0,2}}?{adopting}"
    return rf"{opening}(?:\s+[^\s,;.()]+){{0,4}}?{agents}\s+{article_of(phrases)}"


def _paragraph(phrases: CitationsPhrases, language: Language) -> str:
    """What names a paragraph or section of the instrument that follows."""
    links = "|".join(rf"{as_written([link])}{GAP}" if link else "" for link in phrases.paragraph_links)
    noun = any_of((*phrases.paragraph_nouns, *PACKS[language].structure.section_nouns), language)
    sub = rf"(?:{any_of(phrases.subparagraph_nouns, language)}\s+\(?\w{{1,3}}\)\s+(?:{links}){article_of(phrases)})?"
    number = r"(?:\d|(?-i:[IVXL]))[\d\s,،()\w–-]{0,20}"
    return rf"(?:{sub}{noun}\s+{number}\s+(?:{links}){article_of(phrases)})"


def locative_pattern(phrases: CitationsPhrases, language: Language) -> str:
    """What stands before an instrument, or a paragraph of one, of which the text tells what it says."""
    functions, paragraph = phrases.functions, _paragraph(phrases, language)
    inside = rf"{as_written(functions.locative)}{blank(language)}{article_of(phrases)}{paragraph}?"
    return rf"{word_start(language)}(?:{inside}|{as_written(functions.paragraph_locatives)}{GAP}{paragraph})\Z"


def article_of(phrases: CitationsPhrases) -> str:
    """A definite article that may stand before a noun."""
    return rf"(?:{as_written(phrases.articles)}{GAP})?"
