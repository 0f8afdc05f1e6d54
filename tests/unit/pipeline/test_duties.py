"""What bodies are given to do, read as a build reads it: rows of `tests/cases/duties-en.toml`.

The bodies that the rows name were founded by another document, so that each of them is known.
"""

import tomllib
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path
from typing import Any, NamedTuple

import pytest
from tests.fakes.documents import document

from mandate_graph.model.mandate import ActStatement, Event
from mandate_graph.model.passage import Document, PartKind, PassageKind
from mandate_graph.model.registry import Registry
from mandate_graph.pipeline.convert import convert_all
from mandate_graph.vocabulary import load_registry

_READ = tomllib.loads((Path(__file__).parents[2] / "cases" / "duties-en.toml").read_text(encoding="utf-8"))
_CASES: list[dict[str, Any]] = _READ["case"]
_SETTINGS = {
    "op": (PartKind.INSTRUMENT, PassageKind.OPERATIVE, "A/RES/78/{}"),
    "pp": (PartKind.INSTRUMENT, PassageKind.PREAMBULAR, "A/RES/78/{}"),
    "annex": (PartKind.INSTRUMENT, PassageKind.UNNUMBERED, "A/RES/78/{}"),
    "draft": (PartKind.DRAFT, PassageKind.OPERATIVE, "A/78/L.{}"),
    "para": (PartKind.DOCUMENT, PassageKind.NUMBERED, "A/78/{}"),
}
_NOT_MEASURED = (Event.ADOPT_RULES, Event.CONVENE, Event.REQUEST_ACTION)
_PARAMETERS = [
    pytest.param(
        number,
        id=f"{number}-{case['text'][0][:60]}",
        marks=pytest.mark.xfail(strict=True, reason=case["unmet"]) if "unmet" in case else (),
    )
    for number, case in enumerate(_CASES, 1)
]


class Told(NamedTuple):
    """An act as it is found: its event, every name of the body that counts, and its modality."""

    event: str
    names: frozenset[str]
    modality: str

    def is_meant(self, event: str, body: str, modality: str) -> bool:
        """Whether a row means it; the owner in front of a name may be left out."""
        called = any(body.lower() in (name, f"united nations {name}") for name in self.names)
        return (self.event, self.modality) == (event, modality) and called


def _founding() -> Document:
    paragraphs = [(PassageKind.OPERATIVE, text) for text in _READ["founded"]]
    return document((PassageKind.COVER, "A/RES/70/1"), *paragraphs, kind=PartKind.INSTRUMENT, name="founding.txt")


def _made(number: int, case: dict[str, Any]) -> Document:
    part_kind, kind, symbol = _SETTINGS[case["kind"]]
    first, *items = case["text"]
    passages = [(kind, first), *((PassageKind.NUMBERED, item) for item in items)]
    cover = (PassageKind.COVER, case.get("symbol", symbol.format(number)))
    made = document(cover, *passages, kind=part_kind, name=f"{number}.txt")
    (part,) = made.parts
    head, opening, *below = part.passages
    listed = (replace(passage, parent=opening.path) for passage in below)
    return replace(made, parts=(replace(part, passages=(head, opening, *listed)),))


def _told(act: ActStatement, registry: Registry) -> Iterator[Told]:
    bearers = [norm.bearer for norm in act.norms] if act.event is Event.REQUEST_REPORT else []
    for key in {act.asked_of} if bearers and act.asked_of else {*bearers} or {act.body}:
        names = registry.bodies[key].names if key is not None else ()
        yield Told(act.event.value, frozenset(name.text.lower() for name in names), act.modality.value)


@pytest.fixture(scope="module")
def found() -> list[set[Told]]:
    """The acts of each row, in their order; all rows are read together, as documents of one build are."""
    rows = [_made(number, case) for number, case in enumerate(_CASES, 1)]
    records, registry = convert_all([_founding(), *rows], load_registry())
    return [
        {told for act in record.acts if act.event not in _NOT_MEASURED for told in _told(act, registry)}
        for record in records[1:]
    ]


@pytest.mark.parametrize("number", _PARAMETERS)
def test_what_is_laid_on_whom(number: int, found: list[set[Told]]) -> None:
    meant = [tuple(part.strip() for part in act.split("|")) for act in _CASES[number - 1]["acts"]]
    told = found[number - 1]
    assert [act for act in meant if not any(one.is_meant(*act) for one in told)] == []
    assert [one for one in told if not any(one.is_meant(*act) for act in meant)] == []


def test_every_founded_body_is_named_in_some_row() -> None:
    said = " ".join(text for case in _CASES for text in case["text"]).lower()
    named = [text.removesuffix(";").split(" the ")[-1].split(" a ")[-1].split(" an ")[-1] for text in _READ["founded"]]
    assert [name for name in named if name.removesuffix(" for three years").lower() not in said] == []
