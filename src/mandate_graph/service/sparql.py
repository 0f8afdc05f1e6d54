"""`/sparql`: the query operation of the SPARQL 1.1 Protocol, straight on ASGI, since every query comes this way."""

from collections.abc import Sequence

from starlette.requests import Request
from starlette.responses import Response
from starlette.types import ASGIApp, Receive, Scope, Send

from mandate_graph.errors import MandateGraphError
from mandate_graph.query.messages import Job
from mandate_graph.service import pages
from mandate_graph.service.answering import QueryAnswer
from mandate_graph.service.bodies import read_body
from mandate_graph.service.description import describe
from mandate_graph.service.forms import fields
from mandate_graph.service.negotiation import accepts_gzip, prefers_page, wanted
from mandate_graph.service.problems import from_error, not_acceptable, problem
from mandate_graph.service.state import Held, held_by

FORM, QUERY = "application/x-www-form-urlencoded", "application/sparql-query"
METHODS = "GET, HEAD, POST, OPTIONS"
_UPDATES = frozenset({"update", "using-graph-uri", "using-named-graph-uri"})

Values = Sequence[tuple[str, str]]


async def sparql(scope: Scope, receive: Receive, send: Send) -> None:
    """Answer a request to the endpoint."""
    try:
        response = await _response(scope, receive, send)
    except MandateGraphError as error:
        response = from_error(error)
    await response(scope, receive, send)


async def _response(scope: Scope, receive: Receive, send: Send) -> ASGIApp:
    request = Request(scope, receive, send)
    held = held_by(request)
    try:
        values = fields(scope["query_string"])
    except (UnicodeDecodeError, ValueError):
        return problem(400, "encoding", "the address is not UTF-8, or has too many parameters")
    if scope["method"] in ("GET", "HEAD"):
        if not any(name in ("query", "update") for name, _value in values):
            return await _description(request, held)
        return _answer(scope, held, values)
    if scope["method"] != "POST":
        refused = problem(405, "method-not-allowed", f"{scope['method']} is not answered here", hint="use GET or POST")
        refused.headers["Allow"] = METHODS
        return refused
    kind, _, more = request.headers.get("content-type", "").partition(";")
    kind = kind.strip().lower()
    charset = more.lower().replace('"', "").replace(" ", "")
    if kind not in (FORM, QUERY) or (charset.startswith("charset=") and charset != "charset=utf-8"):
        said = f"{kind} {charset}".strip() or "of no type"
        return problem(415, "media-type", f"the body is {said}", hint=f"send {FORM} or {QUERY}, in UTF-8")
    body = await read_body(receive, most=held.settings.body_limit, seconds=held.settings.send_seconds)
    try:
        values = [*values, *(fields(body) if kind == FORM else [("query", body.decode())])]
    except (UnicodeDecodeError, ValueError):
        return problem(400, "encoding", "the body is not UTF-8, or has too many parameters")
    return _answer(scope, held, values)


def plain_job(scope: Scope, held: Held) -> Job | None:
    """What a request by GET asks, where nothing about it needs another answer than the query's."""
    try:
        asked = _asked(scope, held, fields(scope["query_string"]))
    except (UnicodeDecodeError, ValueError):
        return None
    return asked if isinstance(asked, Job) else None


def _answer(scope: Scope, held: Held, values: Values) -> ASGIApp:
    asked = _asked(scope, held, values)
    return QueryAnswer(held, asked) if isinstance(asked, Job) else asked


def _asked(scope: Scope, held: Held, values: Values) -> Job | Response:
    queries = [value for name, value in values if name == "query"]
    if any(name in _UPDATES for name, _value in values):
        return problem(400, "query-refused", "updates are refused: the graph is read-only", hint="send a query")
    if len(queries) != 1:
        return problem(400, "usage", f"one query is wanted, {len(queries)} came", hint="send the parameter query once")
    format = next((value for name, value in values if name == "format"), None)
    header = _header(scope, b"accept")
    accept = wanted(format, None if prefers_page(header) else header)
    if not accept:
        return not_acceptable("no accepted format is known")
    return Job(
        text=queries[0],
        accept=accept,
        max_rows=held.settings.row_limit,
        max_bytes=held.settings.byte_limit,
        default_graphs=tuple(value for name, value in values if name == "default-graph-uri"),
        named_graphs=tuple(value for name, value in values if name == "named-graph-uri"),
        stream=True,
        gzip=accepts_gzip(_header(scope, b"accept-encoding")),
    )


def _header(scope: Scope, name: bytes) -> str | None:
    return next((value.decode("latin-1") for known, value in scope["headers"] if known == name), None)


async def _description(request: Request, held: Held) -> Response:
    header = request.headers.get("accept")
    if prefers_page(header) and "format" not in request.query_params:
        return await pages.show_workbench(request)
    return describe(request, held, wanted(request.query_params.get("format"), header))
