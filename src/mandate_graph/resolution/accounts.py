"""Acts told by other texts find the paragraph in which they were done."""

from collections.abc import Iterable, Sequence
from dataclasses import replace
from typing import TypeAlias

from mandate_graph.model.identity import BodyKey, DocumentKey, InstrumentKey, ProvisionKey, Target
from mandate_graph.model.mandate import ActStatement, Event, Testimony
from mandate_graph.model.record import Record

_Done: TypeAlias = tuple[Event, object, BodyKey | None, BodyKey | None, Target | None]


def link(records: Sequence[Record]) -> tuple[Record, ...]:
    """The records, with the provision in place of the instrument where exactly one provision did what is told.

    An account fits a provision of the same instrument with the same event and body, and the same actor asked
    where the account names one. Several fitting provisions leave the account with the instrument as a whole.
    """
    done: dict[_Done, set[str]] = {}
    for record in records:
        for act in record.acts:
            for key in _keys(act):
                done.setdefault(key, set()).add(_path(act))
    return tuple(replace(record, acts=tuple(_linked(act, done) for act in record.acts)) for record in records)


def _keys(act: ActStatement) -> Iterable[_Done]:
    if act.testimony is not Testimony.FIRST_HAND or not isinstance(act.instrument, ProvisionKey):
        return
    work = act.instrument.work
    yield (act.event, work, act.body, act.asked_of, act.object)
    if act.body is not None and act.asked_of is not None:
        yield (act.event, work, act.body, None, act.object)


def _path(act: ActStatement) -> str:
    assert isinstance(act.instrument, ProvisionKey)
    return act.instrument.path


def _linked(act: ActStatement, done: dict[_Done, set[str]]) -> ActStatement:
    if act.testimony is not Testimony.SECOND_HAND or not isinstance(act.instrument, InstrumentKey | DocumentKey):
        return act
    if act.body is None and act.asked_of is None:
        return act
    paths = done.get((act.event, act.instrument, act.body, act.asked_of, act.object), set())
    if len(paths) != 1:
        return act
    return replace(act, instrument=ProvisionKey(act.instrument, next(iter(paths))))
