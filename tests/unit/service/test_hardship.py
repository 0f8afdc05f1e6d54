"""Clients that go away, stall, or send what is no HTTP; a graph that is published anew."""

import shutil
import socket
import threading
import time
from collections.abc import Iterator
from contextlib import suppress
from datetime import UTC, datetime, timedelta
from pathlib import Path

import httpx
import pytest
from rdflib import URIRef
from tests.fakes.serving import serving

from mandate_graph.settings import Settings
from mandate_graph.store import Edition, current_version
from mandate_graph.vocabulary.terms import MG, RDF

ENDLESS = "SELECT (COUNT(*) AS ?n) { ?a ?b ?c . ?d ?e ?f . ?g ?h ?i . ?j ?k ?l }"
POST = b"POST /sparql HTTP/1.1\r\nHost: x\r\nContent-Type: application/sparql-query\r\n"
MADE = datetime(2033, 1, 1, tzinfo=UTC)


@pytest.fixture(scope="module")
def graph(harbour: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A copy of the harbour graph that may be published anew."""
    place = tmp_path_factory.mktemp("republished") / "graph"
    shutil.copytree(harbour, place)
    return place


@pytest.fixture(scope="module")
def strict(graph: Path) -> Iterator[str]:
    """A service with short limits on silence, and few connections."""
    settings = Settings(
        graph=graph,
        port=0,
        workers=2,
        query_seconds=20,
        send_seconds=0.5,
        stall_seconds=1,
        connections=12,
        reload_seconds=0.1,
    )
    with serving(settings) as address:
        yield address


def raw(address: str, *, place: str = "127.0.0.1") -> socket.socket:
    """A connection to send anything over."""
    host, port = address.removeprefix("http://").split(":")
    return socket.create_connection((host, int(port)), timeout=10, source_address=(place, 0))


def answer(connection: socket.socket) -> str:
    """Everything that comes until the other side closes."""
    received = b""
    with suppress(ConnectionResetError):
        while data := connection.recv(65536):
            received += data
    return received.decode("latin-1")


def workers(address: str) -> dict[str, int]:
    told: dict[str, int] = httpx.get(f"{address}/healthz").json()["workers"]
    return told


def wait_until_idle(address: str) -> None:
    end = time.monotonic() + 10
    while time.monotonic() < end:
        told = workers(address)
        if (told["busy"], told["waiting"], told["all"]) == (0, 0, 2):
            return
        time.sleep(0.05)
    raise AssertionError(told)


def test_a_client_that_goes_away_frees_its_worker(strict: str) -> None:
    with raw(strict) as connection:
        query = ENDLESS.replace(" ", "%20").replace("?", "%3F").replace("{", "%7B").replace("}", "%7D")
        connection.sendall(f"GET /sparql?query={query} HTTP/1.1\r\nHost: x\r\n\r\n".encode())
        time.sleep(0.3)
        assert workers(strict)["busy"] == 1
    wait_until_idle(strict)
    assert httpx.get(f"{strict}/healthz").json()["queries"]["leftByClient"] >= 1


@pytest.mark.parametrize(
    ("sent", "status"),
    [
        (b"", 408),
        (b"GET /sparql?query=ASK%20", 408),
        (b"GET / HTTP/1.1\r\nHost: x\r\nX-Slow: ", 408),
        (POST + b"Content-Length: 99\r\n\r\nASK", 408),
        (b"nonsense\r\n\r\n", 400),
        (b"GET / HTTP/1.1\r\nHost: x\r\nContent-Length: 1\r\nContent-Length: 2\r\n\r\n", 400),
        (b"GET / HTTP/1.1\r\nHost: x\r\nTransfer-Encoding: chunked\r\nContent-Length: 3\r\n\r\nabc", 400),
        (b"GET / HTTP/1.1\r\nHost: x\r\n" + b"A: b\r\n" * 300 + b"\r\n", 400),
        (POST + b"Content-Length: 10000000\r\n\r\n" + b" " * 1_001_000, 413),
    ],
)
def test_what_is_half_sent_broken_or_too_large_is_ended(strict: str, sent: bytes, status: int) -> None:
    with raw(strict) as connection:
        connection.sendall(sent)
        told = answer(connection)
    assert told.startswith(f"HTTP/1.1 {status} ")
    assert "application/problem+json" in told
    assert "x-content-type-options: nosniff" in told.lower()
    assert httpx.get(f"{strict}/sparql", params={"query": "ASK {}"}).json()["boolean"] is True


def test_headers_without_end_are_ended(strict: str) -> None:
    with raw(strict) as connection, suppress(ConnectionError):
        connection.sendall(b"GET / HTTP/1.1\r\nHost: x\r\nA: ")
        for _ in range(100):
            connection.sendall(b"b" * 65_536)
        raise AssertionError("6 MB of one header were taken")


def test_a_reader_that_stalls_is_cut_off_and_its_worker_freed(strict: str) -> None:
    with raw(strict) as connection:
        connection.setsockopt(socket.SOL_SOCKET, socket.SO_RCVBUF, 4096)
        query = "SELECT%20*%20%7B%20%3Fs%20%3Fp%20%3Fo%20%7B%3Fs%20%3Fq%20%3Fr%7D%7D"
        connection.sendall(f"GET /sparql?query={query} HTTP/1.1\r\nHost: x\r\n\r\n".encode())
        time.sleep(1.5)
        wait_until_idle(strict)
        assert len(answer(connection)) < 1_000_000


def test_one_client_cannot_take_all_connections(strict: str) -> None:
    time.sleep(0.2)
    many = [raw(strict, place="127.0.0.9") for _ in range(10)]
    time.sleep(0.1)
    refused = [connection for connection in many if readable(connection)]
    assert len(refused) == 4
    assert answer(refused[0]).startswith("HTTP/1.1 503 ")
    assert httpx.get(f"{strict}/healthz").status_code == 200
    for connection in many:
        connection.close()


def readable(connection: socket.socket) -> bool:
    connection.settimeout(0.05)
    try:
        return bool(connection.recv(1, socket.MSG_PEEK))
    except TimeoutError:
        return False
    finally:
        connection.settimeout(10)


def republish(graph: Path, number: int) -> None:
    """Publish a version that says one thing only."""
    with Edition(graph) as edition:
        edition.add_graph(URIRef("urn:g"), [(URIRef(f"urn:new{number}"), RDF.type, MG.Body)])
        edition.publish(tool_version="0", created=MADE + timedelta(days=number))


def test_a_new_version_is_served_by_every_process_without_a_dropped_request(graph: Path, strict: str) -> None:
    before = current_version(graph)
    failures: list[object] = []
    served: list[str] = []
    done = threading.Event()

    def ask() -> None:
        with httpx.Client(base_url=strict, timeout=30) as client:
            while not done.is_set():
                told = client.get("/sparql", params={"query": "SELECT ?s { ?s a mg:Body } LIMIT 1", "format": "csv"})
                if told.status_code != 200:
                    failures.append(told.text)
                served.append(told.text)
                time.sleep(0.01)

    with serving(Settings(graph=graph, port=0, workers=1, reload_seconds=0.1)) as second:
        asking = [threading.Thread(target=ask) for _ in range(2)]
        for thread in asking:
            thread.start()
        for number in (1, 2):
            republish(graph, number)
            for address in (strict, second):
                wait_for_version(address, current_version(graph).name)
        done.set()
        for thread in asking:
            thread.join()
    assert not failures
    assert "urn:new2" in served[-1]
    assert current_version(graph) != before


def wait_for_version(address: str, name: str) -> None:
    end = time.monotonic() + 20
    while httpx.get(f"{address}/healthz").json()["version"] != name:
        assert time.monotonic() < end
        time.sleep(0.05)
