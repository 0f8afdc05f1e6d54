"""Blocks as a reader reads them, ready to be told apart."""

from collections.abc import Sequence
from dataclasses import dataclass

import regex

from mandate_graph.languages.memory import once
from mandate_graph.segmentation.blocks import Block
from mandate_graph.segmentation.breaks import ends_a_clause
from mandate_graph.segmentation.flows import FlowBuilder
from mandate_graph.segmentation.hyphens import Hyphenation
from mandate_graph.segmentation.labels import Label
from mandate_graph.segmentation.lines import Line
from mandate_graph.segmentation.markup import Cut
from mandate_graph.segmentation.masthead import Cue, masthead_cue
from mandate_graph.segmentation.notes import Marked, Note
from mandate_graph.segmentation.phrasebook import ORGAN, ORGAN_SUBJECT, PREAMBULAR, SURELY_PREAMBULAR

_BOLD = regex.compile(r"(?:\*\*|__)(?:(?!\*\*|__).)+(?:\*\*|__)\*{0,3}", regex.DOTALL)
_LONGEST_BOLD = 600
_LONGEST_ENACTING = 400
_COMMAS = (",", "،", "，")
_AFTER_COMMA = regex.compile(r"[,،]\s+|，\s*")


@dataclass(frozen=True)
class Prepared:
    """A block and its words: `text` is its flow, label and note mark left out.

    `note` is the note that the block is, `label` its label if it is none. `builder` holds the flow of these words
    alone, for the passage that they begin.
    """

    marked: Marked
    block: Block
    note: Note | None
    label: Label | None
    lines: Sequence[Line]
    cuts: Sequence[Cut]
    builder: FlowBuilder
    text: str
    cue: Cue | None
    bold: bool

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

    @once
    def subject(self) -> "regex.Match[str] | None":
        """The organ that the words begin with."""
        return ORGAN_SUBJECT.match(self.text[:_LONGEST_ENACTING])

    @once
    def enacting(self) -> bool:
        """Whether the words only name the acting organ: "The Assembly,"."""
        organ, text = self.subject, self.text
        if organ is None or self.label is not None or len(text) > _LONGEST_ENACTING or self.enacting_with_preamble:
            return False
        if SURELY_PREAMBULAR.match(text) or any(stop in text[:-1] for stop in ".;:"):
            return False
        if text.endswith(_COMMAS):
            return True
        return bool(organ["article"]) and organ.end() >= len(text.rstrip(". ")) and not self.block.heading

    @once
    def enacting_with_preamble(self) -> bool:
        """Whether the words name the acting organ and go on with a preamble."""
        if self.label is not None or not self.subject or not self.closed:
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
        return self.subject is not None

    @property
    def tells_an_act(self) -> bool:
        """Whether the words have an organ as their subject, at the start or behind an adverbial."""
        head = self.text[:_LONGEST_ENACTING]
        starts = [0, *(comma.end() for comma in _AFTER_COMMA.finditer(head))]
        return any(ORGAN_SUBJECT.match(head, at) for at in starts) or any(ORGAN.match(head, at) for at in starts[1:])


def prepare(text: str, marked: Marked, hyphenation: Hyphenation) -> Prepared:
    """A block with the flow of its words."""
    block, note = marked.block, marked.note
    label = None if note else block.label
    lines, cuts = block.lines, marked.cuts
    start = _content(block, note, label)
    if start > block.start:
        lines = [Line(start, lines[0].end, block.gap), *lines[1:]]
        cuts = [cut for cut in cuts if cut.span.end > start]
    builder = FlowBuilder(text, hyphenation)
    builder.add(lines, cuts)
    words = builder.words()
    return Prepared(
        marked=marked,
        block=block,
        note=note,
        label=label,
        lines=lines,
        cuts=cuts,
        builder=builder,
        text=words,
        cue=masthead_cue(words) if label is None and note is None else None,
        bold=_is_bold(text, block),
    )


def without_label(text: str, prepared: Prepared, hyphenation: Hyphenation) -> Prepared:
    """The block with its label taken for words."""
    bare = prepared.marked._replace(block=prepared.block._replace(label=None))
    return prepare(text, bare, hyphenation)


def _is_bold(text: str, block: Block) -> bool:
    if block.end - block.content > _LONGEST_BOLD or not text.startswith(("**", "__"), block.content):
        return False
    return _BOLD.fullmatch(text, block.content, block.end) is not None


def _content(block: Block, note: Note | None, label: Label | None) -> int:
    if note:
        return block.start + note.length
    return block.content + (label.length if label else 0)
