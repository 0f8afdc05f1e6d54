"""Rows of acts-parallel*.toml: one paragraph of our own in several languages tells the same acts in each."""

from collections.abc import Iterator

import pytest
from tests.fakes.act_frames import framed
from tests.fakes.act_rows import acts_of, bodies_of, read, registry, rows_of, said, unmet

FILES = ("acts-parallel", "acts-parallel-drafting", "acts-parallel-everyday", "acts-parallel-life")
LANGUAGES = ("en", "fr", "es", "ar", "ru", "zh")
Said = tuple[str, str]
"""Event and modality, and the key of the body; "*" for a body that no register lists, "" for none."""


def told(language: str, printed: str) -> frozenset[Said]:
    """The acts that are found in a document."""
    acts, _ = acts_of(read(language, printed))
    known = registry().bodies
    keys = ((said(act), bodies_of(act)[0]) for act in acts)
    return frozenset((name, "" if key is None else str(key) if key in known else "*") for name, key in keys)


def wanted(acts: list[str]) -> frozenset[Said]:
    """The acts that a row bears."""
    return frozenset((name, body) for name, _, body in (act.partition(" | ") for act in acts))


def rows() -> Iterator[object]:
    for name in FILES:
        for number, row in enumerate(rows_of(name), 1):
            for language in (one for one in LANGUAGES if one in row):
                printed = framed(language, row[language], row.get("frame", "ga"))
                acts = row.get("said", {}).get(language, row["acts"])
                marks = unmet(row.get("unmet", {}).get(language))
                yield pytest.param(language, printed, acts, id=f"{name} {number} {language}", marks=marks)


@pytest.mark.parametrize(("language", "printed", "acts"), list(rows()))
def test_a_row_tells_the_same_acts_in_each_language(language: str, printed: str, acts: list[str]) -> None:
    assert told(language, printed) == wanted(acts)
