"""From a record to its named graphs, one a part."""

from collections import defaultdict
from collections.abc import Iterable, Sequence
from typing import TypeVar

from mandate_graph.building.acts import ActNames, add_acts
from mandate_graph.building.citations import add_citations
from mandate_graph.building.documents import add_document
from mandate_graph.building.evidence import add_evidence
from mandate_graph.building.graph import NamedGraph, PartGraph
from mandate_graph.building.meetings import add_meetings
from mandate_graph.building.provisions import add_provisions
from mandate_graph.building.published_links import add_published_links
from mandate_graph.building.reports import add_reports
from mandate_graph.building.survey import Survey, survey
from mandate_graph.model.citation import Citation
from mandate_graph.model.mandate import ActStatement
from mandate_graph.model.meeting import MeetingStatement, ReportStatement
from mandate_graph.model.published_link import PublishedLink
from mandate_graph.model.record import Record
from mandate_graph.model.registry import Registry
from mandate_graph.vocabulary.terms import Triple, in_order

_Claim = TypeVar("_Claim", Citation, ActStatement, MeetingStatement, ReportStatement, PublishedLink)


def build(record: Record, registry: Registry, seen: Survey | None = None) -> tuple[NamedGraph, ...]:
    """One named graph for each document that the file holds, sorted by IRI.

    Deterministic: the same arguments always give the same triples, and there is no blank node. `seen` is the
    survey of all records; without it the record stands alone.
    """
    seen = seen or survey((record,))
    graphs = part_graphs(record, registry, seen)
    names = ActNames(record.acts, {graph.part.key: graph for graph in graphs}, seen)
    for graph in graphs:
        add_document(graph, record)
        add_provisions(graph)
        add_citations(graph, _of_part(record.citations, graph))
        add_acts(graph, _of_part(record.acts, graph), names)
        add_meetings(graph, _of_part(record.meetings, graph), seen)
        add_reports(graph, _of_part(record.reports, graph), seen)
        add_published_links(graph, _of_part(record.links, graph))
        add_evidence(graph)
    return _merged(graphs)


def part_graphs(record: Record, registry: Registry, seen: Survey) -> tuple[PartGraph, ...]:
    """The empty graphs of a record's parts."""
    source = record.document.source
    pairs = zip(record.document.parts, record.heads, strict=True)
    graphs = tuple(
        PartGraph(source, part, head, registry, copy=(source.byte_digest, part.key) in seen.copies)
        for part, head in pairs
    )
    for graph in graphs:
        graph.siblings = frozenset(other.document for other in graphs)
    return graphs


def _of_part(claims: Sequence[_Claim], graph: PartGraph) -> tuple[_Claim, ...]:
    return tuple(claim for claim in claims if claim.evidence.part == graph.part.key)


def _merged(graphs: Iterable[PartGraph]) -> tuple[NamedGraph, ...]:
    """Two parts may be one document, such as two language versions in one file."""
    triples: dict[str, set[Triple]] = defaultdict(set)
    iris = {str(graph.iri): graph.iri for graph in graphs}
    for graph in graphs:
        triples[str(graph.iri)].update(graph.triples())
    return tuple(NamedGraph(iris[name], in_order(triples[name])) for name in sorted(iris))
