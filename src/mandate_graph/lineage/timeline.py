"""A body's lineage in lanes along an axis of time: legal basis, instruments, status, meetings, reports."""

from collections.abc import Callable, Iterable, Sequence
from datetime import date
from typing import NamedTuple

from mandate_graph.lineage.acts import ADOPTED
from mandate_graph.lineage.dates import written_days
from mandate_graph.lineage.phrasing import Phrases, is_right_to_left, phrases
from mandate_graph.lineage.sentences import body_name, named, status_sentence, when
from mandate_graph.lineage.values import Act, BodyTrace, Meeting, Period, Place, Report
from mandate_graph.query import Iri
from mandate_graph.query.timeline import BARS, BOXES, Lane, Mark, Timeline

MOST_MARKS = 40
"""Beyond so many, what a lane holds is told by year."""
UNSURE = "unsure"
"""The look of a bar for the time in which a status may have begun."""


Naming = Callable[[str], str]
"""What a kind of act is called, given the local name of its class."""


class _Told(NamedTuple):
    """A mark, and what its year leads to where it is the first of that year."""

    mark: Mark
    thing: str


def body_timeline(trace: BodyTrace, language: str, naming: Naming = str) -> Timeline:
    """The lineage of a body, to be drawn; what has no day stands in a column of its own.

    Without `naming` a kind of act goes by the name of its class.
    """
    words = phrases(language)
    bases, texts = _bases(trace, words, naming), _instruments(trace, words, naming)
    lanes = (
        Lane(title=words.say("lane", "basis"), kind=BOXES, marks=_fitted(bases, words)),
        Lane(title=words.say("lane", "instruments"), kind=BOXES, marks=_fitted(texts, words)),
        Lane(title=words.say("lane", "status"), kind=BARS, marks=tuple(_statuses(trace, words))),
        Lane(title=words.say("lane", "meetings"), kind=BOXES, marks=_fitted(_meetings(trace, words), words)),
        Lane(title=words.say("lane", "reports"), kind=BOXES, marks=_fitted(_reports(trace, words), words)),
    )
    return Timeline(
        title=body_name(trace.body, words),
        description=f"{status_sentence(trace, language)} {words.say('lane', 'key')}",
        language=language,
        right_to_left=is_right_to_left(language),
        lanes=tuple(lane for lane in lanes if lane.marks),
        undated=words.say("lane", "undated"),
    )


def _fitted(found: Iterable[_Told], words: Phrases) -> tuple[Mark, ...]:
    """Few marks as they are; of many one box a year, and one for those without a day, each told by its number."""
    told = list(found)
    if len(told) <= MOST_MARKS:
        return tuple(one.mark for one in told)
    years: dict[int, list[_Told]] = {}
    for one in told:
        years.setdefault(_year(one.mark), []).append(one)
    return tuple(_of_year(year, years[year], words) for year in sorted(years))


