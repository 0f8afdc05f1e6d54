"""The first to see a request and the last to see its answer: identifiers, headers of every answer, CORS, the log."""

import logging
import secrets
import time
from collections.abc import Iterable
from itertools import count
from typing import Final

from starlette.responses import Response
from starlette.types import ASGIApp, Message, Receive, Scope, Send

from mandate_graph.service.problems import REQUEST, on_bug
from mandate_graph.service.sparql import METHODS, sparql
from mandate_graph.service.state import Held

LOG = logging.getLogger("mandate_graph.service")

HEADERS: Final = (
    (
        b"content-security-policy",
        b"default-src 'none'; style-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'",
    ),
    (b"referrer-policy", b"no-referrer"),
    (b"x-content-type-options", b"nosniff"),
    (b"access-control-allow-origin", b"*"),
    (b"access-control-expose-headers", b"Content-Location, ETag, Link, Mandate-Graph-Hint, Retry-After, X-Request-Id"),
)
"""Of every answer that has none of its own. Any site may ask, none with the visitor's credentials."""

_PREFLIGHT: Final = {
    "Access-Control-Allow-Methods": METHODS,
    "Access-Control-Allow-Headers": "*",
    "Access-Control-Max-Age": "86400",
}
ENDPOINTS: Final = frozenset({"/sparql", "/sparql/"})
_SERVICE: Final = secrets.token_hex(4)
_NUMBERS: Final = count(1)
_WRITTEN_TO: Final = ENDPOINTS | {"/review"}


class Front:
    """Puts the endpoint before an application, and itself before both."""

    def __init__(self, app: ASGIApp, held: Held) -> None:
        self._app = app
        self.held = held

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Pass a request on, and put the headers on its answer."""
        if scope["type"] != "http":
            await self._app(scope, receive, send)
            return
        await self.serve(self._routed, scope, receive, send)

    async def serve(self, app: ASGIApp, scope: Scope, receive: Receive, send: Send) -> None:
        """Pass a request on to an application, put the headers on its answer, and note what became of it."""
        number = numbered(scope)
        token = REQUEST.set(number)

        async def send_with_headers(message: Message) -> None:
            if message["type"] == "http.response.start":
                scope["answered"] = message["status"]
                message["headers"] = headed(scope, message.get("headers", ()))
            await send(message)

        try:
            await app(scope, receive, send_with_headers)
        except Exception:
            LOG.exception("%s %s %s failed", number, scope["method"], scope["path"])
            if scope.get("answered"):
                scope["broken"] = "an unexpected error"
            else:
                await on_bug()(scope, receive, send_with_headers)
        finally:
            REQUEST.reset(token)
            note(scope)

    async def _routed(self, scope: Scope, receive: Receive, send: Send) -> None:
        if scope["method"] == "OPTIONS":
            await _options(scope)(scope, receive, send)
        elif scope["path"] in ENDPOINTS:
            scope["app"] = self._app
            await sparql(scope, receive, send)
        else:
            await self._app(scope, receive, send)


def numbered(scope: Scope) -> str:
    """The identifier of a request, which begins when it is first asked for."""
    if "number" not in scope:
        scope["number"], scope["begun"] = f"{_SERVICE}{next(_NUMBERS):08x}", time.perf_counter()
    return str(scope["number"])


def headed(scope: Scope, own: Iterable[tuple[bytes, bytes]]) -> list[tuple[bytes, bytes]]:
    """The headers of an answer: its own, and those of every answer that it has not."""
    headers = [*own]
    names = {name for name, _value in headers}
    headers += [header for header in HEADERS if header[0] not in names]
    headers.append((b"x-request-id", numbered(scope).encode()))
    return headers


def note(scope: Scope) -> None:
    """Tell the log what became of a request."""
    broken = scope.get("broken")
    if broken:
        LOG.warning("%s %s %s broke off: %s", numbered(scope), scope["method"], scope["path"], broken)
    elif LOG.isEnabledFor(logging.INFO):
        milliseconds = (time.perf_counter() - scope["begun"]) * 1000
        status = scope.get("answered", 0)
        LOG.info("%s %s %s %s %.1f ms", numbered(scope), scope["method"], scope["path"], status, milliseconds)


def _options(scope: Scope) -> Response:
    preflight = any(name == b"access-control-request-method" for name, _value in scope["headers"])
    methods = METHODS if scope["path"] in _WRITTEN_TO else "GET, HEAD, OPTIONS"
    return Response(status_code=204, headers=_PREFLIGHT if preflight else {"Allow": methods})
