"""Who is served next: each client in turn, none more than its share, and no line without an end."""

from collections import OrderedDict, deque
from collections.abc import Callable, Iterator
from typing import Generic, TypeVar

Item = TypeVar("Item")
Found = TypeVar("Found")


class Turns(Generic[Item]):
    """A bounded line of items, served in turn by client.

    >>> turns: Turns[str] = Turns(total=3, each=2)
    >>> [turns.add("a", "a1"), turns.add("a", "a2"), turns.add("a", "a3"), turns.add("b", "b1")]
    [True, True, False, True]
    >>> [turns.next(str.upper) for _ in range(3)]
    [('a1', 'A1'), ('b1', 'B1'), ('a2', 'A2')]
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

    def others_wait(self, client: str) -> bool:
        """Whether another client than this one stands in line."""
        return len(self._lines) > (client in self._lines)

    def has_room(self, client: str, *, besides: int = 0, besides_own: int = 0) -> bool:
        """Whether a client's item finds a place, with so many items besides those in line, and so many of its own."""
        own = len(self._lines.get(client, ()))
        return self._count + besides < self._total and own + besides_own < self._each

    def add(self, client: str, item: Item, *, besides: int = 0, besides_own: int = 0) -> bool:
        """Put an item in line; False where the line, or that of this client, is full."""
        if not self.has_room(client, besides=besides, besides_own=besides_own):
            return False
        self._lines.setdefault(client, deque()).append(item)
        self._count += 1
        return True

    def put_back(self, client: str, item: Item) -> None:
        """Put an item that has left the line before the others of its client, however long the line is."""
        self._lines.setdefault(client, deque()).appendleft(item)
        self._count += 1

    def next(self, find: Callable[[Item], Found | None]) -> tuple[Item, Found] | None:
        """The first item of the client whose turn it is among those for whose first item something is found, with that.

        That client goes last.
        """
        for client, line in self._lines.items():
            found = find(line[0])
            if found is not None:
                item = line.popleft()
                self._lines.move_to_end(client)
                self._forget(client)
                return item, found
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
