"""`fetch` in this process, from a stand-in on loopback."""

import csv
import io
from collections.abc import Iterator
from pathlib import Path

import pytest
from tests.fakes.document_service import StandIn, serving
from tests.fakes.one_pool import OnePool

from mandate_graph.__main__ import main
from mandate_graph.query import Pool

PDF = b"%PDF-1.7 harbours"


@pytest.fixture
def service(monkeypatch: pytest.MonkeyPatch) -> Iterator[StandIn]:
    files = {("HBR/COP/2024/4", tag, "pdf"): PDF for tag in ("en", "ru")}
    with serving(StandIn(files=files)) as stand_in:
        monkeypatch.setenv("MANDATE_GRAPH_DOCUMENT_SERVICE", stand_in.address)
        monkeypatch.setenv("MANDATE_GRAPH_FETCH_INTERVAL", "0.001")
        yield stand_in


def run(capsys: pytest.CaptureFixture[str], *words: str) -> tuple[int, list[dict[str, str]], str]:
    code = main(("fetch", *words))
    captured = capsys.readouterr()
    return code, list(csv.DictReader(io.StringIO(captured.out))), captured.err


def test_documents_are_fetched_by_symbol_and_language(
    service: StandIn, capsys: pytest.CaptureFixture[str], tmp_path: Path
) -> None:
    words = ("HBR/COP/2024/4", "--language", "en", "--language", "RU", "--to", str(tmp_path))
    code, rows, err = run(capsys, *words)
    assert code == 0
    assert [(row["language"], row["outcome"]) for row in rows] == [("en", "fetched"), ("ru", "fetched")]
    assert (tmp_path / "ru" / "HBR_COP_2024_4.pdf").read_bytes() == PDF
    assert err.splitlines()[-1] == "2 fetched; 0 of 2 not asked for"
    assert run(capsys, *words)[1][0]["outcome"] == "already here"
    assert len(service.asked) == 2


def test_what_a_list_names_is_fetched_and_what_is_not_to_be_had_is_said(
    service: StandIn, capsys: pytest.CaptureFixture[str], tmp_path: Path
) -> None:
    wanted = tmp_path / "list.csv"
    wanted.write_text("symbol,language\nHBR/COP/2024/4,ru\nHBR/COP/2099/1,\n", encoding="utf-8")
    code, rows, err = run(capsys, "--list", str(wanted), "--to", str(tmp_path), "--file-format", "pdf")
    assert code == 3
    assert [(row["language"], row["outcome"]) for row in rows] == [
        ("ru", "fetched"),
        ("en", "the service has no such document"),
    ]
    assert "not to be had" in err
    assert {key[2] for key in service.asked} == {"pdf"}


def test_what_a_graph_cites_and_does_not_hold_is_fetched_most_cited_first_up_to_a_number(
    service: StandIn,
    capsys: pytest.CaptureFixture[str],
    tmp_path: Path,
    harbour: Path,
    pool: Pool,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr(OnePool, "shared", pool, raising=False)
    monkeypatch.setattr("mandate_graph.query.Pool", OnePool)
    code, rows, err = run(capsys, "--missing", str(harbour), "--to", str(tmp_path), "--most", "2")
    assert code == 3
    assert [(row["symbol"], row["outcome"]) for row in rows] == [
        ("HBR/CN.1/2029/L.9", "the service has no such document"),
        ("HBR/COP/2024/4", "fetched"),
    ]
    assert err.startswith("10 texts are cited and not held; 7 have no symbol of their own\n")
    assert {key[0] for key in service.asked} == {"HBR/CN.1/2029/L.9", "HBR/COP/2024/4"}


def test_a_service_that_does_not_answer_ends_the_run_and_keeps_what_came(
    service: StandIn, capsys: pytest.CaptureFixture[str], tmp_path: Path
) -> None:
    assert run(capsys, "HBR/COP/2024/4", "--to", str(tmp_path))[0] == 0
    service.first = [(403, {})]
    code, rows, err = run(capsys, "HBR/COP/2024/4", "HBR/COP/2024/5", "--to", str(tmp_path))
    assert (code, [row["outcome"] for row in rows]) == (5, ["already here"])
    assert "does not answer" in err
    assert "1 of 2 not asked for" in err


@pytest.mark.parametrize(
    "words", [(), ("A/RES/90/1", "--language", "xx"), ("A/RES/90/1", "--file-format", "odt"), ("--most", "0")]
)
def test_a_request_that_is_off_is_refused(capsys: pytest.CaptureFixture[str], words: tuple[str, ...]) -> None:
    assert run(capsys, *words)[0] == 2
