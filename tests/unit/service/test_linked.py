"""Every IRI of the project answers, and the dataset describes itself to machines."""

import httpx
import pyoxigraph
import pytest

from mandate_graph.query import FORMATS
from mandate_graph.query.formats import GRAPHS
from mandate_graph.vocabulary.prefixes import BASE, PREFIXES

BODY = "/id/body/harbour-cop_wg-pilots"
RDF_TYPE = pyoxigraph.NamedNode(PREFIXES["rdf"] + "type")
SH, VOID = PREFIXES["sh"], "http://rdfs.org/ns/void#"
SYNTAX = {
    "turtle": pyoxigraph.RdfFormat.TURTLE,
    "ntriples": pyoxigraph.RdfFormat.N_TRIPLES,
    "nquads": pyoxigraph.RdfFormat.N_QUADS,
    "trig": pyoxigraph.RdfFormat.TRIG,
    "jsonld": pyoxigraph.RdfFormat.JSON_LD,
    "rdfxml": pyoxigraph.RdfFormat.RDF_XML,
}


def triples(answer: httpx.Response, name: str = "ntriples") -> set[pyoxigraph.Triple]:
    assert answer.status_code == 200, answer.text
    return {quad.triple for quad in pyoxigraph.parse(answer.content, SYNTAX[name])}


def described(client: httpx.Client, path: str) -> set[pyoxigraph.Triple]:
    return triples(client.get(path, headers={"Accept": "application/n-triples"}))


@pytest.mark.parametrize("name", [name for name, format in FORMATS.items() if format.forms >= GRAPHS])
def test_a_thing_answers_at_its_own_iri_in_every_format(client: httpx.Client, name: str) -> None:
    by_header = client.get(BODY, headers={"Accept": FORMATS[name].media_type})
    found = triples(by_header, name)
    assert found == triples(client.get(BODY, params={"format": name}), name)
    assert {triple.subject for triple in found} == {pyoxigraph.NamedNode(BASE + BODY[1:])}
    assert f'<{BODY}?format={name}>; rel="alternate"' in by_header.headers["link"]


@pytest.mark.parametrize(
    ("path", "subject"),
    [
        ("/ontology", "ontology#Body"),
        ("/scheme/citation-function", "scheme/citation-function"),
        ("/shapes", ""),
        ("/graph/registry", ""),
        ("/question/bodies", "question/bodies"),
        ("/prefix/mg", "prefix/mg"),
    ],
)
def test_ontology_schemes_shapes_graphs_and_questions_answer_too(client: httpx.Client, path: str, subject: str) -> None:
    subjects = {triple.subject for triple in described(client, path)}
    assert len(subjects) >= 1
    assert not subject or pyoxigraph.NamedNode(BASE + subject) in subjects


@pytest.mark.parametrize("path", ["/id/nothing", "/graph/nothing", "/id/body/a%20b", "/id/body/%3Cb%3E", "/scheme/x/y"])
def test_what_is_not_known_is_404(client: httpx.Client, path: str) -> None:
    answer = client.get(path, headers={"Accept": "text/turtle"})
    assert (answer.status_code, answer.headers["content-type"]) == (404, "application/problem+json")


def test_a_thing_in_no_format_that_is_to_be_had_is_406(client: httpx.Client) -> None:
    assert client.get(BODY, headers={"Accept": "image/png"}).status_code == 406
    assert client.get(BODY, headers={"Accept": "text/csv"}).status_code == 406


def test_a_browser_is_sent_to_the_page_of_the_thing(client: httpx.Client) -> None:
    sent = client.get(BODY, headers={"Accept": "text/html"})
    assert (sent.status_code, sent.headers["location"], sent.headers["vary"]) == (
        303,
        "/lineage/harbour-cop_wg-pilots",
        "Accept",
    )


def test_the_dataset_is_described_with_its_partitions(client: httpx.Client, address: str) -> None:
    found = described(client, "/.well-known/void")
    dataset = pyoxigraph.NamedNode(f"{address}/.well-known/void#dataset")
    stated = {(triple.predicate.value, triple.object) for triple in found if triple.subject == dataset}
    kinds = {
        value.value for name, value in stated if name == RDF_TYPE.value and isinstance(value, pyoxigraph.NamedNode)
    }
    assert {f"{VOID}Dataset", "http://www.w3.org/ns/dcat#Dataset"} <= kinds
    assert (f"{VOID}sparqlEndpoint", pyoxigraph.NamedNode(f"{address}/sparql")) in stated
    counted = client.get(
        "/sparql", params={"query": "SELECT (COUNT(*) AS ?n) { ?s a mg:WorkingGroup }", "format": "csv"}
    )
    part = {t.subject for t in found if t.object == pyoxigraph.NamedNode(PREFIXES["mg"] + "WorkingGroup")}
    entities = {t.object for t in found if t.subject in part and t.predicate.value == f"{VOID}entities"}
    assert [int(value.value) for value in entities if isinstance(value, pyoxigraph.Literal)] == [
        int(counted.text.splitlines()[1])
    ]


def test_the_limits_stand_in_the_service_description(client: httpx.Client) -> None:
    limits = client.get("/healthz").json()["limits"]
    stated = {
        triple.predicate.value.removeprefix(PREFIXES["mg"]): triple.object
        for triple in described(client, "/sparql")
        if triple.predicate.value.startswith(PREFIXES["mg"])
    }
    assert set(stated) == set(limits)


def test_the_graph_declares_its_prefixes_and_examples_that_run(client: httpx.Client) -> None:
    declared = "SELECT ?prefix ?space { ?o sh:declare [ sh:prefix ?prefix ; sh:namespace ?space ] }"
    rows = client.get("/sparql", params={"query": declared}).json()["results"]["bindings"]
    assert {(row["prefix"]["value"], row["space"]["value"]) for row in rows} == set(PREFIXES.items())
    examples = "SELECT ?text { ?e a sh:SPARQLExecutable ; sh:select ?text ; rdfs:comment ?c FILTER(LANG(?c) = 'en') }"
    texts = [
        row["text"]["value"] for row in client.get("/sparql", params={"query": examples}).json()["results"]["bindings"]
    ]
    assert len(texts) > 10
    for text in texts:
        assert client.get("/sparql", params={"query": text, "format": "csv"}).status_code == 200
