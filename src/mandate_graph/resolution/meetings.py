"""Which meeting each statement is about: its body, its number where another passage tells it, its place."""

from collections import defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from mandate_graph.model.evidence import Evidence
from mandate_graph.model.gathering_mention import GatheringKind, MeetingMention, PlaceMention
from mandate_graph.model.identity import BodyKey, MeetingKey, SessionKey
from mandate_graph.model.meeting import MeetingStatement, TextContext
from mandate_graph.model.mention import BodyMention
from mandate_graph.model.passage import Document
from mandate_graph.resolution.quotation import Quoter

_BODY_CONFIDENCE = 0.9
_HEADING_CONFIDENCE = 0.7
_IMPLIED_CONFIDENCE = 0.8


@dataclass(frozen=True, slots=True)
class _Known:
    """A mention whose body is known; `implied`: its number follows from the text but is not printed."""

    mention: MeetingMention
    body: BodyKey
    implied: bool = False

    @property
    def context(self) -> tuple[str, GatheringKind, BodyKey]:
        """Within which a number means one meeting."""
        return self.mention.part, self.mention.kind, self.body


def resolve(
    document: Document, mentions: Sequence[MeetingMention], bodies: Sequence[BodyMention]
) -> tuple[MeetingStatement, ...]:
    """A statement for each mention of a meeting whose body is known, in reading order.

    A meeting named by its dates takes the number that another passage of the same part gives a meeting of that body
    on that day. "The previous meetings", all dated, are numbered 1 to n where the same part tells of number n + 1
    after them.
    """
    keys = {(body.part, body.path, body.start, body.end): body.key for body in bodies}
    known = [
        _Known(mention, key)
        for mention in mentions
        if (key := keys.get(_place_of(mention.body), mention.body.key)) is not None
    ]
    known = _numbered_by_date(_numbered_in_turn(known))
    quoter = Quoter(document)
    places = _Places(known, quoter)
    return tuple(_statement(item, quoter, places) for item in known)


def _place_of(body: BodyMention) -> tuple[str, str, int, int]:
    return body.part, body.path, body.start, body.end


def _numbered_in_turn(known: list[_Known]) -> list[_Known]:
    groups: dict[tuple[object, ...], list[_Known]] = defaultdict(list)
    for item in known:
        if item.mention.previous and item.mention.ordinal is None:
            groups[*item.context, item.mention.path, item.mention.group].append(item)
    numbers: dict[int, int] = {}
    for group in groups.values():
        if _in_order(group) and any(_follows(group, other) for other in known):
            numbers.update({id(item): at for at, item in enumerate(group, 1)})
    return [
        replace(item, mention=replace(item.mention, ordinal=numbers[id(item)]), implied=True)
        if id(item) in numbers
        else item
        for item in known
    ]


def _in_order(group: list[_Known]) -> bool:
    days = [item.mention.begins for item in group if item.mention.begins]
    return len(days) == len(group) and days == sorted(set(days))


def _follows(group: list[_Known], other: _Known) -> bool:
    last, begins = group[-1].mention.begins, other.mention.begins
    number = other.mention.ordinal == len(group) + 1 and other.context == group[-1].context
    return number and (begins is None or last is None or last < begins)


def _numbered_by_date(known: list[_Known]) -> list[_Known]:
    numbers: dict[tuple[object, ...], set[int]] = defaultdict(set)
    for item in known:
        if item.mention.ordinal is not None and item.mention.begins is not None:
            numbers[*item.context, item.mention.begins].add(item.mention.ordinal)
    done = []
    for item in known:
        found = numbers.get((*item.context, item.mention.begins), set())
        if item.mention.ordinal is None and len(found) == 1:
            item = replace(item, mention=replace(item.mention, ordinal=next(iter(found))))
        done.append(item)
    return done


class _Places:
    """Where meetings were held, by what the passage says, by "the same place", or by the heading above."""

    def __init__(self, known: list[_Known], quoter: Quoter) -> None:
        self._known = known
        self._quoter = quoter

    def of(self, item: _Known) -> tuple[str, Evidence] | None:
        for source in self._sources(item):
            place = source.mention.place
            if place is not None and place.city is not None:
                return place.city, self._evidence(source.mention, place)
        return None

    def _sources(self, item: _Known) -> Iterator[_Known]:
        place = item.mention.place
        if place is not None:
            yield item
            if place.city is None:
                yield from self._before(item)
        if place is None or place.city is None:
            yield from self._headings(item)

    def _before(self, item: _Known) -> Iterator[_Known]:
        """What the same passage told before, nearest first."""
        here = [
            other
            for other in self._known
            if (other.mention.part, other.mention.path) == (item.mention.part, item.mention.path)
            and other.mention.start < item.mention.start
        ]
        yield from reversed(here)

    def _headings(self, item: _Known) -> Iterator[_Known]:
        """Headings of the same part that speak of a meeting of this body on the same day."""
        for other in self._known:
            heading = other.mention.context is TextContext.HEADING
            same_day = other.mention.begins is not None and other.mention.begins == item.mention.begins
            if heading and same_day and other.context == item.context:
                yield other

    def _evidence(self, mention: MeetingMention, place: PlaceMention) -> Evidence:
        confidence = _HEADING_CONFIDENCE if mention.context is TextContext.HEADING else _BODY_CONFIDENCE
        span, where = (place.start, place.end), (mention.part, mention.path)
        return self._quoter.quote(where, span, mention.sentence, ("meeting-place", confidence))


def _statement(item: _Known, quoter: Quoter, places: _Places) -> MeetingStatement:
    mention = item.mention
    heading = mention.context is TextContext.HEADING
    confidence = _HEADING_CONFIDENCE if heading else _IMPLIED_CONFIDENCE if item.implied else _BODY_CONFIDENCE
    rule = "meeting-heading" if heading else f"meeting-{mention.status.value}"
    city = places.of(item)
    return MeetingStatement(
        meeting=_key(item),
        status=mention.status,
        context=mention.context,
        evidence=quoter.quote(
            (mention.part, mention.path), (mention.start, mention.end), mention.sentence, (rule, confidence)
        ),
        start=mention.begins,
        end=mention.ends,
        city=city[0] if city else None,
        city_evidence=city[1] if city else None,
        ordinal_implied=item.implied,
    )


def _key(item: _Known) -> MeetingKey | SessionKey:
    ordinal = item.mention.ordinal
    if item.mention.kind is GatheringKind.SESSION and ordinal is not None:
        return SessionKey(item.body, ordinal)
    return MeetingKey(body=item.body, ordinal=ordinal, start=None if ordinal is not None else item.mention.begins)
