"""Which of several decisions on one matter hold."""

from datetime import UTC, datetime, timedelta

import pytest
from rdflib import URIRef

from mandate_graph.review import Kind, Review, states

START = datetime(2040, 1, 1, tzinfo=UTC)
VERBS = {verb.value: verb for verb in Kind}


def review(at: int, words: str) -> Review:
    """ "reject a" concerns the claim a; "undo 0" the first decision; "correct a p" the property p of a."""
    verb, concerns, *rest = words.split()
    return Review(
        iri=URIRef(f"urn:{at}"),
        kind=VERBS[verb],
        concerns=URIRef(f"urn:{concerns}"),
        reason="why",
        curator="who",
        time=START + timedelta(seconds=at),
        corrects=URIRef(f"urn:{rest[0]}") if rest else None,
        withdraws=URIRef(f"urn:{concerns}") if verb == "undo" else None,
    )


@pytest.mark.parametrize(
    ("told", "expected"),
    [
        ("reject a", "in-force"),
        ("reject a; reject b", "in-force in-force"),
        ("reject a; confirm a", "superseded in-force"),
        ("reject a; undo 0", "withdrawn in-force"),
        ("reject a; confirm a; undo 1", "in-force withdrawn in-force"),
        ("reject a; undo 0; undo 1", "in-force withdrawn in-force"),
        ("reject a; undo 0; undo 1; undo 2", "withdrawn in-force withdrawn in-force"),
        ("correct a p; correct a q", "in-force in-force"),
        ("correct a p; correct a p", "superseded in-force"),
        ("confirm a; correct a p", "in-force in-force"),
        ("merge a; merge a", "superseded in-force"),
        ("close a; reject a", "in-force in-force"),
    ],
)
def test_how_decisions_stand(told: str, expected: str) -> None:
    reviews = [review(at, words) for at, words in enumerate(told.split("; "))]
    found = states(reversed(reviews))
    assert " ".join(found[one.iri].value for one in reviews) == expected
