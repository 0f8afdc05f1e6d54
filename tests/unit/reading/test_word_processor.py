"""DOC and RTF, through LibreOffice where it is installed, and through stand-ins for it that misbehave."""

import subprocess
from pathlib import Path

import pytest

from mandate_graph.errors import UnreadableSource
from mandate_graph.reading import read, word_processor
from mandate_graph.reading.sniffing import DOC, RTF, old_word, unread_format

RTF_TEXT = rb"""{\rtf1\ansi\ansicpg1251\deff0{\fonttbl{\f0\froman\fcharset204 Times New Roman;}}
\pard\plain\f0 Harbour council, resolution 90/3\par
\pard 1.\tab \'d0\'e5\'f8\'e0\'e5\'f2 set up a group on tides;\par
\trowd\cellx3000\cellx6000\pard\intbl Buoys\cell 90/4\cell\row
\pard\par}
"""
OLE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"


def text_of(data: bytes, folder: Path, name: str) -> tuple[str, str]:
    path = folder / name
    path.write_bytes(data)
    source = read(path, name=name, limit_bytes=10_000_000)
    return source.media_type, source.text


@pytest.mark.skipif(word_processor.program() is None, reason="LibreOffice is not installed")
def test_rtf_and_doc_give_their_text_and_cells(tmp_path: Path) -> None:
    blocks = ["Harbour council, resolution 90/3", "1. Решает set up a group on tides;", "Buoys", "90/4"]
    media_type, text = text_of(RTF_TEXT, tmp_path, "council.rtf")
    assert (media_type, text.split("\n\n")) == (RTF, blocks)
    profile = f"-env:UserInstallation={(tmp_path / 'profile').as_uri()}"
    made = tmp_path / "made"
    command = [str(word_processor.program()), profile, "--headless", "--convert-to", "doc", "--outdir", str(made)]
    subprocess.run([*command, str(tmp_path / "council.rtf")], check=True, capture_output=True, timeout=60)
    media_type, text = text_of((made / "council.doc").read_bytes(), tmp_path, "council.doc")
    assert (media_type, text.split("\n\n")) == (DOC, blocks)


def stand_in(monkeypatch: pytest.MonkeyPatch, folder: Path, script: str) -> None:
    program = folder / "soffice"
    program.write_text(f"#!/bin/sh\n{script}\n", encoding="utf-8")
    program.chmod(0o755)
    monkeypatch.setattr(word_processor, "program", lambda: str(program))


def test_without_libreoffice_the_error_says_what_to_do(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    monkeypatch.setattr(word_processor, "program", lambda: None)
    with pytest.raises(UnreadableSource, match="needs LibreOffice") as refused:
        text_of(RTF_TEXT, tmp_path, "council.rtf")
    assert "save the file as DOCX" in refused.value.hint


@pytest.mark.parametrize(
    ("script", "words"),
    [("exit 1", "makes no document"), ("exit 0", "makes no document"), ("sleep 60 & wait", "needs more")],
)
def test_a_conversion_that_fails_or_hangs_ends_with_a_reason(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path, script: str, words: str
) -> None:
    stand_in(monkeypatch, tmp_path, script)
    monkeypatch.setattr(word_processor, "SECONDS", 0.3)
    with pytest.raises(UnreadableSource, match=words):
        text_of(RTF_TEXT, tmp_path, "council.rtf")


def test_macros_and_links_are_switched_off_before_the_file_is_opened(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    seen = tmp_path / "seen.xml"
    stand_in(monkeypatch, tmp_path, f"cp profile/user/registrymodifications.xcu {seen}")
    with pytest.raises(UnreadableSource):
        text_of(RTF_TEXT, tmp_path, "council.rtf")
    profile = seen.read_text(encoding="utf-8")
    assert 'oor:name="DisableMacrosExecution" oor:op="fuse"><value>true<' in profile
    assert 'oor:name="BlockUntrustedRefererLinks" oor:op="fuse"><value>true<' in profile


@pytest.mark.parametrize(
    ("data", "media_type", "noun"),
    [
        (OLE + b"\0" * 600 + "WordDocument".encode("utf-16-le"), DOC, "an old Excel or PowerPoint file"),
        (OLE + b"\0" * 600 + "Workbook".encode("utf-16-le"), None, "an old Excel or PowerPoint file"),
        (OLE + b"\0" * 600 + "EncryptedPackage".encode("utf-16-le"), None, "a file with a password"),
        (b"{\\rtf1 x}", RTF, None),
    ],
)
def test_old_files_are_told_apart_by_what_they_hold(data: bytes, media_type: str | None, noun: str | None) -> None:
    assert old_word(data) == media_type
    assert unread_format(data) == noun
