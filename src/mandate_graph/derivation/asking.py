"""What rules ask, and the cells of what they are answered."""

from typing import Protocol

from rdflib import URIRef

from mandate_graph.vocabulary.terms import Term

Row = tuple[Term | None, ...]


class Solutions(Protocol):
    """The answer to SELECT."""

    @property
    def rows(self) -> tuple[Row, ...]:
        """One entry a variable in every row, None where it is unbound."""


class Graph(Protocol):
    """What a rule asks: a graph whose default graph is the union of all that is known so far."""

    def select(self, query: str) -> Solutions:
        """The rows of a SELECT query."""


def iri(term: Term | None) -> URIRef:
    """A cell that always holds an IRI."""
    if not isinstance(term, URIRef):
        raise TypeError(f"an IRI was expected, not {term!r}")
    return term


def text(term: Term | None) -> str | None:
    """The lexical form of a cell; None where it is unbound."""
    return None if term is None else str(term)


def number(term: Term | None) -> int | None:
    """The whole number in a cell; None where it is unbound."""
    return None if term is None else int(str(term))
