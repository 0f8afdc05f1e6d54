"""Blocks as a reader reads them, ready to be told apart."""

from dataclasses import dataclass, replace

import regex

from mandate_graph.model.source import Span
from mandate_graph.segmentation.blocks import Block
from mandate_graph.segmentation.breaks import ends_a_clause
from mandate_graph.segmentation.flows import FlowBuilder
from mandate_graph.segmentation.hyphens import Hyphenation
from mandate_graph.segmentation.labels import Label
from mandate_graph.segmentation.markup import Cut
from mandate_graph.segmentation.masthead import Cue, masthead_cue
from mandate_graph.segmentation.notes import Marked, Note
from mandate_graph.segmentation.phrasebook import ORGAN, ORGAN_SUBJECT, PREAMBULAR, SURELY_PREAMBULAR

_BOLD = regex.compile(r"(?:\*\*|__)(?:(?!\*\*|__).)+(?:\*\*|__)\*{0,3}", regex.DOTALL)
_LONGEST_BOLD = 600
_LONGEST_ENACTING = 400
_COMMAS = (",", "،", "，")
_AFTER_COMMA = regex.compile(r"[,،]\s+")


@dataclass(frozen=True, slots=True)
class Prepared:
    """A block and its words: `text` is its flow, label and note mark left out."""

    marked: Marked
    lines: list[Span]
    cuts: list[Cut]
    text: str
    cue: Cue | None
    bold: bool

    @property
    def block(self) -> Block:
        """The lines of the block."""
        return self.marked.block

    @property
    def note(self) -> Note | None:
        """The note that the block is, if it is one."""
        return self.marked.note

    @property
    def label(self) -> Label | None:
        """The label of the block, if it is not a note."""
        return None if self.note else self.block.label

    @property
    def whole(self) -> str:
        """The words with the label."""
        return f"{self.label.printed} {self.text}" if self.label else self.text

    @property
    def closed(self) -> bool:
        """Whether the words end where a paragraph may end."""
        return ends_a_clause(self.text[-40:])

    @property
    def ends_in_colon(self) -> bool:
        """Whether the words announce what follows."""
        return self.text.rstrip("»”\"')]* ").endswith((":", "："))

    @property
    def goes_on(self) -> bool:
        """Whether the words begin in the middle of a sentence."""
        return self.text[:1].islower() and not self.block.heading and not self.block.bullet and self.label is None

    @property
    def enacting(self) -> bool:
        """Whether the words only name the acting organ: "The Assembly,"."""
        if self.label is not None or len(self.text) > _LONGEST_ENACTING or self.enacting_with_preamble:
            return False
        organ = ORGAN_SUBJECT.match(self.text)
        if organ is None or SURELY_PREAMBULAR.match(self.text) or any(stop in self.text[:-1] for stop in ".;:"):
            return False
        if self.text.endswith(_COMMAS):
            return True
        return bool(organ["article"]) and organ.end() >= len(self.text.rstrip(". ")) and not self.block.heading

    @property
    def enacting_with_preamble(self) -> bool:
        """Whether the words name the acting organ and go on with a preamble."""
        if self.label is not None or not self.closed or not ORGAN_SUBJECT.match(self.text[:_LONGEST_ENACTING]):
            return False
        return any(
            SURELY_PREAMBULAR.match(self.text, comma.end())
            for comma in _AFTER_COMMA.finditer(self.text, 0, _LONGEST_ENACTING)
        )

    @property
    def preambular(self) -> bool:
        """Whether the words have the shape of a preambular paragraph."""
        return self.label is None and self.text.endswith(_COMMAS) and PREAMBULAR.match(self.text) is not None

    @property
    def has_organ_as_subject(self) -> bool:
        """Whether the words begin with the name of an organ: "The Council welcomes…"."""
        return ORGAN_SUBJECT.match(self.text[:_LONGEST_ENACTING]) is not None

    @property
    def tells_an_act(self) -> bool:
        """Whether the words have an organ as their subject, at the start or behind an adverbial."""
        head = self.text[:_LONGEST_ENACTING]
        starts = [0, *(comma.end() for comma in _AFTER_COMMA.finditer(head))]
        return any(ORGAN_SUBJECT.match(head, at) for at in starts) or any(ORGAN.match(head, at) for at in starts[1:])


def prepare(text: str, marked: Marked, hyphenation: Hyphenation) -> Prepared:
    """A block with the flow of its words."""
    block = marked.block
    lines = list(block.lines)
    lines[0] = Span(_content(marked), lines[0].end)
    inside = [cut for cut in marked.cuts if cut.span.end > lines[0].start]
    builder = FlowBuilder(text, hyphenation)
    builder.add(lines, inside)
    words = builder.flow().text
    label = None if marked.note else block.label
    raw = text[block.content : block.end] if block.end - block.content <= _LONGEST_BOLD else ""
    return Prepared(
        marked=marked,
        lines=lines,
        cuts=inside,
        text=words,
        cue=masthead_cue(words) if label is None and marked.note is None else None,
        bold=_BOLD.fullmatch(raw) is not None,
    )


def without_label(text: str, prepared: Prepared, hyphenation: Hyphenation) -> Prepared:
    """The block with its label taken for words."""
    bare = replace(prepared.marked, block=replace(prepared.block, label=None))
    return prepare(text, bare, hyphenation)


def _content(marked: Marked) -> int:
    block = marked.block
    if marked.note:
        return block.start + marked.note.length
    return block.content + (block.label.length if block.label else 0)
