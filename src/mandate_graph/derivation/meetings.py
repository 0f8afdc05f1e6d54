"""Meetings: one reading of what several passages say, and where they cannot all be right."""

from collections import defaultdict
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from itertools import groupby, pairwise

from rdflib import Literal, URIRef

from mandate_graph.derivation.asking import Graph, iri, number, text
from mandate_graph.derivation.rules import Rule
from mandate_graph.vocabulary.identifiers import concept
from mandate_graph.vocabulary.terms import MG, XSD, Triple

STATEMENTS = """
SELECT ?gathering ?kind ?statement ?status ?context ?start ?end ?place ?document WHERE {
  VALUES ?kind { mg:Meeting mg:Session }
  ?statement a mg:MeetingStatement ; mg:about ?gathering . ?gathering a ?kind .
  ?statement mg:statedStatus ?status ; mg:context ?context ; prov:wasAttributedTo ?document .
  OPTIONAL { ?statement mg:statedStart ?start } OPTIONAL { ?statement mg:statedEnd ?end }
  OPTIONAL { ?statement mg:statedPlace ?place }
} ORDER BY ?gathering ?statement"""

WRITTEN = """
SELECT ?document (MIN(?day) AS ?first) WHERE { ?document dcterms:issued ?day } GROUP BY ?document"""

PREPARED = """
SELECT ?document (MIN(?day) AS ?first) WHERE {
  ?document mg:preparedFor ?session .
  ?cover mg:about ?session ; prov:wasAttributedTo ?document ; mg:statedStart ?day .
} GROUP BY ?document"""

_HELD = concept("meeting-status", "held")
_BODY = concept("text-context", "body")


@dataclass(frozen=True, slots=True)
class Said:
    """What one passage says of a meeting or session."""

    statement: URIRef
    of_session: bool
    status: URIRef
    in_body: bool
    start: str | None
    end: str | None
    place: Literal | None
    document: URIRef
    written: str
    """When the document was issued, or else the session for which it was prepared began; "" if unknown."""

    @property
    def rank(self) -> tuple[str, bool]:
        """A later document outranks an earlier one; in one document the text outranks a heading."""
        return self.written, self.in_body

    @property
    def after_the_fact(self) -> bool:
        """Whether it says "held" of a meeting that had ended when the document was issued."""
        last = self.end or self.start
        return self.status == _HELD and self.in_body and last is not None and self.written >= last


def read_statements(graph: Graph) -> dict[URIRef, list[Said]]:
    """All that is said of each meeting and session."""
    written = {iri(document): str(day) for query in (PREPARED, WRITTEN) for document, day in graph.select(query).rows}
    said: dict[URIRef, list[Said]] = defaultdict(list)
    for gathering, kind, statement, status, context, start, end, place, document in graph.select(STATEMENTS).rows:
        said[iri(gathering)].append(
            Said(
                statement=iri(statement),
                of_session=kind == MG.Session,
                status=iri(status),
                in_body=context == _BODY,
                start=text(start),
                end=text(end),
                place=place if isinstance(place, Literal) else None,
                document=iri(document),
                written=written.get(iri(document), ""),
            )
        )
    return said


def _outranking(said: Iterable[Said]) -> list[Said]:
    """Those that nothing outranks. "Held", told after the fact, stands against any plan."""
    known = list(said)
    witnesses = [one for one in known if one.after_the_fact]
    pool = witnesses or known
    best = max((one.rank for one in pool), default=("", False))
    return [one for one in pool if one.rank == best]


def status_of(said: Iterable[Said]) -> URIRef | None:
    """The status of a meeting; None where equals disagree."""
    found = {one.status for one in _outranking(said)}
    return found.pop() if len(found) == 1 else None


def meeting_facts(graph: Graph, _rule: Rule) -> Iterator[Triple]:
    """Status, days and place of each meeting, by the statements that nothing outranks, where they agree.

    A session gets days and place, but no status: a cover announces it and does not say whether it was held.
    """
    for meeting, said in read_statements(graph).items():
        status = status_of(said)
        if status is not None and not said[0].of_session:
            yield meeting, MG.meetingStatus, status
        dated = [one for one in said if one.start]
        fitting = [one for one in dated if one.status == status] or dated
        days = {(one.start, one.end) for one in _outranking(fitting)}
        if len(days) == 1:
            yield from _days(meeting, *days.pop())
        yield from _places(meeting, said)


