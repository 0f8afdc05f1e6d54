"""What checking asks of a graph: to answer a query, and to hand over its triples."""

from collections.abc import Sequence
from typing import Protocol

from mandate_graph.vocabulary.terms import Term


class Rows(Protocol):
    """The answer to a SELECT; each row has one entry a variable, None where it is unbound."""

    @property
    def variables(self) -> Sequence[str]:
        """The names of the columns."""

    @property
    def rows(self) -> Sequence[Sequence[Term | None]]:
        """The rows."""


class CheckedGraph(Protocol):
    """A graph whose default graph is the union of all: the ontology, the registers, what was read and derived.

    Queries need no PREFIX lines for the prefixes of `vocabulary.PREFIXES`.
    """

    def select(self, query: str) -> Rows:
        """The rows of a SELECT query."""

    def lines(self) -> Sequence[bytes]:
        """The default graph as N-Triples lines."""
