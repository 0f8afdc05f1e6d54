"""Clients that ask as fast as they are answered, over connections that stay open."""

import selectors
import socket
import time
from collections.abc import Iterator
from dataclasses import dataclass
from urllib.parse import quote

from benchmarks.service.servers import Server

ACCEPT = "application/sparql-results+json"


def request(server: Server, query: str) -> bytes:
    """A query by GET."""
    return (
        f"GET {server.path}?query={quote(query, safe='')} HTTP/1.1\r\nHost: 127.0.0.1:{server.port}\r\n"
        f"Accept: {ACCEPT}\r\n\r\n"
    ).encode()


@dataclass(slots=True)
class _Answer:
    """What has come of an answer so far."""

    data: bytes = b""

    def whole(self) -> bool:
        """Whether its last byte has come."""
        head, parted, body = self.data.partition(b"\r\n\r\n")
        if not parted:
            return False
        if not head.startswith(b"HTTP/1.1 200"):
            raise RuntimeError(self.data[:500].decode("latin-1"))
        low = head.lower()
        at = low.find(b"content-length:")
        if at < 0:
            return body.endswith(b"0\r\n\r\n")
        return len(body) >= int(low[at + 15 :].split(b"\r\n", 1)[0])


def rate(server: Server, queries: Iterator[str], *, clients: int, seconds: float) -> float:
    """Requests a second that so many clients get answered."""
    waiting = selectors.DefaultSelector()
    connections = [socket.create_connection(("127.0.0.1", server.port)) for _ in range(clients)]
    for connection in connections:
        connection.setsockopt(socket.IPPROTO_TCP, socket.TCP_NODELAY, 1)
        waiting.register(connection, selectors.EVENT_READ, _Answer())
        connection.sendall(request(server, next(queries)))
    begin, answered = time.perf_counter(), 0
    end = begin + seconds
    while time.perf_counter() < end:
        for key, _events in waiting.select(timeout=10):
            answer, asker = key.data, key.fileobj
            assert isinstance(asker, socket.socket)
            answer.data += asker.recv(262_144)
            if answer.whole():
                answered += 1
                answer.data = b""
                asker.sendall(request(server, next(queries)))
    elapsed = time.perf_counter() - begin
    for connection in connections:
        connection.close()
    return answered / elapsed


def once(server: Server, query: str) -> tuple[float, float, int]:
    """Seconds to the first byte of the body and to the last, and bytes, of one answer."""
    with socket.create_connection(("127.0.0.1", server.port)) as connection:
        begin = time.perf_counter()
        connection.sendall(request(server, query))
        tail, size, first = b"", 0, 0.0
        length = -1
        while True:
            piece = connection.recv(1_048_576)
            if not piece:
                raise RuntimeError("the answer broke off")
            size += len(piece)
            if not first:
                first = time.perf_counter() - begin
                low = piece.partition(b"\r\n\r\n")[0].lower()
                at = low.find(b"content-length:")
                length = int(low[at + 15 :].split(b"\r\n", 1)[0]) + len(low) + 4 if at >= 0 else -1
            tail = (tail + piece)[-8:]
            if tail.endswith(b"0\r\n\r\n") if length < 0 else size >= length:
                return first, time.perf_counter() - begin, size
