"""`mandate-graph brief` in this process: forms, languages, files and refusals."""

import io
import json
from pathlib import Path

import pytest
from docx import Document
from tests.fakes.one_pool import OnePool

from mandate_graph.__main__ import main
from mandate_graph.cli import output
from mandate_graph.query import Pool


@pytest.fixture(autouse=True)
def in_the_harbour(monkeypatch: pytest.MonkeyPatch, harbour: Path, pool: Pool) -> None:
    monkeypatch.setenv("MANDATE_GRAPH_GRAPH", str(harbour))
    monkeypatch.setattr(OnePool, "shared", pool, raising=False)
    monkeypatch.setattr("mandate_graph.query.Pool", OnePool)


def run(capfdbinary: pytest.CaptureFixture[bytes], *words: str) -> tuple[int, bytes, str]:
    code = main(("brief", *words))
    captured = capfdbinary.readouterr()
    return code, captured.out, captured.err.decode()


def test_the_background_is_written_as_text_markdown_json_and_word(capfdbinary: pytest.CaptureFixture[bytes]) -> None:
    code, text, _err = run(capfdbinary, "WG.1")
    assert (code, text.decode().startswith("Background: Working Group on Pilots (HBR/COP/WG.1)\n")) == (0, True)
    _code, markdown, _err = run(capfdbinary, "WG.1", "--to", "markdown", "--language", "ru")
    assert markdown.decode().startswith("# Справка: Рабочая группа по лоцманам")
    assert "[^1]: Из первых рук. " in markdown.decode()
    _code, data, _err = run(capfdbinary, "WG.1", "--to", "json", "--before", "5")
    assert json.loads(data)["before"]["number"] == 5
    _code, word, _err = run(capfdbinary, "WG.1", "--to", "docx", "-l", "ar")
    assert len(Document(io.BytesIO(word)).paragraphs) > 6


def test_it_is_written_to_a_file_that_is_named(capfdbinary: pytest.CaptureFixture[bytes], tmp_path: Path) -> None:
    target = tmp_path / "brief.docx"
    code, out, err = run(capfdbinary, "WG.1", "--to", "docx", "--out", str(target))
    assert (code, out, str(target) in err) == (0, b"", True)
    assert target.read_bytes().startswith(b"PK")
    assert run(capfdbinary, "WG.1", "--out", str(tmp_path))[0] == 4


@pytest.mark.parametrize(
    ("words", "code", "said"),
    [
        (("WG.1", "--to", "pdf"), 2, "docx"),
        (("WG.1", "--language", "de"), 2, "ar, en, es, fr, ru, zh"),
        (("WG.1", "--before", "40"), 3, "HBR/COP session 5"),
        (("WG.1", "--known-by", "soon"), 2, "YYYY-MM-DD"),
        (("wg-tugs",), 3, "no body"),
    ],
)
def test_what_cannot_be_done_is_refused_with_a_way_on(
    capfdbinary: pytest.CaptureFixture[bytes], words: tuple[str, ...], code: int, said: str
) -> None:
    ended, out, err = run(capfdbinary, *words)
    assert (ended, out) == (code, b"")
    assert said in err


def test_a_terminal_is_not_filled_with_a_word_document(
    capfdbinary: pytest.CaptureFixture[bytes], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(output, "is_terminal", lambda: True)
    code, out, err = run(capfdbinary, "WG.1", "--to", "docx")
    assert (code, out, "--out" in err) == (2, b"", True)
