"""What the documents let us know of when sessions were held and instruments adopted."""

import re
from collections import defaultdict
from collections.abc import Iterator
from dataclasses import dataclass, field

from rdflib import URIRef

from mandate_graph.derivation.asking import Graph, iri, number, text

SESSIONS = """
SELECT ?session ?body ?ordinal ?start ?end ?long WHERE {
  ?session a mg:Session ; mg:ofBody ?body ; mg:ordinal ?ordinal .
  OPTIONAL { ?session mg:startDate ?start } OPTIONAL { ?session mg:endDate ?end }
  BIND(EXISTS { ?body a mg:Organ } AS ?long)
}"""

ADOPTED = """
SELECT ?instrument ?session WHERE { ?instrument mg:adoptedAt ?session } ORDER BY ?instrument ?session"""

DATED = "SELECT ?instrument ?day WHERE { ?instrument eli:passed_by ?issuer ; eli:date_document ?day }"

RECALLED = """
SELECT ?instrument (MAX(?day) AS ?latest) WHERE {
  ?citation mg:citingEntity/eli:is_part_of* ?instrument ; mg:citedEntity/eli:is_part_of* ?cited .
  ?instrument eli:passed_by ?issuer . ?cited eli:date_document ?day .
} GROUP BY ?instrument"""

SPOKEN_OF = """
SELECT ?instrument (MIN(?day) AS ?earliest) WHERE {
  ?citation mg:citedEntity/eli:is_part_of* ?instrument ; prov:wasAttributedTo/dcterms:issued ?day .
  ?instrument eli:passed_by ?issuer .
} GROUP BY ?instrument"""

FOUNDED = """
SELECT ?instrument (MIN(?day) AS ?earliest) WHERE {
  ?event a mg:Establish ; mg:legalForce fo:adopted ; mg:affects ?body ; mg:enactedBy/eli:is_part_of* ?instrument .
  ?instrument eli:passed_by ?issuer .
  ?meeting a mg:Meeting ; mg:ofBody ?body ; mg:startDate ?day ; mg:meetingStatus ms:held .
} GROUP BY ?instrument"""

NUMBERED_BY_YEAR = (
    "SELECT ?instrument ?number WHERE { ?instrument eli:number ?number FILTER(REGEX(?number, '[12][0-9]{3}')) }"
)

_YEAR = re.compile(r"(?P<first>(?:19|20)\d\d)/.+|.+\((?P<bracketed>(?:19|20)\d\d)\)")


@dataclass(slots=True)
class Bounds:
    """Days, as ISO text, between which something happened; None where nothing bounds it."""

    earliest: str | None = None
    latest: str | None = None

    def not_before(self, day: str | None) -> None:
        """Moves the lower bound up to a day."""
        if day and (self.earliest is None or day > self.earliest):
            self.earliest = day

    def not_after(self, day: str | None) -> None:
        """Moves the upper bound down to a day."""
        if day and (self.latest is None or day < self.latest):
            self.latest = day

    @property
    def possible(self) -> bool:
        """Whether the lower bound is not after the upper."""
        return self.earliest is None or self.latest is None or self.earliest <= self.latest


@dataclass(slots=True)
class _Session:
    iri: URIRef
    body: URIRef
    ordinal: int
    long: bool
    """A principal organ sits for a year: what it adopted early in a session says nothing of its end."""
    start: str | None = None
    end: str | None = None
    instruments: list[URIRef] = field(default_factory=list)


