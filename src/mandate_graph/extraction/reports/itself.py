"""Reports to the organ that speaks, by a pronoun that clings to the verb, and sessions that stand before it."""

from dataclasses import replace

import regex

from mandate_graph.extraction.ordinals import ordinal_value
from mandate_graph.extraction.reports.destinations import Destinations, with_later_session
from mandate_graph.extraction.reports.passages import ReportPassage
from mandate_graph.model.gathering_mention import DestinationMention

_PRONOUN = 8
"""More characters than a pronoun and a blank have."""


def to_itself(sentence: ReportPassage, verb: "regex.Match[str]") -> Destinations | None:
    """The organ that speaks, where a pronoun beside or in the verb says so ("le presente", "presentarle")."""
    clauses, clitic = sentence.clauses, sentence.book.clitic
    if clitic is None:
        return None
    before = clauses.text[max(clauses.start, verb.start() - _PRONOUN) : verb.start()]
    if not (clitic.ending.search(before) or clitic.inside.search(verb.group())):
        return None
    itself = Destinations(found=(DestinationMention(body=None, session=None),), start=verb.start(), end=verb.end())
    return with_later_session(clauses, sentence.book, itself)


def with_earlier_session(sentence: ReportPassage, goal: Destinations, verb: int) -> Destinations:
    """A destination without a session, with that which stands between the verb of asking and the verb at an offset.

    Only where a language puts it there, and nobody else is named between.
    """
    clauses, book = sentence.clauses, sentence.book
    if book.clitic is None or len(goal.found) != 1 or goal.found[0].session is not None:
        return goal
    asking = list(book.asking.finditer(clauses.text, clauses.start, verb))
    low = asking[-1].end() if asking else clauses.start
    found = list(book.later_session.finditer(clauses.text, low, verb))
    if not found or any(found[-1].end() <= body.start < verb for body in clauses.bodies):
        return goal
    number = ordinal_value(found[-1]["ordinal"], clauses.language)
    return replace(goal, found=(replace(goal.found[0], session=number),))
