"""The JSON API: what it answers, page by page, and how it describes itself."""

import httpx
import pytest


def test_bodies_come_page_by_page(client: httpx.Client) -> None:
    first = client.get("/api/bodies", params={"limit": 3}).json()
    second = client.get(first["next"]).json()
    assert first["total"] == second["total"] > 6
    assert second["offset"] == 3
    ids = [body["id"] for body in (*first["items"], *second["items"])]
    assert ids == sorted(set(ids))
    last = client.get("/api/bodies", params={"offset": first["total"] - 1}).json()
    assert (len(last["items"]), last["next"]) == (1, None)


def test_a_body_is_found_by_any_name(client: httpx.Client) -> None:
    by_symbol = client.get("/api/bodies/WG.1").json()
    assert by_symbol == client.get("/api/bodies/Рабочая группа по лоцманам").json()
    assert {"text": "Working Group on Pilots", "language": "en"} in by_symbol["names"]


def test_the_lineage_of_a_body_is_that_of_the_command_line(client: httpx.Client) -> None:
    trace = client.get("/api/bodies/WG.1/lineage", params={"on": "2024-01-01"}).json()
    assert trace["kind"] == "body"
    assert trace["sentence"]["en"]
    assert any("1 January 2024" in day for day in trace["days"]["en"])
    assert client.get("/api/bodies/WG.1/lineage", params={"on": "2024-01-01"}).json() == trace


def test_a_document_is_shown_with_everything_that_is_said_of_it(client: httpx.Client) -> None:
    record = client.get("/api/documents/decision 2/3").json()
    assert record["citation"] == "HBR/COP decision 2/3"
    assert record["kinds"] == ["Decision"]
    assert record["properties"]["rdf:type"] == [
        {
            "value": "https://w3id.org/mandate-graph/ontology#Decision",
            "type": "iri",
            "language": None,
            "datatype": None,
        }
    ]


def test_citations_are_had_from_either_end_and_between_two_texts(client: httpx.Client) -> None:
    out = client.get("/api/citations", params={"from": "decision 2/3"}).json()
    cited = next(entry["cited"]["work"] for entry in out["items"] if entry["kind"] == "decision")
    into = client.get("/api/citations", params={"to": cited}).json()
    between = client.get("/api/citations", params={"from": "decision 2/3", "to": cited}).json()
    assert 0 < between["total"] <= min(out["total"], into["total"])
    for entry in between["items"]:
        assert entry in out["items"]
        assert entry["words"][0]["quote"]


def test_a_search_finds_bodies_and_works_or_the_nearest_names(client: httpx.Client) -> None:
    assert [hit["id"] for hit in client.get("/api/search", params={"q": "WG.1"}).json()["exact"]] == [
        "harbour-cop_wg-pilots"
    ]
    work = client.get("/api/search", params={"q": "decision 2/3"}).json()["exact"][0]
    assert client.get(work["href"], headers={"Accept": "text/turtle"}).status_code == 200
    missed = client.get("/api/search", params={"q": "Working Group on Pilotz"}).json()
    assert missed["exact"] == []
    assert any("Pilots" in name for name in missed["near"])
    assert client.get("/api/search", params={"q": "http://a b <c>"}).json()["exact"] == []


def test_questions_are_listed_and_answered_page_by_page(client: httpx.Client) -> None:
    listed = {question["name"]: question for question in client.get("/api/questions").json()}
    first = client.get(listed["bodies"]["href"], params={"limit": 2}).json()
    second = client.get(first["next"]).json()
    assert first["columns"] == listed["bodies"]["columns"]
    assert len(first["rows"]) == 2
    assert first["rows"] != second["rows"]
    bound = client.get("/api/questions/founding-text", params={"body": "WG.1"}).json()
    assert bound["rows"][0][1]["value"]


@pytest.mark.parametrize(
    ("path", "status", "kind"),
    [
        ("/api/bodies?limit=0", 400, "usage"),
        ("/api/bodies?offset=-1", 400, "usage"),
        ("/api/bodies/qqqq", 404, "nothing-found"),
        ("/api/bodies/working group", 409, "ambiguous-name"),
        ("/api/bodies/WG.1/lineage?on=yesterday", 400, "usage"),
        ("/api/documents/qqqq", 404, "nothing-found"),
        ("/api/citations", 400, "usage"),
        ("/api/search", 400, "usage"),
        ("/api/questions/qqqq", 404, "nothing-found"),
        ("/api/questions/founding-text?bdoy=x", 400, "usage"),
        ("/api/nothing", 404, "no-such-page"),
    ],
)
def test_what_cannot_be_answered_is_a_problem(client: httpx.Client, path: str, status: int, kind: str) -> None:
    answer = client.get(path)
    assert answer.status_code == status
    assert answer.headers["content-type"] == "application/problem+json"
    assert answer.json()["type"].endswith(f"/{kind}")


def test_the_api_describes_itself_to_machines_and_to_people(client: httpx.Client) -> None:
    paths = set(client.get("/api/openapi.json").json()["paths"])
    page = client.get("/api/docs")
    assert paths == {
        "/api/bodies",
        "/api/bodies/{id}",
        "/api/bodies/{id}/lineage",
        "/api/citations",
        "/api/documents/{symbol}",
        "/api/questions",
        "/api/questions/{name}",
        "/api/search",
    }
    assert all(path in page.text for path in paths)
    assert "<script" not in page.text
    assert "//" not in page.text.replace("<!doctype", "")
