"""N-Triples and N-Quads: sorted lines, so that equal graphs are equal bytes."""

from typing import IO

from mandate_graph.store import Store, quad_line


def write_ntriples(store: Store, out: IO[bytes]) -> None:
    """All that is known, as triples without their graphs."""
    out.writelines(store.lines())


def write_nquads(store: Store, out: IO[bytes]) -> None:
    """Every named graph in turn; the default graph, being their union, is left out."""
    for graph in store.graphs():
        out.writelines(quad_line(line, graph) for line in store.lines(graph))
