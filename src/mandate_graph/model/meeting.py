"""Meetings and the reports that go from them to a session."""

from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from mandate_graph.model.evidence import Evidence
from mandate_graph.model.identity import BodyKey, DocumentKey, MeetingKey, SessionKey, Target


class MeetingStatus(StrEnum):
    """What a passage says of a meeting."""

    PLANNED = "planned"
    HELD = "held"
    POSTPONED = "postponed"
    CANCELLED = "cancelled"


class TextContext(StrEnum):
    """Where it says so: a heading sums up and may disagree with the text below."""

    HEADING = "heading"
    BODY = "body"


@dataclass(frozen=True, slots=True, kw_only=True)
class MeetingStatement:
    """What one passage says of one meeting, or of one session, which is numbered apart from meetings."""

    meeting: MeetingKey | SessionKey
    status: MeetingStatus
    context: TextContext
    evidence: Evidence
    start: date | None = None
    end: date | None = None
    city: str | None = None
    city_evidence: Evidence | None = None
    ordinal_implied: bool = False


class ReportStatus(StrEnum):
    """What a passage says of a report's way to its addressee."""

    REQUESTED = "requested"
    PLANNED = "planned"
    SUBMITTED = "submitted"


@dataclass(frozen=True, slots=True, kw_only=True)
class Destination:
    """To whom a report goes, and to which session if the text says so."""

    body: BodyKey
    session: int | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class ReportStatement:
    """A report that goes, or is to go, to a body. `report` None: the text prints no symbol of it."""

    evidence: Evidence
    status: ReportStatus
    destinations: tuple[Destination, ...]
    report: DocumentKey | None = None
    meeting: MeetingKey | SessionKey | None = None
    author: BodyKey | None = None
    basis: Target | None = None
