"""Which report, of which meeting, goes to whom, and on what basis."""

from collections.abc import Sequence

from mandate_graph.model.evidence import Evidence
from mandate_graph.model.gathering_mention import (
    DestinationMention,
    GatheringKind,
    MeetingReference,
    ReportMention,
)
from mandate_graph.model.head import Head
from mandate_graph.model.identity import BodyKey, MeetingKey, SessionKey
from mandate_graph.model.meeting import Destination, MeetingStatement, ReportStatement, TextContext
from mandate_graph.model.mention import BodyMention
from mandate_graph.model.passage import Document
from mandate_graph.resolution.quotation import Quoter

_CONFIDENCE = 0.9


def resolve(
    document: Document,
    mentions: Sequence[ReportMention],
    bodies: Sequence[BodyMention],
    meetings: Sequence[MeetingStatement],
    heads: Sequence[Head],
) -> tuple[ReportStatement, ...]:
    """A statement for each mention with a destination that is known, in reading order.

    "This meeting" is the last one told before in the same passage, "these meetings" the last as many as there are
    reports; a number without a body is that of a meeting of which the passage tells.
    """
    resolver = _Resolver(document, bodies, meetings, heads)
    return tuple(statement for mention in mentions if (statement := resolver.statement(mention)) is not None)


class _Resolver:
    def __init__(
        self,
        document: Document,
        bodies: Sequence[BodyMention],
        meetings: Sequence[MeetingStatement],
        heads: Sequence[Head],
    ) -> None:
        self._quoter = Quoter(document)
        self._keys = {(body.part, body.path, body.start, body.end): body.key for body in bodies}
        self._meetings = [stated for stated in meetings if stated.context is TextContext.BODY]
        self._heads = {head.part: head for head in heads}

    def statement(self, mention: ReportMention) -> ReportStatement | None:
        found = [self._destination(mention, item) for item in mention.destinations]
        destinations = tuple(item for item in found if item is not None)
        if not destinations:
            return None
        evidence = self._quoter.quote(
            (mention.part, mention.path),
            (mention.start, mention.end),
            mention.sentence,
            (f"report-{mention.status.value}", _CONFIDENCE),
        )
        return ReportStatement(
            evidence=evidence,
            status=mention.status,
            destinations=destinations,
            report=mention.report,
            meeting=self._meeting(mention.meeting, evidence) if mention.meeting else None,
            author=self._key(mention.author),
            basis=mention.basis.target if mention.basis else None,
        )

    def _key(self, body: BodyMention | None) -> BodyKey | None:
        return self._keys.get((body.part, body.path, body.start, body.end), body.key) if body else None

    def _destination(self, mention: ReportMention, item: DestinationMention) -> Destination | None:
        key = self._key(item.body) if item.body else self._speaker(mention.part)
        return Destination(body=key, session=item.session) if key else None

    def _speaker(self, part: str) -> BodyKey | None:
        """The organ whose instrument a part prints."""
        head = self._heads.get(part)
        return head.instrument.issuer if head and head.instrument else None

    def _meeting(self, reference: MeetingReference, evidence: Evidence) -> MeetingKey | SessionKey | None:
        here = [
            stated
            for stated in self._meetings
            if (stated.evidence.part, stated.evidence.passage) == (evidence.part, evidence.passage)
            and _of_kind(reference.kind, stated.meeting)
        ]
        if reference.ordinal is None:
            before = [stated.meeting for stated in here if stated.evidence.end <= evidence.start][-reference.of :]
            return before[reference.position] if len(before) == reference.of else None
        body = self._key(reference.body)
        if reference.body is not None and body is None:
            return None
        known = {
            stated.meeting
            for stated in here
            if stated.meeting.ordinal == reference.ordinal and body in (None, stated.meeting.body)
        }
        if len(known) == 1:
            return next(iter(known))
        return _numbered(reference.kind, body, reference.ordinal) if body and not known else None


def _numbered(kind: GatheringKind, body: BodyKey, ordinal: int) -> MeetingKey | SessionKey:
    return SessionKey(body, ordinal) if kind is GatheringKind.SESSION else MeetingKey(body=body, ordinal=ordinal)


def _of_kind(kind: GatheringKind, key: MeetingKey | SessionKey) -> bool:
    return isinstance(key, SessionKey) == (kind is GatheringKind.SESSION)
