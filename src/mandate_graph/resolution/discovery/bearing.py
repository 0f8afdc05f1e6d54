"""Which of the bodies learnt from all documents one document is read with.

A document is resolved against the registers and those learnt bodies that its own words have a trace of: all words of
a name or of its topic, the number of its instrument, the series of its symbols, the symbol that founds it, the treaty
it serves, the body that it is the bureau or secretariat of. This is no shortcut that may be wrong: it is what the
claims of a document are defined to rest on. A body learnt in a far corner of a collection therefore cannot change what
a text says that does not speak of it, and a text need not be resolved anew when one is learnt.
"""

from collections import defaultdict
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from functools import lru_cache
from itertools import pairwise

from mandate_graph.languages import PACKS
from mandate_graph.languages.clitics import without_particles
from mandate_graph.languages.morphology import word_forms
from mandate_graph.languages.script import UNSPACED
from mandate_graph.languages.tokens import folded, tokens
from mandate_graph.model.head import Head
from mandate_graph.model.identity import BodyKey, TreatySlug
from mandate_graph.model.language import Language
from mandate_graph.model.mention import BodyMention
from mandate_graph.model.passage import Document
from mandate_graph.model.registry import BodyKind, BodyRecord, Name, Registry, TreatyRecord
from mandate_graph.resolution.bodies.nameless import topic_before, topic_words
from mandate_graph.resolution.bodies.tied import numbers

