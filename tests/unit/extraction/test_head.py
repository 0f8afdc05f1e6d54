"""Heads of documents: rows of `tests/cases/heads.toml`."""

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
from mandate_graph.extraction.head import read_heads
from mandate_graph.model.head import Head
from mandate_graph.model.language import Language
from mandate_graph.model.passage import Document, PartKind, PassageKind

_CASES = tomllib.loads((Path(__file__).parents[2] / "cases" / "heads.toml").read_text(encoding="utf-8"))["case"]
_REGISTRY = registry()
_KINDS = {
    "c": PassageKind.COVER,
    "h": PassageKind.HEADING,
    "e": PassageKind.ENACTING,
    "p": PassageKind.PREAMBULAR,
    "n": PassageKind.NUMBERED,
    "t": PassageKind.UNNUMBERED,
}


def made(lines: list[str], language: str, part: str) -> Document:
    passages = [(_KINDS[line[0]], line[2:]) for line in lines]
    return document(*passages, language=Language(language), kind=PartKind(part))


def read(found: Document) -> Head:
    (head,) = read_heads(found, find(found, _REGISTRY), _REGISTRY)
    return head


def told(head: Head) -> dict[str, object]:
    session = head.session
    words: tuple[object, ...] = ()
    if session is not None:
        words = (session.body, session.ordinal, session.start, session.end, session.city, session.committee)
    instrument = head.instrument
    said: dict[str, object] = {
        "type": head.type.value,
        "symbol": head.symbol,
        "printed": head.symbol_printed if head.symbol is None else None,
        "title": head.title,
        "issued": head.issued.isoformat() if head.issued else None,
        "distribution": head.distribution,
        "original": head.original_language.value if head.original_language else None,
        "issuer": head.issuing_body,
        "author": head.author,
        "sponsor": head.sponsor,
        "session": " ".join([str(word or "-") for word in words] + ["implied"] * bool(session and session.implied)),
        "agenda": [item.number for item in head.agenda_items],
        "instrument": f"{instrument.issuer} {instrument.kind.value} {instrument.number}" if instrument else None,
    }
    return {name: value for name, value in said.items() if value not in (None, "", [])}


@pytest.mark.parametrize("case", _CASES, ids=lambda case: case["name"])
def test_a_head_says_what_is_printed_and_no_more(case: dict[str, Any]) -> None:
    assert told(read(made(case["lines"], case["language"], case["part"]))) == case["head"]


@pytest.mark.parametrize("case", _CASES, ids=lambda case: case["name"])
def test_all_evidence_of_a_head_stands_in_the_source(case: dict[str, Any]) -> None:
    found = made(case["lines"], case["language"], case["part"])
    head = read(found)
    assert head.evidence
    for evidence in head.evidence:
        assert found.source.text[evidence.start : evidence.end] == evidence.quote
        assert evidence.line == found.source.text.count("\n", 0, evidence.start) + 1


def test_the_titles_of_agenda_items_are_told_apart_where_their_numbers_agree() -> None:
    case = next(case for case in _CASES if case["name"].startswith("several agenda items"))
    head = read(made(case["lines"], case["language"], case["part"]))
    assert [item.title for item in head.agenda_items] == ["Первый вопрос", "Второй вопрос", "Третий вопрос"]


_LINES = st.sampled_from([line for case in _CASES for line in case["lines"]])


@given(st.lists(_LINES, max_size=12), st.sampled_from(["en", "ru"]), st.sampled_from([kind.value for kind in PartKind]))
def test_any_front_has_a_head_and_a_draft_is_never_an_instrument(lines: list[str], language: str, part: str) -> None:
    head = read(made(lines, language, part))
    assert part != "draft" or head.instrument is None


def test_a_symbol_belongs_to_the_part_that_prints_its_number() -> None:
    page = made(["c A/RES/97/12", "t the end of the text before it;"], "en", "document")
    own = made(["h 97/12. Lighthouses of the world", "e The General Assembly,"], "en", "instrument")
    text = page.source.text + "\n" + own.source.text
    shifted = replace(
        own.parts[0],
        key="instrument-2",
        passages=tuple(
            replace(
                passage,
                flow=replace(
                    passage.flow,
                    runs=tuple(
                        replace(run, source=run.source + len(page.source.text) + 1) for run in passage.flow.runs
                    ),
                ),
            )
            for passage in own.parts[0].passages
        ),
    )
    both = replace(page, source=replace(page.source, text=text), parts=(page.parts[0], shifted))
    first, second = read_heads(both, find(both, _REGISTRY), _REGISTRY)
    assert (first.symbol, second.symbol) == (None, "A/RES/97/12")
