"""What each stage keeps of a document: the large results, which the next stage reads, and the small ones beside them,
which a build reads of every document."""

from dataclasses import dataclass, replace

from mandate_graph.building import Share, SourceNote
from mandate_graph.model.head import Head
from mandate_graph.model.mandate import Deed
from mandate_graph.model.mention import BodyMention
from mandate_graph.model.passage import Document
from mandate_graph.model.record import Record
from mandate_graph.model.registry import BodyRecord, TreatyRecord
from mandate_graph.model.source import SourceText
from mandate_graph.pipeline.summary import Built
from mandate_graph.resolution.discovery import Testimony
from mandate_graph.store import SourceEntry

_NO_DOCUMENT = Document(source=SourceText(name="", media_type="", encoding="", byte_digest="", text=""), parts=())


@dataclass(frozen=True, slots=True, kw_only=True)
class Reading:
    """What one document says by itself: its passages, the bodies it names, its heads."""

    document: Document
    bodies: tuple[BodyMention, ...]
    heads: tuple[Head, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Known:
    """Beside a reading: the line of its source in the manifest, and what it tells of unlisted bodies."""

    source: SourceEntry
    testimony: Testimony


@dataclass(frozen=True, slots=True, kw_only=True)
class Learnt:
    """The learnt records that bear on a document."""

    bodies: tuple[BodyRecord, ...]
    treaties: tuple[TreatyRecord, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Claims:
    """A record without its document, which is kept with the reading."""

    without_text: Record

    def record(self, document: Document) -> Record:
        """The record of the document."""
        return replace(self.without_text, document=document)


def claims_of(record: Record) -> Claims:
    """A record without its document."""
    return Claims(without_text=replace(record, document=_NO_DOCUMENT))


@dataclass(frozen=True, slots=True, kw_only=True)
class Facts:
    """Beside claims: the deeds of the document, its share in the survey, its line in the summary."""

    deeds: tuple[tuple[Deed, str], ...]
    share: Share
    line: Built


@dataclass(frozen=True, slots=True, kw_only=True)
class Notes:
    """Beside the lines of graphs: what the registry says of each of them."""

    graphs: tuple[SourceNote, ...]
