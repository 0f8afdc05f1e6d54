"""The decisions that a graph heeds, read from the graph itself, the latest first."""

from collections.abc import Sequence
from dataclasses import dataclass

from mandate_graph.query import Facts, Iri, Literal, Reader
from mandate_graph.review.values import CLASSES, Kind

_KINDS = {str(name): kind for kind, name in CLASSES.items()}


@dataclass(frozen=True, slots=True, kw_only=True)
class Listed:
    """A decision as it is shown; `words` are (text, language), `values` what a correction gives to `corrects`."""

    iri: str
    kind: Kind
    state: str
    concerns: str
    reason: str
    curator: str
    time: str
    claim_class: str
    words: tuple[tuple[str, str], ...]
    places: tuple[str, ...]
    bodies: tuple[str, ...]
    corrects: str
    values: tuple[str, ...]
    before: tuple[str, ...]
    into: str
    withdraws: str

    @property
    def local(self) -> str:
        """What tells it from others in its IRI."""
        return Iri(self.iri).local


def listed(reader: Reader) -> tuple[Listed, ...]:
    """Every decision."""
    facts = Facts(reader)
    facts.point(("rdf:type", Iri(name)) for name in _KINDS)
    found = [(iri, kind) for name, kind in _KINDS.items() for iri in facts.pointing("rdf:type", Iri(name))]
    facts.prefetch(iri for iri, _ in found)
    reviews = (_listed(facts, iri, kind) for iri, kind in found)
    return tuple(sorted(reviews, key=lambda one: (one.time, one.iri), reverse=True))


def _listed(facts: Facts, iri: str, kind: Kind) -> Listed:
    def texts(name: str) -> Sequence[str]:
        return tuple(map(str, facts.values(iri, name)))

    def one(name: str) -> str:
        return next(iter(texts(name)), "")

    quotations = (value for value in facts.values(iri, "mg:quotation") if isinstance(value, Literal))
    state = facts.one(iri, "mg:reviewState")
    return Listed(
        iri=iri,
        kind=kind,
        state=state.local if isinstance(state, Iri) else "",
        concerns=one("mg:concerns"),
        reason=one("mg:reason"),
        curator=one("mg:curator"),
        time=one("prov:endedAtTime"),
        claim_class=one("mg:claimClass"),
        words=tuple((str(value), value.language or "") for value in quotations),
        places=tuple(texts("mg:quotedFrom")),
        bodies=tuple(texts("mg:touchesBody")),
        corrects=one("mg:correctedProperty"),
        values=(*texts("mg:correctedTo"), *texts("mg:correctedToValue")),
        before=tuple(texts("mg:correctedFrom")),
        into=one("mg:mergedInto"),
        withdraws=one("mg:withdraws"),
    )
