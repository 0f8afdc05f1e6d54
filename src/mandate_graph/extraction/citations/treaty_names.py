"""Treaties by their names: in full, in short, by noun and topic, or as "the Convention" of the context."""

from bisect import bisect_left
from collections.abc import Sequence
from dataclasses import dataclass
from enum import StrEnum

import regex

from mandate_graph.extraction.citations.context import PassageContext
from mandate_graph.extraction.citations.patterns import as_written
from mandate_graph.extraction.citations.phrases import Hit
from mandate_graph.extraction.citations.treaty_index import FUNCTION_WORD_LENGTH, TreatyIndex
from mandate_graph.extraction.citations.words import Word, Words
from mandate_graph.languages import PACKS
from mandate_graph.languages.script import COMMA, GAP
from mandate_graph.languages.themes.citations import CitationsPhrases
from mandate_graph.model.identity import TreatySlug

_LONGEST_UNKNOWN = 12
_LONGEST_WORD = 60
_LONGEST_NAME = 30
"""Words after the noun that a name may have."""
_NOUNS = as_written(noun for pack in PACKS.values() for _, noun in pack.citations.treaty_nouns)
_ARTICLES = as_written(word for pack in PACKS.values() for word in pack.citations.articles)
_JOINS = as_written(word for pack in PACKS.values() for word in pack.citations.conjunctions)
_PREFIXES = as_written(word for pack in PACKS.values() for word in pack.citations.article_prefixes)
_DEFINED = rf"(?:{_ARTICLES}{GAP}|{_PREFIXES})?{_NOUNS}"
_DEFINITION = regex.compile(
    rf"{COMMA}?\s*[(（](?:[^()（）“”«»《》\"]{{0,40}}[“”«《\"]\s?)?{_DEFINED}(?:\s?[”“»》\"])?[)）]"
)
_NEXT_WORD = regex.compile(r"\s+(\w+)")
_NAME_END = regex.compile(rf"\s*(?:$|[.,;:)»”\"\]\n،؛(“]|{_JOINS}\s|\d)")


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
    word: str | None = None
    """The bare noun, where its language has several words for the class."""

    def defines_short_form(self, text: str) -> bool:
        """Whether a bare noun in brackets and quotation marks follows ("(“the Convention”)")."""
        return _DEFINITION.match(text, self.end) is not None


def find_treaty_names(context: PassageContext, index: TreatyIndex) -> list[TreatyName]:
    """Every naming of a treaty that is not part of a body's name, in order."""
    if not index.may_stand_in(context.folded):
        return []
    words = context.words
    found: list[TreatyName] = []
    end = 0
    named = {hit.start: hit for hit in index.names.find(words)}
    if not named and index.nouns.keys().isdisjoint(words.lowers):
        return []
    for at, (start, lower) in enumerate(zip(words.starts, words.lowers, strict=True)):
        hit = named.get(start)
        if (hit is None and lower not in index.nouns) or start < end or context.text[start].islower():
            continue
        if hit is not None:
            name: TreatyName | None = _by_name(index, words, at, hit)
        else:
            name = _by_noun(context, index, words, at, floor=end) if _is_noun(context, index, words[at]) else None
        if name is None:
            continue
        end = name.end
        if not _in_a_body(context, index, name):
            found.append(name)
    return found


def _by_name(index: TreatyIndex, words: Words, at: int, hit: Hit[TreatySlug]) -> TreatyName:
    """The naming by a name of the registry that begins with the word `at`."""
    noun = next((index.nouns[lower] for lower in words[at : at + _LONGEST_NAME].lowers if lower in index.nouns), None)
    return TreatyName(start=hit.start, end=hit.end, naming=Naming.NAME, noun=noun or "treaty", slug=hit.label)


def _is_noun(context: PassageContext, index: TreatyIndex, word: Word) -> bool:
    """Whether a word can be the noun of one treaty."""
    singular = word.lower in index.nouns and word.lower not in index.plural_nouns
    return singular and index.no_treaty.match(context.text, word.end) is None


def _in_a_body(context: PassageContext, index: TreatyIndex, name: TreatyName) -> bool:
    if context.inside_body(name.start, name.end) and not _in_a_title(context, name):
        return True
    return index.parties.search(context.text, max(name.start - 80, 0), name.start) is not None


def _in_a_title(context: PassageContext, name: TreatyName) -> bool:
    """Whether a name stands in the quoted title of a text: then the title is about it, in a body's name or not."""
    before = bisect_left(context.quoted, (name.start, 0))
    return before > 0 and name.end <= context.quoted[before - 1][1]


def _by_noun(context: PassageContext, index: TreatyIndex, words: Words, at: int, *, floor: int) -> TreatyName | None:
    noun = index.nouns[words[at].lower]
    start = _start(context, words, at, floor)
    following = words[at + 1 : at + 1 + _LONGEST_NAME]
    prefixes = context.phrases.article_prefixes
    if prefixes and not words[at].lower.startswith(prefixes):
        return _by_words(context, index, noun, words[at], following)
    if following and _opens_topic(context, index, words[at], following[0]):
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


def _by_words(
    context: PassageContext, index: TreatyIndex, noun: str, word: Word, following: Sequence[Word]
) -> TreatyName | None:
    """A naming by a noun without an article, which its name follows at once; none where it is a common noun."""
    if not following or not _joined(context.text, word, following[0]) or noun not in index.sure_nouns:
        return None
    return _by_topic(context, index, noun, word.start, following)


