"""Checking: what is found, where, in which words, and how a report is written."""

import json
from functools import lru_cache

import pyoxigraph
import pytest
from rdflib import SH, Graph, URIRef
from tests.fakes.harbour_store import harbour_store

from mandate_graph.model.issue import Severity
from mandate_graph.store import OxigraphStore
from mandate_graph.validation import FORMATS, Finding, Message, Place, Report, Shapes, check, write_report
from mandate_graph.validation.constraints import Core
from mandate_graph.validation.reference import run_pyshacl
from mandate_graph.validation.set_queries import set_findings


@lru_cache(maxsize=1)
def store() -> OxigraphStore:
    return harbour_store()


@lru_cache(maxsize=1)
def report() -> Report:
    return check(store())


def finding(shape: str) -> Finding:
    return next(found for found in report().findings if found.shape == shape)


def made(severity: Severity) -> Report:
    found = Finding(shape="S99", severity=severity, focus="x", label="x", message=Message(en="no", ru="нет"))
    return Report(findings=(found,))


@pytest.mark.parametrize(
    ("worst", "fail_on", "fails"),
    [
        (Severity.INFO, Severity.INFO, True),
        (Severity.INFO, Severity.WARNING, False),
        (Severity.WARNING, Severity.WARNING, True),
        (Severity.WARNING, Severity.VIOLATION, False),
        (Severity.VIOLATION, Severity.VIOLATION, True),
        (Severity.VIOLATION, Severity.INFO, True),
    ],
)
def test_a_report_fails_on_what_is_as_grave_as_asked_or_graver(
    worst: Severity, fail_on: Severity, *, fails: bool
) -> None:
    assert made(worst).fails(fail_on) is fails


def test_every_finding_names_document_paragraph_and_rule() -> None:
    assert report().findings
    for found in report().findings:
        assert found.place.document
        assert found.place.paragraph
        assert found.place.rule


def test_a_message_calls_things_by_name_in_its_language() -> None:
    message = finding("S38").message
    assert "Expert Group on Charts" in message.en
    assert "Группа экспертов по картам" in message.ru


def test_an_event_is_called_by_its_class_and_its_text() -> None:
    assert "establishment (HBR/COP resolution 2/4)" in finding("S24").message.en
    assert "учреждение (HBR/COP resolution 2/4)" in finding("S24").message.ru


def test_an_open_reference_is_reported_with_its_words_and_the_reason() -> None:
    found = finding("S16a")
    assert "“That text”" in found.message.en
    assert "nothing to point back to" in found.message.en
    assert found.place.paragraph == "para.6"


def test_findings_stand_in_order_the_gravest_first() -> None:
    order = list(Severity)[::-1]
    ranks = [order.index(found.severity) for found in report().findings]
    assert ranks == sorted(ranks)


def test_checking_finds_what_pyshacl_finds() -> None:
    shapes = Shapes.read()
    flat = pyoxigraph.Store()
    flat.load(b"".join(store().lines()), pyoxigraph.RdfFormat.N_TRIPLES)
    wanted = {(raw.rule.name, raw.focus) for raw in run_pyshacl(flat, shapes)}
    assert {(raw.rule.name, raw.focus) for raw in set_findings(store(), shapes)} == wanted


def test_the_reference_gives_the_same_report_word_for_word() -> None:
    shapes = Shapes.read().only("S16a")
    assert check(store(), shapes=shapes, reference=True) == check(store(), shapes=shapes)


def test_a_constraint_without_translation_is_refused() -> None:
    graph = Graph().parse(
        data="""@prefix sh: <http://www.w3.org/ns/shacl#> .
        <x> a sh:NodeShape ; sh:property [ sh:path <p> ; sh:qualifiedMinCount 1 ] .""",
        format="turtle",
    )
    shape = next(iter(graph.subjects(predicate=SH.property)))
    with pytest.raises(ValueError, match="no query stands for"):
        list(Core(graph).broken(shape))


def test_a_text_report_has_a_line_a_finding_and_a_summary_in_the_language_asked_for() -> None:
    lines = write_report(report(), "text", "ru").splitlines()
    assert len(lines) == len(report().findings) + 1
    assert "para.6" in next(line for line in lines if "S16a" in line)
    assert "Неизвестно, что означает" in next(line for line in lines if "S16a" in line)
    assert lines[-1].startswith("0 violation, ")


def test_a_json_report_holds_every_finding_in_both_languages() -> None:
    written = json.loads(write_report(report(), "json"))
    assert len(written["findings"]) == len(report().findings)
    assert written["counts"]["violation"] == 0
    assert set(written["findings"][0]["message"]) == {"en", "ru"}


def test_a_turtle_report_is_a_shacl_report() -> None:
    graph = Graph().parse(data=write_report(report(), "turtle"), format="turtle")
    assert len(set(graph.objects(None, SH.result))) == len(report().findings)
    assert {str(node) for node in graph.objects(None, SH.focusNode)} == {found.focus for found in report().findings}


def test_a_report_of_nothing_conforms_in_every_form() -> None:
    empty = Report(findings=())
    for form in FORMATS:
        assert write_report(empty, form)
    assert "true" in write_report(empty, "turtle")


def test_what_stands_in_no_document_has_an_empty_place() -> None:
    triples = (
        b'<https://w3id.org/mandate-graph/id/body/a> <https://w3id.org/mandate-graph/ontology#symbolSeries> "a b" .\n'
    )
    engine = pyoxigraph.Store()
    engine.load(triples, pyoxigraph.RdfFormat.N_TRIPLES)
    found = check(OxigraphStore(engine), shapes=Shapes.read().only("S27a")).findings
    assert [entry.place for entry in found] == [Place()]
    assert [URIRef(entry.focus) for entry in found] == [URIRef("https://w3id.org/mandate-graph/id/body/a")]
    assert "register" in write_report(Report(findings=found), "text")
