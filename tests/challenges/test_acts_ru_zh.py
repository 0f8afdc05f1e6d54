"""Rows of tests/cases/acts-*.toml: what is said in paragraphs of our own, read as a build reads them."""

import tomllib
from collections.abc import Iterator
from functools import cache
from pathlib import Path

import pytest
from tests.fakes.act_frames import Row

from mandate_graph.model.identity import BodyKey
from mandate_graph.model.language import Language
from mandate_graph.model.mandate import ActStatement, Event
from mandate_graph.model.passage import Document
from mandate_graph.model.registry import Registry
from mandate_graph.pipeline.convert import convert_all, read_bodies
from mandate_graph.reading import read_data
from mandate_graph.segmentation import segment
from mandate_graph.vocabulary import load_registry

CASES = Path(__file__).parents[1] / "cases"
LANGUAGES = (Language.RU, Language.ZH)
NOT_COUNTED = frozenset({Event.ADOPT_RULES, Event.CONVENE, Event.REQUEST_ACTION})
"""Events that no row tells; nor is an instrument that is reaffirmed, which is a citation."""


@cache
def registry() -> Registry:
    """The register of bodies."""
    return load_registry()


def rows(language: Language) -> Iterator[Row]:
    """The rows of one language."""
    for row in tomllib.loads((CASES / f"acts-{language.value}.toml").read_text(encoding="utf-8"))["row"]:
        yield Row(language=language, **row | {"acts": tuple(row["acts"])})


def told(row: Row) -> tuple[frozenset[tuple[str, BodyKey | None]], frozenset[tuple[str, BodyKey | None]]]:
    """The acts that are found in a row and those that it tells, each as event and modality with its body."""
    document = segment(read_data(row.document.encode(), name=f"{row.language.value}/made-up.txt"))
    (record,), known = convert_all([document], registry())
    named = list(_named(document, known))
    found = frozenset(
        (f"{act.event.value} {act.modality.value}", body)
        for act in record.acts
        if act.event not in NOT_COUNTED and not (act.event is Event.REAFFIRM and act.body is None)
        for body in _bodies(act)
    )
    wanted = set()
    for act in row.acts:
        said, _, words = act.partition(" | ")
        folded = words.casefold()
        keys = [key for quote, key in named if folded in quote or quote in folded]
        wanted.add((said, keys[0] if keys else BodyKey(f"nothing called {words}")))
    return found, frozenset(wanted)


def _named(document: Document, known: Registry) -> Iterator[tuple[str, BodyKey]]:
    """The words, lower case, that name a body which is known."""
    texts = {(part.key, passage.path): passage.flow.text for part in document.parts for passage in part.passages}
    for one in read_bodies(document, known).bodies:
        if one.key is not None:
            yield texts[one.part, one.path][one.start : one.end].casefold(), one.key


def _bodies(act: ActStatement) -> Iterator[BodyKey | None]:
    """The body of an act; of a report, whoever is to make it."""
    if act.event is not Event.REQUEST_REPORT:
        yield act.body
        return
    bearers: list[BodyKey | None] = [norm.bearer for norm in act.norms if norm.bearer]
    yield from [act.asked_of] if act.asked_of else (bearers or [act.body])


def _cases() -> Iterator[object]:
    for language in LANGUAGES:
        for number, row in enumerate(rows(language), 1):
            marks = [pytest.mark.xfail(reason=row.unmet, strict=True)] if row.unmet else []
            yield pytest.param(row, id=f"{language.value} {number}", marks=marks)


@pytest.mark.parametrize("row", list(_cases()))
def test_a_row_tells_its_acts_and_no_other(row: Row) -> None:
    found, wanted = told(row)
    assert found == wanted
