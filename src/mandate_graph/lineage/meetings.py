"""Meetings of a body, what is said of each, their reports, and the holes in the series."""

from collections.abc import Iterable, Mapping, Sequence
from datetime import date

from mandate_graph.lineage.shelf import Shelf, day, local, number, text
from mandate_graph.lineage.values import Conflict, Gap, Meeting, Report, Said, Words
from mandate_graph.query import Iri


def meetings_of(shelf: Shelf, body: Iri, *, quoted: bool = True) -> tuple[Meeting, ...]:
    """The meetings of a body by ordinal, then by date; without what is said of each if not `quoted`."""
    facts = shelf.facts
    things = facts.pointing("mg:ofBody", body)
    facts.prefetch(things)
    meetings = [thing for thing in things if "Meeting" in facts.kinds(thing)]
    return tuple(sorted(meetings_from(shelf, meetings, quoted=quoted), key=_by_ordinal))


def meetings_from(shelf: Shelf, meetings: Iterable[str], *, quoted: bool = True) -> tuple[Meeting, ...]:
    """Meetings in the order given; those that count."""
    facts = shelf.facts
    keys = tuple(meetings)
    facts.prefetch(keys)
    facts.point(("mg:about", Iri(meeting)) for meeting in keys)
    statements = [said for meeting in keys for said in facts.pointing("mg:about", meeting)]
    shelf.pull_told(statements)
    if quoted:
        shelf.pull_words(statements)
    known = (meeting for meeting in keys if shelf.known_by is None or documents_of_meeting(shelf, meeting))
    return tuple(_meeting(shelf, meeting, quoted=quoted) for meeting in known)


def documents_of_meeting(shelf: Shelf, meeting: str) -> tuple[str, ...]:
    """The documents with words for a meeting that count."""
    statements = shelf.facts.pointing("mg:about", meeting)
    return tuple(dict.fromkeys(document for said in statements for document in shelf.told(said)))


def _by_ordinal(meeting: Meeting) -> tuple[int, date, str]:
    return meeting.ordinal or 10**6, meeting.start or date.max, meeting.iri


def _meeting(shelf: Shelf, meeting: str, *, quoted: bool) -> Meeting:
    facts = shelf.facts
    return Meeting(
        iri=meeting,
        ordinal=number(facts.one(meeting, "mg:ordinal")),
        start=day(facts.one(meeting, "mg:startDate")),
        end=day(facts.one(meeting, "mg:endDate")),
        status=local(facts.one(meeting, "mg:meetingStatus")),
        place=text(facts.one(meeting, "mg:place")) or None,
        said=_said_of(shelf, meeting) if quoted else (),
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


def reports_of(shelf: Shelf, body: Iri, meetings: Sequence[Meeting], *, quoted: bool = True) -> tuple[Report, ...]:
    """The reports of a body, in the order of the meetings they tell of; without words if not `quoted`."""
    facts = shelf.facts
    facts.point(("mg:reportsOn", Iri(meeting.iri)) for meeting in meetings)
    told = [report for meeting in meetings for report in facts.pointing("mg:reportsOn", meeting.iri)]
    facts.point(("mg:report", Iri(report)) for report in told)
    sent = [transmission for report in told for transmission in facts.pointing("mg:report", report)]
    own = facts.pointing("mg:author", body)
    facts.prefetch(own)
    sent += [thing for thing in own if "Transmission" in facts.kinds(thing)]
    ordinals = {meeting.iri: meeting.ordinal for meeting in meetings}
    found = reports_from(shelf, dict.fromkeys(sent), ordinals, quoted=quoted)
    return tuple(sorted(found, key=lambda report: (report.meeting or 0, report.report or "", report.to)))


def reports_from(
    shelf: Shelf, transmissions: Iterable[str], ordinals: Mapping[str, int | None], *, quoted: bool = True
) -> tuple[Report, ...]:
    """Transmissions as reports on their way, in the order given; those that count. `ordinals` are those of meetings."""
    facts = shelf.facts
    sent = tuple(transmissions)
    facts.pull(sent, "mg:report")
    facts.pull(sent, "mg:toSession", "mg:ofBody")
    facts.pull(sent, "mg:toBody")
    shelf.pull_told(sent)
    if quoted:
        shelf.pull_words(sent)
    known = (one for one in sent if shelf.known_by is None or shelf.told(one))
    return tuple(_report(shelf, one, ordinals, quoted=quoted) for one in known)


def _report(shelf: Shelf, transmission: str, ordinals: Mapping[str, int | None], *, quoted: bool) -> Report:
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
        words=shelf.words(transmission) if quoted else (),
        iri=str(report or transmission),
        sent=transmission,
        to_iri=str(destination) if destination is not None else None,
    )


def conflicts_of(shelf: Shelf, things: Sequence[str], meetings: Sequence[Meeting]) -> tuple[Conflict, ...]:
    """Open conflicts about meetings and acts, each side with its words."""
    facts = shelf.facts
    facts.point(("mg:conflictAbout", Iri(thing)) for thing in things)
    ordinals = {meeting.iri: meeting.ordinal for meeting in meetings}
    told = {conflict: thing for thing in things for conflict in facts.pointing("mg:conflictAbout", thing)}
    facts.pull(told, "mg:involves")
    shelf.pull_words(said for conflict in told for said in facts.values(conflict, "mg:involves"))
    found = []
    for thing in things:
        for conflict in facts.pointing("mg:conflictAbout", thing):
            if text(facts.one(conflict, "mg:open")) != "false":
                found.append(_conflict(shelf, conflict, thing, ordinals.get(thing)))
    kept = (conflict for conflict in found if len(conflict.sides) > 1)
    return tuple(sorted(kept, key=lambda conflict: (conflict.ordinal or 0, conflict.about)))


def _conflict(shelf: Shelf, conflict: str, about: str, ordinal: int | None) -> Conflict:
    statements = shelf.facts.values(conflict, "mg:involves")
    sides = ((_stance(shelf, str(said)), words) for said in statements for words in shelf.words(said))
    return Conflict(about=Iri(about).local, ordinal=ordinal, sides=_unique(sides), iri=conflict)


def _stance(shelf: Shelf, statement: str) -> str:
    facts = shelf.facts
    names = ("mg:statedStatus", "mg:statedInitialStatus", "mg:modality")
    return next((local(term) for name in names if (term := facts.one(statement, name)) is not None), "")


def _unique(sides: Iterable[tuple[str, Words]]) -> tuple[tuple[str, Words], ...]:
    return tuple(dict.fromkeys(sides))
