"""Running the shapes: one query a constraint, over all its focus nodes at once."""

from collections.abc import Iterator

from mandate_graph.validation.graph import CheckedGraph
from mandate_graph.validation.raw import RawFinding
from mandate_graph.validation.shapes import SetQuery, Shapes


def set_findings(graph: CheckedGraph, shapes: Shapes) -> Iterator[RawFinding]:
    """What breaks a constraint."""
    for query in shapes.set_queries:
        yield from _run(graph, query)


def _run(graph: CheckedGraph, query: SetQuery) -> Iterator[RawFinding]:
    answer = graph.select(query.text)
    for row in answer.rows:
        values = {name: str(value) for name, value in zip(answer.variables, row, strict=True) if value is not None}
        yield RawFinding(rule=query.rule, focus=values.pop("this"), values=values)
