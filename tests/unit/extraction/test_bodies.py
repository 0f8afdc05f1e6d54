"""Bodies found in a text: rows of `tests/cases/bodies.toml`."""

import tomllib
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st
from tests.fakes.documents import paragraphs
from tests.fakes.registry import registry

from mandate_graph.extraction.bodies import find
from mandate_graph.model.language import Language
from mandate_graph.model.mention import BodyMention

_CASES = tomllib.loads((Path(__file__).parents[2] / "cases" / "bodies.toml").read_text(encoding="utf-8"))["case"]
_REGISTRY = registry()


def told(mention: BodyMention) -> str:
    if mention.key is not None:
        return f"key: {mention.text} | {mention.key}"
    marks = ["i"] * mention.interim + ["n"] * (not mention.definite) + list(mention.composition)
    return f"{mention.text} | {mention.kind.value} | {mention.name or '-'} | {' '.join(marks)}"


@pytest.mark.parametrize("case", _CASES, ids=lambda case: case["name"])
def test_a_text_names_these_bodies_and_no_more(case: dict[str, Any]) -> None:
    found = find(paragraphs([case["text"]], Language(case["language"])), _REGISTRY)
    assert [told(mention) for mention in found] == case["mentions"]


_PIECES = st.sampled_from(
    [word for case in _CASES for word in case["text"].split()] + ["(", ")", ",", ".", "’s", "\n", "«", "»", "12/3", "—"]
)


@given(st.lists(_PIECES, max_size=40), st.sampled_from([Language.EN, Language.FR, Language.RU]))
def test_a_mention_is_a_slice_of_its_passage(pieces: list[str], language: Language) -> None:
    text = " ".join(pieces)
    for mention in find(paragraphs([text], language), _REGISTRY):
        assert text[mention.start : mention.end] == mention.text
        assert mention.text.strip() == mention.text


@given(st.lists(_PIECES, max_size=40))
def test_finding_twice_finds_the_same(pieces: list[str]) -> None:
    document = paragraphs([" ".join(pieces)], Language.RU)
    assert find(document, _REGISTRY) == find(document, _REGISTRY)
