"""One document from bytes to claims, in two passes.

The first pass reads a document by itself. What all documents together tell of bodies nobody listed then
widens the registry, and the second pass says of each mention what it means, by the part of that registry which
bears on the document. No claim depends on the order in which the documents were read.
"""

from collections.abc import Sequence

from mandate_graph.extraction import acts as act_extraction
from mandate_graph.extraction import bodies as body_extraction
from mandate_graph.extraction import citations as citation_extraction
from mandate_graph.extraction import meetings as meeting_extraction
from mandate_graph.extraction import reports as report_extraction
from mandate_graph.extraction.head import read_heads
from mandate_graph.model.passage import Document
from mandate_graph.model.record import Record
from mandate_graph.model.registry import Registry
from mandate_graph.pipeline.acted import acted_on
from mandate_graph.pipeline.results import Known, Reading
from mandate_graph.pipeline.sources import SourceFile
from mandate_graph.reading import read_data
from mandate_graph.resolution import accounts, acts, bodies, citations, discovery, meetings, published_links, reports
from mandate_graph.segmentation import segment
from mandate_graph.store import entry_of
from mandate_graph.undisturbed import undisturbed


@undisturbed()
def read_document(file: SourceFile, *, limit_bytes: int) -> Document:
    """A file as a document; raises InputError where it cannot be one."""
    return segment(read_data(file.read(limit_bytes), name=file.name))


@undisturbed()
def read_bodies(document: Document, registry: Registry) -> Reading:
    """The bodies and heads of a document, by a registry."""
    mentions = body_extraction.find(document, registry)
    heads = read_heads(document, mentions, registry)
    return Reading(document=document, bodies=bodies.resolve(document, mentions, heads, registry), heads=heads)


def known_of(reading: Reading) -> Known:
    """What a build has to know of every document before any is resolved."""
    acted = acted_on(reading.document, reading.bodies)
    told = discovery.testify(reading.document, reading.bodies, reading.heads, acted)
    return Known(source=entry_of(reading.document.source), testimony=told)


def traces_of(reading: Reading) -> discovery.Traces:
    """By what a document is found to speak of a learnt body."""
    return discovery.traces_of(reading.document, reading.bodies, reading.heads)


@undisturbed()
def convert(document: Document, registry: Registry) -> Record:
    """Every claim of one document, by the registry to read it with; accounts of other texts are not linked yet."""
    return resolve(read_bodies(document, registry), registry)


def resolve(reading: Reading, registry: Registry) -> Record:
    """The same, of a document whose bodies were read by that registry."""
    document, named, heads = reading.document, reading.bodies, reading.heads
    cited = citations.resolve(document, citation_extraction.find(document, named, registry), named, heads, registry)
    met = meetings.resolve(document, meeting_extraction.find(document, named), named)
    reported = reports.resolve(document, report_extraction.find(document, named, cited), named, met, heads)
    enacted, issues = acts.resolve(document, act_extraction.find(document, named), cited, heads, registry)
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


def convert_all(documents: Sequence[Document], registry: Registry) -> tuple[tuple[Record, ...], Registry]:
    """Every claim of documents that are read together, and the registry with all the bodies that they tell of."""
    readings = [read_bodies(document, registry) for document in documents]
    widened = discovery.widen((known_of(reading).testimony for reading in readings), registry)
    bearing = discovery.Bearing(registry, widened)
    records = [convert(reading.document, bearing.of(traces_of(reading))) for reading in readings]
    return accounts.link(records), widened
