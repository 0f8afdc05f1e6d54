"""Passages: the citable pieces of a document, in reading order."""

from dataclasses import dataclass
from enum import StrEnum

from mandate_graph.model.flow import FlowText
from mandate_graph.model.language import Language
from mandate_graph.model.source import SourceText


class PassageKind(StrEnum):
    """What a passage is; the value is the first part of its path."""

    COVER = "cover"
    """A line or block of the masthead: organ, symbol, date, session, place, agenda item, author."""
    HEADING = "heading"
    """A title or section heading."""
    ENACTING = "enacting"
    """The words that name the acting organ ("The Conference,") where they stand alone."""
    PREAMBULAR = "pp"
    OPERATIVE = "op"
    NUMBERED = "para"
    """A numbered paragraph of a document that is not an instrument."""
    UNNUMBERED = "text"
    FOOTNOTE = "fn"


@dataclass(frozen=True, slots=True, kw_only=True)
class NoteCall:
    """A footnote call: the flow offset at which it stood, and the path of the note it calls."""

    at: int
    note: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Passage:
    """A passage and its place.

    `path` is unique within its part and normalised: `pp.2`, `op.4.o.ii`, `para.3`, `heading.2`, `fn.1`;
    list letters count by position (the fifth item is `e` whatever letter is printed).
    `printed` is the label as printed ("д)", "PP1", "1.", "*"), "" where there is none.
    `language` is the language of these words, whatever the rest of the document is in.
    """

    path: str
    kind: PassageKind
    printed: str
    language: Language
    flow: FlowText
    parent: str | None = None
    calls: tuple[NoteCall, ...] = ()


class PartKind(StrEnum):
    """What a part of a file is as a text."""

    DOCUMENT = "document"
    """A note, report or other text whose paragraphs narrate."""
    INSTRUMENT = "instrument"
    """The text of an adopted resolution or decision."""
    DRAFT = "draft"
    """The text of a resolution or decision that is only proposed."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Part:
    """One document within a file. `key` is "" for a file's first part, else "draft", "draft-2", "instrument-2"…"""

    key: str
    kind: PartKind
    language: Language
    passages: tuple[Passage, ...]

    def passage(self, path: str) -> Passage:
        """The passage at `path`; KeyError if there is none."""
        for passage in self.passages:
            if passage.path == path:
                return passage
        raise KeyError(path)


@dataclass(frozen=True, slots=True, kw_only=True)
class Document:
    """A source and its parts, segmented."""

    source: SourceText
    parts: tuple[Part, ...]
