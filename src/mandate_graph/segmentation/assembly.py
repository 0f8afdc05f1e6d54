"""The passages of one document: walks its blocks with what it knows of the place."""

from mandate_graph.model.passage import PartKind, PassageKind
from mandate_graph.segmentation.breaks import ends_a_clause
from mandate_graph.segmentation.counter import ListCounter
from mandate_graph.segmentation.cover import Front, titles_an_instrument
from mandate_graph.segmentation.draft import Growing, Paths, note_path
from mandate_graph.segmentation.headings import Heading, read_heading
from mandate_graph.segmentation.hyphens import Hyphenation
from mandate_graph.segmentation.labels import Label, Style
from mandate_graph.segmentation.lines import Gap
from mandate_graph.segmentation.masthead import Cue
from mandate_graph.segmentation.numbering import Numbering, numbered_sections
from mandate_graph.segmentation.phrasebook import ANNEX, PREAMBULAR, SURELY_OPERATIVE
from mandate_graph.segmentation.prepared import Prepared, without_label
from mandate_graph.segmentation.stage import Progress, Stage

_LABELLED = (PassageKind.OPERATIVE, PassageKind.NUMBERED)
_CONTINUED = (*_LABELLED, PassageKind.PREAMBULAR, PassageKind.UNNUMBERED, PassageKind.FOOTNOTE)
_APART = (Gap.FURNITURE, Gap.RULE)
_NEVER_ATTACHED = (Cue.SYMBOL, Cue.DISTRIBUTION)
_FIRST_YEAR = 1900
_LARGEST_STEP = 60
_LEAST_OPEN = 40
_LEAST_BARE = 40
_OPENERS = "«“„\"'([ "
_CLOSERS = "»”\"')]* "


