"""What a curator can do with a thing of a graph: which decisions it is open to, which properties can be corrected."""

from dataclasses import dataclass

from mandate_graph.query import Facts, Iri
from mandate_graph.review.correcting import CORRECTABLE, short
from mandate_graph.review.listing import Listed
from mandate_graph.review.rejecting import is_claim
from mandate_graph.review.standing import State
from mandate_graph.review.values import Kind
from mandate_graph.vocabulary.prefixes import PREFIXES


@dataclass(frozen=True, slots=True, kw_only=True)
class Offer:
    """The decisions that can be taken on a thing; `corrections` are properties, in short, with what they say now."""

    kinds: tuple[Kind, ...]
    corrections: tuple[tuple[str, tuple[str, ...]], ...] = ()


def offer(facts: Facts, thing: str, decided: tuple[Listed, ...]) -> Offer:
    """What can be decided about a thing, given the decisions on it so far."""
    held = bool(facts.of(thing))
    if is_claim(thing):
        corrections = _corrections(facts, thing)
        known = held or _rejected(decided)
        verdicts = (kind for kind in (Kind.CONFIRM, Kind.REJECT) if known and _is_new(kind, decided))
        kinds = (*verdicts, *((Kind.CORRECT,) if corrections else ()))
        return Offer(kinds=kinds, corrections=corrections)
    if thing.startswith(PREFIXES["conflict"]):
        is_open = held and str(facts.one(thing, "mg:open")) == "true"
        return Offer(kinds=(Kind.CLOSE,) if is_open else ())
    is_body = thing.startswith(PREFIXES["body"]) and bool(facts.kinds(thing))
    return Offer(kinds=(Kind.MERGE,) if is_body else ())


def _is_new(kind: Kind, decided: tuple[Listed, ...]) -> bool:
    return all(one.kind is not kind or one.state != State.IN_FORCE for one in decided)


def _rejected(decided: tuple[Listed, ...]) -> bool:
    return any(one.kind is Kind.REJECT and one.state == State.IN_FORCE for one in decided)


def _corrections(facts: Facts, claim: str) -> tuple[tuple[str, tuple[str, ...]], ...]:
    found: dict[str, tuple[str, ...]] = {}
    for name in CORRECTABLE:
        key = short(name)
        values = facts.values(claim, key)
        if values and (key != "rdf:type" or claim.startswith(PREFIXES["ev"])):
            found[key] = tuple(short(str(value)) if isinstance(value, Iri) else str(value) for value in values)
    if facts.values(claim, "mg:unresolvedReason"):
        found.setdefault("mg:citedEntity" if claim.startswith(PREFIXES["cit"]) else "mg:enactedBy", ())
    return tuple(found.items())
