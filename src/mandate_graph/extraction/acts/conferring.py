"""The norms that an act confers."""

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace

import regex

from mandate_graph.extraction.acts.clauses import Clause, infinitives, joined
from mandate_graph.extraction.acts.cues import Cue
from mandate_graph.extraction.acts.making import Parties
from mandate_graph.extraction.acts.reporting import destinations
from mandate_graph.extraction.acts.timing import deadline, sessions
from mandate_graph.languages.script import COMMAS, SEMICOLONS
from mandate_graph.model.act_mention import NormMention, SessionMention
from mandate_graph.model.mandate import Deontic, Event, NormKind
from mandate_graph.model.mention import BodyMention
from mandate_graph.model.passage import Passage

_BLOCK = regex.compile(r"[^\n]+")


@dataclass(frozen=True, slots=True)
class Conferring:
    """Reads the norms of one passage; `children` are the passages below it."""

    clause: Clause
    passage: Passage
    children: Sequence[Passage]

    def norms(self, cue: Cue, event: Event, parties: Parties) -> tuple[NormMention, ...]:
        """The norms of one act; none where it lays nothing on anybody."""
        maker = _MAKERS.get(event)
        if maker is not None:
            return tuple(maker(self, cue, parties))
        if parties.asked is None:
            return ()
        return (replace(self._plain(cue, NormKind.NORM), bearer=parties.asked),)

    def _plain(self, cue: Cue, kind: NormKind) -> NormMention:
        span = self.clause.evidence(cue.place.start, cue.place.end)
        return NormMention(kind=kind, deontic=_deontic(cue), path=self.passage.path, start=span.start, end=span.end)

    def _requested(self, cue: Cue, parties: Parties) -> Iterator[NormMention]:
        found = sessions(self.clause, cue.place.verb_end, cue.place.end)
        plain = self._plain(cue, NormKind.NORM)
        yield replace(plain, bearer=parties.asked, session=found[0] if len(found) == 1 else None)

    def _reporting(self, cue: Cue, parties: Parties) -> Iterator[NormMention]:
        """One duty a receiver and session."""
        place = cue.place
        plain = replace(self._plain(cue, NormKind.REPORTING_DUTY), bearer=parties.asked or parties.body)
        found = sessions(self.clause, place.verb_end, place.end)
        thing = place.object_span[1] if place.object_span else None
        receivers = destinations(self.clause, place, thing)
        if not receivers:
            yield from self._due(cue, plain, found, found)
        for receiver in receivers:
            own = tuple(session for session in found if _held_by(session, receiver, len(receivers)))
            yield from self._due(cue, replace(plain, addressees=(receiver,)), own, found)

    def _due(
        self, cue: Cue, plain: NormMention, own: Sequence[SessionMention], found: Sequence[SessionMention]
    ) -> Iterator[NormMention]:
        """The duty once for each session that is its own; a day beside another's session is not its day."""
        low, high = cue.place.verb_end, cue.place.end
        for session in own:
            yield replace(plain, session=session, deadline=deadline(self.clause, session, low, high))
        if not own:
            yield replace(plain, deadline=None if found else deadline(self.clause, None, low, high))

    def _reviewing(self, cue: Cue, _: Parties) -> Iterator[NormMention]:
        place = cue.place
        found = sessions(self.clause, place.verb_end, place.end)
        session = found[0] if len(found) == 1 else None
        day = deadline(self.clause, session, place.verb_end, place.end)
        yield replace(self._plain(cue, NormKind.REVIEW_CLAUSE), bearer_is_issuer=True, session=session, deadline=day)

    def _meeting(self, cue: Cue, parties: Parties) -> Iterator[NormMention]:
        found = sessions(self.clause, cue.place.clause_start, cue.place.end)
        before = [session for session in found if session.before and session.start >= cue.place.verb_end]
        plain = self._plain(cue, NormKind.NORM)
        yield replace(plain, bearer=parties.body, session=before[-1] if before else None)

    def _periodic(self, cue: Cue, parties: Parties) -> Iterator[NormMention]:
        yield replace(self._plain(cue, NormKind.NORM), bearer=parties.body)

    def _functions(self, cue: Cue, parties: Parties) -> Iterator[NormMention]:
        for path, start, end in self._function_spans(cue):
            yield NormMention(
                kind=NormKind.FUNCTION, deontic=_deontic(cue), path=path, start=start, end=end, bearer=parties.body
            )

    def _function_spans(self, cue: Cue) -> Iterable[tuple[str, int, int]]:
        """(path, start, end) of each function: the passages or blocks behind a colon, else what the verb says."""
        text = self.passage.flow.text
        colon = text.find(":", cue.place.verb_end)
        if 0 <= colon <= cue.sentence.end:
            blocks = [(self.passage.path, *span) for span in self._blocks(text, colon + 1)]
            items = [
                (child.path, 0, len(child.flow.text.rstrip(f" .{COMMAS}{SEMICOLONS}")))
                for child in self.children
                if child.parent == self.passage.path
            ]
            listed = items if items and len(blocks) < 2 else blocks
            if listed:
                return listed
        return [(self.passage.path, start, end) for start, end in self._doings(cue)]

    def _blocks(self, text: str, start: int) -> Iterator[tuple[int, int]]:
        for match in _BLOCK.finditer(text, start):
            span = self.clause.evidence(match.end() - len(match.group().lstrip()), match.end())
            if span.end > span.start:
                yield span.start, span.end

    def _doings(self, cue: Cue) -> Iterator[tuple[int, int]]:
        """Each thing that a predicate says is to be done."""
        starts = [cue.place.verb]
        if cue.governor is None and cue.rule is None:
            verbs = list(infinitives(self.clause, cue.place.verb, cue.place.end))
            rest = (match for match in verbs[1:] if joined(self.clause, cue.place.verb, match.start()))
            starts = [match.start("verb") for match in (*verbs[:1], *rest)] or starts
        for start, end in zip(starts, [*starts[1:], cue.place.end], strict=True):
            span = self.clause.evidence(start, end)
            yield span.start, span.end


def _deontic(cue: Cue) -> Deontic:
    return cue.governor.phrase.deontic if cue.governor else Deontic.OBLIGATION


def _held_by(session: SessionMention, receiver: BodyMention | None, receivers: int) -> bool:
    """Whether a session is that of a receiver; a session of nobody named is that of the only one."""
    if session.body is None or receiver is None:
        return receivers == 1 or (session.body is None and receiver is None)
    return session.body == receiver or (session.body.key is not None and session.body.key == receiver.key)


_MAKERS: Mapping[Event, Callable[[Conferring, Cue, Parties], Iterator[NormMention]]] = {
    Event.REQUEST_ACTION: Conferring._requested,
    Event.CONVENE: Conferring._requested,
    Event.REQUEST_REPORT: Conferring._reporting,
    Event.REVIEW_EFFECTIVENESS: Conferring._reviewing,
    Event.SET_MEETING: Conferring._meeting,
    Event.SET_PERIODICITY: Conferring._periodic,
    Event.ASSIGN_FUNCTION: Conferring._functions,
}
