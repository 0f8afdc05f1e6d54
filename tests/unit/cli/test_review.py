"""The command `review`: decisions on a graph, listed and undone."""

import csv
import io
import shutil
from pathlib import Path

import pytest

from mandate_graph.cli.app import run

FOUNDING = "ev:harbour-cop_dec_2_3__op_1--establish--harbour-cop_wg-pilots"


@pytest.fixture
def graph(harbour: Path, tmp_path: Path) -> str:
    shutil.copytree(harbour, tmp_path / "graph")
    return str(tmp_path / "graph")


def listed(graph: str, capsys: pytest.CaptureFixture[str]) -> list[dict[str, str]]:
    capsys.readouterr()
    assert run(["review", "list", "--graph", graph, "--format", "csv"]) == 0
    return list(csv.DictReader(io.StringIO(capsys.readouterr().out)))


def test_a_claim_is_rejected_listed_and_back_after_undo(graph: str, capsys: pytest.CaptureFixture[str]) -> None:
    signed = ["--reason", "it only recalls one", "--curator", "A. Pilot", "--graph", graph]
    assert run(["review", "reject", FOUNDING, *signed]) == 0
    number = capsys.readouterr().out.strip()
    assert run(["ask", "founding-text", "body=wg-pilots", "--graph", graph, "--format", "csv"]) == 0
    assert "harbour-cop_dec_2_3" not in capsys.readouterr().out
    (row,) = listed(graph, capsys)
    assert (row["review"], row["decision"], row["state"]) == (number, "reject", "in-force")
    assert (row["concerns"], row["curator"], row["reason"]) == (FOUNDING, "A. Pilot", "it only recalls one")
    assert run(["review", "undo", number, *signed]) == 0
    assert [row["state"] for row in listed(graph, capsys)] == ["in-force", "withdrawn"]
    assert run(["ask", "founding-text", "body=wg-pilots", "--graph", graph, "--format", "csv"]) == 0
    assert "harbour-cop_dec_2_3" in capsys.readouterr().out


def test_a_merged_body_answers_to_the_names_of_both(graph: str, capsys: pytest.CaptureFixture[str]) -> None:
    signed = ["--reason", "one group", "--curator", "A. Pilot", "--graph", graph]
    assert run(["review", "merge", "wg-buoys", "wg-pilots", *signed]) == 0
    capsys.readouterr()
    for name in ("wg-buoys", "body:harbour-cop_wg-buoys", "Working Group on Buoys"):
        assert run(["trace", name, "--graph", graph, "--to", "json"]) == 0
        assert "body/harbour-cop_wg-pilots" in capsys.readouterr().out


def test_a_correction_is_listed_with_what_it_changed(graph: str, capsys: pytest.CaptureFixture[str]) -> None:
    words = ["review", "correct", FOUNDING, "mg:legalForce", "fo:proposed", "--reason", "a draft", "--graph", graph]
    assert run([*words, "--curator", "A. Pilot"]) == 0
    (row,) = listed(graph, capsys)
    assert row["detail"] == "mg:legalForce: fo:adopted -> fo:proposed"


def test_a_service_that_lets_curators_decide_beyond_this_machine_needs_a_token(
    graph: str, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.delenv("MANDATE_GRAPH_REVIEW_TOKEN", raising=False)
    assert run(["serve", graph, "--review", "--host", "0.0.0.0", "--port", "0"]) == 2
    assert "MANDATE_GRAPH_REVIEW_TOKEN" in capsys.readouterr().err


def test_who_decides_must_be_said(
    graph: str, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    words = ["review", "confirm", FOUNDING, "--reason", "read and compared", "--graph", graph]
    monkeypatch.delenv("MANDATE_GRAPH_CURATOR", raising=False)
    assert run(words) == 2
    assert "--curator" in capsys.readouterr().err
    monkeypatch.setenv("MANDATE_GRAPH_CURATOR", "A. Pilot")
    assert run(words) == 0
    assert run(words) == 2, "it is confirmed already"
