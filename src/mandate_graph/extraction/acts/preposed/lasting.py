"""For how long an act gives a mandate."""

import regex

from mandate_graph.extraction.acts.lasting import LASTING
from mandate_graph.extraction.acts.preposed.clauses import Clause
from mandate_graph.extraction.acts.preposed.due import sessions
from mandate_graph.extraction.terms import find_terms, until_pattern
from mandate_graph.model.act_mention import TermMention
from mandate_graph.model.mandate import Event
from mandate_graph.model.mention import BodyMention

_BEHIND = 60
"""How far behind the body its term may stand: farther off, it is that of something else."""
_BETWEEN = r"[^\d，。；：]{0,12}$"


def term_of(clause: Clause, event: Event, body: BodyMention | None, span: tuple[int, int]) -> TermMention | None:
    """The term that the words of an act state, in the span of the flow that bears it.

    A day or session outranks a period; two different days, or two different periods, tell nothing.
    """
    if event not in LASTING:
        return None
    start, end = span
    limit = min(end, body.end + _BEHIND) if body is not None and start <= body.start < end else end
    found = find_terms(clause.text[start:limit], clause.acts.language)
    ends = {term.until for term in found if term.until}
    if len(ends) == 1:
        return TermMention(until=ends.pop())
    opener = regex.compile(rf"(?:{until_pattern(clause.acts.language)}){_BETWEEN}")
    for session in sessions(clause, start, limit):
        low = session.body.start if session.body else session.start
        if not ends and opener.search(clause.text, start, low):
            return TermMention(session=session)
    periods = {term.duration for term in found if term.duration}
    return TermMention(duration=periods.pop()) if len(periods) == 1 and not ends else None
