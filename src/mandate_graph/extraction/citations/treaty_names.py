"""Treaties by their names: in full, in short, by noun and topic, or as "the Convention" of the context."""

from bisect import bisect_left
from dataclasses import dataclass
from enum import StrEnum
from functools import lru_cache

import regex

from mandate_graph.extraction.citations.context import PassageContext
from mandate_graph.extraction.citations.grammar import Pattern, any_of, as_written
from mandate_graph.extraction.citations.phrases import PhraseIndex, Word, words_of
from mandate_graph.languages import PACKS
from mandate_graph.languages.morphology import word_forms
from mandate_graph.languages.themes.citations import CitationsPhrases
from mandate_graph.model.identity import TreatySlug
from mandate_graph.model.language import Language
from mandate_graph.model.registry import TreatyRecord

_FUNCTION_WORD_LENGTH = 3
_LONGEST_UNKNOWN = 12
_LONGEST_NAME = 30
"""Words after the noun that a name may have."""
_NEXT_NAME = ("and", "the")
_NOUNS = as_written(noun for pack in PACKS.values() for _, noun in pack.citations.treaty_nouns)
_ARTICLES = as_written(word for pack in PACKS.values() for word in pack.citations.articles)
_JOINS = as_written(word for pack in PACKS.values() for word in pack.citations.conjunctions)
_DEFINITION = regex.compile(
    rf",?\s*[(（](?:[^()（）“”«»《》\"]{{0,40}}[“«《\"])?(?:{_ARTICLES}\s+)?{_NOUNS}[”»》\"]?[)）]"
)
_NAME_END = regex.compile(rf"\s*(?:$|[.,;:)»”\"\]\n]|{_JOINS}\s|\d)")


class Naming(StrEnum):
    """How fully a treaty is named."""

    NAME = "name"
    """By a name of the registry, or one that only one treaty of it can bear."""
    UNKNOWN = "unknown"
    """By a name that no treaty of the registry bears."""
    CONTEXT = "context"
    """By its noun alone."""


@dataclass(frozen=True, slots=True, kw_only=True)
class TreatyName:
    """A naming of a treaty in a passage. `noun` is its class ("convention")."""

    start: int
    end: int
    naming: Naming
    noun: str
    slug: TreatySlug | None = None

    def defines_short_form(self, text: str) -> bool:
        """Whether a bare noun in brackets and quotation marks follows ("(“the Convention”)")."""
        return _DEFINITION.match(text, self.end) is not None


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
            if name.language is language and len(words_of(own := _own_words(name.text, phrases.supplementing))) > 1
        ]
        self.names: PhraseIndex[TreatySlug] = PhraseIndex(names, language)
        self.nouns = {form: noun for noun, word in phrases.treaty_nouns for form in word_forms(word, language)}
        self.topics = frozenset(form for word in phrases.treaty_topics for form in word_forms(word, language))
        self.plural_nouns = _plurals(phrases, language)
        self.parties: Pattern = regex.compile(
            rf"(?<!\w){any_of(phrases.parties_phrases, language)}\s+\Z", regex.IGNORECASE
        )
        self.articles: Pattern = regex.compile(rf"(?<!\w){as_written(phrases.articles)}\s+\Z", regex.IGNORECASE)
        self.has_articles = bool(phrases.articles)
        self.present: Pattern = regex.compile(
            rf"(?<!\w){any_of(phrases.present_words, language)}\s+\Z", regex.IGNORECASE
        )
        self._topics = [topic for slug, text in names if (topic := self._topic(slug, text, language))]

    def _topic(self, slug: TreatySlug, text: str, language: Language) -> _Topic | None:
        words = [word.lower() for word in regex.findall(r"[\w-]+", text)]
        noun = next((self.nouns[word] for word in words if word in self.nouns), None)
        forms = frozenset(form for word in words if not self.is_function(word) for form in word_forms(word, language))
        return _Topic(noun, slug, forms) if noun else None

    def is_function(self, word: str) -> bool:
        """Whether a word says nothing of what a treaty is about."""
        return len(word) <= _FUNCTION_WORD_LENGTH or word in self.topics

    def bearers(self, noun: str, words: list[str]) -> set[TreatySlug]:
        """The treaties of a class whose names hold all these words."""
        return {topic.slug for topic in self._topics if topic.noun == noun and topic.words.issuperset(words)}


def _own_words(name: str, supplementing: tuple[str, ...]) -> str:
    """A treaty's name without the clause that says which treaty it supplements."""
    for word in supplementing:
        name = name.split(f", {word} ")[0]
    return name


def _plurals(phrases: CitationsPhrases, language: Language) -> frozenset[str]:
    forms = (form for _, word in phrases.treaty_nouns for form in word_forms(word, language) - {word.lower()})
    return frozenset(form for form in forms if form.endswith(phrases.plural_endings))


@lru_cache(maxsize=64)
def treaty_index(records: tuple[TreatyRecord, ...], language: Language) -> TreatyIndex:
    """The index of these treaties in a language that has a pack."""
    return TreatyIndex(records, language)


def find_treaty_names(context: PassageContext, index: TreatyIndex) -> list[TreatyName]:
    """Every naming of a treaty that is not part of a body's name, in order."""
    words = _normal(context.words)
    found: list[TreatyName] = []
    end = 0
    named = {hit.start: hit for hit in index.names.find(words)}
    for at, word in enumerate(words):
        if word.start < end or not context.text[word.start].isupper():
            continue
        name = None
        if word.start in named:
            hit = named[word.start]
            noun = next(
                (index.nouns[w.lower] for w in words[at : at + _LONGEST_NAME] if w.lower in index.nouns), "treaty"
            )
            name = TreatyName(start=hit.start, end=hit.end, naming=Naming.NAME, noun=noun, slug=hit.label)
        elif word.lower in index.nouns and word.lower not in index.plural_nouns:
            name = _by_noun(context, index, words, at, floor=end)
        if name is None:
            continue
        end = name.end
        if not _in_a_body(context, index, name):
            found.append(name)
    return found


