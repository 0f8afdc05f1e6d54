"""The asynchronous end of one worker: a request goes in, messages come out, until the last one or the limit."""

import asyncio
import os
import signal
from collections import deque
from collections.abc import Callable
from contextlib import suppress
from typing import cast

from mandate_graph.errors import MandateGraphError
from mandate_graph.query.limits import TimeLimit
from mandate_graph.query.messages import Begun, Failure, Piece, Ready, Reply, Request, out_of_memory, packed, unpacked

SPOOL = 64_000_000
"""Bytes of one answer that wait for a slow reader while its worker goes on; beyond, the worker waits."""


class Link(asyncio.Protocol):
    """One worker process. It takes one request at a time.

    `outlived` is told by how many seconds a worker that was killed at its limit has outlived it, once it is dead, where
    the system can tell when a process dies.
    """

    def __init__(self, number: int, megabytes: int, outlived: Callable[[float], None]) -> None:
        self.number = number
        self.ready: Ready | None = None
        self.lost = False
        self._pidfd = os.pidfd_open(number) if hasattr(os, "pidfd_open") else -1
        self._megabytes = megabytes
        self._outlived = outlived
        self._deadline = 0.0
        self._transport: asyncio.Transport | None = None
        self._bytes = bytearray()
        self._messages: deque[Reply] = deque()
        self._told: Callable[[], object] | None = None
        self._spooled = 0
        self._paused = False
        self._timer: asyncio.TimerHandle | None = None
        self._error: MandateGraphError | None = None
        self.gone = asyncio.get_running_loop().create_future()

    def connection_made(self, transport: asyncio.BaseTransport) -> None:
        """The socket is at hand."""
        self._transport = cast("asyncio.Transport", transport)

    def data_received(self, data: bytes) -> None:
        """Bytes from the worker."""
        self._bytes += data
        while (message := unpacked(self._bytes)) is not None:
            if not isinstance(message, Begun | Piece):
                self._stop_clock()
            if isinstance(message, Piece):
                self._spooled += len(message.data)
            self._messages.append(message)
        if self._spooled > SPOOL and not self._paused and self._transport is not None:
            self._paused = True
            self._transport.pause_reading()
        self._tell()

    def connection_lost(self, _error: Exception | None) -> None:
        """The worker is gone."""
        self.lost = True
        self._stop_clock()
        if self._pidfd >= 0:
            os.close(self._pidfd)
            self._pidfd = -1
        if not self.gone.done():
            self.gone.set_result(None)
        self._tell()

    def ask(self, request: Request, seconds: float) -> None:
        """Send a request; after so many seconds without its last message the worker is killed."""
        assert self._transport is not None
        self._error = None
        self._transport.write(packed(request))
        loop = asyncio.get_running_loop()
        self._deadline = loop.time() + seconds
        self._timer = loop.call_at(self._deadline, self._expire, seconds)

    def when_told(self, told: Callable[[], object]) -> None:
        """Call this, once, when there is a message to take, or none can come any more."""
        if self._messages or self.lost:
            told()
        else:
            self._told = told

    def take(self) -> Reply:
        """The next message, when there is one; TimeLimit or MemoryLimit where the worker is gone."""
        if not self._messages:
            raise self._error or out_of_memory(self._megabytes)
        message = self._messages.popleft()
        if isinstance(message, Piece):
            self._spooled -= len(message.data)
            if self._paused and self._spooled < SPOOL // 2 and self._transport is not None:
                self._paused = False
                self._transport.resume_reading()
        return message

    async def next(self) -> Reply:
        """The next message, waited for; raises what `take` raises."""
        if not self._messages and not self.lost:
            waiter = asyncio.get_running_loop().create_future()

            def told() -> None:
                if not waiter.done():
                    waiter.set_result(None)

            self.when_told(told)
            await waiter
        return self.take()

    async def await_ready(self) -> None:
        """Wait until the worker has opened its graph; raises what it could not do."""
        message = await self.next()
        if isinstance(message, Failure):
            raise message.to_error()
        self.ready = cast("Ready", message)

    def kill(self) -> None:
        """End the process at once."""
        if self.lost:
            return
        with suppress(OSError):
            if self._pidfd >= 0:
                signal.pidfd_send_signal(self._pidfd, signal.SIGKILL)
            else:
                os.kill(self.number, signal.SIGKILL)
        if self._transport is not None:
            self._transport.abort()

    def _expire(self, seconds: float) -> None:
        self._error = TimeLimit(
            f"the query was stopped after {seconds:g} s", hint="narrow it, add LIMIT, or raise the time limit"
        )
        if self._pidfd >= 0:
            watched = os.dup(self._pidfd)
            asyncio.get_running_loop().add_reader(watched, self._died, watched)
        self.kill()

    def _died(self, watched: int) -> None:
        loop = asyncio.get_running_loop()
        loop.remove_reader(watched)
        os.close(watched)
        self._outlived(loop.time() - self._deadline)

    def _stop_clock(self) -> None:
        if self._timer is not None:
            self._timer.cancel()
            self._timer = None

    def _tell(self) -> None:
        if self._told is not None and (self._messages or self.lost):
            told, self._told = self._told, None
            told()
