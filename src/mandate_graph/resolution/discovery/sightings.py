"""What each text says of bodies without a key: where, under which name, belonging to whom."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace

import regex

from mandate_graph.languages import PACKS
from mandate_graph.languages.bulletins import lays_down
from mandate_graph.languages.morphology import phrase_pattern
from mandate_graph.languages.tokens import tokens
from mandate_graph.model.head import Head
from mandate_graph.model.identity import BodyKey
from mandate_graph.model.language import Language
from mandate_graph.model.mention import BodyMention
from mandate_graph.model.passage import Document, Part, PartKind, Passage, PassageKind
from mandate_graph.model.registry import BodyKind
from mandate_graph.model.symbol import parse_symbol
from mandate_graph.resolution.bodies.introduced import introduced
from mandate_graph.resolution.discovery.acting import changed, founded, founder, mandated, recounted, states_own
from mandate_graph.resolution.discovery.names import Core, core, topical, treaty_in
from mandate_graph.resolution.discovery.series import series_of, subsidiary, symbols_in

_FRONT = (PassageKind.COVER, PassageKind.HEADING, PassageKind.ENACTING, PassageKind.PREAMBULAR)
_GROUPS = frozenset(
    {
        BodyKind.WORKING_GROUP,
        BodyKind.EXPERT_GROUP,
        BodyKind.COMMITTEE,
        BodyKind.COMMISSION,
        BodyKind.MECHANISM,
        BodyKind.OTHER,
    }
)
_SENTENCE = regex.compile(r"(?<=[.;])\s+(?=\p{Lu})|(?<=[。；])")
_NUMBER = r"(?P<number>\d{1,3}/\d{1,4})(?![\d/])"


@dataclass(frozen=True, slots=True, order=True)
class Label:
    """A name without its inflection: all that two texts of one language can be compared by."""

    kind: str
    language: str
    core: Core
    owner: str = ""
    """Tells two bodies of one name apart, where it is known whose they are."""


TIED, PLACED = "#number", "#place"
"""First words of cores that no name has: of a body known by its instrument, and by the paragraph that founds it."""
Naming = tuple[str, str, int]
"""Part, passage and end of a mention in the flow of its passage."""
Reference = BodyKey | Label
"""A listed body, or one known by name only."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Sighting:
    """One naming of an unlisted body, or several that tell the same."""

    label: Label
    name: str
    mention: BodyMention
    """Without its place, see `placeless`: what is told is told of the name, wherever it stands."""
    owner: Reference | None = None
    """The body that the words beside it say it belongs to."""
    issuer: Reference | None = None
    """The body whose document says so."""
    founded: tuple[tuple[str, ...], ...] = ()
    """What identifies its founding: the same in two languages for the same body."""
    series: str | None = None
    """The series of the symbols of its documents."""
    founding: bool = False
    """Whether an operative paragraph establishes it there."""
    mandated: bool = False
    """Whether its mandate, or its founding by others, is spoken of, or it is ended, renamed, merged or split."""
    enacted: bool = False
    """Whether an instrument or a draft names it, and not as what States are asked to establish."""
    acted: bool = False
    """Whether the text does something to it: founds, prolongs, changes, renames or ends it."""
    place: tuple[str, str] | None = None
    """The symbol, or the issuer and number, of the text that founds a body without a name, and the passage."""
    times: int = 1
    """How many namings tell this."""


Seen = tuple[Document, tuple[BodyMention, ...], tuple[Head, ...]]


def placeless(mention: BodyMention) -> BodyMention:
    """A mention that does not tell where it stands: equal to every other that says the same of the same name."""
    return replace(mention, part="", path="", start=0, end=0)


def times(sightings: Iterable[Sighting]) -> int:
    """How many namings there are."""
    return sum(one.times for one in sightings)


def label_of(mention: BodyMention) -> Label | None:
    """The label of a named mention: the number of its instrument where the name has nothing but that."""
    if mention.name is None or mention.language not in PACKS:
        return None
    number = tied_number(mention)
    if number is not None and mention.kind in _GROUPS:
        return Label(mention.kind.value, mention.language.value, (TIED, number))
    return Label(mention.kind.value, mention.language.value, core(mention.name, mention.language))


