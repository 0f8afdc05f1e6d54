"""A lineage picture in the DOT language of Graphviz."""

from collections.abc import Mapping

import networkx as nx

_SHAPES: Mapping[str, str] = {"body": "ellipse", "meeting": "note", "provision": "parallelogram", "report": "folder"}


def write_graph(graph: nx.MultiDiGraph) -> str:
    """The graph, left to right; proposals are dashed."""
    numbers = {node: f"n{at}" for at, node in enumerate(graph.nodes)}
    lines = ["digraph lineage {", "  rankdir=LR;", "  node [shape=box];"]
    for node, values in graph.nodes(data=True):
        shape = _SHAPES.get(values.get("kind", ""), "box")
        lines.append(f"  {numbers[node]} [label={_quoted(values.get('label', node))}, shape={shape}];")
    for source, target, values in graph.edges(data=True):
        style = ", style=dashed" if values.get("force") == "proposed" else ""
        lines.append(f"  {numbers[source]} -> {numbers[target]} [label={_quoted(values.get('label', ''))}{style}];")
    lines.append("}")
    return "\n".join(lines) + "\n"


def _quoted(text: object) -> str:
    plain = " ".join(str(text).split())
    return '"' + plain.replace("\\", "\\\\").replace('"', '\\"') + '"'
