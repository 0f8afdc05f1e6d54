"""The text of one file as it was received, and positions in it.

Every offset in the package counts Unicode code points of `SourceText.text`, end exclusive.
"""

from bisect import bisect_right
from dataclasses import dataclass
from hashlib import sha256
from itertools import accumulate

from mandate_graph.model.issue import Issue


@dataclass(frozen=True, slots=True, order=True)
class Span:
    """A half-open range of code points.

    >>> Span(3, 5).covers(Span(4, 5))
    True
    """

    start: int
    end: int

    def covers(self, other: "Span") -> bool:
        """Whether `other` lies within this span."""
        return self.start <= other.start and other.end <= self.end

    def overlaps(self, other: "Span") -> bool:
        """Whether the two spans share a code point."""
        return self.start < other.end and other.start < self.end


@dataclass(frozen=True, slots=True, kw_only=True)
class Place:
    """Where in its file the text from `start` on stands, until the next place begins.

    `page` counts from 1; `cell` is table, row and column, each counted from 1. None where the format has none there.
    """

    start: int
    page: int | None = None
    cell: tuple[int, int, int] | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Link:
    """A hyperlink that the file itself carries on `text[start:end]`."""

    start: int
    end: int
    address: str


@dataclass(frozen=True, slots=True, kw_only=True)
class SourceText:
    """One file as text. Plain text is stored unchanged, save a byte order mark; of other formats a reader makes it."""

    name: str
    """Path below the folder that was read, with "/" between its parts."""
    media_type: str
    encoding: str
    byte_digest: str
    """sha256 of the bytes, 64 hexadecimal digits."""
    text: str
    issues: tuple[Issue, ...] = ()
    places: tuple[Place, ...] = ()
    """In order of `start`; empty for a format that has neither pages nor cells."""
    links: tuple[Link, ...] = ()
    """In order of `start`."""

    def place(self, offset: int) -> Place | None:
        """The place at which the code point at `offset` stands, None where the file has no places before it."""
        at = bisect_right(self.places, offset, key=lambda place: place.start)
        return self.places[at - 1] if at else None

    def in_cell(self, offset: int) -> bool:
        """Whether the code point at `offset` stands in a cell of a table."""
        place = self.place(offset)
        return place is not None and place.cell is not None

    @property
    def identifier(self) -> str:
        """The local identifier of a document without a symbol: "x-" and 12 hexadecimal digits."""
        return f"x-{self.byte_digest[:12]}"

    @property
    def text_digest(self) -> str:
        """sha256 of the text in UTF-8, 64 hexadecimal digits."""
        return sha256(self.text.encode()).hexdigest()


class LineIndex:
    """Line numbers, counted from 1, of offsets in one text.

    >>> LineIndex("ab\\nc").line(3)
    2
    """

    def __init__(self, text: str) -> None:
        self._starts = [0, *accumulate(len(line) + 1 for line in text.split("\n"))]

    def line(self, offset: int) -> int:
        """The line on which the code point at `offset` stands."""
        return bisect_right(self._starts, offset)
