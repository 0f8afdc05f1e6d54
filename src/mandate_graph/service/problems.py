"""Errors as application/problem+json (RFC 9457): the only module that translates errors for HTTP."""

import json
from collections.abc import Mapping

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
from mandate_graph.vocabulary.prefixes import BASE

MEDIA_TYPE = "application/problem+json"

_KINDS: tuple[tuple[type[MandateGraphError], int, str], ...] = (
    (Busy, 503, "busy"),
    (TimeLimit, 504, "time-limit"),
    (SizeLimit, 422, "size-limit"),
    (MemoryLimit, 503, "memory-limit"),
    (LimitExceeded, 503, "limit"),
    (AmbiguousName, 409, "ambiguous-name"),
    (NothingFound, 404, "nothing-found"),
    (QueryRefused, 400, "query-refused"),
    (UsageError, 400, "usage"),
    (GraphUnavailable, 503, "graph-unavailable"),
)
"""Error, status and the last part of the problem's type; the first that fits counts."""


def problem(status: int, kind: str, title: str, **more: object) -> Response:
    """A problem; members that are None, "" or empty are left out."""
    members: dict[str, object] = {"type": f"{BASE}problem/{kind}", "title": title, "status": status}
    members.update({name: value for name, value in more.items() if value not in (None, "", ())})
    headers = {"Retry-After": "5"} if status == 503 else None
    body = json.dumps(members, ensure_ascii=False) + "\n"
    return Response(body, status_code=status, media_type=MEDIA_TYPE, headers=headers)


def from_error(error: MandateGraphError) -> Response:
    """What an error of this package is over HTTP."""
    status, kind = next(((code, name) for known, code, name in _KINDS if isinstance(error, known)), (500, "error"))
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


async def on_bug(_request: Request, _error: Exception) -> Response:
    """Handler for what nobody foresaw: nothing of the inside is told."""
    return problem(500, "unexpected", "an unexpected error", hint="please report what you asked")
