"""All namings of bodies in a document."""

from bisect import bisect_right
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, replace
from functools import lru_cache
from typing import TypeVar

from mandate_graph.extraction.bodies.acronyms import with_acronyms
from mandate_graph.extraction.bodies.articles import Articles
from mandate_graph.extraction.bodies.borrowed import without_borrowed
from mandate_graph.extraction.bodies.bracketed import with_variants
from mandate_graph.extraction.bodies.counted import counted
from mandate_graph.extraction.bodies.covering import Covering
from mandate_graph.extraction.bodies.description import Description
from mandate_graph.extraction.bodies.descriptions import Reader
from mandate_graph.extraction.bodies.naming import printed_name
from mandate_graph.extraction.bodies.numbered import numbered
from mandate_graph.extraction.bodies.officials import without_namesakes
from mandate_graph.extraction.bodies.preposed import Described, described
from mandate_graph.extraction.bodies.tails import tails
from mandate_graph.extraction.bodies.wording import Wording, wording
from mandate_graph.languages.grammar import readings
from mandate_graph.languages.name_index import Hit, NameIndex
from mandate_graph.languages.registry_names import Named, Strength, body_names, treaty_names
from mandate_graph.languages.stems import stem
from mandate_graph.languages.themes.bodies import HeadNoun
from mandate_graph.languages.tokens import Token, Words, folded, tokens
from mandate_graph.model.identity import BodyKey, TreatySlug
from mandate_graph.model.language import Language
from mandate_graph.model.mention import BodyMention
from mandate_graph.model.passage import Document, Passage
from mandate_graph.model.registry import BodyKind, Registry

Value = TypeVar("Value")


def find(document: Document, registry: Registry) -> tuple[BodyMention, ...]:
    """Every naming of a body, in document order; a mention inside another follows it.

    A full name of the registry gets its key at once; everything else waits for resolution.
    """
    names = body_names(registry)
    found: list[BodyMention] = []
    for part in document.parts:
        for passage in part.passages:
            phrases = wording(passage.language)
            if phrases is None:
                continue
            words = Words(passage.flow.text)
            begin = _beginnings(phrases.language, names)
            places = [at for at, token in enumerate(words.tokens) if token.plain in begin]
            nouns = phrases.heads.hits_among(words.tokens, places, len(words.tokens))
            named = names.hits_among(words.tokens, places, len(words.tokens))
            if phrases.phrases.preposed is not None:
                hits = tuple(named)
                if hits or next(nouns, None) is not None:
                    found.extend(_Passage((part.key, passage), words, places, phrases, registry).preposed(hits))
                continue
            heads = tuple(nouns)
            behind = phrases.united_nations_behind
            hits = tuple(without_borrowed(words.tokens, names, named, heads, behind) if behind else named)
            if heads or hits:
                found.extend(_Passage((part.key, passage), words, places, phrases, registry).mentions(heads, hits))
    return with_acronyms(document, found)


@lru_cache(maxsize=16)
def _beginnings(language: Language, names: NameIndex[Named]) -> frozenset[str]:
    """The folded words with which a listed name, a head noun, or a word in front of one can begin."""
    phrases = wording(language)
    indexes = (names, phrases.heads, phrases.before) if phrases else ()
    return frozenset(word for index in indexes for word in index.beginnings)


