"""What the rules of one derivation share: the graph, its calendar, and what was derived before of the same graphs."""

from collections.abc import Callable, Sequence
from functools import cached_property

from rdflib import URIRef

from mandate_graph.derivation.asking import Graph, Solutions
from mandate_graph.derivation.calendar import Calendar
from mandate_graph.vocabulary.terms import Triple

Triples = tuple[Triple, ...]
Kept = Callable[[str, Sequence[URIRef], Callable[[], Triples]], Triples]
"""Gives what a rule, by a name, derives of named graphs alone: what is kept of it, or else what the last argument
makes."""


def made_anew(_what: str, _graphs: Sequence[URIRef], make: Callable[[], Triples]) -> Triples:
    """Keeps nothing."""
    return make()


class Context:
    """The graph that rules ask, which grows with what they derive."""

    def __init__(self, graph: Graph, kept: Kept = made_anew) -> None:
        self._graph = graph
        self.kept = kept

    def select(self, query: str) -> Solutions:
        """The rows of a SELECT query."""
        return self._graph.select(query)

    @cached_property
    def calendar(self) -> Calendar:
        """When sessions were held and instruments adopted; first asked once sessions and meetings are derived."""
        return Calendar(self)
