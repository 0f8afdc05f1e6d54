"""Answers that were given before, for those who ask the same of the same data."""

from collections import OrderedDict
from dataclasses import dataclass

from mandate_graph.query.messages import Head

LARGEST = 1_000_000
"""Bytes of the largest answer that is kept."""
_OVERHEAD = 500


@dataclass(frozen=True, slots=True)
class Kept:
    """An answer as it was sent."""

    head: Head
    data: bytes


class Answers:
    """Answers by what was asked, the least recently used forgotten first. `most` is bytes; 0 keeps nothing."""

    def __init__(self, most: int) -> None:
        self._most = most
        self._bytes = 0
        self._kept: OrderedDict[object, Kept] = OrderedDict()

    def get(self, key: object) -> Kept | None:
        """The answer, if it is kept."""
        kept = self._kept.get(key)
        if kept is not None:
            self._kept.move_to_end(key)
        return kept

    def put(self, key: object, kept: Kept) -> None:
        """Keep an answer, unless it is volatile or large."""
        size = len(kept.data) + _OVERHEAD
        if kept.head.volatile or size > min(LARGEST, self._most) or key in self._kept:
            return
        self._kept[key] = kept
        self._bytes += size
        while self._bytes > self._most:
            _key, gone = self._kept.popitem(last=False)
            self._bytes -= len(gone.data) + _OVERHEAD
