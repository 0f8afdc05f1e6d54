"""What has to be known of all records before any of them is built."""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from datetime import date

from mandate_graph.building.graph import document_key
from mandate_graph.model.identity import BodyKey, DocumentKey, MeetingKey, SessionKey
from mandate_graph.model.language import Language
from mandate_graph.model.mandate import Testimony
from mandate_graph.model.record import Record
from mandate_graph.vocabulary.identifiers import event_local


@dataclass(frozen=True, slots=True, kw_only=True)
class Survey:
    """`copies`: parts, by digest of the file and key, of which another file is the same document in the same
    language. `first_hand`: local names of the events whose own text is among the records. `numbered`: what number
    the meeting of a body that began on a day has, where the records give it one and only one."""

    copies: frozenset[tuple[str, str]] = frozenset()
    first_hand: frozenset[str] = frozenset()
    numbered: Mapping[tuple[BodyKey, date], int] = field(default_factory=dict)

    def known_as(self, key: MeetingKey | SessionKey) -> MeetingKey | SessionKey:
        """The key by number of a meeting named by its first day, if some text numbers it."""
        if isinstance(key, SessionKey) or key.ordinal is not None or key.start is None:
            return key
        return MeetingKey(body=key.body, ordinal=self.numbered.get((key.body, key.start)), start=key.start)


def survey(records: Iterable[Record]) -> Survey:
    """Looks through all records; the order in which they come does not matter."""
    in_order = sorted(records, key=lambda record: record.document.source.name)
    return Survey(
        copies=frozenset(_copies(in_order)),
        first_hand=frozenset(name for record in in_order for name in _first_hand(record)),
        numbered=_numbered(in_order),
    )


def _copies(records: Iterable[Record]) -> Iterator[tuple[str, str]]:
    seen: set[tuple[DocumentKey, Language]] = set()
    for record in records:
        source = record.document.source
        for part, head in zip(record.document.parts, record.heads, strict=True):
            version = (document_key(source, part, head), part.language)
            if version in seen:
                yield source.byte_digest, part.key
            seen.add(version)


def _numbered(records: Iterable[Record]) -> dict[tuple[BodyKey, date], int]:
    numbers: dict[tuple[BodyKey, date], set[int]] = defaultdict(set)
    for record in records:
        for said in record.meetings:
            key = said.meeting
            if isinstance(key, MeetingKey) and key.ordinal is not None and said.start is not None:
                numbers[key.body, said.start].add(key.ordinal)
    return {place: next(iter(found)) for place, found in numbers.items() if len(found) == 1}


def _first_hand(record: Record) -> Iterator[str]:
    for act in record.acts:
        if act.testimony is Testimony.FIRST_HAND and act.instrument is not None:
            yield event_local(act.instrument, act.event, act.body or act.asked_of)
