"""Whether a graph is as it should be: SHACL shapes, and findings that a lawyer can act on."""

from mandate_graph.validation.checker import check
from mandate_graph.validation.findings import Finding, Message, Place, Report
from mandate_graph.validation.formats import FORMATS, write_report
from mandate_graph.validation.graph import CheckedGraph, Rows
from mandate_graph.validation.shapes import Shapes

__all__ = [
    "FORMATS",
    "CheckedGraph",
    "Finding",
    "Message",
    "Place",
    "Report",
    "Rows",
    "Shapes",
    "check",
    "write_report",
]
