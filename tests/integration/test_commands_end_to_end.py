"""From a folder of files to a lineage, by the commands alone."""

import io
import json
from pathlib import Path

import pytest

from mandate_graph.__main__ import main
from mandate_graph.pipeline import BuildOptions, build

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


def test_a_list_of_paths_is_built_and_every_file_of_it_accounted_for(
    folder: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    paths = [str(folder / name) for name in ("note.txt", "broken.txt", "nowhere.txt")]
    monkeypatch.setattr("sys.stdin", io.TextIOWrapper(io.BytesIO("\0".join(paths).encode())))
    kept = tmp_path / "summary.json"
    arguments = ["build", "-", "--null", "--json", "--summary", str(kept), "--out", str(tmp_path / "graph")]
    assert main(arguments) == 0
    summary = json.loads(capsys.readouterr().out)
    assert summary["counts"] == {"built": 1, "unchanged": 0, "skipped": 0, "failed": 2}
    assert [one["name"].rpartition("/")[2] for one in summary["built"]] == ["note.txt"]
    assert all(one["reason"] and one["hint"] for one in summary["failed"])
    assert json.loads(kept.read_text(encoding="utf-8")) == summary


def test_a_file_that_vanishes_while_others_are_read_has_its_line(tmp_path: Path) -> None:
    (tmp_path / "notes").mkdir()
    for name in ("a.txt", "b.txt"):
        (tmp_path / "notes" / name).write_text(f"{NOTE}\n{name}\n", encoding="utf-8")

    def progress(step: str, done: int, _total: int) -> None:
        if (step, done) == ("reading", 1):
            (tmp_path / "notes" / "b.txt").unlink()

    summary = build([tmp_path / "notes"], tmp_path / "graph", BuildOptions(progress=progress))
    assert [one.name for one in summary.built] == ["a.txt"]
    assert [(one.name, one.reason) for one in summary.failed] == [("b.txt", "there is no such file")]
    assert [row[:2] for row in summary.rows()] == [("a.txt", "built"), ("b.txt", "failed")]
