"""stub"""

from mandate_graph.model.registry import Registry


def load_registry() -> Registry:
    return Registry()
