"""What curators decide about the graph: each decision a statement of its own, beside the graph, never deleted.

`ledger` keeps the decisions of a graph directory, `standing` tells which of them hold, `applying` makes a graph heed
them, `deciding` takes a new one and publishes what follows from it. See `docs/review.md`.
"""

from mandate_graph.review.applying import Applied, apply_reviews, finish
from mandate_graph.review.correcting import CORRECTABLE, corrections_of, expanded, short
from mandate_graph.review.deciding import Wish, decide
from mandate_graph.review.ledger import LEDGER, digest_of, read_ledger
from mandate_graph.review.listing import Listed, listed
from mandate_graph.review.offers import Offer, offer
from mandate_graph.review.rejecting import is_claim
from mandate_graph.review.standing import State, states
from mandate_graph.review.values import Kind, Review

__all__ = [
    "CORRECTABLE",
    "LEDGER",
    "Applied",
    "Kind",
    "Listed",
    "Offer",
    "Review",
    "State",
    "Wish",
    "apply_reviews",
    "corrections_of",
    "decide",
    "digest_of",
    "expanded",
    "finish",
    "is_claim",
    "listed",
    "offer",
    "read_ledger",
    "short",
    "states",
]