def _year(mark: Mark) -> int:
    """The year in the middle of the days between which it lies; 0 where no day is known."""
    days = [day.toordinal() for day in (mark.first, mark.last) if day]
    return date.fromordinal(sum(days) // len(days)).year if days else 0


def _of_year(year: int, some: Sequence[_Told], words: Phrases) -> Mark:
    """One box for a year, linked to the first of it."""
    middle = date(year, 7, 1) if year else None
    names = named([one.mark.label for one in some])
    at = year or words.say("lane", "undated")
    return Mark(
        label=f"{year or '–'}: {len(some)}",
        detail=words.say("lane", "year", year=at, count=len(some), names=names),
        link=some[0].thing,
        first=middle,
        last=middle,
        dashed=all(one.mark.dashed for one in some),
        disputed=any(one.mark.disputed for one in some),
    )


def _bases(trace: BodyTrace, words: Phrases, naming: Naming) -> Iterable[_Told]:
    """Each legal basis where it was acted upon."""
    seen = set()
    for act in trace.acts:
        for basis in act.legal_basis:
            if act.place is not None and (basis.iri, act.place.work_iri) not in seen:
                seen.add((basis.iri, act.place.work_iri))
                detail = f"{basis.form}: {naming(act.event)}, {act.place}{when(act.bounds, words, act.session)}"
                yield _Told(_box(basis, detail, act), act.iri)


def _box(place: Place, detail: str, act: Act, *, whole: bool = False) -> Mark:
    return Mark(
        label=place.work if whole else place.form,
        detail=detail,
        link=place.work_iri if whole else place.iri,
        first=act.bounds.earliest,
        last=act.bounds.latest,
        dashed=act.force != ADOPTED,
    )


def _instruments(trace: BodyTrace, words: Phrases, naming: Naming) -> Iterable[_Told]:
    """Each text once, with all that it does to the body."""
    works: dict[tuple[str, str], list[Act]] = {}
    for act in (*trace.acts, *trace.proposals):
        if act.place is not None:
            works.setdefault((act.place.work_iri, act.force), []).append(act)
    for acts in works.values():
        place = acts[0].place
        assert place is not None
        done = named([f"{act.place.path if act.place else ''} {naming(act.event)}".strip() for act in acts])
        detail = f"{place.work}{when(acts[0].bounds, words, acts[0].session)}: {done}"
        yield _Told(_box(place, detail, acts[0], whole=True), acts[0].iri)


def _statuses(trace: BodyTrace, words: Phrases) -> Iterable[Mark]:
    places = {act.iri: act.place for act in trace.acts}
    for period in trace.periods:
        began = places.get(period.began or "")
        link = began.work_iri if began is not None else trace.body.iri
        label = words.say("status", period.status)
        yield from _unsure(period, label, link, words)
        first = period.start.latest or period.start.earliest
        last = (period.end.earliest or period.end.latest or first) if period.ended else None
        detail = words.say("lane", "certain", status=label)
        if first is None or last is None or first < last:
            yield Mark(label=label, detail=detail, link=link, first=first, last=last, look=period.status)


def _unsure(period: Period, label: str, link: str, words: Phrases) -> Iterable[Mark]:
    earliest, latest = period.start.earliest, period.start.latest
    if earliest is not None and latest is not None and earliest < latest:
        detail = words.say("lane", "unsure", status=label, days=written_days(earliest, latest, words.language))
        yield Mark(label="?", detail=detail, link=link, first=earliest, last=latest, look=UNSURE)


def _meetings(trace: BodyTrace, words: Phrases) -> Iterable[_Told]:
    disputed = {conflict.about for conflict in trace.conflicts}
    for meeting in trace.meetings:
        mark = _meeting(meeting, words, disputed=Iri(meeting.iri).local in disputed)
        yield _Told(mark, meeting.iri)


def _meeting(meeting: Meeting, words: Phrases, *, disputed: bool) -> Mark:
    days = written_days(meeting.start, meeting.end, words.language) if meeting.start else ""
    number = str(meeting.ordinal or "–")
    status = words.say("lane", "disputed") if disputed else words.say("meeting_status", meeting.status or "open")
    parts = (words.say("lane", "meeting", number=number), days, status)
    return Mark(
        label=number,
        detail=", ".join(part for part in parts if part),
        link=meeting.iri,
        first=meeting.start,
        last=meeting.start,
        dashed=meeting.status != "held",
        disputed=disputed,
    )


def _reports(trace: BodyTrace, words: Phrases) -> Iterable[_Told]:
    """Each report at the end of the meeting that it tells of."""
    ends = {meeting.ordinal: meeting.end or meeting.start for meeting in trace.meetings if meeting.ordinal}
    return (_Told(_report(report, ends.get(report.meeting or 0), words), report.iri) for report in trace.reports)


def _report(report: Report, day: date | None, words: Phrases) -> Mark:
    name = report.report or words.say("lane", "unnamed")
    number = words.say("lane", "meeting", number=report.meeting) if report.meeting else ""
    parts = (name, number, report.to)
    return Mark(
        label=name,
        detail=", ".join(part for part in parts if part),
        link=report.iri,
        first=day,
        last=day,
        dashed=report.status != "submitted",
    )
