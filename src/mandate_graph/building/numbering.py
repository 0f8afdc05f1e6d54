"""Local names that two different things of one text would share are told apart by "--2", "--3"…"""

from collections.abc import Hashable


class Numbering:
    """Gives the first thing with a local name that name, the next different one "--2".

    >>> numbering = Numbering()
    >>> [numbering.name("a", content) for content in ("x", "y", "x")]
    ['a', 'a--2', 'a']
    """

    def __init__(self) -> None:
        self._seen: dict[str, list[Hashable]] = {}

    def name(self, local: str, content: Hashable) -> str:
        """The local name of the thing whose content this is; equal content is the same thing."""
        contents = self._seen.setdefault(local, [])
        if content not in contents:
            contents.append(content)
        at = contents.index(content)
        return f"{local}--{at + 1}" if at else local
