"""A query process from within: requests that come at once, and what stands behind a long one."""

import os
import socket
import threading
import time
from collections.abc import Sequence
from typing import Any, cast

import pytest
from hypothesis import given
from hypothesis import strategies as st

from mandate_graph.query import worker
from mandate_graph.query.engine import Engine
from mandate_graph.query.inbox import Inbox
from mandate_graph.query.messages import Found, Lookup, Ready, Returned, packed, receive
from mandate_graph.query.worker import LONG, serve


class Slow:
    """An engine that takes its time for every lookup."""

    def __init__(self, seconds: float) -> None:
        self._seconds = seconds

    def match(self, _patterns: Sequence[object]) -> tuple[()]:
        time.sleep(self._seconds)
        return ()


def served(seconds: float, requests: int) -> list[Any]:
    """The kinds of what a worker says to so many requests that come at once."""
    ours, theirs = socket.socketpair()
    ours.sendall(packed(Lookup(())) * requests)
    with ours, theirs, theirs.makefile("wb") as sink, ours.makefile("rb") as source:
        engine = cast("Engine", Slow(seconds))
        working = threading.Thread(target=serve, args=(lambda: engine, Ready(), 0, Inbox(theirs.fileno()), sink))
        working.start()
        said = [receive(source) for _ in range(1 + requests)]
        ours.shutdown(socket.SHUT_WR)
        working.join(10)
        assert not working.is_alive()
    return [type(message) for message in said]


def test_short_requests_that_come_at_once_are_answered_in_turn(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(worker, "LONG", 60.0)
    assert served(0, 3) == [Ready, Found, Found, Found]


def test_what_has_come_behind_a_long_request_is_given_back() -> None:
    assert served(5 * LONG, 3) == [Ready, Found, Returned, Returned]


@given(counts=st.lists(st.integers(0, 3), max_size=5), cut=st.integers(1, 200))
def test_requests_come_out_as_they_went_in_however_they_are_cut(counts: list[int], cut: int) -> None:
    requests = [Lookup(tuple(range(count))) for count in counts]  # type: ignore[arg-type]
    data = b"".join(map(packed, requests))
    reading, writing = os.pipe()
    try:
        inbox = Inbox(reading)
        found: list[object] = []
        for at in range(0, len(data), cut):
            os.write(writing, data[at : at + cut])
            while at + cut >= len(b"".join(map(packed, requests[: len(found) + 1]))) and len(found) < len(requests):
                found.append(inbox.next())
        assert found == requests
        os.write(writing, data)
        assert inbox.drain() == len(requests)
    finally:
        os.close(writing)
    with pytest.raises(EOFError):
        inbox.next()
    os.close(reading)
