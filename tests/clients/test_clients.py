"""Clients that others wrote ask the saved questions, and get what plain HTTP gets."""

import json
import shutil
import subprocess
from pathlib import Path

import pytest
import rdflib
from rdflib.plugins.stores.sparqlstore import SPARQLStore
from SPARQLWrapper import JSON, POST, SPARQLWrapper
from tests.clients.conftest import Rows, in_order, rows

COMUNICA = Path(__file__).parent / "node_modules" / ".bin" / "comunica-sparql"


@pytest.mark.parametrize("method", ["GET", POST])
def test_sparqlwrapper(endpoint: str, question: str, expected: Rows, method: str) -> None:
    client = SPARQLWrapper(endpoint)
    client.setQuery(question)
    client.setMethod(method)
    client.setReturnFormat(JSON)
    assert rows(client.query().convert()) == expected


def test_the_sparql_store_of_rdflib(endpoint: str, question: str, expected: Rows) -> None:
    graph = rdflib.Graph(SPARQLStore(endpoint))
    found = [
        {str(name): str(value) for name, value in row.asdict().items()}
        for row in graph.query(question)
        if isinstance(row, rdflib.query.ResultRow)
    ]
    assert in_order(found) == expected


@pytest.mark.skipif(
    not COMUNICA.exists() or shutil.which("node") is None,
    reason="`make clients` installs Comunica; it needs Node and npm",
)
def test_comunica(endpoint: str, question: str, expected: Rows) -> None:
    command = ["node", str(COMUNICA), f"sparql@{endpoint}", "-q", question, "-t", "application/sparql-results+json"]
    done = subprocess.run(command, capture_output=True, timeout=120)
    assert done.returncode == 0, done.stderr.decode()[-2000:]
    assert rows(json.loads(done.stdout)) == expected
