"""The guard: what is refused, with the place; what is let through."""

import tomllib
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from mandate_graph.errors import QueryRefused
from mandate_graph.query.guard import MAX_LENGTH, check, normalised
from mandate_graph.query.sparql.scanner import position

CASES = tomllib.loads((Path(__file__).parents[2] / "cases" / "queries_refused.toml").read_text(encoding="utf-8"))[
    "case"
]
PREFIXES = {"mg": "https://example.org/mg#", "body": "https://example.org/body/"}


def checked(text: str) -> str:
    return check(text, prefixes=PREFIXES, knows_graph=lambda iri: iri == "urn:known").form


@pytest.mark.parametrize("case", CASES, ids=[case["name"] for case in CASES])
def test_a_query_that_does_more_than_read_this_graph_is_refused(case: dict[str, object]) -> None:
    with pytest.raises(QueryRefused) as refused:
        checked(str(case["query"]))
    assert str(case["reason"]) in refused.value.what
    assert [refused.value.line, refused.value.column] == case["place"]
    assert refused.value.hint


@pytest.mark.parametrize(
    ("query", "form"),
    [
        ("SELECT ?s { ?s a mg:Body }", "select"),
        ("ASK { ?s a mg:Body }", "ask"),
        ("CONSTRUCT WHERE { ?s a mg:Body }", "construct"),
        ("DESCRIBE <urn:x>", "describe"),
        ('SELECT ?s { ?s mg:text "SERVICE <urn:x> {}" } # SERVICE <urn:x> {}', "select"),
        ("SELECT ?s FROM <urn:known> { ?s ?p ?o }", "select"),
        ("SELECT ?service { ?service mg:insert ?drop }", "select"),
        ("PREFIX own: <urn:own:> SELECT ?s { ?s own:p ?o }", "select"),
        ("SELECT ?y (COUNT(?m) AS ?n) { ?m mg:d ?d } GROUP BY (YEAR(?d) AS ?y) ORDER BY ?y", "select"),
    ],
)
def test_a_query_that_only_reads_is_let_through(query: str, form: str) -> None:
    assert checked(query) == form


def test_a_misspelt_prefix_is_answered_with_the_nearest_one() -> None:
    with pytest.raises(QueryRefused) as refused:
        checked("SELECT * { bdoy:x ?p ?o }")
    assert "did you mean body:?" in refused.value.hint


def test_a_query_that_is_nested_too_deeply_is_refused() -> None:
    with pytest.raises(QueryRefused, match="nested"):
        checked("SELECT * " + "{" * 3000)


def test_a_query_that_is_too_long_is_refused_unread() -> None:
    with pytest.raises(QueryRefused, match="characters"):
        checked("ASK {}" + " " * MAX_LENGTH)


@pytest.mark.parametrize("escape", ["\\u000A", "\\U0011FFFF", "\\uD800", "\\u005Cu0041", "\\u12"])
def test_an_escape_that_could_be_read_in_two_ways_is_refused(escape: str) -> None:
    with pytest.raises(QueryRefused):
        normalised(f'ASK {{ ?s ?p "{escape}" }}')


@given(st.text(alphabet="ab\r\n \\u0041", max_size=30))
def test_a_normalised_query_holds_neither_escapes_nor_carriage_returns(text: str) -> None:
    try:
        plain = normalised(text)
    except QueryRefused:
        return
    assert "\r" not in plain
    assert "\\u" not in plain
    assert normalised(plain) == plain


@given(st.text(alphabet="ab\n", max_size=30), st.integers(0, 30))
def test_a_position_counts_lines_and_columns_from_one(text: str, offset: int) -> None:
    at = min(offset, len(text))
    line, column = position(text, at)
    lines = text.split("\n")
    assert sum(len(entry) + 1 for entry in lines[: line - 1]) + column - 1 == at