def _opens_topic(context: PassageContext, index: TreatyIndex, noun: Word, word: Word) -> bool:
    """Whether the word behind a noun goes on with the treaty's name."""
    capital = context.phrases.noun_opens_name and context.text[word.start].isupper()
    return (capital or word.lower in index.topics) and _joined(context.text, noun, word)


def _joined(text: str, left: Word, right: Word) -> bool:
    gap = text[left.end : right.start]
    return gap.isspace() or (not gap and left.lower.endswith("’"))


def _start(context: PassageContext, words: Words, at: int, floor: int) -> int:
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
    context: PassageContext, index: TreatyIndex, noun: str, start: int, following: Sequence[Word]
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
    ended = len(content) > 1 or (_NAME_END.match(context.text, end) is not None and _is_titled(context, end))
    if len(bearers) == 1 and ended and _is_whole(context, end):
        return TreatyName(start=start, end=end, naming=Naming.NAME, noun=noun, slug=next(iter(bearers)))
    return _unknown(context, noun, start, following)


def _is_titled(context: PassageContext, end: int) -> bool:
    """Whether the last word before `end` has the capital of a name: one plain word may as well be a common one."""
    last = context.words_between(max(end - _LONGEST_WORD, 0), end)
    return not context.phrases.names_capitalised or (bool(last) and context.text[last[-1].start].isupper())


def _is_whole(context: PassageContext, end: int) -> bool:
    """Whether no capitalised word, or word with an article that clings to it, goes on with the name."""
    if context.phrases.article_prefixes:
        following = _NEXT_WORD.match(context.text, end)
        if following is None or following[1] in context.phrases.treaty_name_ends:
            return True
        return not following[1].startswith(context.phrases.article_prefixes)
    links = as_written(context.phrases.name_links)
    return regex.match(rf"(?:\s+{links})*\s+[A-Z]", context.text[end : end + 40]) is None


def _unknown(context: PassageContext, noun: str, start: int, following: Sequence[Word]) -> TreatyName | None:
    capitals = context.phrases.names_capitalised
    end = 0
    for left, word in zip([None, *following], following[:_LONGEST_UNKNOWN], strict=False):
        if left is not None and not _joined(context.text, left, word):
            break
        if word.lower in context.phrases.treaty_name_ends:
            break
        if left is not None and _opens_another(context.phrases, left, word):
            break
        if word.lower.isdigit() and (left is None or left.lower not in context.phrases.treaty_places):
            break
        if not capitals or context.text[word.start].isupper():
            end = word.end
        elif len(word.lower) > FUNCTION_WORD_LENGTH and word.lower not in context.phrases.name_links:
            break
    return TreatyName(start=start, end=end, naming=Naming.UNKNOWN, noun=noun) if end else None


def _opens_another(phrases: CitationsPhrases, left: Word, word: Word) -> bool:
    """Whether two words join another name to one ("and the")."""
    return left.lower in phrases.conjunctions and word.lower in phrases.articles


def _continuation(context: PassageContext, index: TreatyIndex, following: Sequence[Word]) -> Sequence[Word]:
    """The words behind a noun that name a treaty; a place or year and no topic behind it end them."""
    for at, word in enumerate(following):
        if word.lower in context.phrases.treaty_places or _is_proper(context.text, word):
            continue
        return following if not at or word.lower in index.topics else following[:at]
    return following


def _is_proper(text: str, word: Word) -> bool:
    return text[word.start].isupper() or word.lower.isdigit()


def _has_adjective(context: PassageContext, noun: Word) -> bool:
    """Whether an adjective with the article, of the noun's gender, makes it the name of another ("الميثاق العالمي")."""
    phrases = context.phrases
    following = _NEXT_WORD.match(context.text, noun.end)
    if not phrases.article_prefixes or following is None:
        return False
    article = min(phrases.article_prefixes, key=len)
    pointing = {phrase.split()[0] for phrase in (*phrases.same_after, *phrases.demonstratives_after)}
    if not following[1].startswith(article) or following[1] in {*pointing, *phrases.treaty_name_ends}:
        return False
    endings = phrases.feminine_endings
    return following[1].endswith(endings) is noun.lower.endswith(endings)


def _of_context(context: PassageContext, index: TreatyIndex, words: Words, at: int, noun: str) -> TreatyName | None:
    word = words[at]
    if index.present.search(context.text, max(word.start - 15, 0), word.start):
        return None
    if index.continued.match(context.text, word.end):
        following = words[at + 1 : at + 1 + _LONGEST_NAME]
        return _unknown(context, noun, word.start, _continuation(context, index, following))
    if index.has_articles and not index.articles.search(context.text, max(word.start - 8, 0), word.start):
        return None
    if index.owned.match(context.text, word.end) or _has_adjective(context, word):
        return None
    owner = None if index.has_articles else context.body_at(word.end + 1)
    if owner is not None and context.text[word.end] == " ":
        return TreatyName(start=word.start, end=owner.end, naming=Naming.UNKNOWN, noun=noun)
    after = context.text[word.end : word.end + 2]
    if len(after) == 2 and after[0] == " " and after[1].isupper() and context.phrases.names_capitalised:
        return None
    printed = word.lower if noun in index.shared else None
    return TreatyName(start=word.start, end=word.end, naming=Naming.CONTEXT, noun=noun, word=printed)
