"""Reports on their way to a body or session, asked for, announced or handed in."""

from mandate_graph.extraction.reports.finding import find

__all__ = ["find"]
