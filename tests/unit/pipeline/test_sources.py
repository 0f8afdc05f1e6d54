"""Which files a build reads, and what it says of the others."""

import os
import zipfile
from pathlib import Path

import pytest

from mandate_graph.errors import InputError, SourceTooLarge
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


def packed(place: Path, members: dict[str, bytes]) -> Path:
    with zipfile.ZipFile(place, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, data in members.items():
            archive.writestr(name, data)
    return place


def test_the_files_in_an_archive_are_named_by_it_and_by_their_paths(tmp_path: Path) -> None:
    archive = packed(tmp_path / "notes.zip", {"a/one.txt": b"1", "two.md": b"2", ".hidden": b"", "gold.csv": b"3"})
    gathered = gather([archive])
    assert [(file.name, file.read(10)) for file in gathered.files] == [
        ("notes.zip/a/one.txt", b"1"),
        ("notes.zip/two.md", b"2"),
    ]
    assert [passed.name for passed in gathered.passed] == ["notes.zip/gold.csv"]


@pytest.mark.parametrize("member", ["../out.txt", "/etc/out.txt", "a/../../out.txt", "C:\\out.txt"])
def test_a_path_that_leads_out_of_an_archive_is_refused_and_the_others_are_read(tmp_path: Path, member: str) -> None:
    gathered = gather([packed(tmp_path / "notes.zip", {member: b"1", "in.txt": b"2"})])
    assert [file.name for file in gathered.files] == ["notes.zip/in.txt"]
    assert ["leads out of the archive" in failed.reason for failed in gathered.failed] == [True]


def test_an_archive_in_an_archive_is_not_opened(tmp_path: Path) -> None:
    gathered = gather([packed(tmp_path / "notes.zip", {"more.zip": b"PK\x03\x04", "in.txt": b"2"})])
    assert [failed.name for failed in gathered.failed] == ["notes.zip/more.zip"]
    assert len(gathered.files) == 1


def test_an_archive_that_would_swell_is_not_opened(tmp_path: Path) -> None:
    write(tmp_path, "beside.txt")
    packed(tmp_path / "bomb.zip", {f"{number}.txt": bytes(6_000_000) for number in range(5)})
    gathered = gather([tmp_path])
    assert [file.name for file in gathered.files] == ["beside.txt"]
    assert [(failed.name, "unpack to 30000000 bytes" in failed.reason) for failed in gathered.failed] == [
        ("bomb.zip", True)
    ]


def test_a_member_above_the_limit_is_not_unpacked(tmp_path: Path) -> None:
    (file,) = gather([packed(tmp_path / "notes.zip", {"long.txt": bytes(range(256)) * 40})]).files
    with pytest.raises(SourceTooLarge, match="10240 bytes"):
        file.read(10_000)


@pytest.mark.parametrize("damage", ["cut", "locked", "no archive"])
def test_a_broken_or_locked_archive_has_its_line(tmp_path: Path, damage: str) -> None:
    archive = packed(tmp_path / "notes.zip", {"one.txt": b"words " * 50})
    data = bytearray(archive.read_bytes())
    if damage == "locked":
        data[data.rfind(b"PK\x01\x02") + 8] |= 1
    damaged: dict[str, bytes] = {"cut": bytes(data[:-30]), "locked": bytes(data), "no archive": b"words"}
    archive.write_bytes(damaged[damage])
    (failed,) = gather([archive]).failed
    assert {"cut": "broken", "locked": "password", "no archive": "broken"}[damage] in failed.reason


def test_a_pattern_that_no_shell_opened_names_files_below_its_fixed_part(tmp_path: Path) -> None:
    write(tmp_path, "notes/a/one.txt", "notes/two.txt", "notes/.hidden.txt", "other/three.txt")
    gathered = gather([tmp_path / "notes" / "**" / "*.txt"])
    assert [file.name for file in gathered.files] == ["a/one.txt", "two.txt"]
    with pytest.raises(InputError, match="no file fits"):
        gather([tmp_path / "*.doc"])


def test_listed_paths_are_named_as_they_are_written_and_those_that_are_gone_have_their_line(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    write(tmp_path, "a/one.txt", "b/one.txt", "c/d/two.txt")
    monkeypatch.chdir(tmp_path)
    gathered = gather([], ["a/one.txt", "./b/one.txt", "c", "b/gone.txt"])
    assert [file.name for file in gathered.files] == ["a/one.txt", "b/one.txt", "c/d/two.txt"]
    assert [(failed.name, failed.reason) for failed in gathered.failed] == [("b/gone.txt", "there is no such file")]


def test_a_listed_path_from_the_root_or_from_above_keeps_its_beginning(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    write(tmp_path, "a/one.txt", "b/two.txt")
    monkeypatch.chdir(tmp_path / "b")
    written = [str(tmp_path / "a" / "one.txt"), "../a", str(tmp_path / "gone.txt")]
    assert [file.name for file in gather([], ["."]).files] == ["two.txt"]
    gathered = gather([], written)
    assert [file.name for file in gathered.files] == ["../a/one.txt", written[0]]
    assert [failed.name for failed in gathered.failed] == [written[2]]


def test_a_pipe_is_no_file(tmp_path: Path) -> None:
    os.mkfifo(tmp_path / "pipe.txt")
    (file,) = gather([tmp_path]).files
    with pytest.raises(InputError, match="a device or a pipe"):
        file.read(100)
