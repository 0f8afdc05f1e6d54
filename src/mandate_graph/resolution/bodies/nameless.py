"""Bodies described without a name: which of the known bodies of the same parent serves the topic at hand."""

from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache

import regex

from mandate_graph.languages import PACKS
from mandate_graph.languages.morphology import phrase_pattern
from mandate_graph.languages.stems import stems
from mandate_graph.languages.tokens import folded, tokens
from mandate_graph.model.identity import BodyKey
from mandate_graph.model.language import Language
from mandate_graph.model.mention import BodyMention
from mandate_graph.model.passage import PartKind
from mandate_graph.model.registry import BodyKind, BodyRecord, Name, Registry
from mandate_graph.resolution.bodies.comparing import content, content_of
from mandate_graph.resolution.bodies.scope import Scope

_SENTENCE = regex.compile(r"[.;](?=\s+\p{Lu}|\s*$)")
_PARENTS = frozenset({BodyKind.CONFERENCE, BodyKind.ORGAN, BodyKind.COMMITTEE, BodyKind.COMMISSION})

_IN_PASSING = 2
"""A passage that is not about a body may hold the one word of its topic ("contributions")."""


@dataclass(frozen=True, slots=True)
class Nameless:
    """Finds the body that a description without a name means."""

    registry: Registry

    def body(self, mention: BodyMention, scope: Scope) -> BodyKey | None:
        """The one body of the same parent and kind that fits; None if none does, or more than one."""
        parent = self._parent(mention, scope)
        known = [
            record
            for record in self.registry.bodies.values()
            if record.parent == parent and record.kind is mention.kind and parent is not None
            if _bears(record, mention)
        ]
        if not known:
            return None
        by_heading = self._by_heading(mention, scope, known)
        if by_heading is not None:
            return by_heading
        by_series = self._by_series(mention, scope, known)
        if by_series is not None:
            return by_series
        for text, language in self._sources(mention, scope):
            if PACKS[language].bodies.preposed is not None:
                fitting = [record for record in known if _spoken_of(record, text, language)]
            else:
                words = scope.stems(text, language)
                least = _IN_PASSING if text == scope.passages[mention.path].flow.text else 1
                fitting = [record for record in known if _about(record, words, language, least)]
            if fitting:
                return fitting[0].key if len(fitting) == 1 else None
        return None

    def _parent(self, mention: BodyMention, scope: Scope) -> BodyKey | None:
        if scope.part.kind is not PartKind.DOCUMENT and scope.head is not None:
            return scope.head.issuing_body
        for earlier in reversed(scope.here(mention)):
            if earlier.kind in _PARENTS and earlier.key is not None:
                return earlier.key
        return scope.head.issuing_body if scope.head else None

    def _by_heading(self, mention: BodyMention, scope: Scope, known: list[BodyRecord]) -> BodyKey | None:
        """The one body of this kind that the heading of the section names."""
        heading = scope.section_heading(mention.path)
        if heading is None or scope.part.kind is not PartKind.DOCUMENT:
            return None
        named = {earlier.key for earlier in scope.done.get(heading.path, []) if earlier.kind is mention.kind}
        keys = named & {record.key for record in known}
        return keys.pop() if len(named) == 1 and keys else None

    def _by_series(self, mention: BodyMention, scope: Scope, known: list[BodyRecord]) -> BodyKey | None:
        """The one body of this kind whose symbols the section of a report or note prints."""
        if scope.part.kind is not PartKind.DOCUMENT or not scope.headings:
            return None
        text = scope.section_text(mention.path)
        printed = [record.key for record in known if record.series and _prints(text, record.series)]
        return printed[0] if len(printed) == 1 else None

    def _sources(self, mention: BodyMention, scope: Scope) -> Iterator[tuple[str, Language]]:
        """What the description may be about, the surest first."""
        text = scope.passages[mention.path].flow.text
        end = _SENTENCE.search(text, mention.end)
        sentence = text[mention.end : end.start() if end else len(text)]
        treaty = _treaty(sentence, mention.language)
        if treaty is not None:
            yield treaty, mention.language
        heading = scope.section_heading(mention.path)
        if heading is not None:
            yield heading.flow.text, heading.language
        if scope.head is not None and scope.head.title:
            yield scope.head.title, scope.part.language
        yield text, mention.language


