"""Answers that go out together: in order, none later than a moment, whatever the worker is at work on."""

import os
import threading
from collections.abc import Iterator
from contextlib import suppress

import pyoxigraph as ox
import pytest

from mandate_graph.query.outbox import TOGETHER, Outbox


class Pipe:
    """An outbox and what comes out of it."""

    def __init__(self) -> None:
        self.end, start = os.pipe()
        self.sink = os.fdopen(start, "wb")
        self.outbox = Outbox(self.sink)


@pytest.fixture
def pipe() -> Iterator[Pipe]:
    made = Pipe()
    yield made
    with suppress(OSError):
        made.sink.close()
        os.close(made.end)


def test_what_is_held_goes_out_with_what_is_sent_behind_it(pipe: Pipe) -> None:
    pipe.outbox.hold(b"a")
    pipe.outbox.send(b"b")
    assert os.read(pipe.end, 9) == b"ab"


def test_so_many_go_out_together(pipe: Pipe, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("mandate_graph.query.outbox.HELD", 60)
    for _ in range(TOGETHER):
        pipe.outbox.hold(b"a")
    assert os.read(pipe.end, 9) == b"a" * TOGETHER
    pipe.outbox.hold(b"b")
    pipe.outbox.flush()
    assert os.read(pipe.end, 9) == b"b"


def test_what_is_held_goes_out_in_a_moment_each_time(pipe: Pipe) -> None:
    for word in (b"a", b"b", b"c"):
        pipe.outbox.hold(word)
        assert os.read(pipe.end, 9) == word


def test_what_is_held_goes_out_while_the_engine_is_at_work(pipe: Pipe) -> None:
    store = ox.Store()
    store.extend(ox.Quad(ox.NamedNode(f"http://a/{n}"), ox.NamedNode("http://b"), ox.Literal(n)) for n in range(1000))
    at_work, came = threading.Event(), []

    def read() -> None:
        came.append((os.read(pipe.end, 9), at_work.is_set()))

    reader = threading.Thread(target=read)
    reader.start()
    pipe.outbox.hold(b"a")
    at_work.set()
    assert not store.query("ASK { ?a <http://b> ?x . ?c <http://b> ?y FILTER(?x + ?y < 0) }")
    at_work.clear()
    reader.join()
    assert came == [(b"a", True)]


def test_where_nobody_reads_any_more_the_outbox_says_so(pipe: Pipe) -> None:
    os.close(pipe.end)
    with pytest.raises(BrokenPipeError):
        pipe.outbox.send(b"a")
