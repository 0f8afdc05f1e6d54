"""What the rest of the project asks of a store, whatever engine stands behind it."""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Protocol

from rdflib import URIRef

from mandate_graph.vocabulary.terms import Term, Triple


@dataclass(frozen=True, slots=True, kw_only=True)
class Solutions:
    """The answer to SELECT; each row has one entry a variable, None where it is unbound."""

    variables: tuple[str, ...]
    rows: tuple[tuple[Term | None, ...], ...]


class Store(Protocol):
    """A graph to read. The default graph is the set union of the named graphs.

    Queries are SPARQL 1.1 and need no PREFIX lines for the prefixes of `vocabulary.PREFIXES`. A query that is
    not SPARQL raises QueryRefused.
    """

    def select(self, query: str) -> Solutions:
        """The rows of a SELECT query."""

    def ask(self, query: str) -> bool:
        """The truth of an ASK query."""

    def construct(self, query: str) -> Iterator[Triple]:
        """The triples of a CONSTRUCT or DESCRIBE query, each once."""

    def graphs(self) -> tuple[URIRef, ...]:
        """The named graphs, sorted."""

    def lines(self, graph: URIRef | None = None) -> tuple[bytes, ...]:
        """The sorted N-Triples lines of one named graph, or of the default graph."""
