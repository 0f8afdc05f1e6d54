"""The saved questions as JSON, page by page."""

from fastapi import APIRouter
from starlette.requests import Request

from mandate_graph.errors import UsageError
from mandate_graph.query import Job, Table, bind
from mandate_graph.query.messages import Answer, Failure
from mandate_graph.service.api import models
from mandate_graph.service.api.paging import Limit, Offset, following, page
from mandate_graph.service.api.routes import PROBLEMS, Name, parts, value_of
from mandate_graph.service.clients import client_of
from mandate_graph.service.questions import described
from mandate_graph.service.state import Held, Snapshot

router = APIRouter(prefix="/api/questions", responses=PROBLEMS)


@router.get("")
async def list_questions(request: Request) -> list[models.Question]:
    """The saved questions, with their parameters."""
    held, _works = parts(request)
    return [models.Question(**{**described(query), "href": f"/api/questions/{query.name}"}) for query in held.catalogue]


@router.get("/{name}")
async def ask_question(request: Request, name: Name, offset: Offset = 0, limit: Limit = 100) -> models.Rows:
    """The answer to a saved question, page by page; its parameters stand in the address under their names."""
    held, works = parts(request)
    query = held.catalogue.find(name)
    values = {key: value for key, value in request.query_params.items() if key not in ("offset", "limit")}
    bindings = await works.once(
        held,
        request,
        ("bindings", query.name, tuple(sorted(values.items()))),
        lambda snapshot, _reader: bind(query.parameters, values, snapshot.names),
    )
    job = Job(text=query.text, bindings=bindings, columns=query.columns, max_rows=held.settings.row_limit, trusted=True)
    async with held.use() as snapshot:
        table = await _table(held, snapshot, request, job)
    return models.Rows(
        question=query.name,
        columns=list(table.columns),
        total=len(table.rows),
        offset=offset,
        next=following(request, len(table.rows), offset, limit),
        rows=[[None if term is None else value_of(term) for term in row] for row in page(table.rows, offset, limit)],
    )


async def _table(held: Held, snapshot: Snapshot, request: Request, job: Job) -> Table:
    """The whole answer, kept for the pages that follow."""
    kept = snapshot.prepared.get(job)
    if kept is None:
        client = client_of(request.scope, held.settings.client_header)
        async with snapshot.dispatcher.ask(job, client=client) as exchange:
            reply = await exchange.reply()
        if isinstance(reply, Failure):
            raise reply.to_error()
        if not isinstance(reply, Answer) or not isinstance(reply.result, Table):
            raise UsageError("the question has no table for an answer")
        kept = reply.result
        if len(kept.rows) <= MOST_KEPT:
            snapshot.prepared[job] = kept
    found: Table = kept
    return found


MOST_KEPT = 20_000
"""Rows of an answer that is kept between two pages."""
