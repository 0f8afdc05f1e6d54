"""Meetings of a body, what is said of each, their reports, and the holes in the series."""

from collections.abc import Iterable, Sequence
from dataclasses import replace
from datetime import date

from mandate_graph.lineage import questions
from mandate_graph.lineage.shelf import Shelf, day, local, number, text
from mandate_graph.lineage.values import Conflict, Gap, Meeting, Place, Report, Said, Words
from mandate_graph.query import Iri, Row


def meetings_of(shelf: Shelf, body: Iri) -> tuple[Meeting, ...]:
    """The meetings of a body by ordinal, then by date."""
    seen: dict[str, Meeting] = {}
    for row in shelf.reader.select(questions.MEETINGS, body=body).rows:
        meeting = _meeting(shelf, row)
        if meeting.said or shelf.known_by is None:
            seen.setdefault(meeting.iri, meeting)
    return tuple(sorted(seen.values(), key=_by_ordinal))


def _by_ordinal(meeting: Meeting) -> tuple[int, date, str]:
    return meeting.ordinal or 10**6, meeting.start or date.max, meeting.iri


def _meeting(shelf: Shelf, row: Row) -> Meeting:
    _body, meeting, ordinal, start, end, status, place = row
    return Meeting(
        iri=str(meeting),
        ordinal=number(ordinal),
        start=day(start),
        end=day(end),
        status=local(status),
        place=text(place) or None,
        said=_said_of(shelf, Iri(str(meeting))),
    )


def _said_of(shelf: Shelf, meeting: Iri) -> tuple[Said, ...]:
    seen: dict[str, Said] = {}
    for _meeting_iri, statement, status, start, end, context, _document in shelf.reader.select(
        questions.STATEMENTS, meeting=meeting
    ).rows:
        words = shelf.words(str(statement))
        if words:
            seen[str(statement)] = Said(
                status=local(status),
                context=local(context),
                start=day(start),
                end=day(end),
                words=words,
                iri=str(statement),
            )
    return tuple(sorted(seen.values(), key=lambda said: (said.words[0].issued or date.max, said.iri)))


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
    ordinals = {meeting.iri: meeting.ordinal for meeting in meetings}
    seen: dict[str, Report] = {}
    for row in shelf.reader.select(questions.REPORTS, body=body).rows:
        report = _report(shelf, row, ordinals)
        if report.words or shelf.known_by is None:
            seen.setdefault(str(row[1]), report)
    return tuple(sorted(seen.values(), key=lambda report: (report.meeting or 0, report.report or "", report.to)))


def _report(shelf: Shelf, row: Row, ordinals: dict[str, int | None]) -> Report:
    _body, transmission, report, meeting, session, recipient, basis, status = row
    symbol = shelf.place(report).work if report is not None else ""
    return Report(
        report=None if not symbol or symbol.startswith("report-") else symbol,
        meeting=ordinals.get(str(meeting)),
        to=shelf.session(session)[0] if session is not None else shelf.body(recipient),
        basis=shelf.place(basis) if basis is not None else None,
        status=local(status),
        words=shelf.words(str(transmission)),
    )


def conflicts_of(shelf: Shelf, body: Iri, meetings: Sequence[Meeting]) -> tuple[Conflict, ...]:
    """Open conflicts about a body's meetings and acts, each side with its words."""
    ordinals = {meeting.iri: meeting.ordinal for meeting in meetings}
    statuses = {said.iri: said.status for meeting in meetings for said in meeting.said}
    found: dict[str, Conflict] = {}
    for _body, conflict, about, statement in shelf.reader.select(questions.CONFLICTS, body=body).rows:
        sides = [(statuses.get(str(statement), ""), words) for words in shelf.words(str(statement))]
        before = found.get(str(conflict))
        if before is None:
            empty: tuple[tuple[str, Words], ...] = ()
            before = Conflict(about=local(about), ordinal=ordinals.get(str(about)), sides=empty)
        found[str(conflict)] = replace(before, sides=(*before.sides, *sides))
    kept = (conflict for conflict in found.values() if len(conflict.sides) > 1)
    return tuple(sorted(kept, key=lambda conflict: (conflict.ordinal or 0, conflict.about)))


def places(words: Iterable[Words]) -> tuple[Place, ...]:
    """Where words stand, each place once."""
    return tuple(dict.fromkeys(said.place for said in words))
