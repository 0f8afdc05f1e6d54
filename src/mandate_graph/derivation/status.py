"""The status of a body over time: never extracted, always derived from what instruments did to it."""

from collections import defaultdict
from collections.abc import Iterator
from dataclasses import dataclass

from rdflib import Literal, URIRef

from mandate_graph.derivation.asking import Graph, iri, number, text
from mandate_graph.derivation.rules import Rule
from mandate_graph.vocabulary.identifiers import concept, derived
from mandate_graph.vocabulary.terms import MG, XSD, Triple

CHANGES = """
SELECT ?body ?event ?class ?initial ?session ?ordinal ?sits ?earliest ?latest WHERE {
  VALUES ?class { mg:Establish mg:MakePermanent mg:Dissolve }
  ?event a ?class ; mg:affects ?body ; mg:legalForce fo:adopted .
  OPTIONAL { ?event mg:initialStatus ?initial }
  OPTIONAL { ?event mg:atSession ?session . ?session mg:ordinal ?ordinal ; mg:ofBody ?sits }
  OPTIONAL { ?event mg:earliest ?earliest } OPTIONAL { ?event mg:latest ?latest }
} ORDER BY ?body ?event"""

_EFFECTS = {
    MG.MakePermanent: concept("body-status", "permanent"),
    MG.Dissolve: concept("body-status", "ended"),
}
_UNSPECIFIED = concept("body-status", "unspecified")
_WEIGHT = {MG.Establish: 0, MG.MakePermanent: 1, MG.Dissolve: 2}


@dataclass(frozen=True, slots=True)
class Change:
    """An adopted event that gives a body a status."""

    event: URIRef
    kind: URIRef
    status: URIRef
    organ: URIRef | None
    """The body at whose session it happened."""
    ordinal: int | None
    earliest: str | None
    latest: str | None

    @property
    def place(self) -> tuple[str, int, int, str]:
        """Sorts changes in time as far as it is known: by day, then session, then by what can follow what."""
        return self.latest or self.earliest or "9999", self.ordinal or 0, _WEIGHT[self.kind], self.event

    def comes_before(self, other: "Change") -> bool:
        """Whether it is certain that this change came first: by session of one organ, else by days."""
        if self.organ is not None and self.organ == other.organ and self.ordinal != other.ordinal:
            return (self.ordinal or 0) < (other.ordinal or 0)
        return self._over_by(other) and not other._over_by(self)

    def _over_by(self, other: "Change") -> bool:
        """Whether it happened on the day of another at the latest."""
        return self.latest is not None and other.earliest is not None and self.latest <= other.earliest


def status_periods(graph: Graph, rule: Rule) -> Iterator[Triple]:
    """A period runs from the event that gives the status to the first one certain to come after it and change it."""
    changes: dict[URIRef, list[Change]] = defaultdict(list)
    for row in graph.select(CHANGES).rows:
        changes[iri(row[0])].append(_change(row[1:]))
    for body, known in changes.items():
        for change in _effective(known):
            yield from _period(rule, body, change, _successor(change, known))


def _change(row: tuple[URIRef | Literal | None, ...]) -> Change:
    event, kind, initial, _session, ordinal, organ, earliest, latest = row
    status = _EFFECTS.get(iri(kind)) or (iri(initial) if initial else _UNSPECIFIED)
    return Change(
        event=iri(event),
        kind=iri(kind),
        status=status,
        organ=iri(organ) if organ else None,
        ordinal=number(ordinal),
        earliest=text(earliest),
        latest=text(latest),
    )


def _effective(changes: list[Change]) -> list[Change]:
    """The changes that change something: one a session and status, and none that repeats the status before it."""
    kept: list[Change] = []
    for change in sorted(changes, key=lambda change: change.place):
        repeats = any(_repeats(change, earlier, kept) for earlier in kept)
        if not repeats:
            kept.append(change)
    return kept


def _repeats(change: Change, earlier: Change, kept: list[Change]) -> bool:
    if change.status != earlier.status:
        return False
    if (change.organ, change.ordinal) == (earlier.organ, earlier.ordinal):
        return True
    between = [one for one in kept if earlier.comes_before(one) and one.comes_before(change)]
    return earlier.comes_before(change) and not between


def _successor(change: Change, known: list[Change]) -> Change | None:
    later = [one for one in known if change.comes_before(one) and one.status != change.status]
    first = [one for one in later if not any(other.comes_before(one) for other in later)]
    return min(first, key=lambda one: one.place, default=None)


def _period(rule: Rule, body: URIRef, change: Change, successor: Change | None) -> Iterator[Triple]:
    since = str(change.ordinal) if change.ordinal else change.earliest or change.latest or change.event
    period = derived("status", body, change.status, since)
    yield from rule.node(period, MG.BodyStatus)
    yield period, MG.ofBody, body
    yield period, MG.status, change.status
    yield period, MG.startedBy, change.event
    yield from day_triple(period, MG.fromEarliest, change.earliest)
    yield from day_triple(period, MG.fromLatest, change.latest)
    if successor is not None:
        yield period, MG.endedBy, successor.event
        yield from day_triple(period, MG.toEarliest, successor.earliest)
        yield from day_triple(period, MG.toLatest, successor.latest)


def day_triple(node: URIRef, predicate: URIRef, day: str | None) -> Iterator[Triple]:
    """A bound of a period, where it is known."""
    if day:
        yield node, predicate, Literal(day, datatype=XSD.date, normalize=False)
