"""Evidence: the exact words behind the claims of a part, and where they stand."""

from mandate_graph.building.graph import PartGraph
from mandate_graph.building.works import describe
from mandate_graph.model.evidence import Evidence
from mandate_graph.vocabulary import identifiers
from mandate_graph.vocabulary.terms import MG, OA, PROV, RDFS, decimal, integer, plain, words


def add_evidence(graph: PartGraph) -> None:
    """Describes every span that a claim of the part rests on, once; call it after all claims are in.

    Where several rules quote the same span, all of them are named, and the lowest confidence stands.
    """
    for (start, end), quotations in sorted(graph.spans.items()):
        _add_span(graph, identifiers.span(graph.source.identifier, start, end), start, quotations)


def _add_span(graph: PartGraph, local: str, start: int, quotations: list[Evidence]) -> None:
    first = min(quotations, key=lambda evidence: (evidence.passage, evidence.rule, evidence.prefix, evidence.suffix))
    iri = identifiers.evidence(local)
    graph.type(iri, MG.Evidence)
    graph.add(iri, OA.hasSource, graph.version(graph.work))
    graph.add(iri, PROV.wasDerivedFrom, identifiers.source(graph.source.byte_digest))
    graph.add(iri, MG.paragraph, describe(graph, graph.provision(first.passage)))
    graph.add(iri, MG.line, integer(first.line))
    place = graph.source.place(start)
    graph.add(iri, MG.page, integer(place.page) if place is not None and place.page is not None else None)
    graph.add(iri, MG.cell, plain(".".join(map(str, place.cell))) if place is not None and place.cell else None)
    graph.add(iri, MG.confidence, decimal(min(evidence.confidence for evidence in quotations)))
    for name in sorted({evidence.rule for evidence in quotations}):
        rule = identifiers.rule(name)
        graph.add(iri, MG.extractionRule, rule)
        graph.type(rule, PROV.Plan)
        graph.add(rule, RDFS.label, plain(name))
    quote = identifiers.evidence(f"{local}__q")
    position = identifiers.evidence(f"{local}__p")
    graph.add(iri, OA.hasSelector, quote)
    graph.type(quote, OA.TextQuoteSelector)
    graph.add(quote, OA.exact, words(first.quote, first.language))
    graph.add(quote, OA.prefix, plain(first.prefix) if first.prefix else None)
    graph.add(quote, OA.suffix, plain(first.suffix) if first.suffix else None)
    graph.add(quote, OA.refinedBy, position)
    graph.type(position, OA.TextPositionSelector)
    graph.add(position, OA.start, integer(first.start))
    graph.add(position, OA.end, integer(first.end))
