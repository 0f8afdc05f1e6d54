"""The hand-made records of the harbour conference as a published graph directory."""

from datetime import UTC, datetime
from pathlib import Path

from tests.fakes.harbour_names import REGISTRY
from tests.fakes.harbour_notes import all_records

from mandate_graph.building import build, build_registry, source_notes
from mandate_graph.derivation import derive
from mandate_graph.pipeline.examples import EXAMPLES_GRAPH, example_triples
from mandate_graph.store import Edition

MADE = datetime(2033, 1, 1, tzinfo=UTC)


def publish(directory: Path) -> Path:
    """Build the graph of the harbour records in a directory, and give the directory."""
    records = all_records()
    notes = [note for record in records for note in source_notes(record, REGISTRY, MADE)]
    with Edition(directory) as edition:
        for record in records:
            edition.add_source(record.document.source)
            for graph, triples in build(record, REGISTRY):
                edition.add_graph(graph, triples)
        for graph, triples in build_registry(notes, REGISTRY):
            edition.add_graph(graph, triples)
        edition.add_graph(EXAMPLES_GRAPH, example_triples())
        for graph, triples in derive(edition.store):
            edition.add_graph(graph, triples)
        edition.publish(tool_version="0", created=MADE)
    return directory
