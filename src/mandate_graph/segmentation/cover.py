"""The front of a document: where it ends, and which of its blocks is the title."""

import regex

from mandate_graph.model.passage import PassageKind
from mandate_graph.segmentation.labels import Style
from mandate_graph.segmentation.masthead import Cue
from mandate_graph.segmentation.phrasebook import ANNEX, CONTENTS, INSTRUMENT_TITLE, NOTES, SECTION_TITLE
from mandate_graph.segmentation.prepared import Prepared

_MOST_BLOCKS = 40
_LONG = 300
_PARAGRAPH = 160
_LEAST_SENTENCE_WORDS = 9
_SECTION = regex.compile(r"(?:[IVX]+|A)\.?\s+\p{Lu}\p{Ll}")
_LONGEST_TITLE = 400


def front(blocks: list[Prepared]) -> list[PassageKind]:
    """The kinds of the blocks before the body, in order: cover lines, headings and notes."""
    size = _size(blocks)
    region = blocks[:size]
    open_blocks = [at for at, block in enumerate(region) if block.note is None and block.cue is None]
    titles = [at for at, block in enumerate(region) if block.note is None and titles_an_instrument(block)]
    if titles:
        headings = {at for at in range(titles[0], size) if at in titles or at in open_blocks}
    else:
        headings = _titles(region, open_blocks)
    return [_kind(block, at in headings) for at, block in enumerate(region)]


def titles_an_instrument(block: Prepared) -> bool:
    """Whether a block is the title line of a resolution or decision: "Decision 4/4", "74/11. Title"."""
    return len(block.text) <= _LONGEST_TITLE and INSTRUMENT_TITLE.match(block.whole) is not None


def _kind(block: Prepared, heading: bool) -> PassageKind:
    if block.note:
        return PassageKind.FOOTNOTE
    return PassageKind.HEADING if heading else PassageKind.COVER


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
        if _begins_the_body(block):
            return at
    return min(len(blocks), _MOST_BLOCKS)


def _begins_the_body(block: Prepared) -> bool:
    if block.note:
        return False
    if titles_an_instrument(block):
        return False
    if block.label and block.label.readings[0].style is not Style.LETTER:
        return True
    if block.enacting or block.enacting_with_preamble:
        return True
    if any(pattern.fullmatch(block.text) for pattern in (ANNEX, CONTENTS, NOTES, SECTION_TITLE)):
        return True
    return _is_sentence(block) or _SECTION.match(block.text) is not None


def _is_sentence(block: Prepared) -> bool:
    if block.cue is not None or block.block.heading or block.bold:
        return False
    if len(block.text) >= _LONG:
        return True
    if not block.closed:
        return False
    return (
        len(block.text) >= _PARAGRAPH
        or (block.text[-1] in ".:;" and len(block.text.split()) >= _LEAST_SENTENCE_WORDS)
        or block.ends_in_colon
    )