class Assembly:
    """Walks the blocks of one document in order and grows its passages."""

    def __init__(self, text: str, front: Front, hyphenation: Hyphenation) -> None:
        self._text = text
        self._front = front
        self._hyphenation = hyphenation
        self._paths = Paths()
        self._counter = ListCounter()
        self._numbering = Numbering()
        self._progress = Progress(instrument=front.kind is not PartKind.DOCUMENT)
        self._anchor: Growing | None = None
        self._open_list: Growing | None = None
        self._last: Growing | None = None
        self._interrupted: Growing | None = None
        self._previous: Prepared | None = None
        self.passages: list[Growing] = []

    def walk(self, blocks: list[Prepared]) -> list[Growing]:
        """The passages of the blocks."""
        sections = numbered_sections(blocks)
        last_numbered = _last_number_of_the_body(blocks)
        for at, block in enumerate(blocks):
            self._progress.numbered_later = at <= last_numbered
            if at < len(self._front.kinds):
                self._front_block(block, self._front.kinds[at])
            elif at == len(self._front.kinds) and self._front.enacting:
                self._enacting(block)
            else:
                self._body_block(block)
            if at in sections:
                self._enter_section(sections[at])
            if block.note is None:
                self._previous = block
        return self.passages

    def _front_block(self, block: Prepared, kind: PassageKind) -> None:
        if kind is PassageKind.FOOTNOTE:
            self._note(block)
        else:
            self._new(self._words(block), kind, self._paths.next_of(kind.value))
            self._last = None

    def _body_block(self, block: Prepared) -> None:
        if block.note:
            self._note(block)
        elif self._goes_on(block):
            self._join(block, None)
        elif block.label is None or not self._labelled(block, block.label):
            self._unlabelled(self._words(block))

    def _words(self, block: Prepared) -> Prepared:
        return without_label(self._text, block, self._hyphenation) if block.label else block

    def _note(self, block: Prepared) -> None:
        assert block.note is not None
        path = self._paths.unique(note_path(block.note.mark))
        last = self._last
        self._new(block, PassageKind.FOOTNOTE, path, printed=block.note.mark)
        self._last = last

    def _goes_on(self, block: Prepared) -> bool:
        """Whether the block continues the paragraph before it, over a page break, a note or a stray blank line."""
        apart = block.block.gap in _APART
        if not (apart or block.goes_on) or block.label or block.block.heading or block.block.bullet or block.cue:
            return False
        before, latest = self._last or self._interrupted, self.passages[-1] if self.passages else None
        for last in (before,) if before is latest else (before, latest):
            if last is not None and last.kind in _CONTINUED and self._continues(block, last, apart):
                self._last = last
                return True
        return False

    def _continues(self, block: Prepared, last: Growing, apart: bool) -> bool:
        if block.enacting:
            return False
        tail = last.builder.tail()
        if tail.rstrip().endswith(","):
            interrupted = apart or self.passages[-1] is not last
            in_list = self._progress.in_preamble and PREAMBULAR.match(block.text)
            return interrupted and block.goes_on and not in_list
        if len(tail) < _LEAST_OPEN or ends_a_clause(tail):
            return False
        whole = len(block.text) >= _LEAST_OPEN or block.closed
        return block.goes_on or (apart and whole and not block.bold and not self._interrupted)

    def _join(self, block: Prepared, joined: str | None) -> None:
        assert self._last is not None
        self._last.builder.add(block.lines, block.cuts, joined=joined)

    def _labelled(self, block: Prepared, label: Label) -> bool:
        style, ordinal = label.readings[0].style, label.readings[0].ordinal
        if style is Style.PREAMBULAR:
            self._progress.enter(Stage.PREAMBLE)
            self._paragraph(block, PassageKind.PREAMBULAR, self._numbering.path(PassageKind.PREAMBULAR, ordinal))
            return True
        if style is Style.DECIMAL:
            kind = self._progress.kind_of_labelled()
            self._paragraph(block, kind, self._numbering.path(kind, label.printed.rstrip(".")))
            return True
        if style is Style.OPERATIVE or (style is Style.NUMBER and not self._nests(label)):
            return self._top_level(block, label, ordinal)
        if label.loose and not self._counter.expects(label):
            return False
        return self._item(block, label)

    def _nests(self, label: Label) -> bool:
        """Whether a number belongs to a list within the open paragraph rather than to the paragraphs."""
        ordinal = label.readings[0].ordinal
        if self._anchor is None or self._anchor.kind not in _LABELLED or ordinal == self._numbering.top + 1:
            return False
        if self._anchor.printed == "":
            return False
        return (ordinal == 1 and self._after_colon()) or (self._counter.depth > 0 and self._counter.continues(label))

    def _top_level(self, block: Prepared, label: Label, ordinal: int) -> bool:
        top = self._numbering.top
        if label.loose and (ordinal != top + 1 or block.cue or len(block.text) < _LEAST_BARE):
            return False
        if ordinal >= _FIRST_YEAR and ordinal > top + _LARGEST_STEP:
            return False
        kind = self._progress.kind_of_labelled()
        if ordinal == 1 and self._paths.taken(self._numbering.path(kind, 1)):
            self._numbering.restart()
        self._numbering.top = ordinal
        self._progress.unnumbered = False
        if kind is PassageKind.OPERATIVE:
            self._progress.enter(Stage.OPERATIVE)
        self._paragraph(block, kind, self._numbering.path(kind, ordinal))
        return True

    def _item(self, block: Prepared, label: Label) -> bool:
        anchor = self._anchor
        after_colon = self._after_colon()
        if anchor and anchor.kind is PassageKind.PREAMBULAR and not self._progress.numbered_later and after_colon:
            anchor = self._anchor = None
        if anchor is None and self._numbering.top and label.readings[0].style is Style.BULLET:
            self._paragraph(block, PassageKind.UNNUMBERED, self._paths.peek(f"{self._numbering.scope}text"))
            return True
        opens_the_text = anchor is None and self._counter.depth == 0
        steps = self._counter.place(label, after_colon=after_colon and not opens_the_text)
        kind = anchor.kind if anchor else self._progress.kind_of_labelled()
        if anchor is None and kind is PassageKind.OPERATIVE:
            self._progress.enter(Stage.OPERATIVE)
        base = anchor.path if anchor else f"{self._numbering.scope}{kind.value}"
        parent = ".".join((base, *steps[:-1])) if anchor or len(steps) > 1 else None
        path = self._paths.unique(".".join((base, *steps)))
        passage = self._new(block, kind, path, printed=label.printed, parent=parent)
        self._open_list = passage if block.ends_in_colon else None
        return True

    def _unlabelled(self, block: Prepared) -> None:
        heading = read_heading(block, in_preamble=self._progress.in_preamble)
        if self._open_list and self._attaches(block, heading):
            self._last = self._open_list
            self._join(block, "\n")
            if block.text.rstrip(_CLOSERS).endswith("."):
                self._open_list = None
        elif block.enacting:
            self._enacting(block)
        elif self._progress.closes(block, heading):
            self._new(block, PassageKind.COVER, self._paths.next_of("cover"))
            self._last = self._anchor = self._open_list = None
        elif heading is not None or titles_an_instrument(block):
            self._heading(block, heading)
        else:
            self._words_paragraph(block, self._progress.kind_of_words(block))

    def _attaches(self, block: Prepared, heading: Heading | None) -> bool:
        """Whether an item that ends in a colon goes on with this block."""
        if heading is not None:
            return False
        if block.cue in _NEVER_ATTACHED or block.enacting:
            return False
        if not block.text.lstrip(_OPENERS)[:1].isupper():
            return True
        if SURELY_OPERATIVE.match(block.text):
            return False
        return block.text.endswith((";", ",")) or (block.closed and not self._after_stop())

    def _enacting(self, block: Prepared) -> None:
        self._progress.enter(Stage.PREAMBLE)
        self._new(block, PassageKind.ENACTING, self._paths.next_of("enacting"))
        self._last = self._anchor = self._open_list = None

    def _enter_section(self, ordinal: int) -> None:
        self._numbering.enter_section(ordinal)
        self._progress.enter_section()

    def _heading(self, block: Prepared, heading: Heading | None) -> None:
        if heading and heading.annex:
            self._numbering.enter_annex(heading.annex_number)
            self._progress.enter_annex()
        marked = heading is None or heading.annex or heading.section is not None or block.block.heading or block.bold
        interrupted = None if marked else self._last or self._interrupted
        self._new(block, PassageKind.HEADING, self._paths.next_of("heading"))
        self._last = self._anchor = self._open_list = None
        self._interrupted = interrupted
        self._counter = ListCounter()

    def _paragraph(self, block: Prepared, kind: PassageKind, path: str) -> None:
        printed = block.label.printed if block.label else ""
        self._anchor = self._new(block, kind, self._paths.unique(path), printed=printed)
        self._counter = ListCounter()
        self._open_list = self._anchor if block.ends_in_colon and kind in _LABELLED else None

    def _words_paragraph(self, block: Prepared, kind: PassageKind) -> None:
        """A paragraph without a number; one that adopts a numbered text stands before its numbers, as number 0."""
        prefix = f"{self._numbering.scope}{kind.value}"
        leads = kind is PassageKind.OPERATIVE and self._progress.numbered_later and not self._numbering.top
        first = leads and not self._paths.taken(f"{prefix}.0")
        self._paragraph(block, kind, f"{prefix}.0" if first else self._paths.peek(prefix))

    def _after_colon(self) -> bool:
        return self._previous is not None and self._previous.ends_in_colon

    def _after_stop(self) -> bool:
        """Whether the printed words before end a sentence or announce something, so that no list goes on."""
        return self._previous is None or self._previous.text.rstrip(_CLOSERS).endswith((".", ":", "!", "?"))

    def _new(
        self, block: Prepared, kind: PassageKind, path: str, *, printed: str = "", parent: str | None = None
    ) -> Growing:
        passage = Growing(
            path=path, kind=kind, printed=printed, builder=block.builder, start=block.block.start, parent=parent
        )
        self.passages.append(passage)
        self._last = passage
        self._interrupted = None
        return passage


def _last_number_of_the_body(blocks: list[Prepared]) -> int:
    """The index of the last numbered paragraph before the annexes, -1 if there is none."""
    last = -1
    for at, block in enumerate(blocks):
        if block.label is not None and block.label.readings[0].style is Style.NUMBER and not block.label.loose:
            last = at
        elif last >= 0 and block.label is None and block.note is None and ANNEX.fullmatch(block.text):
            break
    return last
