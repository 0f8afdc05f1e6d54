"""From claims to RDF: one named graph a document, deterministic, without blank nodes."""

from mandate_graph.building.graph import NamedGraph
from mandate_graph.building.parts import build
from mandate_graph.building.registry import build_registry
from mandate_graph.building.survey import Survey, survey

__all__ = ["NamedGraph", "Survey", "build", "build_registry", "survey"]
