"""From a folder of files to a lineage, by the commands alone."""

import json
from pathlib import Path

import pytest

from mandate_graph.__main__ import main

NOTE = """\
Note by the secretariat

1. In decision 6/2, the Conference of the Parties to the United Nations Convention against Transnational Organized
Crime established an open-ended interim working group on the carriage of tea.

2. The working group on the carriage of tea held its first meeting from 3 to 4 May 2010.
"""


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    folder = tmp_path / "documents"
    folder.mkdir()
    (folder / "note.txt").write_text(NOTE, encoding="utf-8")
    (folder / "broken.txt").write_bytes(bytes(range(256)) * 8)
    (folder / "large.txt").write_text("x" * 5000, encoding="utf-8")
    return folder


def test_what_can_be_read_is_built_and_what_cannot_is_named(
    folder: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    out = tmp_path / "graph"
    arguments = ["build", str(folder), "--out", str(out), "--jobs", "1", "--max-file-size", "4000"]
    assert main(arguments) == 0
    captured = capsys.readouterr()
    assert captured.out == ""
    assert "broken.txt: not read" in captured.err
    assert "large.txt: not read" in captured.err
    assert "1 documents built" in captured.err
    assert main([*arguments, "--strict"]) == 4
    capsys.readouterr()
    assert main(["ask", "citations", "--graph", str(out), "--format", "json"]) == 0
    answer = json.loads(capsys.readouterr().out)
    assert {row["source_file"]["value"] for row in answer["results"]["bindings"]} <= {"note.txt"}


def test_a_folder_with_nothing_to_read_is_refused(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["build", str(tmp_path), "--out", str(tmp_path / "graph")]) == 4
    assert "no document could be read" in capsys.readouterr().err
    assert main(["build", str(tmp_path / "nowhere"), "--out", str(tmp_path / "graph")]) == 4


def test_the_demo_builds_checks_and_tells_one_lineage(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    out = tmp_path / "demo"
    assert main(["demo", "--no-serve", "--out", str(out)]) == 0
    captured = capsys.readouterr()
    assert "Checked: 0 violation" in captured.err
    sentence = captured.out
    for part in (
        "constant element",
        "set up as interim by",
        "made a constant element by",
        "on the basis of",
        "According to",
    ):
        assert part in sentence
    assert main(["trace", "WG.4", "--graph", str(out)]) == 0
    assert "no follow-up on record" in capsys.readouterr().out
