"""Requests to query processes, from one event loop: limits in time, a bounded line, a fair share for each client.

One client never has all workers (where there are two or more), so that whatever it asks, another is answered. Who
finds no worker waits in line, served in turn by client; who finds no place there, or waits too long, is told so at
once. Small requests of one client may stand behind one another at a worker, as long as nobody else waits, so that it
is not woken for each; what stands behind one that turns out to be long goes back in line. Whoever leaves while a worker
is at work takes it along: it is killed, and a new one forked.
"""

import asyncio
from collections import Counter
from dataclasses import dataclass
from pathlib import Path
from types import TracebackType
from typing import Self

from mandate_graph.errors import GraphUnavailable, MandateGraphError
from mandate_graph.query.exchange import Exchange
from mandate_graph.query.forking import Forking
from mandate_graph.query.limits import Busy
from mandate_graph.query.link import YOUNG, Link
from mandate_graph.query.messages import Ready, Request
from mandate_graph.query.tally import Tally
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


class Dispatcher:
    """The workers of one version of a graph. Use as an asynchronous context manager, from one event loop."""

    def __init__(self, version: Path, rules: Rules) -> None:
        self.rules = rules
        self.tally = Tally()
        self._forking = Forking(version, megabytes=rules.megabytes, replica=rules.replica)
        self._idle: list[Link] = []
        self._busy: dict[Link, str] = {}
        self._held: Counter[str] = Counter()
        self._turns: Turns[Exchange] = Turns(total=rules.line, each=rules.own_line)
        self._share = max(1, rules.workers - 1)
        self._closed = False
        self._tasks: set[asyncio.Task[None]] = set()
        self._watching: asyncio.TimerHandle | None = None

    async def __aenter__(self) -> Self:
        await self._forking.open()
        try:
            for _ in range(self.rules.workers):
                self._idle.append(await self._born())
        except BaseException:
            await self.close()
            raise
        return self

    async def __aexit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        await self.close()

    async def close(self) -> None:
        """End all workers and their nursery."""
        self._closed = True
        for link in (*self._idle, *self._busy):
            link.kill()
        for exchange in tuple(self._turns):
            self._leave_line(exchange)
            exchange.fail(_closing())
        for task in self._tasks:
            task.cancel()
        if self._watching is not None:
            self._watching.cancel()
        await self._forking.close()

    @property
    def ready(self) -> Ready:
        """What keeps the workers from the network, and where the graph is."""
        return self._forking.ready

    @property
    def numbers(self) -> tuple[int, ...]:
        """The process numbers of the workers."""
        return tuple(sorted(link.number for link in (*self._idle, *self._busy)))

    @property
    def load(self) -> tuple[int, int]:
        """How many workers are at work, and how many requests wait, in line or behind another."""
        return len(self._busy), len(self._turns) + sum(link.ahead for link in self._busy)

    async def _born(self) -> Link:
        number, pipe = await self._forking.fork()
        loop = asyncio.get_running_loop()
        _transport, link = await loop.create_connection(lambda: Link(number, self.rules.megabytes, self), sock=pipe)
        await link.await_ready()
        if not link.free:
            raise GraphUnavailable("a query process died at once", hint="is there enough memory?")
        return link

    def ask(self, request: Request, *, client: str = OURS, seconds: float | None = None) -> Exchange:
        """Begin a request as soon as a worker takes it, within `seconds` from then.

        Its exchange tells what comes of it; Busy where there is no place for it, or none within the time.
        """
        exchange = Exchange(request, client, self.rules.seconds if seconds is None else seconds, self._leave_line)
        if self._closed:
            exchange.fail(_closing())
        elif not len(self._turns) and (link := self._link_for(exchange)) is not None:
            self._begin(link, exchange)
        elif self._turns.add(client, exchange, **self._ahead(client)):
            self._let_wait(exchange)
            self._serve_line()
        else:
            self._turn_away(exchange)
        return exchange

    def _ahead(self, client: str) -> dict[str, int]:
        """How many requests stand behind others at workers: they wait too, and count as in line."""
        waiting = [(holder, link.ahead) for link, holder in self._busy.items()]
        return {
            "besides": sum(ahead for _, ahead in waiting),
            "besides_own": sum(ahead for holder, ahead in waiting if holder == client),
        }

    def _link_for(self, exchange: Exchange) -> Link | None:
        """The worker that may take a request now."""
        client = exchange.client
        if not exchange.alone and not self._turns.others_wait(client):
            for link, holder in self._busy.items():
                if holder == client and link.takes_more() and self._turns.has_room(client, **self._ahead(client)):
                    return link
        if self._idle and (client == OURS or self._held[client] < self._share):
            return self._idle[-1]
        return None

    def _begin(self, link: Link, exchange: Exchange) -> None:
        client = exchange.client
        if link not in self._busy:
            self._idle.remove(link)
            self._busy[link] = client
            self._held[client] += 1
        elif self._watching is None:
            self._watching = asyncio.get_running_loop().call_later(YOUNG, self._watch)
        link.ask(exchange)

    def _watch(self) -> None:
        """Look for requests that stand behind a long one, as long as any stands behind another."""
        self._watching = None
        for link in tuple(self._busy):
            link.take_back()
        if any(link.ahead for link in self._busy):
            self._watching = asyncio.get_running_loop().call_later(YOUNG, self._watch)

    def _let_wait(self, exchange: Exchange) -> None:
        exchange.timer = asyncio.get_running_loop().call_later(self.rules.wait, self._waited, exchange)

    def _waited(self, exchange: Exchange) -> None:
        self._leave_line(exchange)
        self._turn_away(exchange)

    def _leave_line(self, exchange: Exchange) -> None:
        if exchange.timer is not None:
            exchange.wait_no_more()
            self._turns.remove(exchange.client, exchange)

    def _turn_away(self, exchange: Exchange) -> None:
        self.tally.turned_away += 1
        exchange.fail(Busy("too many queries at once", hint="try again in a few seconds"))

    def _serve_line(self) -> None:
        while (served := self._turns.next(self._link_for)) is not None:
            exchange, link = served
            exchange.wait_no_more()
            self._begin(link, exchange)

    def settle(self, link: Link) -> None:
        """A worker has got on, and may be free: whoever waits may be served."""
        if link.free and link in self._busy:
            self._release(link)
            self._idle.append(link)
        self._serve_line()

    def again(self, exchange: Exchange) -> None:
        """A worker has not begun a request, and will not: it goes to one that is free, or first in line."""
        exchange.alone = True
        if self._closed:
            exchange.fail(_closing())
            return
        self._turns.put_back(exchange.client, exchange)
        self._let_wait(exchange)
        self._serve_line()

    def died(self, link: Link) -> None:
        """A worker is gone: another takes its place; whoever waits for the share that it held may be served."""
        if link in self._busy:
            self._release(link)
        elif link in self._idle:
            self._idle.remove(link)
        else:
            return
        if not self._closed:
            self.tally.replaced += 1
            task = asyncio.get_running_loop().create_task(self._replace())
            self._tasks.add(task)
            task.add_done_callback(self._tasks.discard)
            self._serve_line()

    def _release(self, link: Link) -> None:
        client = self._busy.pop(link)
        self._held[client] -= 1
        if not self._held[client]:
            del self._held[client]

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


def _closing() -> Busy:
    return Busy("the service is closing", hint="try again in a few seconds")
