"""Days and ordinals as each language writes them, row by row."""

import tomllib
from pathlib import Path
from typing import Any

import pytest

from mandate_graph.lineage import LANGUAGES
from mandate_graph.lineage.dates import ordinal, plural, written_day, written_days
from mandate_graph.lineage.phrasing import phrases

ROWS: dict[str, list[dict[str, Any]]] = tomllib.loads(
    (Path(__file__).parents[2] / "cases" / "written_days.toml").read_text(encoding="utf-8")
)


@pytest.mark.parametrize("language", LANGUAGES)
def test_days_are_written_in_the_languages_own_way(language: str) -> None:
    for row in ROWS["day"]:
        assert written_day(row["day"], language) == row[language]
    for row in ROWS["days"]:
        assert written_days(row["start"], row["end"], language) == row[language]


@pytest.mark.parametrize("language", LANGUAGES)
def test_ordinals_agree_with_their_word(language: str) -> None:
    for row in ROWS["ordinal"]:
        assert ordinal(row["number"], row["thing"], language) == row[language]


@pytest.mark.parametrize("language", LANGUAGES)
def test_no_two_meetings_have_one_ordinal(language: str) -> None:
    for thing in ("meeting", "session"):
        written = [ordinal(number, thing, language) for number in range(1, 125)]
        assert len(set(written)) == len(written)


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_count_has_its_phrase(language: str) -> None:
    words = phrases(language)
    assert all(words.has("record", plural(count, language)) for count in range(250))
