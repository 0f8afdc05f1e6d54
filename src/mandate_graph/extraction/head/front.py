"""The lines before the body of a part, with the bodies that each names."""

from collections.abc import Iterator
from dataclasses import dataclass, field

from mandate_graph.model.evidence import Evidence
from mandate_graph.model.mention import BodyMention
from mandate_graph.model.passage import Document, Part, Passage, PassageKind

_FRONT = (PassageKind.COVER, PassageKind.HEADING, PassageKind.FOOTNOTE)
_CONFIDENCE = 0.95


@dataclass(frozen=True, slots=True, kw_only=True)
class Line:
    """A cover line or heading."""

    passage: Passage
    mentions: tuple[BodyMention, ...]

    @property
    def text(self) -> str:
        """What it prints."""
        return self.passage.flow.text

    @property
    def cover(self) -> bool:
        """Whether it is a line of the masthead rather than a title."""
        return self.passage.kind is PassageKind.COVER


@dataclass(slots=True, kw_only=True)
class Front:
    """The front of one part. `body` holds the passages that follow it."""

    document: Document
    part: Part
    lines: tuple[Line, ...]
    body: tuple[Passage, ...]
    mentions: tuple[BodyMention, ...]
    evidence: list[Evidence] = field(default_factory=list)
    """What was read so far, in the order in which it was read."""

    def quote(self, passage: Passage, start: int, end: int, rule: str) -> Evidence:
        """Evidence for what `passage.flow.text[start:end]` prints; it is noted as well."""
        span = passage.flow.source_span(start, end)
        found = Evidence(
            part=self.part.key,
            passage=passage.path,
            start=span.start,
            end=span.end,
            quote=self.document.source.text[span.start : span.end],
            line=self.document.source.text.count("\n", 0, span.start) + 1,
            language=passage.language,
            rule=rule,
            confidence=_CONFIDENCE,
        )
        self.evidence.append(found)
        return found

    def named(self, passage: Passage) -> tuple[BodyMention, ...]:
        """The bodies that a passage names."""
        return tuple(mention for mention in self.mentions if mention.path == passage.path)


def fronts(document: Document, mentions: tuple[BodyMention, ...]) -> Iterator[Front]:
    """The front of each part in order."""
    for part in document.parts:
        size = next((at for at, passage in enumerate(part.passages) if passage.kind not in _FRONT), len(part.passages))
        own = tuple(mention for mention in mentions if mention.part == part.key)
        lines = tuple(
            Line(passage=passage, mentions=tuple(mention for mention in own if mention.path == passage.path))
            for passage in part.passages[:size]
            if passage.kind is not PassageKind.FOOTNOTE
        )
        yield Front(document=document, part=part, lines=lines, body=part.passages[size:], mentions=own)
