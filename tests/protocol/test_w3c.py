"""The protocol tests of the W3C, from a folder that holds their manifests; updates must be refused.

`MANDATE_GRAPH_W3C=FOLDER make protocol` runs them; the manifests are not part of this repository. `manifest.ttl` beside
this file was written here, with the same vocabulary, so that the runner itself is tested.
"""

import os
from collections.abc import Iterator
from datetime import UTC, datetime
from pathlib import Path

import httpx
import pytest
from _pytest.mark import ParameterSet
from rdflib import Graph, Literal, URIRef
from tests.fakes.serving import serving
from tests.fakes.w3c import Exchange, Manifest, ProtocolTest, read_manifest

from mandate_graph.settings import Settings
from mandate_graph.store import Edition

FOLDER = os.environ.get("MANDATE_GRAPH_W3C", "")
OWN = Path(__file__).with_name("manifest.ttl")
KINDS = {
    "boolean": {"application/sparql-results+json", "application/sparql-results+xml"},
    "tabular": {
        "application/sparql-results+json",
        "application/sparql-results+xml",
        "text/csv",
        "text/tab-separated-values",
    },
    "RDF": {"text/turtle", "application/rdf+xml", "application/n-triples", "application/ld+json"},
}
SOMETHING = (URIRef("urn:nothing"), URIRef("urn:is"), Literal("here"))


def manifests() -> list[tuple[Path, Manifest]]:
    found = sorted(Path(FOLDER).rglob("manifest.ttl")) if FOLDER else []
    read = [(path, read_manifest(path)) for path in (OWN, *found)]
    return [(path, manifest) for path, manifest in read if manifest.tests]


ENCODED_SEPARATOR = "%26named-graph-uri%3D"
"""An ampersand between two parameters that is itself encoded: both are one name then, of no graph."""


def case(path: Path, test: ProtocolTest) -> ParameterSet:
    mistaken = any(ENCODED_SEPARATOR in exchange.target for exchange in test.exchanges)
    reason = "the manifest encodes the & between two parameters, and wants the answer to both"
    marks = [pytest.mark.xfail(reason=reason, strict=True)] if mistaken else []
    return pytest.param(path, test, id=f"{path.parent.name}-{test.name}", marks=marks)


CASES = [case(path, test) for path, manifest in manifests() for test in manifest.tests]


@pytest.fixture(scope="session")
def address(tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    """A service on all graphs of all manifests."""
    directory = tmp_path_factory.mktemp("protocol") / "graph"
    with Edition(directory) as edition:
        for _path, manifest in manifests():
            for name, data in manifest.graphs:
                edition.add_graph(name, list(data) or [SOMETHING])  # type: ignore[arg-type]
        edition.publish(tool_version="0", created=datetime(2033, 1, 1, tzinfo=UTC))
    with serving(Settings(graph=directory, port=0, workers=2)) as address:
        yield address


@pytest.mark.skipif(not FOLDER, reason="MANDATE_GRAPH_W3C names no folder with the manifests of the W3C")
def test_the_manifests_of_the_w3c_were_found() -> None:
    assert len(manifests()) > 1


@pytest.mark.parametrize(("path", "test"), CASES)
def test_the_protocol(address: str, path: Path, test: ProtocolTest) -> None:
    for exchange in test.exchanges:
        answer = httpx.request(
            exchange.method,
            address + exchange.target,
            headers=dict(exchange.headers),
            content=exchange.body,
            timeout=30,
        )
        if test.updates:
            if exchange.updates:
                assert 400 <= answer.status_code < 500, answer.text
            continue
        check(exchange, answer)


def check(exchange: Exchange, answer: httpx.Response) -> None:
    assert str(answer.status_code)[0] in exchange.statuses, answer.text
    if exchange.kind:
        assert answer.headers["content-type"].partition(";")[0] in KINDS[exchange.kind]
    if exchange.truth is not None:
        assert answer.json()["boolean"] is exchange.truth


def test_the_runner_reads_what_a_manifest_says() -> None:
    manifest = read_manifest(OWN)
    assert {test.name for test in manifest.tests if test.updates} == {"a-change", "two-changes"}
    assert [str(name) for name, _data in manifest.graphs] == ["urn:bare", "urn:first"]
    assert isinstance(manifest.graphs[1][1], Graph)
    assert len(manifest.graphs[1][1]) == 1
