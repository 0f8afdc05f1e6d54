"""For how long an act gives a mandate."""

from collections.abc import Iterator

import regex

from mandate_graph.extraction.acts.lasting import stated_term, within_reach
from mandate_graph.extraction.acts.preposed.clauses import Clause
from mandate_graph.extraction.acts.preposed.due import sessions
from mandate_graph.extraction.terms import until_pattern
from mandate_graph.model.act_mention import SessionMention, TermMention
from mandate_graph.model.mandate import Event
from mandate_graph.model.mention import BodyMention
from mandate_graph.model.source import Span

_BEHIND = {Event.ESTABLISH: 60, Event.EXTEND: 60, Event.RENEW: 60}
"""How far behind the body its term may stand: farther off, it is that of something else."""
_BETWEEN = r"[^\d，。；：]{0,12}$"


def term_of(clause: Clause, event: Event, body: BodyMention | None, span: Span) -> TermMention | None:
    """The term that the words of an act state, in the span of the flow that bears it."""
    stated = within_reach(_BEHIND, event, body, span)
    if stated is None:
        return None
    return stated_term(clause.text[stated.start : stated.end], clause.acts.language, _closing(clause, stated))


def _closing(clause: Clause, span: Span) -> Iterator[SessionMention]:
    opener = regex.compile(rf"(?:{until_pattern(clause.acts.language)}){_BETWEEN}")
    for session in sessions(clause, span.start, span.end):
        low = session.body.start if session.body else session.start
        if opener.search(clause.text, span.start, low):
            yield session
