"""The end of another text with which a scanned page may begin: what its paragraphs do, though nobody prints whose they
are.
"""

from collections.abc import Sequence
from dataclasses import dataclass, field

import regex

from mandate_graph.model.act_mention import ActMention
from mandate_graph.model.head import Head
from mandate_graph.model.mandate import Modality
from mandate_graph.model.passage import Document, Part, PartKind, Passage, PassageKind

_AT_ONCE = regex.compile(r"\W*(?:\w+,?\s+){0,2}")
"""What may stand in front of the verb with which a paragraph acts: "Also", "Once again"."""


@dataclass(slots=True)
class Torn:
    """The paragraphs of a part that is the end of an instrument whose beginning stands on another page."""

    is_end: bool
    _acting: dict[str, tuple[int, Modality]] = field(default_factory=dict)

    def speaks(self, mention: ActMention, passage: Passage) -> bool:
        """Whether a numbered paragraph itself does what a mention says: its first words do, or others of the same
        sentence under the same verb. To be asked of the mentions in reading order."""
        if not self.is_end or passage.kind is not PassageKind.NUMBERED or mention.participle or mention.passive:
            return False
        opened = self._acting.get(mention.path)
        if opened is None and _AT_ONCE.fullmatch(passage.flow.text, 0, mention.start):
            opened = self._acting[mention.path] = (mention.sentence_start, mention.modality)
        return opened == (mention.sentence_start, mention.modality)


def torn(document: Document, part: Part, heads: Sequence[Head]) -> Torn:
    """A file's first part tells nothing of its own where the symbol of the file is that of an instrument behind it."""
    first = part.key == document.parts[0].key and part.kind is PartKind.DOCUMENT
    bare = any(head.part == part.key and head.symbol is None for head in heads)
    owned = any(head.symbol is not None and head.instrument is not None for head in heads if head.part != part.key)
    return Torn(is_end=first and bare and owned)
