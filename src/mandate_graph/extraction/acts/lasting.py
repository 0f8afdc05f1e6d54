"""For how long an act gives a mandate."""

from collections.abc import Iterable, Iterator, Mapping

from mandate_graph.extraction.acts.clauses import Clause, ends_with
from mandate_graph.extraction.acts.timing import sessions
from mandate_graph.extraction.terms import find_terms, until_pattern
from mandate_graph.model.act_mention import SessionMention, TermMention
from mandate_graph.model.language import Language
from mandate_graph.model.mandate import Event
from mandate_graph.model.mention import BodyMention
from mandate_graph.model.source import Span

_BEHIND = {Event.ESTABLISH: 60, Event.EXTEND: 140, Event.RENEW: 140}
"""How far behind the body its term may stand: farther off, it is that of something else."""


def term_of(clause: Clause, event: Event, body: BodyMention | None, span: Span) -> TermMention | None:
    """The term that the words of an act state, in the span of the flow that bears it."""
    stated = within_reach(_BEHIND, event, body, span)
    if stated is None:
        return None
    return stated_term(clause.text[stated.start : stated.end], clause.acts.language, _closing(clause, stated))


def within_reach(reaches: Mapping[Event, int], event: Event, body: BodyMention | None, span: Span) -> Span | None:
    """The span in which an event's term may stand, no further behind the body than it reaches; None: it has none."""
    if event not in reaches:
        return None
    inside = body is not None and span.start <= body.start < span.end
    return Span(span.start, min(span.end, body.end + reaches[event])) if body is not None and inside else span


def stated_term(text: str, language: Language, closing: Iterable[SessionMention]) -> TermMention | None:
    """The term that a text states; `closing` are the sessions with whose end something ends in it.

    A day or session outranks a period, which only says how long it is until then. Two different days, or two
    different periods, tell nothing.
    """
    found = find_terms(text, language)
    ends = {term.until for term in found if term.until}
    if len(ends) == 1:
        return TermMention(until=ends.pop())
    session = next(iter(closing), None) if not ends else None
    if session is not None:
        return TermMention(session=session)
    periods = {term.duration for term in found if term.duration}
    return TermMention(duration=periods.pop()) if len(periods) == 1 and not ends else None


def _closing(clause: Clause, span: Span) -> Iterator[SessionMention]:
    until = until_pattern(clause.acts.language)
    for session in sessions(clause, span.start, span.end):
        if ends_with(clause, rf"(?<!\w){until}(?:\s+[\w'’]+){{0,6}}\s*", span.start, session.start):
            yield session
