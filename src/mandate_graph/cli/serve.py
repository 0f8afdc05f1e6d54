"""`mandate-graph serve`: the graph over HTTP."""

import socket
from typing import TYPE_CHECKING, Annotated

import typer

from mandate_graph import settings
from mandate_graph.cli import output
from mandate_graph.cli.graphs import GraphArgument
from mandate_graph.errors import GraphUnavailable, InputError, UsageError

if TYPE_CHECKING:
    from mandate_graph.settings import Settings


def serve(  # noqa: PLR0913 - one parameter an option
    graph: GraphArgument = None,
    host: Annotated[str | None, typer.Option("--host", help="Address to listen on.")] = None,
    port: Annotated[int | None, typer.Option("--port", min=0, max=65535, help="Port; 0 takes a free one.")] = None,
    workers: Annotated[int | None, typer.Option("--workers", min=1, help="Query processes.")] = None,
    timeout: Annotated[
        float | None, typer.Option("--timeout", min=0.1, metavar="SECONDS", help="Stop a query after so long.")
    ] = None,
    review: Annotated[
        bool | None, typer.Option("--review/--no-review", help="Let curators decide on the pages.")
    ] = None,
) -> None:
    """Serve a graph: a SPARQL endpoint, the saved questions, and a page that says what is there."""
    chosen = settings.load().with_changes(graph=graph, host=host, port=port, workers=workers, query_seconds=timeout)
    chosen = chosen.with_changes(review=review)
    _require_token(chosen)
    run_service(chosen)


def _require_token(chosen: "Settings") -> None:
    from mandate_graph.service.curators import is_loopback

    if chosen.review and not chosen.review_token and not is_loopback(chosen.host):
        raise UsageError(
            f"--review on {chosen.host} needs a token",
            hint="set MANDATE_GRAPH_REVIEW_TOKEN, 16 characters or more, or listen on 127.0.0.1",
        )


def run_service(chosen: "Settings") -> None:
    """Listen until interrupted; print the address on standard output as soon as it answers."""
    from mandate_graph.service.server import Server
    from mandate_graph.store import current_version

    current_version(chosen.graph)
    taken = _listen(chosen.host, chosen.port)
    address, port = taken.getsockname()[:2]
    shown = f"[{address}]" if ":" in address else address

    def announce() -> None:
        output.write(f"http://{shown}:{port}/\n")
        output.say("Serving; end with Ctrl-C.")

    server = Server(chosen, announce)
    server.run(sockets=[taken])
    if not server.started:
        raise GraphUnavailable("the service could not start", where=str(chosen.graph), hint="build the graph again")


def _listen(host: str, port: int) -> socket.socket:
    try:
        family = socket.getaddrinfo(host, port, type=socket.SOCK_STREAM)[0][0]
        taken = socket.socket(family, socket.SOCK_STREAM)
        taken.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
        taken.bind((host, port))
    except OSError as error:
        raise InputError(f"cannot listen: {error}", where=f"{host}:{port}", hint="choose another --port") from None
    return taken
