"""Bodies that no register lists, learnt from all documents together."""

from mandate_graph.resolution.discovery.discovering import discover

__all__ = ["discover"]