@dataclass(frozen=True, slots=True)
class _Passage:
    place: tuple[str, Passage]
    words: Words
    places: list[int]
    """The tokens at which names and descriptions can begin."""
    wording: Wording
    registry: Registry

    def mentions(self, heads: tuple[Hit[HeadNoun], ...], listed: tuple[Hit[Named], ...]) -> list[BodyMention]:
        words = self.words.tokens
        told_apart = {hit.first for hit in heads} if not self.wording.phrases.name_words_behind else set()
        ends = tails(words, self.wording)
        hits = [
            hit
            for hit in (*listed, *self._behind_others(words, listed))
            if not self._deputy(words, hit.first)
            and not ends.cut_off(hit, short=_short(hit))
            and not (_short(hit) and self._of_another(words, hit) and hit.first not in told_apart)
        ]
        treaties = self._treaties(heads)
        described = self._descriptions(heads, hits, treaties) if heads else []
        organizations = [hit for hit in hits if hit.organization]
        described = [self._with_organization(words, item, organizations) for item in described]
        covering = Covering(described)
        kept = [hit for hit in hits if not any(self._longer(words, item, hit) for item in covering.of(hit))]
        found = [
            self._known(hit, next(covering.of(hit), None))
            for hit in (*kept, *self._inner(words, kept))
            if not hit.organization
        ]
        covered = {item.first for hit in kept for item in covering.of(hit)}
        for item in described:
            if item.first not in covered and not self._deputy(words, item.first):
                found.append(self._described(item, self._served(item, treaties)))
        found = without_namesakes(self.words.text, found, self.wording, self.registry)
        found += [*counted(self.place, self.wording, found)]
        found = numbered(self.place, self.wording, found, self.registry)
        return with_variants(self.words.text, sorted(found, key=lambda mention: (mention.start, -mention.end)))

    def _behind_others(self, words: tuple[Token, ...], hits: Iterable[Hit[Named]]) -> Iterator[Hit[Named]]:
        """Full names that begin in a short form which is only the rest of another body's name, and go on beyond it:
        the secretariat of "the Conference on Lakes", where another body is "the secretariat of the Conference"."""
        names = body_names(self.registry)
        for hit in hits:
            if not _short(hit) or not self._of_another(words, hit):
                continue
            places = self.places[bisect_right(self.places, hit.first) : bisect_right(self.places, hit.last)]
            for other in names.hits_among(words, places, len(words)) if places else ():
                if other.last > hit.last and not _short(other):
                    yield other

    def _with_organization(
        self, words: tuple[Token, ...], item: Description, organizations: Iterable[Hit[Named]]
    ) -> Description:
        """A description that begins with the phrase for the United Nations right in front of it."""
        named = (hit.first for hit in organizations if hit.last == item.first - 1)
        first = next((at for at in named if words[at].capital), None)
        if first is None:
            return item
        brought = first > 0 and words[first - 1].plain in self.wording.indefinite
        return replace(item, first=first, definite=item.definite and not brought)

    def preposed(self, listed: tuple[Hit[Named], ...]) -> list[BodyMention]:
        """The mentions where topics stand before their nouns and nothing parts words."""
        words = self.words.tokens
        ends = tails(words, self.wording)
        kept = [
            hit
            for hit in listed
            if not self._deputy(words, hit.first) and not ends.cut_off(hit, short=_short(hit)) and not hit.organization
        ]
        known = [self._known(hit, None) for hit in (*kept, *self._inner(words, kept))]
        spans = {(mention.start, mention.end): mention.key for mention in known}
        found = [self._by_pattern(one) for one in described(self.words.text, self.place[1].language, spans)]
        own = without_namesakes(self.words.text, [*known, *found], self.wording, self.registry)
        return sorted(own, key=lambda mention: (mention.start, -mention.end))

    def _key_of(self, one: Described) -> BodyKey | None:
        """The listed body of a described name, by itself or behind a name of the body whose it is."""
        if one.name is None:
            return None
        names = body_names(self.registry)
        key = _listed(one.name, names)
        if key is None and one.owner is not None:
            record = self.registry.bodies[one.owner]
            own = [name.text for name in (*record.names, *record.alternative_names)]
            key = _agreed([found for text in own if (found := _listed(text + one.name, names)) is not None])
        return key

    def _by_pattern(self, one: Described) -> BodyMention:
        part, passage = self.place
        return BodyMention(
            part=part,
            path=passage.path,
            start=one.start,
            end=one.end,
            text=self.words.text[one.start : one.end],
            language=passage.language,
            kind=one.head.kind,
            key=self._key_of(one),
            name=one.name,
            definite=one.definite,
            composition=one.composition,
            interim=one.interim,
        )

    def _treaties(self, heads: tuple[Hit[HeadNoun], ...]) -> dict[tuple[int, int], tuple[TreatySlug, ...]]:
        """The treaties that are named, by their tokens; nobody asks for them where no conference or office is named."""
        if not any(head.kind is BodyKind.CONFERENCE or head.one_of_a_body for hit in heads for head in hit.values):
            return {}
        found = treaty_names(self.registry).hits(self.words.tokens)
        return {(hit.first, hit.last): hit.values for hit in found}

    def _descriptions(
        self, heads: tuple[Hit[HeadNoun], ...], hits: list[Hit[Named]], treaties: Iterable[tuple[int, int]]
    ) -> list[Description]:
        words = self.words.tokens
        spans = tuple((hit.first, hit.last) for hit in hits if words[hit.first].capital or not hit.organization)
        free = frozenset(hit.first for hit in hits if hit.organization)
        before = self.wording.before.hits_among(self.words.tokens, self.places, len(self.words.tokens))
        return Reader(self.words, self.wording, (heads, before), (spans, tuple(treaties), free)).descriptions()

    def _inner(self, words: tuple[Token, ...], hits: Iterable[Hit[Named]]) -> Iterator[Hit[Named]]:
        """Full names inside longer ones: the Commission of which a Special Rapporteur is."""
        names = body_names(self.registry)
        for hit in hits:
            places = self.places[bisect_right(self.places, hit.first) : bisect_right(self.places, hit.last)]
            for inner in names.hits_among(words, places, hit.last + 1) if places else ():
                full = any(value.strength is Strength.FULL for value in inner.values)
                if full and words[inner.first].capital and self._complement(words, inner.first):
                    yield inner

    def _complement(self, words: tuple[Token, ...], first: int) -> bool:
        """Whether what begins at `first` depends on the noun before it: "… of the Commission", "… Комиссии"."""
        before = words[first - 1].text
        if self.wording.of:
            return folded(before) in self.wording.of or folded(before) in self.wording.articles
        known = readings(before, self.wording.language)
        return bool(known) and known[0].part == "NOUN"

    def _of_another(self, words: tuple[Token, ...], hit: Hit[Named]) -> bool:
        """Whether a short form is the rest of another body's name: "Appeals Tribunal", "Assembly of the Union"."""
        before = words[hit.first - 1] if hit.first else None
        opens = hit.first < 2 or words[hit.first - 2].text in {".", ";", ":", "\n"}
        if before is not None and before.word and before.capital and self.wording.connectors and not opens:
            return before.text.isalpha() and folded(before.text) not in self.wording.articles
        at = hit.last + 1
        if at < len(words) and self._goes_on(words[at]):
            return True
        if at + 1 < len(words) and words[at].plain in self.wording.openers:
            return words[at + 1].capital or not self.wording.of
        return self._of_a_treaty(words, at) or self._of_a_name(words, at)

    def _of_a_name(self, words: tuple[Token, ...], at: int) -> bool:
        """Whether a name, or more of one, follows what links it to a short form before."""
        if self.wording.of:
            if at >= len(words) or words[at].plain not in self.wording.of:
                return False
            at += 1
            if at < len(words) and words[at].plain in self.wording.articles:
                at += 1
        if at >= len(words) or not words[at].word:
            return False
        named = words[at].capital and words[at].text[0].isalpha() and words[at].plain not in self.wording.stops
        return named or words[at].plain in self.wording.behind

    def _goes_on(self, word: Token) -> bool:
        """Whether a word behind a short form is an adjective that makes it the name of another body."""
        titled = self.wording.phrases.adjectives_follow and word.capital and word.text.istitle()
        return titled or word.plain in self.wording.behind

    def _of_a_treaty(self, words: tuple[Token, ...], at: int) -> bool:
        """Whether a link, a treaty's noun and more of its name follow, so that the body is that of this treaty."""
        if at >= len(words) or words[at].plain not in self.wording.treaty_links:
            return False
        at += 1
        if at < len(words) and words[at].plain in self.wording.articles:
            at += 1
        if at + 1 >= len(words) or not words[at].capital or words[at].plain not in self.wording.treaties:
            return False
        return words[at + 1].capital or words[at + 1].plain in self.wording.treaty_topics

    def _deputy(self, words: tuple[Token, ...], first: int) -> bool:
        return first > 0 and words[first - 1].plain in self.wording.deputies

    def _longer(self, words: tuple[Token, ...], item: Description, hit: Hit[Named]) -> bool:
        """Whether the text goes on beyond a listed name, so that it names another body."""
        named = item.named
        if _short(hit):
            whole = item.head.seated and hit.first <= item.core and item.last <= hit.last
            of_others = item.head.kind is BodyKind.CONFERENCE and item.head_last > hit.last
            return of_others or (named and item.last >= hit.last and not whole)
        return item.listed < hit.first or (
            bool(self.wording.connectors)
            and item.topic is not None
            and item.head_last < hit.last < item.topic.last
            and words[hit.last + 1].plain not in self.wording.apart
            and any(token.capital for token in words[hit.last + 1 : item.topic.last + 1])
        )

    def _known(self, hit: Hit[Named], item: Description | None) -> BodyMention:
        key = _agreed([value.key for value in hit.values if value.strength is Strength.FULL])
        kind = _agreed([value.kind for value in hit.values]) or BodyKind.OTHER
        first = min(item.first, hit.first) if item else hit.first
        if item is not None and hit.first < item.core:
            brought = Articles(self.words.tokens, self.wording).brought(hit.first, hit.last)
            item = replace(item, definite=item.definite and not brought)
        return self._mention((first, hit.last), kind, item, (key, hit.values[0].name if key is not None else None))

    def _described(self, item: Description, treaties: tuple[TreatySlug, ...]) -> BodyMention:
        name = printed_name(self.words, item, self.wording)
        key = _listed(name, body_names(self.registry)) if name else None
        return self._mention(
            (item.first, item.last), item.head.kind, item, (key or self._serving(item, treaties), name)
        )

    def _served(
        self, item: Description, treaties: Mapping[tuple[int, int], tuple[TreatySlug, ...]]
    ) -> tuple[TreatySlug, ...]:
        """The treaty after which a body is named: in full, or by its noun where the passage has named one such before
        ("under the Convention on Lakes, the Conference of the Parties to the Convention")."""
        topic = item.topic
        if topic is None or (topic.first, topic.last) in treaties or topic.first < topic.last:
            return treaties.get((topic.first, topic.last), ()) if topic else ()
        noun = self._stem(topic.first)
        before = {
            slugs
            for (first, last), slugs in treaties.items()
            if last < item.first and noun in map(self._stem, range(first, last + 1))
        }
        return before.pop() if len(before) == 1 else ()

    def _stem(self, at: int) -> str:
        return stem(self.words.tokens[at].plain, self.wording.language)

    def _serving(self, item: Description, treaties: tuple[TreatySlug, ...]) -> BodyKey | None:
        """The one conference of the parties to a listed treaty."""
        if len(treaties) != 1 or item.head.kind is not BodyKind.CONFERENCE or item.listed < item.head_first:
            return None
        found = [
            record.key
            for record in self.registry.bodies.values()
            if record.treaty == treaties[0] and record.kind is BodyKind.CONFERENCE
        ]
        return found[0] if len(found) == 1 and item.core == item.head_first else None

    def _mention(
        self,
        tokens: tuple[int, int],
        kind: BodyKind,
        item: Description | None,
        identity: tuple[BodyKey | None, str | None],
    ) -> BodyMention:
        """The mention of a body in the tokens from the first to the last; `identity` is its key and its name."""
        part, passage = self.place
        start, end = self.words.start(tokens[0]), self.words.end(tokens[1])
        key, name = identity
        return BodyMention(
            part=part,
            path=passage.path,
            start=start,
            end=end,
            text=self.words.text[start:end],
            language=passage.language,
            kind=kind,
            key=key,
            name=name,
            definite=item.definite if item else True,
            composition=item.composition if item else (),
            interim=item.interim if item else False,
            instrument=item.instrument if item else "",
        )


def _short(hit: Hit[Named]) -> bool:
    for value in hit.values:  # noqa: SIM110 - asked of every name met, and `all` takes twice as long
        if value.strength is not Strength.SHORT:
            return False
    return True


def _listed(name: str, names: NameIndex[Named]) -> BodyKey | None:
    """The body that alone bears a name in full."""
    words = tokens(name)
    hit = names.hit_at(words, 0, len(words))
    if hit is None or hit.first > 0 or hit.last < len(words) - 1:
        return None
    return _agreed([value.key for value in hit.values if value.strength is Strength.FULL])


def _agreed(values: list[Value]) -> Value | None:
    """The one value that all of them are; None if there are others, or none."""
    return values[0] if values and all(value == values[0] for value in values[1:]) else None
