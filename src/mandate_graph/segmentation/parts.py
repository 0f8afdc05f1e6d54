"""The documents within one file: where a new masthead begins, and what each document is."""

from mandate_graph.model.passage import PartKind
from mandate_graph.segmentation.labels import Style
from mandate_graph.segmentation.masthead import Cue
from mandate_graph.segmentation.phrasebook import DRAFT, INSTRUMENT_TITLE
from mandate_graph.segmentation.prepared import Prepared

_WINDOW = 8
_LEAST_CUES = 3
_LONG = 240
_HEAD = 60
_LIMITED = "/L."
_OPENS = frozenset({Cue.SYMBOL, Cue.ORGANIZATION, Cue.DISTRIBUTION})
_HEAD_CUES = frozenset(
    {Cue.SYMBOL, Cue.ORGANIZATION, Cue.DISTRIBUTION, Cue.ORIGINAL, Cue.SESSION, Cue.AGENDA, Cue.DATE}
)


def split(blocks: list[Prepared]) -> list[list[Prepared]]:
    """The blocks of each document of a file; the first document holds all before the second masthead."""
    parts: list[list[Prepared]] = [[]]
    body = False
    for index, block in enumerate(blocks):
        if body and block.cue in _OPENS and _is_masthead(blocks, index):
            parts.append([])
            body = False
        parts[-1].append(block)
        body = body or _is_body(block)
    return parts


def part_kind(blocks: list[Prepared]) -> PartKind:
    """What one document is, by what stands before its first numbered paragraph."""
    head = _head(blocks)
    enacting = any(block.enacting or block.enacting_with_preamble for block in head)
    titled = any(_titles_an_instrument(block) for block in head)
    statement = any(block.cue is Cue.STATEMENT for block in head)
    drafted = any(_is_draft_line(block) for block in head)
    if drafted and enacting:
        return PartKind.DRAFT
    if enacting or titled or statement:
        return PartKind.INSTRUMENT
    return PartKind.DOCUMENT


def _is_masthead(blocks: list[Prepared], index: int) -> bool:
    cues = {block.cue for block in blocks[index : index + _WINDOW] if block.cue in _HEAD_CUES}
    return len(cues) >= _LEAST_CUES and (Cue.DISTRIBUTION in cues or {Cue.SYMBOL, Cue.SESSION} <= cues)


def _is_body(block: Prepared) -> bool:
    return len(block.text) >= _LONG or block.label is not None or block.enacting


def _head(blocks: list[Prepared]) -> list[Prepared]:
    """The blocks up to the first numbered or long paragraph, that paragraph included where it enacts."""
    head: list[Prepared] = []
    for block in blocks[:_HEAD]:
        if block.label and block.label.readings[0].style is not Style.LETTER:
            break
        head.append(block)
        if block.enacting or len(block.text) >= _LONG:
            break
    return head


def _titles_an_instrument(block: Prepared) -> bool:
    return len(block.text) < _LONG and INSTRUMENT_TITLE.match(block.whole) is not None


def _is_draft_line(block: Prepared) -> bool:
    if len(block.text) >= _LONG:
        return False
    if block.cue is Cue.SYMBOL:
        return _LIMITED in block.text or block.text.endswith(("/L", "/L...", "/L…"))
    return DRAFT.search(block.text) is not None
