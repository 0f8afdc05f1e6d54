"""The norms that an act confers."""

from collections.abc import Iterator, Sequence
from dataclasses import replace
from typing import TypeAlias

import regex

from mandate_graph.extraction.acts.preposed.clauses import Clause
from mandate_graph.extraction.acts.preposed.cues import Cue
from mandate_graph.extraction.acts.preposed.due import deadline, destinations, sessions
from mandate_graph.model.act_mention import NormMention, SessionMention
from mandate_graph.model.mandate import Deontic, Event, NormKind
from mandate_graph.model.mention import BodyMention
from mandate_graph.model.passage import Passage

Done: TypeAlias = tuple[Cue, Event, BodyMention | None, BodyMention | None]
"""A cue, its event, the body and who is asked."""
_BLOCK = regex.compile(r"[^\n]+")
_COLON = regex.compile(r"[：:]")
_REQUESTS = (Event.REQUEST_ACTION, Event.CONVENE)
_BODYS_OWN = (Event.SET_MEETING, Event.SET_PERIODICITY)


def norms(clause: Clause, passage: Passage, children: Sequence[Passage], done: Done) -> tuple[NormMention, ...]:
    """The norms of one act; none where it lays nothing on anybody."""
    cue, event, body, asked = done
    span = clause.evidence(cue.start, cue.end)
    deontic = cue.governor.phrase.deontic if cue.governor else Deontic.OBLIGATION
    plain = NormMention(kind=NormKind.NORM, deontic=deontic, path=passage.path, start=span.start, end=span.end)
    found = sessions(clause, cue.start, cue.end)
    only = found[0] if len(found) == 1 else None
    if event in _REQUESTS:
        return (replace(plain, bearer=asked, session=only),)
    if event is Event.REQUEST_REPORT:
        duty = replace(plain, kind=NormKind.REPORTING_DUTY, bearer=asked or body)
        return tuple(_reporting(clause, cue, duty, found))
    if event is Event.REVIEW_EFFECTIVENESS:
        day = deadline(clause, only, cue.start, cue.end)
        review = replace(plain, kind=NormKind.REVIEW_CLAUSE, bearer_is_issuer=True)
        return (replace(review, session=only, deadline=day),)
    if event in _BODYS_OWN:
        before = [one for one in found if one.before] if event is Event.SET_MEETING else []
        return (replace(plain, bearer=body, session=before[-1] if before else None),)
    if event is Event.ASSIGN_FUNCTION:
        function = replace(plain, kind=NormKind.FUNCTION, bearer=body)
        spans = _function_spans(clause, cue, passage, children)
        return tuple(replace(function, path=path, start=start, end=end) for path, start, end in spans)
    return () if asked is None else (replace(plain, bearer=asked),)


def _reporting(clause: Clause, cue: Cue, duty: NormMention, found: tuple[SessionMention, ...]) -> Iterator[NormMention]:
    """One duty a receiver and session."""
    receivers = destinations(clause, cue.start, cue.end)
    if not receivers:
        yield from _due(clause, cue, duty, (found, found))
    for receiver in receivers:
        own = tuple(session for session in found if _held_by(session, receiver, len(receivers)))
        yield from _due(clause, cue, replace(duty, addressees=(receiver,)), (own, found))


def _due(
    clause: Clause, cue: Cue, duty: NormMention, shared: tuple[tuple[SessionMention, ...], tuple[SessionMention, ...]]
) -> Iterator[NormMention]:
    own, found = shared
    for session in own:
        yield replace(duty, session=session, deadline=deadline(clause, session, cue.start, cue.end))
    if not own:
        yield replace(duty, deadline=None if found else deadline(clause, None, cue.start, cue.end))


def _held_by(session: SessionMention, receiver: BodyMention | None, receivers: int) -> bool:
    if session.body is None or receiver is None:
        return receivers == 1 or (session.body is None and receiver is None)
    return session.body == receiver or (session.body.key is not None and session.body.key == receiver.key)


def _function_spans(
    clause: Clause, cue: Cue, passage: Passage, children: Sequence[Passage]
) -> Sequence[tuple[str, int, int]]:
    """(path, start, end) of each function: the passages or blocks behind a colon, else what the verb says."""
    text = passage.flow.text
    colon = _COLON.search(text, cue.verb_end, clause.end)
    if colon is not None:
        blocks = [(passage.path, *_trimmed(match)) for match in _BLOCK.finditer(text, colon.end())]
        items = [
            (child.path, 0, len(child.flow.text.rstrip(" ;.,；。，")))
            for child in children
            if child.parent == passage.path
        ]
        listed = items if items and len(blocks) < 2 else [block for block in blocks if block[2] > block[1]]
        if listed:
            return listed
    span = clause.evidence(cue.verb, cue.end)
    return [(passage.path, span.start, span.end)]


def _trimmed(match: "regex.Match[str]") -> tuple[int, int]:
    printed = match.group().strip(" ;.,；。，")
    start = match.start() + match.group().find(printed) if printed else match.start()
    return start, start + len(printed)
