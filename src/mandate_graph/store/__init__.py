"""Where the graph lives: an embedded store, and its publication as a directory that readers can trust."""

from mandate_graph.store.lines import quad_line, triple_line, triple_lines
from mandate_graph.store.manifest import Manifest, SourceEntry, read_manifest
from mandate_graph.store.oxigraph import OxigraphStore
from mandate_graph.store.protocol import Solutions, Store
from mandate_graph.store.publication import Edition, Published, current_version, open_published, read_source_text

__all__ = [
    "Edition",
    "Manifest",
    "OxigraphStore",
    "Published",
    "Solutions",
    "SourceEntry",
    "Store",
    "current_version",
    "open_published",
    "quad_line",
    "read_manifest",
    "read_source_text",
    "triple_line",
    "triple_lines",
]
