"""The query operation of the SPARQL 1.1 Protocol, case by case; updates are refused."""

from pathlib import Path

import httpx
import pytest

from mandate_graph.vocabulary.prefixes import PREFIXES

GRAPHS = "SELECT DISTINCT ?g { GRAPH ?g { ?s ?p ?o } } ORDER BY ?g"
ONTOLOGY, REGISTRY = (PREFIXES["gr"] + name for name in ("ontology", "registry"))
IN_ONTOLOGY, IN_REGISTRY = "mg:Body a owl:Class", "?body mg:curated ?mark"
FORM = {"Content-Type": "application/x-www-form-urlencoded"}
QUERY = {"Content-Type": "application/sparql-query"}
WAYS = ("get", "form", "direct", "form with the dataset in the address")


def ask(client: httpx.Client, way: str, query: str, *dataset: tuple[str, str]) -> httpx.Response:
    """One query in one of the three ways of the protocol, or in a mixture of them."""
    if way == "get":
        return client.get("/sparql/", params=(("query", query), *dataset))
    if way == "form":
        body = str(httpx.QueryParams((("query", query), *dataset)))
        return client.post("/sparql", content=body, headers=FORM)
    if way == "direct":
        return client.post("/sparql", params=dataset, content=query, headers=QUERY)
    return client.post("/sparql", params=dataset, content=str(httpx.QueryParams({"query": query})), headers=FORM)


@pytest.mark.parametrize("way", WAYS)
@pytest.mark.parametrize(
    ("query", "dataset", "truth"),
    [
        (f"ASK {{ {IN_ONTOLOGY} . {IN_REGISTRY} }}", (), True),
        (f"ASK {{ {IN_ONTOLOGY} }}", (("default-graph-uri", ONTOLOGY),), True),
        (f"ASK {{ {IN_REGISTRY} }}", (("default-graph-uri", ONTOLOGY),), False),
        (
            f"ASK {{ {IN_ONTOLOGY} . {IN_REGISTRY} }}",
            (("default-graph-uri", ONTOLOGY), ("default-graph-uri", REGISTRY)),
            True,
        ),
        ("ASK { GRAPH ?g { ?s ?p ?o } }", (("default-graph-uri", ONTOLOGY),), False),
        (f"ASK {{ GRAPH ?g {{ {IN_ONTOLOGY} }} }}", (("named-graph-uri", ONTOLOGY),), True),
        (f"ASK {{ GRAPH ?g {{ {IN_REGISTRY} }} }}", (("named-graph-uri", ONTOLOGY),), False),
        ("ASK { ?s ?p ?o }", (("named-graph-uri", ONTOLOGY),), False),
        (
            f"ASK {{ {IN_REGISTRY} GRAPH ?g {{ {IN_ONTOLOGY} }} }}",
            (("default-graph-uri", REGISTRY), ("named-graph-uri", ONTOLOGY)),
            True,
        ),
        (f"ASK FROM <{REGISTRY}> {{ {IN_REGISTRY} }}", (("default-graph-uri", ONTOLOGY),), False),
        (f"ASK FROM <{REGISTRY}> {{ {IN_REGISTRY} }}", (), True),
        (f"ASK FROM NAMED <{REGISTRY}> {{ ?s ?p ?o }}", (), False),
        (f"ASK FROM NAMED <{REGISTRY}> {{ GRAPH ?g {{ {IN_REGISTRY} }} }}", (), True),
    ],
)
def test_a_dataset_is_chosen_by_query_or_by_parameter_and_the_parameter_wins(
    client: httpx.Client, way: str, query: str, dataset: tuple[tuple[str, str], ...], truth: bool
) -> None:
    answer = ask(client, way, query, *dataset)
    assert answer.status_code == 200, answer.text
    assert answer.json()["boolean"] is truth


