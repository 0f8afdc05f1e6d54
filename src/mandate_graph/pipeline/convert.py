"""One document from bytes to claims, in two passes.

The first pass reads a document by itself. What all documents together tell of bodies nobody listed then
widens the registry, and the second pass says of each mention what it means. No claim depends on the order
in which the documents were read.
"""

from collections.abc import Sequence
from dataclasses import dataclass

from mandate_graph.extraction import acts as act_extraction
from mandate_graph.extraction import bodies as body_extraction
from mandate_graph.extraction import citations as citation_extraction
from mandate_graph.extraction import meetings as meeting_extraction
from mandate_graph.extraction import reports as report_extraction
from mandate_graph.extraction.head import read_heads
from mandate_graph.model.head import Head
from mandate_graph.model.mention import BodyMention
from mandate_graph.model.passage import Document
from mandate_graph.model.record import Record
from mandate_graph.model.registry import Registry
from mandate_graph.pipeline.sources import SourceFile
from mandate_graph.reading import read
from mandate_graph.resolution import accounts, acts, bodies, citations, discovery, meetings, published_links, reports
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
    mentions = body_extraction.find(document, registry)
    heads = read_heads(document, mentions, registry)
    return Reading(document=document, bodies=bodies.resolve(document, mentions, heads, registry), heads=heads)


def widen(readings: Sequence[Reading], registry: Registry) -> Registry:
    """The registry with every body that the documents together tell of."""
    return discovery.discover([(reading.document, reading.bodies, reading.heads) for reading in readings], registry)


def convert(document: Document, registry: Registry) -> Record:
    """Every claim of one document, by the widened registry; acts told of other texts are not linked yet."""
    reading = read_bodies(document, registry)
    named, heads = reading.bodies, reading.heads
    cited = citations.resolve(document, citation_extraction.find(document, named, registry), named, heads, registry)
    met = meetings.resolve(document, meeting_extraction.find(document, named), named)
    reported = reports.resolve(document, report_extraction.find(document, named, cited), named, met, heads)
    enacted, issues = acts.resolve(document, act_extraction.find(document, named), cited, heads)
    return Record(
        document=document,
        heads=heads,
        citations=cited,
        acts=enacted,
        meetings=met,
        reports=reported,
        links=published_links.resolve(document, cited, registry),
        issues=(*document.source.issues, *issues),
    )


def link(records: Sequence[Record]) -> tuple[Record, ...]:
    """The records with each act that is told second-hand tied to its first-hand text, where one was read."""
    return accounts.link(records)
