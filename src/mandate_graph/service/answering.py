"""A request to a query process as an HTTP answer: validated, cached, streamed, ended when its client goes away."""

import asyncio
from collections.abc import Sequence
from hashlib import blake2b
from typing import TYPE_CHECKING, NamedTuple

from starlette.responses import Response
from starlette.types import Receive, Scope, Send

from mandate_graph.errors import MandateGraphError
from mandate_graph.query import by_name
from mandate_graph.query.exchange import Exchange
from mandate_graph.query.messages import Begun, Description, Failure, Head, Job, Rendered, Reply, Unacceptable
from mandate_graph.service.cache import LARGEST, Kept
from mandate_graph.service.clients import client_of
from mandate_graph.service.problems import from_error, not_acceptable, problem

if TYPE_CHECKING:
    from mandate_graph.service.state import Held, Snapshot

PATIENCE = 0.05
"""Seconds after which a request is watched for its client's going away; shorter ones are not worth it."""

Headers = list[tuple[bytes, bytes]]

NOBODY_THERE = 499
"""What is noted where the client went away before its answer; it is never sent."""


class QueryAnswer(Response):
    """The answer to a job. `links` are headers of its own, such as Link."""

    def __init__(self, held: "Held", job: Job | Description, links: Sequence[tuple[bytes, bytes]] = ()) -> None:
        super().__init__()
        self.job = job
        self._held = held
        self._links = links

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Ask, and send what comes."""
        async with self._held.use() as snapshot:
            valid = tag(snapshot, self.job)
            if valid in _headers(scope, b"if-none-match"):
                await _send_whole(send, 304, self._about(valid), b"")
                return
            kept = snapshot.answers.get(self.job)
            if kept is not None:
                await _send_whole(send, 200, self._about(valid, kept.head), kept.data)
                return
            client = client_of(scope, self._held.settings.client_header)
            exchange = snapshot.dispatcher.ask(self.job, client=client)
            await self.go_on(snapshot, exchange, valid, Channel(scope, receive, send))

    async def go_on(self, snapshot: "Snapshot", exchange: Exchange, valid: str, channel: "Channel") -> None:
        """Send what comes of an exchange, whose answer has that validator, or what has gone wrong."""
        scope, receive, send = channel
        try:
            async with _Watch(receive), exchange:
                await self._pass_on(snapshot, exchange, valid, channel)
        except _Gone:
            scope["answered"] = NOBODY_THERE
        except MandateGraphError as error:
            if scope.get("answered"):
                scope["broken"] = str(error)
            else:
                await from_error(error)(scope, receive, send)

    async def _pass_on(self, snapshot: "Snapshot", exchange: Exchange, valid: str, channel: "Channel") -> None:
        scope, receive, send = channel
        reply = await exchange.reply()
        if isinstance(reply, Rendered):
            snapshot.answers.put(self.job, Kept(reply.head, reply.data))
            await _send_whole(send, 200, self._about(valid, reply.head), reply.data)
        elif isinstance(reply, Begun):
            scope["answered"] = 200
            await self._stream(snapshot, exchange, valid, reply.head, send)
        else:
            await _refusal(reply)(scope, receive, send)

    async def _stream(self, snapshot: "Snapshot", exchange: Exchange, valid: str, head: Head, send: Send) -> None:
        await send({"type": "http.response.start", "status": 200, "headers": self._about(valid, head)})
        gathered: list[bytes] = []
        size = 0
        async for piece in exchange.pieces():
            size += len(piece)
            if size <= LARGEST:
                gathered.append(piece)
            await send({"type": "http.response.body", "body": piece, "more_body": True})
        await send({"type": "http.response.body", "body": b"", "more_body": False})
        if size <= LARGEST:
            snapshot.answers.put(self.job, Kept(head, b"".join(gathered)))

    def _about(self, valid: str, head: Head | None = None) -> Headers:
        return [*about(valid, head), *self._links]


def tag(snapshot: "Snapshot", job: Job | Description) -> str:
    """A weak validator: the same question of the same data in the same formats has the same one."""
    if isinstance(job, Job):
        asked = f"{job.text}\n{job.accept}{job.bindings}{job.columns}{job.default_graphs}{job.named_graphs}{job.gzip}"
    else:
        asked = f"{job.iri}\n{job.accept}{job.graph}{job.gzip}"
    return f'W/"{blake2b(f"{snapshot.name}{asked}".encode(), digest_size=12).hexdigest()}"'


def about(valid: str, head: Head | None = None) -> Headers:
    """The headers of an answer with that validator."""
    headers = [(b"vary", b"Accept, Accept-Encoding"), (b"cache-control", b"no-cache")]
    if head is None or not head.volatile:
        headers.append((b"etag", valid.encode()))
    if head is not None:
        headers.append((b"content-type", by_name(head.format).content_type.encode()))
        if head.gzip:
            headers.append((b"content-encoding", b"gzip"))
        if head.hint:
            headers.append((b"mandate-graph-hint", head.hint.encode("ascii", "replace")))
    return headers


class Channel(NamedTuple):
    """The three arguments of an ASGI application."""

    scope: Scope
    receive: Receive
    send: Send


class _Gone(Exception):
    """The client went away."""


class _Watch:
    """Cancels what runs within it when the client goes away. Short runs are not watched at all."""

    def __init__(self, receive: Receive) -> None:
        self._receive = receive
        self._gone = False
        self._task: asyncio.Task[None] | None = None

    async def __aenter__(self) -> None:
        self._runner = asyncio.current_task()
        self._timer = asyncio.get_running_loop().call_later(PATIENCE, self._begin)

    def _begin(self) -> None:
        self._task = asyncio.get_running_loop().create_task(self._listen())

    async def _listen(self) -> None:
        while (await self._receive())["type"] != "http.disconnect":
            pass
        self._gone = True
        if self._runner is not None:
            self._runner.cancel()

    async def __aexit__(self, kind: object, error: BaseException | None, trace: object) -> None:
        self._timer.cancel()
        if self._task is not None:
            self._task.cancel()
        if self._gone and isinstance(error, asyncio.CancelledError):
            assert self._runner is not None
            self._runner.uncancel()
            raise _Gone from None


def _refusal(reply: Reply) -> Response:
    if isinstance(reply, Failure):
        return from_error(reply.to_error())
    if isinstance(reply, Unacceptable):
        return not_acceptable(f"the answer to {reply.form.upper()} is not to be had in an accepted format")
    return problem(500, "unexpected", "an unexpected reply")


def _headers(scope: Scope, name: bytes) -> set[str]:
    found: set[str] = set()
    for key, value in scope["headers"]:
        if key == name:
            found.update(entry.strip() for entry in value.decode("latin-1").split(","))
    return found


async def _send_whole(send: Send, status: int, headers: Headers, data: bytes) -> None:
    if status != 304:
        headers.append((b"content-length", str(len(data)).encode()))
    await send({"type": "http.response.start", "status": status, "headers": headers})
    await send({"type": "http.response.body", "body": data})
