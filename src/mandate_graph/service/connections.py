"""Connections that cannot be held for nothing: limits on headers, on silence and on how many one client has.

What HTTP itself leaves open is settled here: a request that is begun and not finished, headers without end, an
answer that nobody reads. Bodies are limited where they are read.
"""

import asyncio
import json
import socket
import struct
from collections import Counter
from dataclasses import dataclass, field
from typing import Any, cast

from starlette.types import ASGIApp, Scope
from uvicorn.protocols.http.httptools_impl import STATUS_LINE, HttpToolsProtocol, RequestResponseCycle

from mandate_graph.service.answering import Headers
from mandate_graph.service.direct import Visit, visit
from mandate_graph.service.front import HEADERS, Front
from mandate_graph.service.problems import MEDIA_TYPE, RETRY_AFTER
from mandate_graph.vocabulary.prefixes import BASE

MOST_BYTES = 131_072
"""Bytes that come before the headers of a request are known."""
MOST_FIELDS = 200
"""Headers of a request."""

_FORGET = struct.pack("ii", 1, 0)
"""A linger time of nothing."""


@dataclass(slots=True)
class Doors:
    """How many connections there may be, how long a client may be silent, and how many there are by client."""

    most: int
    send_seconds: float
    stall_seconds: float
    open: Counter[str] = field(default_factory=Counter)

    @property
    def each(self) -> int:
        """How many one client may have."""
        return max(1, self.most // 2)


class Guarded(HttpToolsProtocol):
    """One connection; a server's own kind of it knows its doors and the application."""

    doors: Doors
    front: Front

    _deadline: asyncio.TimerHandle | None = None
    _stalled: asyncio.TimerHandle | None = None
    _address = ""
    _bytes = 0
    _visit: Visit | None = None

    def connection_made(self, transport: Any) -> None:
        """A client is there; too many are sent away."""
        super().connection_made(transport)
        self._address = self.client[0] if self.client else ""
        self.doors.open[self._address] += 1
        if self.doors.open.total() > self.doors.most or self.doors.open[self._address] > self.doors.each:
            self._send_away(503, "busy", "too many connections")
            return
        self._await_headers()

    def connection_lost(self, exc: Exception | None) -> None:
        """The client is gone."""
        self.doors.open[self._address] -= 1
        if not self.doors.open[self._address]:
            del self.doors.open[self._address]
        self._stop("_deadline")
        self._stop("_stalled")
        super().connection_lost(exc)
        if self._visit is not None:
            self._visit.left()

    def data_received(self, data: bytes) -> None:
        """Bytes of a request; headers have an end, in bytes and in time."""
        if self.parser is None or self.transport.is_closing():
            return
        if self._between_requests():
            self._bytes += len(data)
            if self._bytes > MOST_BYTES:
                self._send_away(431, "too-large", "the headers are too large")
                return
        super().data_received(data)
        silent = self._deadline is None and self.timeout_keep_alive_task is None
        if silent and self._between_requests() and not self.transport.is_closing():
            self._await_headers()

    def _between_requests(self) -> bool:
        return self.cycle is None or bool(self.cycle.response_complete)

    def on_header(self, name: bytes, value: bytes) -> None:
        """A header; they have an end."""
        super().on_header(name, value)
        if len(self.headers) > MOST_FIELDS:
            raise ValueError("too many headers")

    def on_headers_complete(self) -> None:
        """The request is known."""
        self._stop("_deadline")
        self._bytes = 0
        super().on_headers_complete()

    def _start_asgi_task(self, cycle: RequestResponseCycle, app: ASGIApp) -> None:  # type: ignore[override]
        """Begin to answer a request; a question that only asks needs no task of its own."""
        in_turn = cycle.flow.write_paused or self.pipeline
        asked = None if in_turn else visit(self.front, cast("Scope", cycle.scope), _Way(self, cycle))
        if asked is None:
            super()._start_asgi_task(cycle, app)  # type: ignore[arg-type]
        else:
            self._visit = asked
            asked.begin()

    def start_application(self, cycle: RequestResponseCycle, app: ASGIApp) -> None:
        """Let an application answer a request."""
        super()._start_asgi_task(cycle, app)  # type: ignore[arg-type]

    def pause_writing(self) -> None:
        """The client reads more slowly than the answer comes."""
        super().pause_writing()
        self._stop("_stalled")
        self._stalled = self.loop.call_later(self.doors.stall_seconds, self._cut_off)

    def resume_writing(self) -> None:
        """The client has read on."""
        self._stop("_stalled")
        super().resume_writing()

    def timeout_keep_alive_handler(self) -> None:
        """Nothing more is asked; what the client does not fetch within the time is thrown away."""
        super().timeout_keep_alive_handler()
        self._stop("_stalled")
        self._stalled = self.loop.call_later(self.doors.stall_seconds, self._cut_off)

    def send_400_response(self, msg: str) -> None:
        """What is no HTTP."""
        self._send_away(400, "http", msg.rstrip("."))

    def _await_headers(self) -> None:
        self._stop("_deadline")
        self._deadline = self.loop.call_later(self.doors.send_seconds, self._too_slow)

    def _too_slow(self) -> None:
        self._send_away(408, "too-slow", "the request did not come in time")

    def _cut_off(self) -> None:
        """End the connection, and let the system forget what it still holds for it."""
        connection = self.transport.get_extra_info("socket")
        if connection is not None:
            connection.setsockopt(socket.SOL_SOCKET, socket.SO_LINGER, _FORGET)
        self.transport.abort()

    def _stop(self, name: str) -> None:
        timer = getattr(self, name)
        if timer is not None:
            timer.cancel()
            setattr(self, name, None)

    def _send_away(self, status: int, kind: str, title: str) -> None:
        self._stop("_deadline")
        if not self.transport.is_closing():
            self.transport.write(_refusal(status, kind, title))
            self.transport.close()


class _Way:
    """The way of one answer back over its connection."""

    def __init__(self, connection: Guarded, cycle: RequestResponseCycle) -> None:
        self._connection = connection
        self._cycle = cycle

    def answer(self, headers: Headers, data: bytes) -> None:
        """Send a whole answer at once."""
        cycle = self._cycle
        if cycle.disconnected:
            return
        lines = [name + b": " + value + b"\r\n" for name, value in (*cycle.default_headers, *headers)]
        end = b"\r\n" if cycle.keep_alive else b"connection: close\r\n\r\n"
        cycle.transport.write(b"".join((STATUS_LINE[200], *lines, end, data)))
        cycle.response_started = cycle.response_complete = True
        if not cycle.keep_alive:
            cycle.transport.close()
        cycle.on_response()

    def go_on(self, app: ASGIApp) -> None:
        """Let an application answer."""
        self._connection.start_application(self._cycle, app)


def guarded(doors: Doors, front: Front) -> type[Guarded]:
    """The kind of connection that a server with these doors and this application has."""
    return type("Served", (Guarded,), {"doors": doors, "front": front})


def _refusal(status: int, kind: str, title: str) -> bytes:
    body = json.dumps({"type": f"{BASE}problem/{kind}", "title": title, "status": status}).encode() + b"\n"
    lines = [b"HTTP/1.1 %d %s" % (status, title.encode())]
    lines += [b"%s: %s" % header for header in HEADERS]
    lines += [b"content-type: " + MEDIA_TYPE.encode(), b"content-length: %d" % len(body), b"connection: close"]
    lines += [b"retry-after: " + RETRY_AFTER.encode()] if status == 503 else []
    return b"\r\n".join((*lines, b"", body))
