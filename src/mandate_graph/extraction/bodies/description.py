"""A naming of a body that no registry lists, in the words that it is made of."""

from dataclasses import dataclass

from mandate_graph.extraction.bodies.backs import Piece
from mandate_graph.extraction.bodies.topics import Topic
from mandate_graph.languages.themes.bodies import HeadNoun, Quality


@dataclass(frozen=True, slots=True, kw_only=True)
class Description:
    """The words of one naming; all numbers count tokens, ends included.

    `first` to `last` is the whole; `core` begins behind the qualities that are no part of the name;
    `parent` is the span of the words that name the body it belongs to; `whole` tells that the name is complete.
    """

    first: int
    core: int
    head_first: int
    head_last: int
    last: int
    head: HeadNoun
    qualities: tuple[Quality, ...] = ()
    behind: tuple[Piece, ...] = ()
    """What stands right behind the head noun."""
    topic: Topic | None = None
    parent: tuple[int, int] | None = None
    clause: tuple[int, int] | None = None
    instrument: str = ""
    """The printed number of the instrument that the words behind the name tie it to."""
    listed: int = 0
    """First token of the name words in front of the head that the pack lists; `head_first` if there are none."""
    definite: bool = True
    named: bool = False
    """Whether more than qualities and a founding clause tells which body it is."""
    whole: bool = True

    @property
    def composition(self) -> tuple[str, ...]:
        """The local names of the compositions that the qualities tell."""
        told = {self.head.composition, *(quality.composition for quality in self.qualities)}
        return tuple(sorted(told - {""}))

    @property
    def interim(self) -> bool:
        """Whether a quality says that the body is interim or temporary."""
        return any(quality.interim for quality in self.qualities)
