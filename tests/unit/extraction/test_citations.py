"""What texts cite: rows of `tests/cases/citations.toml`, found and resolved as the pipeline does it."""

import re
import tomllib
from dataclasses import replace
from functools import cache
from pathlib import Path
from typing import Any

import pytest
from tests.fakes.documents import document

from mandate_graph.extraction import bodies as body_extraction
from mandate_graph.extraction import citations as citation_extraction
from mandate_graph.model.citation import Citation, CitationFunction
from mandate_graph.model.head import DocumentType, Head, SessionStatement
from mandate_graph.model.identity import BodyKey, DocumentKey, InstrumentKey, InstrumentKind, ProvisionKey
from mandate_graph.model.language import Language
from mandate_graph.model.passage import Document, NoteCall, PartKind, PassageKind
from mandate_graph.model.registry import Registry
from mandate_graph.resolution import bodies as body_resolution
from mandate_graph.resolution import citations as citation_resolution
from mandate_graph.vocabulary import citation_form, load_registry

_CASES = [
    case
    for path in sorted((Path(__file__).parents[2] / "cases").glob("citations*.toml"))
    for case in tomllib.loads(path.read_text(encoding="utf-8"))["case"]
]
_KINDS = {
    "pp": PassageKind.PREAMBULAR,
    "op": PassageKind.OPERATIVE,
    "para": PassageKind.NUMBERED,
    "heading": PassageKind.HEADING,
    "cover": PassageKind.COVER,
    "fn": PassageKind.FOOTNOTE,
}


@cache
def registry() -> Registry:
    return load_registry()


def made(passages: list[str], language: str = "en", kind: str = "document") -> Document:
    split = (passage.split(" ", 1) for passage in passages)
    words = ((_KINDS[kind_of], text) for kind_of, text in split)
    return document(*words, language=Language(language), kind=PartKind(kind))


def cited(text: Document, head: Head) -> tuple[Citation, ...]:
    found = body_extraction.find(text, registry())
    bodies = body_resolution.resolve(text, found, (head,), registry())
    mentions = citation_extraction.find(text, bodies, registry())
    return citation_resolution.resolve(text, mentions, bodies, (head,), registry())


def head_of(body: str = "-", **known: Any) -> Head:
    return Head(part="", type=DocumentType.DOCUMENT, issuing_body=None if body == "-" else BodyKey(body), **known)


def written(citation: Citation) -> str:
    target = f"!{citation.reason}" if citation.target is None else citation_form(citation.target, registry())
    target = re.sub(r"(?<=agenda item )x-[0-9a-f]{12}", "“…”", target)
    words = f"{'^' if citation.anaphora else ''}{citation.printed}"
    return f"{citation.kind.value} | {citation.function.value} | {target} | {words}"


def of_case(case: dict[str, Any]) -> tuple[Document, tuple[Citation, ...]]:
    kind, body = case["of"].split()
    text = made(case["passages"], case["language"], kind)
    known = {"session": SessionStatement(body=BodyKey(body), ordinal=case["session"])} if "session" in case else {}
    return text, cited(text, head_of(body, **known))


@pytest.mark.parametrize("case", _CASES, ids=lambda case: case["name"])
def test_a_text_cites_what_it_cites_and_no_more(case: dict[str, Any]) -> None:
    assert [written(citation) for citation in of_case(case)[1]] == case["cites"]


@pytest.mark.parametrize("case", _CASES, ids=lambda case: case["name"])
def test_every_citation_quotes_its_words_and_has_a_target_or_a_reason(case: dict[str, Any]) -> None:
    text, citations = of_case(case)
    for citation in citations:
        evidence = citation.evidence
        assert text.source.text[evidence.start : evidence.end] == evidence.quote
        assert (citation.target is None) != (citation.reason is None)


def test_what_amended_an_instrument_cites_it_for_that() -> None:
    text = made(["op Recalls the lamps of resolution 62/7, as amended by resolution 64/2;"], kind="instrument")
    amending = next(one for one in cited(text, head_of("un-ga")) if one.function is CitationFunction.AMENDS)
    key = InstrumentKey(issuer=BodyKey("un-ga"), kind=InstrumentKind.RESOLUTION, number="64/2")
    assert amending.citing == key
    assert amending.target == InstrumentKey(issuer=key.issuer, kind=key.kind, number="62/7")


def test_a_text_s_own_number_and_symbol_in_its_title_are_no_citations() -> None:
    own = InstrumentKey(issuer=BodyKey("un-ga"), kind=InstrumentKind.RESOLUTION, number="62/7")
    text = made(["cover A/RES/62/7", "heading Resolution 62/7", "cover [on the report (A/62/301)]"], kind="instrument")
    found = cited(text, head_of("un-ga", instrument=own, symbol="A/RES/62/7"))
    assert [citation.printed for citation in found] == ["A/62/301"]


def test_a_later_session_than_that_of_the_text_is_not_its_own() -> None:
    own = InstrumentKey(issuer=BodyKey("un-hrc"), kind=InstrumentKind.RESOLUTION, number="20/3")
    text = made(["pp Recalling resolution 21/5,"], kind="instrument")
    assert cited(text, head_of("un-hrc", instrument=own))[0].target is None


def test_a_day_that_no_session_of_the_acting_body_held_leaves_the_issuer_open() -> None:
    text = made(["pp Recalling its resolution 42/5 of 26 September 2019,"], kind="instrument")
    assert cited(text, head_of("un-ga"))[0].target is None


def test_a_note_takes_its_function_and_its_citing_text_from_the_place_that_calls_it() -> None:
    plain = made(["pp Having considered the report and welcoming the budget,", "fn A/62/301."], kind="instrument")
    calling, note = plain.parts[0].passages
    called = _with_call(plain, calling.flow.text.index(" and"), note.path)
    (citation,) = cited(called, head_of("un-ga"))
    assert citation.function is CitationFunction.CONSIDERS
    assert isinstance(citation.citing, ProvisionKey)
    assert citation.citing.path == calling.path
    assert citation.evidence.passage == note.path


def test_an_article_under_which_an_act_is_told_of_is_cited_by_the_instrument_that_acts() -> None:
    article = "Article 22 of the Charter of the United Nations"
    text = made([f"para In its resolution 62/7, the General Assembly decided to set up, under {article}, an office."])
    basis = next(citation for citation in cited(text, head_of()) if citation.printed == article)
    assert basis.citing == InstrumentKey(issuer=BodyKey("un-ga"), kind=InstrumentKind.RESOLUTION, number="62/7")
    assert basis.function is CitationFunction.LEGAL_BASIS


def test_titles_that_differ_in_spaces_and_case_only_name_one_document() -> None:
    author = "report of the United Nations Office on Drugs and Crime"
    titles = ("Roads and Bridges", "Roads  and bridges")
    found = [cited(made([f"para See the {author} “{title}”."]), head_of())[0].target for title in titles]
    assert found[0] == found[1]
    assert isinstance(found[0], DocumentKey)


def _with_call(text: Document, at: int, note: str) -> Document:
    part = text.parts[0]
    calling = replace(part.passages[0], calls=(NoteCall(at=at, note=note),))
    return replace(text, parts=(replace(part, passages=(calling, *part.passages[1:])),))
