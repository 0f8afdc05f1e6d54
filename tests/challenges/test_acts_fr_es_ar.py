"""Rows of acts in French, Spanish and Arabic: paragraphs of our own, read as a build reads them."""

import tomllib
from collections.abc import Iterator
from functools import cache
from pathlib import Path
from typing import NamedTuple

import pytest

from mandate_graph.model.identity import BodyKey
from mandate_graph.model.mandate import ActStatement, Event
from mandate_graph.model.registry import Registry
from mandate_graph.pipeline.convert import convert_all
from mandate_graph.reading import read_data
from mandate_graph.segmentation import segment
from mandate_graph.vocabulary import load_registry

CASES = Path(__file__).parents[1] / "cases"
FRAMES = {
    "fr": "79/301. Une question\n\nL’Assemblée générale,\n\n",
    "es": "79/301. Una cuestión de los pueblos y de las aguas que se examina\n\nLa Asamblea General,\n\n"
    "Recordando los propósitos y principios de la Carta de las Naciones Unidas y la necesidad de que los Estados "
    "cooperen entre sí para el bien de sus pueblos,\n\n",
    "ar": "79/301 - مسألة\n\nإن الجمعية العامة،\n\n",
}
"""How the document begins around the paragraphs of a row."""
NOT_COUNTED = frozenset({Event.ADOPT_RULES, Event.CONVENE, Event.REQUEST_ACTION})


class Told(NamedTuple):
    """An act: event and modality, and the names by which its body is known, in small letters."""

    said: str
    names: tuple[str, ...]


@cache
def registry() -> Registry:
    """The register of bodies."""
    return load_registry()


def told(language: str, text: str) -> list[Told]:
    """The acts that are found in the paragraphs of a row."""
    printed = FRAMES[language] + text.replace("\n", "\n\n") + "\n"
    document = segment(read_data(printed.encode(), name=f"{language}/made-up.txt"))
    (record,), known = convert_all([document], registry())
    counted = (act for act in record.acts if act.event not in NOT_COUNTED)
    return [
        Told(f"{act.event.value} {act.modality.value}", tuple(_names(_body(act), known)))
        for act in counted
        if not (act.event is Event.REAFFIRM and act.body is None)
    ]


def _body(act: ActStatement) -> BodyKey | None:
    """The body of an act; of a report, whoever is to make it."""
    if act.event is not Event.REQUEST_REPORT:
        return act.body
    return act.asked_of or next((norm.bearer for norm in act.norms if norm.bearer), act.body)


def _names(key: BodyKey | None, known: Registry) -> Iterator[str]:
    if key is not None:
        record = known.bodies[key]
        yield str(key).casefold()
        yield from (name.text.casefold() for name in (*record.names, *record.alternative_names, *record.short_names))


def differences(language: str, text: str, acts: list[str]) -> list[str]:
    """What a row wants and is not found, and what is found besides."""
    found, wrong = told(language, text), []
    for act in acts:
        said, _, words = act.partition(" | ")
        fits = [one for one in found if one.said == said and _meant(words, one)]
        if not fits:
            wrong.append(f"missed: {act}")
        found = [one for one in found if one not in fits[:1]]
    return [*wrong, *(f"not wanted: {one.said} {one.names[:1]}" for one in found)]


def _meant(words: str, act: Told) -> bool:
    return bool(act.names) and (words == "*" or any(words.casefold() in name for name in act.names))


def rows() -> Iterator[object]:
    for language in FRAMES:
        path = CASES / f"acts-{language}.toml"
        for number, row in enumerate(tomllib.loads(path.read_text(encoding="utf-8"))["row"], 1):
            marks = [pytest.mark.xfail(strict=True, reason=row["unmet"])] if "unmet" in row else []
            yield pytest.param(language, row["text"], row["acts"], id=f"{language} {number}", marks=marks)


@pytest.mark.parametrize(("language", "text", "acts"), list(rows()))
def test_a_row_tells_its_acts_and_no_other(language: str, text: str, acts: list[str]) -> None:
    assert differences(language, text, acts) == []
