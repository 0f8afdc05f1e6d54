"""Graphs that the service itself makes, in the format that is asked for, and the links that tell of the others."""

from collections.abc import Iterable

from starlette.requests import Request
from starlette.responses import Response

from mandate_graph.query import FORMATS, Triples, by_name
from mandate_graph.query.formats import GRAPHS
from mandate_graph.query.results import Term
from mandate_graph.service.negotiation import prefers_page, wanted
from mandate_graph.service.problems import not_acceptable

Triple = tuple[Term, Term, Term]


def asked_formats(request: Request) -> tuple[str, ...]:
    """The formats that a request takes, best first; what a browser takes where it asks for a page."""
    header = request.headers.get("accept")
    return wanted(request.query_params.get("format"), None if prefers_page(header) else header)


def wants_page(request: Request) -> bool:
    """Whether a browser asks that names no format."""
    return prefers_page(request.headers.get("accept")) and "format" not in request.query_params


def graph_response(triples: Iterable[Triple], accept: tuple[str, ...], otherwise: str) -> Response:
    """Triples in the first accepted format that can hold a graph; 406, with `otherwise`, where none can."""
    chosen = next((name for name in accept if by_name(name).forms >= GRAPHS), None)
    if chosen is None:
        return not_acceptable(otherwise)
    format = by_name(chosen)
    headers = {"Vary": "Accept", "Cache-Control": "no-cache"}
    return Response(format.write(Triples(tuple(triples))), media_type=format.content_type, headers=headers)


def alternates(path: str) -> bytes:
    """The value of a Link header: the same in each format that can hold a graph."""
    return ", ".join(
        f'<{path}?format={name}>; rel="alternate"; type="{format.media_type}"'
        for name, format in FORMATS.items()
        if format.forms >= GRAPHS
    ).encode()
