"""The passages of a part, as provisions of its work."""

from mandate_graph.building.graph import PartGraph
from mandate_graph.building.works import place_provision
from mandate_graph.vocabulary import identifiers
from mandate_graph.vocabulary.terms import MG, words


def add_provisions(graph: PartGraph) -> None:
    """One provision a passage: what it is part of, its label as printed, its words."""
    for passage in graph.part.passages:
        provision = graph.provision(passage.path)
        iri = identifiers.target(provision)
        graph.described.add(provision)
        place_provision(graph, provision, iri)
        if graph.copy:
            continue
        graph.add(iri, MG.printedLabel, words(passage.printed, graph.part.language) if passage.printed else None)
        graph.add(iri, MG.text, words(passage.flow.text, passage.language) if passage.flow.text else None)
