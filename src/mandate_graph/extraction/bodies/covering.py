"""Which descriptions and which listed names speak of one body."""

from bisect import bisect_left
from collections.abc import Iterator, Sequence

from mandate_graph.extraction.bodies.description import Description
from mandate_graph.languages.name_index import Hit
from mandate_graph.languages.registry_names import Named


class Covering:
    """The descriptions of a passage, in order, looked up by a listed name that holds their head noun."""

    def __init__(self, described: Sequence[Description]) -> None:
        self._described = described
        self._ends = [item.head_last for item in described]

    def of(self, hit: Hit[Named]) -> Iterator[Description]:
        """The descriptions whose head noun shares words with a listed name."""
        for at in range(bisect_left(self._ends, hit.first), len(self._described)):
            if self._described[at].head_first > hit.last:
                return
            yield self._described[at]
