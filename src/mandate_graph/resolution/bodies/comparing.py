"""Whether the words of one mention can point back to what another names."""

from collections.abc import Callable
from functools import lru_cache
from itertools import takewhile

from mandate_graph.languages import PACKS
from mandate_graph.languages.aliases import acronym
from mandate_graph.languages.clitics import unclung
from mandate_graph.languages.morphology import word_forms
from mandate_graph.languages.name_index import Entry, NameIndex
from mandate_graph.languages.script import UNSPACED
from mandate_graph.languages.spelling import spelling
from mandate_graph.languages.stems import stem
from mandate_graph.languages.tokens import folded, tokens
from mandate_graph.model.identity import BodyKey
from mandate_graph.model.language import Language
from mandate_graph.model.mention import BodyMention
from mandate_graph.model.registry import BodyKind, Registry

_OFFICES = frozenset({BodyKind.OFFICIAL, BodyKind.BUREAU, BodyKind.SECRETARIAT})
Accepts = Callable[[BodyMention], bool]
"""Says of an earlier mention whether the words at hand can point back to it."""
_Told = tuple[str, str | None, BodyKey | None, BodyKind, Language, bool]
"""All of a mention that counts for that; where it stands does not, and texts say the same words over and over."""


def bearing(mention: BodyMention, registry: Registry) -> Accepts:
    """Whether an earlier mention names something that the words of this one can point back to.

    An acronym stands for the names of its body.
    """
    words = content(mention)
    unspaced = mention.language in UNSPACED
    names = PACKS[mention.language].bodies.preposed
    below = tuple(noun for noun in names.below if not mention.text.endswith(noun)) if names else ()
    known: dict[_Told, bool] = {}

    def accepts(earlier: BodyMention) -> bool:
        told = (earlier.text, earlier.name, earlier.key, earlier.kind, earlier.language, earlier.definite)
        accepted = known.get(told)
        if accepted is None:
            accepted = known[told] = fits(earlier)
        return accepted

    def fits(earlier: BodyMention) -> bool:
        if unspaced and earlier.language is mention.language:
            ends = earlier.text.endswith(mention.text) and not earlier.text.endswith(below)
            return ends and _comparable(mention, earlier)
        return any(
            words <= content_of(name, earlier.language)
            and _comparable(mention, earlier, name)
            and not _of_another_make(mention, name, earlier.language)
            for name in _spoken(earlier, registry)
        )

    return accepts


def _spoken(mention: BodyMention, registry: Registry) -> tuple[str, ...]:
    """What a mention names its body: its own words, or, of an acronym, the names that the record has."""
    record = registry.bodies.get(mention.key) if mention.key and acronym(mention.text) else None
    if record is None:
        return (_own_name(mention),)
    names = (*record.names, *record.alternative_names)
    return tuple(name.text for name in names if name.language is mention.language)


def exactly(mention: BodyMention) -> Accepts | None:
    """The same with its qualities ("the Ad Hoc Committee"); None where a name in capitals has none."""
    whole = content_of(mention.text, mention.language, qualities=True)
    if whole == content(mention) or not mention.text[0].isupper():
        return None

    def accepts(earlier: BodyMention) -> bool:
        return whole <= content_of(earlier.text, earlier.language, qualities=True) and _comparable(mention, earlier)

    return accepts


def _of_another_make(mention: BodyMention, name: str, language: Language) -> bool:
    """Whether words and a name each bear a quality that the other lacks: "the Open-ended Informal Working Group" is no
    "Working Group of the Whole on Tides"."""
    if language is not mention.language:
        return False
    one, other = _qualities_of(mention.text, language), _qualities_of(name, language)
    return not (one <= other or other <= one)


def _qualities_of(text: str, language: Language) -> frozenset[str]:
    return content_of(text, language, qualities=True) - content_of(text, language)


def content(mention: BodyMention) -> frozenset[str]:
    """The stems of the words of a mention, its qualities left out."""
    return content_of(mention.text, mention.language)


def bare(mention: BodyMention) -> bool:
    """Whether the words are one noun alone, which many bodies have in their names ("the Committee")."""
    return len(content(mention)) < 2


def _comparable(mention: BodyMention, earlier: BodyMention, name: str = "") -> bool:
    """Whether both are of one kind: by the noun of their names where it stands last, else by what is known of them."""
    if earlier.key is None and earlier.name is None and earlier.definite:
        return False
    if BodyKind.ORGANIZATION is mention.kind is not earlier.kind:
        return False
    if earlier.language is mention.language and noun_last(mention.language):
        noun, printed = _noun(mention.text, mention.language), name or _own_name(earlier)
        behind_owner = earlier.kind is mention.kind and noun == _last(printed, earlier.language)
        return noun != "" and (behind_owner or noun == _noun(printed, earlier.language))
    if earlier.language is mention.language and bare(mention) and _beyond_noun(mention, name or _own_name(earlier)):
        return False
    kinds = {earlier.kind, mention.kind}
    one_word = PACKS[mention.language].bodies.one_word
    if len(kinds) == 1 or BodyKind.OTHER in kinds or kinds <= one_word:
        return True
    alike = earlier.language is mention.language and earlier.kind not in _OFFICES
    return alike and _called(earlier.text, earlier.language) is mention.kind


