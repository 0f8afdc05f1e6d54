"""Sessions: which one adopted an instrument, and between which days it lies."""

import re
from collections import defaultdict
from collections.abc import Iterator

from rdflib import Literal, URIRef

from mandate_graph.derivation.asking import Graph, iri
from mandate_graph.derivation.calendar import Bounds
from mandate_graph.derivation.context import Context
from mandate_graph.derivation.rules import Rule
from mandate_graph.model.identity import SessionKey
from mandate_graph.vocabulary import identifiers
from mandate_graph.vocabulary.terms import MG, RDF, RDFS, XSD, Triple, integer

_SESSION_NUMBER = re.compile(r"(?P<session>[1-9]\d{0,2})/[1-9]\d*(?: ?[A-Z](?:-[A-Z])?)?")
"""A session and a running number. A year ("2019/1") has four digits, a special session a letter ("S-24/2"),
"1325(2000)" no slash: none of them is a session's ordinal."""

NUMBERED = """
SELECT ?instrument ?number ?body ?asserted WHERE {
  ?instrument eli:number ?number ; eli:passed_by ?body .
  OPTIONAL { ?instrument mg:adoptedAt ?asserted }
}"""

NAMES = "SELECT ?body ?name WHERE { ?body a/rdfs:subClassOf* mg:Body ; skos:prefLabel ?name }"

_WORDS = {"en": "session", "ru": "сессия"}


def adopted_at(graph: Graph, _rule: Rule) -> Iterator[Triple]:
    """The session whose ordinal begins an instrument's number, unless a document names the session itself."""
    names: dict[URIRef, list[Literal]] = defaultdict(list)
    for body, name in graph.select(NAMES).rows:
        if isinstance(name, Literal) and name.language in _WORDS:
            names[iri(body)].append(name)
    for instrument, printed, body, asserted in graph.select(NUMBERED).rows:
        found = _SESSION_NUMBER.fullmatch(str(printed))
        key = identifiers.body_of(str(body))
        if found is None or key is None or asserted is not None:
            continue
        ordinal = int(found["session"])
        session = identifiers.session(SessionKey(key, ordinal))
        yield iri(instrument), MG.adoptedAt, session
        yield session, RDF.type, MG.Session
        yield session, MG.ofBody, iri(body)
        yield session, MG.ordinal, integer(ordinal)
        for name in names[iri(body)]:
            word = _WORDS[str(name.language)]
            yield session, RDFS.label, Literal(f"{name}, {word} {ordinal}", lang=name.language)


def session_bounds(context: Context, _rule: Rule) -> Iterator[Triple]:
    """The days between which each session lies; none where the evidence contradicts itself."""
    calendar = context.calendar
    for node in calendar.sessions:
        bounds = calendar.of_session(node)
        if bounds.possible:
            yield from bound_triples(node, bounds)


def bound_triples(node: URIRef, bounds: Bounds) -> Iterator[Triple]:
    """The bounds of a session or event as triples."""
    for predicate, day in ((MG.earliest, bounds.earliest), (MG.latest, bounds.latest)):
        if day:
            yield node, predicate, Literal(day, datatype=XSD.date, normalize=False)
