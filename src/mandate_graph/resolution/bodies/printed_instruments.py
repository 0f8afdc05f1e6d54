"""The one instrument that the sentence of a mention prints, and whose it is."""

from collections.abc import Iterator, Sequence

import regex

from mandate_graph.languages import PACKS
from mandate_graph.languages.morphology import phrase_pattern
from mandate_graph.model.identity import BodyKey
from mandate_graph.model.language import Language
from mandate_graph.model.mention import BodyMention
from mandate_graph.model.passage import Passage
from mandate_graph.model.registry import BodyKind
from mandate_graph.resolution.bodies.introduced import introduced

_ADOPTING = frozenset({BodyKind.ORGAN, BodyKind.CONFERENCE, BodyKind.COMMISSION})
_SENTENCE = regex.compile(r"(?<=[.;])\s+(?=\p{Lu})|(?<=[。；])")
_NUMBER = r"(?P<number>\d{1,3}/\d{1,4})(?![\d/])"


def alone(mention: BodyMention, beside: Sequence[BodyMention]) -> bool:
    """Whether a mention is the only one of its kind in its passage that brings in a body."""
    return [other for other in beside if other.kind is mention.kind and introduced(other)] == [mention]


def organ_of(beside: Sequence[BodyMention], issuer: BodyKey | None) -> BodyKey | None:
    """Whose instrument a passage prints: that of the one organ that it names, else of the one whose text it is."""
    organs = {one.key for one in beside if one.kind in _ADOPTING and one.key is not None}
    return organs.pop() if len(organs) == 1 else issuer if not organs else None


def adopting_within(mention: BodyMention, beside: Sequence[BodyMention]) -> list[BodyKey]:
    """The bodies named within the words of a mention; an official adopts no instruments."""
    inner = (one for one in beside if mention.start < one.start and one.end <= mention.end)
    return [one.key for one in inner if one.key is not None and one.kind is not BodyKind.OFFICIAL]


def told_of(mention: BodyMention, passage: Passage) -> Iterator[tuple[str, str]]:
    """The one instrument that the sentence of a mention names."""
    text = passage.flow.text
    start = max((match.end() for match in _SENTENCE.finditer(text, 0, mention.start)), default=0)
    following = _SENTENCE.search(text, mention.end)
    sentence = text[start : following.start() if following else len(text)]
    found = {
        (kind, match["number"])
        for kind, pattern in _instruments(mention.language)
        for match in pattern.finditer(sentence)
    }
    if len(found) == 1:
        yield found.pop()


def _instruments(language: Language) -> Iterator[tuple[str, "regex.Pattern[str]"]]:
    pack = PACKS[language]
    for phrase, kind in pack.head.plain_types:
        if kind.value in {"resolution", "decision"}:
            pattern = rf"(?<!\w){phrase_pattern(phrase, language)}\s+{_NUMBER}"
            if pack.citations.preposed is not None:
                opener, closer = pack.citations.preposed.number_openers[0], pack.citations.preposed.number_closers[0]
                pattern = rf"{opener}{_NUMBER}{closer}{phrase_pattern(phrase, language)}"
            yield kind.value, regex.compile(pattern, regex.IGNORECASE)
