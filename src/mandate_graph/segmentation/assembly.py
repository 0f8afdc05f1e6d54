"""The passages of one document: walks its blocks with what it knows of the place."""

import regex

from mandate_graph.model.passage import PartKind, PassageKind
from mandate_graph.segmentation.counter import ListCounter
from mandate_graph.segmentation.cover import front, titles_an_instrument
from mandate_graph.segmentation.draft import Growing, Paths, note_path
from mandate_graph.segmentation.flows import FlowBuilder
from mandate_graph.segmentation.headings import Heading, read_heading
from mandate_graph.segmentation.hyphens import Hyphenation
from mandate_graph.segmentation.labels import Label, Style
from mandate_graph.segmentation.lines import Gap
from mandate_graph.segmentation.masthead import Cue
from mandate_graph.segmentation.phrasebook import CLOSING, OPERATIVE
from mandate_graph.segmentation.prepared import Prepared

_TEXT = frozenset({PassageKind.PREAMBULAR, PassageKind.OPERATIVE, PassageKind.NUMBERED, PassageKind.UNNUMBERED})
_LABELLED = frozenset({PassageKind.OPERATIVE, PassageKind.NUMBERED})
_FIRST_YEAR = 1900
_LARGEST_STEP = 60
_LEAST_OPEN = 40
_DOTTED_LETTER = regex.compile(r"\p{L}+\.")


