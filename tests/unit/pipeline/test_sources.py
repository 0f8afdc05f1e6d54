"""Which files a build reads, and what it says of the others."""

from pathlib import Path

import pytest

from mandate_graph.errors import InputError
from mandate_graph.pipeline.sources import gather


def names(folder: Path) -> list[str]:
    return [file.name for file in gather([folder]).files]


def write(folder: Path, *paths: str) -> None:
    for path in paths:
        place = folder / path
        place.parent.mkdir(parents=True, exist_ok=True)
        place.write_text("text", encoding="utf-8")


def test_a_folder_is_read_in_the_order_of_names_whatever_the_order_on_disk(tmp_path: Path) -> None:
    write(tmp_path, "b.txt", "a/c.md", "a.txt")
    assert names(tmp_path) == ["a.txt", "a/c.md", "b.txt"]


def test_hidden_files_and_folders_are_left_out(tmp_path: Path) -> None:
    write(tmp_path, ".git/config", ".hidden.txt", "seen.txt")
    assert names(tmp_path) == ["seen.txt"]


@pytest.mark.parametrize("name", ["gold.yaml", "links.TSV", "README.md", "Licence.py"])
def test_what_is_no_document_is_passed_over_with_its_reason(tmp_path: Path, name: str) -> None:
    write(tmp_path, name)
    gathered = gather([tmp_path])
    assert gathered.files == ()
    assert [(passed.name, bool(passed.reason)) for passed in gathered.passed] == [(name, True)]


def test_a_file_named_by_hand_is_read_whatever_it_is_called(tmp_path: Path) -> None:
    write(tmp_path, "README.md")
    assert [file.name for file in gather([tmp_path / "README.md"]).files] == ["README.md"]


def test_a_place_that_does_not_exist_is_named_in_the_error(tmp_path: Path) -> None:
    with pytest.raises(InputError, match="no such file"):
        gather([tmp_path / "absent"])


def test_two_files_of_one_name_are_refused_because_the_graph_could_not_tell_them_apart(tmp_path: Path) -> None:
    write(tmp_path, "a/note.txt", "b/note.txt")
    with pytest.raises(InputError, match=r"two files are called note\.txt"):
        gather([tmp_path / "a", tmp_path / "b"])


def test_a_file_given_twice_is_read_once(tmp_path: Path) -> None:
    write(tmp_path, "note.txt")
    assert [file.name for file in gather([tmp_path, tmp_path / "note.txt"]).files] == ["note.txt"]
