"""The application: its routes, what it holds, and the headers of every answer."""

from collections.abc import AsyncIterator
from contextlib import asynccontextmanager

from fastapi import FastAPI
from starlette.concurrency import run_in_threadpool
from starlette.datastructures import MutableHeaders
from starlette.exceptions import HTTPException
from starlette.middleware.cors import CORSMiddleware
from starlette.types import ASGIApp, Message, Receive, Scope, Send

from mandate_graph import __version__
from mandate_graph.errors import MandateGraphError
from mandate_graph.lineage import everything_read
from mandate_graph.query import Catalogue, Job, Limits, Names, Pool, Table
from mandate_graph.service import pages, problems, questions, sparql
from mandate_graph.service.state import Overview, State
from mandate_graph.settings import Settings

HEADERS = {
    "Content-Security-Policy": "default-src 'none'; style-src 'self'; form-action 'self'; base-uri 'none'; "
    "frame-ancestors 'none'",
    "Referrer-Policy": "no-referrer",
    "X-Content-Type-Options": "nosniff",
}

COUNTS = """
SELECT ?name (COUNT(DISTINCT ?thing) AS ?things) WHERE {
  VALUES (?class ?name) {
    (mg:Citation "citations") (mg:MandateEvent "acts") (mg:Meeting "meetings")
    (mg:Instrument "instruments and treaties")
  }
  ?kind rdfs:subClassOf* ?class . ?thing a ?kind .
} GROUP BY ?name ORDER BY DESC(?things) ?name
"""


START_SECONDS = 120.0
"""How long the counting of a large graph may take when the service starts."""


class FixedHeaders:
    """Adds headers to every answer that does not carry them yet."""

    def __init__(self, app: ASGIApp) -> None:
        self._app = app

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Pass a request on, and put the headers on its answer."""

        async def send_with_headers(message: Message) -> None:
            if message["type"] == "http.response.start":
                headers = MutableHeaders(scope=message)
                for name, value in HEADERS.items():
                    headers.setdefault(name, value)
            await send(message)

        await self._app(scope, receive, send_with_headers if scope["type"] == "http" else send)


def create_app(settings: Settings) -> FastAPI:
    """The application for a graph; its query processes start with it and end with it."""
    app = FastAPI(
        title="Mandate Graph",
        version=__version__,
        docs_url=None,
        redoc_url=None,
        openapi_url=None,
        lifespan=_lifespan(settings),
    )
    app.include_router(pages.router)
    app.include_router(sparql.router)
    app.include_router(questions.router)
    app.add_exception_handler(MandateGraphError, problems.on_error)
    app.add_exception_handler(HTTPException, problems.on_http_error)
    app.add_exception_handler(Exception, problems.on_bug)
    app.add_middleware(CORSMiddleware, allow_origins=["*"], allow_methods=["GET", "POST"], allow_headers=["*"])
    app.add_middleware(FixedHeaders)
    return app


def _lifespan(settings: Settings):  # type: ignore[no-untyped-def]  # the framework's own type is a protocol of itself
    @asynccontextmanager
    async def hold(app: FastAPI) -> AsyncIterator[None]:
        limits = Limits(seconds=settings.query_seconds, megabytes=settings.memory_mb)
        with Pool(settings.graph, limits=limits, size=settings.workers) as pool:
            app.state.held = State(
                settings=settings,
                pool=pool,
                catalogue=Catalogue.shipped(),
                names=Names(pool),
                overview=await run_in_threadpool(_overview, pool),
            )
            yield

    return hold


def _overview(pool: Pool) -> Overview:
    documents, until = everything_read(pool)
    table = pool.ask(Job(text=COUNTS, trusted=True), seconds=START_SECONDS)
    rows = table.rows if isinstance(table, Table) else ()
    counts = tuple((str(name), int(str(count))) for name, count in rows)
    return Overview(documents=documents, until=str(until or ""), counts=counts)
