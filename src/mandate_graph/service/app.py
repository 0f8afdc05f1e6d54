"""The application: its routes, and what it holds."""

from collections.abc import AsyncIterator, Callable
from contextlib import AbstractAsyncContextManager, asynccontextmanager

from fastapi import FastAPI
from fastapi.exceptions import RequestValidationError
from starlette.exceptions import HTTPException

from mandate_graph import __version__
from mandate_graph.errors import MandateGraphError
from mandate_graph.service import dataset, health, linked, pages, problems, questions
from mandate_graph.service.api import docs, routes
from mandate_graph.service.api import questions as api_questions
from mandate_graph.service.api.work import Works
from mandate_graph.service.front import Front
from mandate_graph.service.state import Held
from mandate_graph.settings import Settings


def create_app(settings: Settings) -> Front:
    """The application for a graph; its query processes start with it and end with it."""
    held = Held(settings, prepare=pages.prepared_bodies)
    app = FastAPI(
        title="Mandate Graph",
        version=__version__,
        docs_url=None,
        redoc_url=None,
        openapi_url=None,
        lifespan=_lifespan(held),
        description=dataset.ABOUT,
    )
    app.state.held = held
    app.state.works = Works()
    for part in (pages, health, questions, dataset, docs, linked):
        app.include_router(part.router, include_in_schema=False)
    for part in (api_questions, routes):
        app.include_router(part.router)
    app.add_exception_handler(MandateGraphError, problems.on_error)
    app.add_exception_handler(HTTPException, pages.on_http_error)
    app.add_exception_handler(RequestValidationError, problems.on_invalid)
    return Front(app, held)


def _lifespan(held: Held) -> Callable[[FastAPI], AbstractAsyncContextManager[None]]:
    @asynccontextmanager
    async def hold(app: FastAPI) -> AsyncIterator[None]:
        async with held.running():
            yield
        app.state.works.close()

    return hold
