"""The links that a published file carries, beside the citations that its words are."""

from collections.abc import Iterable

from mandate_graph.building.graph import PartGraph
from mandate_graph.building.works import describe
from mandate_graph.model.published_link import PublishedLink
from mandate_graph.vocabulary import identifiers
from mandate_graph.vocabulary.terms import MG, plain


def add_published_links(graph: PartGraph, links: Iterable[PublishedLink]) -> None:
    """Adds the links whose words stand in this part."""
    for link in links:
        span = identifiers.span(graph.source.identifier, link.evidence.start, link.evidence.end)
        iri = identifiers.evidence(f"{span}__l")
        graph.type(iri, MG.PublishedLink)
        graph.add(iri, MG.linkAddress, plain(link.address))
        graph.add(iri, MG.linkedEntity, describe(graph, link.target))
        graph.add(iri, MG.linkVerdict, identifiers.concept("link-verdict", link.verdict.value))
        graph.add(iri, MG.evidence, graph.evidence(link.evidence))
