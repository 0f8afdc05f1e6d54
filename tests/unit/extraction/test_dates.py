"""Dates in running text: rows of `tests/cases/dates.toml`."""

import tomllib
from datetime import date, timedelta
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from mandate_graph.extraction.dates import Precision, find_dates
from mandate_graph.languages import PACKS
from mandate_graph.model.language import Language

_CASES = tomllib.loads((Path(__file__).parents[2] / "cases" / "dates.toml").read_text(encoding="utf-8"))["case"]
_DAYS = st.dates(date(1946, 1, 1), date(2099, 12, 31))
_GENITIVE = [
    "января",
    "февраля",
    "марта",
    "апреля",
    "мая",
    "июня",
    "июля",
    "августа",
    "сентября",
    "октября",
    "ноября",
    "декабря",
]


@pytest.mark.parametrize("case", _CASES, ids=lambda case: case["name"])
def test_every_date_of_a_text_is_found_with_its_bounds(case: dict[str, Any]) -> None:
    assert [f"{found.begins}..{found.ends}" for found in find_dates(case["text"])] == case["dates"]


@given(begins=_DAYS, days=st.integers(0, 40), before=st.text(alphabet="абв .", max_size=12))
def test_a_printed_range_is_read_back_and_stands_at_its_offsets(begins: date, days: int, before: str) -> None:
    ends = min(begins + timedelta(days=days), date(2099, 12, 31))
    printed = f"{begins.day} {_GENITIVE[begins.month - 1]} {begins.year} года – "
    printed += f"{ends.day} {_GENITIVE[ends.month - 1]} {ends.year} года"
    text = f"{before} {printed}, далее"
    (found,) = find_dates(text)
    assert (found.begins, found.ends) == (begins, ends)
    assert text[found.start : found.end] == printed


@given(st.text(max_size=200))
def test_any_text_is_read_and_every_span_lies_in_it(text: str) -> None:
    for found in find_dates(text, months=True):
        assert 0 <= found.start < found.end <= len(text)
        assert found.begins <= found.ends


def test_months_are_given_when_they_are_asked_for() -> None:
    text = "in September 2031, and on 3 May 2032"
    assert [found.precision for found in find_dates(text, months=True)] == [Precision.MONTH, Precision.DAY]
    assert find_dates(text, months=True)[0].ends == date(2031, 9, 30)
    assert len(find_dates(text)) == 1


@pytest.mark.parametrize("language", list(PACKS))
def test_every_pack_names_twelve_months(language: Language) -> None:
    assert len(PACKS[language].calendar.months) == 12
