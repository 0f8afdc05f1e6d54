"""One document from bytes to claims, in two passes.

The first pass reads a document by itself. What all documents together tell of bodies nobody listed then
widens the registry, and the second pass says of each mention what it means. No claim depends on the order
in which the documents were read.
"""

from collections.abc import Sequence
from dataclasses import dataclass

from mandate_graph import extraction, resolution
from mandate_graph.model.head import Head
from mandate_graph.model.mention import BodyMention
from mandate_graph.model.passage import Document
from mandate_graph.model.record import Record
from mandate_graph.model.registry import Registry
from mandate_graph.pipeline.sources import SourceFile
from mandate_graph.reading import read
from mandate_graph.segmentation import segment


@dataclass(frozen=True, slots=True, kw_only=True)
class Reading:
    """What one document says by itself: its passages, the bodies it names, its heads."""

    document: Document
    bodies: tuple[BodyMention, ...]
    heads: tuple[Head, ...]


def read_document(file: SourceFile, *, limit_bytes: int) -> Document:
    """A file as a document; raises InputError where it cannot be one."""
    return segment(read(file.path, name=file.name, limit_bytes=limit_bytes))


def read_bodies(document: Document, registry: Registry) -> Reading:
    """The bodies and heads of a document, by a registry."""
    mentions = extraction.find_bodies(document, registry)
    heads = extraction.read_heads(document, mentions, registry)
    bodies = resolution.resolve_bodies(document, mentions, heads, registry)
    return Reading(document=document, bodies=bodies, heads=heads)


def widen(readings: Sequence[Reading], registry: Registry) -> Registry:
    """The registry with every body that the documents together tell of."""
    return resolution.discover([(reading.document, reading.bodies, reading.heads) for reading in readings], registry)


def convert(document: Document, registry: Registry) -> Record:
    """Every claim of one document, by the widened registry; acts told of other texts are not linked yet."""
    reading = read_bodies(document, registry)
    bodies, heads = reading.bodies, reading.heads
    found_citations = extraction.find_citations(document, bodies, registry)
    citations = resolution.resolve_citations(document, found_citations, bodies, heads, registry)
    found_meetings = extraction.find_meetings(document, bodies)
    meetings = resolution.resolve_meetings(document, found_meetings, bodies, heads)
    found_reports = extraction.find_reports(document, bodies, citations)
    reports = resolution.resolve_reports(document, found_reports, bodies, citations, meetings, heads)
    found_acts = extraction.find_acts(document, bodies, registry)
    acts, issues = resolution.resolve_acts(document, found_acts, bodies, citations, heads, registry)
    return Record(
        document=document,
        heads=heads,
        citations=citations,
        acts=acts,
        meetings=meetings,
        reports=reports,
        issues=(*document.source.issues, *issues),
    )


def convert_all(documents: Sequence[Document], registry: Registry) -> tuple[tuple[Record, ...], Registry]:
    """Every document's claims, with acts told second-hand linked to their first-hand text, and the registry widened."""
    widened = widen([read_bodies(document, registry) for document in documents], registry)
    records = [convert(document, widened) for document in documents]
    return resolution.link_accounts(records), widened
