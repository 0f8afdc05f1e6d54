"""`/sparql`: the query operation of the SPARQL 1.1 Protocol."""

from urllib.parse import parse_qsl

from fastapi import APIRouter
from starlette.requests import Request
from starlette.responses import Response

from mandate_graph.service import pages
from mandate_graph.service.description import describe
from mandate_graph.service.negotiation import prefers_page, wanted
from mandate_graph.service.problems import problem
from mandate_graph.service.state import answer, not_acceptable, state_of

router = APIRouter()

MAX_BODY = 1_000_000
"""Bytes of a request; a query is shorter by far."""
FORM, QUERY = "application/x-www-form-urlencoded", "application/sparql-query"
_DATASET = ("default-graph-uri", "named-graph-uri", "using-graph-uri", "using-named-graph-uri")


@router.api_route("/sparql", methods=["GET", "HEAD"])
async def get_sparql(request: Request) -> Response:
    """A query in the address; without one, the description of the service, or a form for a browser."""
    values = request.query_params.multi_items()
    if not any(name in ("query", "update") for name, _value in values):
        return _description(request)
    return await _run(request, values)


@router.post("/sparql")
async def post_sparql(request: Request) -> Response:
    """A query in a form, or as the body itself."""
    kind = request.headers.get("content-type", "").partition(";")[0].strip().lower()
    if kind not in (FORM, QUERY):
        return problem(415, "media-type", f"the body is {kind or 'of no type'}", hint=f"send {FORM} or {QUERY}")
    body = await _body(request)
    if body is None:
        return problem(413, "too-large", f"the body has more than {MAX_BODY} bytes")
    try:
        text = body.decode()
        values = parse_qsl(text, keep_blank_values=True, errors="strict") if kind == FORM else [("query", text)]
    except (UnicodeDecodeError, ValueError):
        return problem(400, "encoding", "the body is not UTF-8")
    return await _run(request, [*request.query_params.multi_items(), *values])


async def _body(request: Request) -> bytes | None:
    body = bytearray()
    async for chunk in request.stream():
        body += chunk
        if len(body) > MAX_BODY:
            return None
    return bytes(body)


async def _run(request: Request, values: list[tuple[str, str]]) -> Response:
    queries = [value for name, value in values if name == "query"]
    if any(name == "update" for name, _value in values):
        return problem(400, "query-refused", "updates are refused: the graph is read-only", hint="send a query")
    if any(name in _DATASET for name, _value in values):
        return problem(400, "usage", "a dataset cannot be chosen by parameter", hint="use GRAPH or FROM in the query")
    if len(queries) != 1:
        return problem(400, "usage", f"one query is wanted, {len(queries)} came", hint="send the parameter query once")
    format = next((value for name, value in values if name == "format"), None)
    header = request.headers.get("accept")
    accept = wanted(format, None if prefers_page(header) else header)
    if not accept:
        return not_acceptable("no accepted format is known")
    state = state_of(request)
    return await answer(state, state.job(queries[0], accept))


def _description(request: Request) -> Response:
    header = request.headers.get("accept")
    if prefers_page(header) and "format" not in request.query_params:
        return pages.sparql_page(state_of(request).catalogue)
    base = state_of(request).settings.base_iri
    endpoint = f"{base}sparql" if base else str(request.url.replace(query=""))
    return describe(endpoint, wanted(request.query_params.get("format"), header))
