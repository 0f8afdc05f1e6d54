"""Bodies that no register lists, learnt from all documents together."""

from mandate_graph.resolution.discovery.bearing import Bearing, Traces, traces_of, widened_by
from mandate_graph.resolution.discovery.discovering import discover, widen
from mandate_graph.resolution.discovery.evidence import Testimony, testify

__all__ = ["Bearing", "Testimony", "Traces", "discover", "testify", "traces_of", "widen", "widened_by"]
