"""Requests to query processes, from one event loop: limits in time, a bounded line, a fair share for each client.

One client never has all workers (where there are two or more), so that whatever it asks, another is answered. Who
finds no worker waits in line, served in turn by client; who finds no place there, or waits too long, is told so at
once. Whoever leaves before the last message takes the worker along: it is killed, and a new one forked.
"""

import asyncio
import socket
import subprocess
import sys
from collections import Counter
from collections.abc import Callable
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path
from types import TracebackType
from typing import Self

from mandate_graph.errors import GraphUnavailable, MandateGraphError
from mandate_graph.query.exchange import Exchange
from mandate_graph.query.limits import Busy
from mandate_graph.query.link import Link
from mandate_graph.query.messages import Failure, Ready, Request, receive
from mandate_graph.query.nursery import NUMBER
from mandate_graph.query.turns import Turns

RETRIES = (0.1, 0.5, 2.0, 10.0, 60.0)
"""Seconds between tries to fork a worker where the system refuses."""
OURS = ""
"""The client that this package itself is: it has no share, only a place in line."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Rules:
    """How many workers there are and what they may use.

    `seconds` a request may run and `wait` one may stand in line, of `line` places in all and `own_line` for each
    client; `megabytes` a worker may grow by; `replica` says that workers share a copy of the graph in memory.
    """

    workers: int = 4
    seconds: float = 10.0
    wait: float = 10.0
    line: int = 128
    own_line: int = 64
    megabytes: int = 0
    replica: bool = False


@dataclass(slots=True)
class Tally:
    """What happened so far.

    `overrun` is the longest, in seconds, that a worker lived on after its limit; None where none was seen to die.
    """

    answered: int = 0
    stopped: int = 0
    turned_away: int = 0
    left: int = 0
    replaced: int = 0
    overrun: float | None = None

    def outlived(self, seconds: float) -> None:
        """A worker that was killed at its limit died so many seconds after it."""
        self.overrun = max(self.overrun or 0.0, seconds)


@dataclass(slots=True, eq=False)
class Place:
    """A request that waits for a worker, and what is called with its exchange, or with why there is none."""

    request: Request
    take: Callable[[Exchange], object]
    refuse: Callable[[Busy], object]
    client: str
    seconds: float
    timer: asyncio.TimerHandle | None = None
    """Set while it stands in line."""


class Dispatcher:
    """The workers of one version of a graph. Use as an asynchronous context manager, from one event loop."""

    def __init__(self, version: Path, rules: Rules) -> None:
        self.version = version
        self.rules = rules
        self.tally = Tally()
        self.ready = Ready()
        self._idle: list[Link] = []
        self._busy: dict[Link, str] = {}
        self._held: Counter[str] = Counter()
        self._turns: Turns[Place] = Turns(total=rules.line, each=rules.own_line)
        self._share = max(1, rules.workers - 1)
        self._closed = False
        self._tasks: set[asyncio.Task[None]] = set()
        self._forking = asyncio.Lock()

    async def __aenter__(self) -> Self:
        await self._open_nursery()
        try:
            for _ in range(self.rules.workers):
                self._idle.append(await self._born())
        except BaseException:
            await self.close()
            raise
        return self

    async def _open_nursery(self) -> None:
        ours, theirs = socket.socketpair()
        command = [sys.executable, "-P", "-m", "mandate_graph.query.nursery", str(self.version)]
        command += [str(self.rules.megabytes), "1" if self.rules.replica else "0"]
        self._control = ours
        self._nursery = subprocess.Popen(
            command, stdin=theirs.fileno(), stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL
        )
        theirs.close()
        try:
            await asyncio.to_thread(self._first_word)
        except BaseException:
            self._nursery.kill()
            self._nursery.wait()
            ours.close()
            raise

    def _first_word(self) -> None:
        with self._control.makefile("rb") as stream:
            try:
                message = receive(stream)
            except EOFError:
                message = None
        if isinstance(message, Failure):
            raise message.to_error()
        if not isinstance(message, Ready):
            raise GraphUnavailable("the query processes could not start", hint="is there enough memory?")
        self.ready = message

    async def __aexit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        await self.close()

    async def close(self) -> None:
        """End all workers and their nursery."""
        self._closed = True
        for link in (*self._idle, *self._busy):
            link.kill()
        for place in tuple(self._turns):
            self.leave(place)
            place.refuse(Busy("the service is closing", hint="try again in a few seconds"))
        for task in self._tasks:
            task.cancel()
        self._control.close()
        with suppress(subprocess.TimeoutExpired):
            await asyncio.to_thread(self._nursery.wait, 5)
        if self._nursery.poll() is None:
            self._nursery.kill()
            self._nursery.wait()

    @property
    def numbers(self) -> tuple[int, ...]:
        """The process numbers of the workers."""
        return tuple(sorted(link.number for link in (*self._idle, *self._busy)))

    @property
    def load(self) -> tuple[int, int]:
        """How many workers are at work, and how many requests stand in line."""
        return len(self._busy), len(self._turns)

    async def _born(self) -> Link:
        async with self._forking:
            if self._nursery.poll() is not None:
                self._control.close()
                await self._open_nursery()
            number, pipe = await asyncio.get_running_loop().run_in_executor(None, self._forked)
        pipe.setblocking(False)
        loop = asyncio.get_running_loop()
        _transport, link = await loop.create_connection(
            lambda: Link(number, self.rules.megabytes, self.tally.outlived), sock=pipe
        )
        await link.await_ready()
        link.gone.add_done_callback(lambda _gone: self._died_idle(link))
        return link

    def _forked(self) -> tuple[int, socket.socket]:
        self._control.sendall(b"+")
        word, handed, _flags, _address = socket.recv_fds(self._control, NUMBER.size, 1)
        if not handed:
            raise GraphUnavailable("the query processes are gone", hint="start the service again")
        return NUMBER.unpack(word)[0], socket.socket(fileno=handed[0])

    async def ask(self, request: Request, *, client: str = OURS, seconds: float | None = None) -> Exchange:
        """Begin a request. Use the exchange as an asynchronous context manager; Busy where there is no place."""
        waiting: asyncio.Future[Exchange] = asyncio.get_running_loop().create_future()

        def take(exchange: Exchange) -> None:
            if waiting.cancelled():
                exchange.leave()
            else:
                waiting.set_result(exchange)

        def refuse(error: Busy) -> None:
            if not waiting.cancelled():
                waiting.set_exception(error)

        place = self.enter(request, take, refuse, client=client, seconds=seconds)
        try:
            return await waiting
        except BaseException:
            self.leave(place)
            if not waiting.cancelled() and waiting.exception() is None:
                waiting.result().leave()
            raise

    def enter(
        self,
        request: Request,
        take: Callable[[Exchange], object],
        refuse: Callable[[Busy], object],
        *,
        client: str = OURS,
        seconds: float | None = None,
    ) -> Place:
        """Begin a request as soon as a worker is free: `take` is called with it, or `refuse` where there is no place.

        Either may be called before this returns.
        """
        place = Place(request, take, refuse, client, self.rules.seconds if seconds is None else seconds)
        if self._idle and not len(self._turns) and self._may(client):
            self._begin(place)
        elif self._closed or not self._turns.add(client, place):
            self._turn_away(place)
        else:
            place.timer = asyncio.get_running_loop().call_later(self.rules.wait, self._waited, place)
            self._serve_line()
        return place

    def leave(self, place: Place) -> None:
        """Stand in line no longer."""
        if place.timer is not None:
            place.timer.cancel()
            place.timer = None
            self._turns.remove(place.client, place)

    def _waited(self, place: Place) -> None:
        self.leave(place)
        self._turn_away(place)

    def _turn_away(self, place: Place) -> None:
        self.tally.turned_away += 1
        place.refuse(Busy("too many queries at once", hint="try again in a few seconds"))

    def _may(self, client: str) -> bool:
        return client == OURS or self._held[client] < self._share

    def _begin(self, place: Place) -> None:
        link = self._idle.pop()
        self._held[place.client] += 1
        self._busy[link] = place.client
        link.ask(place.request, place.seconds)
        place.take(Exchange(link, self._give_back))

    def _serve_line(self) -> None:
        while self._idle and (place := self._turns.next(self._may)) is not None:
            if place.timer is not None:
                place.timer.cancel()
                place.timer = None
            self._begin(place)

    def _give_back(self, link: Link, whole: bool) -> None:
        """A worker is free again; it is killed and replaced where its answer was not read to the end."""
        client = self._busy.pop(link)
        if whole:
            self.tally.answered += 1
        elif link.lost:
            self.tally.stopped += 1
        else:
            self.tally.left += 1
            link.kill()
        self._held[client] -= 1
        if not self._held[client]:
            del self._held[client]
        if whole and not link.lost:
            self._idle.append(link)
        elif not self._closed:
            self._start_replacing()
        self._serve_line()

    def _start_replacing(self) -> None:
        self.tally.replaced += 1
        task = asyncio.get_running_loop().create_task(self._replace())
        self._tasks.add(task)
        task.add_done_callback(self._tasks.discard)

    async def _replace(self) -> None:
        for pause in RETRIES:
            try:
                link = await self._born()
            except (MandateGraphError, OSError):
                await asyncio.sleep(pause)
                continue
            if self._closed:
                link.kill()
                return
            self._idle.append(link)
            self._serve_line()
            return

    def _died_idle(self, link: Link) -> None:
        if link in self._idle and not self._closed:
            self._idle.remove(link)
            self._start_replacing()
