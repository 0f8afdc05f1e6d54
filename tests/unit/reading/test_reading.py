"""Files to text: encodings, refusals, media types."""

import codecs
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from mandate_graph.errors import InputError, SourceTooLarge, UnreadableSource
from mandate_graph.model.source import SourceText
from mandate_graph.reading import read
from mandate_graph.reading.decoding import decode
from mandate_graph.reading.sniffing import MARKDOWN, PLAIN, media_type

_RUSSIAN = (
    "Комитет по маякам на своей третьей сессии в городе у моря и с участием портов утвердил смету по лампам. " * 4
)
_ENGLISH = "The Committee on Lighthouses approved the estimates of the café for the keepers’ lamps. " * 4
_FRENCH = "Le Comité des phares a approuvé à sa troisième session les dépenses prévues pour les lampes. " * 4
_ARABIC = "قررت الجمعية العامة في دورتها أن تنشئ لجنة من الخبراء على أن تقدم تقريرا إلى الأمم المتحدة في السنة. " * 4
_CHINESE = "联合国大会在本年的会议上决定设立一个委员会,并请秘书长提出关于国家的报告和决议。" * 4


def _read(path: Path, data: bytes, name: str = "file.txt") -> SourceText:
    path.write_bytes(data)
    return read(path, name=name, limit_bytes=1_000_000)


@pytest.mark.parametrize(
    ("text", "written", "named"),
    [
        (_RUSSIAN, "utf-8", "utf-8"),
        (_RUSSIAN, "cp1251", "cp1251"),
        (_RUSSIAN, "koi8-r", "koi8-r"),
        (_RUSSIAN, "cp866", "cp866"),
        (_RUSSIAN, "iso8859-5", "iso8859-5"),
        (_RUSSIAN, "utf-16-le", "utf-16-le"),
        (_RUSSIAN, "utf-16-be", "utf-16-be"),
        (_ARABIC, "cp1256", "cp1256"),
        (_CHINESE, "gb18030", "gb18030"),
        (_ENGLISH, "cp1252", "cp1252"),
        (_FRENCH, "latin-1", "cp1252"),
    ],
)
def test_an_encoding_is_recognised(tmp_path: Path, text: str, written: str, named: str) -> None:
    source = _read(tmp_path / "file", text.encode(written))
    assert (source.encoding, source.text) == (named, text)
    assert [issue.code for issue in source.issues] == ([] if named == "utf-8" else ["encoding-not-utf-8"])


@pytest.mark.parametrize(
    ("mark", "encoding"),
    [
        (codecs.BOM_UTF8, "utf-8"),
        (codecs.BOM_UTF16_LE, "utf-16-le"),
        (codecs.BOM_UTF16_BE, "utf-16-be"),
        (codecs.BOM_UTF32_LE, "utf-32-le"),
    ],
)
def test_a_byte_order_mark_is_no_part_of_the_text(tmp_path: Path, mark: bytes, encoding: str) -> None:
    source = _read(tmp_path / "file", mark + _RUSSIAN.encode(encoding))
    assert (source.text, source.encoding) == (_RUSSIAN, encoding)


def test_a_text_in_cp1251_with_english_parts_is_not_taken_for_another(tmp_path: Path) -> None:
    text = _RUSSIAN + "\nUnited Nations, Treaty Series, vol. 9, No. 99. " * 3
    assert _read(tmp_path / "file", text.encode("cp1251")).encoding == "cp1251"


@given(st.text(min_size=1))
def test_utf8_is_kept_letter_for_letter(text: str) -> None:
    decoded = decode(text.encode("utf-8"))
    if "\x00" not in text and not text.startswith("\ufeff"):
        assert decoded is not None
        assert (decoded.text, decoded.encoding) == (text, "utf-8")


@pytest.mark.parametrize(
    ("data", "noun"),
    [
        (b"%PDF-1.7 ...", "the PDF is broken"),
        (b"PK\x03\x04....", "archive is broken"),
        (b"\xff\xd8\xff\xe0....", "JPEG"),
        (b"<!DOCTYPE html><html></html>", "no text"),
        (b"<?xml version='1.0'?><a/>", "XML"),
        (b"", "empty"),
        (b"\n \n", "no text"),
        (bytes(range(256)) * 4, "no text in any encoding"),
    ],
)
def test_what_is_no_text_is_refused_by_name(tmp_path: Path, data: bytes, noun: str) -> None:
    with pytest.raises(UnreadableSource, match=noun) as caught:
        _read(tmp_path / "file", data)
    assert caught.value.where == "file.txt"
    assert caught.value.hint


def test_a_file_over_the_limit_is_refused(tmp_path: Path) -> None:
    path = tmp_path / "file"
    path.write_text("lamp " * 10)
    with pytest.raises(SourceTooLarge, match="50 bytes, the limit is 49"):
        read(path, name="file", limit_bytes=49)


def test_an_absent_file_and_a_folder_are_refused(tmp_path: Path) -> None:
    with pytest.raises(InputError, match="no such file"):
        read(tmp_path / "nothing", name="nothing", limit_bytes=10)
    with pytest.raises(InputError, match="folder"):
        read(tmp_path, name="folder", limit_bytes=10)


def test_a_file_that_may_not_be_read_is_refused(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    path = tmp_path / "file"
    path.write_text("lamp")

    def refuse(self: Path, mode: str) -> bytes:
        raise PermissionError(13, "Permission denied")

    monkeypatch.setattr(Path, "open", refuse)
    with pytest.raises(InputError, match="may not be read"):
        read(path, name="file", limit_bytes=10)


@pytest.mark.parametrize(
    ("name", "text", "expected"),
    [
        ("a.txt", "Lamps and lenses", PLAIN),
        ("a.md", "Lamps and lenses", MARKDOWN),
        ("a.txt", "## Lamps\n\nlenses", MARKDOWN),
        ("a.txt", "**Lamps\nand lenses**", MARKDOWN),
        ("a.txt", "lamps<sup>1</sup>", MARKDOWN),
        ("a.txt", "- lamps\n- lenses", MARKDOWN),
        ("a.txt", "____________\n* Lamps", PLAIN),
    ],
)
def test_the_media_type_is_told_by_content_then_by_name(name: str, text: str, expected: str) -> None:
    assert media_type(name, text) == expected
