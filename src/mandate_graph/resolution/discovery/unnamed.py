"""Bodies that a text brings in without a name: known by the paragraph, or by the instrument, that founds them."""

from collections.abc import Iterator, Sequence

import regex

from mandate_graph.languages import PACKS
from mandate_graph.languages.morphology import phrase_pattern
from mandate_graph.languages.tokens import tokens
from mandate_graph.model.act_mention import Telling
from mandate_graph.model.identity import BodyKey
from mandate_graph.model.language import Language
from mandate_graph.model.mention import BodyMention
from mandate_graph.model.passage import PartKind, Passage, PassageKind
from mandate_graph.model.registry import BodyKind
from mandate_graph.resolution.bodies.introduced import introduced
from mandate_graph.resolution.discovery.acting import founded, founder
from mandate_graph.resolution.discovery.names import topical
from mandate_graph.resolution.discovery.seen import (
    GROUPS,
    PLACED,
    TIED,
    Label,
    Sighting,
    Text,
    placeless,
    reference_of,
)

_FOUNDED = GROUPS | {BodyKind.OFFICIAL}
_ORGANS = frozenset({BodyKind.ORGAN, BodyKind.CONFERENCE, BodyKind.COMMITTEE, BodyKind.COMMISSION})
_SENTENCE = regex.compile(r"(?<=[.;])\s+(?=\p{Lu})|(?<=[。；])")
_NUMBER = r"(?P<number>\d{1,3}/\d{1,4})(?![\d/])"


def unnamed(mention: BodyMention, passage: Passage, text: Text, deed: Telling | None) -> Sighting | None:
    """A body that a text founds, or tells to have been founded, without a name; None for any other.

    `deed` is whether the text does something to it, or tells of that. An official is one only where it does.
    """
    if not _nameless(mention) or (mention.kind is BodyKind.OFFICIAL and deed is None):
        return None
    told = _told(mention, passage, text) if deed is Telling.TOLD else None
    return told or _placed(mention, passage, text, acted=deed is not None)


def _nameless(mention: BodyMention) -> bool:
    """Whether a mention only describes a new body, in small letters."""
    if not introduced(mention) or mention.language not in PACKS or mention.kind not in _FOUNDED:
        return False
    return mention.name is None or not (
        topical(mention.name, mention.language) or any(token.capital for token in tokens(mention.text))
    )


def _placed(mention: BodyMention, passage: Passage, text: Text, *, acted: bool) -> Sighting | None:
    """A body that a paragraph establishes without naming it, if it establishes no other of its kind."""
    symbol = text.head.own_name if text.head else None
    operative = acted and text.part.kind is PartKind.INSTRUMENT and passage.kind is PassageKind.OPERATIVE
    beside = text.in_passage(mention.path)
    if symbol is None or not (operative or founded(mention, passage, text.part.kind, beside)):
        return None
    if not _alone(mention, beside):
        return None
    kind, place = mention.kind.value, (symbol, passage.path)
    told = founder(mention, passage, beside)
    return Sighting(
        label=Label(kind, mention.language.value, (PLACED, *place)),
        name=f"{mention.text[0].upper()}{mention.text[1:].lower()}",
        mention=placeless(mention),
        owner=reference_of(told) if told is not None else None,
        issuer=text.issuer,
        founded=(("paragraph", *place, kind),),
        founding=True,
        place=place,
        founded_by=_instrument_of(text),
    )


def _alone(mention: BodyMention, beside: Sequence[BodyMention]) -> bool:
    """Whether a mention is the only one of its kind in its passage that brings in a body."""
    return [other for other in beside if other.kind is mention.kind and introduced(other)] == [mention]


def _instrument_of(text: Text) -> tuple[BodyKey, str] | None:
    """The issuer and number of the instrument that a part prints."""
    own = text.head.instrument if text.head else None
    return (own.issuer, own.number) if own is not None and own.number is not None else None


def _told(mention: BodyMention, passage: Passage, text: Text) -> Sighting | None:
    """A body without a name that the one instrument its sentence prints is told to have founded.

    That is an instrument of the one organ that the passage names, else of the one whose text it is.
    """
    told = list(told_of(mention, passage))
    organs = {one.key for one in text.in_passage(mention.path) if one.kind in _ORGANS and one.key is not None}
    by = organs.pop() if len(organs) == 1 else text.issuer if not organs else None
    if not told or by is None or isinstance(by, Label) or not _alone(mention, text.in_passage(mention.path)):
        return None
    [(noun, number)], kind = told, mention.kind.value
    return Sighting(
        label=Label(kind, mention.language.value, (TIED, number), repr(by)),
        name=f"{mention.text[0].upper()}{mention.text[1:].lower()}",
        mention=placeless(mention),
        owner=by,
        issuer=text.issuer,
        founded=(("tied", f"{by} {number}", kind), ("instrument", noun, number, kind)),
        acted=True,
        founded_by=(by, number),
    )


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
