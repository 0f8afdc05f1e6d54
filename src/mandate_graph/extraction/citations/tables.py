"""Numbers of instruments in the cells of tables, with what the heads above them say of them.

A head is a cell, a row of one cell, or the words right above a table that name an organ, a kind of instrument, or both
("Board resolutions"). One that has a row for itself governs all rows below it, one among other cells its
column, until the next head or the end of the table; words above a table govern the tables that follow until other words
come. What no head governs is found where its form is no amount's, and stays without an issuer.
"""

from collections.abc import Iterable, Iterator

from mandate_graph.extraction.citations.cells import Block, Row, rows
from mandate_graph.extraction.citations.context import PassageContext
from mandate_graph.extraction.citations.table_heads import NO_HEAD, TableHead, table_head
from mandate_graph.extraction.citations.table_numbers import Listed, listed_numbers
from mandate_graph.model.citation import CitationKind
from mandate_graph.model.reference import CitationMention, IssuerClue, Numbering, ReferenceForm
from mandate_graph.model.source import SourceText

_NEVER_AMOUNTS = frozenset({Numbering.ROMAN, Numbering.SPECIAL, Numbering.EMERGENCY})
_BEYOND_DATES = 31
"""Two figures and a stroke that are both larger are no day of a month, and hardly a fraction."""
_Cell = tuple[Block, ...]


def find_in_tables(source: SourceText, contexts: Iterable[PassageContext]) -> Iterator[CitationMention]:
    """The numbers of the cells of one part, in reading order."""
    if not any(place.cell for place in source.places):
        return
    heads = _Heads()
    for item in rows(source, contexts):
        if isinstance(item, Block):
            heads.above(item)
        else:
            yield from heads.row(item)


class _Heads:
    """The heads that govern at a point of the reading."""

    def __init__(self) -> None:
        self._above = NO_HEAD
        self._spanning: TableHead | None = None
        self._columns: dict[int, TableHead] = {}
        self._table = 0

    def above(self, block: Block) -> None:
        """Reads words between tables: a head for what follows, or the end of the one before."""
        self._above = table_head(block) or NO_HEAD

    def row(self, row: Row) -> Iterator[CitationMention]:
        """The numbers of the next row; a row of heads has none."""
        if row.table != self._table:
            self._table, self._spanning, self._columns = row.table, None, {}
        if self._is_head(row):
            return
        listed = [_listed(cell) for cell in row.cells]
        for at, (cell, numbers) in enumerate(zip(row.cells, listed, strict=True)):
            if numbers and self._may_stand(row, listed, at):
                yield from self._mentions(row, cell, numbers)

    def _is_head(self, row: Row) -> bool:
        heads = {_column(cell): table_head(cell[0]) for cell in row.cells if len(cell) == 1}
        if len(row.cells) == 1:
            column, cell = _column(row.cells[0]), row.cells[0]
            head = heads.get(column)
            if head is None and (column > 1 or not all(block.has_words for block in cell) or _listed(cell)):
                return False
            self._spanning = head or NO_HEAD
            return True
        named = {column: head for column, head in heads.items() if head is not None and head.kinds}
        self._columns |= named
        return bool(named)

    def _may_stand(self, row: Row, listed: list[list[tuple[Block, Listed]]], at: int) -> bool:
        """Whether a cell is where a row has its numbers: in a column that says so, else beside a title."""
        if self._columns:
            return _column(row.cells[at]) in self._columns
        if at == 0:
            return True
        worded = [
            not numbers and any(block.has_words for block in cell)
            for cell, numbers in zip(row.cells, listed, strict=True)
        ]
        between = worded[at - 1] and at + 1 < len(worded) and worded[at + 1]
        return between or sum(not words for words in worded) == 1

    def _mentions(self, row: Row, cell: _Cell, numbers: list[tuple[Block, Listed]]) -> Iterator[CitationMention]:
        above = self._above if self._spanning is None else self._spanning
        head = self._columns.get(_column(cell), NO_HEAD).under(above)
        for block, one in numbers:
            kinds = _kinds(head, one)
            if kinds:
                yield _mention(block, one, head, kinds)
            elif not head.kinds and len(row.cells) > 1 and _is_no_amount(one):
                yield _mention(block, one, NO_HEAD, (CitationKind.RESOLUTION,))


def _kinds(head: TableHead, one: Listed) -> tuple[CitationKind, ...]:
    """What a number may be: what its own noun says, else what its head does; a statement only by its own letters."""
    if one.kind is not None:
        return (one.kind,) if head.is_named or one.kind in head.kinds else ()
    return tuple(kind for kind in head.kinds if kind is not CitationKind.STATEMENT)


def _listed(cell: _Cell) -> list[tuple[Block, Listed]]:
    """The numbers of a cell of which every block that holds no words of a title holds nothing else."""
    each = [(block, listed_numbers(block)) for block in cell]
    if any(not numbers and not block.has_words for block, numbers in each):
        return []
    return [(block, one) for block, numbers in each for one in numbers]


def _column(cell: _Cell) -> int:
    return cell[0].cell[2] if cell[0].cell else 0


def _is_no_amount(one: Listed) -> bool:
    if one.number.numbering in _NEVER_AMOUNTS:
        return True
    session, _, item = one.number.value.partition("/")
    figures = session.isdigit() and item.isdigit() and one.number.numbering is Numbering.SESSION
    return figures and int(session) > _BEYOND_DATES and int(item) > _BEYOND_DATES


def _mention(block: Block, one: Listed, head: TableHead, kinds: tuple[CitationKind, ...]) -> CitationMention:
    context, number = block.context, one.number
    return CitationMention(
        part=context.part.key,
        path=context.passage.path,
        start=number.start,
        end=number.end,
        language=context.language,
        form=ReferenceForm.BARE if head is NO_HEAD else ReferenceForm.NUMBER,
        kind=kinds[0],
        kinds=kinds if len(kinds) > 1 else (),
        rule="table-number",
        confidence=0.9 if head.is_named else 0.6,
        number=number.value,
        numbering=number.numbering,
        clue=head.issuer.clue if head.is_named else IssuerClue.NONE,
        issuer=head.issuer.body,
        sentence=context.sentence(number.start),
    )
