"""Who is served next: each client in turn, none more than its share, and no line without an end."""

from collections import OrderedDict, deque
from collections.abc import Callable, Iterator
from typing import Generic, TypeVar

Item = TypeVar("Item")


Allowed = Callable[[str], bool]
"""Whether a client may have another item now."""


class Turns(Generic[Item]):
    """A bounded line of items, served in turn by client.

    >>> turns: Turns[str] = Turns(total=3, each=2)
    >>> [turns.add("a", "a1"), turns.add("a", "a2"), turns.add("a", "a3"), turns.add("b", "b1")]
    [True, True, False, True]
    >>> [turns.next(lambda client: True) for _ in range(3)]
    ['a1', 'b1', 'a2']
    """

    def __init__(self, *, total: int, each: int) -> None:
        self._total = total
        self._each = each
        self._lines: OrderedDict[str, deque[Item]] = OrderedDict()
        self._count = 0

    def __len__(self) -> int:
        return self._count

    def __iter__(self) -> Iterator[Item]:
        return (item for line in self._lines.values() for item in line)

    def add(self, client: str, item: Item) -> bool:
        """Put an item in line; False where the line, or that of this client, is full."""
        line = self._lines.get(client)
        if self._count >= self._total or (line is not None and len(line) >= self._each):
            return False
        self._lines.setdefault(client, deque()).append(item)
        self._count += 1
        return True

    def next(self, may: Allowed) -> Item | None:
        """The first item of the client whose turn it is among those who may have one; that client goes last."""
        for client, line in self._lines.items():
            if may(client):
                item = line.popleft()
                self._lines.move_to_end(client)
                self._forget(client)
                return item
        return None

    def remove(self, client: str, item: Item) -> None:
        """Take an item out of line, if it is in it."""
        line = self._lines.get(client)
        if line is not None and item in line:
            line.remove(item)
            self._forget(client)

    def _forget(self, client: str) -> None:
        self._count -= 1
        if not self._lines[client]:
            del self._lines[client]
