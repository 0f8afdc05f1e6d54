"""A store filled with the hand-made records."""

from datetime import UTC, datetime

from mandate_graph.building import build, build_registry, source_notes, survey
from mandate_graph.derivation import derive
from mandate_graph.model.record import Record
from mandate_graph.model.registry import Registry
from mandate_graph.store import OxigraphStore

MADE = datetime(2033, 1, 1, tzinfo=UTC)


def filled_store(records: tuple[Record, ...], registry: Registry) -> OxigraphStore:
    """Documents, registers, ontology and what follows from them, in memory."""
    store = OxigraphStore.in_memory()
    seen = survey(records)
    notes = [note for record in records for note in source_notes(record, registry, MADE)]
    for record in records:
        for graph, triples in build(record, registry, seen):
            store.add(graph, triples)
    for graph, triples in build_registry(notes, registry):
        store.add(graph, triples)
    for graph, triples in derive(store):
        store.add(graph, triples)
    return store
