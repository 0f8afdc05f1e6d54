"""`mandate-graph export`: the graph in a format that other tools read."""

from pathlib import Path
from typing import Annotated

import typer

from mandate_graph.cli import output
from mandate_graph.cli.graphs import GraphArgument, directory, opened
from mandate_graph.errors import InputError, UsageError

NETWORKS = ("graphml", "gexf", "mermaid", "dot")


def export(
    graph: GraphArgument = None,
    to: Annotated[
        str, typer.Option("--to", "-t", help="nquads, trig, turtle, jsonld, csv, graphml or gexf.")
    ] = "nquads",
    out: Annotated[
        Path | None,
        typer.Option("--out", "-o", metavar="FILE", help="A file, a folder for csv; default: standard output."),
    ] = None,
) -> None:
    """Write the whole graph, or its lineage as a network, for other tools."""
    if to == "csv" and out is not None and str(out) != "-":
        _tables(directory(graph), out)
        return
    data = _network(graph, to) if to in NETWORKS else _dump(directory(graph), to)
    if out is None or str(out) == "-":
        output.write(data)
        return
    try:
        out.write_bytes(data)
    except OSError as error:
        raise InputError(f"cannot write: {error}", where=str(out)) from None
    output.say(f"{len(data)} bytes in {out}")


def _network(graph: Path | None, to: str) -> bytes:
    from mandate_graph.export import dot, mermaid, network
    from mandate_graph.lineage import whole_lineage

    with opened(graph) as pool:
        lineage = whole_lineage(pool)
    if to == "graphml":
        return network.write_graphml(lineage)
    if to == "gexf":
        return network.write_gexf(lineage)
    text = mermaid.write_graph(lineage) if to == "mermaid" else dot.write_graph(lineage)
    return text.encode()


def _dump(graph: Path, to: str) -> bytes:
    from mandate_graph.export import DUMP_FORMATS, dumped
    from mandate_graph.store import open_published

    if to not in DUMP_FORMATS:
        raise UsageError(f"there is no format {to!r}", hint=f"choose one of {', '.join((*DUMP_FORMATS, *NETWORKS))}")
    return dumped(open_published(graph).store, to)


def _tables(graph: Path, folder: Path) -> None:
    from mandate_graph.export import write_tables
    from mandate_graph.store import open_published

    try:
        written = write_tables(open_published(graph).store, folder)
    except OSError as error:
        raise InputError(f"cannot write: {error}", where=str(folder)) from None
    output.say(f"{len(written)} tables in {folder}")
