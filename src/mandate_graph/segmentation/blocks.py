"""Blocks: the printed lines that belong together, with what their first line begins with."""

from collections.abc import Iterator
from dataclasses import dataclass

from mandate_graph.model.source import Span
from mandate_graph.segmentation.breaks import Breaks, heading_mark, list_bullet
from mandate_graph.segmentation.labels import Label, read_label
from mandate_graph.segmentation.lines import Gap, Line, printed_lines
from mandate_graph.segmentation.masthead import is_masthead_line
from mandate_graph.segmentation.notemarks import NoteMark, note_mark
from mandate_graph.segmentation.phrasebook import CLOSING

_HEAD_LENGTH = 400


@dataclass(frozen=True, slots=True)
class Block:
    """Lines that stand together. `content` is where the text behind heading marks and bullets begins."""

    lines: tuple[Span, ...]
    gap: Gap
    content: int
    heading: int = 0
    bullet: bool = False
    label: Label | None = None
    note: NoteMark | None = None

    @property
    def start(self) -> int:
        """Where its first line begins."""
        return self.lines[0].start

    @property
    def end(self) -> int:
        """Where its last line ends."""
        return self.lines[-1].end


def blocks(text: str) -> Iterator[Block]:
    """The blocks of a text in order; a label that stands alone on its line goes with the block behind it."""
    lines = list(printed_lines(text))
    breaks = Breaks(text, lines)
    first = 0
    for at in range(1, len(lines) + 1):
        if at == len(lines) or breaks.before(at, first):
            yield _block(text, lines[first:at])
            first = at


def _block(text: str, group: list[Line]) -> Block:
    first = group[0]
    opening = text[first.start : min(first.end, first.start + _HEAD_LENGTH)]
    heading = heading_mark(opening)
    bullet = "" if heading else list_bullet(opening)
    content = len(heading) or len(bullet)
    label = read_label(opening[content:])
    if label and label.loose and (is_masthead_line(opening) or CLOSING.match(opening)):
        label = None
    return Block(
        lines=tuple(Span(line.start, line.end) for line in group),
        gap=first.gap,
        content=first.start + content,
        heading=len(heading.rstrip()),
        bullet=bool(bullet),
        label=label,
        note=note_mark(opening),
    )
