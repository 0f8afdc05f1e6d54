"""What a body was on a day: certain, possible or unknown, never one bare word."""

from collections.abc import Sequence
from dataclasses import replace
from datetime import date

from mandate_graph.lineage.shelf import Shelf, day, local, text
from mandate_graph.lineage.values import Bounds, DayStatus, Period
from mandate_graph.query import Iri

NOT_ESTABLISHED = "not-established"
ENDED = "ended"


def periods(shelf: Shelf, body: Iri) -> tuple[Period, ...]:
    """The derived status periods of a body, in order of their start.

    Where the shelf knows documents up to a day only, a period whose beginning no known document tells is left
    out, and one whose end none tells goes on to the beginning of the next that is known, or is open.
    """
    facts = shelf.facts
    things = facts.pointing("mg:ofBody", body)
    facts.prefetch(things)
    found = (_period(shelf, thing) for thing in things if "BodyStatus" in facts.kinds(thing))
    ordered = sorted(found, key=_start)
    if shelf.known_by is None:
        return tuple(ordered)
    known = [period for period in ordered if _told(shelf, period.began)]
    return tuple(_closed(shelf, period, known[at + 1 :]) for at, period in enumerate(known))


def _period(shelf: Shelf, period: str) -> Period:
    facts = shelf.facts

    def bounds(side: str) -> Bounds:
        earliest, latest = (facts.one(period, f"mg:{side}{end}") for end in ("Earliest", "Latest"))
        return Bounds(earliest=day(earliest), latest=day(latest))

    return Period(
        status=local(facts.one(period, "mg:status")),
        began=text(facts.one(period, "mg:startedBy")) or None,
        ended=text(facts.one(period, "mg:endedBy")) or None,
        start=bounds("from"),
        end=bounds("to"),
    )


def _start(period: Period) -> tuple[date, date, str]:
    return period.start.earliest or date.min, period.start.latest or date.max, period.status


def _told(shelf: Shelf, event: str | None) -> bool:
    return event is not None and bool(shelf.told(event))


def _closed(shelf: Shelf, period: Period, later: Sequence[Period]) -> Period:
    if period.ended is None or _told(shelf, period.ended):
        return period
    if later:
        return replace(period, ended=later[0].began, end=later[0].start)
    return replace(period, ended=None, end=Bounds())


def on_day(known: Sequence[Period], when: date) -> DayStatus:
    """The status on a day: certain if the bounds of one period leave no doubt, else every status that is possible.

    >>> from mandate_graph.lineage.values import Bounds
    >>> interim = Period(status="interim", began="e1", ended=None, start=Bounds(latest=date(2001, 5, 1)), end=Bounds())
    >>> on_day([interim], date(2002, 1, 1)).certainty, on_day([interim], date(2000, 1, 1)).statuses
    ('certain', ('not-established', 'interim'))
    """
    certain = tuple(dict.fromkeys(period.status for period in known if _certainly(period, when)))
    possible = tuple(dict.fromkeys(period.status for period in known if _possibly(period, when)))
    if len(certain) == 1:
        return DayStatus(day=when, certainty="certain", statuses=certain)
    first = known[0] if known else None
    if first is not None and first.start.earliest is not None and when < first.start.earliest:
        return DayStatus(day=when, certainty="certain", statuses=(NOT_ESTABLISHED,))
    if first is not None and (first.start.latest is None or when < first.start.latest):
        possible = (NOT_ESTABLISHED, *possible)
    return DayStatus(day=when, certainty="possible" if possible else "unknown", statuses=possible)


def _certainly(period: Period, when: date) -> bool:
    if period.start.latest is None or when < period.start.latest:
        return False
    return period.ended is None or (period.end.earliest is not None and when < period.end.earliest)


def _possibly(period: Period, when: date) -> bool:
    if period.start.earliest is not None and when < period.start.earliest:
        return False
    return period.ended is None or period.end.latest is None or when <= period.end.latest
