"""Which namings of meetings become statements, whatever the order of words that they were read from."""

from dataclasses import dataclass

from mandate_graph.model.gathering_mention import GatheringKind
from mandate_graph.model.meeting import MeetingStatus
from mandate_graph.model.mention import BodyMention
from mandate_graph.model.passage import Part, PartKind
from mandate_graph.model.registry import BodyKind

_SITTING_BODIES = frozenset({BodyKind.ORGAN, BodyKind.SECRETARIAT, BodyKind.OFFICIAL, BodyKind.ORGANIZATION})
"""Bodies that sit in sessions or all the time: a meeting said to be theirs is one of a session, or somebody else's."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Naming:
    """A naming of a meeting, from `start` to `end`; `owned`: a possessive tells whose it is."""

    start: int
    end: int
    kind: GatheringKind
    ordinals: tuple[int, ...]
    body: BodyMention | None
    owned: bool


def statable(part: Part, kind: GatheringKind, status: MeetingStatus, body: BodyMention) -> bool:
    """Whether words of a part of a document state something of a meeting of a body; what a draft plans, it proposes."""
    if part.kind is PartKind.DRAFT and status is MeetingStatus.PLANNED:
        return False
    return kind is GatheringKind.SESSION or body.kind not in _SITTING_BODIES
