"""Rows of acts: made-up documents, read as a build reads them, and the acts that are found in them.

A row says an act as "Event modality | words of the body's name"; "*" stands for any body.
"""

import tomllib
from collections.abc import Iterator, Sequence
from functools import cache
from pathlib import Path
from typing import Any, NamedTuple

import pytest

from mandate_graph.model.identity import BodyKey
from mandate_graph.model.mandate import ActStatement, Event
from mandate_graph.model.passage import Document
from mandate_graph.model.registry import Registry
from mandate_graph.pipeline.convert import convert_all
from mandate_graph.reading import read_data
from mandate_graph.segmentation import segment
from mandate_graph.vocabulary import load_registry

CASES = Path(__file__).parents[1] / "cases"
NOT_COUNTED = frozenset({Event.ADOPT_RULES, Event.CONVENE, Event.REQUEST_ACTION})
"""Events that no row tells; nor is an instrument that is reaffirmed, which is a citation."""


class Told(NamedTuple):
    """An act: event and modality, and the names by which its body is known, in small letters."""

    said: str
    names: tuple[str, ...]


@cache
def registry() -> Registry:
    """The register of bodies."""
    return load_registry()


def rows_of(name: str, key: str = "row") -> list[dict[str, Any]]:
    """The rows of a file of cases, by its name without the ending."""
    rows: list[dict[str, Any]] = tomllib.loads((CASES / f"{name}.toml").read_text(encoding="utf-8"))[key]
    return rows


def unmet(reason: str | None) -> list[pytest.MarkDecorator]:
    """The mark of a row that is not met yet, with its reason; none where it is met."""
    return [pytest.mark.xfail(strict=True, reason=reason)] if reason else []


def read(language: str, printed: str) -> Document:
    """A made-up document in its parts and passages."""
    return segment(read_data(printed.encode(), name=f"{language}/made-up.txt"))


def acts_of(document: Document) -> tuple[list[ActStatement], Registry]:
    """The acts of a document that rows tell, and the bodies that are known once it is read."""
    (record,), known = convert_all([document], registry())
    acts = [
        act
        for act in record.acts
        if act.event not in NOT_COUNTED and not (act.event is Event.REAFFIRM and act.body is None)
    ]
    return acts, known


def said(act: ActStatement) -> str:
    """Event and modality."""
    return f"{act.event.value} {act.modality.value}"


def bodies_of(act: ActStatement) -> list[BodyKey | None]:
    """The body of an act; of a report, whoever is to make it."""
    if act.event is not Event.REQUEST_REPORT:
        return [act.body]
    return [act.asked_of] if act.asked_of else [norm.bearer for norm in act.norms if norm.bearer] or [act.body]


def told(language: str, printed: str) -> list[Told]:
    """The acts that are found in a document."""
    acts, known = acts_of(read(language, printed))
    return [Told(said(act), tuple(_names(bodies_of(act)[0], known))) for act in acts]


def differences(language: str, printed: str, acts: Sequence[str]) -> list[str]:
    """What a row wants and is not found, and what is found besides."""
    found, wrong = told(language, printed), []
    for act in acts:
        wanted, _, words = act.partition(" | ")
        fits = [one for one in found if one.said == wanted and _meant(words, one)]
        if fits:
            found.remove(fits[0])
        else:
            wrong.append(f"missed: {act}")
    return [*wrong, *(f"not wanted: {one.said} {one.names[:1]}" for one in found)]


def _names(key: BodyKey | None, known: Registry) -> Iterator[str]:
    if key is not None:
        record = known.bodies[key]
        yield str(key).casefold()
        yield from (name.text.casefold() for name in (*record.names, *record.alternative_names, *record.short_names))


def _meant(words: str, act: Told) -> bool:
    return bool(act.names) and (words == "*" or any(words.casefold() in name for name in act.names))
