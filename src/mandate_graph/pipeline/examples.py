"""What other people's query editors look for in a graph: its prefixes as `sh:declare`, its questions as examples."""

from collections.abc import Iterator
from typing import Final

from rdflib import OWL, XSD, Literal, Namespace, URIRef

from mandate_graph.query import Catalogue, SavedQuery
from mandate_graph.vocabulary.prefixes import BASE, PREFIXES
from mandate_graph.vocabulary.terms import RDF, RDFS, Triple

EXAMPLES_GRAPH: Final = URIRef(f"{BASE}graph/examples")

_SH = Namespace(PREFIXES["sh"])
_ONTOLOGY = URIRef(f"{BASE}ontology")


def example_triples() -> Iterator[Triple]:
    """Every prefix, and every saved question that may be asked as it stands, with the values its parameters need not.

    A question that wants a value is left out: what stands in an editor must run.
    """
    yield _ONTOLOGY, RDF.type, OWL.Ontology
    for prefix, namespace in PREFIXES.items():
        node = URIRef(f"{BASE}prefix/{prefix}")
        yield _ONTOLOGY, _SH.declare, node
        yield node, RDF.type, _SH.PrefixDeclaration
        yield node, _SH.prefix, Literal(prefix)
        yield node, _SH.namespace, Literal(namespace, datatype=XSD.anyURI)
    for query in Catalogue.shipped():
        if all(parameter.optional for parameter in query.parameters):
            yield from _example(query)


def _example(query: SavedQuery) -> Iterator[Triple]:
    node = URIRef(f"{BASE}question/{query.name}")
    yield node, RDF.type, _SH.SPARQLExecutable
    yield node, RDF.type, _SH.SPARQLSelectExecutable
    yield node, _SH.prefixes, _ONTOLOGY
    yield node, _SH.select, Literal(query.text)
    for language, title in query.titles.items():
        yield node, RDFS.comment, Literal(title, lang=language)