_ARABIC = str.maketrans("٠١٢٣٤٥٦٧٨٩", "0123456789")
_ATTACHED = frozenset({BodyKind.BUREAU, BodyKind.SECRETARIAT, BodyKind.OFFICIAL})
_SHORTEST = 4
"""Letters of a word that tells something."""
_FORMS_KEPT = 16_384
"""Words whose forms are kept: names of bodies share most of theirs."""
_Wanted = tuple[frozenset[str], ...]
"""Sets of words, one of each of which a text must have."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Traces:
    """What a document leaves a trace of: its folded words, elements of symbols with "/" in front, pairs of signs of a
    script without blanks; and the listed bodies that it names or is issued by."""

    words: frozenset[str]
    bodies: frozenset[BodyKey]


def traces_of(document: Document, mentions: Iterable[BodyMention], heads: Iterable[Head]) -> Traces:
    """The traces in a document, with the bodies found in it by the registers alone."""
    words: set[str] = set()
    for part in document.parts:
        for passage in part.passages:
            words.update(_words(passage.flow.text))
    for head in heads:
        words.update(_words(head.own_name or ""))
    keys = {mention.key for mention in mentions} | {head.issuing_body for head in heads}
    return Traces(words=frozenset(words), bodies=frozenset(key for key in keys if key is not None))


def _words(text: str) -> Iterator[str]:
    found = [token for token in tokens(text) if token.word]
    for token in found:
        yield from without_particles(token.plain)
        if token.plain[0].isdigit():
            yield token.plain.translate(_ARABIC)
        if "/" in token.text:
            yield from _elements(token.text)
    yield from (f"{one.plain}{two.plain}" for one, two in pairwise(found) if len(one.plain) == len(two.plain) == 1)


def _elements(symbol: str) -> Iterator[str]:
    return (f"/{folded(element)}" for element in symbol.split("/"))


class Bearing:
    """Picks out of what `widened` has beyond `listed` that which bears on a document."""

    def __init__(self, listed: Registry, widened: Registry) -> None:
        self._listed = listed
        self._bodies = {key: one for key, one in widened.bodies.items() if listed.bodies.get(key) != one}
        self._treaties = {slug: one for slug, one in widened.treaties.items() if slug not in listed.treaties}
        self._by_word: dict[str, list[tuple[_Wanted, BodyKey | TreatySlug]]] = defaultdict(list)
        self._attached: dict[BodyKey, list[BodyKey]] = defaultdict(list)
        known = {one.split("/")[0] for record in listed.bodies.values() if (one := record.series)} | listed.series
        for key in sorted(self._bodies):
            record, before = self._bodies[key], listed.bodies.get(key)
            self._learn(key, _names(record, before))
            served = widened.treaties.get(record.treaty) if record.treaty else None
            self._learn(key, served.names if served and record is not before else ())
            self._learn_symbols(key, record, known)
            if record.kind in _ATTACHED and record.parent is not None:
                self._attached[record.parent].append(key)
        for slug in sorted(self._treaties):
            self._learn(slug, self._treaties[slug].names)

    def of(self, traces: Traces) -> Registry:
        """The registry to read a document with: the listed one itself where nothing learnt bears on it."""
        found = {
            key
            for word in traces.words
            for wanted, key in self._by_word.get(word, ())
            if all(not traces.words.isdisjoint(forms) for forms in wanted)
        }
        found.update(key for parent in (*traces.bodies, *found) for key in self._attached.get(BodyKey(parent), ()))
        found = self._closed(found)
        if not found:
            return self._listed
        bodies = {BodyKey(key): self._bodies[BodyKey(key)] for key in sorted(found) if key in self._bodies}
        treaties = {TreatySlug(key): self._treaties[TreatySlug(key)] for key in sorted(found) if key in self._treaties}
        return widened_by(self._listed, bodies.values(), treaties.values())

    def _closed(self, found: set[BodyKey | TreatySlug]) -> set[BodyKey | TreatySlug]:
        """With the learnt bodies that these belong to, and the learnt treaties that they serve."""
        result: set[BodyKey | TreatySlug] = set()
        waiting = list(found)
        while waiting:
            key = waiting.pop()
            if key in result or (key not in self._bodies and key not in self._treaties):
                continue
            result.add(key)
            record, treaty = self._bodies.get(BodyKey(key)), self._treaties.get(TreatySlug(key))
            above = (record.parent, record.treaty) if record else ()
            waiting.extend(one for one in (*above, treaty.supplements if treaty else None) if one is not None)
        return result

    def _learn(self, key: BodyKey | TreatySlug, names: Iterable[Name]) -> None:
        for name in names:
            self._want(key, _wanted(name))
            for number in numbers(name.text):
                figures = (token.plain for token in tokens(number) if token.word)
                self._want(key, tuple(frozenset({figure}) for figure in figures))

    def _learn_symbols(self, key: BodyKey, record: BodyRecord, known: Iterable[str]) -> None:
        for acronym in record.acronyms:
            self._want(key, (frozenset({folded(acronym)}),))
        symbols = [symbol for symbol, _ in record.founded] + ([record.series] if record.series else [])
        for symbol in symbols:
            self._want(key, tuple(frozenset({element}) for element in _elements(symbol)))
        if record.series:
            first, _, last = record.series.partition("/")
            if first not in known:
                self._want(key, (frozenset({f"/{folded(first)}"}),))
            if last:
                self._want(key, (frozenset({folded(record.series.rpartition("/")[2])}),))

    def _want(self, key: BodyKey | TreatySlug, wanted: _Wanted) -> None:
        if not wanted:
            return
        rarest = max(wanted, key=lambda forms: (max(map(len, forms)), sorted(forms)))
        rest = tuple(forms for forms in wanted if forms is not rarest)
        for word in rarest:
            self._by_word[word].append((rest, key))


def widened_by(listed: Registry, bodies: Iterable[BodyRecord], treaties: Iterable[TreatyRecord]) -> Registry:
    """The listed registry with these records."""
    return replace(
        listed,
        bodies={**listed.bodies, **{record.key: record for record in bodies}},
        treaties={**listed.treaties, **{record.slug: record for record in treaties}},
        base=listed,
    )


def _names(record: BodyRecord, before: BodyRecord | None) -> Iterator[Name]:
    known = (*before.names, *before.alternative_names) if before else ()
    return (name for name in (*record.names, *record.alternative_names) if name not in known)


def _wanted(name: Name) -> _Wanted:
    """What a text must have that names or means a body: the words of its topic, or, without one, of its name.

    In a script without blanks the particle in front of a noun is not asked for: a text may say what a body does
    behind it.
    """
    if name.language in UNSPACED:
        signs = topic_before(name) or name.text
        preposed = PACKS[name.language].bodies.preposed if name.language in PACKS else None
        pairs = (f"{one}{two}" for one, two in pairwise(signs))
        plain = [pair for pair in pairs if preposed is None or not any(one in pair for one in preposed.particles)]
        return tuple(frozenset({pair}) for pair in plain) or (frozenset({signs}),)
    words = [token for token in tokens(name.text) if token.word]
    topic = topic_words(name) if name.language in PACKS else frozenset[str]()
    told = [token for token in words if len(token.plain) >= _SHORTEST or token.text[0].isdigit()] or words
    if topic:
        openers = {folded(word) for word in PACKS[name.language].bodies.topic.openers}
        at = next(number for number, token in enumerate(words) if token.plain in openers)
        told = [token for token in told if token in words[at + 1 :]]
    return tuple(_forms(token.text.lower(), name.language) for token in told)


@lru_cache(maxsize=_FORMS_KEPT)
def _forms(word: str, language: Language) -> frozenset[str]:
    """What a word of a name may be in a text, particles left out."""
    return frozenset(left for form in word_forms(word, language) for left in without_particles(folded(form)))
