"""The forty competency questions, word for word as they were first asked, on the graph of the founding documents."""

import io
import json
import re
import tomllib
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import httpx
import pytest
from tests.fakes.serving import serving

from mandate_graph.__main__ import main
from mandate_graph.settings import Settings

Ask = Callable[[str], str]
"""A door: a query in, SPARQL results in JSON out."""

FLOORS = {"CQ16", "CQ17", "CQ18", "CQ30", "CQ35"}
"""Made by hand, their rows leave out repeats of a citation, and names in languages that no founding document is in:
each must be found, and counts may be higher."""

FREE_COLUMNS = {"CQ25": {2}, "CQ34": {0, 1, 2, 3, 4}, "CQ40": {0}}
"""Quotes, offsets, rule names and confidence are those of the hand-made data."""


def cell(value: dict[str, str] | None) -> str:
    if value is None:
        return ""
    return re.split("[/#]", value["value"])[-1] if value["type"] == "uri" else value["value"]


def rows_of(answer: str) -> list[list[str]]:
    results: dict[str, Any] = json.loads(answer)
    names = results["head"]["vars"]
    return [[cell(row.get(name)) for name in names] for row in results["results"]["bindings"]]


def at_least(row: list[str], want: list[str]) -> bool:
    return all(
        got == cell or (got.isdigit() and cell.isdigit() and int(got) >= int(cell))
        for got, cell in zip(row, want, strict=True)
    )


def without(row: list[str], free: set[int]) -> list[str]:
    return ["" if index in free else value for index, value in enumerate(row)]


def questions(shared: Path) -> dict[str, dict[str, object]]:
    text = (shared / "design" / "ontology" / "questions.toml").read_text(encoding="utf-8")
    return {entry["id"]: entry for entry in tomllib.loads(text)["cq"]}


@pytest.fixture(scope="module")
def over_http(seeds_graph: Path) -> Iterator[Ask]:
    headers = {"Accept": "application/sparql-results+json"}
    with serving(Settings(graph=seeds_graph, port=0, workers=1)) as address:
        yield lambda query: httpx.post(f"{address}/sparql", data={"query": query}, headers=headers, timeout=60).text


@pytest.fixture
def on_the_command_line(seeds_graph: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> Ask:
    def ask(query: str) -> str:
        monkeypatch.setattr("sys.stdin", io.TextIOWrapper(io.BytesIO(query.encode()), encoding="utf-8"))
        assert main(["ask", "-", "--graph", str(seeds_graph), "--format", "json"]) == 0
        return capsys.readouterr().out

    return ask


def assert_expected(number: int, shared: Path, ask: Ask) -> None:
    name = f"CQ{number:02}"
    question = questions(shared)[name]
    sparql, expected = str(question["sparql"]), question["expect"]
    assert isinstance(expected, list)
    free = FREE_COLUMNS.get(name, set())
    want = [without([str(value) for value in row], free) for row in expected]
    got = [without(row, free) for row in rows_of(ask(sparql))]
    if name in FLOORS:
        assert [row for row in want if not any(at_least(found, row) for found in got)] == []
    elif "ORDER BY" in sparql:
        assert got == want
    else:
        assert sorted(got) == sorted(want)


@pytest.mark.parametrize("number", range(1, 41))
def test_a_question_has_its_expected_answer_over_http(number: int, shared: Path, over_http: Ask) -> None:
    assert_expected(number, shared, over_http)


@pytest.mark.parametrize("number", range(1, 41))
def test_a_question_has_its_expected_answer_on_the_command_line(
    number: int, shared: Path, on_the_command_line: Ask
) -> None:
    assert_expected(number, shared, on_the_command_line)
