"""Every saved query answers as expected on the graph of an invented conference, on two engines alike.

`<name>/expected.csv` holds the columns that the query shows; of an IRI, the last segment. `{late-note}` and the like
stand for identifiers that come from the bytes of a file.
"""

import csv
import tomllib
from functools import lru_cache
from pathlib import Path

import pytest
import rdflib
from tests.fakes.harbour_notes import all_records
from tests.fakes.harbour_store import harbour_dataset, harbour_store

from mandate_graph.query.catalogue import Catalogue, SavedQuery
from mandate_graph.query.engine import Asked, Engine
from mandate_graph.query.parameters import Names, bind
from mandate_graph.query.results import Iri, Literal, Table, Term
from mandate_graph.vocabulary.prefixes import PREFIXES

HERE = Path(__file__).parent
QUERIES = tuple(Catalogue.shipped())
PARAMETERS = tomllib.loads((HERE / "parameters.toml").read_text(encoding="utf-8"))
FILES = ("decision", "early-note", "late-note", "memo", "tolls-en", "tolls-ru", "extensions")


@lru_cache(maxsize=1)
def engine() -> Engine:
    store = harbour_store()
    len(store)
    return Engine(store.engine)


@lru_cache(maxsize=1)
def dataset() -> rdflib.Dataset:
    return harbour_dataset()


@lru_cache(maxsize=1)
def identifiers() -> dict[str, str]:
    """Local identifiers of the files, by what the expected answers call them."""
    sources = (record.document.source for record in all_records())
    return {f"{{{name}}}": source.identifier for name, source in zip(FILES, sources, strict=True)}


def spelt_out(text: str) -> str:
    for name, identifier in identifiers().items():
        text = text.replace(name, identifier)
    return text


def terms(query: SavedQuery) -> dict[str, Term]:
    values = {name: spelt_out(value) for name, value in PARAMETERS.get(query.name, {}).items()}
    return dict(bind(query.parameters, values, Names(engine())))


def expected(query: SavedQuery) -> list[list[str]]:
    with (HERE / query.name / "expected.csv").open(encoding="utf-8", newline="") as file:
        header, *rows = csv.reader(file)
    assert tuple(header) == query.columns
    return [[spelt_out(cell) for cell in row] for row in rows]


def shown(term: object) -> str:
    if term is None:
        return ""
    value = term.value if isinstance(term, Iri | Literal) else str(term)
    is_iri = isinstance(term, Iri | rdflib.URIRef)
    return value.rsplit("/", 1)[-1].rsplit("#", 1)[-1] if is_iri else value


def native(term: Term) -> rdflib.term.Identifier:
    if isinstance(term, Literal):
        return rdflib.Literal(term.value, datatype=None if term.language else rdflib.URIRef(term.datatype))
    return rdflib.URIRef(str(term))


@pytest.mark.parametrize("query", QUERIES, ids=lambda query: query.name)
def test_a_question_has_its_expected_answer(query: SavedQuery) -> None:
    answer = engine().evaluate(Asked(query.text, terms(query)), columns=query.columns)
    assert isinstance(answer, Table)
    assert [[shown(cell) for cell in row] for row in answer.rows] == expected(query)
    assert answer.rows, "an empty answer proves nothing"


@pytest.mark.filterwarnings("ignore:Dataset\\.:DeprecationWarning")  # of rdflib, in its own evaluation
@pytest.mark.parametrize("query", QUERIES, ids=lambda query: query.name)
def test_a_question_has_the_same_answer_on_another_engine(query: SavedQuery) -> None:
    bound = {name: native(term) for name, term in terms(query).items()}
    answer = dataset().query(query.text, initNs=dict(PREFIXES), initBindings=bound)
    rows = [[shown(row.get(rdflib.Variable(column))) for column in query.columns] for row in answer.bindings]
    assert sorted(rows) == sorted(expected(query))


@pytest.mark.parametrize("query", QUERIES, ids=lambda query: query.name)
def test_a_question_says_what_it_asks_in_two_languages_for_whom_and_what_it_shows(query: SavedQuery) -> None:
    assert query.identifier
    assert query.title("en") != query.title("ru")
    assert query.audience in ("legal", "research", "legal, research")
    assert query.columns
    for parameter in query.parameters:
        assert parameter.description
        assert parameter.example
        assert parameter.optional or parameter.default


def test_every_expected_answer_belongs_to_a_question() -> None:
    assert {path.name for path in HERE.iterdir() if path.is_dir() and path.name != "__pycache__"} == {
        query.name for query in QUERIES
    }
    assert set(PARAMETERS) <= {query.name for query in QUERIES}


def test_identifiers_are_unique() -> None:
    assert len({query.identifier for query in QUERIES}) == len(QUERIES)
