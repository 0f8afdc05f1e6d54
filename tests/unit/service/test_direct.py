"""Questions that need no task of their own: answered as by the application, in turn, and given up with their client."""

import socket
import time
from contextlib import suppress

import httpx
import pytest

ENDLESS = (
    "SELECT%20(COUNT(*)%20AS%20%3Fn)%20%7B%20%3Fa%20%3Fb%20%3Fc%20.%20%3Fd%20%3Fe%20%3Ff%20.%20%3Fg%20%3Fh%20%3Fi%20%7D"
)
LET_GO = 10.0


def connected(address: str) -> socket.socket:
    host, port = address.removeprefix("http://").split(":")
    return socket.create_connection((host, int(port)), timeout=10)


def received(connection: socket.socket, until: bytes = b"") -> bytes:
    """What comes until the other side closes, or until it ends so."""
    data = b""
    with suppress(ConnectionResetError):
        while piece := connection.recv(65_536):
            data += piece
            if until and data.endswith(until):
                break
    return data


@pytest.mark.parametrize(
    "query",
    [
        "ASK { ?direct ?or ?not }",
        "SELECT ?s { ?s a mg:Body } ORDER BY ?s LIMIT 3",
        "SELECT (NOW() AS ?t) { FILTER(false) }",
        "CONSTRUCT { ?s a ?o } { ?s a ?o } LIMIT 2",
        "SELECT ?s { ?s a mg:Bodyy }",
        "SELECT ?s {",
        "SELECT * { ?s ?p ?o } LIMIT 490",
    ],
)
@pytest.mark.parametrize("accept", ["*/*", "text/csv", "image/png"])
def test_both_ways_say_the_same(client: httpx.Client, query: str, accept: str) -> None:
    ways = [{"Accept": accept}, {"Accept": accept, "If-None-Match": '"of another"'}]
    plain, other = (client.get("/sparql", params={"query": query}, headers=headers) for headers in ways)
    own = {"x-request-id", "date", "content-length", "transfer-encoding"}
    told, told_otherwise = (
        [(name, value) for name, value in answer.headers.multi_items() if name not in own] for answer in (plain, other)
    )
    assert (plain.status_code, told) == (other.status_code, told_otherwise)
    if plain.status_code == 200:
        assert plain.content == other.content
    else:
        assert plain.json() | {"request": ""} == other.json() | {"request": ""}
    assert plain.headers["x-request-id"] != other.headers["x-request-id"]


def test_pipelined_questions_are_answered_in_turn(address: str) -> None:
    asked = b"".join(
        b"GET /sparql?query=SELECT%%20(%d%%20AS%%20%%3Fn)%%20%%7B%%7D&format=csv HTTP/1.1\r\nHost: x\r\n\r\n" % (at % 7)
        for at in range(1200)
    )
    last = b"GET /sparql?query=ASK%20%7B%7D&format=csv HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n"
    with connected(address) as connection:
        connection.sendall(asked + last)
        parts = received(connection).split(b"HTTP/1.1 200 OK")[1:]
    values = [part.partition(b"\r\n\r\n")[2] for part in parts]
    assert values == [*(b"n\r\n%d\r\n" % (at % 7) for at in range(1200)), b"true"]
    assert b"connection: close" in parts[-1]


def test_the_version_of_http_decides_whether_the_connection_stays(address: str) -> None:
    with connected(address) as connection:
        connection.sendall(b"GET /sparql?query=ASK%20%7B%7D HTTP/1.0\r\n\r\n")
        assert b"connection: close" in received(connection)
    with connected(address) as connection:
        for _ in range(2):
            connection.sendall(b"GET /sparql?query=ASK%20%7B%7D HTTP/1.1\r\nHost: x\r\n\r\n")
            assert received(connection, until=b"}").startswith(b"HTTP/1.1 200 OK")


def test_who_leaves_at_once_and_who_leaves_the_line_are_given_up(client: httpx.Client, address: str) -> None:
    for _ in range(3):
        with connected(address) as connection:
            connection.sendall(f"GET /sparql?query={ENDLESS} HTTP/1.1\r\nHost: x\r\n\r\n".encode())
    end = time.monotonic() + LET_GO
    while True:
        workers = client.get("/healthz").json()["workers"]
        if (workers["busy"], workers["waiting"], workers["all"]) == (0, 0, 2):
            break
        assert time.monotonic() < end, workers
        time.sleep(0.05)


def test_a_process_that_was_stopped_at_its_limit_is_replaced(client: httpx.Client) -> None:
    before = client.get("/healthz").json()["queries"]["stopped"]
    for _ in range(2):
        assert client.get(f"/sparql?query={ENDLESS}").status_code == 504
    end = time.monotonic() + LET_GO
    while True:
        told = client.get("/healthz").json()
        workers = told["workers"]
        if (workers["busy"], workers["waiting"], workers["all"]) == (0, 0, 2):
            break
        assert time.monotonic() < end, workers
        time.sleep(0.05)
    assert told["queries"]["stopped"] == before + 2
