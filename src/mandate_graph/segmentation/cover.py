"""The front of a document: where it ends, which of its blocks is the title, and what the document is."""

from dataclasses import dataclass

import regex

from mandate_graph.model.passage import PartKind, PassageKind
from mandate_graph.segmentation.labels import Style
from mandate_graph.segmentation.masthead import Cue
from mandate_graph.segmentation.phrasebook import ANNEX, DRAFT, INSTRUMENT_TITLE, TITLE
from mandate_graph.segmentation.prepared import Prepared

_MOST_BLOCKS = 40
_LONG = 300
_PARAGRAPH = 160
_FRAGMENT = 60
_LEAST_SENTENCE_WORDS = 9
_LEAST_UNSPACED_SENTENCE = 25
_LONGEST_TITLE = 900
_LONGEST_LINE = 240
_MOST_ENACTING_WORDS = 15
_LOOK_AHEAD = 4
_SECTION = regex.compile(r"(?:[IVX]+|A)\.?\s+\p{Lu}\p{Ll}")
_INSTRUMENT = regex.compile(r"/(?:RES|DEC)/")
_BARE_SECTION = regex.compile(r"(?:[IVX]+|\p{Lu})\.?")
_COMMAS = (",", "،", "，")
_OPEN_ENDS = (*_COMMAS, ":", "：")


@dataclass(frozen=True, slots=True)
class Front:
    """The blocks before the body: their kinds in order, and what they say of the document."""

    kinds: tuple[PassageKind, ...]
    kind: PartKind
    enacting: bool
    """The first block of the body is the line that names the acting organ."""


def read_front(blocks: list[Prepared], *, proposed: bool = False) -> Front:
    """The front of a document; `proposed`: another text has announced it as one to be adopted."""
    size = _size(blocks)
    region = blocks[:size]
    open_blocks = [at for at, block in enumerate(region) if block.note is None and block.cue is None]
    titles = [at for at, block in enumerate(region) if block.note is None and titles_an_instrument(block)]
    if titles:
        headings = {at for at in range(titles[0], size) if at in titles or at in open_blocks}
    else:
        headings = _titles(region, open_blocks)
    kinds = tuple(_kind(block, at in headings) for at, block in enumerate(region))
    enacting = _names_the_organ(blocks, size)
    return Front(kinds, _part_kind(blocks[: size + 1], enacting, bool(titles), proposed), enacting)


def titles_an_instrument(block: Prepared) -> bool:
    """Whether a block is the title line of a resolution or decision: "Decision 12/4", "91/11. Lamps"."""
    return len(block.text) <= _LONGEST_TITLE and INSTRUMENT_TITLE.match(block.whole) is not None


def _part_kind(head: list[Prepared], enacting: bool, titled: bool, proposed: bool) -> PartKind:
    enacting = enacting or (bool(head) and head[-1].enacting_with_preamble)
    preamble = bool(head) and head[-1].preambular
    if (enacting or preamble) and (proposed or any(_is_draft_line(block) for block in head)):
        return PartKind.DRAFT
    if enacting or titled or any(block.cue is Cue.STATEMENT for block in head):
        return PartKind.INSTRUMENT
    return PartKind.DOCUMENT


def _is_draft_line(block: Prepared) -> bool:
    if len(block.text) > _LONGEST_LINE:
        return False
    if block.cue is Cue.SYMBOL:
        return "/L." in block.text or block.text.endswith(("/L", "/L…"))
    return block.note is None and DRAFT.search(block.text) is not None


def _kind(block: Prepared, heading: bool) -> PassageKind:
    if block.note:
        return PassageKind.FOOTNOTE
    if heading or (block.cue is None and _BARE_SECTION.fullmatch(block.text)):
        return PassageKind.HEADING
    return PassageKind.COVER


def _titles(region: list[Prepared], open_blocks: list[int]) -> set[int]:
    cued = [at for at, block in enumerate(region) if block.cue]
    if not cued:
        return set(open_blocks)
    authors = [at for at, block in enumerate(region) if block.cue is Cue.AUTHOR]
    last = authors[-1] if authors else len(region)
    before = [at for at in open_blocks if at < last]
    after = {at for at in open_blocks if at > last}
    if before:
        return after | {before[-1]}
    named = [at for at in cued if region[at].cue in {Cue.AUTHOR, Cue.ORGAN, Cue.DRAFT, Cue.STATEMENT}]
    return after or set(named[-1:])


def _size(blocks: list[Prepared]) -> int:
    for at, block in enumerate(blocks[:_MOST_BLOCKS]):
        if (_begins_the_body(block) or _names_the_organ(blocks, at)) and not _remark_on_a_cover(blocks, at):
            return at
    return min(len(blocks), _MOST_BLOCKS)


def _remark_on_a_cover(blocks: list[Prepared], at: int) -> bool:
    """Whether a long block is a remark between the symbol of an instrument and its title ("Reissued because ...")."""
    if blocks[at].label or blocks[at].enacting or blocks[at].preambular or not _is_sentence(blocks[at]):
        return False
    symbols = (block for block in blocks[:at] if block.cue is Cue.SYMBOL)
    behind = blocks[at + 1 : at + 1 + _LOOK_AHEAD]
    return any(_INSTRUMENT.search(block.text) for block in symbols) and any(map(titles_an_instrument, behind))


def _begins_the_body(block: Prepared) -> bool:
    if block.note or titles_an_instrument(block):
        return False
    if block.label and block.label.readings[0].style is not Style.LETTER:
        return True
    if block.enacting_with_preamble or block.preambular:
        return True
    if ANNEX.fullmatch(block.text) or TITLE.fullmatch(block.text):
        return True
    if block.goes_on and block.closed and len(block.text) >= _FRAGMENT:
        return True
    return _is_sentence(block) or _SECTION.match(block.text) is not None


def _names_the_organ(blocks: list[Prepared], at: int) -> bool:
    """Whether a block enacts, by its words, or, in a language whose organs are not listed, by its place and shape."""
    if at >= len(blocks) or blocks[at].note:
        return False
    block = blocks[at]
    if block.enacting:
        return True
    if block.cue or block.label or not block.text.endswith(_COMMAS) or len(block.text.split()) > _MOST_ENACTING_WORDS:
        return False
    behind = [other for other in blocks[at + 1 : at + _LOOK_AHEAD] if other.note is None]
    return bool(behind) and len(behind[0].text) > len(block.text) and behind[0].text.endswith(_OPEN_ENDS)


def _is_sentence(block: Prepared) -> bool:
    if block.cue is not None or block.block.heading or block.bold:
        return False
    if len(block.text) >= _LONG or (block.closed and len(block.text) >= _PARAGRAPH):
        return True
    stopped = block.text[-1:] in {".", ":", ";"} and len(block.text.split()) >= _LEAST_SENTENCE_WORDS
    unspaced = block.text[-1:] in {"。", "；"} and len(block.text) >= _LEAST_UNSPACED_SENTENCE
    return stopped or unspaced or block.ends_in_colon
