"""Every paragraph that the gold annotation of the founding documents names is found at its line."""

from collections.abc import Iterator
from functools import cache
from pathlib import Path
from typing import Any

import pytest
import regex
import yaml

from mandate_graph.model.passage import Document, Passage
from mandate_graph.model.source import LineIndex
from mandate_graph.reading import read
from mandate_graph.segmentation import segment

_SEEDS = Path(__file__).parents[2] / ".." / "shared" / "seeds"
_GOLD = _SEEDS / "gold.yaml"
_LIMIT = 10_000_000
_SECTIONS = ("citations", "mandate_events", "functions")
_ROMAN = ("", "i", "ii", "iii", "iv", "v", "vi", "vii", "viii", "ix", "x")

pytestmark = pytest.mark.skipif(not _GOLD.exists(), reason="the founding documents are not beside the repository")


def _documents() -> list[dict[str, Any]]:
    if not _GOLD.exists():
        return []
    documents: list[dict[str, Any]] = yaml.safe_load(_GOLD.read_text(encoding="utf-8"))["documents"]
    return documents


@cache
def _segmented(file: str) -> Document:
    return segment(read(_SEEDS / file, name=file, limit_bytes=_LIMIT))


def _at_line(document: Document, line: int) -> list[Passage]:
    """The passages of which a letter stands on the line."""
    index = LineIndex(document.source.text)
    return [
        passage
        for part in document.parts
        for passage in part.passages
        if any(index.line(run.source) <= line <= index.line(run.source + run.length - 1) for run in passage.flow.runs)
    ]


def _fits(para: str | None, passage: Passage) -> bool:
    """Whether a passage is what the gold calls the paragraph: "5 (a)", "o (ii)", "PP1", "footnote 1", "heading"."""
    kind = passage.kind.value
    if para is None:
        return kind in {"text", "heading", "cover", "enacting"}
    if para.startswith("footnote"):
        mark = para.removeprefix("footnote").strip()
        return kind == "fn" and (not mark or passage.path == f"fn.{mark}")
    if para == "heading":
        return kind == "heading"
    if para == "preamble":
        return kind == "pp"
    if para.startswith("PP"):
        return passage.path == f"pp.{para[2:]}"
    steps = ".".join(regex.findall(r"\w+", para))
    return passage.path in {f"para.{steps}", f"op.{steps}"}


def _named() -> Iterator[tuple[str, int, str | None]]:
    for document in _documents():
        for section in _SECTIONS:
            for entry in document.get(section) or []:
                if "para" in entry and "line" in entry:
                    yield document["file"], entry["line"], entry["para"]


@pytest.mark.parametrize(("file", "line", "para"), sorted(set(_named()), key=str))
def test_a_named_paragraph_stands_at_its_line(file: str, line: int, para: str | None) -> None:
    found = _at_line(_segmented(file), line)
    assert any(_fits(para, passage) for passage in found), [passage.path for passage in found]


def _labels() -> Iterator[tuple[str, dict[str, Any]]]:
    for document in _documents():
        for entry in document.get("paragraphs") or []:
            yield document["file"], entry


@pytest.mark.parametrize(("file", "entry"), list(_labels()), ids=lambda value: str(value)[:40])
def test_a_list_item_has_its_place_in_the_list(file: str, entry: dict[str, Any]) -> None:
    (passage,) = _at_line(_segmented(file), entry["line"])
    step = passage.path.rsplit(".", 1)[-1]
    nested = entry.get("level") == 2
    assert step == (_ROMAN[entry["index"]] if nested else chr(ord("a") + entry["index"] - 1))
    assert passage.printed.strip("()") == entry["label"]
    assert passage.path.count(".") == (2 if nested else 1)


@pytest.mark.parametrize("document", _documents(), ids=lambda document: document["id"])
def test_the_documents_of_a_file_are_parted(document: dict[str, Any]) -> None:
    segmented = _segmented(document["file"])
    wanted = document.get("parts") or [{"language": document["language"], "type": document["type"]}]
    kinds = {"note_by_secretariat": "document", "information_note": "document", "decision": "instrument"}
    kinds["draft_resolution"] = "draft"
    found = [(part.kind.value, part.language.value) for part in segmented.parts]
    assert found == [(kinds[part["type"]], part["language"]) for part in wanted]


@pytest.mark.parametrize("document", _documents(), ids=lambda document: document["id"])
def test_every_printed_line_is_in_a_passage_or_a_rule(document: dict[str, Any]) -> None:
    segmented = _segmented(document["file"])
    for number, line in enumerate(segmented.source.text.split("\n"), 1):
        if regex.search(r"[\p{L}\d]", line):
            assert _at_line(segmented, number), line
