"""One request at a worker."""

from collections.abc import AsyncIterator, Callable
from types import TracebackType
from typing import Self

from mandate_graph.errors import GraphUnavailable
from mandate_graph.query.link import Link
from mandate_graph.query.messages import Begun, Ended, Failure, Piece, Reply

GiveBack = Callable[[Link, bool], None]
"""Takes a worker back; the second argument says whether its answer was read to the end."""


class Exchange:
    """One request at a worker, until its last message is read or it is left."""

    def __init__(self, link: Link, give_back: GiveBack) -> None:
        self._link = link
        self._give_back = give_back
        self._open = True
        self._first: Reply | None = None

    async def __aenter__(self) -> Self:
        return self

    async def __aexit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self.leave()

    async def reply(self) -> Reply:
        """The first message; the last one too, unless it is `Begun`."""
        if self._first is None:
            self._keep(await self._link.next())
        assert self._first is not None
        return self._first

    def when_replied(self, told: Callable[[], object]) -> None:
        """Call this once when the first message is there, or none can come."""
        self._link.when_told(told)

    def replied(self) -> Reply:
        """The first message, when it is there; raises what `reply` raises."""
        self._keep(self._link.take())
        assert self._first is not None
        return self._first

    def _keep(self, message: Reply) -> None:
        self._first = message
        if not isinstance(message, Begun):
            self._end()

    async def pieces(self) -> AsyncIterator[bytes]:
        """The pieces of an answer that has begun; raises what went wrong behind them."""
        while self._open:
            message = await self._link.next()
            if isinstance(message, Piece):
                yield message.data
                continue
            self._end()
            if isinstance(message, Failure):
                raise message.to_error()
            if not isinstance(message, Ended):
                raise GraphUnavailable("a query process spoke out of turn", hint="try again")

    def _end(self) -> None:
        if self._open:
            self._open = False
            self._give_back(self._link, True)

    def leave(self) -> None:
        """Give the worker back, or end it where it is still at work."""
        if self._open:
            self._open = False
            self._give_back(self._link, False)
