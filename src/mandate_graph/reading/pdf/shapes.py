"""What a page is made of: characters, words, rows and lines."""

from typing import NamedTuple

GUESSED_BLANK = "\u200b"
"""A blank that the file does not hold: PDFium sets one where text is begun anew, be anything free there or not."""


class Glyph(NamedTuple):
    """One character, upright. `base` is the height of its baseline, `size` that of its font as drawn.

    A blank is " ", or GUESSED_BLANK, and has no place.
    """

    text: str
    left: float
    right: float
    base: float
    size: float


class Page(NamedTuple):
    """The characters of one page that run one way, in the order that PDFium gives them."""

    number: int
    bottom: float
    top: float
    glyphs: list[Glyph]


class Word(NamedTuple):
    """Characters that stand together. `order` is its place in the file, `spaced` whether a blank comes before it."""

    text: str
    left: float
    right: float
    base: float
    size: float
    order: int
    spaced: bool


class ReadWord(NamedTuple):
    """A word where it is read; `blank`: one stands between it and the word read before it."""

    word: Word
    blank: bool


class Row(NamedTuple):
    """The words on one height of a page, from left to right."""

    words: list[Word]
    base: float
    size: float

    @property
    def text(self) -> str:
        """Its words with blanks between them."""
        return " ".join(word.text for word in self.words)


class Part(NamedTuple):
    """A stretch of a line; `raised` where it is set small and high, as the call of a note is."""

    text: str
    raised: bool = False


class Line(NamedTuple):
    """A line within its column, in reading order. `indent` and `slack` are what is free before and behind it."""

    parts: tuple[Part, ...]
    page: int
    left: float
    right: float
    base: float
    size: float
    indent: float
    slack: float
    opening: float
    """The width of its first word with a blank: where so much is free on the line before, it was not broken there."""
    cell: bool = False
    """Whether it is a cell, or all of a cell that stands on this height."""

    @property
    def text(self) -> str:
        """Its words."""
        return "".join(part.text for part in self.parts)
