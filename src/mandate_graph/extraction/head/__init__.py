"""What a document says of itself on its cover and in its title."""

from mandate_graph.extraction.head.reading import read_heads

__all__ = ["read_heads"]
