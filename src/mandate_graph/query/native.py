"""Terms of this package and those of the engine, one into the other."""

import pyoxigraph as ox

from mandate_graph.query.results import Blank, Iri, Literal, Term

NativeTerm = ox.NamedNode | ox.BlankNode | ox.Literal


def plain(native: object) -> Term:
    """An engine's term as a value."""
    match native:
        case ox.NamedNode():
            return Iri(native.value)
        case ox.BlankNode():
            return Blank(native.value)
        case ox.Literal():
            return Literal(native.value, native.datatype.value, native.language)
    raise TypeError(f"no term of RDF 1.1: {native!r}")


def native(term: Term) -> NativeTerm:
    """A value as an engine's term."""
    match term:
        case Iri():
            return ox.NamedNode(term.value)
        case Blank():
            return ox.BlankNode(term.label)
        case Literal():
            if term.language:
                return ox.Literal(term.value, language=term.language)
            return ox.Literal(term.value, datatype=ox.NamedNode(term.datatype))


def native_triple(triple: tuple[Term, Term, Term]) -> ox.Triple:
    """A triple as the engine's; TypeError where a literal stands in front, or no name in the middle."""
    subject, predicate, value = map(native, triple)
    if isinstance(subject, ox.Literal) or not isinstance(predicate, ox.NamedNode):
        raise TypeError(f"no triple: {triple}")
    return ox.Triple(subject, predicate, value)
