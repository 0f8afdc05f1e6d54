"""What has to be known of all records before any of them is built."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from mandate_graph.building.graph import document_key
from mandate_graph.model.identity import DocumentKey
from mandate_graph.model.language import Language
from mandate_graph.model.mandate import Testimony
from mandate_graph.model.record import Record
from mandate_graph.vocabulary.identifiers import event_local


@dataclass(frozen=True, slots=True, kw_only=True)
class Survey:
    """`copies`: parts, by digest of the file and key, of which another file is the same document in the same
    language. `first_hand`: local names of the events whose own text is among the records."""

    copies: frozenset[tuple[str, str]] = frozenset()
    first_hand: frozenset[str] = frozenset()


def survey(records: Iterable[Record]) -> Survey:
    """Looks through all records; the order in which they come does not matter."""
    in_order = sorted(records, key=lambda record: record.document.source.name)
    return Survey(
        copies=frozenset(_copies(in_order)),
        first_hand=frozenset(name for record in in_order for name in _first_hand(record)),
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


def _first_hand(record: Record) -> Iterator[str]:
    for act in record.acts:
        if act.testimony is Testimony.FIRST_HAND and act.instrument is not None:
            yield event_local(act.instrument, act.event, act.body or act.asked_of)
