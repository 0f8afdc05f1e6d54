"""Decisions on the pages: taken by a curator at this machine or with the token, by nobody else, and shown."""

import shutil
from collections.abc import Iterator
from contextlib import AbstractContextManager, contextmanager
from pathlib import Path
from typing import Any

import httpx
import pytest
from selectolax.lexbor import LexborHTMLParser
from tests.fakes.reviewed import quads
from tests.fakes.serving import serving

from mandate_graph.lineage import LANGUAGES
from mandate_graph.review import read_ledger
from mandate_graph.settings import Settings

FOUNDING = "https://w3id.org/mandate-graph/id/event/harbour-cop_dec_2_3__op_1--establish--harbour-cop_wg-pilots"
PILOTS = "/lineage/harbour-cop_wg-pilots"
TOKEN = "a-token-of-some-length"
HOSTILE = "</textarea></p><script>alert(1)</script><img src=x onerror=alert(1)> \"'> &amp;"


@pytest.fixture
def graph(harbour: Path, tmp_path: Path) -> Path:
    shutil.copytree(harbour, tmp_path / "graph")
    return tmp_path / "graph"


def opened(graph: Path, **more: Any) -> AbstractContextManager[httpx.Client]:
    """A browser at the machine of a service in which curators may decide."""

    @contextmanager
    def open_one() -> Iterator[httpx.Client]:
        settings = Settings(graph=graph, port=0, workers=2, review=True, reload_seconds=60, **more)
        with (
            serving(settings) as address,
            httpx.Client(base_url=address, timeout=60, headers={"Accept": "text/html"}) as client,
        ):
            yield client

    return open_one()


@pytest.fixture
def curator(graph: Path) -> Iterator[httpx.Client]:
    """A browser of a service whose graph decisions may change."""
    with opened(graph) as client:
        yield client


@pytest.fixture(scope="module")
def quiet(harbour: Path) -> Iterator[httpx.Client]:
    """The same of a service in which nothing is ever decided."""
    with opened(harbour) as client:
        yield client
    assert read_ledger(harbour) == ()


@pytest.fixture(scope="module")
def visitor(harbour: Path, tmp_path_factory: pytest.TempPathFactory) -> Iterator[httpx.Client]:
    """A browser of a service that demands a token."""
    graph = tmp_path_factory.mktemp("token") / "graph"
    shutil.copytree(harbour, graph)
    with opened(graph, review_token=TOKEN) as client:
        yield client
    assert [review.kind.value for review in read_ledger(graph)] == ["confirm", "reject"]


def parsed(answer: httpx.Response, status: int = 200) -> LexborHTMLParser:
    assert answer.status_code == status, answer.text[-900:]
    return LexborHTMLParser(answer.text)


def form(client: httpx.Client, **where: str) -> dict[str, str]:
    """The hidden fields of the form for a thing."""
    page = parsed(client.get("/review", params=where))
    hidden = page.css("form.stacked input[type=hidden]")
    return {str(node.attributes["name"]): str(node.attributes["value"]) for node in hidden}


def sent(client: httpx.Client, fields: dict[str, str], **headers: str) -> httpx.Response:
    filled = {"reason": "it only recalls one", "curator": "A. Pilot", **fields}
    return client.post("/review", data=filled, headers={"Origin": str(client.base_url).rstrip("/"), **headers})


def text_of(page: LexborHTMLParser, selector: str) -> str:
    return " ".join(node.text() for node in page.css(selector))


