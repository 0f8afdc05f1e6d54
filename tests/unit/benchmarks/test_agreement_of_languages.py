"""Whether two languages cite the same: what a text prints, and what confirms a difference."""

from collections import Counter
from pathlib import Path

import pytest
from benchmarks.citations.agreement import Print, agreements
from benchmarks.citations.corpus import Text
from benchmarks.citations.reading import Found


@pytest.mark.parametrize(
    ("text", "target", "printed"),
    [
        ("see 62/7", "A/RES/62/7", True),
        ("see 62/77", "A/RES/62/7", False),
        ("chap. I, resolution 1, annex", "A/CONF.199RESOLUTION1", True),
        ("chap. I, annex", "A/CONF.199RESOLUTION1", False),
        ("the decision of 3 May 2019", "HARB DECISION OF 2019-05-03", True),
        ("Entscheidung; решение от 3 мая 2019 года", "HARB DECISION OF 2019-05-03", True),
        ("the decision of 4 May 2019", "HARB DECISION OF 2019-05-03", False),
        ("A/62/30 and Corr.1", "A/62/30/CORR.1", True),
    ],
)
def test_a_target_is_printed_where_its_number_symbol_or_day_is(text: str, target: str, *, printed: bool) -> None:
    assert Print.of(text).has(target) is printed


def found(folder: Path, language: str, text: str, *works: str) -> Found:
    path = folder / f"{language}.txt"
    path.write_text(text, encoding="utf-8")
    return Found(
        text=Text(language, "A/1", path),
        works=frozenset(works),
        others=frozenset(),
        open=Counter(),
        characters=len(text),
        seconds=1.0,
    )


def test_what_the_other_version_prints_is_no_confirmed_difference(tmp_path: Path) -> None:
    english = found(tmp_path, "en", "resolution 1 and 62/8", "A/CONF.9RESOLUTION1", "A/RES/62/8")
    french = found(tmp_path, "fr", "résolution 1 et 62/9")
    (pair,) = agreements([english, french])
    assert {one.target: one.confirmed for one in pair.differences} == {"A/CONF.9RESOLUTION1": False, "A/RES/62/8": True}
    assert pair.agreeing == 0


def test_documents_known_by_their_titles_are_not_compared(tmp_path: Path) -> None:
    (pair,) = agreements([found(tmp_path, "en", "lamps", "X-0A1B2C3D4E5F"), found(tmp_path, "fr", "feux")])
    assert pair.differences == ()
