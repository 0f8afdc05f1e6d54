"""What the endpoint can do, in the SPARQL 1.1 Service Description vocabulary."""

from starlette.responses import Response

from mandate_graph.query import FORMATS, Iri, Literal, Term, Triples, by_name
from mandate_graph.query.formats import GRAPHS
from mandate_graph.service.state import not_acceptable

SD = "http://www.w3.org/ns/sparql-service-description#"
TYPE = Iri("http://www.w3.org/1999/02/22-rdf-syntax-ns#type")
LABEL = Iri("http://www.w3.org/2000/01/rdf-schema#label")
_RESULTS = {
    "csv": "SPARQL_Results_CSV",
    "json": "SPARQL_Results_JSON",
    "jsonld": "JSON-LD",
    "ntriples": "N-Triples",
    "rdfxml": "RDF_XML",
    "tsv": "SPARQL_Results_TSV",
    "turtle": "Turtle",
    "xml": "SPARQL_Results_XML",
}
"""Format to its local name among http://www.w3.org/ns/formats/."""


def describe(endpoint: str, accept: tuple[str, ...]) -> Response:
    """The description of the endpoint at an address, in the first accepted format that can hold a graph."""
    chosen = next((name for name in accept if by_name(name).forms >= GRAPHS), None)
    if chosen is None:
        return not_acceptable("the service description is a graph")
    format = FORMATS[chosen]
    return Response(format.write(_triples(endpoint)), media_type=format.content_type, headers={"Vary": "Accept"})


def _triples(endpoint: str) -> Triples:
    service = Iri(endpoint)
    facts: list[tuple[Term, Term, Term]] = [
        (service, TYPE, Iri(f"{SD}Service")),
        (service, LABEL, Literal("Mandate Graph", language="en")),
        (service, Iri(f"{SD}endpoint"), service),
        (service, Iri(f"{SD}supportedLanguage"), Iri(f"{SD}SPARQL11Query")),
    ]
    result_format = Iri(f"{SD}resultFormat")
    facts += [(service, result_format, Iri(f"http://www.w3.org/ns/formats/{name}")) for name in _RESULTS.values()]
    return Triples(tuple(facts))
