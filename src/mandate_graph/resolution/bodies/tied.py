"""Bodies known by the instrument that founded them: "the Committee established pursuant to resolution 12 (2031)"."""

from collections import defaultdict
from collections.abc import Mapping
from dataclasses import dataclass
from functools import lru_cache

import regex

from mandate_graph.languages.memory import OfRegistry
from mandate_graph.languages.stems import stem
from mandate_graph.languages.tokens import tokens
from mandate_graph.model.identity import BodyKey, InstrumentKey
from mandate_graph.model.language import Language
from mandate_graph.model.mention import BodyMention
from mandate_graph.model.registry import BodyKind, BodyRecord, Registry
from mandate_graph.resolution.bodies.introduced import introduced

_NUMBER = regex.compile(r"(?<![\d/])(?P<number>\d+)(?: ?\p{Lu})? ?[(（](?P<year>[\dIVXLC-]+)[)）]|\d+/\d+(?![\w/])")
_BLANK = regex.compile(r"\s+")


def numbers(text: str) -> frozenset[str]:
    """The numbers of instruments that a name prints, without blanks; those without a year or session do not count.

    >>> sorted(numbers("Committee pursuant to resolutions 12 (2031) and 15 (2033)"))
    ['12(2031)', '15(2033)']
    """
    return frozenset(
        _BLANK.sub("", match.group()).replace("（", "(").replace("）", ")") for match in _NUMBER.finditer(text)
    )


@dataclass(frozen=True, slots=True)
class Tied:
    """The bodies whose names hold the number of an instrument, by that number."""

    by_number: Mapping[str, tuple[BodyRecord, ...]]
    by_place: Mapping[tuple[str, str], tuple[BodyRecord, ...]]
    """Those that have no name, by the symbol and the passage that establish them."""
    by_symbol: Mapping[str, tuple[BodyRecord, ...]]
    """The same by the symbol alone."""
    by_instrument: Mapping[tuple[BodyKey, str], tuple[BodyRecord, ...]]
    """Those that have no name, by the issuer and number of the instrument that founded them."""

    def established(self, mention: BodyMention, symbol: str | None) -> BodyKey | None:
        """The body that the passage of a mention establishes without a name, in the document of a symbol."""
        known = self.by_place.get((symbol, mention.path), ()) if symbol and introduced(mention) else ()
        fitting = [record.key for record in known if record.kind is mention.kind]
        return fitting[0] if len(fitting) == 1 else None

    def described(self, mention: BodyMention, symbol: str | None) -> BodyKey | None:
        """The one body that the document of a symbol establishes without a name and describes by a mention's words."""
        known = self.by_symbol.get(symbol, ()) if symbol else ()
        words = stem_words(mention.text, mention.language) if known else ()
        fitting = [record.key for record in known if record.kind is mention.kind and _described_by(record, words)]
        return fitting[0] if len(fitting) == 1 else None

    def recounted(self, mention: BodyMention, issuer: BodyKey, number: str) -> BodyKey | None:
        """The one body that an instrument founded without a name and that some text describes by a mention's words."""
        known = self.by_instrument.get((issuer, number), ())
        words = stem_words(mention.text, mention.language) if known else ()
        fitting = [record.key for record in known if record.kind is mention.kind and _described_by(record, words)]
        return fitting[0] if len(fitting) == 1 else None

    def founded(self, mention: BodyMention, instrument: InstrumentKey) -> BodyKey | None:
        """The one body of the kind of a mention that an instrument founded without a name."""
        if not introduced(mention) or instrument.number is None:
            return None
        known = self.by_instrument.get((instrument.issuer, instrument.number), ())
        fitting = [record.key for record in known if record.kind is mention.kind]
        return fitting[0] if len(fitting) == 1 else None

    def body(self, mention: BodyMention, issuers: frozenset[BodyKey]) -> BodyKey | None:
        """The one body of its kind that the instrument beside a mention founded; None if there are several.

        `issuers` are those whose instrument it may be: a learnt body known by a number that several have is theirs.
        """
        told = numbers(mention.instrument) or (numbers(mention.name) if mention.name else frozenset())
        fitting = {
            record.key
            for number in told
            for record in self.by_number.get(number, ())
            if _may_be(mention, record) and ("/" not in number or record.curated or record.parent in issuers)
        }
        return fitting.pop() if len(fitting) == 1 else None


def _tied(registry: Registry) -> Tied:
    numbered: dict[str, list[BodyRecord]] = defaultdict(list)
    placed: dict[tuple[str, str], list[BodyRecord]] = defaultdict(list)
    instruments: dict[tuple[BodyKey, str], list[BodyRecord]] = defaultdict(list)
    within: dict[str, dict[BodyKey, BodyRecord]] = defaultdict(dict)
    for record in registry.bodies.values():
        names = (*record.names, *record.alternative_names, *record.short_names)
        for number in sorted({number for name in names for number in numbers(name.text)}):
            numbered[number].append(record)
        for symbol, path in record.founded:
            placed[symbol, path].append(record)
            within[symbol][record.key] = record
        for instrument in record.founded_by:
            instruments[instrument].append(record)
    return Tied(
        {number: tuple(records) for number, records in numbered.items()},
        {place: tuple(records) for place, records in placed.items()},
        {symbol: tuple(records.values()) for symbol, records in within.items()},
        {instrument: tuple(records) for instrument, records in instruments.items()},
    )


tied = OfRegistry(_tied)
"""The index of a registry."""


def _described_by(record: BodyRecord, words: tuple[str, ...]) -> bool:
    described = (*record.names, *record.alternative_names)
    return any(stem_words(name.text, name.language) == words for name in described)


def _may_be(mention: BodyMention, record: BodyRecord) -> bool:
    """Whether a mention is of a body's kind; where either has a kind of its own, whether its first word is a name's."""
    if record.kind is mention.kind is not BodyKind.OTHER:
        return True
    if BodyKind.OTHER not in (record.kind, mention.kind):
        return False
    named = (*record.names, *record.alternative_names, *record.short_names)
    first = next(iter(stem_words(mention.text, mention.language)), "")
    return any(first in stem_words(name.text, name.language) for name in named if name.language is mention.language)


@lru_cache(maxsize=1 << 12)
def stem_words(text: str, language: Language) -> tuple[str, ...]:
    """The stems of a text's words in order."""
    return tuple(stem(token.text, language) for token in tokens(text) if token.word)
