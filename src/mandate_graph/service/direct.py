"""The way of a question that only asks: from the connection to a query process and back, without a task between them.

What is asked, what is answered and its headers are told where everybody's are (`sparql`, `answering`, `front`).
Whatever is more than a whole answer (a refusal, a stream, a hint) goes on as an application from where it stands.
"""

import asyncio
from typing import Final, Protocol

from starlette.types import ASGIApp, Receive, Scope, Send

from mandate_graph.errors import MandateGraphError
from mandate_graph.query.exchange import Exchange
from mandate_graph.query.messages import Head, Job, Rendered
from mandate_graph.service.answering import NOBODY_THERE, PATIENCE, Channel, Headers, QueryAnswer, about, tag
from mandate_graph.service.cache import Kept
from mandate_graph.service.clients import client_of
from mandate_graph.service.front import ENDPOINTS, Front, headed, note, numbered
from mandate_graph.service.sparql import plain_job

_MORE: Final = frozenset({b"content-length", b"transfer-encoding", b"expect", b"if-none-match", b"x-forwarded-for"})
"""Headers of a request that is more than a question."""


class Way(Protocol):
    """The connection on which a question came."""

    def answer(self, headers: Headers, data: bytes) -> None:
        """Send a whole answer with the status 200; nothing where the client has gone."""

    def go_on(self, app: ASGIApp) -> None:
        """Let an application answer."""


class Visit:
    """One question on this way, until it is answered or handed over."""

    def __init__(self, front: Front, scope: Scope, job: Job, way: Way) -> None:
        self._front = front
        self._scope = scope
        self._job = job
        self._way = way
        self._snapshot = front.held.current
        self._snapshot.users += 1
        self._exchange: Exchange | None = None
        self._open = True

    def begin(self) -> None:
        """Answer from what is kept, or ask a query process."""
        numbered(self._scope)
        kept = self._snapshot.answers.get(self._job)
        if kept is not None:
            self._send(kept.head, kept.data)
            return
        client = client_of(self._scope, self._front.held.settings.client_header)
        self._exchange = self._snapshot.dispatcher.ask(self._job, client=client)
        self._exchange.when_told(self._replied)

    def left(self) -> None:
        """The client has gone; what would soon be done may be done."""
        if self._open:
            asyncio.get_running_loop().call_later(PATIENCE, self._give_up)

    def _replied(self) -> None:
        exchange = self._exchange
        if not self._open or exchange is None:
            return
        try:
            reply = exchange.replied()
        except MandateGraphError:
            self._hand_over(exchange)
            return
        if isinstance(reply, Rendered) and not reply.head.hint:
            self._snapshot.answers.put(self._job, Kept(reply.head, reply.data))
            self._send(reply.head, reply.data)
        else:
            self._hand_over(exchange)

    def _send(self, head: Head, data: bytes) -> None:
        headers = about(tag(self._snapshot, self._job), head)
        headers.append((b"content-length", b"%d" % len(data)))
        self._scope["answered"] = 200
        self._end()
        self._way.answer(headed(self._scope, headers), data)
        note(self._scope)

    def _hand_over(self, exchange: Exchange) -> None:
        """Let the answer, or what has gone wrong, go on from an exchange."""
        self._open = False

        async def rest(scope: Scope, receive: Receive, send: Send) -> None:
            try:
                answer = QueryAnswer(self._front.held, self._job)
                valid = tag(self._snapshot, self._job)
                await answer.go_on(self._snapshot, exchange, valid, Channel(scope, receive, send))
            finally:
                self._snapshot.users -= 1

        async def app(scope: Scope, receive: Receive, send: Send) -> None:
            await self._front.serve(rest, scope, receive, send)

        self._way.go_on(app)

    def _give_up(self) -> None:
        if not self._open:
            return
        self._end()
        if self._exchange is not None:
            self._exchange.leave()
        self._scope["answered"] = NOBODY_THERE
        note(self._scope)

    def _end(self) -> None:
        self._open = False
        self._snapshot.users -= 1


def visit(front: Front, scope: Scope, way: Way) -> Visit | None:
    """A request as a question on this way; None where it is none. It waits to begin."""
    if scope["method"] != "GET" or scope["path"] not in ENDPOINTS:
        return None
    if any(name in _MORE for name, _value in scope["headers"]):
        return None
    job = plain_job(scope, front.held)
    return None if job is None else Visit(front, scope, job, way)
