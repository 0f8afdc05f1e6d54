"""What a reader makes of a file, and the sheet on which it writes."""

from dataclasses import dataclass, replace

import regex

from mandate_graph.model.issue import Issue
from mandate_graph.model.source import Link, Place

_BETWEEN = "\n\n"
_SPACES = regex.compile(r"[ \t\r\f\v\n\xa0\u2007\u202f]+")


@dataclass(frozen=True, slots=True, kw_only=True)
class Readout:
    """The text of a file. `encoding` is that of its bytes, "" for a format that has none of its own to tell."""

    text: str
    encoding: str = ""
    issues: tuple[Issue, ...] = ()
    places: tuple[Place, ...] = ()
    links: tuple[Link, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Piece:
    """Words of one block, and the address that they link to, "" where they link to none.

    `page` is theirs where the block goes on from one page to the next.
    """

    text: str
    address: str = ""
    page: int | None = None


class Sheet:
    """Collects blocks of text, each on a line of its own, blank lines between them, and the notes behind them all.

    A call of a note stands in the text as "[1]"; the note itself begins with the same mark.
    """

    def __init__(self) -> None:
        self._parts: list[str] = []
        self._length = 0
        self._places: list[Place] = []
        self._links: list[Link] = []
        self._notes: list[tuple[str, list[Piece], Place]] = []
        self._page: int | None = None

    def turn_to(self, page: int) -> None:
        """What follows stands on this page."""
        self._page = page

    def block(self, pieces: list[Piece], *, cell: tuple[int, int, int] | None = None) -> None:
        """One paragraph; white space in it is made single, line breaks written as "\\u2028" are kept."""
        self._write(pieces, Place(start=0, page=self._page, cell=cell))

    def note(self, mark: str, pieces: list[Piece]) -> None:
        """A note that the text calls with this mark."""
        self._notes.append((mark, pieces, Place(start=0, page=self._page)))

    def readout(self, *, encoding: str = "", issues: tuple[Issue, ...] = ()) -> Readout:
        """Everything that was written, the notes last."""
        for mark, pieces, place in self._notes:
            self._write([Piece(text=f"[{mark}] "), *pieces], place)
        self._notes.clear()
        placed = any(place.page is not None or place.cell is not None for place in self._places)
        return Readout(
            text="".join(self._parts),
            encoding=encoding,
            issues=issues,
            places=tuple(self._places) if placed else (),
            links=tuple(self._links),
        )

    def _write(self, pieces: list[Piece], place: Place) -> None:
        written = list(_single_spaced(pieces))
        if not written:
            return
        self._append(_BETWEEN if self._parts else "")
        self._place(place)
        for piece in written:
            start = self._length
            if piece.page is not None:
                self._place(Place(start=0, page=piece.page, cell=place.cell))
            self._append(piece.text)
            if piece.address:
                self._links.append(Link(start=start, end=self._length, address=piece.address))

    def _append(self, text: str) -> None:
        self._parts.append(text)
        self._length += len(text)

    def _place(self, place: Place) -> None:
        here = Place(start=self._length, page=place.page, cell=place.cell)
        last = self._places[-1] if self._places else None
        if last is None or (last.page, last.cell) != (here.page, here.cell):
            self._places.append(here)


def _single_spaced(pieces: list[Piece]) -> list[Piece]:
    """Pieces with single blanks, none at either end of the block, and line breaks as line feeds."""
    found: list[Piece] = []
    blank = True
    for piece in pieces:
        text = _SPACES.sub(" ", piece.text)
        if blank:
            text = text.removeprefix(" ")
        text = regex.sub(r" ?\u2028 ?", "\n", text)
        if text:
            blank = text[-1].isspace()
            found.append(replace(piece, text=text))
    while found and not found[-1].text.rstrip():
        found.pop()
    if found:
        found[-1] = replace(found[-1], text=found[-1].text.rstrip())
    return found
