"""What a document is in the middle of, and so what kind its next paragraph is."""

from enum import Enum, auto

from mandate_graph.model.passage import PassageKind
from mandate_graph.segmentation.headings import Heading
from mandate_graph.segmentation.masthead import Cue
from mandate_graph.segmentation.phrasebook import CLOSING, OPERATIVE
from mandate_graph.segmentation.prepared import Prepared

_CLOSING_CUES = (Cue.DATE, Cue.ADOPTION)
_MOST_VERB_WORDS = 3


class Stage(Enum):
    """The three sorts of text."""

    NARRATIVE = auto()
    PREAMBLE = auto()
    OPERATIVE = auto()


class Progress:
    """The stage, moved on by the paragraphs that are read.

    `instrument`: the document is an adopted or proposed text. `annexed`: the walk is in an annex. `unnumbered`: no
    numbered paragraph has been read in the present section. `numbered_later`: one follows.
    """

    def __init__(self, *, instrument: bool) -> None:
        self._instrument = instrument
        self._closed = False
        self.stage = Stage.NARRATIVE
        self.annexed = False
        self.unnumbered = True
        self.numbered_later = False

    @property
    def in_preamble(self) -> bool:
        """Whether preambular paragraphs are being read."""
        return self.stage is Stage.PREAMBLE

    def enter(self, stage: Stage) -> None:
        """Go to a stage; the end of an instrument is behind it again."""
        self.stage = stage
        self._closed = False

    def enter_section(self) -> None:
        """A section of an instrument may have a preamble of its own."""
        self.unnumbered = True
        if self.stage is Stage.OPERATIVE:
            self.enter(Stage.PREAMBLE)

    def enter_annex(self) -> None:
        """An annex narrates until words enact."""
        self.annexed = True
        self.unnumbered = True
        self.enter(Stage.NARRATIVE)

    def kind_of_labelled(self) -> PassageKind:
        """The kind of a numbered or lettered paragraph."""
        if self.stage is not Stage.NARRATIVE or (self._instrument and not self.annexed):
            return PassageKind.OPERATIVE
        return PassageKind.NUMBERED

    def closes(self, block: Prepared, heading: Heading | None) -> bool:
        """Whether the block stands behind the text of an instrument: its meeting, its date, the record of the vote."""
        marked = heading is not None and (heading.annex or heading.section is not None or block.block.heading > 0)
        if self.stage is not Stage.OPERATIVE or marked:
            return False
        self._closed = self._closed or block.cue in _CLOSING_CUES or bool(CLOSING.fullmatch(block.text))
        return self._closed

    def kind_of_words(self, block: Prepared) -> PassageKind:
        """The kind of a paragraph without a label."""
        if self.stage is Stage.PREAMBLE:
            return self._in_preamble(block)
        if self.stage is Stage.NARRATIVE and self._instrument and not self.annexed:
            return self._without_enacting(block)
        counted = self.stage is Stage.OPERATIVE and self.unnumbered
        if counted and (OPERATIVE.match(block.text) or block.has_organ_as_subject):
            return PassageKind.OPERATIVE
        return PassageKind.UNNUMBERED

    def _in_preamble(self, block: Prepared) -> PassageKind:
        if block.text.endswith((",", "，")) or block.preambular or not OPERATIVE.match(block.text):
            return PassageKind.PREAMBULAR
        if block.ends_in_colon and len(block.text.split()) <= _MOST_VERB_WORDS:
            return PassageKind.ENACTING
        if self.numbered_later and not block.ends_in_colon:
            return PassageKind.PREAMBULAR
        self.enter(Stage.OPERATIVE)
        return PassageKind.OPERATIVE

    def _without_enacting(self, block: Prepared) -> PassageKind:
        """In an instrument before any enacting words: a whole decision in one paragraph, a statement, a preamble."""
        if block.enacting_with_preamble:
            whole = block.text.endswith(".")
            self.enter(Stage.OPERATIVE if whole else Stage.PREAMBLE)
            return PassageKind.OPERATIVE if whole else PassageKind.PREAMBULAR
        if block.preambular:
            self.enter(Stage.PREAMBLE)
            return PassageKind.PREAMBULAR
        return PassageKind.OPERATIVE if block.tells_an_act and not block.ends_in_colon else PassageKind.UNNUMBERED
