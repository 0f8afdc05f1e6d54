"""Which treaty a name means where only the context can tell."""

from collections import Counter
from collections.abc import Mapping
from dataclasses import dataclass, field
from functools import cache, lru_cache
from types import MappingProxyType

from mandate_graph.languages import PACKS
from mandate_graph.languages.morphology import word_forms
from mandate_graph.model.citation import Unresolved
from mandate_graph.model.identity import BodyKey, TreatySlug
from mandate_graph.model.reference import CitationMention
from mandate_graph.model.registry import Registry, TreatyRecord

_CANDIDATES_AT_MOST = 5


@cache
def _nouns() -> Mapping[str, str]:
    return MappingProxyType(
        {
            form: noun
            for language, pack in PACKS.items()
            for noun, word in pack.citations.treaty_nouns
            for form in word_forms(word, language)
        }
    )


@lru_cache(maxsize=1024)
def noun_of(record: TreatyRecord) -> str | None:
    """The class of a treaty by its names ("convention"), in any language."""
    nouns = _nouns()
    words = [word.strip(",.").lower() for name in record.names for word in name.text.split()]
    return next((nouns[word] for word in words if word in nouns), None)


@dataclass(frozen=True, slots=True)
class TreatyMeant:
    """A treaty and how sure it is, or the reason why there is none."""

    slug: TreatySlug | None = None
    confidence: float = 0.0
    reason: Unresolved | None = None
    candidates: tuple[TreatySlug, ...] = ()


@dataclass(slots=True)
class TreatyContext:
    """The treaties named so far in one part, and the one that its body serves."""

    registry: Registry
    body: BodyKey | None
    _named: dict[tuple[str, str], dict[TreatySlug, None]] = field(default_factory=dict)
    """The treaties named in full, in order, by class and passage path; path "" for the whole part."""
    _defined: dict[str, TreatySlug] = field(default_factory=dict)
    """What the bare noun of a class means: the text says so, or its title names the treaty."""
    _used: dict[str, Counter[TreatySlug]] = field(default_factory=dict)
    """What the bare noun of a class meant so far, and how often."""

    _strangers: set[tuple[str, str]] = field(default_factory=set)
    """Class and passage of each treaty named that no register holds: the bare noun behind it may mean that one."""

    def meant(self, mention: CitationMention) -> TreatyMeant:
        """The treaty that a mention names; one named by its name is remembered for the short forms after it."""
        noun = mention.noun or ""
        if mention.treaty is not None:
            for path in ("", mention.path):
                self._named.setdefault((noun, path), {})[mention.treaty] = None
            if mention.defines_short_form or (mention.in_title and noun not in self._defined):
                self._defined[noun] = mention.treaty
            return TreatyMeant(mention.treaty, mention.confidence)
        if mention.title is not None:
            self._strangers.add((noun, mention.path))
            return TreatyMeant(reason=Unresolved.UNKNOWN_TREATY)
        meant = self._by_context(noun, mention)
        if meant.slug is not None:
            self._used.setdefault(mention.noun_word or noun, Counter())[meant.slug] += 1
        return meant

    def _by_context(self, noun: str, mention: CitationMention) -> TreatyMeant:
        defined = self._defined.get(noun)
        if defined is not None and self._bears(defined, mention):
            return TreatyMeant(defined, 0.9)
        here = self._bearing(self._slugs(noun, mention.path), mention)
        served = self._served(noun)
        if served is not None and self._bears(served, mention) and (not here or served in here):
            return TreatyMeant(served, 0.9)
        if not here and (noun, mention.path) in self._strangers and not self._only(noun):
            return TreatyMeant(reason=Unresolved.UNKNOWN_TREATY)
        established = self._established(mention.noun_word or noun)
        if len(here) == 1 and established in (None, here[0]):
            return TreatyMeant(here[0], 0.85)
        if established is not None and not here:
            return TreatyMeant(established, 0.8)
        before = here or self._bearing(self._slugs(noun) or self._only(noun), mention)
        if len(before) == 1:
            return TreatyMeant(before[0], 0.8)
        if not before:
            return TreatyMeant(reason=Unresolved.UNKNOWN_TREATY)
        return TreatyMeant(reason=Unresolved.AMBIGUOUS, candidates=tuple(before[-_CANDIDATES_AT_MOST:]))

    def _bearing(self, slugs: list[TreatySlug], mention: CitationMention) -> list[TreatySlug]:
        return [slug for slug in slugs if self._bears(slug, mention)]

    def _bears(self, slug: TreatySlug, mention: CitationMention) -> bool:
        """Whether a treaty's names in the language of the text hold the noun that the text prints."""
        names = [
            name.text.lower().split()
            for name in self.registry.treaties[slug].names
            if name.language is mention.language
        ]
        return mention.noun_word is None or not names or any(mention.noun_word in words for words in names)

    def _established(self, noun: str) -> TreatySlug | None:
        """The treaty that the bare noun has always meant, if it was used more than once."""
        used = self._used.get(noun, Counter())
        return next(iter(used)) if len(used) == 1 and used.total() > 1 else None

    def _slugs(self, noun: str, path: str = "") -> list[TreatySlug]:
        return list(self._named.get((noun, path), ()))

    def _only(self, noun: str) -> list[TreatySlug]:
        """The treaty that the noun alone means: the one whose short name is one word, as the Charter's is."""
        named = (
            slug
            for slug, record in self.registry.treaties.items()
            if noun_of(record) == noun and any(" " not in name.text for name in record.short_names)
        )
        found = list(named)
        return found if len(found) == 1 else []

    def _served(self, noun: str) -> TreatySlug | None:
        key = self.body
        while key is not None:
            record = self.registry.bodies.get(key)
            if record is None:
                return None
            treaty = self.registry.treaties.get(record.treaty) if record.treaty else None
            if treaty is not None:
                return treaty.slug if noun_of(treaty) == noun else None
            key = record.parent
        return None
