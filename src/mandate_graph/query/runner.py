"""Queries in processes of their own, each stopped at its limit while the others go on."""

import subprocess
import sys
import threading
import weakref
from collections.abc import Sequence
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path
from queue import Empty, Queue
from types import TracebackType
from typing import Any, Self

from mandate_graph.errors import GraphUnavailable, UsageError
from mandate_graph.query.limits import Busy, TimeLimit
from mandate_graph.query.messages import (
    Answer,
    Failure,
    Found,
    Job,
    Lookup,
    Ready,
    Rendered,
    Reply,
    out_of_memory,
    receive,
    send,
)
from mandate_graph.query.results import Match, Pattern, Result, Table, Term

BOOT_SECONDS = 60.0
"""How long a worker may take to open its graph; not counted against the query."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Limits:
    """`seconds` a query may run; `rows` and `bytes` an answer may have, `megabytes` a worker may grow by (0: any)."""

    seconds: float = 10.0
    rows: int = 0
    bytes: int = 0
    megabytes: int = 0


class Worker:
    """One process, one graph, one query at a time."""

    def __init__(self, directory: Path, megabytes: int) -> None:
        self._megabytes = megabytes
        self._ready = False
        command = [sys.executable, "-P", "-m", "mandate_graph.query.worker", str(directory), str(megabytes)]
        pipe = subprocess.PIPE
        self._process = subprocess.Popen(command, stdin=pipe, stdout=pipe, stderr=subprocess.DEVNULL)

    @property
    def alive(self) -> bool:
        """Whether it can take another job."""
        return self._process.poll() is None

    def run(self, job: Job | Lookup, seconds: float) -> Reply:
        """The reply to a job; TimeLimit, and the process is gone, where it takes more than `seconds`."""
        self._await_ready()
        reply: Reply | None = self._exchange(job, seconds)
        if reply is None:
            raise TimeLimit(
                f"the query was stopped after {seconds:g} s", hint="narrow it, add LIMIT, or raise the time limit"
            )
        return reply

    def close(self) -> None:
        """End the process."""
        with suppress(OSError):
            self._process.kill()
        for stream in (self._process.stdin, self._process.stdout):
            if stream is not None:
                with suppress(OSError):
                    stream.close()
        self._process.wait()

    def _await_ready(self) -> None:
        if self._ready:
            return
        reply = self._exchange(None, BOOT_SECONDS)
        if isinstance(reply, Failure):
            self.close()
            raise reply.to_error()
        if not isinstance(reply, Ready):
            raise GraphUnavailable("a query process could not open the graph in time", hint="is the disk at hand?")
        self._ready = True

    def _exchange(self, job: Job | Lookup | None, seconds: float) -> Any:
        """Send a job, if there is one, and wait for a reply; None after `seconds`."""
        expired = threading.Event()

        def stop() -> None:
            expired.set()
            self._process.kill()

        timer = threading.Timer(seconds, stop)
        timer.daemon = True
        timer.start()
        assert self._process.stdin is not None
        assert self._process.stdout is not None
        try:
            if job is not None:
                send(self._process.stdin, job)
            return receive(self._process.stdout)
        except (EOFError, OSError) as error:
            self.close()
            if expired.is_set():
                return None
            raise out_of_memory(self._megabytes) from error
        except BaseException:
            self.close()
            raise
        finally:
            timer.cancel()


class Pool:
    """Workers on one graph. Safe for threads: each job takes one worker, and waits where none is free."""

    def __init__(self, directory: Path, *, limits: Limits, size: int = 1) -> None:
        self.directory = directory
        self.limits = limits
        self._idle: Queue[Worker] = Queue()
        self._closed = False
        for _ in range(size):
            self._idle.put(Worker(directory, limits.megabytes))
        self._end = weakref.finalize(self, _close_all, self._idle)

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self.close()

    def run(self, job: Job | Lookup, *, seconds: float | None = None) -> Reply:
        """The reply to a job.

        Raises TimeLimit or MemoryLimit where it takes too much of either, Busy where no worker comes free,
        GraphUnavailable where the graph cannot be opened.
        """
        limit = self.limits.seconds if seconds is None else seconds
        try:
            worker = self._idle.get(timeout=limit + 1.0)
        except Empty:
            raise Busy("too many queries at once", hint="try again in a few seconds") from None
        try:
            return worker.run(job, limit)
        finally:
            self._give_back(worker)

    def _give_back(self, worker: Worker) -> None:
        if self._closed:
            worker.close()
        elif worker.alive:
            self._idle.put(worker)
        else:
            worker.close()
            self._idle.put(Worker(self.directory, self.limits.megabytes))

    def ask(self, job: Job, *, seconds: float | None = None) -> Result:
        """The answer to a job as a value; raises what the worker could not do."""
        reply = self.run(job, seconds=seconds)
        if isinstance(reply, Answer):
            return reply.result
        if isinstance(reply, Failure):
            raise reply.to_error()
        raise UsageError("the answer cannot be given in that form")

    def render(self, job: Job) -> Rendered:
        """The answer to a job as bytes; raises what the worker could not do."""
        reply = self.run(job)
        if isinstance(reply, Rendered):
            return reply
        if isinstance(reply, Failure):
            raise reply.to_error()
        raise UsageError(f"no such answer can be written as {' or '.join(job.accept)}", hint="choose another format")

    def select(self, text: str, /, **terms: Term) -> Table:
        """The rows of a SELECT of this package's own making."""
        answer = self.ask(Job(text=text, bindings=tuple(terms.items()), trusted=True))
        if not isinstance(answer, Table):
            raise UsageError("this is no SELECT query")
        return answer

    def match(self, patterns: Sequence[Pattern]) -> tuple[tuple[Match, ...], ...]:
        """What is found for each pattern, asked for in one message."""
        reply = self.run(Lookup(tuple(patterns)))
        if isinstance(reply, Found):
            return reply.matches
        if isinstance(reply, Failure):
            raise reply.to_error()
        raise UsageError("the patterns were not answered")

    def close(self) -> None:
        """End all workers that are idle; those at work end with their job."""
        self._closed = True
        self._end()


def _close_all(idle: "Queue[Worker]") -> None:
    """End every worker of a queue: also when a pool is forgotten, and when the interpreter ends."""
    with suppress(Empty):
        while True:
            idle.get_nowait().close()