class Calendar:
    """What the documents let us know of the time of sessions and of the instruments they adopted."""

    def __init__(self, graph: Graph) -> None:
        self.sessions: dict[URIRef, _Session] = {}
        self.direct: dict[URIRef, Bounds] = defaultdict(Bounds)
        self._session_of: dict[URIRef, URIRef] = {}
        self._dated: dict[URIRef, set[str]] = defaultdict(set)
        self._read_sessions(graph)
        self._read_instruments(graph)
        self._around = dict(self._neighbours())

    def _read_sessions(self, graph: Graph) -> None:
        for node, body, ordinal, start, end, long in graph.select(SESSIONS).rows:
            session = self.sessions.setdefault(
                iri(node), _Session(iri(node), iri(body), number(ordinal) or 0, text(long) == "true")
            )
            session.start = min(filter(None, (session.start, text(start))), default=None)
            session.end = max(filter(None, (session.end, text(end))), default=None)

    def _read_instruments(self, graph: Graph) -> None:
        for instrument, session in graph.select(ADOPTED).rows:
            if self._session_of.setdefault(iri(instrument), iri(session)) in self.sessions:
                self.sessions[self._session_of[iri(instrument)]].instruments.append(iri(instrument))
        for instrument, day in graph.select(DATED).rows:
            self._dated[iri(instrument)].add(str(day))
        for instrument, day in graph.select(RECALLED).rows:
            self.direct[iri(instrument)].not_before(text(day))
        for query in (SPOKEN_OF, FOUNDED):
            for instrument, day in graph.select(query).rows:
                self.direct[iri(instrument)].not_after(text(day))
        self._read_years(graph)

    def _read_years(self, graph: Graph) -> None:
        for instrument, printed in graph.select(NUMBERED_BY_YEAR).rows:
            found = _YEAR.fullmatch(str(printed))
            if found:
                year = found["first"] or found["bracketed"]
                self.direct[iri(instrument)].not_before(f"{year}-01-01")
                self.direct[iri(instrument)].not_after(f"{year}-12-31")

    def session_of(self, instrument: URIRef) -> URIRef | None:
        """The session that adopted an instrument."""
        return self._session_of.get(instrument)

    def of_session(self, node: URIRef) -> Bounds:
        """Between which days a session lies: its own days, or what its neighbours and its instruments leave."""
        session = self.sessions[node]
        if session.start and session.end:
            return Bounds(session.start, session.end)
        bounds = self._between_neighbours(session)
        if not session.long:
            narrowed = Bounds(bounds.earliest, bounds.latest)
            for instrument in session.instruments:
                narrowed.not_before(self.direct[instrument].earliest)
                narrowed.not_after(self.direct[instrument].latest)
            bounds = narrowed if narrowed.possible else bounds
        bounds.not_before(session.start)
        bounds.not_after(session.end)
        return bounds

    def of_instrument(self, instrument: URIRef) -> Bounds:
        """Between which days an instrument was adopted; its own date if the documents agree on one."""
        days = self._dated.get(instrument, set())
        if len(days) == 1:
            day = next(iter(days))
            return Bounds(day, day)
        own = self.direct.get(instrument, Bounds())
        bounds = Bounds(own.earliest, own.latest)
        session = self.sessions.get(self._session_of.get(instrument, instrument))
        if session is not None:
            around = self._between_neighbours(session)
            bounds.not_before(session.start or around.earliest)
            bounds.not_after(session.end or around.latest)
        return bounds

    def _between_neighbours(self, session: _Session) -> Bounds:
        """Every earlier session had ended, and no later one begun; what they adopted came before or after."""
        earliest, latest = self._around[session.iri]
        return Bounds(earliest, latest)

    def _neighbours(self) -> Iterator[tuple[URIRef, tuple[str | None, str | None]]]:
        """Of each session the last day known of those before it, and the first of those after it."""
        by_body: dict[URIRef, dict[int, list[_Session]]] = defaultdict(lambda: defaultdict(list))
        for session in self.sessions.values():
            by_body[session.body][session.ordinal].append(session)
        for by_ordinal in by_body.values():
            before, after = Bounds(), Bounds()
            ordinals = sorted(by_ordinal)
            earliest = {}
            for ordinal in ordinals:
                earliest[ordinal] = before.earliest
                for session in by_ordinal[ordinal]:
                    self._come_after(session, before)
            for ordinal in reversed(ordinals):
                yield from ((session.iri, (earliest[ordinal], after.latest)) for session in by_ordinal[ordinal])
                for session in by_ordinal[ordinal]:
                    self._come_before(session, after)

    def _come_after(self, session: _Session, bounds: Bounds) -> None:
        bounds.not_before(session.end or session.start)
        for instrument in session.instruments:
            bounds.not_before(self.direct[instrument].earliest)

    def _come_before(self, session: _Session, bounds: Bounds) -> None:
        bounds.not_after(session.start or session.end)
        for instrument in session.instruments:
            bounds.not_after(self.direct[instrument].latest)