def reference_of(mention: BodyMention) -> Reference | None:
    """The listed body of a mention, or its label."""
    return mention.key if mention.key is not None else label_of(mention)


def conference(mention: BodyMention) -> bool:
    """Whether a mention names a conference of the parties to a treaty in full."""
    if mention.kind is not BodyKind.CONFERENCE or mention.name is None or mention.key is not None:
        return False
    if mention.language not in PACKS or treaty_in(mention.name, mention.language) is None:
        return False
    bodies = PACKS[mention.language].bodies
    heads = tuple(head.phrase for head in bodies.heads if head.kind is BodyKind.CONFERENCE)
    if bodies.preposed is not None:
        return mention.name.endswith(heads)
    return any(mention.name.casefold().startswith(f"{head} ") for head in heads)


@dataclass(frozen=True, slots=True, kw_only=True)
class Text:
    """One part with its head and mentions, and whose it is."""

    part: Part
    head: Head | None
    mentions: tuple[BodyMention, ...]
    issuer: Reference | None

    @property
    def series(self) -> str | None:
        """The series of the part's own symbol."""
        symbol = parse_symbol(self.head.symbol) if self.head and self.head.symbol else None
        return series_of(symbol) if symbol else None

    def in_passage(self, path: str) -> list[BodyMention]:
        """The mentions of one passage."""
        return [mention for mention in self.mentions if mention.path == path]


def texts(seen: Sequence[Seen]) -> Iterator[Text]:
    """Every part of every document."""
    for document, mentions, heads in seen:
        by_part = {head.part: head for head in heads}
        for part in document.parts:
            head = by_part.get(part.key)
            own = tuple(mention for mention in mentions if mention.part == part.key)
            yield Text(part=part, head=head, mentions=own, issuer=_issuer(part, head, own))


def _issuer(part: Part, head: Head | None, mentions: tuple[BodyMention, ...]) -> Reference | None:
    if head is not None and head.issuing_body is not None:
        return head.issuing_body
    front = {passage.path for passage in part.passages if passage.kind in _FRONT}
    for mention in mentions:
        if mention.path in front and conference(mention):
            return label_of(mention)
    return None


def tied_number(mention: BodyMention) -> str | None:
    """The number, with its year, of the one instrument that a name without a topic tells: "12 (2031)"."""
    return mention.instrument if "(" in mention.instrument and _tied_alone(mention) else None


def _tied_alone(mention: BodyMention) -> bool:
    """Whether a name has no topic, but tells the instrument that founded the body."""
    if mention.name is None or not mention.instrument or topical(_untied(mention), mention.language):
        return False
    return mention.instrument in mention.name


def whose_number(mention: BodyMention, beside: Sequence[BodyMention], issuer: Reference | None) -> BodyKey | None:
    """Whose instrument a name without a topic tells, where several organs have instruments of its number ("61/30").

    That is the organ named between the body and the number, else the one whose text it is; None for other names.
    """
    if "/" not in mention.instrument or not _tied_alone(mention):
        return None
    inner = [one.key for one in beside if mention.start < one.start and one.end <= mention.end and one.key is not None]
    return inner[-1] if inner else issuer if not isinstance(issuer, Label) else None


def _untied(mention: BodyMention) -> str:
    """The name without the words that tie it to its instrument ("… established pursuant to paragraph 8 of …")."""
    name = mention.name or ""
    plain = name.casefold()
    places = [at for phrase in PACKS[mention.language].bodies.founding if (at := plain.find(f" {phrase} ")) > 0]
    return name[: min(places)] if places else name


def _nameless(mention: BodyMention) -> bool:
    """Whether a mention only describes a new body, in small letters."""
    if not introduced(mention) or mention.language not in PACKS or mention.kind not in _GROUPS:
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
    others = [other for other in text.in_passage(mention.path) if other.kind is mention.kind and introduced(other)]
    if others != [mention]:
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
    )


