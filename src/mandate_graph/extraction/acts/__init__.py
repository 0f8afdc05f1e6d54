"""Acts: what instruments do to bodies and ask of them, found in the words of each passage."""

from mandate_graph.extraction.acts.finding import find

__all__ = ["find"]
