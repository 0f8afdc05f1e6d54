"""Every shape is silent, or as loud as before, on a good graph, and speaks up on a bad one."""

import re
import tomllib
from functools import lru_cache
from pathlib import Path

import pyoxigraph
import pytest
from rdflib import SH, Graph
from tests.fakes.harbour_store import harbour_store

from mandate_graph.model.issue import Severity
from mandate_graph.store import OxigraphStore
from mandate_graph.validation import Report, Shapes, check
from mandate_graph.validation.reference import run_pyshacl
from mandate_graph.vocabulary.prefixes import PREFIXES, sparql_prologue

MUTATIONS = tomllib.loads(Path(__file__).with_name("mutations.toml").read_text(encoding="utf-8"))["mutation"]
FIRST = "{{ SELECT ?x WHERE {{ {pattern} }} ORDER BY ?x LIMIT 1 }}"


@lru_cache(maxsize=1)
def shapes() -> Shapes:
    return Shapes.read()


@lru_cache(maxsize=1)
def good() -> tuple[bytes, ...]:
    return harbour_store().lines()


def names_of_shapes() -> set[str]:
    return {rule.name for rule in shapes().rules.values()}


def update(mutation: dict[str, object]) -> str:
    """The SPARQL update that a row stands for."""
    if "add" in mutation:
        return f"{sparql_prologue()} INSERT DATA {{ {mutation['add']} }}"
    kind = next(kind for kind in ("drop", "swap", "give") if kind in mutation)
    row = mutation[kind]
    assert isinstance(row, list)
    pattern, predicate, *value = row
    first = FIRST.format(pattern=pattern)
    gone = "" if kind == "give" else f"DELETE {{ ?x {predicate} ?old_ }}"
    new = f"INSERT {{ ?x {predicate} {value[0]} }}" if value else ""
    where = first if kind == "give" else f"{first} ?x {predicate} ?old_"
    return f"{sparql_prologue()} {gone} {new} WHERE {{ {where} }}"


def store_with(mutation: dict[str, object] | None = None) -> OxigraphStore:
    engine = pyoxigraph.Store()
    engine.load(b"".join(good()), pyoxigraph.RdfFormat.N_TRIPLES)
    if mutation:
        engine.update(update(mutation))
    return OxigraphStore(engine)


@lru_cache(maxsize=1)
def good_report() -> Report:
    return check(store_with(), shapes=shapes())


def findings(report: Report, shape: str) -> set[str]:
    return {finding.focus for finding in report.findings if finding.shape == shape}


def test_every_shape_has_a_mutation_and_every_mutation_a_shape() -> None:
    assert {row["shape"] for row in MUTATIONS} == names_of_shapes()


def test_a_good_graph_breaks_no_shape_that_forbids() -> None:
    assert [finding for finding in good_report().findings if finding.severity is Severity.VIOLATION] == []


@pytest.mark.parametrize("mutation", MUTATIONS, ids=lambda row: row["shape"])
def test_a_shape_finds_what_breaks_it(mutation: dict[str, object]) -> None:
    name = str(mutation["shape"])
    only = shapes().only(name)
    bad = store_with(mutation)
    report = check(bad, shapes=only)
    assert findings(report, name) - findings(good_report(), name)
    assert {finding.shape for finding in report.findings} == {name}
    for finding in report.findings:
        assert not re.search(r"\{\??\w+\}", finding.message.en + finding.message.ru)
    assert findings(report, name) == focuses_by_pyshacl(bad, only)


def focuses_by_pyshacl(store: OxigraphStore, only: Shapes) -> set[str]:
    """What pyshacl finds: SPARQL constraints on a store, which answers a hundred times faster than an rdflib graph,
    Core constraints on an rdflib graph, since on a store pyshacl holds two equal strings to be different."""
    triples = b"".join(store.lines())
    if (None, SH.sparql, None) not in only.graph:
        return {raw.focus for raw in run_pyshacl(Graph().parse(data=triples, format="nt"), only)}
    flat = pyoxigraph.Store()
    flat.load(triples, pyoxigraph.RdfFormat.N_TRIPLES)
    return {raw.focus for raw in run_pyshacl(flat, only)}


def test_a_mutation_changes_the_graph() -> None:
    assert all(set(store_with(row).lines()) != set(good()) for row in MUTATIONS[:5])


def test_a_message_stands_in_english_and_in_russian_and_asks_for_no_unknown_variable() -> None:
    for query in shapes().set_queries:
        head = query.text.split("WHERE", 1)[0]
        for template in (query.rule.message.en, query.rule.message.ru):
            assert all(f"?{name}" in head for name in re.findall(r"\{\?(\w+)\}", template)), query.rule.name


def test_the_prefixes_that_shapes_declare_are_those_of_the_project() -> None:
    graph: Graph = shapes().graph
    declared = {
        str(graph.value(node, SH.prefix)): str(graph.value(node, SH.namespace))
        for node in graph.objects(None, SH.declare)
    }
    assert {name: PREFIXES[name] for name in declared} == declared
