"""What changed for a body between two days: what was done to it, its status, what it is to do, its meetings."""

from dataclasses import dataclass, field
from datetime import date

from mandate_graph.errors import UsageError
from mandate_graph.lineage.standing import texts_of_acts
from mandate_graph.lineage.status import on_day
from mandate_graph.lineage.terms import term_on
from mandate_graph.lineage.values import (
    Act,
    BodyFacts,
    BodyTrace,
    Bounds,
    Called,
    DayStatus,
    DayTerm,
    Meeting,
    Norm,
    OnRecord,
)

CERTAIN, POSSIBLE = "certain", "possible"


@dataclass(frozen=True, slots=True, kw_only=True)
class Comparison:
    """A body on two days, and what lies between: after `first`, up to and including `second`.

    What is `possible` may lie between, as far as the days on record tell. `terms_on` tells how the mandate stood on
    each of the two days on which a term had begun, `texts` which text an act of a term is in, by its IRI.
    """

    body: BodyFacts
    record: OnRecord
    first: DayStatus
    second: DayStatus
    terms_on: tuple[DayTerm, ...]
    acts: tuple[Act, ...]
    possible_acts: tuple[Act, ...]
    norms: tuple[Norm, ...]
    meetings: tuple[Meeting, ...]
    possible_meetings: tuple[Meeting, ...]
    texts: dict[str, str]
    called: Called = field(default_factory=dict)


def compare_days(trace: BodyTrace, first: date, second: date) -> Comparison:
    """What changed after `first` up to `second`; UsageError where `second` is not the later day."""
    if first >= second:
        raise UsageError("the second day must be later than the first", hint="for example 2010-01-01 2020-01-01")
    acts = {act: between(act.bounds, first, second) for act in trace.acts}
    days = {meeting: Bounds(earliest=meeting.start, latest=meeting.start) for meeting in trace.meetings}
    meetings = {meeting: between(bounds, first, second) for meeting, bounds in days.items()}
    told = {act.iri for act, sure in acts.items() if sure is not None}
    return Comparison(
        body=trace.body,
        record=trace.record,
        first=on_day(trace.periods, first),
        second=on_day(trace.periods, second),
        terms_on=tuple(standing for on in (first, second) if (standing := term_on(trace.terms, on)) is not None),
        acts=tuple(act for act, sure in acts.items() if sure == CERTAIN),
        possible_acts=tuple(act for act, sure in acts.items() if sure == POSSIBLE),
        norms=tuple(norm for norm in trace.norms if norm.act in told),
        meetings=tuple(meeting for meeting, sure in meetings.items() if sure == CERTAIN),
        possible_meetings=tuple(meeting for meeting, sure in meetings.items() if sure == POSSIBLE),
        texts=texts_of_acts(trace),
        called=trace.called,
    )


def between(bounds: Bounds, first: date, second: date) -> str | None:
    """Whether a day lies after `first` and not after `second`: "certain", "possible", or None where it cannot.

    >>> between(Bounds(latest=date(2001, 1, 1)), date(1990, 1, 1), date(2000, 1, 1))
    'possible'
    """
    earliest, latest = bounds.earliest, bounds.latest
    if (latest is not None and latest <= first) or (earliest is not None and earliest > second):
        return None
    inside = earliest is not None and latest is not None and earliest > first and latest <= second
    return CERTAIN if inside else POSSIBLE
