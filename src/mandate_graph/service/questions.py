"""`/questions`: the saved questions, and their answers."""

from typing import Any

from fastapi import APIRouter
from starlette.concurrency import run_in_threadpool
from starlette.requests import Request
from starlette.responses import JSONResponse, Response

from mandate_graph.query import Job, SavedQuery, bind
from mandate_graph.service import pages
from mandate_graph.service.answering import QueryAnswer
from mandate_graph.service.negotiation import accepts_gzip, prefers_page, wanted
from mandate_graph.service.problems import not_acceptable
from mandate_graph.service.state import held_by

router = APIRouter()


@router.api_route("/questions", methods=["GET", "HEAD"], include_in_schema=False)
async def list_questions(request: Request) -> Response:
    """Every saved question with its parameters, as JSON; as a page for a browser."""
    catalogue = held_by(request).catalogue
    if prefers_page(request.headers.get("accept")) and "format" not in request.query_params:
        return await pages.show_questions(request)
    return JSONResponse([described(query) for query in catalogue], headers={"Vary": "Accept"})


@router.api_route("/questions/{name}", methods=["GET", "HEAD"], include_in_schema=False)
async def ask_question(name: str, request: Request) -> Response:
    """The answer to a saved question; its parameters stand in the address. A form and a table for a browser."""
    if prefers_page(request.headers.get("accept")) and "format" not in request.query_params:
        return await pages.show_question(request)
    held = held_by(request)
    query = held.catalogue.find(name)
    values = dict(request.query_params)
    format = values.pop("format", None)
    header = request.headers.get("accept")
    accept = wanted(format, None if prefers_page(header) else header)
    if not accept:
        return not_acceptable("no accepted format is known")
    async with held.use() as snapshot:
        bindings = await run_in_threadpool(bind, query.parameters, values, snapshot.names)
    job = Job(
        text=query.text,
        accept=accept,
        bindings=bindings,
        columns=query.columns,
        max_rows=held.settings.row_limit,
        max_bytes=held.settings.byte_limit,
        gzip=accepts_gzip(request.headers.get("accept-encoding")),
        stream=True,
    )
    return QueryAnswer(held, job)


def described(query: SavedQuery) -> dict[str, Any]:
    """A saved question as JSON."""
    return {
        "name": query.name,
        "subject": query.subject,
        "id": query.identifier,
        "title": dict(query.titles),
        "audience": query.audience,
        "parameters": [
            {
                "name": parameter.name,
                "type": parameter.type,
                "required": parameter.default is None and not parameter.optional,
                "default": parameter.default,
                "example": parameter.example,
                "description": parameter.description,
            }
            for parameter in query.parameters
        ],
        "columns": list(query.columns),
        "href": f"/questions/{query.name}",
    }
