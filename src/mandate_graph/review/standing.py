"""Which decisions hold: the last one on a matter does, unless a later one withdraws it."""

from collections.abc import Iterable, Mapping
from enum import StrEnum

from rdflib import URIRef

from mandate_graph.review.values import Kind, Review


class State(StrEnum):
    """How a decision stands; the value is its local name in the scheme `review-state`."""

    IN_FORCE = "in-force"
    WITHDRAWN = "withdrawn"
    SUPERSEDED = "superseded"
    WITHOUT_OBJECT = "without-object"


def states(reviews: Iterable[Review]) -> Mapping[URIRef, State]:
    """The state of every decision, as far as decisions alone tell: all but WITHOUT_OBJECT.

    A decision that is withdrawn gives the one before it on the same matter its force back; so does the withdrawal of
    a withdrawal.
    """
    found: dict[URIRef, State] = {}
    withdrawn: set[URIRef] = set()
    settled: set[object] = set()
    for review in sorted(reviews, key=lambda review: review.in_order, reverse=True):
        found[review.iri] = _state(review, withdrawn, settled)
    return found


def _state(review: Review, withdrawn: set[URIRef], settled: set[object]) -> State:
    if review.iri in withdrawn:
        return State.WITHDRAWN
    matter = review.withdraws if review.kind is Kind.UNDO else review.aspect
    if matter in settled:
        return State.SUPERSEDED
    settled.add(matter)
    if review.withdraws is not None:
        withdrawn.add(review.withdraws)
    return State.IN_FORCE
