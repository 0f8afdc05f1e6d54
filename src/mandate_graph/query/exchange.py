"""One request to a query process, from its place in line to the last message of its answer."""

import asyncio
from collections import deque
from collections.abc import AsyncIterator, Callable
from types import TracebackType
from typing import Protocol, Self

from mandate_graph.errors import GraphUnavailable, MandateGraphError
from mandate_graph.query.messages import Begun, Ended, Failure, Piece, Reply, Request

SPOOL = 64_000_000
"""Bytes of one answer that wait for a slow reader while its worker goes on; beyond, the worker waits."""


class Carrier(Protocol):
    """A worker that has a request."""

    def pause(self) -> None:
        """Write no more for now."""

    def resume(self) -> None:
        """Write on."""

    def read(self) -> None:
        """An answer has been read to its end."""

    def drop(self, exchange: "Exchange") -> None:
        """A request is not wanted any more, or the rest of its answer is not."""


class Exchange:
    """A request and what comes of it. Use as an asynchronous context manager, or call `leave` when it is not wanted.

    `carrier` is the worker that has it. Before one has it, it stands in line: `leave_line` takes it out, and `timer`
    ends its waiting. `alone` says that it shall not stand behind another one at a worker, nor another behind it.
    """

    def __init__(self, request: Request, client: str, seconds: float, leave_line: Callable[["Exchange"], None]) -> None:
        self.request = request
        self.client = client
        self.seconds = seconds
        self.carrier: Carrier | None = None
        self.alone = False
        self.timer: asyncio.TimerHandle | None = None
        self._leave_line = leave_line
        self._open = True
        self._messages: deque[Reply] = deque()
        self._first: Reply | None = None
        self._error: MandateGraphError | None = None
        self._told: Callable[[], object] | None = None
        self._spooled = 0

    async def __aenter__(self) -> Self:
        return self

    async def __aexit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self.leave()

    def wait_no_more(self) -> None:
        """Stand in line no more: no timer ends that."""
        if self.timer is not None:
            self.timer.cancel()
            self.timer = None

    def come(self, message: Reply) -> None:
        """Take the next message from the worker."""
        self._messages.append(message)
        if isinstance(message, Piece):
            self._spooled += len(message.data)
            if self._spooled > SPOOL and self.carrier is not None:
                self.carrier.pause()
        self._tell()

    def fail(self, error: MandateGraphError) -> None:
        """Take it that no more will come, and why."""
        self._open = False
        self._error = error
        self._tell()

    def when_told(self, told: Callable[[], object]) -> None:
        """Call this once when there is a message to take, or none can come."""
        if self._messages or self._error is not None:
            told()
        else:
            self._told = told

    def replied(self) -> Reply:
        """The first message, once it is there; the last one too, unless it is `Begun`.

        Raises Busy where there was no place, TimeLimit or MemoryLimit where the worker is gone.
        """
        if self._first is None:
            self._first = self._take()
            if not isinstance(self._first, Begun):
                self._finish()
        return self._first

    async def reply(self) -> Reply:
        """The first message, waited for; raises what `replied` raises."""
        if self._first is None:
            await self._news()
        return self.replied()

    async def pieces(self) -> AsyncIterator[bytes]:
        """The pieces of an answer that has begun; raises what went wrong behind them."""
        while True:
            await self._news()
            message = self._take()
            if isinstance(message, Piece):
                yield message.data
                continue
            self._finish()
            if isinstance(message, Failure):
                raise message.to_error()
            if not isinstance(message, Ended):
                raise GraphUnavailable("a query process spoke out of turn", hint="try again")
            return

    def leave(self) -> None:
        """Want no more of it; a worker that is still at work on it is ended."""
        if not self._open:
            return
        self._open = False
        if self.carrier is None:
            self._leave_line(self)
        else:
            self.carrier.drop(self)

    def _finish(self) -> None:
        if self._open and self.carrier is not None:
            self._open = False
            self.carrier.read()

    async def _news(self) -> None:
        """Wait until there is a message to take, or none can come any more."""
        waiter = asyncio.get_running_loop().create_future()
        self.when_told(lambda: None if waiter.done() else waiter.set_result(None))
        await waiter

    def _take(self) -> Reply:
        if not self._messages:
            assert self._error is not None
            raise self._error
        message = self._messages.popleft()
        if isinstance(message, Piece):
            self._spooled -= len(message.data)
            if self._spooled < SPOOL // 2 and self.carrier is not None:
                self.carrier.resume()
        return message

    def _tell(self) -> None:
        if self._told is not None:
            told, self._told = self._told, None
            told()
