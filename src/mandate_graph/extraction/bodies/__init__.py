"""Bodies named in a text: listed ones by their names, unlisted ones by the words that such names are made of."""

from mandate_graph.extraction.bodies.finding import find

__all__ = ["find"]
