"""The file in which a graph directory keeps its decisions: N-Triples, the lines of each decision in one block.

A decision is added at the end and the file is written whole; no line is ever changed or removed.
"""

from collections.abc import Sequence
from hashlib import sha256
from pathlib import Path

from rdflib import URIRef

from mandate_graph.errors import GraphUnavailable
from mandate_graph.review.values import Review, reviews_in, triples_of
from mandate_graph.store import OxigraphStore, triple_lines, write_whole
from mandate_graph.vocabulary.identifiers import REVIEWS_GRAPH
from mandate_graph.vocabulary.terms import Triple

LEDGER = "reviews.nt"


def read_ledger(directory: Path) -> tuple[Review, ...]:
    """The decisions of a graph directory, by time; GraphUnavailable where the file is damaged."""
    data = ledger_bytes(directory)
    if not data:
        return ()
    try:
        store = OxigraphStore.in_memory()
        store.add_lines(REVIEWS_GRAPH, data)
        rows = store.select("SELECT ?s ?p ?o WHERE { ?s ?p ?o }").rows
        return reviews_in(_triple(row) for row in rows)
    except (SyntaxError, ValueError, TypeError) as problem:
        raise GraphUnavailable(
            f"its decisions cannot be read: {problem}",
            where=str(directory / LEDGER),
            hint="put the file right, or take it from a copy; nothing is published before that",
        ) from None


def _triple(row: Sequence[object]) -> Triple:
    subject, predicate, value = row
    assert isinstance(subject, URIRef)
    assert isinstance(predicate, URIRef)
    return subject, predicate, value  # type: ignore[return-value]  # a bound cell


def ledger_bytes(directory: Path) -> bytes:
    """The file as it is; nothing where there is none."""
    try:
        return (directory / LEDGER).read_bytes()
    except FileNotFoundError:
        return b""


def add_to_ledger(directory: Path, review: Review) -> None:
    """Adds a decision, whole or not at all."""
    write_whole(directory / LEDGER, ledger_bytes(directory) + triple_lines(triples_of(review)), lasting=True)


def set_back(directory: Path, before: bytes) -> None:
    """Leaves the file as it was before a decision that could not be published."""
    if before:
        write_whole(directory / LEDGER, before, lasting=True)
    else:
        (directory / LEDGER).unlink(missing_ok=True)


def digest_of(directory: Path) -> str:
    """A digest of the decisions; "" where there are none."""
    data = ledger_bytes(directory)
    return sha256(data).hexdigest()[:40] if data else ""
