"""A dispatcher for code that waits: each call hands its request to the event loop and blocks its own thread."""

import asyncio
from collections.abc import Sequence
from concurrent.futures import CancelledError, Future

from mandate_graph.errors import UsageError
from mandate_graph.query.dispatcher import OURS, Dispatcher
from mandate_graph.query.limits import TimeLimit
from mandate_graph.query.messages import Answer, Failure, Found, Job, Lookup, Reply, Request
from mandate_graph.query.results import Match, Pattern, Result, Table, Term

LEFT = "the client went away"


class Bridge:
    """A `Reader` for threads. `seconds` is how long each request may run, None as long as the dispatcher's own."""

    def __init__(
        self,
        dispatcher: Dispatcher,
        loop: asyncio.AbstractEventLoop,
        *,
        client: str = OURS,
        seconds: float | None = None,
    ) -> None:
        self._dispatcher = dispatcher
        self._loop = loop
        self._client = client
        self._seconds = seconds
        self._running: Future[Reply] | None = None
        self._left = False

    def leave(self) -> None:
        """Give up what is asked now and all that would be asked: the client is gone, and its process is wanted."""
        self._left = True
        if self._running is not None:
            self._running.cancel()

    def select(self, text: str, /, **terms: Term) -> Table:
        """The rows of a SELECT of this package's own making."""
        reply = self._ask(Job(text=text, bindings=tuple(terms.items()), trusted=True))
        if isinstance(reply, Answer) and isinstance(reply.result, Table):
            return reply.result
        raise UsageError("this is no SELECT query")

    def match(self, patterns: Sequence[Pattern]) -> tuple[tuple[Match, ...], ...]:
        """What is found for each pattern, asked for in one message."""
        reply = self._ask(Lookup(tuple(patterns)))
        if isinstance(reply, Found):
            return reply.matches
        raise UsageError("the patterns were not answered")

    def ask(self, job: Job) -> Result:
        """The answer to a query, somebody else's too, as a value."""
        reply = self._ask(job)
        if isinstance(reply, Answer):
            return reply.result
        raise UsageError("the query was not answered")

    def _ask(self, request: Request) -> Reply:
        if self._left:
            raise TimeLimit(LEFT)
        self._running = asyncio.run_coroutine_threadsafe(self._exchange(request), self._loop)
        try:
            reply = self._running.result()
        except CancelledError:
            raise TimeLimit(LEFT) from None
        if isinstance(reply, Failure):
            raise reply.to_error()
        return reply

    async def _exchange(self, request: Request) -> Reply:
        async with self._dispatcher.ask(request, client=self._client, seconds=self._seconds) as exchange:
            return await exchange.reply()
