"""What was made of a string is remembered, for texts say the same words over and over."""

from collections.abc import Callable
from typing import TypeVar

_REMEMBERED = 1 << 16
_LONGEST_REMEMBERED = 40
Made = TypeVar("Made")


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
