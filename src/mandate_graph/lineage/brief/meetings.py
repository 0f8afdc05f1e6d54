"""The paragraph on meetings: those held, those only planned, where the documents disagree, and the holes."""

from collections.abc import Iterable, Sequence

from mandate_graph.lineage.brief.values import (
    CITED,
    RECORD,
    Clause,
    Days,
    Name,
    Ordinal,
    Paragraph,
    Sentence,
    Session,
    Span,
)
from mandate_graph.lineage.meetings import gaps_in
from mandate_graph.lineage.values import BodyTrace, Conflict, Meeting
from mandate_graph.query import Iri

_KINDS = {
    (True, True): "meeting",
    (True, False): "meeting_undated",
    (False, True): "meeting_unnumbered",
    (False, False): "meeting_unknown",
}
"""The template of a clause by whether ordinal and days are known."""

STATUSES = ("held", "planned", "postponed", "cancelled")


def meetings_before(trace: BodyTrace, before: Session | None) -> tuple[Meeting, ...]:
    """The meetings of a body that began before a session opened, or of which nobody knows whether they did."""
    opens = before.opens if before else None
    return tuple(
        meeting for meeting in trace.meetings if opens is None or meeting.start is None or meeting.start < opens
    )


def meetings(trace: BodyTrace, body: Name, before: Session | None) -> Paragraph:
    """What is on record of a body's meetings."""
    known = meetings_before(trace, before)
    conflicts = {conflict.about: conflict for conflict in trace.conflicts}
    disputed = [meeting for meeting in known if Iri(meeting.iri).local in conflicts]
    agreed = [meeting for meeting in known if meeting not in disputed]
    sentences = list(_by_status(agreed, body))
    sentences += [_disputed(meeting, conflicts[Iri(meeting.iri).local]) for meeting in disputed]
    sentences += [
        Sentence(kind="gap", ground=RECORD, slots={"numbers": Span(first=gap.first, last=gap.last)})
        for gap in gaps_in(known)
    ]
    if not known:
        sentences = [Sentence(kind="meetings_none", ground=RECORD, slots={"body": body})]
    if before is not None and before.opens is None:
        sentences.append(Sentence(kind="opening_unknown", ground=RECORD))
    return Paragraph(theme="meetings", sentences=tuple(sentences))


def _by_status(agreed: Sequence[Meeting], body: Name) -> Iterable[Sentence]:
    for status in (*STATUSES, ""):
        some = tuple(meeting_clause(meeting) for meeting in agreed if meeting.status == status)
        if some:
            kind = f"meetings_{status or 'open'}"
            yield Sentence(kind=kind, ground=CITED, slots={"body": body, "meetings": some})


def meeting_clause(meeting: Meeting, *, dated: bool = True) -> Clause:
    """A meeting with its days, and all words on it."""
    words = dict.fromkeys(words for said in meeting.said for words in said.words)
    kind = _KINDS[meeting.ordinal is not None, dated and meeting.start is not None]
    days = Days(start=meeting.start, end=meeting.end)
    number = Ordinal(thing="meeting", number=meeting.ordinal)
    return Clause(kind=kind, slots={"ordinal": number, "days": days}, citations=tuple(words))


def _disputed(meeting: Meeting, conflict: Conflict) -> Sentence:
    """Where the sides say different things of whether it took place; else where they differ in anything else."""
    stances = {stance for stance, _words in conflict.sides}
    sides = tuple(Clause(kind="side", slots={"stance": stance}, citations=(words,)) for stance, words in conflict.sides)
    which = meeting_clause(meeting, dated=len(stances) > 1)
    about = Clause(kind=which.kind, slots=which.slots)
    return Sentence(kind="meeting_disputed", ground=CITED, slots={"meeting": (about,), "sides": sides})