def _normal(words: tuple[Word, ...]) -> list[Word]:
    return [Word(word.start, word.end, word.lower.replace("‑", "-")) for word in words]


def _in_a_body(context: PassageContext, index: TreatyIndex, name: TreatyName) -> bool:
    if context.inside_body(name.start, name.end) and not _in_a_title(context, name):
        return True
    return index.parties.search(context.text, max(name.start - 80, 0), name.start) is not None


def _in_a_title(context: PassageContext, name: TreatyName) -> bool:
    """Whether a name stands in the quoted title of a text: then the title is about it, in a body's name or not."""
    before = bisect_left(context.quoted, (name.start, 0))
    return before > 0 and name.end <= context.quoted[before - 1][1]


def _by_noun(
    context: PassageContext, index: TreatyIndex, words: list[Word], at: int, *, floor: int
) -> TreatyName | None:
    noun = index.nouns[words[at].lower]
    start = _start(context, words, at, floor)
    following = words[at + 1 : at + 1 + _LONGEST_NAME]
    if following and following[0].lower in index.topics and _joined(context.text, words[at], following[0]):
        topical = _by_topic(context, index, noun, start, following)
        if topical is not None:
            return topical
    if start == words[at].start:
        return _of_context(context, index, words, at, noun)
    before = words[max(at - _LONGEST_NAME, 0) : at]
    bearers = index.bearers(noun, [word.lower for word in before if start <= word.start])
    if len(bearers) == 1 and not index.is_function(words[at - 1].lower):
        return TreatyName(start=start, end=words[at].end, naming=Naming.NAME, noun=noun, slug=next(iter(bearers)))
    if len(bearers) > 1:
        return TreatyName(start=start, end=words[at].end, naming=Naming.CONTEXT, noun=noun)
    return TreatyName(start=start, end=words[at].end, naming=Naming.UNKNOWN, noun=noun)


def _joined(text: str, left: Word, right: Word) -> bool:
    return text[left.end : right.start].isspace()


def _start(context: PassageContext, words: list[Word], at: int, floor: int) -> int:
    """Where the capitalised words before the noun begin ("Rome Statute"), in a language whose names have capitals."""
    start = words[at].start
    if not context.phrases.names_capitalised:
        return start
    low, _ = context.sentence(start)
    for word in reversed(words[max(at - _LONGEST_NAME, 0) : at]):
        joined = context.text[word.end : start].isspace()
        if not joined or word.start <= max(low, floor) or not context.text[word.start].isupper():
            break
        start = word.start
    return start


def _by_topic(
    context: PassageContext, index: TreatyIndex, noun: str, start: int, following: list[Word]
) -> TreatyName | None:
    """A naming by noun and topic: known if the words after the noun can belong to one treaty only."""
    content: list[str] = []
    end, bearers = 0, set[TreatySlug]()
    for left, word in zip([None, *following], following, strict=False):
        if left is not None and not _joined(context.text, left, word):
            break
        if index.is_function(word.lower):
            continue
        narrowed = index.bearers(noun, [*content, word.lower])
        if not narrowed:
            break
        content.append(word.lower)
        end, bearers = word.end, narrowed
    ended = len(content) > 1 or _NAME_END.match(context.text, end) is not None
    if len(bearers) == 1 and ended and _is_whole(context, end):
        return TreatyName(start=start, end=end, naming=Naming.NAME, noun=noun, slug=next(iter(bearers)))
    return _unknown(context, noun, start, following)


def _is_whole(context: PassageContext, end: int) -> bool:
    """Whether no capitalised word goes on with the name."""
    links = as_written(context.phrases.name_links)
    return regex.match(rf"(?:\s+{links})*\s+[A-Z]", context.text[end : end + 40]) is None


def _unknown(context: PassageContext, noun: str, start: int, following: list[Word]) -> TreatyName | None:
    capitals = context.phrases.names_capitalised
    end = 0
    for left, word in zip([None, *following], following[:_LONGEST_UNKNOWN], strict=False):
        if left is not None and not _joined(context.text, left, word):
            break
        if word.lower.isdigit() or (left is not None and (left.lower, word.lower) == _NEXT_NAME):
            break
        if not capitals or context.text[word.start].isupper():
            end = word.end
        elif len(word.lower) > _FUNCTION_WORD_LENGTH and word.lower not in context.phrases.name_links:
            break
    return TreatyName(start=start, end=end, naming=Naming.UNKNOWN, noun=noun) if end else None


def _of_context(
    context: PassageContext, index: TreatyIndex, words: list[Word], at: int, noun: str
) -> TreatyName | None:
    word = words[at]
    if index.present.search(context.text, max(word.start - 15, 0), word.start):
        return None
    if index.has_articles and not index.articles.search(context.text, max(word.start - 8, 0), word.start):
        return None
    after = context.text[word.end : word.end + 2]
    if len(after) == 2 and after[0] == " " and after[1].isupper() and context.phrases.names_capitalised:
        return None
    return TreatyName(start=word.start, end=word.end, naming=Naming.CONTEXT, noun=noun)
