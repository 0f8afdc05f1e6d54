"""What the endpoint can do, in the SPARQL 1.1 Service Description vocabulary."""

from collections.abc import Iterator

from starlette.requests import Request
from starlette.responses import Response

from mandate_graph.query import Iri, Literal
from mandate_graph.query.results import XSD
from mandate_graph.service.health import limits
from mandate_graph.service.negotiated import Triple, graph_response
from mandate_graph.service.state import Held
from mandate_graph.vocabulary.prefixes import PREFIXES

SD = "http://www.w3.org/ns/sparql-service-description#"
VOID = "http://rdfs.org/ns/void#"
FORMAT_NAMES = "http://www.w3.org/ns/formats/"
TYPE = Iri(f"{PREFIXES['rdf']}type")
LABEL = Iri(f"{PREFIXES['rdfs']}label")
_RESULTS = {
    "csv": "SPARQL_Results_CSV",
    "json": "SPARQL_Results_JSON",
    "jsonld": "JSON-LD",
    "nquads": "N-Quads",
    "ntriples": "N-Triples",
    "rdfxml": "RDF_XML",
    "trig": "TriG",
    "tsv": "SPARQL_Results_TSV",
    "turtle": "Turtle",
    "xml": "SPARQL_Results_XML",
}
"""Format to its local name among http://www.w3.org/ns/formats/."""


def base_of(request: Request, held: Held) -> str:
    """The public address of the service, with a slash at its end."""
    return held.settings.base_iri or str(request.base_url)


def describe(request: Request, held: Held, accept: tuple[str, ...]) -> Response:
    """The description of the endpoint, in the first accepted format that can hold a graph."""
    facts = tuple(endpoint_triples(base_of(request, held), held))
    return graph_response(facts, accept, "the service description is a graph")


def endpoint_triples(base: str, held: Held) -> Iterator[Triple]:
    """The endpoint: where it is, what it speaks, which limits it sets."""
    service = Iri(f"{base}sparql")
    yield service, TYPE, Iri(f"{SD}Service")
    yield service, LABEL, Literal("Mandate Graph", language="en")
    yield service, Iri(f"{SD}endpoint"), service
    yield service, Iri(f"{SD}supportedLanguage"), Iri(f"{SD}SPARQL11Query")
    for name in _RESULTS.values():
        yield service, Iri(f"{SD}resultFormat"), Iri(FORMAT_NAMES + name)
    dataset, default = Iri(f"{base}.well-known/void#dataset"), Iri(f"{base}.well-known/void#default-graph")
    yield service, Iri(f"{SD}defaultDataset"), dataset
    yield dataset, TYPE, Iri(f"{SD}Dataset")
    yield dataset, TYPE, Iri(f"{VOID}Dataset")
    yield dataset, Iri(f"{SD}defaultGraph"), default
    yield default, TYPE, Iri(f"{SD}Graph")
    for name, value in limits(held.settings).items():
        yield service, Iri(f"{PREFIXES['mg']}{name}"), Literal(f"{value:g}", f"{XSD}decimal")