def _days(meeting: URIRef, start: str | None, end: str | None) -> Iterator[Triple]:
    for predicate, day in ((MG.startDate, start), (MG.endDate, end)):
        if day:
            yield meeting, predicate, Literal(day, datatype=XSD.date, normalize=False)


def _places(meeting: URIRef, said: list[Said]) -> Iterator[Triple]:
    placed: dict[str, list[Said]] = defaultdict(list)
    for one in said:
        if one.place is not None:
            placed[one.place.language or ""].append(one)
    for told in placed.values():
        places = {one.place for one in _outranking(told) if one.place is not None}
        if len(places) == 1:
            yield meeting, MG.place, places.pop()


_BOTH_WAYS = (
    "One document says different things of this meeting: that it is planned and that it was held, or the like.",
    "Один документ говорит об этом совещании по-разному: что оно запланировано и что оно проведено, или подобное.",
)
_AGAINST_TIME = (
    "An earlier document says that the meeting was held, a later one that it is yet to be held or was not held.",
    "Более ранний документ говорит, что совещание проведено, более поздний — что его ещё нет или не было.",
)
_DAYS_DIFFER = (
    "Statements that the meeting was held give different days.",
    "Утверждения о проведённом совещании называют разные дни.",
)


def meeting_conflicts(graph: Graph, rule: Rule) -> Iterator[Triple]:
    """Statements about one meeting that cannot all be right. A plan and, later, "held" is no conflict."""
    for meeting, said in read_statements(graph).items():
        if not said[0].of_session:
            yield from _status_conflicts(rule, meeting, said)
        held = [one for one in said if one.status == _HELD and one.start and one.in_body]
        if len({(one.start, one.end) for one in held}) > 1:
            kind = "session-days" if said[0].of_session else "days"
            yield from rule.conflict(kind, meeting, (one.statement for one in held), _DAYS_DIFFER)


def _status_conflicts(rule: Rule, meeting: URIRef, said: list[Said]) -> Iterator[Triple]:
    torn = _torn_documents(said)
    if torn:
        yield from rule.conflict("status", meeting, (one.statement for one in torn), _BOTH_WAYS)
    reversed_order = _against_time(said)
    if reversed_order:
        yield from rule.conflict("order", meeting, (one.statement for one in reversed_order), _AGAINST_TIME)


def _torn_documents(said: list[Said]) -> list[Said]:
    torn: list[Said] = []
    for _document, group in groupby(sorted(said, key=lambda one: (one.document, one.statement)), _document_of):
        told = list(group)
        if len({one.status for one in told}) > 1:
            torn.extend(told)
    return torn


def _document_of(one: Said) -> URIRef:
    return one.document


def _against_time(said: list[Said]) -> list[Said]:
    held = [one for one in said if one.status == _HELD and one.written]
    not_held = [one for one in said if one.status != _HELD and one.written]
    pairs = [(early, late) for early in held for late in not_held if early.written < late.written]
    found = {one.statement: one for pair in pairs for one in pair if pair[0].document != pair[1].document}
    return [found[key] for key in sorted(found)]


ORDINALS = """
SELECT DISTINCT ?body ?ordinal WHERE {
  ?meeting a mg:Meeting ; mg:ofBody ?body ; mg:ordinal ?ordinal .
} ORDER BY ?body ?ordinal"""


def meeting_gaps(graph: Graph, rule: Rule) -> Iterator[Triple]:
    """Meetings between two known ordinals, or before the first known one, that no document shows."""
    known: dict[URIRef, set[int]] = defaultdict(set)
    for body, ordinal in graph.select(ORDINALS).rows:
        known[iri(body)].add(number(ordinal) or 0)
    for body, ordinals in known.items():
        for low, high in pairwise((0, *sorted(ordinals))):
            if high > low + 1:
                yield from _gap(rule, body, low + 1, high - 1)


def _gap(rule: Rule, body: URIRef, first: int, last: int) -> Iterator[Triple]:
    span = str(first) if first == last else f"{first}-{last}"
    yield from rule.gap("meetings", body, span, span=span)
