"""One way of telling an act, with many organs and many bodies: what a rule takes for one it takes for all.

`tests/cases/acts-crossed-XX.toml` holds organs and bodies in the forms that its ways of telling need, in sentences of
our own. Each way is read with every organ and the first body, and with the first organ and every body.
"""

from collections.abc import Iterator, Mapping
from typing import Any

import pytest
from tests.fakes.act_frames import framed
from tests.fakes.act_rows import CASES, rows_of, told, unmet

_LANGUAGES = tuple(path.stem.rpartition("-")[2] for path in sorted(CASES.glob("acts-crossed-*.toml")))


def ways() -> Iterator[object]:
    for language in _LANGUAGES:
        for number, way in enumerate(rows_of(f"acts-crossed-{language}", "way"), 1):
            yield pytest.param(language, way, id=f"{language} {number}", marks=unmet(way.get("unmet")))


def crossed(language: str) -> list[tuple[Mapping[str, str], Mapping[str, str]]]:
    organs, bodies = (rows_of(f"acts-crossed-{language}", key) for key in ("organ", "body"))
    return [*((organ, bodies[0]) for organ in organs), *((organs[0], body) for body in bodies[1:])]


@pytest.mark.parametrize(("language", "way"), list(ways()))
def test_a_way_of_telling_is_read_with_any_organ_and_any_body(language: str, way: Mapping[str, Any]) -> None:
    missed = []
    for organ, body in crossed(language):
        text = way["text"].format(organ=organ, body=body)
        found = [act.said for act in told(language, framed(language, text, way.get("frame", "ga")))]
        if found != way["acts"]:
            missed.append((text, found))
    assert missed == []
