"""Protocol tests as the W3C writes them: manifests in Turtle that describe requests and what must come back."""

from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from urllib.parse import parse_qsl, urlsplit

from rdflib import RDF, RDFS, Graph, Namespace, URIRef
from rdflib.collection import Collection
from rdflib.term import Node

MF = Namespace("http://www.w3.org/2001/sw/DataAccess/tests/test-manifest#")
UT = Namespace("http://www.w3.org/2009/sparql/tests/test-update#")
HT = Namespace("http://www.w3.org/2011/http#")
CNT = Namespace("http://www.w3.org/2011/content#")
DATASET = ("default-graph-uri", "named-graph-uri")


@dataclass(frozen=True, slots=True, kw_only=True)
class Exchange:
    """A request, and what must come back: statuses by their first digit, a truth, a kind of answer ("" is any)."""

    method: str
    target: str
    headers: tuple[tuple[str, str], ...]
    body: bytes | None
    statuses: frozenset[str]
    truth: bool | None
    kind: str

    @property
    def updates(self) -> bool:
        """Whether it asks for a change."""
        text = b"" if self.body is None else self.body
        names = {name for name, _value in parse_qsl(urlsplit(self.target).query)}
        typed = any(value.startswith("application/sparql-update") for _name, value in self.headers)
        return typed or "update" in names or text.startswith(b"update=")


@dataclass(frozen=True, slots=True, kw_only=True)
class ProtocolTest:
    """Requests that follow one another."""

    name: str
    exchanges: tuple[Exchange, ...]

    @property
    def updates(self) -> bool:
        """Whether any of its requests asks for a change."""
        return any(exchange.updates for exchange in self.exchanges)


@dataclass(frozen=True, slots=True, kw_only=True)
class Manifest:
    """The tests of a manifest, and the graphs that they take for given; a graph that none describes is empty."""

    tests: tuple[ProtocolTest, ...]
    graphs: tuple[tuple[URIRef, Graph], ...]


def read_manifest(path: Path) -> Manifest:
    """A manifest from its file, with the data that it names beside it."""
    graph = Graph().parse(path, format="turtle")
    tests = tuple(_tests(graph))
    data = {
        URIRef(str(graph.value(entry, RDFS.label))): _data(path, graph.value(entry, UT.graph))
        for entry in graph.objects(None, UT.graphData)
    }
    named = {
        URIRef(value)
        for test in tests
        for exchange in test.exchanges
        for name, value in (
            *parse_qsl(urlsplit(exchange.target).query),
            *parse_qsl((exchange.body or b"").decode("latin-1")),
        )
        if name in DATASET
    }
    return Manifest(tests=tests, graphs=tuple(sorted((name, data.get(name, Graph())) for name in named | set(data))))


def _data(path: Path, file: Node | None) -> Graph:
    return Graph().parse(path.parent / str(file).rsplit("/", 1)[-1])


def _tests(graph: Graph) -> Iterator[ProtocolTest]:
    for test in sorted(graph.subjects(RDF.type, MF.ProtocolTest), key=str):
        requests = graph.value(graph.value(test, MF.action), HT.requests)
        if requests is not None:
            exchanges = tuple(_exchange(graph, request) for request in Collection(graph, requests))
            yield ProtocolTest(name=str(test).rsplit("#", 1)[-1], exchanges=exchanges)


def _exchange(graph: Graph, request: Node) -> Exchange:
    answer, body = graph.value(request, HT.resp), graph.value(request, HT.body)
    headers = graph.value(request, HT.headers)
    fields = () if headers is None else tuple(Collection(graph, headers))
    truth = graph.value(answer, MF.expectedBoolean)
    encoding = str(graph.value(body, CNT.characterEncoding) or "utf-8")
    return Exchange(
        method=str(graph.value(request, HT.methodName)),
        target=str(graph.value(request, HT.absolutePath)),
        headers=tuple((str(graph.value(f, HT.fieldName)), str(graph.value(f, HT.fieldValue))) for f in fields),
        body=None if body is None else str(graph.value(body, CNT.chars)).encode(encoding),
        statuses=frozenset(str(status)[-3] for status in graph.objects(answer, MF.expectedStatus)),
        truth=None if truth is None else str(truth) == "true",
        kind=str(graph.value(answer, MF.expectedFormat) or ""),
    )
