"""What a decision is about, as the graph has it when it is taken: kind of claim, words, places, bodies."""

from collections.abc import Iterator

from rdflib import Literal, URIRef

from mandate_graph.review.quads import Sources
from mandate_graph.review.values import Matter
from mandate_graph.vocabulary.terms import MG, OA, RDF

MOST_QUOTED = 12
"""Quotations that a decision keeps at most."""

_BODIES = (MG.affects, MG.askedOf, MG.bearer, MG.toBody, MG.ofBody, MG.author)
_ASIDE = (MG.about, MG.conflictAbout, MG.involves)
"""What leads from a statement or conflict to the thing in question."""


def matter_of(
    sources: Sources, thing: URIRef, *, before: tuple[str, ...] = (), bodies: tuple[URIRef, ...] = ()
) -> Matter:
    """What the graph has of a claim, conflict or body; `before` is what a corrected property says."""
    near = (thing, *(one for name in _ASIDE for one in sources.iris(thing, name)))
    touched = {body for one in near for name in _BODIES for body in sources.iris(one, name)}
    touched |= {body for one in sources.pointing(MG.confers, thing) for body in sources.iris(one, MG.affects)}
    words = sorted({word for one in _bearers(sources, thing) for word in sources.iris(one, MG.evidence)})[:MOST_QUOTED]
    quotations = {quotation for word in words for quotation in _quotations(sources, word)}
    places = {place for word in words for place in sources.iris(word, MG.paragraph)}
    return Matter(
        claim_class=next(iter(sources.iris(thing, RDF.type)), None),
        quotations=tuple(sorted(quotations, key=lambda one: (str(one), one.language or ""))),
        places=tuple(sorted(places)),
        bodies=bodies or tuple(sorted(touched)),
        before=before,
    )


def _bearers(sources: Sources, thing: URIRef) -> Iterator[URIRef]:
    yield thing
    yield from sources.iris(thing, MG.involves)


def _quotations(sources: Sources, word: URIRef) -> Iterator[Literal]:
    for selector in sources.iris(word, OA.hasSelector):
        yield from (exact for exact in sources.values(selector, OA.exact) if isinstance(exact, Literal))
