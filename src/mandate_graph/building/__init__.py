"""From claims to RDF: one named graph a document, deterministic, without blank nodes."""

from mandate_graph.building.graph import NamedGraph
from mandate_graph.building.parts import build
from mandate_graph.building.registry import SourceNote, build_registry, source_notes
from mandate_graph.building.survey import Share, Survey, Told, share_of, survey, surveyed

__all__ = [
    "NamedGraph",
    "Share",
    "SourceNote",
    "Survey",
    "Told",
    "build",
    "build_registry",
    "share_of",
    "source_notes",
    "survey",
    "surveyed",
]
