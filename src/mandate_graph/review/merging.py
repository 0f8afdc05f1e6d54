"""Two bodies that are one: what is stated of the one that is given up, and of its meetings, is stated of the other.

No IRI is used for another thing: the one that is given up, and each named after it, points to the one that is kept
(`dcterms:isReplacedBy`). Acts, citations and statements keep theirs, although a name of the old body may be in them.
"""

from collections.abc import Iterable, Iterator, Mapping

from rdflib import Literal, URIRef

from mandate_graph.review.quads import Quad, Sources
from mandate_graph.vocabulary.prefixes import PREFIXES
from mandate_graph.vocabulary.terms import DCTERMS, MG, RDF, SKOS, Term, Triple

_NAMES = (SKOS.altLabel, SKOS.hiddenLabel, MG.shortName, MG.acronym)
_OF_GATHERINGS = (RDF.type, MG.ofBody, MG.ordinal)
_NAMED_AFTER = ("ses", "mtg")


class Merger:
    """One merger on a store: the quads that it takes out and those that it puts in."""

    def __init__(self, sources: Sources, old: URIRef, new: URIRef) -> None:
        self._sources = sources
        self._old = old
        self._new = new
        self.names: Mapping[URIRef, URIRef] = dict(self._renamed())

    def outcome(self) -> tuple[set[Quad], set[Quad]]:
        """What goes and what comes; a quad that is there already does not come."""
        gone = {quad for name in self.names for quad in (*self._sources.quads(name), *self._pointing(name))}
        new = {quad for graph, triple in gone for quad in self._rewritten(graph, triple)}
        held = {quad for quad in new if next(self._held(quad), None) is not None}
        return gone - new, new - held

    def replacements(self) -> Iterator[Triple]:
        """Where each IRI that is given up leads."""
        return ((old, DCTERMS.isReplacedBy, new) for old, new in sorted(self.names.items()))

    def rewritten(self, triples: Iterable[Triple]) -> Iterator[Triple]:
        """Triples with the new names in the place of values."""
        return ((subject, predicate, self._named(value)) for subject, predicate, value in triples)

    def _held(self, quad: Quad) -> Iterator[Quad]:
        graph, (subject, predicate, value) = quad
        return (found for found in self._sources.quads(subject, predicate, value) if found[0] == graph)

    def _pointing(self, name: URIRef) -> Iterator[Quad]:
        return self._sources.quads(None, None, name)

    def _renamed(self) -> Iterator[tuple[URIRef, URIRef]]:
        yield self._old, self._new
        old, new = (body.removeprefix(PREFIXES["body"]) for body in (self._old, self._new))
        for gathering in self._sources.pointing(MG.ofBody, self._old):
            for prefix in _NAMED_AFTER:
                start = f"{PREFIXES[prefix]}{old}__"
                if gathering.startswith(start):
                    yield gathering, URIRef(f"{PREFIXES[prefix]}{new}__{gathering.removeprefix(start)}")

    def _named(self, value: Term) -> Term:
        return self.names.get(value, value) if isinstance(value, URIRef) else value

    def _rewritten(self, graph: URIRef, triple: Triple) -> Iterator[Quad]:
        subject, predicate, value = triple
        if subject == self._old:
            kept = self._of_body(predicate, self._named(value))
            if kept is not None:
                yield graph, (self._new, *kept)
        elif subject not in self.names or self._carried(subject, predicate):
            yield graph, (self.names.get(subject, subject), predicate, self._named(value))

    def _of_body(self, predicate: URIRef, value: Term) -> tuple[URIRef, Term] | None:
        """A statement about the body that is given up, as one about the other: its names are further names."""
        if value == self._new:
            return None
        if predicate == SKOS.prefLabel and isinstance(value, Literal):
            known = {label.language for label in self._labels()}
            return (SKOS.altLabel if value.language in known else SKOS.prefLabel), value
        if predicate in _NAMES or not self._sources.values(self._new, predicate):
            return predicate, value
        return None

    def _labels(self) -> Iterator[Literal]:
        return (label for label in self._sources.values(self._new, SKOS.prefLabel) if isinstance(label, Literal))

    def _carried(self, gathering: URIRef, predicate: URIRef) -> bool:
        """Whether a statement about a meeting goes over to the other body's meeting of that number."""
        return predicate in _OF_GATHERINGS or not self._sources.values(self.names[gathering], predicate)
