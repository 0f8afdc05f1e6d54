"""The treaties of a registry by the words of their names, in each language."""

from collections.abc import Mapping
from dataclasses import dataclass

import regex

from mandate_graph.extraction.citations.cores import Cores
from mandate_graph.extraction.citations.patterns import Pattern, as_written
from mandate_graph.extraction.citations.phrases import PhraseIndex
from mandate_graph.extraction.citations.words import folded, words_of
from mandate_graph.languages import PACKS
from mandate_graph.languages.morphology import any_of, word_forms
from mandate_graph.languages.script import GAP
from mandate_graph.languages.themes.citations import CitationsPhrases
from mandate_graph.model.identity import TreatySlug
from mandate_graph.model.language import Language
from mandate_graph.model.registry import Registry, TreatyRecord

FUNCTION_WORD_LENGTH = 3
"""How long a word may be that says nothing of what a treaty is about."""


def printed_titles(title: str, links: tuple[str, ...]) -> list[str]:
    """A title, and where its topic ends it in brackets, the title with each link in their place."""
    opening, bracket, topic = title.removesuffix(")").partition(" (")
    return [title, *(f"{opening} {link} {topic}" for link in links if bracket and title.endswith(")"))]


@dataclass(frozen=True, slots=True)
class _Topic:
    """A treaty's class and every form of every word of its names."""

    noun: str
    slug: TreatySlug
    words: frozenset[str]


class TreatyIndex:
    """The treaties of a registry as one language names them."""

    def __init__(self, records: tuple[TreatyRecord, ...], language: Language) -> None:
        phrases = PACKS[language].citations
        names = [
            (record.slug, own)
            for record in records
            for name in (*record.names, *record.short_names)
            if name.language is language
            for own in printed_titles(_own_words(name.text, phrases.supplementing), phrases.topic_links)
            if len(words_of(own)) > 1
        ]
        self.names: PhraseIndex[TreatySlug] = PhraseIndex(names, language)
        self.nouns = {form: noun for noun, word in phrases.treaty_nouns for form in word_forms(word, language)}
        self.topics = frozenset(form for word in phrases.treaty_topics for form in word_forms(word, language))
        self.sure_nouns = frozenset(noun for noun, _ in phrases.treaty_nouns) - frozenset(phrases.common_treaty_nouns)
        self.plural_nouns = _plurals(phrases, language)
        classes = [noun for noun, _ in phrases.treaty_nouns]
        self.shared = frozenset(noun for noun in classes if classes.count(noun) > 1)
        """Classes that have several nouns."""
        self.owned: Pattern = regex.compile(rf"\s+{as_written(phrases.treaty_owners)}\s+\p{{Ll}}")
        self.no_treaty: Pattern = regex.compile(rf"\s+{as_written(phrases.no_treaties)}(?!\w)", regex.IGNORECASE)
        self.parties: Pattern = regex.compile(
            rf"(?<!\w){any_of(phrases.parties_phrases, language)}{GAP}\Z", regex.IGNORECASE
        )
        pointing = any_of((*phrases.demonstratives, *phrases.same), language)
        self.articles: Pattern = regex.compile(
            rf"(?<!\w)(?:{as_written(phrases.articles)}|{pointing}){GAP}\Z", regex.IGNORECASE
        )
        self.has_articles = bool(phrases.articles)
        continuation = any_of(phrases.treaty_continuations, language)
        place = as_written(phrases.treaty_places)
        self.continued: Pattern = regex.compile(rf"(?i:\s+{continuation})(?!\w)|(?i:\s+{place}){GAP}[\p{{Lu}}\d]")
        self.present: Pattern = regex.compile(
            rf"(?<!\w){any_of(phrases.present_words, language)}{GAP}\Z", regex.IGNORECASE
        )
        self.triggers = _triggers(names, phrases, language)
        regional = {record.slug for record in records if record.regional}
        topical = ((slug, text) for slug, text in names if slug not in regional)
        self._topics = [topic for slug, text in topical if (topic := self._topic(slug, text, language))]

    def _topic(self, slug: TreatySlug, text: str, language: Language) -> _Topic | None:
        words = [word.lower() for word in regex.findall(r"[\w-]+", text)]
        noun = next((self.nouns[word] for word in words if word in self.nouns), None)
        forms = frozenset(form for word in words if not self.is_function(word) for form in word_forms(word, language))
        return _Topic(noun, slug, forms) if noun else None

    def may_stand_in(self, text: str) -> bool:
        """Whether a folded text has letters without which it names no treaty."""
        return self.triggers.stand_in(text)

    def is_function(self, word: str) -> bool:
        """Whether a word says nothing of what a treaty is about."""
        return len(word) <= FUNCTION_WORD_LENGTH or word in self.topics

    def bearers(self, noun: str, words: list[str]) -> set[TreatySlug]:
        """The treaties of a class whose names hold all these words."""
        return {topic.slug for topic in self._topics if topic.noun == noun and topic.words.issuperset(words)}


def _triggers(names: list[tuple[TreatySlug, str]], phrases: CitationsPhrases, language: Language) -> Cores:
    """The cores of which a folded text holds one where it names a treaty."""
    nouns = [word for _, word in phrases.treaty_nouns]
    by_noun = Cores(nouns, language)
    return Cores((*nouns, *(text for _, text in names if not by_noun.stand_in(folded(text)))), language)


def _own_words(name: str, supplementing: tuple[str, ...]) -> str:
    """A treaty's name without the clause that says which treaty it supplements."""
    for word in supplementing:
        name = name.split(f", {word} ")[0].split(f"، {word} ")[0]
    return name


def _plurals(phrases: CitationsPhrases, language: Language) -> frozenset[str]:
    forms = (form for _, word in phrases.treaty_nouns for form in word_forms(word, language) - {word.lower()})
    return frozenset(form for form in forms if form.endswith(phrases.plural_endings))


_built: list[tuple[Registry, dict[Language, TreatyIndex]]] = []
_KEPT = 4


def treaty_indexes(registry: Registry) -> Mapping[Language, TreatyIndex]:
    """The index of a registry's treaties in each language that has a pack, built once for a registry."""
    for known, indexes in _built:
        if known is registry or known.treaties == registry.treaties:
            return indexes
    records = tuple(registry.treaties.values())
    built = {language: TreatyIndex(records, language) for language in PACKS}
    _built.insert(0, (registry, built))
    del _built[_KEPT:]
    return built
