"""What reviews ask of a store, and the quads that they take from it and give to it."""

from collections.abc import Iterable, Iterator
from typing import Protocol

from rdflib import URIRef

from mandate_graph.store import quad_line, triple_line
from mandate_graph.vocabulary.identifiers import ONTOLOGY_GRAPH, REVIEWS_GRAPH
from mandate_graph.vocabulary.terms import MG, RDFS, Term, Triple

Quad = tuple[URIRef, Triple]
"""A named graph and a triple in it."""


class Quads(Protocol):
    """A store whose named graphs are looked into by pattern."""

    def named(
        self, subject: URIRef | None = None, predicate: URIRef | None = None, value: Term | None = None
    ) -> Iterator[Quad]:
        """The quads of named graphs that fit."""

    def exchange(self, gone: bytes, new: bytes) -> None:
        """Takes N-Quads lines out and puts others in."""


class Sources:
    """The graphs that reading made, without the ontology; `reviewed`: with what decisions put in its place."""

    def __init__(self, store: Quads, *, reviewed: bool = False) -> None:
        self._store = store
        self._left_out = (ONTOLOGY_GRAPH,) if reviewed else (REVIEWS_GRAPH, ONTOLOGY_GRAPH)

    def quads(
        self, subject: URIRef | None = None, predicate: URIRef | None = None, value: Term | None = None
    ) -> Iterator[Quad]:
        """The quads that fit."""
        found = self._store.named(subject, predicate, value)
        return (quad for quad in found if quad[0] not in self._left_out)

    def values(self, subject: URIRef, predicate: URIRef) -> tuple[Term, ...]:
        """The values of a property, in the order of their text."""
        return tuple(sorted({quad[1][2] for quad in self.quads(subject, predicate)}, key=str))

    def iris(self, subject: URIRef, predicate: URIRef) -> tuple[URIRef, ...]:
        """Those of its values that are IRIs."""
        return tuple(value for value in self.values(subject, predicate) if isinstance(value, URIRef))

    def pointing(self, predicate: URIRef, value: Term) -> tuple[URIRef, ...]:
        """The things that have a value for a property."""
        return tuple(sorted({quad[1][0] for quad in self.quads(None, predicate, value)}))

    def describes(self, thing: URIRef) -> bool:
        """Whether anything is stated of a thing, the terms of the ontology included."""
        return next(self._store.named(thing), None) is not None

    def is_event_class(self, thing: URIRef) -> bool:
        """Whether a thing is a class of acts."""
        above = [value for _, (_, _, value) in self._store.named(thing, RDFS.subClassOf) if isinstance(value, URIRef)]
        return MG.MandateEvent in above or any(map(self.is_event_class, above))

    def knows(self, thing: URIRef) -> bool:
        """Whether anything is stated of a thing."""
        return next(self.quads(thing), None) is not None


def lines_of(quads: Iterable[Quad]) -> bytes:
    """Quads as sorted N-Quads lines, each once."""
    return b"".join(sorted({quad_line(triple_line(triple).encode(), graph) for graph, triple in quads}))
