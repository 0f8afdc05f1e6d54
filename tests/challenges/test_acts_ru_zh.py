"""Rows of acts in Russian and Chinese, where a body is meant by the words that name it in the row's own text."""

from collections.abc import Iterator

import pytest
from tests.fakes.act_frames import framed
from tests.fakes.act_rows import acts_of, bodies_of, read, rows_of, said, unmet

from mandate_graph.model.identity import BodyKey
from mandate_graph.model.passage import Document
from mandate_graph.model.registry import Registry
from mandate_graph.pipeline.convert import read_bodies

FILES = ("acts-ru", "acts-organs-ru", "acts-zh", "acts-organs-zh")
Said = tuple[str, BodyKey | None]
"""Event and modality, and the body."""


def told(language: str, printed: str, acts: list[str]) -> tuple[frozenset[Said], frozenset[Said]]:
    """The acts that are found in a document, and those that a row tells of it."""
    document = read(language, printed)
    found, known = acts_of(document)
    named = list(_named(document, known))
    wanted = set()
    for act in acts:
        name, _, words = act.partition(" | ")
        folded = words.casefold()
        keys = [key for quote, key in named if folded in quote or quote in folded]
        wanted.add((name, keys[0] if keys else BodyKey(f"nothing called {words}")))
    return frozenset((said(act), body) for act in found for body in bodies_of(act)), frozenset(wanted)


def _named(document: Document, known: Registry) -> Iterator[tuple[str, BodyKey]]:
    """The words, lower case, that name a body which is known."""
    texts = {(part.key, passage.path): passage.flow.text for part in document.parts for passage in part.passages}
    for one in read_bodies(document, known).bodies:
        if one.key is not None:
            yield texts[one.part, one.path][one.start : one.end].casefold(), one.key


def rows() -> Iterator[object]:
    for name in FILES:
        language = name.rpartition("-")[2]
        for number, row in enumerate(rows_of(name), 1):
            printed = framed(language, row["text"], row.get("frame", "ga"), row.get("title", ""))
            marks = unmet(row.get("unmet"))
            yield pytest.param(language, printed, row["acts"], id=f"{name} {number}", marks=marks)


@pytest.mark.parametrize(("language", "printed", "acts"), list(rows()))
def test_a_row_tells_its_acts_and_no_other(language: str, printed: str, acts: list[str]) -> None:
    found, wanted = told(language, printed, acts)
    assert found == wanted
