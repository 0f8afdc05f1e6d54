"""Formats: what a foreign parser reads back is what was written."""

import csv
import io
import json

import pyoxigraph
import pytest
import rdflib
from hypothesis import given
from hypothesis import strategies as st
from rdflib.plugins.sparql.results.jsonresults import JSONResultParser
from rdflib.plugins.sparql.results.xmlresults import XMLResultParser

from mandate_graph.errors import UsageError
from mandate_graph.query import FORMATS, Blank, Iri, Literal, Result, Table, Triples, Truth, by_name
from mandate_graph.query.formats import by_media_type, choose
from mandate_graph.query.results import XSD

FOREIGN = {
    "jsonld": pyoxigraph.RdfFormat.JSON_LD,
    "ntriples": pyoxigraph.RdfFormat.N_TRIPLES,
    "rdfxml": pyoxigraph.RdfFormat.RDF_XML,
    "turtle": pyoxigraph.RdfFormat.TURTLE,
}
TEXT = st.text(st.characters(exclude_categories=["Cs", "Cc"]) | st.sampled_from("\n\t"), max_size=20)
ROWS = st.lists(st.tuples(TEXT, st.integers(), st.none() | TEXT), max_size=5)


def table(rows: list[tuple[str, int, str | None]]) -> Table:
    return Table(
        columns=("words", "number", "maybe"),
        rows=tuple(
            (
                Literal(words, language="ru"),
                Literal(str(number), f"{XSD}integer"),
                None if maybe is None else Literal(maybe),
            )
            for words, number, maybe in rows
        ),
    )


def read_back(format: str, data: bytes) -> list[tuple[str | None, ...]]:
    parser = JSONResultParser() if format == "json" else XMLResultParser()  # type: ignore[no-untyped-call]
    found = parser.parse(io.BytesIO(data))
    names = ("words", "number", "maybe")
    rows = found.bindings
    return [
        tuple(None if row.get(rdflib.Variable(name)) is None else str(row[rdflib.Variable(name)]) for name in names)
        for row in rows
    ]


@pytest.mark.parametrize("format", ["json", "xml"])
@given(rows=ROWS)
def test_json_and_xml_are_read_back_by_rdflib(format: str, rows: list[tuple[str, int, str | None]]) -> None:
    data = by_name(format).write(table(rows))
    assert read_back(format, data) == [(words, str(number), maybe) for words, number, maybe in rows]


@given(rows=ROWS)
def test_csv_is_read_back_by_the_csv_module(rows: list[tuple[str, int, str | None]]) -> None:
    data = by_name("csv").write(table(rows)).decode()
    head, *body = csv.reader(io.StringIO(data, newline=""))
    assert head == ["words", "number", "maybe"]
    assert body == [[words, str(number), maybe or ""] for words, number, maybe in rows]


@given(rows=ROWS)
def test_every_row_of_tsv_and_markdown_stays_on_its_line(rows: list[tuple[str, int, str | None]]) -> None:
    assert by_name("tsv").write(table(rows)).decode().count("\n") == len(rows) + 1
    assert by_name("markdown").write(table(rows)).decode().count("\n") == len(rows) + 2


@pytest.mark.parametrize(("format", "syntax"), sorted(FOREIGN.items()))
@given(words=st.text(st.characters(exclude_categories=["Cs", "Cc"]), max_size=20))
def test_graphs_are_read_back_by_another_parser(format: str, syntax: pyoxigraph.RdfFormat, words: str) -> None:
    subject, predicate = Iri("https://example.org/s"), Iri("https://example.org/ns#p")
    day = Literal("2001-05-09", f"{XSD}date")
    values = (Literal(words, language="en"), day, Iri("https://example.org/o"), Blank("b"))
    data = by_name(format).write(Triples(tuple((subject, predicate, value) for value in values)))
    found = {quad.object for quad in pyoxigraph.parse(data, syntax)}
    assert len(found) == 4
    assert pyoxigraph.Literal(words, language="en") in found


@pytest.mark.parametrize("format", sorted(FORMATS))
def test_a_format_refuses_an_answer_it_cannot_hold(format: str) -> None:
    wrong: Result = Triples(()) if "select" in by_name(format).forms else Truth(True)
    with pytest.raises(UsageError):
        by_name(format).write(wrong)


@pytest.mark.parametrize("format", ["csv", "tsv", "markdown"])
def test_a_truth_is_one_word(format: str) -> None:
    assert by_name(format).write(Truth(True)) == b"true\n"


def test_a_truth_in_json_and_xml_is_a_boolean() -> None:
    assert json.loads(by_name("json").write(Truth(False))) == {"head": {}, "boolean": False}
    assert b"<boolean>false</boolean>" in by_name("xml").write(Truth(False))


def test_the_format_depends_on_the_form_of_the_query() -> None:
    both = by_media_type("application/json")
    assert (choose("select", both), choose("construct", both), choose("ask", ("turtle",))) == ("json", "jsonld", None)


def test_no_two_formats_share_a_name_or_a_media_type() -> None:
    types = [format.media_type for format in FORMATS.values()]
    assert len(set(types)) == len(types) == len(FORMATS)


def test_an_unknown_format_names_the_known_ones() -> None:
    with pytest.raises(UsageError) as refused:
        by_name("excel")
    assert "csv" in refused.value.hint
