"""The short way of reading: what it takes, the long way takes as well, and says the same of it."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from mandate_graph.query import Engine
from mandate_graph.query.engine import Asked
from mandate_graph.query.sparql.flat import read_flat
from mandate_graph.query.sparql.queries import read_nested
from mandate_graph.vocabulary.prefixes import BASE, PREFIXES

FLAT = (
    "ASK{?s ?p ?o}",
    "ask where { ?s a mg:Establish . }",
    "SELECT * { ?s ?p ?o } LIMIT 10",
    "SELECT DISTINCT ?s $p WHERE { ?s $p <urn:o>, 'its' }",
    "SELECT ?act { ?act mg:affects ?body ; mg:enactedBy ?text . ?body skos:prefLabel ?name }",
    "PREFIX e: <urn:e:>\nprefix : <next>\r\nSELECT ?o { :s.t e:p\\,q ?o ; a <rel> }",
    'SELECT ?s { ?s ?p """a "quoted" {text} with <urn:x> and e:f""" , "1"^^xsd:integer, "один"@ru . }',
    "SELECT ?s { ?s?p?o.?o?p?s }",
)
NOT_FLAT = (
    "SELECT ?s { ?s ?p ?o ; }",
    "SELECT ?s { ?s e:unknown ?o }",
    "SELECT ?s { ?s mg:affects+ ?o }",
    "SELECT ?s { ?s ?p 5 }",
    "SELECT ?s { ?s ?p _:b }",
    "SELECT ?s { ?s ?p ?o FILTER(?o) }",
    "SELECT ?s FROM <urn:g> { ?s ?p ?o }",
    "SELECT ?s { SERVICE <urn:x> { ?s ?p ?o } }",
    "SELECT ?s { ?s ?p ?o } ORDER BY ?s",
    "SELECT ?s { ?s ?p ?o } # why",
    "BASE <urn:b> SELECT ?s { ?s ?p <o> }",
    "SELECTED ?s { ?s ?p ?o }",
    "ASK { }",
    "DELETE WHERE { ?s ?p ?o }",
)
PIECES = st.sampled_from(
    [
        *("SELECT", "ASK", "WHERE", "PREFIX", "LIMIT", "DISTINCT", "SERVICE", "FROM", "a", "A", "true", "*", "10"),
        *("{", "}", ".", ";", ",", "(", ")", "+", "/", "^", "^^", "#", "\n", " ", "  "),
        *("?s", "?p", "$o", "?1", "<urn:x>", "<x>", "<", "mg:affects", "e:", "e:a.b", "e:%41", ":x", "_:b", "a:", "x"),
        *('"text"', "'t'", '"""l"""', '"', "@en", "@en-GB", "^^xsd:date", "e:\\~", "5", "-1.5", "[]"),
    ]
)
TRIPLE = st.tuples(
    st.sampled_from(["?s", "<urn:s>", "mg:Body", ":s", "a:b"]),
    st.sampled_from(["?p", "a", "<p>", "mg:affects", "A", "rdf:type"]),
    st.sampled_from(["?o", "'t'", '"t"@ru', "mg:Body", '"5"^^xsd:integer', "<urn:o>", "5", "_:b"]),
    st.sampled_from([".", ";", ",", " . ", " ;", "", " "]),
)


@pytest.mark.parametrize("query", FLAT)
def test_a_flat_query_is_read_in_one_step_and_in_the_same_way(query: str, engine: Engine) -> None:
    assert read_flat(query, PREFIXES, BASE) == read_nested(query, PREFIXES, BASE)
    engine.ask(Asked(query))


@pytest.mark.parametrize("query", NOT_FLAT)
def test_whatever_is_more_is_left_to_the_grammar(query: str) -> None:
    assert read_flat(query, PREFIXES, BASE) is None


@given(
    st.sampled_from(["ASK ", "SELECT * ", "select ?s ?o where", "PREFIX : <urn:e:> ASK", "PREFIX a: <x> SELECT ?s"]),
    st.lists(TRIPLE, min_size=1, max_size=4),
    st.sampled_from(["", " LIMIT 5", " OFFSET 5", " # x", "LIMIT 05"]),
    st.sampled_from(["", " "]),
)
def test_triples_in_a_row_are_read_the_same_both_ways(
    head: str, triples: list[tuple[str, ...]], tail: str, between: str
) -> None:
    body = between.join(part for triple in triples for part in triple)
    query = f"{head}{{{body}}}{tail}"
    facts = read_flat(query, PREFIXES, BASE)
    assert facts is None or facts == read_nested(query, PREFIXES, BASE)


@given(st.lists(PIECES, max_size=16), st.sampled_from(["", " "]), st.booleans())
def test_no_text_is_taken_that_the_grammar_refuses(pieces: list[str], between: str, framed: bool) -> None:
    text = between.join(pieces)
    query = f"SELECT * {{ {text} }}" if framed else text
    facts = read_flat(query, PREFIXES, BASE)
    assert facts is None or facts == read_nested(query, PREFIXES, BASE)
