"""The first to see a request and the last to see its answer: identifiers, headers of every answer, CORS, the log."""

import logging
import secrets
import time
from typing import Final

from starlette.responses import Response
from starlette.types import ASGIApp, Message, Receive, Scope, Send

from mandate_graph.service.problems import REQUEST, on_bug
from mandate_graph.service.sparql import METHODS, sparql

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
_ENDPOINTS: Final = frozenset({"/sparql", "/sparql/"})
_WRITTEN_TO: Final = _ENDPOINTS | {"/review"}


class Front:
    """Puts the endpoint before an application, and itself before both."""

    def __init__(self, app: ASGIApp) -> None:
        self._app = app

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Pass a request on, and put the headers on its answer."""
        if scope["type"] != "http":
            await self._app(scope, receive, send)
            return
        number = secrets.token_hex(8)
        token = REQUEST.set(number)
        begin = time.perf_counter()
        fixed = (*HEADERS, (b"x-request-id", number.encode()))

        async def send_with_headers(message: Message) -> None:
            if message["type"] == "http.response.start":
                scope["answered"] = message["status"]
                own = message.get("headers", ())
                names = {name for name, _value in own}
                message["headers"] = [*own, *(header for header in fixed if header[0] not in names)]
            await send(message)

        try:
            await self._routed(scope, receive, send_with_headers)
        except Exception:
            LOG.exception("%s %s %s failed", number, scope["method"], scope["path"])
            if scope.get("answered"):
                scope["broken"] = "an unexpected error"
            else:
                await on_bug()(scope, receive, send_with_headers)
        finally:
            REQUEST.reset(token)
            self._note(scope, number, time.perf_counter() - begin)

    async def _routed(self, scope: Scope, receive: Receive, send: Send) -> None:
        if scope["method"] == "OPTIONS":
            await _options(scope)(scope, receive, send)
        elif scope["path"] in _ENDPOINTS:
            scope["app"] = self._app
            await sparql(scope, receive, send)
        else:
            await self._app(scope, receive, send)

    def _note(self, scope: Scope, number: str, seconds: float) -> None:
        broken = scope.get("broken")
        if broken:
            LOG.warning("%s %s %s broke off: %s", number, scope["method"], scope["path"], broken)
        elif LOG.isEnabledFor(logging.INFO):
            status = scope.get("answered", 0)
            LOG.info("%s %s %s %s %.1f ms", number, scope["method"], scope["path"], status, seconds * 1000)


def _options(scope: Scope) -> Response:
    preflight = any(name == b"access-control-request-method" for name, _value in scope["headers"])
    methods = METHODS if scope["path"] in _WRITTEN_TO else "GET, HEAD, OPTIONS"
    return Response(status_code=204, headers=_PREFLIGHT if preflight else {"Allow": methods})
