"""Answers to CONSTRUCT and DESCRIBE as bytes."""

from rdflib import BNode, Graph, URIRef
from rdflib import Literal as RdfLiteral

from mandate_graph.errors import UsageError
from mandate_graph.query.results import XSD, Blank, Iri, Result, Term, Triples
from mandate_graph.query.table_writers import turtle_term
from mandate_graph.vocabulary.prefixes import PREFIXES


def write_ntriples(result: Result) -> bytes:
    """N-Triples, sorted."""
    lines = {" ".join((*map(turtle_term, triple), ".")) for triple in _triples(result).triples}
    return "".join(f"{line}\n" for line in sorted(lines)).encode()


def write_turtle(result: Result) -> bytes:
    """Turtle with the project's prefixes, grouped by subject."""
    return _serialised(result, "turtle")


def write_jsonld(result: Result) -> bytes:
    """JSON-LD, expanded: no context to fetch."""
    return _serialised(result, "json-ld")


def write_rdfxml(result: Result) -> bytes:
    """RDF/XML."""
    return _serialised(result, "xml")


def _serialised(result: Result, syntax: str) -> bytes:
    graph = Graph(bind_namespaces="none")
    for prefix, namespace in PREFIXES.items():
        graph.bind(prefix, namespace)
    for triple in _triples(result).triples:
        subject, predicate, value = map(_node, triple)
        graph.add((subject, predicate, value))
    text = graph.serialize(format=syntax, encoding="utf-8")
    return text if text.endswith(b"\n") else text + b"\n"


def _node(term: Term) -> URIRef | BNode | RdfLiteral:
    match term:
        case Iri():
            return URIRef(term.value)
        case Blank():
            return BNode(term.label)
        case _:
            typed = None if term.language or term.datatype == f"{XSD}string" else URIRef(term.datatype)
            return RdfLiteral(term.value, lang=term.language, datatype=typed, normalize=False)


def _triples(result: Result) -> Triples:
    if not isinstance(result, Triples):
        raise UsageError("the answer is a table, not a graph", hint="choose json, xml, csv or tsv")
    return result
