"""The endpoint over real HTTP: the protocol's ways of asking, formats, refusals, and limits that hold."""

import csv
import io
import threading
import time

import httpx
import pyoxigraph
import pytest
from tests.unit.service.limits import LIMIT

from mandate_graph.query import FORMATS

GROUPS = "SELECT ?body { ?body a mg:WorkingGroup } ORDER BY ?body"
GRAPH = "CONSTRUCT WHERE { ?body a mg:WorkingGroup }"
ENDLESS = "SELECT (COUNT(*) AS ?n) { ?a ?b ?c . ?d ?e ?f . ?g ?h ?i . ?j ?k ?l }"


def problem(answer: httpx.Response, status: int, kind: str) -> dict[str, object]:
    assert answer.status_code == status
    assert answer.headers["content-type"] == "application/problem+json"
    found: dict[str, object] = answer.json()
    assert (found["status"], str(found["type"]).rsplit("/", 1)[-1]) == (status, kind)
    assert found["title"]
    return found


def test_a_query_is_asked_in_three_ways_with_one_answer(client: httpx.Client) -> None:
    answers = [
        client.get("/sparql", params={"query": GROUPS}),
        client.post("/sparql", data={"query": GROUPS}),
        client.post("/sparql", content=GROUPS, headers={"Content-Type": "application/sparql-query"}),
        client.post(
            "/sparql", content=GROUPS.encode(), headers={"Content-Type": "application/sparql-query; charset=utf-8"}
        ),
    ]
    assert {answer.status_code for answer in answers} == {200}
    assert len({answer.content for answer in answers}) == 1
    assert answers[0].json()["head"]["vars"] == ["body"]


@pytest.mark.parametrize("name", sorted(FORMATS))
def test_every_format_is_to_be_had_by_accept_and_by_name(client: httpx.Client, name: str) -> None:
    query = GROUPS if "select" in FORMATS[name].forms else GRAPH
    by_header = client.get("/sparql", params={"query": query}, headers={"Accept": FORMATS[name].media_type})
    by_name = client.get("/sparql", params={"query": query, "format": name})
    assert by_header.status_code == by_name.status_code == 200
    assert by_header.content == by_name.content
    assert by_header.headers["content-type"].startswith(FORMATS[name].media_type)
    assert "Accept" in by_header.headers["vary"]


def test_a_graph_is_read_by_another_parser(client: httpx.Client) -> None:
    answer = client.get("/sparql", params={"query": GRAPH}, headers={"Accept": "application/n-triples"})
    assert len(list(pyoxigraph.parse(answer.content, pyoxigraph.RdfFormat.N_TRIPLES))) > 2


def test_the_best_accepted_format_that_can_hold_the_answer_is_chosen(client: httpx.Client) -> None:
    header = {"Accept": "text/turtle, text/csv;q=0.9, application/sparql-results+json;q=0.1"}
    table = client.get("/sparql", params={"query": GROUPS}, headers=header)
    graph = client.get("/sparql", params={"query": GRAPH}, headers=header)
    assert table.headers["content-type"] == "text/csv; charset=utf-8"
    assert graph.headers["content-type"] == "text/turtle; charset=utf-8"
    assert next(csv.reader(io.StringIO(table.text))) == ["body"]


@pytest.mark.parametrize("accept", ["image/png", "text/turtle", "text/csv;q=0"])
def test_what_is_not_to_be_had_is_406(client: httpx.Client, accept: str) -> None:
    refused = client.get("/sparql", params={"query": GROUPS}, headers={"Accept": accept})
    assert "csv" in str(problem(refused, 406, "not-acceptable")["formats"])


@pytest.mark.parametrize("kind", ["text/plain", "application/json", "application/sparql-update", ""])
def test_a_body_of_another_kind_is_415(client: httpx.Client, kind: str) -> None:
    problem(client.post("/sparql", content="ASK {}", headers={"Content-Type": kind}), 415, "media-type")


@pytest.mark.parametrize(
    ("values", "kind", "title"),
    [
        ([("query", "ASK { SERVICE <http://192.0.2.1/> {} }")], "query-refused", "SERVICE"),
        ([("query", "INSERT DATA { <urn:a> <urn:b> <urn:c> }")], "query-refused", "read-only"),
        ([("update", "DROP ALL")], "query-refused", "read-only"),
        ([("query", "SELECT * FROM <http://192.0.2.1/> { ?s ?p ?o }")], "query-refused", "FROM"),
        ([("query", "ASK {}"), ("query", "ASK {}")], "usage", "one query"),
        ([("query", "ASK {}"), ("default-graph-uri", "urn:x")], "query-refused", "urn:x is no graph"),
        ([("query", "ASK {}"), ("using-graph-uri", "urn:x")], "query-refused", "read-only"),
        ([("query", "SELECT (COUNT(?s) AS ?n) ?p { ?s ?p ?o }")], "query-refused", "unbound"),
    ],
)
def test_what_does_more_than_read_this_graph_is_400(
    client: httpx.Client, values: list[tuple[str, str]], kind: str, title: str
) -> None:
    assert title in str(problem(client.get("/sparql", params=tuple(values)), 400, kind)["title"])


