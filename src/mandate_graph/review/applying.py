"""A graph as its curators want it: what decisions take out of it, put into it, and say of themselves.

Rejections go first, then corrections of what is left, then mergers in the order in which they were decided. What
follows from the graph is derived after that, so that status, terms and gaps see the reviewed state.
"""

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field

from rdflib import URIRef

from mandate_graph.derivation import Kept, derive, made_anew
from mandate_graph.review.correcting import CORRECTABLE, taken_by
from mandate_graph.review.merging import Merger
from mandate_graph.review.quads import Quad, Quads, Sources, lines_of
from mandate_graph.review.rejecting import Rejected
from mandate_graph.review.standing import State, states
from mandate_graph.review.values import Kind, Review, triples_of
from mandate_graph.store import Edition
from mandate_graph.vocabulary.identifiers import REVIEWS_GRAPH, concept
from mandate_graph.vocabulary.prefixes import PREFIXES
from mandate_graph.vocabulary.terms import MG, RDF, Triple, boolean

TAKEN = "taken.nq"
GIVEN = "given.nq"
"""The files beside a version that say what decisions took out of graphs of documents and put into them."""

_CONFLICTS = PREFIXES["conflict"]


@dataclass(slots=True)
class Applied:
    """What decisions did to a store. `settled` has the decision by which a conflict is closed."""

    reviews: Sequence[Review]
    state: dict[URIRef, State]
    taken: set[Quad] = field(default_factory=set)
    given: set[Quad] = field(default_factory=set)
    said: set[Triple] = field(default_factory=set)
    settled: dict[URIRef, URIRef] = field(default_factory=dict)
    conflicts: set[URIRef] = field(default_factory=set)

    @property
    def touched(self) -> frozenset[str]:
        """The graphs of documents and registers that are not what they were."""
        return frozenset(str(graph) for graph, _ in (*self.taken, *self.given))

    def in_force(self, *kinds: Kind) -> Iterator[Review]:
        """The decisions of some kinds that hold, by time."""
        return (review for review in self.reviews if review.kind in kinds and self.state[review.iri] is State.IN_FORCE)

    def settle(self, triples: Iterable[Triple]) -> Iterator[Triple]:
        """Derived triples in which a conflict that a curator has closed is not open."""
        for subject, predicate, value in triples:
            if predicate == RDF.type and value == MG.Conflict:
                self.conflicts.add(subject)
            closed = predicate == MG.open and subject in self.settled
            yield subject, predicate, boolean(False) if closed else value

    def told(self) -> Iterator[Triple]:
        """The graph of reviews: every decision, how it stands, and what holds because of it."""
        for conflict in sorted(self.settled.keys() & self.conflicts):
            yield conflict, MG.settledBy, self.settled[conflict]
        for conflict in self.settled.keys() - self.conflicts:
            self.state[self.settled[conflict]] = State.WITHOUT_OBJECT
        for review in self.reviews:
            yield from triples_of(review)
            yield review.iri, MG.reviewState, concept("review-state", self.state[review.iri].value)


def apply_reviews(store: Quads, reviews: Sequence[Review]) -> Applied:
    """Makes the graphs of documents and registers in a store heed decisions; nothing is derived yet."""
    applied = Applied(reviews=reviews, state=dict(states(reviews)))
    sources = Sources(store)
    rejected = Rejected(sources)
    for review in applied.in_force(Kind.REJECT):
        if not sources.knows(review.concerns):
            applied.state[review.iri] = State.WITHOUT_OBJECT
    for review in applied.in_force(Kind.REJECT):
        rejected.reject(review.concerns)
    _exchange(store, applied, rejected.taken, set())
    for review in applied.in_force(Kind.CORRECT, Kind.CONFIRM):
        if not sources.knows(review.concerns):
            applied.state[review.iri] = State.WITHOUT_OBJECT
        elif review.corrects is not None and review.corrects in CORRECTABLE:
            _exchange(store, applied, taken_by(sources, review.concerns, review.corrects), set())
            applied.said.update((review.concerns, review.corrects, value) for value in review.values)
            applied.said.update(_forms(sources, review))
        elif review.kind is Kind.CONFIRM:
            words = sources.iris(review.concerns, MG.evidence)
            applied.said.update((word, MG.reviewed, boolean(True)) for word in words)
    _merge(store, sources, applied)
    applied.settled.update((review.concerns, review.iri) for review in applied.in_force(Kind.CLOSE))
    return applied


def _forms(sources: Sources, review: Review) -> Iterator[Triple]:
    """How a text is cited that a correction points to: rules that look into single graphs compare by that."""
    for value in review.values:
        if isinstance(value, URIRef):
            yield from ((value, MG.citationForm, form) for form in sources.values(value, MG.citationForm))


def _merge(store: Quads, sources: Sources, applied: Applied) -> None:
    for review in applied.in_force(Kind.MERGE):
        kept = review.into
        if kept is None or not (sources.knows(review.concerns) and sources.knows(kept)) or kept == review.concerns:
            applied.state[review.iri] = State.WITHOUT_OBJECT
            continue
        merger = Merger(sources, review.concerns, kept)
        _exchange(store, applied, *merger.outcome())
        applied.said = set(merger.rewritten(applied.said)) | set(merger.replacements())


def _exchange(store: Quads, applied: Applied, gone: set[Quad], new: set[Quad]) -> None:
    """Changes the store and notes the sum of all changes: what is put in and taken out again is neither."""
    store.exchange(lines_of(gone), lines_of(new))
    applied.taken |= gone - applied.given
    applied.given = (applied.given - gone) | (new - applied.taken)
    applied.taken -= new


def finish(
    edition: Edition,
    reviews: Sequence[Review],
    progress: Callable[[int], None] = lambda _done: None,
    kept: Kept = made_anew,
) -> frozenset[str]:
    """Applies decisions to an edition that holds all that was read, and derives what follows.

    Gives the graphs of documents and registers that decisions changed. What `kept` has of others is not derived again.
    """
    applied = apply_reviews(edition.store, reviews)
    if applied.said:
        edition.add_graph(REVIEWS_GRAPH, applied.said)
    for done, (graph, triples) in enumerate(derive(edition.store, _of_untouched(kept, applied.touched)), start=1):
        edition.add_graph(graph, applied.settle(triples))
        progress(done)
    if reviews:
        edition.add_graph(REVIEWS_GRAPH, applied.told())
        edition.put_beside(TAKEN, lines_of(applied.taken))
        edition.put_beside(GIVEN, lines_of(applied.given))
    return applied.touched


def _of_untouched(kept: Kept, touched: frozenset[str]) -> Kept:
    def derived(what: str, graphs: Sequence[URIRef], make: Callable[[], tuple[Triple, ...]]) -> tuple[Triple, ...]:
        return make() if touched.intersection(map(str, graphs)) else kept(what, graphs, make)

    return derived


def undo_all(store: Quads, beside: Mapping[str, bytes]) -> None:
    """Gives the graphs of documents and registers back what decisions took, and takes what they gave."""
    store.exchange(beside.get(GIVEN, b""), beside.get(TAKEN, b""))
