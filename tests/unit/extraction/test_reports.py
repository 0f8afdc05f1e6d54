"""Of which reports passages tell: rows of `tests/cases/reports.toml`."""

import re
import tomllib
from pathlib import Path
from typing import Any

import pytest
from tests.fakes.marked import marked

from mandate_graph.extraction.meetings import find as find_meetings
from mandate_graph.extraction.reports import find
from mandate_graph.model.citation import Citation, CitationFunction, CitationKind
from mandate_graph.model.evidence import Evidence
from mandate_graph.model.head import DocumentType, Head
from mandate_graph.model.identity import BodyKey, DocumentKey, InstrumentKey, InstrumentKind, SessionKey, Target
from mandate_graph.model.language import Language
from mandate_graph.model.meeting import ReportStatement
from mandate_graph.model.passage import Document, PartKind, Passage
from mandate_graph.resolution.meetings import resolve as resolve_meetings
from mandate_graph.resolution.reports import resolve

_CASES = tomllib.loads((Path(__file__).parents[2] / "cases" / "reports.toml").read_text(encoding="utf-8"))["case"]
_SYMBOL = re.compile(r"\bLAMP/\d+/\d+\b")
_RESOLUTION = re.compile(r"(?<![\w/])\d+/\d+(?![\w/])")
_ISSUER = BodyKey("self")


def citation(passage: Passage, match: re.Match[str], target: Target, function: CitationFunction) -> Citation:
    span = passage.flow.source_span(match.start(), match.end())
    evidence = Evidence(
        part="",
        passage=passage.path,
        start=span.start,
        end=span.end,
        quote=match[0],
        line=1,
        language=passage.language,
        rule="made-up",
        confidence=1.0,
    )
    kind = CitationKind.DOCUMENT_SYMBOL if isinstance(target, DocumentKey) else CitationKind.RESOLUTION
    return Citation(
        kind=kind, function=function, citing=DocumentKey("x"), printed=match[0], evidence=evidence, target=target
    )


def cited(document: Document) -> tuple[Citation, ...]:
    found: list[Citation] = []
    for passage in document.parts[0].passages:
        for match in _SYMBOL.finditer(passage.flow.text):
            found.append(citation(passage, match, DocumentKey(match[0]), CitationFunction.TRANSMITS))
        for match in _RESOLUTION.finditer(passage.flow.text):
            key = InstrumentKey(issuer=_ISSUER, kind=InstrumentKind.RESOLUTION, number=match[0])
            found.append(citation(passage, match, key, CitationFunction.PURSUANT_TO))
    return tuple(found)


def statements(case: dict[str, Any]) -> tuple[Document, tuple[ReportStatement, ...]]:
    document, bodies = marked(case["text"], Language(case["language"]), PartKind(case["kind"]))
    meetings = resolve_meetings(document, find_meetings(document, bodies), bodies)
    instrument = InstrumentKey(issuer=_ISSUER, kind=InstrumentKind.RESOLUTION, number="9/9")
    heads = (Head(part="", type=DocumentType.RESOLUTION, instrument=instrument),)
    return document, resolve(document, find(document, bodies, cited(document)), bodies, meetings, heads)


def told(stated: ReportStatement) -> str:
    meeting = stated.meeting
    kind = "session" if isinstance(meeting, SessionKey) else "meeting"
    basis = stated.basis.number if isinstance(stated.basis, InstrumentKey) else None
    return " | ".join(
        [
            stated.status.value,
            stated.report.identifier if stated.report else "-",
            f"{kind} {meeting.body} {meeting.ordinal}" if meeting else "-",
            ", ".join(f"{goal.body} {goal.session or '-'}" for goal in stated.destinations),
            stated.author or "-",
            basis or "-",
        ]
    )


@pytest.mark.parametrize("case", _CASES, ids=lambda case: case["name"])
def test_a_passage_tells_of_reports_what_it_tells_and_no_more(case: dict[str, Any]) -> None:
    assert [told(stated) for stated in statements(case)[1]] == case["reports"]


@pytest.mark.parametrize("case", _CASES, ids=lambda case: case["name"])
def test_every_report_quotes_the_words_it_rests_on(case: dict[str, Any]) -> None:
    document, found = statements(case)
    for stated in found:
        assert document.source.text[stated.evidence.start : stated.evidence.end] == stated.evidence.quote
        assert stated.report is None or stated.evidence.quote.startswith(stated.report.identifier)
