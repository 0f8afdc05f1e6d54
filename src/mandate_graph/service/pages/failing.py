"""A page for what went wrong: what, where, what next, and the nearest names."""

import json

from starlette.responses import Response

from mandate_graph.errors import MandateGraphError
from mandate_graph.service.pages.finding import nearest_links
from mandate_graph.service.pages.rendering import page
from mandate_graph.service.pages.site import Site
from mandate_graph.service.problems import from_error


def failed_page(site: Site, error: MandateGraphError) -> Response:
    """The page for an error, with the status that the problem has for programs."""
    problem = from_error(error)
    members = json.loads(bytes(problem.body))
    answer = page(
        site,
        "failed.html",
        status=problem.status_code,
        title=members["title"],
        hint=members.get("hint", ""),
        candidates=nearest_links(tuple(members.get("candidates", ()))),
    )
    for name in ("Retry-After", "Cache-Control"):
        if name in problem.headers:
            answer.headers[name] = problem.headers[name]
    return answer


def refused_page(site: Site, status: int, path: str) -> Response:
    """The page for an address where there is none."""
    title = site.say("no_such_page", path=path)
    return page(site, "failed.html", status=status, title=title, hint="", candidates=[])
