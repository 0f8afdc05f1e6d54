"""The asynchronous end of one worker: requests go in, and for each in turn messages come out, until its last one.

A worker answers one request at a time. Others may be sent ahead, so that it need not be woken for each; where the one
before them turns out to be long, the worker gives them back, and whoever sent them may take them back before that.
"""

import asyncio
import os
import signal
from collections import deque
from contextlib import suppress
from dataclasses import dataclass
from itertools import islice
from typing import Final, Protocol, cast

from mandate_graph.errors import MandateGraphError
from mandate_graph.query.exchange import Exchange
from mandate_graph.query.limits import TimeLimit
from mandate_graph.query.messages import Begun, Failure, Piece, Ready, Returned, out_of_memory, packed, unpacked
from mandate_graph.query.tally import Tally

AHEAD: Final = 8
"""Requests that a worker may have at once."""
YOUNG: Final = 0.005
"""Seconds after which a request is long: none is sent to stand behind it, and those that do are taken back."""
UNWANTED: Final = 0.05
"""Seconds for which a worker may be at work on what nobody wants any more."""

_MORE: Final = (Begun, Piece)
"""Messages after which others come."""


class Keeper(Protocol):
    """Whoever gives work to workers."""

    tally: Tally

    def settle(self, link: "Link") -> None:
        """A worker has got on, and may be free."""

    def again(self, exchange: Exchange) -> None:
        """A worker has not begun a request, and will not."""

    def died(self, link: "Link") -> None:
        """A worker is gone."""


@dataclass(slots=True)
class _Turn:
    """A request that a worker has; `exchange` is None where its answer is not wanted from this worker any more."""

    exchange: Exchange | None
    seconds: float


