"""Mandate events as values, in the order in which they happened."""

from collections.abc import Iterable, Mapping
from dataclasses import replace
from datetime import date

from mandate_graph.lineage import questions
from mandate_graph.lineage.shelf import Shelf, day, language, local, natural, number
from mandate_graph.lineage.values import Act, Bounds, Norm, Place, Words
from mandate_graph.query import Iri, Row, Term

Links = Mapping[str, tuple[Iri, ...]]


def acts_of_body(shelf: Shelf, body: Iri) -> tuple[Act, ...]:
    """What was done to a body."""
    return _acts(shelf, (row[1:] for row in shelf.reader.select(questions.ACTS_OF_BODY, body=body).rows))


def acts_asked_of(shelf: Shelf, body: Iri) -> tuple[Act, ...]:
    """What was asked of a body."""
    return _acts(shelf, (row[1:] for row in shelf.reader.select(questions.ACTS_ASKED, body=body).rows))


def acts_of_work(shelf: Shelf, work: Iri) -> tuple[Act, ...]:
    """What a work does."""
    return _acts(shelf, (row[1:] for row in shelf.reader.select(questions.ACTS_OF_WORK, work=work).rows))


def links_of(shelf: Shelf, event: Iri) -> Links:
    """The bodies, bases, actors and norms of an event, by the local name of the property."""
    found: dict[str, list[Iri]] = {}
    for _event, link, target in shelf.reader.select(questions.ACT_LINKS, event=event).rows:
        if isinstance(target, Iri):
            found.setdefault(local(link), []).append(target)
    return {link: tuple(sorted(targets, key=str)) for link, targets in found.items()}


def _acts(shelf: Shelf, rows: Iterable[Row]) -> tuple[Act, ...]:
    seen: dict[str, Act] = {}
    for row in rows:
        event = row[0]
        if isinstance(event, Iri) and event.value not in seen:
            act = _act(shelf, event, row)
            if act.words or shelf.known_by is None:
                seen[event.value] = act
    return tuple(sorted(seen.values(), key=order))


def _act(shelf: Shelf, event: Iri, row: Row) -> Act:
    _event, kind, text, force, status, earliest, latest, session, ordinal, _organ, reason = row
    links = links_of(shelf, event)
    words = _handed(shelf, event, text)
    place = shelf.place(text) if text is not None else None
    own = next((said.place for said in words if place is not None and said.place.iri == place.iri), place)
    return Act(
        iri=event.value,
        event=local(kind),
        force=local(force) or "adopted",
        place=own,
        bodies=tuple(target.local for target in links.get("affects", ())),
        asked=tuple(target.local for target in (*links.get("askedOf", ()), *links.get("actor", ()))),
        status=local(status) or None,
        session=number(ordinal),
        session_iri=str(session) if session is not None else None,
        bounds=Bounds(earliest=day(earliest), latest=day(latest)),
        legal_basis=_bases(shelf, event, links),
        words=words,
        reason=local(reason) or None,
    )


def _bases(shelf: Shelf, event: Iri, links: Links) -> tuple[Place, ...]:
    """What an act rests on: treaties before rules of procedure."""
    bases = links.get("legalBasis", ())
    if len(bases) > 1:
        treaties = {row[1] for row in shelf.reader.select(questions.TREATY_BASES, event=event).rows}
        bases = tuple(sorted(bases, key=lambda basis: (basis not in treaties, basis.value)))
    return tuple(map(shelf.place, bases))


def _handed(shelf: Shelf, event: Iri, text: Term | None) -> tuple[Words, ...]:
    """The words for an event; where the graph does not say whose they are, the place they stand in tells."""
    words = shelf.words(event)
    work = shelf.place(text).work_iri if text is not None else ""
    known = (
        said if said.hand else replace(said, hand="first-hand" if said.place.work_iri == work else "second-hand")
        for said in words
    )
    return tuple(sorted(known, key=lambda said: said.hand != "first-hand"))


def order(act: Act) -> tuple[object, ...]:
    """By when it happened as far as that is known, then by text and paragraph."""
    return (
        _when(act),
        act.session if act.session is not None else 10**6,
        act.place.work_iri if act.place else "~",
        natural(act.place.path) if act.place else (),
        act.event,
    )


def _when(act: Act) -> date:
    return act.bounds.latest or act.bounds.earliest or date.max


def norms_of_body(shelf: Shelf, body: Iri) -> tuple[Norm, ...]:
    """What a body is to do, and what acts on it ask of others, in the order of the texts."""
    seen: dict[str, Norm] = {}
    for row in shelf.reader.select(questions.NORMS, body=body).rows:
        if str(row[1]) not in seen:
            seen[str(row[1])] = _norm(shelf, row)
    return tuple(sorted(seen.values(), key=lambda norm: (norm.place.work_iri, natural(norm.place.path), norm.iri)))


def _norm(shelf: Shelf, row: Row) -> Norm:
    _body, norm, kind, place, deontic, bearer, deadline, session, before, force, event, _type = row
    words = [entry[1] for entry in shelf.reader.select(questions.NORM_TEXT, norm=Iri(str(norm))).rows]
    addressees = shelf.reader.select(questions.NORM_ADDRESSEES, norm=Iri(str(norm))).rows
    first = min(words, key=lambda word: (language(word) != "en", str(word)), default=None)
    return Norm(
        iri=str(norm),
        kind=local(kind),
        bearer=local(bearer) or None,
        deontic=local(deontic),
        place=shelf.place(str(place)),
        text=" ".join(str(first or "").split()),
        language=language(first),
        addressees=tuple(sorted(local(entry[1]) for entry in addressees)),
        deadline=str(deadline) if deadline is not None else None,
        session=shelf.session(session)[0] if session is not None else None,
        session_iri=str(session) if session is not None else None,
        before=shelf.session(before)[0] if before is not None else None,
        force=local(force) or "adopted",
        act=str(event) if event is not None else None,
    )
