"""Acts told by other texts find the paragraph in which they were done."""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import replace

from mandate_graph.model.identity import DocumentKey, InstrumentKey, ProvisionKey
from mandate_graph.model.mandate import ActStatement, Deed, Testimony, deed_told
from mandate_graph.model.record import Record


def link(records: Sequence[Record]) -> tuple[Record, ...]:
    """The records, with the provision in place of the instrument where exactly one provision did what is told.

    An account fits a provision of the same instrument with the same event and body, and the same actor asked
    where the account names one. Several fitting provisions leave the account with the instrument as a whole.
    """
    done = places(deed for record in records for deed in deeds(record))
    return tuple(linked(record, done) for record in records)


def deeds(record: Record) -> Iterator[tuple[Deed, str]]:
    """What the provisions of a record do first-hand, with the path of the provision."""
    for act in record.acts:
        if act.testimony is not Testimony.FIRST_HAND or not isinstance(act.instrument, ProvisionKey):
            continue
        work, path = act.instrument.work, act.instrument.path
        yield Deed(act.event, work, act.body, act.asked_of, act.object), path
        if act.body is not None and act.asked_of is not None:
            yield Deed(act.event, work, act.body, None, act.object), path


def places(done: Iterable[tuple[Deed, str]]) -> dict[Deed, str]:
    """The provision of every deed that stands in one provision only."""
    found: dict[Deed, set[str]] = defaultdict(set)
    for deed, path in done:
        found[deed].add(path)
    return {deed: next(iter(paths)) for deed, paths in found.items() if len(paths) == 1}


def linked(record: Record, done: Mapping[Deed, str]) -> Record:
    """The record with each account tied to its provision, where `done` has one."""
    return replace(record, acts=tuple(_linked(act, done) for act in record.acts))


def _linked(act: ActStatement, done: Mapping[Deed, str]) -> ActStatement:
    deed = deed_told(act)
    path = done.get(deed) if deed is not None else None
    if path is None or not isinstance(act.instrument, InstrumentKey | DocumentKey):
        return act
    return replace(act, instrument=ProvisionKey(act.instrument, path))
