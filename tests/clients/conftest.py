"""A service that other people's clients ask, and ten saved questions with the answers they must give."""

from collections.abc import Iterator, Mapping

import httpx
import pytest
from tests.fakes.published import publish
from tests.fakes.serving import serving

from mandate_graph.query import Catalogue
from mandate_graph.settings import Settings
from mandate_graph.vocabulary import sparql_prologue

QUESTIONS: Mapping[str, str] = dict(
    [
        (query.name, sparql_prologue() + query.text)
        for query in Catalogue.shipped()
        if all(parameter.optional for parameter in query.parameters)
    ][:10]
)
"""The first ten saved questions that need no value, with the prefixes that a foreign parser must be told."""

Rows = list[dict[str, str]]


@pytest.fixture(scope="session")
def endpoint(tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    """The endpoint of a running service."""
    graph = publish(tmp_path_factory.mktemp("clients") / "graph")
    with serving(Settings(graph=graph, port=0, workers=2)) as address:
        yield f"{address}/sparql"


def rows(answer: object) -> Rows:
    """The rows of an answer in SPARQL JSON as variable to value, sorted."""
    assert isinstance(answer, dict)
    bindings = answer["results"]["bindings"]
    return in_order([{name: term["value"] for name, term in row.items()} for row in bindings])


def in_order(found: Rows) -> Rows:
    """Rows in an order that does not depend on the client."""
    return sorted(found, key=lambda row: sorted(row.items()))


@pytest.fixture(params=sorted(QUESTIONS))
def question(request: pytest.FixtureRequest) -> str:
    """The text of one question."""
    return QUESTIONS[request.param]


@pytest.fixture
def expected(endpoint: str, question: str) -> Rows:
    """Its answer over plain HTTP."""
    return rows(httpx.get(endpoint, params={"query": question, "format": "json"}, timeout=30).json())
