"""A build over what an earlier one left is a build that starts with nothing, byte for byte."""

import shutil
import sys
from pathlib import Path

import pytest
from tests.fakes.collections import built, names, quads, told

from mandate_graph.building import build
from mandate_graph.pipeline import Summary
from mandate_graph.store import open_published

KNOWN = Path(__file__).parent / "made_up_body"
UNRELATED = "Note on the weather\n\n1. In resolution 61/5, the General Assembly welcomed the work done.\n"


@pytest.fixture(scope="module")
def first(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A folder with three notes, and a graph of them; no test changes it."""
    place = tmp_path_factory.mktemp("again")
    (place / "notes").mkdir()
    for name in ("note-2036.en.txt", "note-2036.ru.txt"):
        shutil.copy(KNOWN / name, place / "notes" / name)
    (place / "notes" / "weather.txt").write_text(UNRELATED, encoding="utf-8")
    built(place / "notes", place / "graph")
    return place


@pytest.fixture
def place(first: Path, tmp_path: Path) -> Path:
    """A copy of that folder and of its graph, for one test."""
    shutil.copytree(first, tmp_path, symlinks=True, dirs_exist_ok=True)
    return tmp_path


@pytest.fixture
def founded(place: Path) -> Path:
    """The same with the text that founds the body, built again."""
    shutil.copy(KNOWN / "decision-2-3.en.txt", place / "notes" / "decision.txt")
    built(place / "notes", place / "graph")
    return place


def same_as_fresh(place: Path) -> Summary:
    summary = built(place / "notes", place / "graph")
    shutil.rmtree(place / "fresh", ignore_errors=True)
    built(place / "notes", place / "fresh")
    assert quads(place / "graph") == quads(place / "fresh")
    assert told(place / "graph") == told(place / "fresh")
    return summary


def test_nothing_changed_is_nothing_published(place: Path) -> None:
    before = open_published(place / "graph").path
    summary = built(place / "notes", place / "graph")
    assert (summary.built, len(summary.unchanged), summary.published) == ((), 3, False)
    assert open_published(place / "graph").path == before


def test_the_text_that_founds_a_body_changes_the_graphs_of_those_that_name_it_and_no_other(place: Path) -> None:
    shutil.copy(KNOWN / "decision-2-3.en.txt", place / "notes" / "decision.txt")
    summary = same_as_fresh(place)
    assert names(summary.built) == ["decision.txt", "note-2036.en.txt", "note-2036.ru.txt"]
    assert names(summary.unchanged) == ["weather.txt"]


def test_a_change_to_one_file_and_a_text_in_another_language_are_taken_in(place: Path) -> None:
    with (place / "notes" / "weather.txt").open("a", encoding="utf-8") as file:
        file.write("\n2. In decision 2/3, the Conference established a working group.\n")
    shutil.copy(KNOWN / "resolution-4-1.fr.txt", place / "notes" / "résolution.txt")
    summary = same_as_fresh(place)
    assert {"weather.txt", "résolution.txt"} <= {*names(summary.built)}


def test_what_a_file_told_is_gone_with_it(founded: Path) -> None:
    (founded / "notes" / "decision.txt").unlink()
    summary = same_as_fresh(founded)
    assert summary.gone == ("decision.txt",)
    assert "note-2036.en.txt" in names(summary.built)


def test_damaged_results_are_made_again(founded: Path) -> None:
    kept = [path for path in (founded / "graph" / "cache").rglob("*") if path.is_file() and "base" not in path.parts]
    for number, path in enumerate(sorted(kept)):
        path.write_bytes((b"", path.read_bytes()[:-1], b"\x80\x05." * 40)[number % 3])
    for contents in (founded / "graph" / "cache" / "base").glob("*/contents.json"):
        contents.write_text("{", encoding="utf-8")
    (founded / "notes" / "weather.txt").write_text(UNRELATED + "\n2. Noted.\n", encoding="utf-8")
    same_as_fresh(founded)


def test_a_new_program_makes_every_graph_anew(place: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sys.modules["mandate_graph.pipeline.build"], "fingerprint", lambda: "of another program")
    monkeypatch.setattr(
        "mandate_graph.pipeline.stages.build_graphs",
        lambda *told: tuple(one._replace(triples=one.triples[:-1]) for one in build(*told)),
    )
    before = quads(place / "graph")
    same_as_fresh(place)
    assert quads(place / "graph") != before


def test_a_difference_between_languages_comes_and_goes_with_the_text_that_differs(tmp_path: Path) -> None:
    notes = tmp_path / "notes"
    notes.mkdir()
    english = (
        "A/RES/91/1\n\nThe General Assembly,\n\nRecalling its resolution {} on buoys,\n\n1. Takes note of the lights.\n"
    )
    french = (
        "A/RES/91/1\n\nL’Assemblée générale,\n\nRappelant sa résolution {} sur les bouées,\n\n1. Prend note des feux.\n"
    )
    (notes / "buoys.fr.txt").write_text(french.format("62/124"), encoding="utf-8")
    differing: list[int] = []
    for number in ("62/124", "62/194", "62/124"):
        (notes / "buoys.en.txt").write_text(english.format(number), encoding="utf-8")
        (notes / "weather.txt").write_text(UNRELATED + f"\n2. Noted {len(differing)} times.\n", encoding="utf-8")
        same_as_fresh(tmp_path)
        store = open_published(tmp_path / "graph").store
        differing.append(len(store.select("SELECT ?d { ?d a mg:Discrepancy }").rows))
    assert differing == [0, 1, 0]