def _bears(record: BodyRecord, mention: BodyMention) -> bool:
    """Whether the words of a mention, its qualities left out, stand in a name of the body, where it has one there.

    Words that tie it to an instrument are no words of a name.
    """
    if PACKS[mention.language].bodies.preposed is not None or mention.instrument:
        return True
    names = (*record.names, *record.alternative_names, *record.short_names)
    known = [name.text for name in names if name.language is mention.language]
    return not known or any(content(mention) <= content_of(name, mention.language) for name in known)


def _about(record: BodyRecord, words: frozenset[str], language: Language, least: int) -> bool:
    """Whether all topic words, `least` of them at the least, of one of the body's names stand among the words."""
    names = (*record.names, *record.alternative_names, *record.short_names)
    topics = (topic_words(name) for name in names if name.language is language)
    nouns = _nouns_of_bodies(language)
    return any(len(topic) >= least and topic <= words and not topic <= nouns for topic in topics)


@lru_cache(maxsize=8)
def _nouns_of_bodies(language: Language) -> frozenset[str]:
    """The stems of nouns that name any body, so that they tell no topic: "conference"."""
    return stems(" ".join(head.phrase for head in PACKS[language].bodies.heads), language)


def _spoken_of(record: BodyRecord, text: str, language: Language) -> bool:
    """Whether a text holds the topic of one of the body's names, where nothing parts words."""
    names = (*record.names, *record.alternative_names)
    topics = {topic_before(name) for name in names if name.language is language} - {""}
    return any(topic in text for topic in topics)


@lru_cache(maxsize=1 << 13)
def topic_before(name: Name) -> str:
    """What stands before the noun of a name and its qualities, without what closes a topic.

    >>> topic_before(Name("灯塔养护问题不限成员名额工作组", Language.ZH))
    '灯塔养护'
    """
    bodies = PACKS[name.language].bodies
    heads = [head.phrase for head in bodies.heads if name.text.endswith(head.phrase)]
    if not heads or bodies.preposed is None:
        return ""
    topic = name.text.removesuffix(max(heads, key=len))
    ends = (*(quality.phrase for quality in bodies.before), *bodies.name_words, *bodies.preposed.closers)
    while any(topic.endswith(end) for end in ends):
        topic = topic.removesuffix(next(end for end in ends if topic.endswith(end)))
    return topic if len(topic) > 1 else ""


@lru_cache(maxsize=1 << 13)
def topic_words(name: Name) -> frozenset[str]:
    """The stems of what a body is about: the words behind the first preposition that opens a topic.

    >>> sorted(topic_words(Name("Working Group on the Keeping of Lighthouses", Language.EN)))
    ['keeping', 'lighthouse']
    """
    pack = PACKS.get(name.language)
    if pack is None:
        return frozenset()
    openers = {folded(word) for word in pack.bodies.topic.openers}
    words = tokens(name.text)
    at = next((number for number, token in enumerate(words) if token.plain in openers), None)
    if at is None:
        return frozenset()
    dropped = {folded(word) for word in pack.bodies.passed_over}
    return stems(" ".join(token.text for token in words[at + 1 :] if token.plain not in dropped), name.language)


def topic_of(name: Name) -> frozenset[str]:
    """What a name says that its body is about, in words or in one piece."""
    before = topic_before(name) if name.language in PACKS else ""
    return frozenset({before}) if before else topic_words(name)


def _treaty(sentence: str, language: Language) -> str | None:
    """The rest of a sentence from the first treaty it names."""
    pattern = _treaty_noun(language)
    match = pattern.search(sentence) if pattern else None
    if match is None or not match.group()[0].isupper():
        return None
    return sentence[match.start() :]


@lru_cache(maxsize=8)
def _treaty_noun(language: Language) -> "regex.Pattern[str] | None":
    pack = PACKS.get(language)
    if pack is None:
        return None
    nouns = "|".join(phrase_pattern(noun, language) for noun in pack.bodies.treaties)
    return regex.compile(rf"(?<!\w)(?:{nouns})(?!\w)", regex.IGNORECASE)


def _prints(text: str, series: str) -> bool:
    return series in text and regex.search(rf"(?<![\w/]){regex.escape(series)}(?=[/.])", text) is not None
