"""What has to be known of all records before any of them is built.

Each record has a share in it: what it adds, and what its own graph will ask. A record is built with the answers to
its own questions alone, so that it need not be built anew while these stay what they are.
"""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from datetime import date
from typing import NamedTuple

from mandate_graph.building.graph import document_key
from mandate_graph.model.identity import BodyKey, DocumentKey, MeetingKey, ProvisionKey, SessionKey, Target
from mandate_graph.model.language import Language
from mandate_graph.model.mandate import Deed, Event, Testimony, deed_told
from mandate_graph.model.record import Record
from mandate_graph.vocabulary.identifiers import event_local

Day = tuple[BodyKey, date]
"""A body and the first day of a meeting of it."""


class Told(NamedTuple):
    """An account of an act: the text that acts, or the passage that tells where that is not known; and what is done.

    `deed` is None where the account cannot be tied to a provision.
    """

    deed: Deed | None
    text: Target
    event: Event
    body: BodyKey | None


@dataclass(frozen=True, slots=True, kw_only=True)
class Share:
    """What one record adds to the survey: its `versions` (part, document, language), the names of the events that it
    does, the numbers of meetings; and what it asks: of the accounts it gives, and of the days of meetings."""

    name: str
    byte_digest: str
    versions: tuple[tuple[str, DocumentKey, Language], ...]
    first_hand: tuple[str, ...]
    numbered: tuple[tuple[Day, int], ...]
    told: tuple[Told, ...]
    days: tuple[Day, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Survey:
    """`copies`: parts, by digest of the file and key, of which another file is the same document in the same
    language. `first_hand`: local names of the events whose own text is among the records. `numbered`: what number
    the meeting of a body that began on a day has, where the records give it one and only one."""

    copies: frozenset[tuple[str, str]] = frozenset()
    first_hand: frozenset[str] = frozenset()
    numbered: Mapping[Day, int] = field(default_factory=dict)

    def known_as(self, key: MeetingKey | SessionKey) -> MeetingKey | SessionKey:
        """The key by number of a meeting named by its first day, if some text numbers it."""
        if isinstance(key, SessionKey) or key.ordinal is not None or key.start is None:
            return key
        return MeetingKey(body=key.body, ordinal=self.numbered.get((key.body, key.start)), start=key.start)


def survey(records: Iterable[Record]) -> Survey:
    """Looks through all records; the order in which they come does not matter."""
    return surveyed(share_of(record) for record in records)


def share_of(record: Record) -> Share:
    """What one record adds and asks."""
    source = record.document.source
    pairs = list(zip(record.document.parts, record.heads, strict=True))
    documents = {part.key: document_key(source, part, head) for part, head in pairs}
    works = {part.key: head.instrument or documents[part.key] for part, head in pairs}
    meetings = [said.meeting for said in record.meetings]
    meetings += [said.meeting for said in record.reports if said.meeting is not None]
    return Share(
        name=source.name,
        byte_digest=source.byte_digest,
        versions=tuple((part.key, documents[part.key], part.language) for part, _ in pairs),
        first_hand=tuple(_first_hand(record)),
        numbered=tuple(_numbered(record)),
        told=tuple(
            Told(
                deed_told(act),
                act.instrument or ProvisionKey(works[act.evidence.part], act.evidence.passage),
                act.event,
                act.body or act.asked_of,
            )
            for act in record.acts
            if act.testimony is Testimony.SECOND_HAND
        ),
        days=tuple(
            (key.body, key.start)
            for key in meetings
            if isinstance(key, MeetingKey) and key.ordinal is None and key.start is not None
        ),
    )


def surveyed(shares: Iterable[Share]) -> Survey:
    """The survey of all records, from the share of each."""
    first_hand: set[str] = set()
    numbers: dict[Day, set[int]] = defaultdict(set)
    versions: dict[tuple[DocumentKey, Language], list[tuple[str, str, str]]] = defaultdict(list)
    for share in shares:
        first_hand.update(share.first_hand)
        for day, ordinal in share.numbered:
            numbers[day].add(ordinal)
        for part, document, language in share.versions:
            versions[document, language].append((share.name, share.byte_digest, part))
    return Survey(
        copies=frozenset(place for found in versions.values() for place in _copies(found)),
        first_hand=frozenset(first_hand),
        numbered={day: next(iter(found)) for day, found in numbers.items() if len(found) == 1},
    )


def _copies(found: list[tuple[str, str, str]]) -> Iterator[tuple[str, str]]:
    """Of the parts that are one document in one language, all but the first of the file that comes first by name."""
    first = min(name for name, _, _ in found)
    in_order = sorted(range(len(found)), key=lambda at: (found[at][0] != first, found[at][0], at))
    return ((found[at][1], found[at][2]) for at in in_order[1:])


def local_name(one: Told, done: Mapping[Deed, str]) -> str:
    """The local name of the event that an account is about, once it is tied to its provision."""
    path = done.get(one.deed) if one.deed is not None else None
    text = one.text if path is None or isinstance(one.text, ProvisionKey) else ProvisionKey(one.text, path)
    return event_local(text, one.event, one.body)


def _numbered(record: Record) -> Iterator[tuple[Day, int]]:
    for said in record.meetings:
        key = said.meeting
        if isinstance(key, MeetingKey) and key.ordinal is not None and said.start is not None:
            yield (key.body, said.start), key.ordinal


def _first_hand(record: Record) -> Iterator[str]:
    for act in record.acts:
        if act.testimony is Testimony.FIRST_HAND and act.instrument is not None:
            yield event_local(act.instrument, act.event, act.body or act.asked_of)
