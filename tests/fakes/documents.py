"""Documents built from plain strings, without reading or segmentation."""

from collections.abc import Sequence
from hashlib import sha256

from mandate_graph.model.flow import FlowText, Run
from mandate_graph.model.language import Language
from mandate_graph.model.passage import Document, Part, PartKind, Passage, PassageKind
from mandate_graph.model.source import SourceText


def document(
    *passages: tuple[PassageKind, str],
    language: Language = Language.EN,
    kind: PartKind = PartKind.DOCUMENT,
    name: str = "made-up.txt",
) -> Document:
    """One part whose passages are the given texts, one a line of the source; paths count by kind."""
    text = "\n".join(words for _, words in passages)
    found: list[Passage] = []
    at = 0
    for number, (passage_kind, words) in enumerate(passages, 1):
        flow = FlowText(text=words, runs=(Run(0, at, len(words)),) if words else ())
        path = f"{passage_kind.value}.{sum(known.kind is passage_kind for known in found) + 1}"
        found.append(Passage(path=path, kind=passage_kind, printed="", language=language, flow=flow))
        at += len(words) + 1
        assert number
    source = SourceText(
        name=name,
        media_type="text/plain",
        encoding="utf-8",
        byte_digest=sha256(text.encode()).hexdigest(),
        text=text,
    )
    return Document(source=source, parts=(Part(key="", kind=kind, language=language, passages=tuple(found)),))


def paragraphs(texts: Sequence[str], language: Language = Language.EN) -> Document:
    """A document of numbered paragraphs only."""
    return document(*((PassageKind.NUMBERED, text) for text in texts), language=language)