def test_a_refused_query_names_line_column_and_what_to_do(client: httpx.Client) -> None:
    found = problem(client.get("/sparql", params={"query": "SELECT * {\n ?s bdoy:x ?o }"}), 400, "query-refused")
    assert (found["line"], found["column"]) == (2, 5)
    assert "did you mean body:?" in str(found["hint"])


def test_a_body_that_is_not_utf_8_is_400(client: httpx.Client) -> None:
    problem(
        client.post("/sparql", content=b"ASK { \xff }", headers={"Content-Type": "application/sparql-query"}),
        400,
        "encoding",
    )


def test_a_body_that_is_too_large_is_413(client: httpx.Client) -> None:
    big = b" " * 1_100_000
    problem(client.post("/sparql", content=big, headers={"Content-Type": "application/sparql-query"}), 413, "too-large")


def test_too_many_rows_are_refused_and_never_cut_in_silence(client: httpx.Client) -> None:
    asked = {"query": "SELECT (1 AS ?one) { ?s ?p ?o }", "format": "csv"}
    assert "500 rows" in str(problem(client.get("/sparql", params=asked), 422, "size-limit")["title"])


@pytest.mark.parametrize("format", ["json", "xml", "csv", "tsv"])
def test_a_long_answer_with_too_many_rows_breaks_off_visibly(client: httpx.Client, format: str) -> None:
    with pytest.raises(httpx.RemoteProtocolError):
        client.get("/sparql", params={"query": "SELECT * { ?s ?p ?o }", "format": format})


@pytest.mark.parametrize("format", ["json", "xml", "csv", "tsv"])
def test_exactly_as_many_rows_as_allowed_are_answered(client: httpx.Client, format: str) -> None:
    asked = {"query": "SELECT ?s { ?s ?p ?o } LIMIT 500", "format": format}
    assert client.get("/sparql", params=asked).status_code == 200


def test_an_endless_query_is_stopped_while_others_are_answered(client: httpx.Client, address: str) -> None:
    stopped: list[tuple[float, httpx.Response]] = []

    def run() -> None:
        begin = time.monotonic()
        answer = httpx.get(f"{address}/sparql", params={"query": ENDLESS}, timeout=30)
        stopped.append((time.monotonic() - begin, answer))

    client.get("/sparql", params={"query": "ASK {}"})
    endless = threading.Thread(target=run)
    endless.start()
    time.sleep(0.4)
    for path in ("/healthz", "/", "/sparql?query=ASK%20%7B%7D", "/questions"):
        assert client.get(path).status_code == 200
    assert endless.is_alive()
    endless.join(20)
    problem(stopped[0][1], 504, "time-limit")
    assert LIMIT - 0.1 < stopped[0][0] < LIMIT + 3


def test_when_all_processes_are_busy_the_page_is_still_there(client: httpx.Client, address: str) -> None:
    def run(place: str) -> None:
        with httpx.Client(transport=httpx.HTTPTransport(local_address=place), timeout=30) as there:
            there.get(f"{address}/sparql", params={"query": ENDLESS})

    endless = [threading.Thread(target=run, args=(f"127.0.0.{number}",)) for number in (2, 3)]
    for thread in endless:
        thread.start()
    time.sleep(0.4)
    assert client.get("/healthz").status_code == 200
    assert client.get("/").status_code == 200
    assert all(thread.is_alive() for thread in endless)
    for thread in endless:
        thread.join(20)
    assert client.get("/sparql", params={"query": "ASK {}"}).json()["boolean"] is True


def test_without_a_query_the_service_describes_itself(client: httpx.Client, address: str) -> None:
    answer = client.get("/sparql", headers={"Accept": "application/n-triples"})
    triples = {
        (quad.predicate.value, quad.object) for quad in pyoxigraph.parse(answer.content, pyoxigraph.RdfFormat.N_TRIPLES)
    }
    sd = "http://www.w3.org/ns/sparql-service-description#"
    assert (f"{sd}endpoint", pyoxigraph.NamedNode(f"{address}/sparql")) in triples
    assert (f"{sd}supportedLanguage", pyoxigraph.NamedNode(f"{sd}SPARQL11Query")) in triples


def test_a_browser_gets_a_form_without_a_query_and_an_answer_with_one(client: httpx.Client) -> None:
    header = {"Accept": "text/html,application/xhtml+xml,application/xml;q=0.9,*/*;q=0.8"}
    assert "<form" in client.get("/sparql", headers=header).text
    answered = client.get("/sparql", params={"query": GROUPS}, headers=header)
    assert answered.headers["content-type"] == "application/sparql-results+json"