@pytest.mark.parametrize(
    ("query", "types"),
    [
        ("SELECT (1 AS ?x) {}", {"application/sparql-results+json", "application/sparql-results+xml", "text/csv"}),
        ("ASK {}", {"application/sparql-results+json", "application/sparql-results+xml"}),
        ("DESCRIBE mg:Body", {"text/turtle", "application/rdf+xml", "application/n-triples"}),
        ("CONSTRUCT { ?s ?p ?o } WHERE { ?s ?p ?o } LIMIT 3", {"text/turtle", "application/ld+json"}),
    ],
)
def test_each_form_of_query_is_answered_in_a_type_of_its_own(client: httpx.Client, query: str, types: set[str]) -> None:
    for wanted in (*types, "*/*"):
        answer = client.get("/sparql", params={"query": query}, headers={"Accept": wanted})
        assert answer.status_code == 200
        kind = answer.headers["content-type"].partition(";")[0]
        assert kind == wanted or (wanted == "*/*" and kind in types)


@pytest.mark.parametrize("method", ["PUT", "DELETE", "PATCH"])
def test_another_method_is_405_and_says_which_are_allowed(client: httpx.Client, method: str) -> None:
    answer = client.request(method, "/sparql", params={"query": "ASK {}"})
    assert answer.status_code == 405
    assert answer.headers["allow"] == "GET, HEAD, POST, OPTIONS"


@pytest.mark.parametrize(
    ("params", "headers", "body", "status"),
    [
        ("query=ASK%20%7B%7D&query=ASK%20%7B%7D", {}, None, 400),
        ("", FORM, b"query=ASK%20%7B%7D&query=ASK%20%7B%7D", 400),
        ("", FORM, b"", 400),
        ("", {"Content-Type": "text/plain"}, b"ASK {}", 415),
        ("", {}, b"query=ASK%20%7B%7D", 415),
        ("", {}, b"ASK {}", 415),
        ("", {"Content-Type": "application/sparql-query; charset=UTF-16"}, "ASK {}".encode("utf-16"), 415),
        ("", QUERY, "ASK { ?s ?p 'ü' }".encode("latin-1"), 400),
        ("", FORM, b"query=ASK%20%7B%20%3Fs%20%3Fp%20%27%FC%27%20%7D", 400),
        ("query=ASK%20%7B%20%3Fs%20%3Fp%20%27%FC%27%20%7D", None, None, 400),
        ("query=ASK%20%7B", None, None, 400),
        ("query=%00", None, None, 400),
        ("query=ASK%20%7B%7D&default-graph-uri=http%3A%2F%2F192.0.2.1%2F", None, None, 400),
        ("query=ASK%20%7B%7D&named-graph-uri=file%3A%2F%2F%2Fetc%2Fhostname", None, None, 400),
        ("update=CLEAR%20ALL", None, None, 400),
        ("", FORM, b"update=CLEAR%20ALL", 400),
        ("", FORM, b"update=CLEAR%20ALL&update=CLEAR%20ALL", 400),
        ("", FORM, b"update=nonsense", 400),
        ("using-graph-uri=urn:x", FORM, b"update=CLEAR%20ALL", 400),
        ("using-named-graph-uri=urn:x", {"Content-Type": "application/sparql-update"}, b"CLEAR ALL", 415),
        ("", {"Content-Type": "application/sparql-update"}, b"CLEAR ALL", 415),
        ("", QUERY, b"CLEAR ALL", 400),
        ("", QUERY, b"LOAD <file:///etc/hostname>", 400),
        ("&".join(f"x{n}=1" for n in range(500)), None, None, 400),
    ],
)
def test_what_is_no_query_is_refused_as_a_problem(
    client: httpx.Client, params: str, headers: dict[str, str] | None, body: bytes | None, status: int
) -> None:
    address = f"/sparql?{params}" if params else "/sparql"
    answer = client.post(address, content=body, headers=headers) if body is not None else client.get(address)
    assert answer.status_code == status
    assert answer.headers["content-type"] == "application/problem+json"
    told = answer.json()
    assert told["request"] == answer.headers["x-request-id"]
    assert "Traceback" not in answer.text
    assert "site-packages" not in answer.text


