"""What a graph says beside its decisions, to compare before a decision and after it was undone."""

from pathlib import Path

from mandate_graph.store import open_published


def quads(graph: Path) -> dict[str, tuple[bytes, ...]]:
    """Everything but the graph of reviews, graph by graph; "" is the default graph without what reviews say."""
    store = open_published(graph).store
    own = {str(name): store.lines(name) for name in store.graphs()}
    told = set(own.pop("https://w3id.org/mandate-graph/graph/reviews", ()))
    return {"": tuple(line for line in store.lines() if line not in told), **own}


def rows(graph: Path, query: str) -> list[tuple[str, ...]]:
    """The rows of a query, of an IRI the last part."""
    found = open_published(graph).store.select(query).rows
    return [tuple(str(cell).rsplit("/", 1)[-1].rsplit("#", 1)[-1] for cell in row) for row in found]
