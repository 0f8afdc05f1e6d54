"""A lineage graph for network tools: GraphML and GEXF."""

import io
import re

import networkx as nx

_CHANGED = re.compile(rb' ?lastmodifieddate="[^"]*"')


def write_graphml(graph: nx.MultiDiGraph) -> bytes:
    """GraphML that networkx, yEd and Gephi read."""
    sink = io.BytesIO()
    nx.write_graphml_xml(graph, sink, named_key_ids=True)
    return sink.getvalue()


def write_gexf(graph: nx.MultiDiGraph) -> bytes:
    """GEXF 1.2 without the day of writing, so that the same graph gives the same bytes."""
    sink = io.BytesIO()
    nx.write_gexf(graph, sink, version="1.2draft")
    return _CHANGED.sub(b"", sink.getvalue())
