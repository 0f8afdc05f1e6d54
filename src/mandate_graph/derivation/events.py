"""Mandate events: the session and days they belong to, and the status with which a body starts."""

from collections import defaultdict
from collections.abc import Iterator
from dataclasses import dataclass

from rdflib import URIRef

from mandate_graph.derivation.asking import Graph, iri, text
from mandate_graph.derivation.calendar import Bounds
from mandate_graph.derivation.context import Context
from mandate_graph.derivation.rules import Rule
from mandate_graph.derivation.sessions import bound_triples
from mandate_graph.vocabulary.identifiers import concept
from mandate_graph.vocabulary.terms import MG, Triple

ENACTED = """
SELECT ?event ?work ?issued WHERE {
  ?event mg:enactedBy/eli:is_part_of* ?work .
  FILTER NOT EXISTS { ?work eli:is_part_of ?whole }
  OPTIONAL { ?work a mg:Draft ; dcterms:issued ?issued }
}"""


def event_bounds(context: Context, _rule: Rule) -> Iterator[Triple]:
    """An event belongs to the session, and lies between the days, of the instrument that enacts it."""
    calendar = context.calendar
    for event, work, issued in context.select(ENACTED).rows:
        session = calendar.session_of(iri(work))
        if session is not None:
            yield iri(event), MG.atSession, session
        bounds = calendar.of_instrument(iri(work))
        if issued is not None:
            bounds = Bounds(text(issued), text(issued))
        if bounds.possible:
            yield from bound_triples(iri(event), bounds)


STATED = """
SELECT ?event ?statement ?status ?testimony WHERE {
  ?event a mg:Establish . ?statement mg:about ?event ; mg:testimony ?testimony .
  OPTIONAL { ?statement mg:statedInitialStatus ?status }
}"""

_UNSPECIFIED = concept("body-status", "unspecified")
_FIRST_HAND = concept("testimony", "first-hand")


@dataclass(frozen=True, slots=True)
class _Stated:
    statement: URIRef
    status: URIRef
    first_hand: bool


def initial_status(graph: Graph, rule: Rule) -> Iterator[Triple]:
    """The status a body starts with: first-hand words outrank accounts, a stated status outranks silence."""
    for event, stated in _stated(graph).items():
        specific = [said for said in stated if said.status != _UNSPECIFIED]
        ranked = [said for said in specific if said.first_hand] or specific
        found = {said.status for said in ranked}
        yield event, MG.initialStatus, found.pop() if len(found) == 1 else _UNSPECIFIED
        if len({said.status for said in specific}) > 1:
            yield from rule.conflict("initial-status", event, sorted(said.statement for said in specific))


def _stated(graph: Graph) -> dict[URIRef, list[_Stated]]:
    stated: dict[URIRef, list[_Stated]] = defaultdict(list)
    for event, statement, status, testimony in graph.select(STATED).rows:
        said = _Stated(iri(statement), iri(status) if status else _UNSPECIFIED, testimony == _FIRST_HAND)
        stated[iri(event)].append(said)
    return stated
