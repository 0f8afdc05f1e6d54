"""The embedded store."""

from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st
from rdflib import Graph, Literal, URIRef

from mandate_graph.errors import QueryRefused
from mandate_graph.store import OxigraphStore, triple_lines
from mandate_graph.vocabulary.prefixes import BASE
from mandate_graph.vocabulary.terms import MG, RDF, Triple, decimal, integer, plain

ONE, TWO = URIRef(f"{BASE}graph/doc/one"), URIRef(f"{BASE}graph/doc/two")

TEXTS = st.text(st.characters(exclude_categories=["Cs"]), max_size=30)


def small(texts: list[str]) -> list[Triple]:
    return [(MG.s, MG.p, Literal(text, lang="ru")) for text in texts]


@given(st.lists(TEXTS, max_size=5))
def test_words_come_back_letter_for_letter(texts: list[str]) -> None:
    store = OxigraphStore.in_memory()
    store.add(ONE, small(texts))
    assert {str(row[0]) for row in store.select("SELECT ?t { mg:s mg:p ?t }").rows} == set(texts)


@given(st.lists(TEXTS, max_size=5))
def test_lines_are_those_that_a_foreign_parser_reads(texts: list[str]) -> None:
    triples = small(texts)
    assert set(Graph().parse(data=triple_lines(triples), format="nt")) == set(triples)


def test_the_default_graph_counts_a_triple_once_however_many_graphs_hold_it() -> None:
    store = OxigraphStore.in_memory()
    for graph in (ONE, TWO):
        store.add(graph, [(MG.s, RDF.type, MG.Note)])
    assert store.select("SELECT (COUNT(*) AS ?n) { ?s a mg:Note }").rows == ((integer(1),),)
    assert store.select("SELECT (COUNT(*) AS ?n) { GRAPH ?g { ?s a mg:Note } }").rows == ((integer(2),),)
    assert store.graphs() == (ONE, TWO)


def test_construct_gives_each_triple_once() -> None:
    store = OxigraphStore.in_memory()
    store.add(ONE, [(MG.a, MG.p, plain("x")), (MG.b, MG.p, plain("x"))])
    assert list(store.construct("CONSTRUCT { mg:c mg:p ?o } WHERE { ?s mg:p ?o }")) == [(MG.c, MG.p, plain("x"))]


def test_unbound_cells_are_none_and_numbers_keep_their_form() -> None:
    store = OxigraphStore.in_memory()
    store.add(ONE, [(MG.s, MG.confidence, decimal(0.9))])
    (row,) = store.select("SELECT ?c ?x { ?s mg:confidence ?c OPTIONAL { ?s mg:none ?x } }").rows
    assert (str(row[0]), row[1]) == ("0.9", None)


@pytest.mark.parametrize("query", ["SELECT nonsense", "ASK {}", "DROP ALL"])
def test_what_is_no_select_is_refused(query: str) -> None:
    with pytest.raises(QueryRefused):
        OxigraphStore.in_memory().select(query)


STATES = st.dictionaries(st.sampled_from((str(ONE), str(TWO))), st.sets(st.integers(0, 5), min_size=1))
"""Which of six triples each graph holds."""


def lines_of(numbers: set[int]) -> bytes:
    return triple_lines((MG.s, MG.p, integer(number)) for number in numbers)


@given(STATES, STATES)
def test_graphs_that_are_replaced_are_those_of_a_store_that_never_held_others(
    before: dict[str, set[int]], after: dict[str, set[int]]
) -> None:
    changed, fresh = OxigraphStore.in_memory(), OxigraphStore.in_memory()
    for graph, numbers in before.items():
        changed.add_lines(graph, lines_of(numbers))
    changed.replace({graph: lines_of(after.get(graph, set())) for graph in before.keys() | after.keys()})
    for graph, numbers in after.items():
        fresh.add_lines(graph, lines_of(numbers))
    assert changed.graphs() == fresh.graphs()
    for own in (None, *fresh.graphs()):
        assert changed.lines(own) == fresh.lines(own)


def test_a_copy_begins_with_all_of_a_store_and_leaves_it_as_it_is(tmp_path: Path) -> None:
    store = OxigraphStore.create(tmp_path / "one")
    store.add(ONE, [(MG.s, MG.p, integer(1))])
    store.close()
    copy = OxigraphStore.copy(tmp_path / "one", tmp_path / "two")
    copy.replace({str(ONE): lines_of({2})})
    copy.close(compact=False)
    assert OxigraphStore.open(tmp_path / "one").lines(ONE) == (lines_of({1}),)
    assert OxigraphStore.open(tmp_path / "two").lines() == (lines_of({2}),)