class Assembly:
    """Walks the blocks of one document in order and grows its passages."""

    def __init__(self, text: str, kind: PartKind, hyphenation: Hyphenation) -> None:
        self._text = text
        self._kind = kind
        self._hyphenation = hyphenation
        self._paths = Paths()
        self._counter = ListCounter()
        self._scope = ""
        self._top = 0
        self._restarts = 0
        self._annexes = 0
        self._section: int | None = None
        self._preamble = False
        self._operative = False
        self._anchor: Growing | None = None
        self._open_list: Growing | None = None
        self._last: Growing | None = None
        self._previous: Prepared | None = None
        self.passages: list[Growing] = []

    def walk(self, blocks: list[Prepared]) -> list[Growing]:
        """The passages of the blocks."""
        kinds = front(blocks)
        self._numbered_later = [False] * (len(blocks) + 1)
        for at in range(len(blocks) - 1, -1, -1):
            label = blocks[at].label
            here = label is not None and label.readings[0].style is Style.NUMBER
            self._numbered_later[at] = here or self._numbered_later[at + 1]
        for at, block in enumerate(blocks):
            if not block.text:
                continue
            if at < len(kinds):
                self._front_block(block, kinds[at])
            else:
                self._body_block(block, self._numbered_later[at])
            if block.note is None:
                self._previous = block
        return self.passages

    def _front_block(self, block: Prepared, kind: PassageKind) -> None:
        if kind is PassageKind.FOOTNOTE:
            self._note(block)
        else:
            self._new(block, kind, self._paths.next_of(kind.value))
            self._last = None

    def _body_block(self, block: Prepared, numbered_later: bool) -> None:
        if block.note:
            self._note(block)
        elif self._goes_on(block):
            self._join(block, None)
        elif block.label and self._labelled(block, block.label, numbered_later):
            return
        else:
            self._unlabelled(block)

    def _note(self, block: Prepared) -> None:
        assert block.note is not None
        path = self._paths.unique(note_path(block.note.mark))
        last = self._last
        self._new(block, PassageKind.FOOTNOTE, path, printed=block.note.mark)
        self._last = last

    def _goes_on(self, block: Prepared) -> bool:
        """Whether the block continues the paragraph before it, over a page break, a note or a stray blank line."""
        last = self._last
        if last is None or last.kind not in _TEXT or not block.goes_on or block.enacting:
            return False
        tail = last.builder.tail()
        if tail.rstrip().endswith(","):
            interrupted = block.block.gap in {Gap.FURNITURE, Gap.RULE} or self.passages[-1] is not last
            return interrupted and not self._preamble
        if len(tail) < _LEAST_OPEN or self._previous is None:
            return False
        return not self._previous.closed

    def _join(self, block: Prepared, joined: str | None) -> None:
        assert self._last is not None
        self._last.builder.add(block.lines, block.cuts, joined=joined)
        self._last.blocks += 1

    def _labelled(self, block: Prepared, label: Label, numbered_later: bool) -> bool:
        style, ordinal = label.readings[0].style, label.readings[0].ordinal
        if style is Style.PREAMBULAR:
            self._preamble = True
            self._text_passage(block, PassageKind.PREAMBULAR, self._paths.unique(f"{self._scope}pp.{ordinal}"), label)
            return True
        if style is Style.OPERATIVE or (style is Style.NUMBER and not self._nests(label)):
            return self._top_level(block, label, ordinal)
        if _DOTTED_LETTER.fullmatch(label.printed) and not self._counter.expects(label):
            return False
        return self._item(block, label, numbered_later)

    def _nests(self, label: Label) -> bool:
        """Whether a number belongs to a list within the open paragraph rather than to the paragraphs."""
        ordinal = label.readings[0].ordinal
        if self._anchor is None or ordinal == self._top + 1:
            return False
        return (ordinal == 1 and self._after_colon()) or (self._counter.depth > 0 and self._counter.continues(label))

    def _top_level(self, block: Prepared, label: Label, ordinal: int) -> bool:
        if ordinal >= _FIRST_YEAR and ordinal > self._top + _LARGEST_STEP:
            return False
        kind = PassageKind.OPERATIVE if self._in_instrument() else PassageKind.NUMBERED
        path = f"{self._scope}{kind.value}.{ordinal}"
        if ordinal == 1 and (self._section is not None or self._paths.taken(path)):
            self._restart()
            path = f"{self._scope}{kind.value}.{ordinal}"
        self._top = ordinal
        self._begin_operative()
        self._text_passage(block, kind, self._paths.unique(path), label)
        return True

    def _restart(self) -> None:
        """Numbers begin again: a section of its own, named by its number if it has one."""
        self._restarts += 1
        outer = f"annex.{self._annexes}." if self._annexes else ""
        self._scope = outer + (f"sect.{self._section}." if self._section is not None else f"part.{self._restarts + 1}.")
        self._section = None

    def _item(self, block: Prepared, label: Label, numbered_later: bool) -> bool:
        anchor = self._anchor
        if anchor and anchor.kind is PassageKind.PREAMBULAR and not numbered_later and self._after_colon():
            anchor = self._anchor = None
        steps = self._counter.place(label, after_colon=self._after_colon() and not self._opens_the_text(anchor))
        if anchor is None:
            self._begin_operative()
        kind = anchor.kind if anchor else self._kind_of_items()
        base = anchor.path if anchor else f"{self._scope}{kind.value}"
        path = ".".join((base, *steps))
        parent = ".".join((base, *steps[:-1])) if anchor or len(steps) > 1 else None
        passage = self._new(block, kind, self._paths.unique(path), printed=label.printed, parent=parent)
        self._open_list = passage if block.ends_in_colon else None
        return True

    def _opens_the_text(self, anchor: Growing | None) -> bool:
        return anchor is None and self._counter.depth == 0

    def _kind_of_items(self) -> PassageKind:
        return PassageKind.OPERATIVE if self._in_instrument() else PassageKind.NUMBERED

    def _unlabelled(self, block: Prepared) -> None:
        heading = read_heading(block, in_preamble=self._preamble and not self._operative)
        if self._open_list and self._attaches(block, heading):
            self._last = self._open_list
            self._join(block, "\n")
            if block.text.rstrip("»”\"')]* ").endswith("."):
                self._open_list = None
        elif heading is not None or titles_an_instrument(block):
            self._heading(block, heading)
        elif self._operative and self._in_instrument() and self._is_closing(block):
            self._new(block, PassageKind.COVER, self._paths.next_of(f"{self._scope}cover"))
            self._last = None
        elif block.enacting:
            self._preamble, self._operative = True, False
            self._new(block, PassageKind.ENACTING, self._paths.next_of(f"{self._scope}enacting"))
            self._last = self._anchor = self._open_list = None
        else:
            self._paragraph(block)

    def _attaches(self, block: Prepared, heading: Heading | None) -> bool:
        if heading is not None and (heading.annex or block.block.heading or heading.section is not None):
            return False
        return block.cue not in {Cue.SYMBOL, Cue.DISTRIBUTION}

    def _is_closing(self, block: Prepared) -> bool:
        return block.cue in {Cue.DATE, Cue.ADOPTION} or CLOSING.fullmatch(block.text) is not None

    def _heading(self, block: Prepared, heading: Heading | None) -> None:
        if heading and heading.annex:
            self._annexes = heading.annex_number or self._annexes + 1
            self._scope = f"annex.{self._annexes}."
            self._top = 0
            self._preamble = self._operative = False
        elif heading and heading.section is not None and heading.bare:
            self._section = heading.section
        self._new(block, PassageKind.HEADING, self._paths.next_of(f"{self._scope}heading"))
        self._last = self._anchor = self._open_list = None
        self._counter = ListCounter()

    def _paragraph(self, block: Prepared) -> None:
        if block.enacting_with_preamble and not self._operative:
            self._preamble = True
            single = block.text.endswith(".")
            kind = PassageKind.OPERATIVE if single else PassageKind.PREAMBULAR
            self._operative = single
            self._text_passage(block, kind, self._paths.next_of(f"{self._scope}{kind.value}"), None)
            return
        kind = self._kind_of_paragraph(block)
        self._text_passage(block, kind, self._paths.next_of(f"{self._scope}{kind.value}"), None)

    def _kind_of_paragraph(self, block: Prepared) -> PassageKind:
        if not self._preamble:
            return PassageKind.UNNUMBERED
        if not self._operative:
            if OPERATIVE.match(block.text) and not block.text.endswith(","):
                self._operative = True
                return PassageKind.OPERATIVE
            return PassageKind.PREAMBULAR
        if self._top == 0 and OPERATIVE.match(block.text):
            return PassageKind.OPERATIVE
        return PassageKind.UNNUMBERED

    def _text_passage(self, block: Prepared, kind: PassageKind, path: str, label: Label | None) -> None:
        printed = label.printed if label else ""
        self._anchor = self._new(block, kind, path, printed=printed)
        self._counter = ListCounter()
        self._open_list = self._anchor if block.ends_in_colon and kind in _LABELLED else None

    def _begin_operative(self) -> None:
        self._operative = True

    def _in_instrument(self) -> bool:
        if self._annexes:
            return self._preamble
        return self._kind is not PartKind.DOCUMENT

    def _after_colon(self) -> bool:
        return self._previous is not None and self._previous.ends_in_colon

    def _new(
        self, block: Prepared, kind: PassageKind, path: str, *, printed: str = "", parent: str | None = None
    ) -> Growing:
        builder = FlowBuilder(self._text, self._hyphenation)
        builder.add(block.lines, block.cuts)
        passage = Growing(
            path=path, kind=kind, printed=printed, builder=builder, start=block.block.start, parent=parent
        )
        self.passages.append(passage)
        self._last = passage
        return passage
