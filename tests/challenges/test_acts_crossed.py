"""One way of telling an act, with many organs and many bodies: what a rule takes for one it takes for all.

`tests/cases/acts-crossed-XX.toml` holds organs and bodies in the forms that its ways of telling need, in sentences of
our own. Each way is read with every organ and with every body, paired another way each time.
"""

from collections.abc import Iterator, Mapping
from functools import cache
from typing import Any

import pytest
from tests.fakes.act_frames import framed
from tests.fakes.act_rows import CASES, rows_of, told, unmet

_LANGUAGES = tuple(path.stem.rpartition("-")[2] for path in sorted(CASES.glob("acts-crossed-*.toml")))


@cache
def cases(language: str, key: str) -> list[dict[str, Any]]:
    return rows_of(f"acts-crossed-{language}", key)


def ways() -> Iterator[object]:
    for language in _LANGUAGES:
        for number, way in enumerate(cases(language, "way"), 1):
            yield pytest.param(language, number, way, id=f"{language} {number}", marks=unmet(way.get("unmet")))


def texts(language: str, number: int, way: Mapping[str, Any]) -> list[str]:
    """A way with each organ and each body at least once; `number` says which stand together."""
    organs, bodies = (cases(language, key) for key in ("organ", "body"))
    pairs = range(max(len(organs), len(bodies)))
    printed = (
        way["text"].format(organ=organs[(pair + number) % len(organs)], body=bodies[pair % len(bodies)])
        for pair in pairs
    )
    return list(dict.fromkeys(printed))


@pytest.mark.parametrize(("language", "number", "way"), list(ways()))
def test_a_way_of_telling_is_read_with_any_organ_and_any_body(
    language: str, number: int, way: Mapping[str, Any]
) -> None:
    missed = []
    for text in texts(language, number, way):
        found = [act.said for act in told(language, framed(language, text, way.get("frame", "ga")))]
        if found != way["acts"]:
            missed.append((text, found))
    assert missed == []
