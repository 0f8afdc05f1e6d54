"""A decision of a curator as a value, and as triples."""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from datetime import UTC, datetime
from enum import StrEnum
from hashlib import sha256

from rdflib import Literal, URIRef

from mandate_graph.vocabulary.prefixes import PREFIXES
from mandate_graph.vocabulary.terms import MG, PROV, RDF, XSD, Term, Triple, plain

LONGEST_REASON = 2000
"""Characters of a reason."""


class Kind(StrEnum):
    """What a decision does; the value is its verb on the command line and in forms."""

    CONFIRM = "confirm"
    REJECT = "reject"
    CORRECT = "correct"
    CLOSE = "close"
    MERGE = "merge"
    UNDO = "undo"


CLASSES: Mapping[Kind, URIRef] = {
    Kind.CONFIRM: MG.Confirmation,
    Kind.REJECT: MG.Rejection,
    Kind.CORRECT: MG.Correction,
    Kind.CLOSE: MG.Settlement,
    Kind.MERGE: MG.BodyMerger,
    Kind.UNDO: MG.Withdrawal,
}
_KINDS = {name: kind for kind, name in CLASSES.items()}


@dataclass(frozen=True, slots=True, kw_only=True)
class Matter:
    """What a decision was about, as the graph had it when it was taken: shown where the graph no longer holds it.

    `quotations` are the words that bore the claim, `places` the provisions they stand in, `bodies` those that the
    claim touches, `before` what a corrected property said.
    """

    claim_class: URIRef | None = None
    quotations: tuple[Literal, ...] = ()
    places: tuple[URIRef, ...] = ()
    bodies: tuple[URIRef, ...] = ()
    before: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Review:
    """One decision. `corrects` is the property of a
    correction, `values` what it is to be, which may be nothing; `into` is the body
    that another is merged into; `withdraws` is the decision that is undone."""

    iri: URIRef
    kind: Kind
    concerns: URIRef
    reason: str
    curator: str
    time: datetime
    corrects: URIRef | None = None
    values: tuple[Term, ...] = ()
    into: URIRef | None = None
    withdraws: URIRef | None = None
    matter: Matter = Matter()

    @property
    def aspect(self) -> tuple[URIRef, str]:
        """What two decisions share if the later one takes the place of the earlier one."""
        if self.kind in (Kind.CONFIRM, Kind.REJECT):
            return self.concerns, "verdict"
        return self.concerns, f"{self.kind.value} {self.corrects or ''}"

    @property
    def in_order(self) -> tuple[datetime, str]:
        """Sorts decisions by time."""
        return self.time, str(self.iri)


def review_iri(time: datetime, *content: object) -> URIRef:
    """The IRI of a decision: its time, and a digest of what it says."""
    digest = sha256("\n".join(map(str, content)).encode()).hexdigest()[:8]
    return URIRef(f"{PREFIXES['rev']}{time:%Y%m%dT%H%M%S%fZ}-{digest}")


def triples_of(review: Review) -> Iterator[Triple]:
    """A decision as triples."""
    iri, matter = review.iri, review.matter
    yield iri, RDF.type, CLASSES[review.kind]
    yield iri, MG.concerns, review.concerns
    yield iri, MG.reason, Literal(review.reason)
    yield iri, MG.curator, Literal(review.curator)
    yield iri, PROV.endedAtTime, Literal(_canonical(review.time), datatype=XSD.dateTime, normalize=False)
    single = ((MG.correctedProperty, review.corrects), (MG.mergedInto, review.into), (MG.withdraws, review.withdraws))
    yield from ((iri, name, value) for name, value in single if value is not None)
    for value in review.values:
        yield iri, MG.correctedTo if isinstance(value, URIRef) else MG.correctedToValue, value
    if matter.claim_class is not None:
        yield iri, MG.claimClass, matter.claim_class
    yield from ((iri, MG.quotation, quotation) for quotation in matter.quotations)
    yield from ((iri, MG.quotedFrom, place) for place in matter.places)
    yield from ((iri, MG.touchesBody, body) for body in matter.bodies)
    yield from ((iri, MG.correctedFrom, plain(value)) for value in matter.before)


def _canonical(time: datetime) -> str:
    """A time in the one form that every store leaves as it is."""
    whole, _, fraction = time.astimezone(UTC).replace(tzinfo=None).isoformat().partition(".")
    fraction = fraction.rstrip("0")
    return f"{whole}.{fraction}Z" if fraction else f"{whole}Z"


def reviews_in(triples: Iterable[Triple]) -> tuple[Review, ...]:
    """The decisions that triples tell of, by time; ValueError where one lacks what every decision has."""
    stated: dict[URIRef, dict[URIRef, list[Term]]] = {}
    for subject, predicate, value in triples:
        stated.setdefault(subject, {}).setdefault(predicate, []).append(value)
    found = (_review(iri, values) for iri, values in stated.items() if _kind(values) is not None)
    return tuple(sorted(found, key=lambda review: review.in_order))


def _kind(values: Mapping[URIRef, list[Term]]) -> Kind | None:
    kinds = (_KINDS.get(value) for value in values.get(RDF.type, ()) if isinstance(value, URIRef))
    return next((kind for kind in kinds if kind is not None), None)


def _review(iri: URIRef, values: Mapping[URIRef, list[Term]]) -> Review:
    kind = _kind(values)
    concerns = _iris(values, MG.concerns)
    texts = [_texts(values, name) for name in (MG.reason, MG.curator, PROV.endedAtTime)]
    if kind is None or len(concerns) != 1 or any(len(found) != 1 for found in texts):
        raise ValueError(f"{iri} lacks what it concerns, its reason, its curator or its time")
    return Review(
        iri=iri,
        kind=kind,
        concerns=concerns[0],
        reason=texts[0][0],
        curator=texts[1][0],
        time=datetime.fromisoformat(texts[2][0]),
        corrects=next(iter(_iris(values, MG.correctedProperty)), None),
        values=(*_iris(values, MG.correctedTo), *_literals(values, MG.correctedToValue)),
        into=next(iter(_iris(values, MG.mergedInto)), None),
        withdraws=next(iter(_iris(values, MG.withdraws)), None),
        matter=Matter(
            claim_class=next(iter(_iris(values, MG.claimClass)), None),
            quotations=_literals(values, MG.quotation),
            places=_iris(values, MG.quotedFrom),
            bodies=_iris(values, MG.touchesBody),
            before=_texts(values, MG.correctedFrom),
        ),
    )


def _iris(values: Mapping[URIRef, list[Term]], name: URIRef) -> tuple[URIRef, ...]:
    return tuple(sorted(value for value in values.get(name, ()) if isinstance(value, URIRef)))


def _literals(values: Mapping[URIRef, list[Term]], name: URIRef) -> tuple[Literal, ...]:
    found = (value for value in values.get(name, ()) if isinstance(value, Literal))
    return tuple(sorted(found, key=lambda value: (str(value), value.language or "")))


def _texts(values: Mapping[URIRef, list[Term]], name: URIRef) -> tuple[str, ...]:
    return tuple(str(value) for value in _literals(values, name))
