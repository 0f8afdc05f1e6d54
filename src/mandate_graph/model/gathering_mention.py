"""What the words of one passage say of a meeting or a report, before it is known which one is meant."""

from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from mandate_graph.model.citation import Citation
from mandate_graph.model.identity import DocumentKey
from mandate_graph.model.language import Language
from mandate_graph.model.meeting import MeetingStatus, ReportStatus, TextContext
from mandate_graph.model.mention import BodyMention


class GatheringKind(StrEnum):
    """A session is numbered apart from meetings."""

    MEETING = "meeting"
    SESSION = "session"


@dataclass(frozen=True, slots=True, kw_only=True)
class PlaceMention:
    """A place: `flow.text[start:end]`; `city` in English where known, None for "at the same place"."""

    start: int
    end: int
    city: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class MeetingMention:
    """What a clause says of one meeting of a body: flow span `start` to `end` of the passage `path`.

    `group` is the offset of the noun that several meetings without numbers share ("the previous meetings were held
    on …"); `previous` tells that they are all those before another one.
    """

    part: str
    path: str
    start: int
    end: int
    sentence: tuple[int, int]
    language: Language
    kind: GatheringKind
    body: BodyMention
    status: MeetingStatus
    context: TextContext
    ordinal: int | None = None
    begins: date | None = None
    ends: date | None = None
    place: PlaceMention | None = None
    group: int | None = None
    previous: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class MeetingReference:
    """A meeting that a report is about.

    By `ordinal`, of `body` if that is said; without an ordinal "this meeting" or "these meetings", those told before;
    `position` counts the reports of one clause ("respectively").
    """

    kind: GatheringKind
    ordinal: int | None = None
    body: BodyMention | None = None
    position: int = 0
    of: int = 1


@dataclass(frozen=True, slots=True, kw_only=True)
class DestinationMention:
    """To whom a report goes; `body` None stands for the organ that speaks ("to it")."""

    body: BodyMention | None
    session: int | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class ReportMention:
    """What a clause says of a report on its way: flow span `start` to `end` of the passage `path`."""

    part: str
    path: str
    start: int
    end: int
    sentence: tuple[int, int]
    language: Language
    status: ReportStatus
    destinations: tuple[DestinationMention, ...]
    report: DocumentKey | None = None
    meeting: MeetingReference | None = None
    author: BodyMention | None = None
    basis: Citation | None = None
