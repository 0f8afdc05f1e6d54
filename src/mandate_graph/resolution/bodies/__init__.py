"""Which body each mention means, where the text makes it certain."""

from mandate_graph.resolution.bodies.resolving import resolve

__all__ = ["resolve"]
