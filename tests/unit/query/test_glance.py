"""Queries that are safe at a glance: which are, and that the guard would have let each of them through."""

import re
import tomllib
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from mandate_graph.errors import QueryRefused
from mandate_graph.query import Catalogue, Engine
from mandate_graph.query.glance import LONGEST, MOST_BRACKETS, at_a_glance
from mandate_graph.query.guard import check
from mandate_graph.store.oxigraph import OxigraphStore
from mandate_graph.vocabulary import sparql_prologue
from mandate_graph.vocabulary.prefixes import PREFIXES

CASES = Path(__file__).parents[2] / "cases"
READ = tomllib.loads((CASES / "queries_read.toml").read_text(encoding="utf-8"))
REFUSED = tomllib.loads((CASES / "queries_refused.toml").read_text(encoding="utf-8"))["case"]
DEFINED = frozenset({PREFIXES["mg"] + name for name in ("Body", "a", "x", "y")})
OWN = PREFIXES["mg"]
BEYOND = ["LATERAL", "ADJUST", "TRIPLE", "isTRIPLE", "<<", ">>", "{|", "|}", "~", "--ltr", "hasLANG", "NOW()", "RAND()"]
SIGN_APART = re.compile(r"[+-]\s+[.\d]")
"""A number apart from its sign, which the engine takes and the grammar does not; no harm is in it."""
QUESTIONS = [sparql_prologue() + question.text for question in Catalogue.shipped()]


@pytest.fixture(scope="module")
def engine(tmp_path_factory: pytest.TempPathFactory) -> Engine:
    return Engine(OxigraphStore.create(tmp_path_factory.mktemp("empty") / "store").engine)


def prefixes_of(text: str) -> list[str] | None:
    asked = at_a_glance(text, prefixes=PREFIXES, defined=DEFINED, bindings={})
    if asked is None:
        return None
    assert asked.text == text
    return sorted(asked.prefixes or ())


@pytest.mark.parametrize(
    ("query", "prefixes"),
    [
        ("SELECT ?s { ?s a mg:Body }", ["mg"]),
        ("ASK {}", []),
        (f"PREFIX mg: <{OWN}> CONSTRUCT WHERE {{ ?s a mg:Body }}", ["mg"]),
        ("PREFIX e: <urn:e:> SELECT ?s { ?s e:x ?o }", []),
        ("SELECT ?n { ?b skos:prefLabel ?n ; org:unitOf body:x }", ["body", "org", "skos"]),
    ],
)
def test_a_small_query_that_only_matches_is_taken(query: str, prefixes: list[str]) -> None:
    assert prefixes_of(query) == prefixes


@pytest.mark.parametrize(
    "query",
    [
        "ASK { SERVICE <urn:x> {} }",
        "ASK { sErViCe <urn:x> {} }",
        "SELECT ?service { ?service ?p ?o }",
        "ASK FROM <urn:x> {}",
        "DESCRIBE <urn:x>",
        "SELECT (NOW() AS ?t) {}",
        "SELECT (RAND() AS ?t) {}",
        "SELECT (struuid() AS ?t) {}",
        "SELECT (BNODE() AS ?t) {}",
        "ASK { ?s ?p '\\u0053' }",
        "ASK { ?s ?p ?o #\r }",
        "ASK { << ?s ?p ?o >> ?q ?r }",
        "ASK { ?s ?p ?o {| ?q ?r |} }",
        "ASK { LATERAL { ?s ?p ?o } }",
        "ASK { ?s a mg:Bodi }",
        f"ASK {{ ?s a <{OWN}Bodi> }}",
        f"PREFIX m: <{OWN}> ASK {{ ?s a m:Bodi }}",
        "ASK {}" + " " * LONGEST,
        "ASK " + "{" * (MOST_BRACKETS + 1) + "}" * (MOST_BRACKETS + 1),
    ],
)
def test_whatever_may_do_more_is_left_to_the_grammar(query: str) -> None:
    assert prefixes_of(query) is None


def hold_to_the_guard(text: str, engine: Engine) -> None:
    """What a glance takes, and the engine after it, the guard takes too, for the same."""
    asked = at_a_glance(text, prefixes=PREFIXES, defined=frozenset(), bindings={})
    if asked is None or SIGN_APART.search(text):
        return
    try:
        form = engine.form_of(engine.ask(asked))
    except QueryRefused:
        return
    question = check(text, prefixes=PREFIXES, knows_graph=lambda _iri: False)
    assert question.form == form
    assert not question.volatile
    assert question.default_graphs is None
    assert question.named_graphs is None
    assert set(question.prefixes) <= set(asked.prefixes or ())


@pytest.mark.parametrize("text", [*READ["taken"], *QUESTIONS, *(str(case["query"]) for case in REFUSED)])
def test_the_guard_agrees_with_a_glance(text: str, engine: Engine) -> None:
    hold_to_the_guard(text, engine)


@given(
    words=st.lists(st.sampled_from([*READ["words"], *BEYOND]), max_size=14), between=st.sampled_from([" ", "\n", ""])
)
def test_the_guard_agrees_on_any_words(words: list[str], between: str, engine: Engine) -> None:
    hold_to_the_guard(between.join(["SELECT * {", *words, "}"]), engine)
    hold_to_the_guard(between.join(words), engine)


@given(data=st.data())
def test_the_guard_agrees_on_questions_with_a_word_more_or_less(data: st.DataObject, engine: Engine) -> None:
    words = data.draw(st.sampled_from([*READ["taken"], *QUESTIONS])).split(" ")
    at = data.draw(st.integers(0, len(words)))
    instead = data.draw(st.sampled_from([[], [data.draw(st.sampled_from([*READ["words"], *BEYOND]))]]))
    hold_to_the_guard(" ".join([*words[:at], *instead, *words[at + data.draw(st.integers(0, 1)) :]]), engine)
