"""Rows of tests/cases/acts-parallel.toml: one paragraph of our own in six languages tells the same acts in each."""

import tomllib
from collections.abc import Iterator
from functools import cache
from pathlib import Path

import pytest
from tests.challenges.test_acts_fr_es_ar import FRAMES, TITLES
from tests.fakes.act_frames import Row

from mandate_graph.model.language import Language
from mandate_graph.model.mandate import ActStatement, Event
from mandate_graph.model.registry import Registry
from mandate_graph.pipeline.convert import convert_all
from mandate_graph.reading import read_data
from mandate_graph.segmentation import segment
from mandate_graph.vocabulary import load_registry

CASES = Path(__file__).parents[1] / "cases" / "acts-parallel.toml"
ENGLISH = {
    "ga": "A/RES/85/7\n\nResolution adopted by the General Assembly on 3 May 2031\n\n85/7. Lighthouses and tides\n\n"
    "The General Assembly,",
    "sc": "S/RES/2999 (2032)\n\nResolution 2999 (2032)\n\nAdopted by the Security Council at its 9999th meeting, on "
    "12 April 2032\n\nThe Security Council,",
    "hrc": "A/HRC/RES/90/7\n\nResolution adopted by the Human Rights Council on 4 April 2032\n\n90/7. Lighthouses and "
    "tides\n\nThe Human Rights Council,",
    "ecosoc": "E/RES/2034/7\n\nResolution adopted by the Economic and Social Council on 4 June 2034\n\n2034/7. "
    "Lighthouses and tides\n\nThe Economic and Social Council,",
}
LANGUAGES = ("en", "fr", "es", "ar", "ru", "zh")
NOT_COUNTED = frozenset({Event.ADOPT_RULES, Event.CONVENE, Event.REQUEST_ACTION})
Said = tuple[str, str]
"""Event and modality, and the key of the body; "*" for a body that no register lists, "" for none."""


@cache
def registry() -> Registry:
    """The register of bodies."""
    return load_registry()


def document(language: str, text: str, frame: str) -> str:
    """The paragraphs of a row within the document of an organ."""
    if language in ("ru", "zh"):
        return Row(language=Language(language), text=text, frame=frame, acts=()).document
    head = ENGLISH[frame] if language == "en" else FRAMES[language][frame].format(title=TITLES[language])
    return "\n\n".join((head, *text.split("\n"))) + "\n"


def told(language: str, text: str, frame: str) -> frozenset[Said]:
    """The acts that are found in the paragraphs of a row."""
    printed = document(language, text, frame).encode()
    (record,), _ = convert_all([segment(read_data(printed, name=f"{language}/made-up.txt"))], registry())
    return frozenset(
        (f"{act.event.value} {act.modality.value}", _known(act))
        for act in record.acts
        if act.event not in NOT_COUNTED and not (act.event is Event.REAFFIRM and act.body is None)
    )


def _known(act: ActStatement) -> str:
    key = act.body
    if act.event is Event.REQUEST_REPORT:
        key = act.asked_of or next((norm.bearer for norm in act.norms if norm.bearer), act.body)
    return "" if key is None else str(key) if key in registry().bodies else "*"


def wanted(acts: list[str]) -> frozenset[Said]:
    """The acts that a row bears."""
    return frozenset((said, body) for said, _, body in (act.partition(" | ") for act in acts))


def rows() -> Iterator[object]:
    for number, row in enumerate(tomllib.loads(CASES.read_text(encoding="utf-8"))["row"], 1):
        for language in (one for one in LANGUAGES if one in row):
            reason = row.get("unmet", {}).get(language)
            marks = [pytest.mark.xfail(strict=True, reason=reason)] if reason else []
            acts = row.get("said", {}).get(language, row["acts"])
            case = (language, row[language], row.get("frame", "ga"), acts)
            yield pytest.param(*case, id=f"{number} {language}", marks=marks)


@pytest.mark.parametrize(("language", "text", "frame", "acts"), list(rows()))
def test_a_row_tells_the_same_acts_in_each_language(language: str, text: str, frame: str, acts: list[str]) -> None:
    assert told(language, text, frame) == wanted(acts)