def test_relative_iris_are_completed_by_the_address_of_the_project(client: httpx.Client) -> None:
    made = client.get("/sparql", params={"query": "CONSTRUCT { <s> <p> 1 } WHERE {}", "format": "ntriples"})
    assert made.text.startswith("<https://w3id.org/mandate-graph/s> <https://w3id.org/mandate-graph/p> ")
    short = {"query": "ASK FROM <graph/ontology> { mg:Body a owl:Class }"}
    assert client.get("/sparql", params=short).json()["boolean"] is True


def test_head_has_the_headers_of_get_and_nothing_else(client: httpx.Client) -> None:
    asked = {"query": "SELECT ?g { GRAPH ?g {} }"}
    got, head = client.get("/sparql", params=asked), client.head("/sparql", params=asked)
    assert (head.status_code, head.content) == (200, b"")
    for name in ("content-type", "content-length", "etag", "vary"):
        assert head.headers[name] == got.headers[name]
    assert client.head("/sparql", params={"query": "ASK {"}).status_code == 400


def test_options_says_what_is_allowed(client: httpx.Client) -> None:
    answer = client.options("/sparql")
    assert (answer.status_code, answer.headers["allow"]) == (204, "GET, HEAD, POST, OPTIONS")


def test_an_answer_is_validated_by_what_was_asked_of_which_data(client: httpx.Client) -> None:
    asked = {"query": GRAPHS}
    first = client.get("/sparql", params=asked)
    again = client.get("/sparql", params=asked, headers={"If-None-Match": f'"other", {first.headers["etag"]}'})
    other = client.get("/sparql", params={"query": GRAPHS + " LIMIT 1"})
    assert (again.status_code, again.content) == (304, b"")
    assert again.headers["etag"] == first.headers["etag"] != other.headers["etag"]
    assert first.headers["cache-control"] == "no-cache"


@pytest.mark.parametrize("call", ["NOW()", "RAND()", "UUID()", "STRUUID()"])
def test_an_answer_that_may_change_is_neither_kept_nor_validated(client: httpx.Client, call: str) -> None:
    asked = {"query": f"SELECT ({call} AS ?x) {{}}", "format": "csv"}
    first, second = (client.get("/sparql", params=asked) for _ in range(2))
    assert first.content != second.content
    assert "etag" not in first.headers


def test_a_longer_answer_is_compressed_for_those_who_take_it(client: httpx.Client) -> None:
    asked = {"query": "SELECT * { ?s ?p ?o } LIMIT 40", "format": "json"}
    packed = client.get("/sparql", params=asked, headers={"Accept-Encoding": "gzip"})
    plain = client.get("/sparql", params=asked, headers={"Accept-Encoding": "identity"})
    short = client.get("/sparql", params={"query": "ASK {}"}, headers={"Accept-Encoding": "gzip"})
    assert packed.headers["content-encoding"] == "gzip"
    assert packed.json() == plain.json()
    assert "content-encoding" not in plain.headers
    assert "content-encoding" not in short.headers
    assert {"Accept", "Accept-Encoding"} == set(plain.headers["vary"].split(", "))


def test_a_misspelt_term_is_answered_with_the_nearest(client: httpx.Client) -> None:
    answer = client.get("/sparql", params={"query": "SELECT * { ?s a mg:WorkingGrup }"})
    assert answer.status_code == 200
    assert answer.headers["mandate-graph-hint"] == (
        "mg:WorkingGrup is no term of the ontology; did you mean mg:WorkingGroup?"
    )
    assert "mandate-graph-hint" not in client.get("/sparql", params={"query": "ASK { ?s a mg:WorkingGroup }"}).headers


def test_nothing_is_told_of_files_and_folders(client: httpx.Client, harbour: Path) -> None:
    for path in ("/healthz", "/sparql?query=x", "/nowhere", "/sparql?format=turtle"):
        assert str(harbour.parent) not in client.get(path).text
