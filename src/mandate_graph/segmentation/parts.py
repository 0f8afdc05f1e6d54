"""The documents within one file: where a new one begins."""

from dataclasses import dataclass, field

from mandate_graph.segmentation.cover import titles_an_instrument
from mandate_graph.segmentation.headings import read_heading
from mandate_graph.segmentation.labels import Style
from mandate_graph.segmentation.masthead import Cue
from mandate_graph.segmentation.phrasebook import PROPOSAL
from mandate_graph.segmentation.prepared import Prepared

_WINDOW = 8
_LEAST_CUES = 3
_LONG = 240
_PARAGRAPH = 120
_TITLE_TO_TEXT = 5
_OPENS = (Cue.SYMBOL, Cue.ORGANIZATION, Cue.DISTRIBUTION)
_HEAD_CUES = frozenset(
    {Cue.SYMBOL, Cue.ORGANIZATION, Cue.DISTRIBUTION, Cue.ORIGINAL, Cue.SESSION, Cue.AGENDA, Cue.DATE}
)


@dataclass(slots=True)
class Stretch:
    """The blocks of one document; `proposed`: the text before it announces it as one to be adopted."""

    blocks: list[Prepared] = field(default_factory=list)
    proposed: bool = False
    reproduced: bool = False
    """It is printed within another document, which may go on behind it."""


def split(blocks: list[Prepared]) -> list[Stretch]:
    """The documents of a file in order."""
    splitter = _Splitter(blocks)
    for at in range(len(blocks)):
        splitter.take(at)
    return [stretch for stretch in splitter.stretches if stretch.blocks]


class _Splitter:
    def __init__(self, blocks: list[Prepared]) -> None:
        self._blocks = blocks
        self._body = False
        self._number = 0
        self._outer_number = 0
        self.stretches = [Stretch()]

    def take(self, at: int) -> None:
        block = self._blocks[at]
        if self._body:
            self._split_before(at, block)
        self.stretches[-1].blocks.append(block)
        self._body = self._body or _is_body(block)
        if block.label and block.label.readings[0].style is Style.NUMBER:
            self._number = block.label.readings[0].ordinal

    def _split_before(self, at: int, block: Prepared) -> None:
        if block.cue in _OPENS and self._is_masthead(at):
            self._begin(Stretch())
        elif titles_an_instrument(block) and self._enacts_soon(at + 1):
            self._begin(Stretch(reproduced=True))
        elif self._is_announced(at):
            self._begin(Stretch(proposed=True, reproduced=True))
        elif self.stretches[-1].reproduced and self._resumes(at, block):
            self._resume(at)

    def _begin(self, stretch: Stretch) -> None:
        if not self.stretches[-1].reproduced:
            self._outer_number = self._number
        self.stretches.append(stretch)
        self._body = False
        self._number = 0

    def _is_masthead(self, at: int) -> bool:
        cues = {block.cue for block in self._blocks[at : at + _WINDOW] if block.cue in _HEAD_CUES}
        return len(cues) >= _LEAST_CUES and (Cue.DISTRIBUTION in cues or {Cue.SYMBOL, Cue.SESSION} <= cues)

    def _enacts_soon(self, at: int) -> bool:
        for block in self._blocks[at : at + _TITLE_TO_TEXT]:
            if block.enacting or block.enacting_with_preamble:
                return True
            if block.label or len(block.text) >= _LONG:
                return False
        return False

    def _is_announced(self, at: int) -> bool:
        """Whether the block before ends in a colon and announces a proposed text, which follows."""
        before = self._blocks[at - 1]
        if not before.ends_in_colon or before.note or not PROPOSAL.search(before.text):
            return False
        return self._enacts_soon(at)

    def _resumes(self, at: int, block: Prepared) -> bool:
        """Whether the numbering goes back to that of the document around, behind a heading."""
        if block.label is None or block.label.readings[0].style is not Style.NUMBER:
            return False
        if not self._number or not self._outer_number or not self._headings_before(at):
            return False
        ordinal = block.label.readings[0].ordinal
        return ordinal == self._outer_number + 1 and ordinal != self._number + 1

    def _headings_before(self, at: int) -> int:
        """How many headings stand right before a block; 0 if an annex is among them, which belongs to its text."""
        count = 0
        while count < at:
            block = self._blocks[at - count - 1]
            heading = read_heading(block, in_preamble=True) if block.note is None else None
            if heading is None:
                return count
            if heading.annex:
                return 0
            count += 1
        return count

    def _resume(self, at: int) -> None:
        blocks = self.stretches[-1].blocks
        kept = max(len(blocks) - self._headings_before(at), 0)
        self.stretches.append(Stretch(blocks=blocks[kept:]))
        del blocks[kept:]
        self._number = self._outer_number


def _is_body(block: Prepared) -> bool:
    if block.label is not None or block.enacting:
        return True
    return len(block.text) >= _PARAGRAPH and block.closed and block.cue is None and block.note is None
