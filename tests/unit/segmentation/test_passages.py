"""What every block of a text becomes: rows of `tests/cases/segmentation.toml`."""

import tomllib
from pathlib import Path
from typing import Any

import pytest

from mandate_graph.model.passage import Document
from mandate_graph.model.source import SourceText
from mandate_graph.segmentation import segment

_CASES = tomllib.loads((Path(__file__).parents[2] / "cases" / "segmentation.toml").read_text(encoding="utf-8"))["case"]


def _source(text: str) -> SourceText:
    return SourceText(name="case", media_type="text/plain", encoding="utf-8", byte_digest="0" * 64, text=text)


def _rows(document: Document) -> list[tuple[str, str, str]]:
    rows: list[tuple[str, str, str]] = []
    for part in document.parts:
        if part.key:
            rows.append((f"== {part.key} {part.kind.value}", "", ""))
        rows.extend((passage.path, passage.printed, passage.flow.text) for passage in part.passages)
    return rows


@pytest.mark.parametrize("case", _CASES, ids=lambda case: case["name"])
def test_blocks_become_passages(case: dict[str, Any]) -> None:
    document = segment(_source(case["text"]))
    rows = _rows(document)
    expected = [tuple(cell.strip() for cell in row.split("|")) for row in case["passages"]]
    assert [row[:2] for row in rows] == [(row[0], row[1] if len(row) > 1 else "") for row in expected]
    assert all(row[2].startswith(wanted[2]) for row, wanted in zip(rows, expected, strict=True) if len(wanted) > 2)
    assert document.parts[0].kind.value == case["kind"]


@pytest.mark.parametrize("case", [case for case in _CASES if "joined" in case], ids=lambda case: case["name"])
def test_the_lines_of_a_passage_are_joined(case: dict[str, Any]) -> None:
    path, text = case["joined"]
    assert segment(_source(case["text"])).parts[0].passage(path).flow.text == text


@pytest.mark.parametrize("case", [case for case in _CASES if "calls" in case], ids=lambda case: case["name"])
def test_calls_lead_to_notes(case: dict[str, Any]) -> None:
    part = segment(_source(case["text"])).parts[0]
    found = [f"{passage.path} > {call.note}" for passage in part.passages for call in passage.calls]
    assert found == case["calls"]


@pytest.mark.parametrize("case", [case for case in _CASES if "languages" in case], ids=lambda case: case["name"])
def test_language_belongs_to_the_passage(case: dict[str, Any]) -> None:
    part = segment(_source(case["text"])).parts[0]
    assert [f"{passage.path} {passage.language.value}" for passage in part.passages] == case["languages"]


def test_a_capital_that_is_two_characters_in_lower_case_may_number_a_section() -> None:
    document = segment(_source("İ\n\nThe lamps were lit.\n\nİ. Lamps\n\nThey went out.\n"))
    assert "İ" in [passage.flow.text for passage in document.parts[0].passages]
