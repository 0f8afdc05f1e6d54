from pathlib import Path

import pytest

from mandate_graph.errors import InputError
from mandate_graph.holdings import Listed, read_symbol_list
from mandate_graph.model.language import Language

ONE = (Listed(line=1, symbol="A/RES/90/1"),)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("A/RES/90/1\n", ONE),
        ("\ufeffA/RES/90/1", ONE),
        ("A/RES/90/1,of the harbours\n", ONE),
        ("of the harbours 90,A/RES/90/1\n", (Listed(line=1, symbol="of the harbours 90"),)),
        ("Charter of Harbours\n", (Listed(line=1, symbol="Charter of Harbours"),)),
        ("# wanted\n\nA/RES/90/1\n", (Listed(line=3, symbol="A/RES/90/1"),)),
        ("Symbol\nA/RES/90/1\n", (Listed(line=2, symbol="A/RES/90/1"),)),
        ("title;symbol;language\nx;A/RES/90/1;RU\n", (Listed(line=2, symbol="A/RES/90/1", language=Language.RU),)),
        ("symbol\tlanguage\nA/RES/90/1\t\n", (Listed(line=2, symbol="A/RES/90/1"),)),
        ("symbol,language\n,en\n", ()),
        ('symbol,title\n"A/RES/90/1","x, y"\n', (Listed(line=2, symbol="A/RES/90/1"),)),
    ],
)
def test_a_list_is_read_with_or_without_a_heading(tmp_path: Path, text: str, expected: tuple[Listed, ...]) -> None:
    path = tmp_path / "list.csv"
    path.write_text(text, encoding="utf-8")
    assert read_symbol_list(path) == expected


@pytest.mark.parametrize(
    ("data", "words"),
    [
        (b"", "names no symbol"),
        (b"# nothing\n\n", "names no symbol"),
        (b"symbol,language\nA/RES/90/1,xx\n", "no language 'xx'"),
        (b"document,tongue\nA/RES/90/1,en\n", "no column 'symbol': document, tongue"),
        (b"Cote\nA/RES/90/1\n", "no column 'symbol': cote"),
        (b"\xff\xfe\xfa", "no text in UTF-8"),
    ],
)
def test_a_list_that_is_off_is_refused_with_its_place(tmp_path: Path, data: bytes, words: str) -> None:
    path = tmp_path / "list.csv"
    path.write_bytes(data)
    with pytest.raises(InputError, match=words) as refused:
        read_symbol_list(path)
    assert "list.csv" in refused.value.where


def test_a_list_that_is_not_there_is_refused(tmp_path: Path) -> None:
    with pytest.raises(InputError, match="there is no such list"):
        read_symbol_list(tmp_path / "absent.csv")


def test_a_folder_is_no_list(tmp_path: Path) -> None:
    with pytest.raises(InputError, match="cannot be read: Is a directory"):
        read_symbol_list(tmp_path)
