"""Answers to CONSTRUCT and DESCRIBE as bytes: sorted, so that the same graph gives the same bytes."""

import pyoxigraph as ox

from mandate_graph.errors import UsageError
from mandate_graph.query.native import native_triple
from mandate_graph.query.results import Iri, Literal, Result, Term, Triples
from mandate_graph.query.table_writers import turtle_term
from mandate_graph.vocabulary.prefixes import PREFIXES

Triple = tuple[Term, Term, Term]


def write_ntriples(result: Result) -> bytes:
    """N-Triples."""
    lines = {" ".join((*map(turtle_term, triple), ".")) for triple in _triples(result)}
    return "".join(f"{line}\n" for line in sorted(lines)).encode()


def write_turtle(result: Result) -> bytes:
    """Turtle, grouped by subject, with those of the project's prefixes that it uses."""
    triples = _sorted(result)
    data = _serialised(triples, ox.RdfFormat.TURTLE, _used(triples))
    lines = data.splitlines(keepends=True)
    head = [line for line in lines if line.startswith(b"@prefix ")]
    return b"".join((*sorted(head), *lines[len(head) :]))


def write_jsonld(result: Result) -> bytes:
    """JSON-LD, expanded: there is no context to fetch."""
    return _serialised(_sorted(result), ox.RdfFormat.JSON_LD, {})


def write_rdfxml(result: Result) -> bytes:
    """RDF/XML."""
    return _serialised(_sorted(result), ox.RdfFormat.RDF_XML, {})


def _sorted(result: Result) -> list[Triple]:
    return sorted(set(_triples(result)), key=lambda triple: tuple(map(turtle_term, triple)))


def _serialised(triples: list[Triple], syntax: ox.RdfFormat, prefixes: dict[str, str]) -> bytes:
    data = ox.serialize(map(native_triple, triples), format=syntax, prefixes=prefixes) or b""
    return data if data.endswith(b"\n") else data + b"\n"


def _used(triples: list[Triple]) -> dict[str, str]:
    """The prefixes whose namespace begins an IRI of the graph."""
    names = {_name(term) for triple in triples for term in triple}
    return {
        prefix: namespace for prefix, namespace in PREFIXES.items() if any(name.startswith(namespace) for name in names)
    }


def _name(term: Term) -> str:
    if isinstance(term, Iri):
        return term.value
    return term.datatype if isinstance(term, Literal) else ""


def _triples(result: Result) -> tuple[Triple, ...]:
    if not isinstance(result, Triples):
        raise UsageError("the answer is a table, not a graph", hint="choose json, xml, csv or tsv")
    return result.triples
