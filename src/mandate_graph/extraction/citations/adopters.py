"""Who adopted an instrument, by the words of adoption around it, and under whose name a note cites it."""

from mandate_graph.extraction.citations.context import PassageContext
from mandate_graph.extraction.citations.grammar import Grammar
from mandate_graph.extraction.citations.issuers import Issuer, decides, is_subject_form, issues
from mandate_graph.languages.script import COMMAS
from mandate_graph.model.reference import IssuerClue

_COMMAS = tuple(COMMAS)
_ADOPTER_REACH = 90
_ADOPTED_REACH = 300


def adopter_before(context: PassageContext, grammar: Grammar, start: int) -> Issuer | None:
    """The organ right before a reference that is said to adopt it ("the adoption by the Board of resolution …")."""
    for body in context.bodies_before(start):
        adoption = grammar.adoption.search(context.text, max(body.start - _ADOPTER_REACH, 0), body.start) is not None
        if not decides(body) and not (adoption and issues(body)):
            continue
        if start - body.end > _ADOPTER_REACH or not grammar.adopting.fullmatch(context.text, body.end, start):
            return None
        if adoption or grammar.adopted.search(context.text, body.end, start):
            return Issuer(IssuerClue.NAMED, body)
        agent = grammar.agent.search(context.text, max(body.start - 20, 0), body.start) is not None
        return Issuer(IssuerClue.SUBJECT, body) if agent else None
    return None


def adopter_after(
    context: PassageContext, grammar: Grammar, at: int, limit: int, *, group: bool = False
) -> Issuer | None:
    """The organ that is said, after the topic of a reference, to have adopted it ("…, adopted by the Board").

    Behind a group, no comma need stand before those words.
    """
    for body in context.bodies_from(at):
        if body.start >= min(limit, at + _ADOPTED_REACH):
            return None
        if not issues(body) or is_subject_form(context, body):
            continue
        opening = _adoption_before(context, grammar, at, body.start, group=group)
        if opening is not None:
            other = grammar.adopted_thing.search(context.text, at, opening)
            return None if other else Issuer(IssuerClue.NAMED, body)
    return None


def _adoption_before(context: PassageContext, grammar: Grammar, at: int, start: int, *, group: bool) -> int | None:
    """Where the words of adoption right before an organ begin, if there are any."""
    found = grammar.adopted.search(context.text, max(at, start - _ADOPTER_REACH), start)
    if found is None:
        return None
    comma = context.text.rfind(",", at, found.start())
    for pattern in (grammar.adopted_by, grammar.at_session):
        for opening in (comma, found.start() - 1)[: 1 + group]:
            if opening >= at and pattern.fullmatch(context.text, opening, start):
                return opening
    return None


def author_before(context: PassageContext, grammar: Grammar, start: int) -> Issuer | None:
    """The body with which a note opens before a reference ("Report of the Board, …, resolution 1", "Board, …")."""
    low, _ = context.sentence(start)
    body = next(iter(context.bodies_from(low)), None)
    if body is None or body.end >= start or not issues(body) or not context.text.startswith(_COMMAS, body.end):
        return None
    opening = grammar.authored.fullmatch(context.text, low, body.start)
    if opening is None or not context.text[:start].rstrip().endswith(_COMMAS):
        return None
    adjacent = context.text[body.end : start].strip() in _COMMAS
    return Issuer(IssuerClue.NAMED, body) if adjacent or opening["report"] else None