@lru_cache(maxsize=8)
def noun_last(language: Language) -> bool:
    """Whether what tells more of a body stands in front of its noun, and its topic behind a preposition."""
    bodies = PACKS[language].bodies
    in_front = bodies.preposed is None and not (bodies.name_words_behind or bodies.article_clings)
    return in_front and bool(bodies.topic.connectors)


def _noun(name: str, language: Language) -> str:
    """The stem of the noun of a name, which stands in front of the first preposition or clause.

    >>> _noun("Joint Group of Experts on Tides", Language.EN), _noun("Council forum on tides", Language.EN)
    ('group', 'forum')
    """
    return next(reversed(_front(name, language)), "")


@lru_cache(maxsize=1 << 13)
def _front(name: str, language: Language) -> tuple[str, ...]:
    """The stems of the words of a name in front of the first preposition or clause."""
    bodies = PACKS[language].bodies
    ends = {folded(word) for word in (*bodies.of, *bodies.topic.openers, *bodies.topic.seats)}
    ends |= {folded(phrase.split()[0]) for phrase in bodies.founding}
    words = [token.plain for token in tokens(name) if token.word]
    return tuple(stem(word, language) for word in takewhile(lambda word: word not in ends, words))


@lru_cache(maxsize=1 << 13)
def _last(name: str, language: Language) -> str:
    """The stem of the last word of a name, its noun where the name of another body with prepositions stands first."""
    words = [token for token in tokens(name) if token.word]
    return stem(words[-1].text, language) if words else ""


def _own_name(mention: BodyMention) -> str:
    """The name of a mention without that of the body to which it belongs, where it is known."""
    return mention.text if mention.key or not mention.name else mention.name


def _beyond_noun(mention: BodyMention, name: str) -> bool:
    """Whether one noun alone is not that of a name, which comes first in it.

    "Управление" is no "Департамент по конференционному управлению".
    """
    words, first = content(mention), _first_noun(name, mention.language)
    front = frozenset(_front(name, mention.language))
    return any(place and not words <= place for place in (front, first))


@lru_cache(maxsize=1 << 13)
def _first_noun(name: str, language: Language) -> frozenset[str]:
    """The stems of the first noun of bodies in a name; none where it has none, or nothing parts words."""
    words = tokens(name)
    hit = None if language in UNSPACED else next(iter(_nouns(language).hits(words)), None)
    return frozenset(stem(word.text, language) for word in words[hit.first : hit.last + 1]) if hit else frozenset()


@lru_cache(maxsize=1 << 13)
def _called(text: str, language: Language) -> BodyKind | None:
    """The kind of the first noun of bodies in a name ("Preparatory Commission of the … Organization")."""
    hits = list(_nouns(language).hits(tokens(text)))
    if not hits:
        return None
    return (hits[-1] if language in UNSPACED else hits[0]).values[0]


@lru_cache(maxsize=8)
def _nouns(language: Language) -> NameIndex[BodyKind]:
    heads = PACKS[language].bodies.heads
    return NameIndex((Entry(name=head.phrase, language=language, value=head.kind) for head in heads), spelling())


@lru_cache(maxsize=1 << 13)
def content_of(text: str, language: Language, *, qualities: bool = False) -> frozenset[str]:
    """The stems of the words of a name, articles left out, and its qualities too unless they are wanted."""
    found = [stem(token.text, language) for token in tokens(unclung(text, language)) if token.word]
    dropped = set() if qualities else _dropped(found, language)
    articles = {folded(word) for word in PACKS[language].bodies.articles}
    return frozenset(word for at, word in enumerate(found) if at not in dropped and word not in articles)


def _dropped(words: list[str], language: Language) -> set[int]:
    """The places of the words of qualities, each of which must stand there whole."""
    return {
        place
        for quality in _qualities(language)
        for at in range(len(words) - len(quality) + 1)
        if all(word in forms for word, forms in zip(words[at:], quality, strict=False))
        for place in range(at, at + len(quality))
    }


@lru_cache(maxsize=8)
def _qualities(language: Language) -> tuple[tuple[frozenset[str], ...], ...]:
    """The qualities of a body, word by word as the stems of every form."""
    bodies = PACKS[language].bodies
    return tuple(
        tuple(
            frozenset(stem(form, language) for form in (token.text, *word_forms(token.text, language)))
            for token in tokens(quality.phrase)
            if token.word
        )
        for quality in (*bodies.before, *bodies.after)
    )
