"""Papers made up in six languages (`tests/cases/papers.toml`), from which files of every format are made."""

import tomllib
from collections.abc import Iterator
from functools import cache
from pathlib import Path
from typing import NamedTuple

import regex

_CASES = Path(__file__).parents[2] / "cases" / "papers.toml"
_CALL = regex.compile(r"\{(\d+)\}")


class Row(NamedTuple):
    """A passage; of a cell of the table `cell` is row and column, counted from 1, and there is no label."""

    path: str
    label: str
    text: str
    cell: tuple[int, int] | None = None

    @property
    def kind(self) -> str:
        """The first part of its path."""
        return self.path.partition(".")[0]

    @property
    def depth(self) -> int:
        """How many lists it stands in: 1 for a numbered paragraph, 0 for what has no number."""
        return self.path.count(".") if self.kind == "op" else 0

    @property
    def plain(self) -> str:
        """Its words without the calls of notes."""
        return str(_CALL.sub("", self.text))

    def pieces(self) -> Iterator[tuple[str, str]]:
        """Its words as pairs: "" and words, or the mark of a note that is called and ""."""
        for at, piece in enumerate(_CALL.split(self.text)):
            if piece:
                yield (piece, "") if at % 2 else ("", piece)


class Paper(NamedTuple):
    """One paper; `rows` hold its text in reading order, the notes last."""

    language: str
    symbol: str
    head: str
    foot: str
    rows: tuple[Row, ...]

    @property
    def body(self) -> tuple[Row, ...]:
        """What is no note."""
        return tuple(row for row in self.rows if row.kind != "fn")

    def note(self, mark: str) -> Row:
        """The note of this mark."""
        return next(row for row in self.rows if row.kind == "fn" and row.label == mark)

    @property
    def table(self) -> list[list[Row]]:
        """The cells, row by row."""
        cells = [row for row in self.rows if row.cell]
        lines = sorted({row.cell[0] for row in cells if row.cell})
        return [[row for row in cells if row.cell and row.cell[0] == line] for line in lines]


@cache
def papers() -> dict[str, Paper]:
    """The papers by their language."""
    read = tomllib.loads(_CASES.read_text(encoding="utf-8"))
    return {
        language: Paper(language, made["symbol"], made["head"], made["foot"], tuple(map(_row, made["rows"])))
        for language, made in read.items()
    }


def _row(written: str) -> Row:
    path, label, text = (cell.strip() for cell in written.split("|", 2))
    if path != "cell":
        return Row(path, label, text)
    line, column = map(int, label.split())
    return Row("text", "", text, (line, column))
