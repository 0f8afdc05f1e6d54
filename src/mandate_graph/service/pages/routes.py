"""Which address shows which page."""

import asyncio
from collections.abc import Awaitable, Callable, Mapping
from pathlib import Path

from fastapi import APIRouter
from starlette.concurrency import run_in_threadpool
from starlette.exceptions import HTTPException
from starlette.requests import Request
from starlette.responses import FileResponse, Response

from mandate_graph.errors import MandateGraphError, NothingFound
from mandate_graph.service import problems
from mandate_graph.service.negotiation import prefers_page
from mandate_graph.service.pages import deciding
from mandate_graph.service.pages.about import data_page, method_page, vocabulary_page
from mandate_graph.service.pages.asking import question_page, questions_page, workbench_page
from mandate_graph.service.pages.failing import failed_page, refused_page
from mandate_graph.service.pages.finding import home_page, search_page
from mandate_graph.service.pages.lineage import lineage_page
from mandate_graph.service.pages.listings import bodies_page, documents_page, instruments_page
from mandate_graph.service.pages.record import record_page
from mandate_graph.service.pages.rendering import HERE
from mandate_graph.service.pages.reviews import reviews_page
from mandate_graph.service.pages.site import Site, site_of
from mandate_graph.service.pages.works import document_page, instrument_page
from mandate_graph.service.state import held_by

Build = Callable[[Site], Response]

PAGES: Mapping[str, Build] = {
    "/": home_page,
    "/search": search_page,
    "/bodies": bodies_page,
    "/lineage/{name}": lineage_page,
    "/documents": documents_page,
    "/documents/{name}": document_page,
    "/instruments": instruments_page,
    "/instruments/{name}": instrument_page,
    "/workbench": workbench_page,
    "/data": data_page,
    "/vocab": vocabulary_page,
    "/method": method_page,
    "/record": record_page,
    "/reviews": reviews_page,
}
ASSETS: Mapping[str, str] = {".css": "text/css", ".js": "text/javascript", ".svg": "image/svg+xml"}
PATIENCE = 0.2
"""Seconds between two looks at whether the reader is still there."""
STATIC = HERE / "static"

router = APIRouter()
router.include_router(deciding.router)


async def shown(request: Request, build: Build) -> Response:
    """A page, made beside the loop; what goes wrong is told on a page too."""
    held = held_by(request)
    async with held.use() as snapshot:
        site = site_of(request, held, snapshot)
        watching = asyncio.create_task(_watch(request, site))
        try:
            return await run_in_threadpool(build, site)
        except MandateGraphError as error:
            return await run_in_threadpool(failed_page, site, error)
        finally:
            watching.cancel()


async def _watch(request: Request, site: Site) -> None:
    """Frees the query process of a page whose reader went away."""
    await asyncio.sleep(PATIENCE)
    while not await request.is_disconnected():
        await asyncio.sleep(PATIENCE)
    site.reader.leave()


async def show_questions(request: Request) -> Response:
    """The saved questions."""
    return await shown(request, questions_page)


async def show_question(request: Request) -> Response:
    """One saved question with its answer."""
    return await shown(request, question_page)


async def show_workbench(request: Request) -> Response:
    """A form to write a query in."""
    return await shown(request, workbench_page)


async def on_http_error(request: Request, error: Exception) -> Response:
    """Handler for what the framework refuses: a page for a browser, else a problem."""
    if not prefers_page(request.headers.get("accept")) or not isinstance(error, HTTPException):
        return await problems.on_http_error(request, error)
    status, path = error.status_code, request.url.path

    def refused(site: Site) -> Response:
        return refused_page(site, status, path)

    return await shown(request, refused)


@router.api_route("/static/{name}", methods=["GET", "HEAD"])
async def static(name: str) -> Response:
    """A style sheet, a script or a picture of the pages."""
    path = STATIC / Path(name).name
    media_type = ASSETS.get(path.suffix)
    if media_type is None or not path.is_file():
        return problems.from_error(NothingFound(f"there is no file {name!r}"))
    return FileResponse(path, media_type=media_type, headers={"Cache-Control": "max-age=3600"})


def _handler(build: Build) -> Callable[[Request], Awaitable[Response]]:
    async def handle(request: Request) -> Response:
        return await shown(request, build)

    handle.__doc__ = build.__doc__
    return handle


for _path, _build in PAGES.items():
    router.add_api_route(_path, _handler(_build), methods=["GET", "HEAD"])