class Link(asyncio.Protocol):
    """One worker process."""

    def __init__(self, number: int, megabytes: int, keeper: Keeper) -> None:
        self.number = number
        self._loop = asyncio.get_running_loop()
        self._pidfd = os.pidfd_open(number) if hasattr(os, "pidfd_open") else -1
        self._megabytes = megabytes
        self._keeper = keeper
        self._transport: asyncio.Transport | None = None
        self._bytes = bytearray()
        self._turns: deque[_Turn] = deque()
        self._unread = 0
        self._begun = 0.0
        self._streams = False
        self._deadline = 0.0
        self._timer: asyncio.TimerHandle | None = None
        self._paused = False
        self._killed = False
        self._error: MandateGraphError | None = None
        self._ready: asyncio.Future[Ready] = self._loop.create_future()

    @property
    def free(self) -> bool:
        """Whether it has no request, and no answer that is still read."""
        return not self._turns and not self._unread and not self._killed

    @property
    def ahead(self) -> int:
        """How many requests stand behind the one at work, and are wanted from this worker."""
        return sum(turn.exchange is not None for turn in islice(self._turns, 1, None))

    def takes_more(self) -> bool:
        """Whether a request may be sent to stand behind the one at work."""
        if self._killed or self._streams or not 0 < len(self._turns) < AHEAD:
            return False
        first = self._turns[0].exchange
        return first is not None and not first.alone and self._loop.time() - self._begun < YOUNG

    def connection_made(self, transport: asyncio.BaseTransport) -> None:
        """The socket is at hand."""
        self._transport = cast("asyncio.Transport", transport)

    def data_received(self, data: bytes) -> None:
        """Bytes from the worker."""
        self._bytes += data
        while (message := unpacked(self._bytes)) is not None:
            if not self._turns:
                self._greet(message)
            elif isinstance(message, _MORE):
                self._streams = True
                self._pass_on(self._turns[0], message)
            else:
                self._end_turn(message)

    def _end_turn(self, message: object) -> None:
        """The last message of the first request has come; the next one is first now."""
        turn = self._turns.popleft()
        self._stop_clock()
        if self._turns:
            self._begin_turn()
        if isinstance(message, Returned):
            self._give_back(turn)
        elif turn.exchange is not None:
            self._unread += 1
            self._pass_on(turn, message)
            return
        self._keeper.settle(self)

    def _pass_on(self, turn: _Turn, message: object) -> None:
        if turn.exchange is not None:
            turn.exchange.come(message)  # type: ignore[arg-type]

    def _greet(self, message: object) -> None:
        """The first word of a worker."""
        if self._ready.done():
            return
        if isinstance(message, Failure):
            self._ready.set_exception(message.to_error())
        else:
            self._ready.set_result(cast("Ready", message))

    def connection_lost(self, _error: Exception | None) -> None:
        """The worker is gone."""
        self._killed = True
        self._stop_clock()
        if self._pidfd >= 0:
            os.close(self._pidfd)
            self._pidfd = -1
        error = self._error or out_of_memory(self._megabytes)
        if not self._ready.done():
            self._ready.set_exception(error)
            return
        turns, self._turns = self._turns, deque()
        self._keeper.died(self)
        at_work = turns.popleft().exchange if turns else None
        if at_work is not None:
            self._keeper.tally.stopped += 1
            at_work.fail(error)
        for turn in turns:
            self._give_back(turn)

    def ask(self, exchange: Exchange) -> None:
        """Send a request; where it lasts longer than it may, the worker is killed."""
        assert self._transport is not None
        exchange.carrier = self
        self._turns.append(_Turn(exchange, exchange.seconds))
        self._transport.write(packed(exchange.request))
        if len(self._turns) == 1:
            self._begin_turn()

    def _begin_turn(self) -> None:
        turn = self._turns[0]
        self._streams = False
        self._begun = self._loop.time()
        seconds = turn.seconds if turn.exchange is not None else min(turn.seconds, UNWANTED)
        self._deadline = self._begun + seconds
        self._timer = self._loop.call_at(self._deadline, self._expire, seconds)

    def take_back(self) -> None:
        """Give back the requests that stand behind a long one; what the worker makes of them does not count."""
        if self._loop.time() - self._begun >= YOUNG:
            for turn in list(islice(self._turns, 1, None)):
                self._give_back(turn)

    def _give_back(self, turn: _Turn) -> None:
        exchange, turn.exchange = turn.exchange, None
        if exchange is not None:
            exchange.carrier = None
            self._keeper.again(exchange)

    def read(self) -> None:
        """An answer has been read to its end."""
        self._unread -= 1
        self._keeper.tally.answered += 1
        self._keeper.settle(self)

    def drop(self, exchange: Exchange) -> None:
        """Work no more for a request; the worker is killed where it is at work on it."""
        turn = next((turn for turn in self._turns if turn.exchange is exchange), None)
        if turn is None:
            self._unread -= 1
            self.resume()
            self._keeper.settle(self)
            return
        turn.exchange = None
        if turn is self._turns[0]:
            self._keeper.tally.left += 1
            self.kill()

    async def await_ready(self) -> None:
        """Wait until the worker has opened its graph; raises what it could not do."""
        await self._ready

    def pause(self) -> None:
        """Let the worker wait with what it writes."""
        if not self._paused and self._transport is not None and not self._killed:
            self._paused = True
            self._transport.pause_reading()

    def resume(self) -> None:
        """Let the worker go on writing."""
        if self._paused and self._transport is not None and not self._killed:
            self._paused = False
            self._transport.resume_reading()

    def kill(self) -> None:
        """End the process at once."""
        if self._killed:
            return
        self._killed = True
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
            self._loop.add_reader(watched, self._died, watched)
        self.kill()

    def _died(self, watched: int) -> None:
        self._loop.remove_reader(watched)
        os.close(watched)
        self._keeper.tally.outlived(self._loop.time() - self._deadline)

    def _stop_clock(self) -> None:
        if self._timer is not None:
            self._timer.cancel()
            self._timer = None
