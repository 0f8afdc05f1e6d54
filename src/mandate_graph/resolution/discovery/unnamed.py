"""Bodies that a text brings in without a name: known by the paragraph, or by the instrument, that founds them."""

from mandate_graph.languages import PACKS
from mandate_graph.languages.clitics import unclung
from mandate_graph.languages.grammar import nominative, readings
from mandate_graph.languages.tokens import Words, tokens
from mandate_graph.model.act_mention import Telling
from mandate_graph.model.identity import BodyKey
from mandate_graph.model.language import Language
from mandate_graph.model.mention import BodyMention
from mandate_graph.model.passage import PartKind, Passage, PassageKind
from mandate_graph.model.registry import BodyKind
from mandate_graph.resolution.bodies.introduced import introduced
from mandate_graph.resolution.bodies.printed_instruments import alone, organ_of, told_of
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


def unnamed(mention: BodyMention, passage: Passage, text: Text, deed: Telling | None) -> Sighting | None:
    """A body that a text founds, or tells to have been founded, without a name; None for any other.

    `deed` is whether the text does something to it, or tells of that. An official is one only where it does.
    """
    if not _nameless(mention) or (mention.kind is BodyKind.OFFICIAL and deed is None):
        return None
    if deed is Telling.TOLD:
        return _told(mention, passage, text)
    return _placed(mention, passage, text, acted=deed is not None)


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
    if not alone(mention, beside):
        return None
    kind, place = mention.kind.value, (symbol, passage.path)
    told = founder(mention, passage, beside)
    return Sighting(
        label=Label(kind, mention.language.value, (PLACED, *place)),
        name=_description(mention),
        mention=placeless(mention),
        owner=reference_of(told) if told is not None else None,
        issuer=text.issuer,
        founded=(("paragraph", *place, kind),),
        founding=True,
        place=place,
        founded_by=_instrument_of(text),
    )


def _instrument_of(text: Text) -> tuple[BodyKey, str] | None:
    """The issuer and number of the instrument that a part prints."""
    own = text.head.instrument if text.head else None
    return (own.issuer, own.number) if own is not None and own.number is not None else None


def _told(mention: BodyMention, passage: Passage, text: Text) -> Sighting | None:
    """A body without a name that the one instrument its sentence prints is told to have founded.

    That is an instrument of the one organ that the passage names, else of the one whose text it is.
    """
    told, beside = list(told_of(mention, passage)), text.in_passage(mention.path)
    by = organ_of(beside, text.issuer if not isinstance(text.issuer, Label) else None)
    if not told or by is None or not alone(mention, beside):
        return None
    [(noun, number)], kind = told, mention.kind.value
    return Sighting(
        label=Label(kind, mention.language.value, (TIED, number), by),
        name=_description(mention),
        mention=placeless(mention),
        owner=by,
        issuer=text.issuer,
        founded=(("tied", f"{by} {number}", kind), ("instrument", noun, number, kind)),
        acted=True,
        founded_by=(by, number),
    )


def _description(mention: BodyMention) -> str:
    """The words of a mention in the form that a dictionary gives, with a capital in front."""
    words = Words(unclung(mention.text, mention.language))
    noun = next((at for at, one in enumerate(words.tokens) if _is_noun(one.text, mention.language)), 0)
    formed = nominative(words.tokens[: noun + 1], mention.language)
    form = " ".join(formed) + words.text[words.end(noun) :] if formed else words.text
    return f"{form[0].upper()}{form[1:].lower()}"


def _is_noun(word: str, language: Language) -> bool:
    read = readings(word, language)
    return bool(read) and read[0].part == "NOUN"
