"""The invented conference on harbours as a store, without the registers that ship with the package."""

from collections.abc import Iterator
from datetime import UTC, datetime
from functools import lru_cache

import pyoxigraph
from rdflib import Dataset, URIRef
from tests.fakes.graphs import filled_store
from tests.fakes.harbour_names import REGISTRY
from tests.fakes.harbour_notes import all_records

from mandate_graph.review import Kind, Review, apply_reviews
from mandate_graph.store import OxigraphStore
from mandate_graph.vocabulary.identifiers import REVIEWS_GRAPH
from mandate_graph.vocabulary.prefixes import PREFIXES
from mandate_graph.vocabulary.schemes import registry_triples

CONFIRMED = Review(
    iri=URIRef(f"{PREFIXES['rev']}20330102T000000000000Z-0"),
    kind=Kind.CONFIRM,
    concerns=URIRef(f"{PREFIXES['ev']}harbour-cop_dec_1_2--establish--harbour-cop_wg-buoys"),
    reason="The printed decision says so.",
    curator="A. Pilot",
    time=datetime(2033, 1, 2, tzinfo=UTC),
)


@lru_cache(maxsize=1)
def graphs() -> dict[URIRef, bytes]:
    """Each named graph as N-Triples; of the registers only what the documents taught."""
    store = filled_store(all_records(), REGISTRY)
    store.add(REVIEWS_GRAPH, apply_reviews(store, (CONFIRMED,)).told())
    shipped = {f"<{subject}>".encode() for subject, _, _ in registry_triples()}
    return {name: b"".join(_learnt(store.lines(name), shipped)) for name in store.graphs()}


def _learnt(lines: tuple[bytes, ...], shipped: set[bytes]) -> Iterator[bytes]:
    return (line for line in lines if line.split(b" ", 1)[0] not in shipped)


def harbour_store() -> OxigraphStore:
    """A fresh store, which a test may change."""
    engine = pyoxigraph.Store()
    for name, triples in graphs().items():
        for target in (pyoxigraph.NamedNode(str(name)), pyoxigraph.DefaultGraph()):
            engine.load(triples, pyoxigraph.RdfFormat.N_TRIPLES, to_graph=target)
    return OxigraphStore(engine)


def harbour_dataset() -> Dataset:
    """The same in rdflib, whose default graph is the union of all."""
    dataset = Dataset(default_union=True)
    for name, triples in graphs().items():
        dataset.graph(name).parse(data=triples, format="nt")
    return dataset
