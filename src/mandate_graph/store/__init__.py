"""Where the graph lives: an embedded store, and its publication as a directory that readers can trust."""

from mandate_graph.store.lines import quad_line, triple_line, triple_lines
from mandate_graph.store.locking import exclusive
from mandate_graph.store.manifest import Manifest, SourceEntry, entry_of, read_manifest
from mandate_graph.store.oxigraph import OxigraphStore, triples_of
from mandate_graph.store.protocol import Solutions, Store
from mandate_graph.store.publication import (
    LOCK,
    Digests,
    Edition,
    Published,
    current_version,
    graph_digest,
    open_published,
    read_source_text,
)
from mandate_graph.store.whole import write_whole

__all__ = [
    "LOCK",
    "Digests",
    "Edition",
    "Manifest",
    "OxigraphStore",
    "Published",
    "Solutions",
    "SourceEntry",
    "Store",
    "current_version",
    "entry_of",
    "exclusive",
    "graph_digest",
    "open_published",
    "quad_line",
    "read_manifest",
    "read_source_text",
    "triple_line",
    "triple_lines",
    "triples_of",
    "write_whole",
]
