"""What is in the graph, for machines: DCAT, VoID with its partitions, the endpoint, and where examples stand."""

import asyncio
from collections.abc import Iterator
from urllib.parse import quote

from fastapi import APIRouter
from starlette.requests import Request
from starlette.responses import Response

from mandate_graph.query import Iri, Literal, Table
from mandate_graph.query.results import XSD
from mandate_graph.service.description import TYPE, VOID, base_of, endpoint_triples
from mandate_graph.service.negotiated import Triple, asked_formats, graph_response
from mandate_graph.service.state import START_SECONDS, Snapshot, held_by
from mandate_graph.vocabulary.prefixes import BASE, PREFIXES

router = APIRouter()

DCAT = "http://www.w3.org/ns/dcat#"
DCTERMS = PREFIXES["dcterms"]
FOAF_PAGE = Iri("http://xmlns.com/foaf/0.1/homepage")

CLASSES = "SELECT ?class (COUNT(?thing) AS ?things) { ?thing a ?class } GROUP BY ?class ORDER BY ?class"
PROPERTIES = "SELECT ?property (COUNT(?o) AS ?triples) { ?s ?property ?o } GROUP BY ?property ORDER BY ?property"
ABOUT = "What texts of United Nations bodies set up, change and cite, each claim with its words."

Partitions = tuple[Table, Table]


@router.api_route("/.well-known/void", methods=["GET", "HEAD"], include_in_schema=False)
async def void(request: Request) -> Response:
    """The description of the dataset."""
    held = held_by(request)
    async with held.use() as snapshot:
        partitions = await _partitions(snapshot)
        base = base_of(request, held)
        triples = (*dataset_triples(base, snapshot, partitions), *endpoint_triples(base, held))
    return graph_response(triples, asked_formats(request), "the description of the dataset is a graph")


async def _partitions(snapshot: Snapshot) -> Partitions:
    """How many things of each class, and triples of each property: counted once for each version."""
    counting = snapshot.prepared.get("partitions")
    if counting is None or (counting.done() and (counting.cancelled() or counting.exception())):
        reader = snapshot.reader("", seconds=START_SECONDS)
        counting = asyncio.ensure_future(asyncio.to_thread(lambda: (reader.select(CLASSES), reader.select(PROPERTIES))))
        snapshot.prepared["partitions"] = counting
    found: Partitions = await asyncio.shield(counting)
    return found


def dataset_triples(base: str, snapshot: Snapshot, partitions: Partitions) -> Iterator[Triple]:
    """The dataset, its distributions and its partitions."""
    dataset, endpoint = Iri(f"{base}.well-known/void#dataset"), Iri(f"{base}sparql")
    manifest = snapshot.manifest
    yield dataset, TYPE, Iri(f"{DCAT}Dataset")
    yield dataset, Iri(f"{DCTERMS}title"), Literal("Mandate Graph", language="en")
    yield (
        dataset,
        Iri(f"{DCTERMS}description"),
        Literal(ABOUT, language="en"),
    )
    yield dataset, Iri(f"{DCTERMS}modified"), Literal(manifest.created, f"{XSD}dateTime")
    yield dataset, Iri(f"{DCAT}version"), Literal(manifest.data_version)
    yield dataset, FOAF_PAGE, Iri(base)
    yield dataset, Iri(f"{VOID}sparqlEndpoint"), endpoint
    yield dataset, Iri(f"{VOID}uriSpace"), Literal(f"{BASE}id/")
    yield dataset, Iri(f"{VOID}documents"), _count(snapshot.overview.documents)
    for name in ("mg", "cito", "dcterms", "eli", "oa", "org", "prov", "skos"):
        yield dataset, Iri(f"{VOID}vocabulary"), Iri(PREFIXES[name])
    yield from _access(base, dataset, endpoint)
    yield from _counted(base, dataset, partitions)


def _access(base: str, dataset: Iri, endpoint: Iri) -> Iterator[Triple]:
    service, distribution = Iri(f"{base}.well-known/void#service"), Iri(f"{base}.well-known/void#by-query")
    yield service, TYPE, Iri(f"{DCAT}DataService")
    yield service, Iri(f"{DCTERMS}title"), Literal("SPARQL endpoint", language="en")
    yield service, Iri(f"{DCAT}endpointURL"), endpoint
    yield service, Iri(f"{DCAT}endpointDescription"), endpoint
    yield service, Iri(f"{DCAT}servesDataset"), dataset
    yield service, Iri(f"{DCTERMS}conformsTo"), Iri("https://www.w3.org/TR/sparql11-protocol/")
    yield distribution, TYPE, Iri(f"{DCAT}Distribution")
    yield distribution, Iri(f"{DCAT}accessService"), service
    yield distribution, Iri(f"{DCAT}accessURL"), endpoint
    yield dataset, Iri(f"{DCAT}distribution"), distribution


def _counted(base: str, dataset: Iri, partitions: Partitions) -> Iterator[Triple]:
    classes, properties = partitions
    yield dataset, Iri(f"{VOID}classes"), _count(len(classes.rows))
    yield dataset, Iri(f"{VOID}properties"), _count(len(properties.rows))
    yield dataset, Iri(f"{VOID}triples"), _count(sum(int(str(row[1])) for row in properties.rows))
    for kind, size, rows in (("class", "entities", classes.rows), ("property", "triples", properties.rows)):
        for row in rows:
            part = Iri(f"{base}.well-known/void#{kind}-{quote(str(row[0]), safe='')}")
            yield dataset, Iri(f"{VOID}{kind}Partition"), part
            yield part, Iri(f"{VOID}{kind}"), Iri(str(row[0]))
            yield part, Iri(f"{VOID}{size}"), _count(int(str(row[1])))


def _count(number: int) -> Literal:
    return Literal(str(number), f"{XSD}integer")
