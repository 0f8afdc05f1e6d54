"""Works of our own in several languages, with one slip each, from files to the answer of `ask discrepancies`."""

import csv
import io
from pathlib import Path

import pytest

from mandate_graph.__main__ import main

HEADS = {
    "ar": ("إن الجمعية العامة،", "المنارات"),
    "en": ("The General Assembly,", "Lighthouses"),
    "es": ("La Asamblea General,", "Los faros"),
    "fr": ("L’Assemblée générale,", "Les phares"),
    "ru": ("Генеральная Ассамблея,", "Маяки"),
    "zh": ("大会，", "灯塔"),
}
AGREED = {
    "ar": "وإذ تشير إلى قرارها 60/3 المؤرخ 4 كانون الأول/ديسمبر 2005،",
    "en": "Recalling its resolution 60/3 of 4 December 2005,",
    "es": "Recordando su resolución 60/3, de 4 de diciembre de 2005,",
    "fr": "Rappelant sa résolution 60/3 du 4 décembre 2005,",
    "ru": "ссылаясь на свою резолюцию 60/3 от 4 декабря 2005 года,",
    "zh": "回顾其2005年12月4日第60/3号决议，",
}
LINES = {
    "A/RES/91/1": {
        "en": "Recalling also resolution 10/7 of the Conference of the Parties to the United Nations Convention"
        " against Transnational Organized Crime,",
        "es": "Recordando también la resolución 10/7 de la Conferencia de las Partes en la Convención de las Naciones"
        " Unidas contra la Delincuencia Organizada Transnacional,",
        "ru": "ссылаясь также на резолюцию 7/10 Конференции участников Конвенции Организации Объединенных Наций против"
        " транснациональной организованной преступности,",
    },
    "A/RES/91/2": {
        "en": "Recalling also its resolution 62/124 on lights,",
        "fr": "Rappelant également sa résolution 62/194 sur les feux,",
        "zh": "又回顾其关于灯光的第62/194号决议，",
    },
    "A/RES/91/3": {
        "en": "Recalling also its resolution 49/250 on buoys,",
        "fr": "Rappelant également sa résolution 49/250 sur les bouées,",
        "ar": "وإذ تشير أيضا إلى قرارها 94/250 بشأن العوامات،",
    },
    "A/RES/91/4": {
        "en": "Recalling also its resolution 62/11 of 20 December 2007,",
        "es": "Recordando también su resolución 62/11, de 20 de octubre de 2007,",
        "ru": "ссылаясь также на свою резолюцию 62/11 от 20 декабря 2007 года,",
    },
}


NOTE = """\
A/91/99

Note by the Secretary-General

1. Human Rights Council resolution 60/3 and Council decision 60/3 were adopted in the same week.

2. In resolution 4/9, it was agreed to paint the lighthouses.
"""


def text(symbol: str, language: str, line: str) -> str:
    organ, title = HEADS[language]
    number = symbol.removeprefix("A/RES/")
    return f"{symbol}\n\n{number}. {title}\n\n{organ}\n\n{AGREED[language]}\n\n{line}\n"


@pytest.fixture(scope="module")
def graph(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("versions")
    for symbol, lines in LINES.items():
        for language, line in lines.items():
            name = f"{symbol.replace('/', '_')}.{language}.txt"
            (folder / name).write_text(text(symbol, language, line), encoding="utf-8")
    (folder / "note.txt").write_text(NOTE, encoding="utf-8")
    out = folder / "graph"
    assert main(["build", str(folder), "--out", str(out), "--jobs", "1"]) == 0
    return out


@pytest.fixture
def told(graph: Path, capsys: pytest.CaptureFixture[str]) -> list[dict[str, str]]:
    capsys.readouterr()
    assert main(["ask", "discrepancies", "--graph", str(graph), "--format", "csv"]) == 0
    return list(csv.DictReader(io.StringIO(capsys.readouterr().out)))


def test_every_slip_is_found_with_its_kind_and_nothing_else_is(told: list[dict[str, str]]) -> None:
    assert [(row["text"], row["kind"], row["languages"], row["likely"]) for row in told] == [
        ("A/RES/91/1", "swapped order", "en es", "true"),
        ("A/RES/91/1", "swapped order", "ru", "false"),
        ("A/RES/91/2", "one digit", "fr zh", "true"),
        ("A/RES/91/2", "one digit", "en", "false"),
        ("A/RES/91/3", "reversed digits", "en fr", "true"),
        ("A/RES/91/3", "reversed digits", "ar", "false"),
        ("A/RES/91/4", "another date", "en ru", "true"),
        ("A/RES/91/4", "another date", "es", "false"),
    ]


def test_each_reading_is_quoted_from_its_version(told: list[dict[str, str]]) -> None:
    quotes = {row["languages"]: row["quote"] for row in told if row["text"] == "A/RES/91/3"}
    assert "49/250" in quotes["en fr"]
    assert "94/250" in quotes["ar"]
    assert {row["date"] for row in told if row["text"] == "A/RES/91/4"} == {"2007-12-20", "2007-10-20"}


def test_one_text_can_be_asked_for(graph: Path, capsys: pytest.CaptureFixture[str]) -> None:
    capsys.readouterr()
    assert main(["ask", "discrepancies", "document=A/RES/91/2", "--graph", str(graph), "--format", "csv"]) == 0
    assert {row["text"] for row in csv.DictReader(io.StringIO(capsys.readouterr().out))} == {"A/RES/91/2"}


def test_a_number_lists_every_instrument_that_bears_it(graph: Path, capsys: pytest.CaptureFixture[str]) -> None:
    capsys.readouterr()
    assert main(["show", "60/3", "--graph", str(graph), "--format", "csv"]) == 0
    listed = list(csv.DictReader(io.StringIO(capsys.readouterr().out)))
    assert {(row["body"], row["kind"], row["session"]) for row in listed} == {
        ("General Assembly", "Resolution", "60"),
        ("Human Rights Council", "Decision", "60"),
        ("Human Rights Council", "Resolution", "60"),
    }


def test_what_stayed_open_in_one_text_is_listed_with_the_reason(
    graph: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    capsys.readouterr()
    assert main(["ask", "unresolved", "document=A/91/99", "--graph", str(graph), "--format", "csv"]) == 0
    (row,) = csv.DictReader(io.StringIO(capsys.readouterr().out))
    assert (row["printed"], row["reason"]) == ("resolution 4/9", "organ not named")


def test_a_number_that_nothing_bears_is_shown_where_it_is_cited(
    graph: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    capsys.readouterr()
    assert main(["show", "resolution 4/9", "--graph", str(graph)]) == 3
    said = capsys.readouterr().err
    assert "cited without its organ being known: A/91/99 para. 2" in said
    assert "ask unresolved" in said
    assert main(["show", "4/99", "--graph", str(graph)]) == 3
    assert "cited without" not in capsys.readouterr().err
