"""What the service holds while it runs."""

from dataclasses import dataclass

from starlette.concurrency import run_in_threadpool
from starlette.requests import Request
from starlette.responses import Response

from mandate_graph.query import Catalogue, Job, Names, Pool, Rendered, Unacceptable, by_name
from mandate_graph.query.messages import Failure
from mandate_graph.service.negotiation import media_types
from mandate_graph.service.problems import from_error, problem
from mandate_graph.settings import Settings


@dataclass(frozen=True, slots=True, kw_only=True)
class Overview:
    """How much there is: documents, and things by the name of their class, most first."""

    documents: int
    until: str
    counts: tuple[tuple[str, int], ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class State:
    """The settings, the query processes, the saved questions, and what names mean."""

    settings: Settings
    pool: Pool
    catalogue: Catalogue
    names: Names
    overview: Overview

    def job(self, text: str, accept: tuple[str, ...]) -> Job:
        """A query of somebody else's, within the limits of the service."""
        return Job(text=text, accept=accept, max_rows=self.settings.row_limit, max_bytes=self.settings.byte_limit)


def state_of(request: Request) -> State:
    """The state of the application that a request came to."""
    state: State = request.app.state.held
    return state


async def answer(state: State, job: Job) -> Response:
    """Run a job in a query process; nothing is sent before the answer is whole, so that no error comes as a 200."""
    reply = await run_in_threadpool(state.pool.run, job)
    if isinstance(reply, Rendered):
        headers = {"Vary": "Accept"}
        return Response(reply.data, headers=headers, media_type=by_name(reply.format).content_type)
    if isinstance(reply, Unacceptable):
        return not_acceptable(f"the answer to {reply.form.upper()} is not to be had in an accepted format")
    if isinstance(reply, Failure):
        return from_error(reply.to_error())
    return problem(500, "unexpected", "an unexpected reply")


def not_acceptable(title: str) -> Response:
    """406, with the formats there are."""
    refused = problem(406, "not-acceptable", title, hint="use Accept or ?format=", formats=media_types())
    refused.headers["Vary"] = "Accept"
    return refused
