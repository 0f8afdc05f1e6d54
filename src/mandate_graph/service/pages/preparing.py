"""What takes too long to be worked out while a reader waits: outlines of bodies with very many acts.

A version of the graph is served when they are ready.
"""

from collections.abc import Mapping, Sequence

from mandate_graph.lineage import BodyTrace, outline_body
from mandate_graph.query import Iri, Reader
from mandate_graph.service.told import ToldBody

MANY, MOST = 500, 24
"""Acts from which a body is prepared, and how many bodies are, those with most acts first: they stay in memory."""


def prepared_bodies(reader: Reader, told: Sequence[ToldBody]) -> Mapping[str, BodyTrace]:
    """The outlines of the largest bodies, by IRI."""
    large = sorted((body for body in told if body.acts >= MANY), key=lambda body: (-body.acts, body.iri))
    return {body.iri: outline_body(reader, Iri(body.iri)) for body in large[:MOST]}
