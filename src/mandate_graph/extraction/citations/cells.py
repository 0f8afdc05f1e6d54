"""The cells of a part's tables, row by row, and the words that stand between tables."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from itertools import groupby

import regex

from mandate_graph.extraction.citations.context import PassageContext
from mandate_graph.model.passage import Passage, PassageKind
from mandate_graph.model.source import SourceText

_WORD = regex.compile(r"\p{L}[\p{Ll}\p{Lo}\p{M}’']+|\p{L}{6,}")


@dataclass(frozen=True, slots=True, kw_only=True)
class Block:
    """Words of one passage that stand together: `context.text[start:end]`, without blanks around them.

    `cell` is their table, row and column, None for words between tables.
    """

    context: PassageContext
    start: int
    end: int
    cell: tuple[int, int, int] | None = None

    @property
    def text(self) -> str:
        """The words."""
        return self.context.text[self.start : self.end]

    @property
    def has_words(self) -> bool:
        """Whether there are words beside figures, signs and the capitals of a symbol."""
        return _WORD.search(self.context.text, self.start, self.end) is not None


@dataclass(frozen=True, slots=True, kw_only=True)
class Row:
    """The cells of one row that hold anything, in order, each with its blocks."""

    table: int
    cells: tuple[tuple[Block, ...], ...]


def in_cell(source: SourceText, passage: Passage) -> bool:
    """Whether a passage begins in a cell of a table."""
    return bool(source.places and passage.flow.runs) and source.in_cell(passage.flow.runs[0].source)


def rows(source: SourceText, contexts: Iterable[PassageContext]) -> Iterator[Row | Block]:
    """The rows of all tables of a part in reading order, and each block between two tables; notes are left out."""
    found = (
        block
        for context in contexts
        if context.passage.kind is not PassageKind.FOOTNOTE
        for block in _blocks(source, context)
    )
    for row, blocks in groupby(found, key=lambda block: block.cell[:2] if block.cell else None):
        if row is None:
            yield from blocks
        else:
            cells = tuple(tuple(cell) for _, cell in groupby(blocks, key=lambda block: block.cell))
            yield Row(table=row[0], cells=cells)


def _blocks(source: SourceText, context: PassageContext) -> Iterator[Block]:
    """The blocks of a passage: one for each cell that it stands in."""
    runs = context.passage.flow.runs
    for cell, group in groupby(runs, key=lambda run: _cell(source, run.source)):
        each = list(group)
        start, end = each[0].at, each[-1].at + each[-1].length
        text = context.text[start:end]
        bare = text.strip()
        if bare:
            start += len(text) - len(text.lstrip())
            yield Block(context=context, start=start, end=start + len(bare), cell=cell)


def _cell(source: SourceText, offset: int) -> tuple[int, int, int] | None:
    place = source.place(offset)
    return place.cell if place is not None else None
