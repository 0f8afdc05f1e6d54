"""Blocks: the printed lines that belong together, with what their first line begins with."""

from collections.abc import Callable, Iterator, Sequence
from typing import NamedTuple

from mandate_graph.segmentation.breaks import Breaks, Opening, heading_mark, list_bullet
from mandate_graph.segmentation.labels import Label, read_label
from mandate_graph.segmentation.lines import Gap, Line, printed_lines
from mandate_graph.segmentation.masthead import is_masthead_line
from mandate_graph.segmentation.notemarks import NoteMark
from mandate_graph.segmentation.phrasebook import CLOSING


class Block(NamedTuple):
    """Lines that stand together. `content` is where the text behind heading marks and bullets begins."""

    lines: Sequence[Line]
    start: int
    end: int
    gap: Gap
    content: int
    heading: int = 0
    bullet: bool = False
    label: Label | None = None
    note: NoteMark | None = None


def blocks(text: str, in_cell: Callable[[int], bool] = lambda _: False) -> Iterator[Block]:
    """The blocks of a text in order; a label that stands alone on its line goes with the block behind it.

    `in_cell` says of an offset whether it stands in a cell of a table.
    """
    lines = list(printed_lines(text, in_cell))
    if not lines:
        return
    breaks = Breaks(text, lines)
    first, opening = 0, breaks.begin(0)
    for at in range(1, len(lines)):
        if breaks.before(at):
            yield _block(lines[first:at], opening)
            first, opening = at, breaks.begin(at)
    yield _block(lines[first:], opening)


def _block(group: list[Line], opening: Opening) -> Block:
    first = group[0]
    heading = heading_mark(opening.text)
    bullet = "" if heading else list_bullet(opening.text)
    content = len(heading) or len(bullet)
    label = read_label(opening.text[content:]) if content else opening.label
    if label and label.loose and (is_masthead_line(opening.text) or CLOSING.match(opening.text)):
        label = None
    return Block(
        lines=group,
        start=first.start,
        end=group[-1].end,
        gap=first.gap,
        content=first.start + content,
        heading=len(heading.rstrip()),
        bullet=bool(bullet),
        label=label,
        note=opening.note,
    )
