"""A lineage picture as a Mermaid flowchart."""

from collections.abc import Mapping

import networkx as nx

_SHAPES: Mapping[str, tuple[str, str]] = {
    "body": ("([", "])"),
    "meeting": ("(", ")"),
    "provision": ("[/", "/]"),
    "report": ("[[", "]]"),
}
_BOX = ("[", "]")


def write_graph(graph: nx.MultiDiGraph) -> str:
    """The graph, left to right; nodes are numbered in their order, labels are quoted."""
    numbers = {node: f"n{at}" for at, node in enumerate(graph.nodes)}
    lines = ["flowchart LR"]
    for node, values in graph.nodes(data=True):
        before, after = _SHAPES.get(values.get("kind", ""), _BOX)
        lines.append(f'    {numbers[node]}{before}"{_text(values.get("label", node))}"{after}')
    for source, target, values in graph.edges(data=True):
        arrow = "-.->" if values.get("force") == "proposed" else "-->"
        lines.append(f'    {numbers[source]} {arrow}|"{_text(values.get("label", ""))}"| {numbers[target]}')
    return "\n".join(lines) + "\n"


def _text(label: object) -> str:
    """A label as Mermaid can hold it between quotation marks: entities without "&"."""
    plain = " ".join(str(label).split())
    return plain.replace("#", "#35;").replace('"', "#quot;").replace("<", "#lt;").replace(">", "#gt;")
