"""What rules derive of single named graphs, kept for the builds after."""

from collections.abc import Callable, Sequence

from rdflib import URIRef

from mandate_graph.pipeline.cache import Cache, key_of
from mandate_graph.store import Digests, triple_lines, triples_of
from mandate_graph.vocabulary.terms import Triple

DERIVED = "derived"
"""The kind of these results."""


class Derivations:
    """Derived triples under a digest of the graphs that they follow from; `used` tells those that were asked for."""

    def __init__(self, cache: Cache, digests: Digests) -> None:
        self._cache = cache
        self._digests = digests
        self.used: list[tuple[str, str]] = []

    def kept(self, what: str, graphs: Sequence[URIRef], make: Callable[[], tuple[Triple, ...]]) -> tuple[Triple, ...]:
        """What is kept of these graphs under a name; what `make` gives where there is nothing."""
        key = key_of(what, *(self._digests[str(graph)] for graph in graphs))
        self.used.append((DERIVED, key))
        lines = self._cache.get(DERIVED, key)
        if not isinstance(lines, bytes):
            made = make()
            self._cache.put(DERIVED, key, triple_lines(made))
            return made
        return tuple(triples_of(lines))
