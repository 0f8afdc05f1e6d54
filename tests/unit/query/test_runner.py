"""Query processes: limits that hold, answers while another query is stopped."""

import threading
import time
from pathlib import Path

import pytest

from mandate_graph.errors import GraphUnavailable, QueryRefused, UsageError
from mandate_graph.query import Iri, Job, Limits, Literal, MemoryLimit, Pool, SizeLimit, Table, TimeLimit, Truth
from mandate_graph.query.results import XSD
from mandate_graph.vocabulary.prefixes import PREFIXES

ENDLESS = "SELECT (COUNT(*) AS ?n) { ?a ?b ?c . ?d ?e ?f . ?g ?h ?i . ?j ?k ?l }"
GREEDY = "SELECT * { ?a ?b ?c . ?d ?e ?f . ?g ?h ?i } ORDER BY ?a ?d ?g"


def test_an_endless_query_is_stopped_while_another_is_answered(harbour: Path) -> None:
    with Pool(harbour, limits=Limits(seconds=2), size=2) as pool:
        pool.ask(Job(text="ASK {}"))
        pool.ask(Job(text="ASK {}"))
        stopped: list[float] = []

        def run() -> None:
            begin = time.monotonic()
            with pytest.raises(TimeLimit, match="2 s"):
                pool.ask(Job(text=ENDLESS))
            stopped.append(time.monotonic() - begin)

        endless = threading.Thread(target=run)
        endless.start()
        time.sleep(0.3)
        assert pool.ask(Job(text="ASK { ?s a ?kind }")) == Truth(True)
        assert endless.is_alive()
        endless.join(10)
        assert 1.9 < stopped[0] < 5.0
        assert pool.ask(Job(text="ASK {}")) == Truth(True)


def test_a_pool_of_one_goes_on_with_a_new_process_after_it_stopped_a_query(harbour: Path) -> None:
    with Pool(harbour, limits=Limits(seconds=0.5)) as pool:
        with pytest.raises(TimeLimit):
            pool.ask(Job(text=ENDLESS))
        assert pool.ask(Job(text="ASK {}", trusted=True)) == Truth(True)


def test_a_query_that_takes_too_much_memory_is_stopped(harbour: Path) -> None:
    with Pool(harbour, limits=Limits(seconds=60, megabytes=64)) as pool, pytest.raises(MemoryLimit, match="64 MB"):
        pool.ask(Job(text=GREEDY, trusted=True))


def test_a_directory_without_a_graph_is_told(tmp_path: Path) -> None:
    with Pool(tmp_path, limits=Limits()) as pool, pytest.raises(GraphUnavailable):
        pool.ask(Job(text="ASK {}"))


def test_too_many_rows_are_refused_and_never_cut_in_silence(pool: Pool) -> None:
    with pytest.raises(SizeLimit, match="more than 3 rows"):
        pool.ask(Job(text="SELECT * { ?s ?p ?o }", max_rows=3))


def test_exactly_as_many_rows_as_allowed_are_answered(pool: Pool) -> None:
    answer = pool.ask(Job(text="SELECT * { ?s ?p ?o } LIMIT 3", max_rows=3))
    assert isinstance(answer, Table)
    assert len(answer.rows) == 3


def test_too_many_bytes_are_refused(pool: Pool) -> None:
    with pytest.raises(SizeLimit, match="bytes"):
        pool.render(Job(text="SELECT * { ?s ?p ?o } LIMIT 50", accept=("csv",), max_bytes=100))


def test_an_answer_that_fits_no_accepted_format_is_refused(pool: Pool) -> None:
    with pytest.raises(UsageError, match="turtle"):
        pool.render(Job(text="ASK {}", accept=("turtle",)))


def test_a_bound_value_reaches_filters_and_both_sides_of_a_union(pool: Pool) -> None:
    body = Iri(PREFIXES["body"] + "harbour-cop_wg-pilots")
    text = "SELECT DISTINCT ?body ?e { { ?e mg:affects ?x FILTER(?x = ?body) } UNION { ?e mg:bearer ?body } }"
    rows = pool.select(text, body=body).rows
    assert {row[0] for row in rows} == {body}
    assert len(rows) > 5


def test_a_value_that_looks_like_sparql_stays_a_value(pool: Pool) -> None:
    odd = Literal('x" } INSERT DATA { <urn:a> <urn:b> "')
    text = "SELECT ?name ?s { ?s skos:prefLabel ?l FILTER(STR(?l) = ?name) }"
    assert pool.select(text, name=odd).rows == ()


def test_a_parameter_that_is_not_in_the_select_line_is_told(pool: Pool) -> None:
    with pytest.raises(UsageError):
        pool.select("SELECT ?e { ?e mg:affects ?body }", body=Iri("urn:x"))


def test_the_engine_refuses_what_only_it_can_see(pool: Pool) -> None:
    with pytest.raises(QueryRefused, match="unbound"):
        pool.ask(Job(text="SELECT (COUNT(?s) AS ?n) ?p { ?s ?p ?o }"))


def test_no_query_process_reaches_a_network(pool: Pool) -> None:
    with pytest.raises(GraphUnavailable):
        pool.ask(Job(text="ASK { SERVICE <http://127.0.0.1:9999/> { ?s ?p ?o } }", trusted=True))


def test_dates_numbers_and_languages_survive_the_way_between_processes(pool: Pool) -> None:
    text = f'SELECT * {{ VALUES (?a ?b ?c) {{ ("2001-05-09"^^<{XSD}date> 7 "мир"@ru) }} }}'
    answer = pool.ask(Job(text=text))
    assert isinstance(answer, Table)
    assert dict(zip(answer.columns, answer.rows[0], strict=True)) == {
        "a": Literal("2001-05-09", f"{XSD}date"),
        "b": Literal("7", f"{XSD}integer"),
        "c": Literal("мир", "http://www.w3.org/1999/02/22-rdf-syntax-ns#langString", "ru"),
    }
