"""What short forms mean: rows of `tests/cases/short_forms.toml`."""

import tomllib
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st
from tests.fakes.documents import document
from tests.fakes.registry import registry

from mandate_graph.extraction.bodies import find
from mandate_graph.model.head import DocumentType, Head
from mandate_graph.model.identity import BodyKey
from mandate_graph.model.language import Language
from mandate_graph.model.mention import BodyMention
from mandate_graph.model.passage import Document, PartKind, PassageKind
from mandate_graph.resolution.bodies import resolve

_CASES = tomllib.loads((Path(__file__).parents[2] / "cases" / "short_forms.toml").read_text(encoding="utf-8"))["case"]
_REGISTRY = registry()


def made(texts: list[str], language: str, kind: str = "document") -> Document:
    passages = [
        (PassageKind.HEADING, text[2:]) if text.startswith("# ") else (PassageKind.NUMBERED, text) for text in texts
    ]
    first = [(PassageKind.UNNUMBERED, "–")] if texts and texts[0].startswith("# ") else []
    return document(*first, *passages, language=Language(language), kind=PartKind(kind))


def meant(found: Document, issuer: str | None) -> tuple[BodyMention, ...]:
    head = Head(part="", type=DocumentType.NOTE, issuing_body=BodyKey(issuer) if issuer else None)
    return resolve(found, find(found, _REGISTRY), (head,), _REGISTRY)


@pytest.mark.parametrize("case", _CASES, ids=lambda case: case["name"])
def test_a_short_form_means_the_one_body_that_the_text_leaves(case: dict[str, Any]) -> None:
    found = made(case["text"], case["language"], case.get("kind", "document"))
    assert [mention.key or "-" for mention in meant(found, case["issuer"])] == case["means"]


_TEXTS = st.lists(st.sampled_from([text for case in _CASES for text in case["text"]]), max_size=8)


@given(_TEXTS, st.sampled_from(["en", "ru"]), st.sampled_from(["un-ga", "untoc-cop", None]))
def test_resolving_changes_nothing_but_key_and_kind(texts: list[str], language: str, issuer: str | None) -> None:
    found = made(texts, language)
    before = find(found, _REGISTRY)
    after = meant(found, issuer)
    assert [replace(mention, key=None, kind=before[0].kind) for mention in after] == [
        replace(mention, key=None, kind=before[0].kind) for mention in before
    ]
    for first, second in zip(before, after, strict=True):
        assert first.key is None or second.key == first.key
