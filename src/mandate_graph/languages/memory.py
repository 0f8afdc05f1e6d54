"""What was made of a string, or of a registry, is remembered: texts say the same words, and share what is known."""

from collections.abc import Callable
from typing import Generic, TypeVar, overload

from mandate_graph.model.registry import Registry

_REMEMBERED = 1 << 16
_REGISTRIES = 4
_LONGEST_REMEMBERED = 40
Made = TypeVar("Made")
Owner = TypeVar("Owner")


class Memory(dict[str, Made]):
    """What is made of each string; long strings, which hardly come again, are not remembered.

    It forgets everything once it is full, so that it never grows beyond bounds.

    >>> lengths = Memory(len)
    >>> lengths["sub-group"], "sub-group" in lengths
    (9, True)
    """

    def __init__(self, make: Callable[[str], Made]) -> None:
        super().__init__()
        self._make = make

    def __missing__(self, text: str) -> Made:
        made = self._make(text)
        if len(text) <= _LONGEST_REMEMBERED:
            if len(self) >= _REMEMBERED:
                self.clear()
            self[text] = made
        return made


class once(Generic[Owner, Made]):  # noqa: N801 - it is written where a property is
    """A property that is made when it is first asked for, and kept; `cached_property` without its lock.

    Until Python 3.12 that one takes a lock on each first use, which costs more than most of what is made here.

    >>> class Lamp:
    ...     @once
    ...     def light(self) -> list[str]:
    ...         return ["bright"]
    >>> lamp = Lamp()
    >>> lamp.light is lamp.light
    True
    """

    def __init__(self, make: Callable[[Owner], Made]) -> None:
        self._make = make
        self.__doc__ = make.__doc__

    def __set_name__(self, owner: type[Owner], name: str) -> None:
        self._name = name

    @overload
    def __get__(self, owner: None, of: type[Owner]) -> "once[Owner, Made]": ...
    @overload
    def __get__(self, owner: Owner, of: type[Owner]) -> Made: ...
    def __get__(self, owner: Owner | None, of: type[Owner]) -> "Made | once[Owner, Made]":
        if owner is None:
            return self
        made = owner.__dict__[self._name] = self._make(owner)
        return made


class OfRegistry(Generic[Made]):
    """What is made of each registry, remembered for the last few of them.

    >>> number = OfRegistry(lambda registry: len(registry.bodies))
    >>> number(Registry())
    0
    """

    def __init__(self, make: Callable[[Registry], Made]) -> None:
        self._make = make
        self._made: list[tuple[Registry, Made]] = []

    def __call__(self, registry: Registry) -> Made:
        """What is made of a registry, made anew only where it is none of the last few."""
        for known, made in self._made:
            if known is registry:
                return made
        made = self._make(registry)
        self._made = [(registry, made), *self._made[: _REGISTRIES - 1]]
        return made
