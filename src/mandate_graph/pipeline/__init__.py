"""From files to a published graph: the one place that strings the stages together."""

from mandate_graph.pipeline.build import DEFAULT_LIMIT_BYTES, BuildOptions, build, records_of
from mandate_graph.pipeline.sources import Gathered, SourceFile, gather
from mandate_graph.pipeline.summary import Built, Failed, Passed, Summary

__all__ = [
    "DEFAULT_LIMIT_BYTES",
    "BuildOptions",
    "Built",
    "Failed",
    "Gathered",
    "Passed",
    "SourceFile",
    "Summary",
    "build",
    "gather",
    "records_of",
]
