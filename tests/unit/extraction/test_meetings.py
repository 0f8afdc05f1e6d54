"""What passages say of meetings: rows of `tests/cases/meetings.toml`."""

import tomllib
from pathlib import Path
from typing import Any

import pytest
from tests.fakes.marked import marked

from mandate_graph.extraction.meetings import find
from mandate_graph.model.identity import SessionKey
from mandate_graph.model.language import Language
from mandate_graph.model.meeting import MeetingStatement, TextContext
from mandate_graph.model.passage import PartKind
from mandate_graph.resolution.meetings import resolve

_CASES = tomllib.loads((Path(__file__).parents[2] / "cases" / "meetings.toml").read_text(encoding="utf-8"))["case"]


def told(stated: MeetingStatement) -> str:
    mark = "s" if isinstance(stated.meeting, SessionKey) else ""
    words = [
        stated.meeting.body,
        f"{mark}{stated.meeting.ordinal or '-'}",
        stated.status.value,
        str(stated.start or "-"),
        str(stated.end or "-"),
        stated.city or "-",
    ]
    words += ["heading"] if stated.context is TextContext.HEADING else []
    words += ["implied"] if stated.ordinal_implied else []
    return " ".join(words)


@pytest.mark.parametrize("case", _CASES, ids=lambda case: case["name"])
def test_a_passage_says_of_meetings_what_it_says_and_no_more(case: dict[str, Any]) -> None:
    document, bodies = marked(case["text"], Language(case["language"]))
    stated = resolve(document, find(document, bodies), bodies)
    assert [told(item) for item in stated] == case["statements"]


@pytest.mark.parametrize("case", _CASES, ids=lambda case: case["name"])
def test_every_statement_quotes_the_words_it_rests_on(case: dict[str, Any]) -> None:
    document, bodies = marked(case["text"], Language(case["language"]))
    for stated in resolve(document, find(document, bodies), bodies):
        for evidence in filter(None, (stated.evidence, stated.city_evidence)):
            assert document.source.text[evidence.start : evidence.end] == evidence.quote
        assert stated.start is None or str(stated.start.year) in stated.evidence.quote + stated.evidence.suffix


def test_what_a_draft_plans_is_not_planned_yet() -> None:
    text = ["The third meeting of {wg-lamps|the Working Group} shall be held on 3 May 2030."]
    document, bodies = marked(text, Language.EN, PartKind.DRAFT)
    assert find(document, bodies) == ()
