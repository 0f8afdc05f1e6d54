"""What was worked out for one version of a graph and is wanted again soon: the traces of long lineages and texts."""

from collections import OrderedDict
from collections.abc import Callable, Hashable
from threading import Lock
from typing import TypeVar

Value = TypeVar("Value")

MOST = 24
"""Values that are remembered; of more, those asked for longest ago are forgotten."""


class Memory:
    """A small memory, safe for threads. Two that want the same at once may both work it out.

    >>> memory = Memory()
    >>> memory.once("a", lambda: 1), memory.once("a", lambda: 2)
    (1, 1)
    """

    def __init__(self) -> None:
        self._known: OrderedDict[Hashable, object] = OrderedDict()
        self._lock = Lock()

    def once(self, key: Hashable, make: Callable[[], Value]) -> Value:
        """The value of a key, made where it is not remembered."""
        with self._lock:
            if key in self._known:
                self._known.move_to_end(key)
                return self._known[key]  # type: ignore[return-value]  # a key always has values of one type
        value = make()
        with self._lock:
            self._known[key] = value
            while len(self._known) > MOST:
                self._known.popitem(last=False)
        return value
