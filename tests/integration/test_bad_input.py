"""A folder with everything that goes wrong: each file gets its line, and the rest of the graph stands."""

import os
import subprocess
import sys
from pathlib import Path

import pytest

GOOD = "Resolution 12/3\n\nThe Assembly of the Lighthouse Union,\n\nRecalling its resolution 11/2,\n\n1. Meets.\n"
RUSSIAN = "Записка Секретариата\n\n1. В резолюции 12/3 Ассамблея постановила продолжить работу.\n"
FIFTY_MEGABYTES = 50_000_000


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    place = tmp_path_factory.mktemp("bad") / "documents"
    place.mkdir()
    (place / "good.txt").write_text(GOOD, encoding="utf-8")
    (place / "old.txt").write_bytes(RUSSIAN.encode("cp1251"))
    (place / "empty.txt").write_bytes(b"")
    (place / "picture.txt").write_bytes(bytes(range(256)) * 40)
    (place / "gone.txt").symlink_to(place / "nowhere.txt")
    with (place / "long.txt").open("wb") as file:
        file.write(b"paragraph " * (FIFTY_MEGABYTES // 10))
    return place


def run(*arguments: str | Path) -> subprocess.CompletedProcess[str]:
    command = [sys.executable, "-m", "mandate_graph", *map(str, arguments)]
    environment = {**os.environ, "NO_COLOR": "1", "COLUMNS": "200"}
    return subprocess.run(command, capture_output=True, text=True, timeout=240, check=False, env=environment)


Told = subprocess.CompletedProcess[str]


@pytest.fixture(scope="module")
def built(folder: Path) -> tuple[Path, Told]:
    """The graph of the folder, and what its build said."""
    graph = folder.parent / "graph"
    return graph, run("build", folder, "--out", graph)


def test_each_bad_file_has_its_line_and_the_good_ones_are_published(built: tuple[Path, Told]) -> None:
    graph, done = built
    assert done.returncode == 0, done.stderr
    lines = (done.stdout + done.stderr).splitlines()
    for name, word in (
        ("empty.txt", "empty"),
        ("picture.txt", "no text"),
        ("gone.txt", ""),
        ("long.txt", "limit"),
        ("old.txt", "1251"),
    ):
        assert any(name in line and word in line.lower() for line in lines), (name, lines)
    asked = run("ask", "citations", "--graph", graph, "--format", "csv")
    assert asked.returncode == 0, asked.stderr
    assert "good.txt" in asked.stdout
    assert "old.txt" in asked.stdout


def test_strict_makes_it_an_error_and_still_says_what_failed(folder: Path, built: tuple[Path, Told]) -> None:
    graph, _ = built
    done = run("build", folder, "--out", graph, "--strict")
    assert done.returncode == 4
    assert "empty.txt" in done.stdout + done.stderr


@pytest.mark.skipif(os.geteuid() == 0, reason="no file is unreadable to the superuser")
def test_a_file_without_read_permission_has_its_line(tmp_path: Path) -> None:
    (tmp_path / "closed.txt").write_text(GOOD, encoding="utf-8")
    (tmp_path / "closed.txt").chmod(0)
    done = run("build", tmp_path / "closed.txt", "--out", tmp_path / "graph")
    assert "closed.txt" in done.stdout + done.stderr


def test_the_limit_is_settable(folder: Path, tmp_path: Path) -> None:
    done = run("build", folder / "good.txt", "--out", tmp_path / "graph", "--max-file-size", "10")
    assert done.returncode == 4
    assert "good.txt" in done.stdout + done.stderr
