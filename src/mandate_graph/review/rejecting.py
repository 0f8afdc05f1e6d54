"""What goes with a rejected claim: all that is stated of it, and what nothing else in the graph bears any more.

- with an act, what passages say of it, and the norms that no other act confers;
- with a passage's account of an act or a meeting, the words that bear nothing else of it; the act or meeting itself
  where no other passage tells of it;
- with a report on its way, a report that nothing else tells of;
- with any of them, quotations that bear nothing else.
"""

from collections.abc import Iterator

from rdflib import URIRef

from mandate_graph.review.quads import Quad, Sources
from mandate_graph.vocabulary.prefixes import PREFIXES
from mandate_graph.vocabulary.terms import MG, OA

CLAIMS = ("cit", "clm", "ev", "norm", "tr")
"""Prefixes of what a passage asserts, and a curator can confirm, reject and correct."""
_BESIDE = (OA.hasSelector, OA.refinedBy)
_WORDS = (MG.evidence, MG.placeEvidence)


def is_claim(iri: str) -> bool:
    """Whether an IRI stands for something that a passage asserts."""
    return str(iri).startswith(tuple(PREFIXES[prefix] for prefix in CLAIMS))


class Rejected:
    """The things that go with rejected claims, and the quads that are to be taken out."""

    def __init__(self, sources: Sources) -> None:
        self._sources = sources
        self.gone: set[URIRef] = set()
        self.taken: set[Quad] = set()

    def reject(self, claim: URIRef) -> None:
        """Takes a claim out, with all that goes with it."""
        if claim in self.gone:
            return
        self.gone.add(claim)
        words = {word for name in _WORDS for word in self._sources.iris(claim, name)}
        about = self._sources.iris(claim, MG.about)
        parts = (*self._sources.pointing(MG.about, claim), *self._sources.iris(claim, MG.confers))
        told = self._sources.iris(claim, MG.report)
        self.taken.update(self._sources.quads(claim))
        self.taken.update(self._sources.quads(None, None, claim))
        for part in parts:
            if not self._left(part, MG.confers):
                self.reject(part)
        for thing in about:
            self._leave(thing, words)
        for thing in told:
            if not self._spoken_of(thing):
                self.reject(thing)
        for word in sorted(words):
            self._drop(word)

    def _left(self, thing: URIRef, predicate: URIRef) -> bool:
        return any(quad not in self.taken for quad in self._sources.quads(None, predicate, thing))

    def _spoken_of(self, thing: URIRef) -> bool:
        """Whether anything that stays points at a thing."""
        return any(quad not in self.taken for quad in self._sources.quads(None, None, thing))

    def _leave(self, thing: URIRef, words: set[URIRef]) -> None:
        """An act or meeting loses the words that no other account of it bears."""
        if thing in self.gone:
            return
        accounts = [one for one in self._sources.pointing(MG.about, thing) if one not in self.gone]
        borne = {word for account in accounts for word in self._sources.iris(account, MG.evidence)}
        for word in words - borne:
            self.taken.update(self._sources.quads(thing, MG.evidence, word))
        if not accounts and not self._kept(thing):
            self.reject(thing)

    def _kept(self, thing: URIRef) -> bool:
        """Whether what no passage tells of stays, since other claims speak of it: a meeting on which a report is."""
        return not is_claim(thing) and self._spoken_of(thing)

    def _drop(self, word: URIRef) -> None:
        """A quotation that bears nothing any more."""
        if self._spoken_of(word):
            return
        for node in self._with_selectors(word):
            self.taken.update(self._sources.quads(node))

    def _with_selectors(self, word: URIRef) -> Iterator[URIRef]:
        yield word
        for selector in self._sources.iris(word, _BESIDE[0]):
            yield selector
            yield from self._sources.iris(selector, _BESIDE[1])