def sightings(text: Text, acted: frozenset[Naming] = frozenset()) -> Iterator[Sighting]:
    """The unlisted bodies that a text names or establishes, conferences of parties included.

    `acted` are the namings to which its acts are done.
    """
    by_path = {passage.path: passage for passage in text.part.passages}
    enacting, bulletin = text.part.kind in (PartKind.INSTRUMENT, PartKind.DRAFT), lays_down(text.part)
    for mention in text.mentions:
        if mention.key is not None:
            continue
        passage = by_path[mention.path]
        if _nameless(mention):
            placed = _placed(mention, passage, text, acted=(mention.part, mention.path, mention.end) in acted)
            if placed is not None:
                yield placed
                continue
        label = label_of(mention)
        if label is None or mention.name is None:
            continue
        by = whose_number(mention, text.in_passage(mention.path), text.issuer)
        if by is not None and mention.kind in _GROUPS:
            label = replace(label, core=(TIED, mention.instrument), owner=by)
        if mention.kind is BodyKind.CONFERENCE and not conference(mention):
            continue
        beside = text.in_passage(mention.path)
        own = states_own(mention, passage, beside)
        told = founder(mention, passage, beside)
        done = (mention.part, mention.path, mention.end) in acted
        yield Sighting(
            label=label,
            name=mention.name,
            mention=placeless(mention),
            owner=_owner(mention, text) or (reference_of(told) if told is not None else by),
            issuer=text.issuer,
            founded=() if own else tuple(_founded(mention, passage, text, by)),
            series=_series(mention, passage, text),
            founding=founded(mention, passage, text.part.kind, beside),
            enacted=(enacting or (bulletin and done)) and not own,
            mandated=mandated(mention, passage, beside)
            or recounted(mention, passage)
            or changed(mention, passage, text.part.kind),
            acted=done,
        )


def _owner(mention: BodyMention, text: Text) -> Reference | None:
    """The body named inside the mention's own words, at their end, or, where topics stand first, in front of them.

    An office is not owned by its official.
    """
    if PACKS[mention.language].bodies.preposed is not None:
        beside = [
            other
            for other in text.in_passage(mention.path)
            if other is not mention and (other.end == mention.start or _begins(mention, other))
        ]
        return reference_of(beside[0]) if beside else None
    inner = [
        other
        for other in text.in_passage(mention.path)
        if mention.start < other.start and other.end == mention.end and other is not mention
    ]
    office = mention.kind is BodyKind.OTHER and bool(inner) and inner[0].kind is BodyKind.OFFICIAL
    return reference_of(inner[0]) if inner and not office else None


def _begins(mention: BodyMention, other: BodyMention) -> bool:
    return other.start == mention.start and other.end < mention.end


def _founded(mention: BodyMention, passage: Passage, text: Text, by: BodyKey | None) -> Iterator[tuple[str, ...]]:
    """Where it is founded: the paragraph of an instrument, or the number of one told of, of `by` where that tells."""
    if by is not None:
        yield ("tied", f"{by} {mention.instrument}", mention.kind.value)
        return
    number = tied_number(mention)
    if number is not None:
        yield ("tied", number, mention.kind.value)
        return
    alone = [other for other in text.in_passage(mention.path) if not other.definite or other.interim] == [mention]
    if not alone or mention.name is None or not topical(mention.name, mention.language):
        return
    kind = mention.kind.value
    head = text.head
    if head is not None and text.part.kind is PartKind.INSTRUMENT:
        if head.own_name is not None:
            yield ("paragraph", head.own_name, passage.path, kind)
        if head.printed_number is not None:
            yield ("instrument", head.type.value, head.printed_number, kind)
    for noun, number in _told_of(mention, passage):
        yield ("instrument", noun, number, kind)


def _told_of(mention: BodyMention, passage: Passage) -> Iterator[tuple[str, str]]:
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


def _series(mention: BodyMention, passage: Passage, text: Text) -> str | None:
    """The one subsidiary series that a passage prints, where it names only this group."""
    printed = {
        series for symbol in symbols_in(passage.flow.text) if (series := series_of(symbol)) and subsidiary(series)
    }
    if len(printed) != 1 or mention.kind not in _GROUPS:
        return None
    named = {reference_of(other) for other in text.in_passage(passage.path) if other.kind in _GROUPS and other.name}
    return printed.pop() if named == {label_of(mention)} else None
