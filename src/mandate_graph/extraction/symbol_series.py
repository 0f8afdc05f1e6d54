"""The first elements under which a symbol is believed."""

from mandate_graph.languages.memory import OfRegistry
from mandate_graph.model.registry import Registry


def _known_series(registry: Registry) -> frozenset[str]:
    own = {record.series for record in registry.bodies.values() if record.series}
    return frozenset(series.split("/")[0] for series in own | registry.series)


known_series = OfRegistry(_known_series)
"""First elements of symbols: those of the registry's document series and of its bodies' own series."""
