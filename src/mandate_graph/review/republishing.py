"""A version of a graph anew under other decisions: nothing is read again, what was read comes from the version."""

import re
from collections.abc import Callable, Sequence
from datetime import datetime
from pathlib import Path

from mandate_graph.review.applying import GIVEN, TAKEN, finish, undo_all
from mandate_graph.review.ledger import digest_of
from mandate_graph.review.values import Review
from mandate_graph.store import Edition, Manifest, Published
from mandate_graph.vocabulary.identifiers import DERIVED_GRAPH, REVIEWS_GRAPH

_GRAPH = re.compile(rb"<([^<>]*)> \.\n")

REVIEWS = "reviews"
"""Where the summary of a version tells by a digest which decisions it heeds."""


def republish(
    directory: Path,
    published: Published,
    reviews: Sequence[Review],
    *,
    created: datetime,
    step: Callable[[str], None] | None = None,
) -> Manifest:
    """Publishes what a version holds under these decisions; the directory is locked by the caller.

    The outcome is that of a build of the same files that finds the same decisions.
    """
    before = published.manifest
    beside = {name: published.beside(name) for name in (TAKEN, GIVEN)}
    with Edition(directory, base=published.path / "store", locked=True, step=step) as edition:
        for entry in before.sources:
            edition.keep_source(entry, lambda entry=entry: published.source_text(entry.byte_digest))  # type: ignore[misc]  # bound at once
        undo_all(edition.store, beside)
        edition.store.replace({str(DERIVED_GRAPH): b"", str(REVIEWS_GRAPH): b""})
        touched = finish(edition, reviews)
        changed = {str(DERIVED_GRAPH), str(REVIEWS_GRAPH), *touched, *_graphs(*beside.values())}
        return edition.publish(
            tool_version=before.tool_version,
            created=created,
            summary={**before.summary, REVIEWS: digest_of(directory)},
            known={name: value for name, value in published.digests().items() if name not in changed},
        )


def _graphs(*lines: bytes) -> set[str]:
    """The graphs of N-Quads lines."""
    return {name.decode() for some in lines for name in _GRAPH.findall(some)}
