"""Dumps: what a foreign parser reads back is what was written."""

import csv
import io
from datetime import date
from pathlib import Path

import pyoxigraph
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from rdflib import Dataset, Graph, Literal, URIRef
from tests.fakes.graphs import filled_store
from tests.fakes.lighthouse import REGISTRY
from tests.fakes.records import all_records

from mandate_graph.errors import UsageError
from mandate_graph.export import DUMP_FORMATS, dumped, write_tables
from mandate_graph.store import OxigraphStore
from mandate_graph.vocabulary.prefixes import BASE
from mandate_graph.vocabulary.terms import MG, RDF, Triple, day, decimal, integer, plain

ONE = URIRef(f"{BASE}graph/doc/one")
WORDS = st.text(st.characters(exclude_categories=["Cs"]), max_size=20)


def odd_triples(words: str) -> list[Triple]:
    """Terms that trip a careless writer: escapes, brackets in names, all kinds of literals."""
    odd = URIRef(f"{BASE}id/doc/A_RES_377(V)")
    dotted = URIRef(f"{BASE}id/doc/E_CN.15_2006_L.9")
    return [
        (odd, RDF.type, MG.Document),
        (odd, MG.text, Literal(words, lang="ru")),
        (odd, MG.text, Literal(words, lang="en")),
        (odd, MG.symbolAsPrinted, plain(words)),
        (dotted, MG.line, integer(7)),
        (dotted, MG.confidence, decimal(0.75)),
        (dotted, URIRef("http://purl.org/dc/terms/issued"), day(date(2031, 1, 2))),
        (dotted, MG.citedEntity, odd),
    ]


def store_of(words: str) -> OxigraphStore:
    store = OxigraphStore.in_memory()
    store.add(ONE, odd_triples(words))
    return store


FOREIGN = {
    "nquads": pyoxigraph.RdfFormat.N_QUADS,
    "trig": pyoxigraph.RdfFormat.TRIG,
    "jsonld": pyoxigraph.RdfFormat.JSON_LD,
    "turtle": pyoxigraph.RdfFormat.TURTLE,
    "ntriples": pyoxigraph.RdfFormat.N_TRIPLES,
}


@pytest.mark.parametrize("name", FOREIGN)
@settings(max_examples=25)
@given(words=WORDS)
def test_every_format_reads_back(name: str, words: str) -> None:
    store = store_of(words)
    other = pyoxigraph.Store()
    other.load(dumped(store, name), FOREIGN[name])
    graph = pyoxigraph.NamedNode(str(ONE)) if DUMP_FORMATS[name].graphs else pyoxigraph.DefaultGraph()
    lines = other.dump(format=pyoxigraph.RdfFormat.N_TRIPLES, from_graph=graph) or b""
    assert tuple(sorted(lines.splitlines(keepends=True))) == store.lines(ONE)


# rdflib's own TriG parser uses what rdflib deprecates.
@pytest.mark.filterwarnings("ignore::DeprecationWarning:rdflib")
def test_rdflib_reads_the_whole_hand_made_graph_from_trig_and_turtle() -> None:
    store = filled_store(all_records(), REGISTRY)
    dataset = Dataset()
    dataset.parse(data=dumped(store, "trig"), format="trig")
    assert sum(len(graph) for graph in dataset.graphs()) == sum(len(store.lines(graph)) for graph in store.graphs())
    assert len(Graph().parse(data=dumped(store, "turtle"), format="turtle")) == len(store.lines())


def test_two_builds_of_the_same_records_are_the_same_bytes() -> None:
    one, two = (filled_store(records, REGISTRY) for records in (all_records(), tuple(reversed(all_records()))))
    for name in DUMP_FORMATS:
        assert dumped(one, name) == dumped(two, name), name


def test_turtle_uses_the_prefixes_and_escapes_nothing_that_needs_none() -> None:
    text = dumped(store_of("x"), "turtle").decode()
    assert "doc:E_CN.15_2006_L.9\n" in text
    assert f"<{BASE}id/doc/A_RES_377(V)>\n    a mg:Document ;" in text
    assert '"2031-01-02"^^xsd:date' in text


def test_a_row_of_csv_is_a_quad() -> None:
    rows = list(csv.DictReader(io.StringIO(dumped(store_of("a, b"), "csv").decode())))
    assert len(rows) == len(odd_triples("a, b"))
    assert {row["language"] for row in rows} == {"", "ru", "en"}


def test_tables_have_one_file_a_subject(tmp_path: Path) -> None:
    written = write_tables(filled_store(all_records(), REGISTRY), tmp_path / "tables")
    tables = {path.stem: list(csv.DictReader(io.StringIO(path.read_text(encoding="utf-8")))) for path in written}
    assert {"acts", "bodies", "citations", "documents", "meetings", "norms", "reports", "statuses"} == set(tables)
    assert len(tables["citations"]) == sum(len(record.citations) for record in all_records())
    assert len(tables["acts"]) == sum(len(record.acts) for record in all_records())
    assert {row["status"].rsplit("/", 1)[-1] for row in tables["statuses"]} == {"interim", "permanent"}


def test_an_unknown_format_names_those_that_exist() -> None:
    with pytest.raises(UsageError) as refused:
        dumped(store_of(""), "docx")
    assert "nquads" in refused.value.hint
