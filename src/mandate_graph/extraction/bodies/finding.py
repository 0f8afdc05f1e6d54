"""All namings of bodies in a document."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace

from mandate_graph.extraction.bodies.acronyms import with_acronyms
from mandate_graph.extraction.bodies.descriptions import Description, Reader
from mandate_graph.extraction.bodies.naming import printed_name
from mandate_graph.extraction.bodies.tails import tails
from mandate_graph.extraction.bodies.wording import Wording, wording
from mandate_graph.languages.grammar import readings
from mandate_graph.languages.name_index import Hit, NameIndex
from mandate_graph.languages.registry_names import Named, Strength, body_names, treaty_names
from mandate_graph.languages.themes.bodies import Quality
from mandate_graph.languages.tokens import Token, folded, tokens
from mandate_graph.model.identity import BodyKey, TreatySlug
from mandate_graph.model.mention import BodyMention
from mandate_graph.model.passage import Document, Part, Passage
from mandate_graph.model.registry import BodyKind, Registry


def find(document: Document, registry: Registry) -> tuple[BodyMention, ...]:
    """Every naming of a body, in document order; a mention inside another follows it.

    A full name of the registry gets its key at once; everything else waits for resolution.
    """
    found: list[BodyMention] = []
    for part in document.parts:
        for passage in part.passages:
            phrases = wording(passage.language)
            if phrases is not None:
                found.extend(_Passage(part, passage, phrases, registry).mentions())
    return with_acronyms(document, found)


@dataclass(frozen=True, slots=True)
class _Passage:
    part: Part
    passage: Passage
    wording: Wording
    registry: Registry

    def mentions(self) -> list[BodyMention]:
        words = tokens(self.passage.flow.text)
        names = body_names(self.registry)
        heads = tuple(self.wording.heads.hits(words))
        nouns = {hit.first for hit in heads}
        ends = tails(words, self.wording)
        hits = [
            hit
            for hit in names.hits(words)
            if not self._deputy(words, hit.first)
            and not ends.cut_off(hit, short=_short(hit))
            and not (_short(hit) and self._of_another(words, hit) and hit.first not in nouns)
        ]
        spans = tuple((hit.first, hit.last) for hit in hits)
        treaties = {(hit.first, hit.last): hit.values for hit in treaty_names(self.registry).hits(words)}
        described = Reader(words, self.wording, heads, (spans, tuple(treaties))).descriptions()
        kept = [
            hit for hit in hits if not any(_covers(item, hit) and self._longer(words, item, hit) for item in described)
        ]
        found = [
            self._known(words, hit, next((item for item in described if _covers(item, hit)), None))
            for hit in (*kept, *self._inner(words, kept, names))
            if not names.organization(words, hit)
        ]
        for item in described:
            if not any(_covers(item, hit) for hit in kept) and not self._deputy(words, item.first):
                mention = self._described(words, item, names)
                served = treaties.get((item.topic.first, item.topic.last)) if item.topic else None
                found.append(replace(mention, key=mention.key or self._serving(item, served or ())))
        return sorted(found, key=lambda mention: (mention.start, -mention.end))

    def _inner(
        self, words: tuple[Token, ...], hits: Iterable[Hit[Named]], names: NameIndex[Named]
    ) -> Iterator[Hit[Named]]:
        """Full names inside longer ones: the Commission of which a Special Rapporteur is."""
        for hit in hits:
            for inner in names.hits(words[hit.first + 1 : hit.last + 1]):
                first, last = inner.first + hit.first + 1, inner.last + hit.first + 1
                full = any(value.strength is Strength.FULL for value in inner.values)
                if full and words[first].capital and self._complement(words, first):
                    yield Hit(first=first, last=last, values=inner.values)

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
        if at + 1 < len(words) and words[at].plain in self.wording.openers:
            return words[at + 1].capital or not self.wording.of
        if self.wording.of:
            if at >= len(words) or words[at].plain not in self.wording.of:
                return False
            at += 1
            if at < len(words) and words[at].plain in self.wording.articles:
                at += 1
        return at < len(words) and words[at].word and words[at].capital and words[at].text[0].isalpha()

    def _deputy(self, words: tuple[Token, ...], first: int) -> bool:
        return first > 0 and words[first - 1].plain in self.wording.deputies

    def _longer(self, words: tuple[Token, ...], item: Description, hit: Hit[Named]) -> bool:
        """Whether the text goes on beyond a listed name, so that it names another body."""
        named = item.named
        if _short(hit):
            return named and item.last >= hit.last
        return item.listed < hit.first or (
            bool(self.wording.connectors)
            and item.topic is not None
            and item.head_last < hit.last < item.topic.last
            and any(token.capital for token in words[hit.last + 1 : item.topic.last + 1])
        )

    def _known(self, words: tuple[Token, ...], hit: Hit[Named], item: Description | None) -> BodyMention:
        full = {value.key for value in hit.values if value.strength is Strength.FULL}
        key = full.pop() if len(full) == 1 else None
        kinds = {self.registry.bodies[value.key].kind for value in hit.values}
        first = min(item.first, hit.first) if item else hit.first
        mention = self._mention(words, first, hit.last, kinds.pop() if len(kinds) == 1 else BodyKind.OTHER)
        qualities = item.qualities if item else ()
        return replace(
            mention,
            key=key,
            name=hit.values[0].name if key is not None else None,
            definite=item.definite if item else True,
            composition=_composition(qualities),
            interim=_interim(qualities),
        )

    def _described(self, words: tuple[Token, ...], item: Description, names: NameIndex[Named]) -> BodyMention:
        name = printed_name(self.passage.flow.text, words, item, self.wording)
        return replace(
            self._mention(words, item.first, item.last, item.head.kind),
            key=_listed(name, names) if name else None,
            name=name,
            definite=item.definite,
            composition=_composition(item.qualities),
            interim=_interim(item.qualities),
        )

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

    def _mention(self, words: tuple[Token, ...], first: int, last: int, kind: BodyKind) -> BodyMention:
        start, end = words[first].start, words[last].end
        return BodyMention(
            part=self.part.key,
            path=self.passage.path,
            start=start,
            end=end,
            text=self.passage.flow.text[start:end],
            language=self.passage.language,
            kind=kind,
        )


def _short(hit: Hit[Named]) -> bool:
    return all(value.strength is Strength.SHORT for value in hit.values)


def _covers(item: Description, hit: Hit[Named]) -> bool:
    """Whether a listed name and a description speak of one body: the name holds the description's head noun."""
    return hit.first <= item.head_last and item.head_first <= hit.last


def _listed(name: str, names: NameIndex[Named]) -> BodyKey | None:
    words = tokens(name)
    for hit in names.hits(words):
        keys = {value.key for value in hit.values if value.strength is Strength.FULL}
        if hit.first == 0 and hit.last == len(words) - 1 and len(keys) == 1:
            return keys.pop()
    return None


def _composition(qualities: tuple[Quality, ...]) -> tuple[str, ...]:
    return tuple(sorted({quality.composition for quality in qualities if quality.composition}))


def _interim(qualities: tuple[Quality, ...]) -> bool:
    return any(quality.interim for quality in qualities)
