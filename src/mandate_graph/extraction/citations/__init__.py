"""Citations: what a text names of other texts, kind by kind."""

from mandate_graph.extraction.citations.find import find

__all__ = ["find"]
