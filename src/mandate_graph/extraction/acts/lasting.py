"""For how long an act gives a mandate."""

from collections.abc import Iterator

from mandate_graph.extraction.acts.clauses import Clause, ends_with
from mandate_graph.extraction.acts.timing import sessions
from mandate_graph.extraction.terms import find_terms, until_pattern
from mandate_graph.languages.script import UNSPACED
from mandate_graph.model.act_mention import SessionMention, TermMention
from mandate_graph.model.mandate import Event
from mandate_graph.model.mention import BodyMention

LASTING = frozenset({Event.ESTABLISH, Event.EXTEND, Event.RENEW})
"""Events that begin, or move the end of, a term."""
_BEHIND = {Event.ESTABLISH: 60, Event.EXTEND: 140, Event.RENEW: 140}
"""How far behind the body its term may stand: farther off, it is that of something else."""


def term_of(clause: Clause, event: Event, body: BodyMention | None, start: int, end: int) -> TermMention | None:
    """The term that the words of an act state; `start` and `end` bound them in the flow.

    A day or session outranks a period, which only says how long it is until then. Two different days, or two
    different periods, tell nothing.
    """
    if event not in LASTING:
        return None
    limit = min(end, body.end + _BEHIND[event]) if body is not None and start <= body.start < end else end
    found = find_terms(clause.text[start:limit], clause.acts.language)
    ends = {term.until for term in found if term.until}
    if len(ends) == 1:
        return TermMention(until=ends.pop())
    session = next(_closing(clause, start, limit), None) if not ends else None
    if session is not None:
        return TermMention(session=session)
    periods = {term.duration for term in found if term.duration}
    return TermMention(duration=periods.pop()) if len(periods) == 1 and not ends else None


def _closing(clause: Clause, start: int, end: int) -> Iterator[SessionMention]:
    """The sessions with whose end something ends."""
    until = until_pattern(clause.acts.language)
    between = r"[^\d,;:。；，]{0,12}" if clause.acts.language in UNSPACED else r"(?:\s+[\w'’]+){0,6}\s*"
    for session in sessions(clause, start, end):
        if ends_with(clause, rf"(?<!\w){until}{between}", start, session.start):
            yield session
