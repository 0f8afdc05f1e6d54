"""A source to its document: parts and passages."""

from mandate_graph.model.language import Language
from mandate_graph.model.passage import Document, Part, PartKind
from mandate_graph.model.source import SourceText
from mandate_graph.segmentation.assembly import Assembly
from mandate_graph.segmentation.blocks import blocks
from mandate_graph.segmentation.cover import read_front
from mandate_graph.segmentation.draft import link_calls
from mandate_graph.segmentation.hyphens import Hyphenation
from mandate_graph.segmentation.notes import mark_notes
from mandate_graph.segmentation.parts import Stretch, split
from mandate_graph.segmentation.prepared import Prepared, prepare
from mandate_graph.segmentation.tongue import Tongue

_SAMPLE = 20_000


def segment(source: SourceText) -> Document:
    """The documents within a source and their passages, in reading order.

    Every run of every flow is a verbatim slice of the text; time grows with the length of the text.
    """
    text = source.text
    hyphenation = Hyphenation(text)
    blocked = (prepare(text, marked, hyphenation) for marked in mark_notes(text, blocks(text, source.in_cell)))
    prepared = [block for block in blocked if block.text]
    keys: list[str] = []
    return Document(
        source=source,
        parts=tuple(_part(text, each, keys, hyphenation) for each in split(prepared)),
    )


def _part(text: str, stretch: Stretch, keys: list[str], hyphenation: Hyphenation) -> Part:
    front = read_front(stretch.blocks, proposed=stretch.proposed)
    keys.append(_key(front.kind, keys))
    growing = Assembly(text, front, hyphenation).walk(stretch.blocks)
    link_calls(growing)
    language = _main_language(stretch.blocks)
    tongue = Tongue(language)
    return Part(
        key=keys[-1],
        kind=front.kind,
        language=language,
        passages=tuple(passage.finished(tongue) for passage in growing),
    )


def _key(kind: PartKind, taken: list[str]) -> str:
    if not taken:
        return ""
    number = 2 if kind is not PartKind.DRAFT else 1
    key = kind.value if number == 1 else f"{kind.value}-{number}"
    while key in taken:
        number += 1
        key = f"{kind.value}-{number}"
    return key


def _main_language(found: list[Prepared]) -> Language:
    """The language of the longest stretch of words, notes left out."""
    sizes: dict[Language, int] = {}
    sample = _sample(found)
    tongue = Tongue()
    whole = sum(map(len, sample))
    for text in sample:
        language = tongue.of(text)
        sizes[language] = sizes.get(language, 0) + len(text)
        if sizes[language] * 2 > whole:
            return language
    return max(sizes, key=lambda language: sizes[language]) if sizes else Language.EN


def _sample(found: list[Prepared]) -> list[str]:
    """The words of the first blocks that are no notes."""
    sample: list[str] = []
    read = 0
    for block in found:
        if read > _SAMPLE:
            break
        if block.note is None:
            sample.append(block.text)
            read += len(block.text)
    return sample
