"""From claims to RDF: one named graph a document, deterministic, without blank nodes."""

from mandate_graph.building.graph import NamedGraph
from mandate_graph.building.parts import build
from mandate_graph.building.registry import SourceNote, build_registry, note_triples, source_notes
from mandate_graph.building.survey import Day, Share, Survey, Told, local_name, share_of, survey, surveyed

__all__ = [
    "Day",
    "NamedGraph",
    "Share",
    "SourceNote",
    "Survey",
    "Told",
    "build",
    "build_registry",
    "local_name",
    "note_triples",
    "share_of",
    "source_notes",
    "survey",
    "surveyed",
]
