"""The graphs that belong to no one document: the ontology, the registers, and what was read when."""

from collections.abc import Iterable, Iterator
from datetime import datetime
from typing import NamedTuple

from rdflib import URIRef

from mandate_graph.building.graph import NamedGraph
from mandate_graph.building.parts import part_graphs
from mandate_graph.building.survey import Survey
from mandate_graph.model.identity import TreatyKey
from mandate_graph.model.record import Record
from mandate_graph.model.registry import BodyRecord, Name, Registry, TreatyRecord
from mandate_graph.vocabulary import identifiers
from mandate_graph.vocabulary.citation_forms import citation_form
from mandate_graph.vocabulary.identifiers import ONTOLOGY_GRAPH, REGISTRY_GRAPH
from mandate_graph.vocabulary.schemes import BODY_CLASSES, ontology_triples, registry_triples
from mandate_graph.vocabulary.terms import (
    DCTERMS,
    MG,
    ORG,
    PROV,
    RDF,
    RDFS,
    SKOS,
    Triple,
    boolean,
    in_order,
    instant,
    plain,
    words,
)


class SourceNote(NamedTuple):
    """Of one source graph: its IRI, that of the document it is about, the digest of the file, when it was made."""

    graph: str
    document: str
    byte_digest: str
    made: datetime


def source_notes(record: Record, registry: Registry, made: datetime) -> tuple[SourceNote, ...]:
    """A note on each graph of a record."""
    return tuple(
        SourceNote(str(graph.iri), str(identifiers.target(graph.document)), graph.source.byte_digest, made)
        for graph in part_graphs(record, registry, Survey())
    )


def build_registry(notes: Iterable[SourceNote], registry: Registry) -> tuple[NamedGraph, ...]:
    """`graph/ontology`, and `graph/registry` with every body and treaty known and what the notes on graphs say."""
    known = set(registry_triples())
    for body in registry.bodies.values():
        known.update(_body(body))
    for treaty in registry.treaties.values():
        known.update(_treaty(treaty, registry))
    for note in notes:
        known.update(note_triples(note))
    return (
        NamedGraph(ONTOLOGY_GRAPH, in_order(ontology_triples())),
        NamedGraph(REGISTRY_GRAPH, in_order(known)),
    )


def _body(record: BodyRecord) -> Iterator[Triple]:
    """A body learnt from the texts in full; of a curated one, whose own triples stand in its file, the mark only."""
    iri = identifiers.body(record.key)
    yield iri, MG.curated, boolean(record.curated)
    if record.curated:
        return
    yield iri, RDF.type, BODY_CLASSES[record.kind]
    preferred = {name.language: name for name in reversed(record.names)}
    for name in preferred.values():
        yield iri, SKOS.prefLabel, words(name.text, name.language)
    for name in (*record.names, *record.alternative_names):
        if preferred.get(name.language) != name:
            yield iri, SKOS.altLabel, words(name.text, name.language)
    for name in record.short_names:
        yield iri, MG.shortName, words(name.text, name.language)
    for acronym in record.acronyms:
        yield iri, MG.acronym, plain(acronym)
    if not record.names:
        yield iri, SKOS.prefLabel, plain(record.key)
    yield from _place_of_body(record)


def _place_of_body(record: BodyRecord) -> Iterator[Triple]:
    iri = identifiers.body(record.key)
    if record.parent:
        yield iri, ORG.subOrganizationOf, identifiers.body(record.parent)
    if record.series:
        yield iri, MG.symbolSeries, plain(record.series)
    if record.treaty:
        yield iri, MG.servesTreaty, identifiers.target(TreatyKey(record.treaty))
    for name in record.composition:
        yield iri, MG.composition, identifiers.concept("composition", name)


def _treaty(record: TreatyRecord, registry: Registry) -> Iterator[Triple]:
    key = TreatyKey(record.slug)
    iri = identifiers.target(key)
    if record.curated:
        return
    yield iri, RDF.type, MG.Protocol if record.supplements else MG.Treaty
    yield iri, MG.citationForm, plain(citation_form(key, registry))
    for name in _one_a_language(record.names):
        yield iri, RDFS.label, words(name.text, name.language)
    if record.supplements:
        yield iri, MG.supplements, identifiers.target(TreatyKey(record.supplements))


def _one_a_language(names: Iterable[Name]) -> Iterable[Name]:
    return {name.language: name for name in reversed(tuple(names))}.values()


def note_triples(note: SourceNote) -> Iterator[Triple]:
    """What the registry says of one source graph."""
    graph = URIRef(note.graph)
    yield graph, RDF.type, MG.SourceGraph
    yield graph, DCTERMS.subject, URIRef(note.document)
    yield graph, PROV.wasDerivedFrom, identifiers.source(note.byte_digest)
    yield graph, PROV.generatedAtTime, instant(note.made)
