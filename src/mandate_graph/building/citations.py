"""Citations: one node for each citing text, function and thing cited; every naming is evidence of it."""

from collections import defaultdict
from collections.abc import Iterable

from rdflib import URIRef

from mandate_graph.building.graph import PartGraph
from mandate_graph.building.works import describe, is_titled
from mandate_graph.model.citation import Citation, CitationFunction, CitationKind
from mandate_graph.model.identity import (
    AgendaItemKey,
    DocumentKey,
    InstrumentKey,
    ProvisionKey,
    Target,
    TreatyKey,
    Work,
)
from mandate_graph.vocabulary import identifiers
from mandate_graph.vocabulary.local_names import is_local
from mandate_graph.vocabulary.terms import DCTERMS, ELI, MG, PROV, boolean, day, plain, words

_Same = tuple[ProvisionKey | Work, CitationFunction, Target]


def add_citations(graph: PartGraph, citations: Iterable[Citation]) -> None:
    """Adds the citations whose words stand in this part."""
    known: dict[_Same, dict[CitationKind, list[Citation]]] = defaultdict(lambda: defaultdict(list))
    for citation in citations:
        if citation.target is None:
            _add_unresolved(graph, citation)
        else:
            known[citation.citing, citation.function, citation.target][citation.kind].append(citation)
    for (citing, function, target), by_kind in known.items():
        plain_iri = identifiers.citation(citing, function, target)
        for at, kind in enumerate(sorted(by_kind)):
            iri = URIRef(f"{plain_iri}--{kind.value}") if at else plain_iri
            for citation in by_kind[kind]:
                _add_naming(graph, iri, citation)
                _add_target(graph, iri, citation, target)


def _add_naming(graph: PartGraph, iri: URIRef, citation: Citation) -> None:
    graph.type(iri, MG.Citation)
    graph.add(iri, MG.citingEntity, describe(graph, citation.citing))
    graph.add(iri, MG.citationFunction, identifiers.concept("citation-function", citation.function.value))
    graph.add(iri, MG.citationKind, identifiers.concept("citation-kind", citation.kind.value.replace("_", "-")))
    graph.add(iri, MG.citedAs, words(citation.printed, citation.evidence.language))
    evidence = graph.evidence(citation.evidence)
    graph.add(iri, MG.evidence, evidence)
    graph.add(evidence, MG.statedDate, day(citation.adopted) if citation.adopted else None)
    graph.add(iri, PROV.wasAttributedTo, identifiers.target(graph.document))
    if citation.anaphora:
        graph.add(iri, MG.anaphora, boolean(True))
    if citation.title:
        graph.add(iri, DCTERMS.title, words(citation.title, citation.evidence.language))


def _add_target(graph: PartGraph, iri: URIRef, citation: Citation, target: Target) -> None:
    cited = describe(graph, target)
    graph.add(iri, MG.citedEntity, cited)
    work = target.work if isinstance(target, ProvisionKey) else target
    if citation.adopted and isinstance(work, InstrumentKey):
        graph.add(identifiers.target(work), ELI.date_document, day(citation.adopted))
    if isinstance(target, DocumentKey):
        if citation.kind is CitationKind.DRAFT_RESOLUTION:
            graph.type(cited, MG.Draft)
        printed = citation.symbol_as_printed
        graph.add(cited, MG.symbolAsPrinted, plain(printed) if printed and printed != target.identifier else None)
    if _is_known_by_name_only(graph, target):
        graph.add(cited, DCTERMS.title, words(citation.title or citation.printed, citation.evidence.language))


def _is_known_by_name_only(graph: PartGraph, target: Target) -> bool:
    """Whether the title that texts print is all that is known of it."""
    if isinstance(target, TreatyKey):
        return target.slug not in graph.registry.treaties
    if isinstance(target, AgendaItemKey):
        return is_titled(target)
    return isinstance(target, DocumentKey) and is_local(target) and target not in graph.siblings


def _add_unresolved(graph: PartGraph, citation: Citation) -> None:
    """A naming of something unknown stands alone, with the reason, and the candidates if there are any."""
    place = identifiers.span(graph.source.identifier, citation.evidence.start, citation.evidence.end)
    iri = identifiers.unresolved_citation(citation.citing, citation.function, place)
    _add_naming(graph, iri, citation)
    if citation.reason:
        graph.add(iri, MG.unresolvedReason, identifiers.concept("unresolved-reason", citation.reason.value))
    graph.add(iri, MG.candidate, *(describe(graph, candidate) for candidate in citation.candidates))
    if citation.symbol_as_printed:
        graph.add(iri, MG.symbolAsPrinted, plain(citation.symbol_as_printed))
