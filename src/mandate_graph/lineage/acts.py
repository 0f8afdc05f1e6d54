"""Mandate events as values, in the order in which they happened."""

from collections.abc import Iterable
from dataclasses import replace
from datetime import date

from mandate_graph.lineage.quoting import one_line
from mandate_graph.lineage.shelf import Shelf, day, language, local, natural, text
from mandate_graph.lineage.values import Act, Bounds, Norm, Place, Words
from mandate_graph.query import Iri, Term

ADOPTED = "adopted"
PLACES = ("mg:enactedBy", "mg:legalBasis")


def acts_of_body(shelf: Shelf, body: Iri, *, quoted: bool = True) -> tuple[Act, ...]:
    """What was done to a body; without their words where they are not to be `quoted`."""
    return acts_of(shelf, shelf.facts.pointing("mg:affects", body), quoted=quoted)


def acts_asked_of(shelf: Shelf, body: Iri, *, quoted: bool = True) -> tuple[Act, ...]:
    """What was asked of a body."""
    return acts_of(shelf, shelf.facts.pointing("mg:askedOf", body), quoted=quoted)


def acts_of_work(shelf: Shelf, work: Iri, *, quoted: bool = True) -> tuple[Act, ...]:
    """What a work does."""
    parts = shelf.parts_of(work)
    shelf.facts.point(("mg:enactedBy", Iri(part)) for part in parts)
    events = [event for part in parts for event in shelf.facts.pointing("mg:enactedBy", part)]
    return acts_of(shelf, events, quoted=quoted)


def acts_of(shelf: Shelf, events: Iterable[str], *, quoted: bool = True) -> tuple[Act, ...]:
    """Events as acts, in the order in which they happened; those that count."""
    unique = tuple(dict.fromkeys(events))
    facts = shelf.facts
    facts.prefetch(unique)
    shelf.pull_told(unique)
    if quoted:
        shelf.pull_words(unique)
    shelf.pull_places(place for name in PLACES for event in unique for place in facts.values(event, name))
    facts.pull(unique, "mg:atSession", "mg:ofBody")
    known = (event for event in unique if shelf.known_by is None or shelf.told(event))
    return tuple(sorted((_act(shelf, event, quoted=quoted) for event in known), key=order))


def _act(shelf: Shelf, event: str, *, quoted: bool) -> Act:
    facts = shelf.facts
    enacted = facts.one(event, "mg:enactedBy")
    session = facts.one(event, "mg:atSession")
    return Act(
        iri=event,
        event=kind_of(shelf, event),
        force=local(facts.one(event, "mg:legalForce")) or ADOPTED,
        place=shelf.place(enacted) if enacted is not None else None,
        bodies=_locals(facts.values(event, "mg:affects")),
        asked=_locals((*facts.values(event, "mg:askedOf"), *facts.values(event, "mg:actor"))),
        status=local(facts.one(event, "mg:initialStatus")) or None,
        session=shelf.session(session)[1] if session is not None else None,
        session_iri=str(session) if session is not None else None,
        bounds=Bounds(earliest=day(facts.one(event, "mg:earliest")), latest=day(facts.one(event, "mg:latest"))),
        legal_basis=_bases(shelf, facts.values(event, "mg:legalBasis")),
        words=_handed(shelf, event, enacted) if quoted else (),
        reason=local(facts.one(event, "mg:unresolvedReason")) or None,
    )


def kind_of(shelf: Shelf, event: str) -> str:
    """The local name of an event's class: the most telling one where it has several."""
    kinds = shelf.facts.kinds(event) - {"MandateEvent", "Activity", "ChangeEvent"}
    return min(kinds, default="MandateEvent")


def _locals(terms: Iterable[Term]) -> tuple[str, ...]:
    return tuple(dict.fromkeys(local(term) for term in terms))


def _bases(shelf: Shelf, bases: Iterable[Term]) -> tuple[Place, ...]:
    """What an act rests on: rules of procedure after treaties."""
    places = [shelf.place(basis) for basis in bases]
    return tuple(sorted(places, key=lambda place: "RulesOfProcedure" in shelf.facts.kinds(place.work_iri)))


def _handed(shelf: Shelf, event: str, enacted: Term | None) -> tuple[Words, ...]:
    """The words for an event; where the graph does not say whose they are, the place they stand in tells."""
    work = shelf.work_of(enacted) if enacted is not None else ""
    known = (
        said if said.hand else replace(said, hand="first-hand" if said.place.work_iri == work else "second-hand")
        for said in shelf.words(event)
    )
    return tuple(sorted(known, key=lambda said: said.hand != "first-hand"))


def order(act: Act) -> tuple[object, ...]:
    """By when it happened as far as that is known, then by text and paragraph."""
    return (
        act.bounds.latest or act.bounds.earliest or date.max,
        act.session if act.session is not None else 10**6,
        act.place.work_iri if act.place else "~",
        natural(act.place.path) if act.place else (),
        act.event,
        act.iri,
    )


def norms_of_body(shelf: Shelf, body: Iri) -> tuple[Norm, ...]:
    """What a body is to do, and what acts on it ask of others, in the order of the texts."""
    facts = shelf.facts
    events = facts.pointing("mg:affects", body)
    facts.prefetch(events)
    conferred = [str(norm) for event in events for norm in facts.values(event, "mg:confers")]
    norms = tuple(dict.fromkeys((*facts.pointing("mg:bearer", body), *conferred)))
    facts.prefetch(norms)
    shelf.pull_places(place for norm in norms for place in facts.values(norm, "mg:statedIn"))
    facts.point(("mg:confers", Iri(norm)) for norm in norms)
    found = (_norm(shelf, norm) for norm in norms)
    return tuple(sorted(found, key=lambda norm: (norm.place.work_iri, natural(norm.place.path), norm.iri)))


def _norm(shelf: Shelf, norm: str) -> Norm:
    facts = shelf.facts
    words = min(facts.values(norm, "mg:text"), key=lambda word: (language(word) != "en", str(word)), default=None)
    session, before = facts.one(norm, "mg:deadlineSession"), facts.one(norm, "mg:beforeSession")
    event = next(iter(facts.pointing("mg:confers", norm)), None)
    return Norm(
        iri=norm,
        kind=min(facts.kinds(norm), default="Norm"),
        bearer=local(facts.one(norm, "mg:bearer")) or None,
        deontic=local(facts.one(norm, "mg:deontic")),
        place=shelf.place(facts.one(norm, "mg:statedIn") or norm),
        text=one_line(text(words)),
        language=language(words),
        addressees=_locals(facts.values(norm, "mg:addressee")),
        deadline=text(facts.one(norm, "mg:deadline")) or None,
        session=shelf.session(session)[0] if session is not None else None,
        session_iri=str(session) if session is not None else None,
        before=shelf.session(before)[0] if before is not None else None,
        force=(local(facts.one(event, "mg:legalForce")) if event else "") or ADOPTED,
        act=event,
    )
