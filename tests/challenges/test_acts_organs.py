"""Rows of acts in texts of many organs: paragraphs of our own, read as a build reads them."""

from collections.abc import Iterator

import pytest
from tests.fakes.act_frames import framed
from tests.fakes.act_rows import differences, rows_of, unmet

FILES = (
    "acts-organs-en",
    "acts-drafting-en",
    "acts-kinds-en",
    "acts-texts-en",
    "acts-fr",
    "acts-organs-fr",
    "acts-es",
    "acts-organs-es",
    "acts-ar",
    "acts-organs-ar",
)


def rows() -> Iterator[object]:
    for name in FILES:
        language = name.rpartition("-")[2]
        for number, row in enumerate(rows_of(name), 1):
            printed = framed(language, row["text"], row.get("frame", "ga"))
            marks = unmet(row.get("unmet"))
            yield pytest.param(language, printed, row["acts"], id=f"{name} {number}", marks=marks)


@pytest.mark.parametrize(("language", "printed", "acts"), list(rows()))
def test_a_row_tells_its_acts_and_no_other(language: str, printed: str, acts: list[str]) -> None:
    assert differences(language, printed, acts) == []
