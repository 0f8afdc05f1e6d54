"""From claims to RDF: one named graph a document, deterministic, without blank nodes."""

from mandate_graph.building.graph import NamedGraph
from mandate_graph.building.parts import Copies, build, find_copies
from mandate_graph.building.registry import build_registry

__all__ = ["Copies", "NamedGraph", "build", "build_registry", "find_copies"]
