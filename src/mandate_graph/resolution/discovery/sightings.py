"""What each text says of bodies without a key: where, under which name, belonging to whom."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace

from mandate_graph.languages import PACKS
from mandate_graph.languages.bulletins import lays_down
from mandate_graph.model.act_mention import Telling
from mandate_graph.model.head import Head
from mandate_graph.model.identity import BodyKey
from mandate_graph.model.mention import BodyMention
from mandate_graph.model.passage import Part, PartKind, Passage, PassageKind
from mandate_graph.model.registry import BodyKind
from mandate_graph.resolution.bodies.printed_instruments import told_of
from mandate_graph.resolution.discovery.acting import changed, founded, founder, mandated, recounted, states_own
from mandate_graph.resolution.discovery.names import topical, treaty_in
from mandate_graph.resolution.discovery.seen import (
    GROUPS,
    TIED,
    Naming,
    Reference,
    Seen,
    Sighting,
    Text,
    label_of,
    placeless,
    reference_of,
    tied_number,
    whose_number,
)
from mandate_graph.resolution.discovery.series import series_of, subsidiary, symbols_in
from mandate_graph.resolution.discovery.unnamed import unnamed

_FRONT = (PassageKind.COVER, PassageKind.HEADING, PassageKind.ENACTING, PassageKind.PREAMBULAR)


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


def sightings(text: Text, acted: Mapping[Naming, Telling]) -> Iterator[Sighting]:
    """The unlisted bodies that a text names or establishes, conferences of parties included.

    `acted` are the namings to which its acts are done, and whether it does or tells them.
    """
    by_path = {passage.path: passage for passage in text.part.passages}
    enacting, bulletin = text.part.kind in (PartKind.INSTRUMENT, PartKind.DRAFT), lays_down(text.part)
    for mention in text.mentions:
        if mention.key is not None:
            continue
        passage = by_path[mention.path]
        deed = acted.get((mention.part, mention.path, mention.end))
        without_name = unnamed(mention, passage, text, deed)
        if without_name is not None:
            yield without_name
            continue
        label = label_of(mention)
        if label is None or mention.name is None:
            continue
        by = whose_number(mention, text.in_passage(mention.path), text.issuer)
        if by is not None and mention.kind in GROUPS:
            label = replace(label, core=(TIED, mention.instrument), owner=by)
        if mention.kind is BodyKind.CONFERENCE and not conference(mention):
            continue
        beside = text.in_passage(mention.path)
        own, here = states_own(mention, passage, beside), founded(mention, passage, text.part.kind, beside)
        told = founder(mention, passage, beside)
        yield Sighting(
            label=label,
            name=mention.name,
            mention=placeless(mention),
            owner=_owner(mention, text) or (reference_of(told) if told is not None else by),
            issuer=text.issuer,
            founded=() if own else tuple(_founded(mention, passage, text, by, here=here or deed is Telling.PERFORMED)),
            series=_series(mention, passage, text),
            founding=here,
            enacted=(enacting or (bulletin and deed is not None)) and not own,
            mandated=mandated(mention, passage, beside)
            or recounted(mention, passage)
            or changed(mention, passage, text.part.kind),
            acted=deed is not None and not own,
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


def _founded(
    mention: BodyMention, passage: Passage, text: Text, by: BodyKey | None, *, here: bool
) -> Iterator[tuple[str, ...]]:
    """Where it is founded: the paragraph of an instrument, the number of that instrument if it is done there (`here`),
    or the number of one told of, of `by` where that tells."""
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
        if here and head.printed_number is not None:
            yield ("instrument", head.type.value, head.printed_number, kind)
    for noun, number in told_of(mention, passage):
        yield ("instrument", noun, number, kind)


def _series(mention: BodyMention, passage: Passage, text: Text) -> str | None:
    """The one subsidiary series that a passage prints, where it names only this group."""
    printed = {
        series for symbol in symbols_in(passage.flow.text) if (series := series_of(symbol)) and subsidiary(series)
    }
    if len(printed) != 1 or mention.kind not in GROUPS:
        return None
    named = {reference_of(other) for other in text.in_passage(passage.path) if other.kind in GROUPS and other.name}
    return printed.pop() if named == {label_of(mention)} else None
