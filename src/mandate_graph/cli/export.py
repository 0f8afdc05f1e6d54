"""`mandate-graph export`: the graph in a format that other tools read."""

from pathlib import Path
from typing import Annotated

import typer

from mandate_graph.cli import output
from mandate_graph.cli.graphs import GraphArgument, directory, opened
from mandate_graph.errors import InputError, UsageError

NETWORKS = ("graphml", "gexf", "mermaid", "dot")
FORMATS = ("nquads", "trig", "turtle", "ntriples", "jsonld", "csv", *NETWORKS)


def export(
    graph: GraphArgument = None,
    to: Annotated[str, typer.Option("--to", "-t", metavar="FORMAT", help=", ".join(FORMATS) + ".")] = "nquads",
    out: Annotated[
        Path | None,
        typer.Option(
            "--out", "-o", metavar="PATH", help="A file, or for csv a folder of tables; else standard output."
        ),
    ] = None,
) -> None:
    """Write the whole graph, or its lineage as a network, for other tools."""
    if to not in FORMATS:
        raise UsageError(f"there is no format {to!r}", hint=f"formats: {', '.join(FORMATS)}")
    target = None if out is None or str(out) == "-" else out
    try:
        if to == "csv" and target is not None:
            _write_tables(directory(graph), target)
        else:
            _write(_network(graph, to) if to in NETWORKS else _dump(directory(graph), to), target)
    except OSError as error:
        raise InputError(f"cannot write: {error}", where=str(out)) from None


def _write(data: bytes, target: Path | None) -> None:
    if target is None:
        output.write(data)
        return
    target.write_bytes(data)
    output.say(f"{len(data)} bytes in {target}")


def _network(graph: Path | None, to: str) -> bytes:
    from mandate_graph.export import dot, mermaid, network
    from mandate_graph.lineage import whole_lineage

    with opened(graph) as pool:
        lineage = whole_lineage(pool)
    match to:
        case "graphml":
            return network.write_graphml(lineage)
        case "gexf":
            return network.write_gexf(lineage)
        case "mermaid":
            return mermaid.write_graph(lineage).encode()
        case _:
            return dot.write_graph(lineage).encode()


def _dump(graph: Path, to: str) -> bytes:
    from mandate_graph.export import dumped
    from mandate_graph.store import open_published

    return dumped(open_published(graph).store, to)


def _write_tables(graph: Path, folder: Path) -> None:
    from mandate_graph.export import write_tables
    from mandate_graph.store import open_published

    for path in write_tables(open_published(graph).store, folder):
        output.say(str(path))