def test_a_claim_is_rejected_gone_listed_and_back_after_undo(curator: httpx.Client, graph: Path) -> None:
    before = quads(graph)
    lineage = parsed(curator.get(PILOTS))
    assert "HBR/COP decision 2/3" in text_of(lineage, "#proof-title ~ article h3")
    links = [node.attributes["href"] for node in lineage.css("article.act a.review")]
    assert any("2_3__op_1--establish" in str(link) for link in links)
    answer = sent(curator, {**form(curator, of=FOUNDING), "decision": "reject"})
    assert answer.status_code == 303
    reviews = parsed(curator.get(answer.headers["location"]))
    assert "Rejected in force" in text_of(reviews, ".decision h3")
    assert "it only recalls one" in text_of(reviews, ".decision p")
    assert reviews.css(".decision blockquote")
    lineage = parsed(curator.get(PILOTS))
    assert not any("2_3__op_1--establish" in str(node.attributes["href"]) for node in lineage.css("article.act a"))
    assert "it only recalls one" in text_of(lineage, ".decision")
    asked = curator.get("/sparql", params={"query": f"ASK {{ <{FOUNDING}> ?p ?o }}", "format": "json"}).json()
    assert asked["boolean"] is False
    number = read_ledger(graph)[0].iri.rsplit("/", 1)[-1]
    answer = sent(curator, {**form(curator, undo=number), "decision": "undo"})
    assert answer.status_code == 303
    assert quads(graph) == before
    reviews = parsed(curator.get("/reviews"))
    assert [" ".join(node.text().split()) for node in reviews.css(".decision h3")] == [
        "Undone in force",
        "Rejected undone",
    ]
    asked = curator.get("/sparql", params={"query": f"ASK {{ <{FOUNDING}> ?p ?o }}", "format": "json"}).json()
    assert asked["boolean"] is True


def test_a_merged_body_leads_to_the_other(curator: httpx.Client) -> None:
    buoys = "https://w3id.org/mandate-graph/id/body/harbour-cop_wg-buoys"
    answer = sent(curator, {**form(curator, of=buoys), "decision": "merge", "into": "Working Group on Pilots"})
    assert answer.status_code == 303
    answer = curator.get("/lineage/harbour-cop_wg-buoys")
    assert (answer.status_code, answer.headers["location"]) == (303, PILOTS)
    assert "isReplacedBy" in curator.get("/id/body/harbour-cop_wg-buoys", headers={"Accept": "text/turtle"}).text


def test_a_form_that_is_refused_keeps_what_was_written_and_says_why(quiet: httpx.Client) -> None:
    fields = {**form(quiet, of=FOUNDING), "decision": "correct", "corrects": "mg:legalForce", "values": "st:interim"}
    page = parsed(sent(quiet, {**fields, "reason": HOSTILE}), 400)
    assert "mg:legalForce" in text_of(page, "[role=alert]")
    area = page.css_first("textarea")
    assert area is not None
    assert area.text() == HOSTILE
    assert [node.attributes.get("src") for node in page.css("script")] == ["/static/page.js"]
    assert not page.css("img")


def test_markup_in_reasons_and_names_stays_text_on_every_page(curator: httpx.Client) -> None:
    fields = {**form(curator, of=FOUNDING), "decision": "confirm", "reason": HOSTILE, "curator": HOSTILE}
    assert sent(curator, fields).status_code == 303
    for path in ("/reviews", PILOTS, f"/review?of={FOUNDING}", "/questions/decisions-of-curators"):
        page = parsed(curator.get(path))
        assert HOSTILE in page.text(), path
        assert {node.attributes.get("src") for node in page.css("script")} == {"/static/page.js"}
        assert not page.css("img")
        assert not [name for node in page.css("*") for name in node.attributes if name.startswith("on")]


@pytest.mark.parametrize(
    ("headers", "change"),
    [
        ({"Origin": "https://elsewhere.example"}, {}),
        ({"Origin": "null"}, {}),
        ({"Sec-Fetch-Site": "cross-site"}, {}),
        ({"Sec-Fetch-Site": "same-site"}, {}),
        ({}, {"mark": ""}),
        ({}, {"mark": "0" * 64}),
        ({"Cookie": ""}, {}),
        ({"Cookie": "mandate-graph-review=another"}, {}),
    ],
)
def test_a_form_from_another_site_is_refused_and_shows_nothing_of_what_it_said(
    quiet: httpx.Client, headers: dict[str, str], change: dict[str, str]
) -> None:
    fields = {**form(quiet, of=FOUNDING), "decision": "reject", "reason": "planted", **change}
    answer = sent(quiet, fields, **headers)
    assert answer.status_code == 403
    assert "planted" not in answer.text


