"""Long lists a page at a time."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import Generic, TypeVar

Item = TypeVar("Item")
Other = TypeVar("Other")


@dataclass(frozen=True, slots=True, kw_only=True)
class Slice(Generic[Item]):
    """Some of `total` items: page `number` of `pages`, both from 1."""

    items: tuple[Item, ...]
    number: int
    pages: int
    total: int

    def holding(self, items: Iterable[Other]) -> "Slice[Other]":
        """The same page with other items in their place."""
        return Slice(items=tuple(items), number=self.number, pages=self.pages, total=self.total)


def slice_of(items: Sequence[Item], number: int, size: int) -> Slice[Item]:
    """The items of a page; a number beyond the last gives the last.

    >>> slice_of("abcde", 2, 2), slice_of("abcde", 9, 2).items
    (Slice(items=('c', 'd'), number=2, pages=3, total=5), ('e',))
    """
    pages = max(-(-len(items) // size), 1)
    at = min(number, pages)
    return Slice(items=tuple(items[(at - 1) * size : at * size]), number=at, pages=pages, total=len(items))
