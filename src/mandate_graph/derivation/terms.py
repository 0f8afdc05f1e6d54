"""The terms for which acts give a body its mandate, and breaks in the chain of them."""

from collections import defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from rdflib import URIRef

from mandate_graph.derivation.asking import Graph, iri, number, text
from mandate_graph.derivation.calendar import Bounds, Calendar
from mandate_graph.derivation.context import Context
from mandate_graph.derivation.durations import days_of, plus
from mandate_graph.derivation.rules import Rule
from mandate_graph.derivation.status import day_triple
from mandate_graph.vocabulary.identifiers import concept, derived
from mandate_graph.vocabulary.terms import MG, Triple

EVENTS = """
SELECT ?body ?event ?class ?organ ?ordinal ?earliest ?latest WHERE {
  VALUES ?class { mg:Establish mg:Extend mg:Renew mg:MakePermanent mg:Terminate mg:Dissolve }
  ?event a ?class ; mg:affects ?body ; mg:legalForce fo:adopted .
  OPTIONAL { ?event mg:atSession ?session . ?session mg:ordinal ?ordinal ; mg:ofBody ?organ }
  OPTIONAL { ?event mg:earliest ?earliest } OPTIONAL { ?event mg:latest ?latest }
} ORDER BY ?body ?event"""

STATED = """
SELECT ?event ?statement ?testimony ?until ?session ?duration WHERE {
  ?statement a mg:ActStatement ; mg:about ?event ; mg:testimony ?testimony .
  { ?statement mg:statedUntil ?until } UNION { ?statement mg:statedUntilSession ?session }
  UNION { ?statement mg:statedDuration ?duration }
} ORDER BY ?event ?statement"""

_FIRST_HAND = concept("testimony", "first-hand")
_CARRIED_ON = frozenset({MG.Extend, MG.Renew})


@dataclass(frozen=True, slots=True, kw_only=True)
class Act:
    """An adopted event that begins a term, moves its end or ends it."""

    event: URIRef
    kind: URIRef
    organ: URIRef | None
    ordinal: int | None
    time: Bounds

    def comes_before(self, other: "Act") -> bool:
        """Whether it is certain that this act came first: by session of one organ, else by days."""
        if self.organ is not None and self.organ == other.organ and self.ordinal != other.ordinal:
            return (self.ordinal or 0) < (other.ordinal or 0)
        return (
            self.time.latest is not None and other.time.earliest is not None and self.time.latest < other.time.earliest
        )


@dataclass(frozen=True, slots=True, kw_only=True)
class Stated:
    """How long an act lasts, as one passage says: exactly one of the three is there."""

    statement: URIRef
    first_hand: bool
    until: str | None
    session: URIRef | None
    duration: str | None

    @property
    def content(self) -> tuple[str | None, URIRef | None, str | None]:
        """What two passages must share to say the same."""
        return self.until, self.session, self.duration


@dataclass(frozen=True, slots=True, kw_only=True)
class Term:
    """One term of a mandate: the act that begins it, when it ends, and the next act on the body."""

    act: Act
    end: Bounds
    successor: Act | None


def mandate_terms(context: Context, rule: Rule) -> Iterator[Triple]:
    """One term an act that says how long it lasts; passages that differ on that are a conflict."""
    stated = _stated(context)
    for body, acts in _acts(context).items():
        terms: list[Term] = []
        for act in acts:
            said = _ranked(stated.get(act.event, []))
            if len({one.content for one in said}) > 1:
                yield from rule.conflict("mandate-term", act.event, (one.statement for one in said), _DIFFER)
            elif said:
                terms.append(
                    Term(act=act, end=_end(said[0], act, terms, context.calendar), successor=_successor(act, acts))
                )
        for term in terms:
            yield from _triples(rule, body, term)
        yield from _breaks(rule, terms)


_DIFFER = (
    "Passages differ on how long the mandate lasts.",
    "Источники расходятся в сроке действия мандата.",
)


def _acts(graph: Graph) -> dict[URIRef, list[Act]]:
    acts: dict[URIRef, list[Act]] = defaultdict(list)
    for body, event, kind, organ, ordinal, earliest, latest in graph.select(EVENTS).rows:
        acts[iri(body)].append(
            Act(
                event=iri(event),
                kind=iri(kind),
                organ=iri(organ) if organ else None,
                ordinal=number(ordinal),
                time=Bounds(text(earliest), text(latest)),
            )
        )
    for known in acts.values():
        known.sort(key=lambda act: (act.time.latest or act.time.earliest or "9999", act.ordinal or 0, act.event))
    return acts


def _stated(graph: Graph) -> dict[URIRef, list[Stated]]:
    stated: dict[URIRef, list[Stated]] = defaultdict(list)
    for event, statement, testimony, until, session, duration in graph.select(STATED).rows:
        stated[iri(event)].append(
            Stated(
                statement=iri(statement),
                first_hand=testimony == _FIRST_HAND,
                until=text(until),
                session=iri(session) if session else None,
                duration=text(duration),
            )
        )
    return stated


def _ranked(stated: Sequence[Stated]) -> Sequence[Stated]:
    """The acting text's own words outrank accounts of it."""
    return [one for one in stated if one.first_hand] or stated


def _end(stated: Stated, act: Act, before: Sequence[Term], calendar: Calendar) -> Bounds:
    """When a term ends. An extension by a period counts from a day, or from the end of the term before it."""
    if stated.until:
        return days_of(stated.until)
    if stated.session:
        return calendar.of_session(stated.session) if stated.session in calendar.sessions else Bounds()
    assert stated.duration is not None
    earliest, latest = act.time.earliest, act.time.latest
    if act.kind in _CARRIED_ON:
        latest = _carried_on_from(act, [term for term in before if term.act.comes_before(act)])
    return Bounds(
        plus(earliest, stated.duration) if earliest else None, plus(latest, stated.duration) if latest else None
    )


def _carried_on_from(act: Act, preceding: Sequence[Term]) -> str | None:
    """The last day from which an extension can count; None where the term that it extends is not on record."""
    end = preceding[-1].end.latest if preceding else None
    unbroken = end is not None and act.time.earliest is not None and end >= act.time.earliest
    return max(filter(None, (act.time.latest, end))) if unbroken else None


def _successor(act: Act, acts: Sequence[Act]) -> Act | None:
    later = [other for other in acts if act.comes_before(other)]
    return next((one for one in later if not any(other.comes_before(one) for other in later)), None)


def _triples(rule: Rule, body: URIRef, term: Term) -> Iterator[Triple]:
    node = derived("term", body, term.act.event)
    yield from rule.node(node, MG.MandateTerm)
    yield node, MG.ofBody, body
    yield node, MG.startedBy, term.act.event
    yield from day_triple(node, MG.fromEarliest, term.act.time.earliest)
    yield from day_triple(node, MG.fromLatest, term.act.time.latest)
    if term.end.possible:
        yield from day_triple(node, MG.toEarliest, term.end.earliest)
        yield from day_triple(node, MG.toLatest, term.end.latest)
    if term.successor is not None:
        yield node, MG.endedBy, term.successor.event


def _breaks(rule: Rule, terms: Sequence[Term]) -> Iterator[Triple]:
    """A mandate that an act extends, though the last term on record had run out: what lies between is missing."""
    for term in terms:
        end, after = term.end.latest, term.successor
        begun = after.time.earliest if after is not None and after.kind in _CARRIED_ON else None
        if end is not None and begun is not None and end < begun:
            yield from rule.gap("renewal", term.act.event, "", end=end, begun=begun)
