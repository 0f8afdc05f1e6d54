"""The phrases of mastheads as patterns. A masthead mixes languages, so each pattern is of all packs at once."""

from collections.abc import Iterable
from functools import lru_cache

import regex

from mandate_graph.languages import PACKS
from mandate_graph.languages.morphology import phrase_pattern
from mandate_graph.languages.pack import LanguagePack
from mandate_graph.languages.themes.head import HeadPhrases
from mandate_graph.model.head import DocumentType
from mandate_graph.model.language import Language


def _alternatives(patterns: Iterable[str]) -> str:
    return "|".join(sorted(set(patterns), key=lambda pattern: (-len(pattern), pattern)))


def _phrases(phrases: Iterable[str], language: Language) -> list[str]:
    return [phrase_pattern(phrase, language) for phrase in phrases]


def _all(theme: str) -> str:
    found: list[str] = []
    for pack in PACKS.values():
        values: tuple[str, ...] = getattr(pack.head, theme)
        found.extend(_phrases(values, pack.language))
    return _alternatives(found)


@lru_cache(maxsize=1)
def furniture() -> "regex.Pattern[str]":
    """Words of a masthead line that are neither symbol nor date: organization, distribution, language, marks."""
    words: list[str] = []
    for pack in PACKS.values():
        words += _phrases(pack.bodies.united_nations, pack.language)
        words += _phrases(pack.structure.distribution_marks, pack.language)
        words += _phrases(pack.head.distribution_marks, pack.language)
        words += _phrases(pack.head.original_marks, pack.language)
        words += _phrases((name for name, _ in (*pack.head.distributions, *pack.head.languages)), pack.language)
    return regex.compile(rf"(?<!\w)(?:{_alternatives(words)})(?!\w)|[\s.,:;*()\[\]|–—-]+", regex.IGNORECASE)


@lru_cache(maxsize=1)
def distribution() -> "regex.Pattern[str]":
    """The mark of the distribution and its value, if that stands behind it."""
    marks = _all("distribution_marks")
    values = "|".join(
        phrase_pattern(name, pack.language) for pack in PACKS.values() for name, _ in pack.head.distributions
    )
    return regex.compile(rf"(?<!\w)(?:{marks})\s*[.:]*\s*(?P<value>{values})?", regex.IGNORECASE)


@lru_cache(maxsize=1)
def original() -> "regex.Pattern[str]":
    """The mark of the original language and what follows it."""
    return regex.compile(rf"(?<!\w)(?:{_all('original_marks')})\s*:\s*(?P<value>[^\n]+)", regex.IGNORECASE)


def distribution_value(printed: str) -> str | None:
    """The English word for a distribution."""
    for pack in PACKS.values():
        for name, value in pack.head.distributions:
            if regex.fullmatch(phrase_pattern(name, pack.language), printed.strip(" .:*"), regex.IGNORECASE):
                return value
    return None


def languages_in(printed: str) -> list[Language]:
    """The languages that a text names, in order."""
    found: list[tuple[int, Language]] = []
    for pack in PACKS.values():
        for name, language in pack.head.languages:
            match = regex.search(rf"(?<!\w){phrase_pattern(name, pack.language)}(?!\w)", printed, regex.IGNORECASE)
            if match:
                found.append((match.start(), language))
    return [language for _, language in sorted(found)]


@lru_cache(maxsize=8)
def session(language: Language) -> str:
    """The forms of the word for a session."""
    pack = PACKS.get(language)
    return _alternatives(_phrases(pack.head.session_words, language)) if pack else r"(?!)"


@lru_cache(maxsize=1)
def agenda() -> "regex.Pattern[str]":
    """The mark of an agenda line."""
    return regex.compile(
        rf"(?<![\w(\[])(?:{_all('agenda_marks')})(?:\s+|(?<=\p{{Han}}))(?=\d|\.{{2,}}|…)", regex.IGNORECASE
    )


@lru_cache(maxsize=1)
def adoption() -> "regex.Pattern[str]":
    """How a line begins that tells when or by whom a text was adopted."""
    marks = (phrase for pack in PACKS.values() for phrase in _phrases(pack.structure.adoption_marks, pack.language))
    return regex.compile(rf"(?:{_alternatives(marks)})(?!\w)", regex.IGNORECASE)


def more_than_articles(text: str) -> list[str]:
    """The words of a text that are more than articles.

    >>> more_than_articles(" the "), more_than_articles(" the groups of ")
    ([], ['groups', 'of'])
    """
    articles = {article for pack in PACKS.values() for article in pack.bodies.articles}
    return [word for word in text.casefold().split() if word.strip(",") not in articles]


@lru_cache(maxsize=1)
def section() -> "regex.Pattern[str]":
    """A heading that opens a section, never a document: "I. Introduction", "Contents"."""
    titles = (
        phrase
        for pack in PACKS.values()
        for phrase in _phrases((*pack.structure.section_titles, *pack.structure.contents_titles), pack.language)
    )
    return regex.compile(
        rf"(?:(?-i:[IVXLC]+\.?\s+\S)|(?:[A-Z]\.\s*)?(?:{_alternatives(titles)})\W*$)", regex.IGNORECASE
    )


Typed = tuple[tuple["regex.Pattern[str]", DocumentType], ...]
"""Patterns and the genre that each tells."""


def _typed(
    pairs: Iterable[tuple[str, DocumentType]], pack: LanguagePack
) -> Iterable[tuple["regex.Pattern[str]", DocumentType]]:
    for phrase, kind in pairs:
        yield regex.compile(rf"(?:{phrase_pattern(phrase, pack.language)})(?!\w)", regex.IGNORECASE), kind


def _typing(theme: str) -> Typed:
    return tuple(item for pack in PACKS.values() for item in _typed(_pairs(pack.head, theme), pack))


def _pairs(head: HeadPhrases, theme: str) -> tuple[tuple[str, DocumentType], ...]:
    pairs: tuple[tuple[str, DocumentType], ...] = getattr(head, theme)
    return pairs


@lru_cache(maxsize=1)
def types() -> Typed:
    """How a line begins that tells the genre."""
    return _typing("types")


@lru_cache(maxsize=1)
def plain_types() -> Typed:
    """Lines that are nothing but the genre."""
    return _typing("plain_types")


@lru_cache(maxsize=1)
def drafts() -> Typed:
    """Words that make a text a draft."""
    return _typing("drafts")


def city(printed: str) -> str:
    """The English name of a city of the packs; any other place as printed.

    >>> city("Вена"), city("Lighthouse Bay")
    ('Vienna', 'Lighthouse Bay')
    """
    for pack in PACKS.values():
        for name, english in pack.head.cities:
            if regex.fullmatch(phrase_pattern(name, pack.language), printed, regex.IGNORECASE):
                return english
    return printed
