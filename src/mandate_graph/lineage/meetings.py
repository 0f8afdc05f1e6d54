"""Meetings of a body, what is said of each, their reports, and the holes in the series."""

from collections.abc import Iterable, Sequence
from datetime import date

from mandate_graph.lineage.shelf import Shelf, day, local, number, text
from mandate_graph.lineage.values import Conflict, Gap, Meeting, Report, Said, Words
from mandate_graph.query import Iri


def meetings_of(shelf: Shelf, body: Iri) -> tuple[Meeting, ...]:
    """The meetings of a body by ordinal, then by date."""
    facts = shelf.facts
    things = facts.pointing("mg:ofBody", body)
    facts.prefetch(things)
    meetings = [thing for thing in things if "Meeting" in facts.kinds(thing)]
    facts.point(("mg:about", Iri(meeting)) for meeting in meetings)
    shelf.pull_words(said for meeting in meetings for said in facts.pointing("mg:about", meeting))
    found = (_meeting(shelf, meeting) for meeting in meetings)
    kept = (meeting for meeting in found if meeting.said or shelf.known_by is None)
    return tuple(sorted(kept, key=_by_ordinal))


def _by_ordinal(meeting: Meeting) -> tuple[int, date, str]:
    return meeting.ordinal or 10**6, meeting.start or date.max, meeting.iri


def _meeting(shelf: Shelf, meeting: str) -> Meeting:
    facts = shelf.facts
    return Meeting(
        iri=meeting,
        ordinal=number(facts.one(meeting, "mg:ordinal")),
        start=day(facts.one(meeting, "mg:startDate")),
        end=day(facts.one(meeting, "mg:endDate")),
        status=local(facts.one(meeting, "mg:meetingStatus")),
        place=text(facts.one(meeting, "mg:place")) or None,
        said=_said_of(shelf, meeting),
    )


def _said_of(shelf: Shelf, meeting: str) -> tuple[Said, ...]:
    found = (_said(shelf, statement) for statement in shelf.facts.pointing("mg:about", meeting))
    kept = (said for said in found if said.words)
    return tuple(sorted(kept, key=lambda said: (said.words[0].issued or date.max, said.iri)))


def _said(shelf: Shelf, statement: str) -> Said:
    facts = shelf.facts
    return Said(
        status=local(facts.one(statement, "mg:statedStatus")),
        context=local(facts.one(statement, "mg:context")),
        start=day(facts.one(statement, "mg:statedStart")),
        end=day(facts.one(statement, "mg:statedEnd")),
        words=shelf.words(statement),
        iri=statement,
    )


def gaps_in(meetings: Iterable[Meeting]) -> tuple[Gap, ...]:
    """The ordinals below the highest known of which nothing is on record.

    >>> gaps_in([])
    ()
    """
    known = sorted({meeting.ordinal for meeting in meetings if meeting.ordinal})
    starts = [0, *known]
    return tuple(
        Gap(first=before + 1, last=after - 1, before=after)
        for before, after in zip(starts, known, strict=False)
        if after - before > 1
    )


def reports_of(shelf: Shelf, body: Iri, meetings: Sequence[Meeting]) -> tuple[Report, ...]:
    """The reports of a body, in the order of the meetings they tell of."""
    facts = shelf.facts
    facts.point(("mg:reportsOn", Iri(meeting.iri)) for meeting in meetings)
    told = [report for meeting in meetings for report in facts.pointing("mg:reportsOn", meeting.iri)]
    facts.point(("mg:report", Iri(report)) for report in told)
    sent = [transmission for report in told for transmission in facts.pointing("mg:report", report)]
    own = facts.pointing("mg:author", body)
    facts.prefetch(own)
    sent += [thing for thing in own if "Transmission" in facts.kinds(thing)]
    ordinals = {meeting.iri: meeting.ordinal for meeting in meetings}
    shelf.pull_words(sent)
    found = (_report(shelf, transmission, ordinals) for transmission in dict.fromkeys(sent))
    kept = (report for report in found if report.words or shelf.known_by is None)
    return tuple(sorted(kept, key=lambda report: (report.meeting or 0, report.report or "", report.to)))


def _report(shelf: Shelf, transmission: str, ordinals: dict[str, int | None]) -> Report:
    facts = shelf.facts
    report, session = facts.one(transmission, "mg:report"), facts.one(transmission, "mg:toSession")
    basis = facts.one(transmission, "mg:basis")
    symbol = text(facts.one(report, "dcterms:identifier")) if report is not None else ""
    told = facts.values(report, "mg:reportsOn") if report is not None else ()
    destination = session or facts.one(transmission, "mg:toBody")
    return Report(
        report=symbol or None,
        meeting=next((ordinals[str(meeting)] for meeting in told if str(meeting) in ordinals), None),
        to=shelf.session(session)[0] if session is not None else shelf.body(facts.one(transmission, "mg:toBody")),
        basis=shelf.place(basis) if basis is not None else None,
        status=local(facts.one(transmission, "mg:statedStatus")),
        words=shelf.words(transmission),
        iri=str(report or transmission),
        to_iri=str(destination) if destination is not None else None,
    )


def conflicts_of(shelf: Shelf, things: Sequence[str], meetings: Sequence[Meeting]) -> tuple[Conflict, ...]:
    """Open conflicts about meetings and acts, each side with its words."""
    facts = shelf.facts
    facts.point(("mg:conflictAbout", Iri(thing)) for thing in things)
    found = []
    for thing in things:
        for conflict in facts.pointing("mg:conflictAbout", thing):
            if text(facts.one(conflict, "mg:open")) != "false":
                found.append(_conflict(shelf, conflict, thing, meetings))
    kept = (conflict for conflict in found if len(conflict.sides) > 1)
    return tuple(sorted(kept, key=lambda conflict: (conflict.ordinal or 0, conflict.about)))


def _conflict(shelf: Shelf, conflict: str, about: str, meetings: Sequence[Meeting]) -> Conflict:
    ordinal = next((meeting.ordinal for meeting in meetings if meeting.iri == about), None)
    statements = shelf.facts.values(conflict, "mg:involves")
    sides = ((_stance(shelf, str(said)), words) for said in statements for words in shelf.words(said))
    return Conflict(about=Iri(about).local, ordinal=ordinal, sides=_unique(sides), iri=conflict)


def _stance(shelf: Shelf, statement: str) -> str:
    facts = shelf.facts
    names = ("mg:statedStatus", "mg:statedInitialStatus", "mg:modality")
    return next((local(term) for name in names if (term := facts.one(statement, name)) is not None), "")


def _unique(sides: Iterable[tuple[str, Words]]) -> tuple[tuple[str, Words], ...]:
    return tuple(dict.fromkeys(sides))
