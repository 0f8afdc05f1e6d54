"""Pages, saved questions and the headers of every answer."""

import csv
import io

import httpx
import pytest
from tests.unit.service.limits import LIMIT

from mandate_graph.service.negotiation import accepted, prefers_page, wanted


@pytest.mark.parametrize(
    "path",
    ["/", "/sparql?query=ASK%20%7B%7D", "/questions", "/nowhere", "/healthz", "/static/style.css", "/lineage/nobody"],
)
def test_every_answer_carries_the_safe_headers(client: httpx.Client, path: str) -> None:
    answer = client.get(path, headers={"Origin": "https://example.org"})
    assert answer.headers["content-security-policy"].startswith("default-src 'none'; style-src 'self'")
    assert answer.headers["x-content-type-options"] == "nosniff"
    assert answer.headers["access-control-allow-origin"] == "*"


def test_a_browser_may_ask_from_another_site(client: httpx.Client) -> None:
    asked = {"Origin": "https://example.org", "Access-Control-Request-Method": "POST"}
    answer = client.options("/sparql", headers={**asked, "Access-Control-Request-Headers": "content-type"})
    assert answer.status_code == 204
    assert answer.headers["access-control-allow-origin"] == "*"
    assert "POST" in answer.headers["access-control-allow-methods"]
    assert "access-control-allow-credentials" not in answer.headers


def test_the_health_of_the_service_is_told(client: httpx.Client) -> None:
    told = client.get("/healthz").json()
    assert told["status"] == "ok"
    assert told["workers"]["all"] == 2
    assert told["limits"]["querySeconds"] == LIMIT
    assert told["workers"]["networkLocks"] or "guard" in told["workers"]["network"]


def test_the_saved_questions_are_listed_with_their_parameters(client: httpx.Client) -> None:
    questions = {entry["name"]: entry for entry in client.get("/questions").json()}
    assert {"citations", "acts"} <= set(questions)
    assert questions["founding-text"]["parameters"][0]["type"] == "body"


def test_a_saved_question_is_answered_for_a_body_by_any_name(client: httpx.Client) -> None:
    by_symbol = client.get("/questions/founding-text", params={"body": "WG.1", "format": "csv"})
    by_name = client.get("/questions/founding-text", params={"body": "Рабочая группа по лоцманам", "format": "csv"})
    assert by_symbol.status_code == 200
    assert by_symbol.content == by_name.content
    assert "harbour-cop_dec_2_3__op_1" in by_symbol.text


def test_a_saved_question_has_its_columns_only(client: httpx.Client) -> None:
    answer = client.get("/questions/founding-text", params={"body": "WG.1"}, headers={"Accept": "text/csv"})
    assert next(csv.reader(io.StringIO(answer.text))) == ["instrument", "citation"]


@pytest.mark.parametrize(
    ("path", "status", "kind"),
    [
        ("/questions/nothing-like-it", 404, "nothing-found"),
        ("/questions/founding-text?body=qqqq", 404, "nothing-found"),
        ("/questions/founding-text?body=working%20group", 409, "ambiguous-name"),
        ("/questions/founding-text?bdoy=x", 400, "usage"),
        ("/questions/status-on?on=yesterday", 400, "usage"),
        ("/questions/founding-text?body=WG.1&format=excel", 406, "not-acceptable"),
        ("/nowhere", 404, "no-such-page"),
    ],
)
def test_what_cannot_be_answered_is_a_problem(client: httpx.Client, path: str, status: int, kind: str) -> None:
    answer = client.get(path)
    assert answer.status_code == status
    assert answer.headers["content-type"] == "application/problem+json"
    assert answer.json()["type"].endswith(f"/{kind}")


def test_candidates_are_listed_where_a_name_fits_several(client: httpx.Client) -> None:
    answer = client.get("/questions/founding-text", params={"body": "working group"})
    assert len(answer.json()["candidates"]) > 1


def test_a_method_that_is_not_allowed_is_a_problem(client: httpx.Client) -> None:
    answer = client.delete("/sparql")
    assert answer.status_code == 405
    assert answer.headers["content-type"] == "application/problem+json"


@pytest.mark.parametrize(
    ("header", "first"),
    [
        (None, "json"),
        ("", "json"),
        ("*/*", "json"),
        ("text/csv", "csv"),
        ("text/csv;q=0.1, application/sparql-results+xml", "xml"),
        ("text/*", "csv"),
        ("TEXT/CSV", "csv"),
        ("application/json", "json"),
        ("text/csv;q=oops, text/turtle", "turtle"),
        ("*/*;q=0.1, text/tab-separated-values", "tsv"),
    ],
)
def test_the_first_accepted_format(header: str | None, first: str) -> None:
    assert accepted(header)[0] == first


def test_a_type_that_is_shut_out_stays_out_though_any_is_welcome() -> None:
    assert "json" not in accepted("*/*, application/sparql-results+json;q=0, application/json;q=0")


def test_a_format_by_name_wins_over_the_header() -> None:
    assert wanted("csv", "text/turtle") == ("csv",)
    assert wanted("text/csv", "text/turtle") == ("csv",)
    assert wanted("excel", "text/turtle") == ()


def test_a_client_that_takes_anything_is_no_browser() -> None:
    assert not prefers_page("*/*")
    assert not prefers_page("text/html;q=0.5, text/turtle")
    assert prefers_page("text/html, */*;q=0.1")