@pytest.mark.parametrize(
    "headers",
    [
        {"Host": "rebound.example"},
        {"X-Forwarded-For": "192.0.2.7"},
        {"Forwarded": "for=192.0.2.7"},
        {"Via": "1.1 proxy"},
    ],
)
def test_without_a_token_nobody_decides_from_beyond_this_machine(quiet: httpx.Client, headers: dict[str, str]) -> None:
    assert quiet.get("/review", params={"of": FOUNDING}, headers=headers).status_code == 403
    fields = {**form(quiet, of=FOUNDING), "decision": "reject"}
    host = headers.get("Host")
    origin = {"Origin": f"http://{host}"} if host else {}
    assert sent(quiet, fields, **headers, **origin).status_code == 403


@pytest.mark.parametrize("token", ["", "a-token-of-some-lengt", TOKEN + "x", "é" * 16])
def test_a_wrong_token_is_refused_and_the_form_is_there_again(visitor: httpx.Client, token: str) -> None:
    fields = {**form(visitor, of=FOUNDING), "decision": "reject", "token": token}
    page = parsed(sent(visitor, fields), 403)
    assert "token" in text_of(page, "[role=alert]")
    assert not any(node.attributes.get("value") for node in page.css("input[type=password]"))


def test_the_right_token_decides(visitor: httpx.Client) -> None:
    assert sent(visitor, {**form(visitor, of=FOUNDING), "decision": "confirm", "token": TOKEN}).status_code == 303
    fields = {**form(visitor, of=FOUNDING), "decision": "reject"}
    assert sent(visitor, fields, Authorization=f"Bearer {TOKEN}").status_code == 303


def test_a_service_that_was_not_asked_to_decides_nothing_and_offers_nothing(client: httpx.Client) -> None:
    page = LexborHTMLParser(client.get(PILOTS, headers={"Accept": "text/html"}).text)
    assert not page.css("a.review")
    assert client.get("/review", params={"of": FOUNDING}, headers={"Accept": "text/html"}).status_code == 403
    assert client.post("/review", data={"decision": "reject", "of": FOUNDING}).status_code == 403
    assert client.get("/reviews", headers={"Accept": "text/html"}).status_code == 200


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_form_is_there_in_every_language_with_a_label_for_every_field(quiet: httpx.Client, language: str) -> None:
    answer = quiet.get("/review", params={"of": FOUNDING, "lang": language})
    page = parsed(answer)
    labels = {str(node.attributes.get("for")) for node in page.css("form.stacked label")}
    fields = page.css("form.stacked input:not([type=hidden]), form.stacked textarea, form.stacked select")
    assert {str(node.attributes.get("id")) for node in fields} <= labels
    assert answer.headers["cache-control"] == "no-store"
    assert answer.headers["referrer-policy"] == "same-origin", "else a browser sends no origin with the form"
    cookie = answer.headers.get("set-cookie", "")
    assert not cookie or ("HttpOnly" in cookie and "samesite=strict" in cookie.lower())


@pytest.mark.parametrize("query", ["", "of=", "of=ev:nothing", "of=%3Cscript%3E", "undo=nothing"])
def test_a_form_for_nothing_says_so(quiet: httpx.Client, query: str) -> None:
    page = parsed(quiet.get(f"/review?{query}"), 404 if "nothing" in query else 400)
    assert page.css_first("h1") is not None


def test_reviews_are_data_too(curator: httpx.Client) -> None:
    assert sent(curator, {**form(curator, of=FOUNDING), "decision": "confirm"}).status_code == 303
    (one,) = curator.get("/reviews?format=json").json()
    assert (one["kind"], one["state"], one["concerns"]) == ("confirm", "in-force", FOUNDING)
    assert "it only recalls one" in curator.get("/reviews?format=csv").text
    assert "mg:Confirmation" in curator.get("/reviews?format=turtle&body=harbour-cop_wg-pilots").text
    assert curator.get("/reviews?format=json&body=nobody").json() == []
