"""Which graph a command works on, and the processes that answer for it."""

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from mandate_graph import settings

if TYPE_CHECKING:
    from mandate_graph.query import Pool

GraphOption = Annotated[
    Path | None,
    typer.Option("--graph", "-g", metavar="DIR", help="The graph directory; default: MANDATE_GRAPH_GRAPH, or graph."),
]
GraphArgument = Annotated[
    Path | None,
    typer.Argument(metavar="[DIR]", help="The graph directory; default: MANDATE_GRAPH_GRAPH, or graph."),
]
FormatOption = Annotated[
    str | None,
    typer.Option("--format", "-f", help="table, json, csv, tsv, markdown or turtle; a table on a terminal, else csv."),
]
TimeoutOption = Annotated[
    float | None, typer.Option("--timeout", min=0.1, metavar="SECONDS", help="Stop a query after so many seconds.")
]


def directory(given: Path | None) -> Path:
    """The graph directory that was named, else the one of the settings."""
    return given or settings.load().graph


@contextmanager
def opened(given: Path | None, seconds: float | None = None) -> Iterator["Pool"]:
    """One query process on a graph; GraphUnavailable where there is no graph."""
    from mandate_graph.query import Limits, Pool
    from mandate_graph.store import current_version

    chosen = settings.load()
    graph = directory(given)
    current_version(graph)
    limits = Limits(seconds=seconds or chosen.ask_seconds, megabytes=0)
    with Pool(graph, limits=limits) as pool:
        yield pool
