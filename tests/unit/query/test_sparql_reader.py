"""The reader of SPARQL: it takes what the grammar takes, and never overlooks a SERVICE that another parser sees."""

import tomllib
from contextlib import suppress
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st
from pyparsing import ParseException
from rdflib.plugins.sparql.parser import parseQuery

from mandate_graph.errors import QueryRefused
from mandate_graph.query import Engine
from mandate_graph.query.engine import Asked
from mandate_graph.query.guard import _nodes
from mandate_graph.query.sparql import QueryFacts, read_facts
from mandate_graph.resources import query_files
from mandate_graph.vocabulary.prefixes import PREFIXES

CASES = tomllib.loads((Path(__file__).parents[2] / "cases" / "queries_read.toml").read_text(encoding="utf-8"))
WORDS = st.sampled_from(CASES["words"])


def read_or_refused(text: str) -> QueryFacts | None:
    """What is known of a text; None where it is refused, which is all that may happen besides."""
    with suppress(QueryRefused):
        return read_facts(text, PREFIXES)
    return None


@pytest.mark.parametrize("query", CASES["taken"])
def test_a_query_of_the_grammar_is_taken_by_the_reader_and_by_the_engine(query: str, engine: Engine) -> None:
    assert read_facts(query, PREFIXES).form
    engine.ask(Asked(query))


@pytest.mark.parametrize("case", CASES["refused"], ids=[case["query"] for case in CASES["refused"]])
def test_what_is_not_of_the_grammar_is_refused_at_its_place(case: dict[str, str]) -> None:
    with pytest.raises(QueryRefused) as refused:
        read_facts(case["query"], PREFIXES)
    assert case["hint"] in refused.value.hint
    at = case["query"].find(case["at"]) if case["at"] else len(case["query"])
    assert refused.value.column == at + 1


@pytest.mark.parametrize("path", query_files(), ids=lambda path: path.stem)
def test_every_saved_question_is_taken(path: Path) -> None:
    assert read_facts(path.read_text(encoding="utf-8"), PREFIXES).form == "select"


@given(st.lists(WORDS, max_size=14), st.sampled_from([" ", "\n", ""]))
def test_no_text_breaks_the_reader_and_no_service_is_overlooked(words: list[str], between: str) -> None:
    text = "SELECT * { " + between.join(words) + " }"
    facts = read_or_refused(text)
    if facts is None:
        return
    try:
        tree = parseQuery(text)
    except (ParseException, RecursionError):
        return
    seen = any(getattr(node, "name", "") == "ServiceGraphPattern" for node in _nodes(tree))
    assert bool(facts.services) == seen


@given(st.text(max_size=60))
def test_any_text_is_read_or_refused(text: str) -> None:
    read_or_refused(text)
