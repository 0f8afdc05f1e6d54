"""Errors as application/problem+json (RFC 9457): the only module that translates errors for HTTP."""

import json
from collections.abc import Mapping
from contextvars import ContextVar

from fastapi.exceptions import RequestValidationError
from starlette.exceptions import HTTPException
from starlette.requests import Request
from starlette.responses import Response

from mandate_graph.errors import (
    AmbiguousName,
    GraphUnavailable,
    LimitExceeded,
    MandateGraphError,
    NothingFound,
    QueryRefused,
    UsageError,
)
from mandate_graph.query import Busy, MemoryLimit, SizeLimit, TimeLimit
from mandate_graph.service.bodies import BodyTooLarge, BodyTooSlow
from mandate_graph.service.curators import NotAllowed
from mandate_graph.service.negotiation import media_types
from mandate_graph.vocabulary.prefixes import BASE

MEDIA_TYPE = "application/problem+json"

REQUEST: ContextVar[str] = ContextVar("REQUEST", default="")
"""The identifier of the request at hand; it stands in the answer and in the log."""

RETRY_AFTER = "5"
"""Seconds after which whoever was turned away may try again."""

_KINDS: tuple[tuple[type[MandateGraphError], int, str], ...] = (
    (Busy, 503, "busy"),
    (TimeLimit, 504, "time-limit"),
    (SizeLimit, 422, "size-limit"),
    (MemoryLimit, 503, "memory-limit"),
    (LimitExceeded, 503, "limit"),
    (AmbiguousName, 409, "ambiguous-name"),
    (NothingFound, 404, "nothing-found"),
    (QueryRefused, 400, "query-refused"),
    (BodyTooLarge, 413, "too-large"),
    (BodyTooSlow, 408, "too-slow"),
    (NotAllowed, 403, "not-allowed"),
    (UsageError, 400, "usage"),
    (GraphUnavailable, 503, "graph-unavailable"),
)
"""Error, status and the last part of the problem's type; the first that fits counts."""

_INSIDE = "the graph cannot be read just now"
"""What is told of an error that would tell of files and folders."""


def problem(status: int, kind: str, title: str, **more: object) -> Response:
    """A problem; members that are None, "" or empty are left out."""
    members: dict[str, object] = {"type": f"{BASE}problem/{kind}", "title": title, "status": status}
    more["request"] = REQUEST.get()
    members.update({name: value for name, value in more.items() if value not in (None, "", ())})
    headers = {"Cache-Control": "no-store"}
    if status == 503:
        headers["Retry-After"] = RETRY_AFTER
    if status in (408, 413):
        headers["Connection"] = "close"
    body = json.dumps(members, ensure_ascii=False) + "\n"
    return Response(body, status_code=status, media_type=MEDIA_TYPE, headers=headers)


def not_acceptable(title: str) -> Response:
    """406, with the formats there are."""
    refused = problem(406, "not-acceptable", title, hint="use Accept or ?format=", formats=media_types())
    refused.headers["Vary"] = "Accept"
    return refused


def status_of(error: MandateGraphError) -> tuple[int, str]:
    """Status and kind of an error of this package."""
    return next(((code, name) for known, code, name in _KINDS if isinstance(error, known)), (500, "error"))


def from_error(error: MandateGraphError) -> Response:
    """What an error of this package is over HTTP."""
    status, kind = status_of(error)
    if isinstance(error, GraphUnavailable):
        return problem(status, kind, _INSIDE, hint="try again in a few seconds")
    place: Mapping[str, object] = {}
    if isinstance(error, QueryRefused) and error.line:
        place = {"line": error.line, "column": error.column}
    nearest = error.nearest if isinstance(error, NothingFound) else ()
    return problem(status, kind, error.what, where=error.where, hint=error.hint, candidates=nearest, **place)


async def on_error(_request: Request, error: Exception) -> Response:
    """Handler for errors of this package."""
    if not isinstance(error, MandateGraphError):
        raise error
    return from_error(error)


async def on_http_error(_request: Request, error: Exception) -> Response:
    """Handler for what the framework refuses: no such page, a method that is not allowed."""
    if not isinstance(error, HTTPException):
        raise error
    kinds = {404: "no-such-page", 405: "method-not-allowed"}
    answer = problem(error.status_code, kinds.get(error.status_code, "http"), str(error.detail))
    answer.headers.update(error.headers or {})
    return answer


async def on_invalid(_request: Request, error: Exception) -> Response:
    """Handler for a parameter that is not of its kind."""
    if not isinstance(error, RequestValidationError):
        raise error
    first = error.errors()[0]
    name = str(first["loc"][-1])
    return problem(400, "usage", f"{name}: {first['msg'].lower()}", where=name, hint="/api/docs tells what is expected")


def on_bug() -> Response:
    """What nobody foresaw: nothing of the inside is told."""
    return problem(500, "unexpected", "an unexpected error", hint="please report it with the number of the request")
