"""The paragraph on reports: what went or goes to which session, and which meetings no report tells of."""

from collections.abc import Iterable, Sequence

from mandate_graph.lineage.brief.mandate import at_session
from mandate_graph.lineage.brief.meetings import meeting_clause, meetings_before
from mandate_graph.lineage.brief.naming import Naming
from mandate_graph.lineage.brief.values import CITED, RECORD, Clause, Ordinal, Paragraph, Sentence, Session
from mandate_graph.lineage.values import BodyTrace, Report
from mandate_graph.query import Iri

STATUSES = ("submitted", "planned", "requested")


def reports(trace: BodyTrace, naming: Naming, before: Session | None) -> Paragraph:
    """The reports of a body before a session; before every session where none is asked for."""
    wanted = [report for report in trace.reports if before is None or report.to_iri == before.iri]
    sentences = list(_by_destination(wanted, naming))
    if not wanted and before is not None:
        sentences = [Sentence(kind="reports_none_to", ground=RECORD, slots={"destination": at_session(before)})]
    elif not wanted:
        sentences = [Sentence(kind="reports_none", ground=RECORD)]
    return Paragraph(theme="reports", sentences=(*sentences, *_unreported(trace, before)))


def _by_destination(wanted: Sequence[Report], naming: Naming) -> Iterable[Sentence]:
    for to in dict.fromkeys(report.to_iri for report in wanted):
        for status in (*STATUSES, ""):
            some = [report for report in wanted if (report.to_iri, report.status) == (to, status)]
            if some:
                slots = {"destination": _destination(to, naming), "reports": tuple(_clause(r, naming) for r in some)}
                yield Sentence(kind=f"reports_{status or 'open'}", ground=CITED, slots=slots)


def _destination(iri: str | None, naming: Naming) -> tuple[Clause, ...]:
    session = naming.session(iri) if iri else None
    if session is not None:
        return at_session(session)
    if iri is None:
        return (Clause(kind="nowhere"),)
    return (Clause(kind="organ", slots={"organ": naming.body(iri)}),)


def _clause(report: Report, naming: Naming) -> Clause:
    """A report with its symbol, the meeting it tells of and its basis, as far as they are known."""
    kind = "report" if report.report else "report_unnamed"
    parts = [Clause(kind=kind, slots={"symbol": report.report or ""})]
    if report.meeting is not None:
        parts.append(Clause(kind="report_on", slots={"ordinal": Ordinal(thing="meeting", number=report.meeting)}))
    if report.basis is not None:
        parts.append(Clause(kind="report_under", slots={"text": naming.text(report.basis)}))
    return Clause(kind="whole", slots={"parts": tuple(parts)}, citations=report.words)


def _unreported(trace: BodyTrace, before: Session | None) -> Iterable[Sentence]:
    """Whatever session it went to, a report is a report."""
    reported = {report.meeting for report in trace.reports}
    disputed = {conflict.about for conflict in trace.conflicts}
    silent = tuple(
        meeting_clause(meeting, dated=False)
        for meeting in meetings_before(trace, before)
        if meeting.status == "held" and meeting.ordinal is not None and meeting.ordinal not in reported
        if Iri(meeting.iri).local not in disputed
    )
    if silent:
        bare = tuple(Clause(kind=clause.kind, slots=clause.slots) for clause in silent)
        yield Sentence(kind="unreported", ground=RECORD, slots={"meetings": bare})
