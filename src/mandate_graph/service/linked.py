"""Every IRI of the project answers here: things, terms, concepts, rules, questions, shapes and whole graphs.

An IRI of the graph begins with the address of the project, wherever the service runs; the path behind it is the path
here. A thing answers at its own IRI, by negotiation, without a redirection to a document about it: one request for one
record, and the formats are told in `Link`. Only a browser is sent on, to the page of the thing.
"""

from collections.abc import Iterable
from urllib.parse import quote

import pyoxigraph
from fastapi import APIRouter
from starlette.concurrency import run_in_threadpool
from starlette.requests import Request
from starlette.responses import RedirectResponse, Response
from starlette.types import ASGIApp

from mandate_graph.query.messages import Description
from mandate_graph.query.native import plain
from mandate_graph.resources import shape_files
from mandate_graph.service import pages
from mandate_graph.service.answering import QueryAnswer
from mandate_graph.service.negotiated import Triple, alternates, asked_formats, graph_response, wants_page
from mandate_graph.service.negotiation import accepts_gzip
from mandate_graph.service.problems import not_acceptable
from mandate_graph.service.state import Held, held_by
from mandate_graph.vocabulary.identifiers import ONTOLOGY_GRAPH
from mandate_graph.vocabulary.prefixes import BASE

router = APIRouter()

_THINGS = ("id", "scheme", "rule", "question", "prefix")


async def _thing(request: Request) -> ASGIApp:
    held = held_by(request)
    iri = BASE + quote(request.url.path.lstrip("/"), safe="/:@!$&'()*+,;=-._~%")
    if wants_page(request):
        return RedirectResponse(pages.page_of(iri), status_code=303, headers={"Vary": "Accept"})
    return _described(request, held, Description(iri=iri))


def _described(request: Request, held: Held, wanted: Description) -> ASGIApp:
    accept = asked_formats(request)
    if not accept:
        return not_acceptable("no accepted format is known")
    settings = held.settings
    description = Description(
        iri=wanted.iri,
        graph=wanted.graph,
        accept=accept,
        max_rows=0 if wanted.graph else settings.row_limit,
        max_bytes=settings.byte_limit,
        stream=True,
        gzip=accepts_gzip(request.headers.get("accept-encoding")),
    )
    return QueryAnswer(held, description, links=((b"link", alternates(quote(request.url.path))),))


for _kind in _THINGS:
    router.add_api_route(f"/{_kind}/{{name:path}}", _thing, methods=["GET", "HEAD"], include_in_schema=False)


@router.api_route("/ontology", methods=["GET", "HEAD"], include_in_schema=False)
async def ontology(request: Request) -> ASGIApp:
    """The ontology, whole: its terms are fragments of this address."""
    return _described(request, held_by(request), Description(iri=str(ONTOLOGY_GRAPH), graph=True))


@router.api_route("/graph/{name:path}", methods=["GET", "HEAD"], include_in_schema=False)
async def graph(request: Request) -> ASGIApp:
    """A named graph, whole: everything read from one document, the ontology, the registers, what was derived."""
    iri = BASE + quote(request.url.path.lstrip("/"), safe="/:@!$&'()*+,;=-._~%")
    return _described(request, held_by(request), Description(iri=iri, graph=True))


@router.api_route("/shapes", methods=["GET", "HEAD"], include_in_schema=False)
async def shapes(request: Request) -> Response:
    """The shapes that a graph is checked against."""
    return graph_response(await run_in_threadpool(_shapes), asked_formats(request), "the shapes are a graph")


def _shapes() -> Iterable[Triple]:
    for path in shape_files():
        for quad in pyoxigraph.parse(path.read_bytes(), pyoxigraph.RdfFormat.TURTLE, rename_blank_nodes=True):
            yield plain(quad.subject), plain(quad.predicate), plain(quad.object)
