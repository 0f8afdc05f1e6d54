"""Meetings, and what each passage says of them."""

from collections.abc import Iterable

from rdflib import URIRef

from mandate_graph.building.graph import PartGraph
from mandate_graph.building.numbering import Numbering
from mandate_graph.building.works import describe_meeting, describe_session
from mandate_graph.model.identity import MeetingKey, SessionKey
from mandate_graph.model.meeting import MeetingStatement
from mandate_graph.vocabulary import identifiers
from mandate_graph.vocabulary.local_names import meeting_local, session_local
from mandate_graph.vocabulary.terms import MG, PROV, boolean, day, words


def add_meetings(graph: PartGraph, statements: Iterable[MeetingStatement]) -> None:
    """Adds the statements whose words stand in this part, and the meetings they are about."""
    numbering = Numbering()
    for statement in statements:
        _add_statement(graph, statement, numbering)


def _add_statement(graph: PartGraph, stated: MeetingStatement, numbering: Numbering) -> None:
    meeting = _gathering(graph, stated.meeting)
    if stated.ordinal_implied:
        graph.add(meeting, MG.ordinalImplied, boolean(True))
    passage = graph.provision(stated.evidence.passage)
    content = (stated.status, stated.context, stated.start, stated.end)
    local = identifiers.statement_local(_local(stated.meeting), passage)
    iri = identifiers.statement(numbering.name(local, content))
    graph.type(iri, MG.MeetingStatement)
    graph.add(iri, MG.about, meeting)
    graph.add(iri, PROV.wasAttributedTo, identifiers.target(graph.document))
    graph.add(iri, MG.statedStatus, identifiers.concept("meeting-status", stated.status.value))
    graph.add(iri, MG.context, identifiers.concept("text-context", stated.context.value))
    graph.add(iri, MG.statedStart, day(stated.start) if stated.start else None)
    graph.add(iri, MG.statedEnd, day(stated.end) if stated.end else None)
    graph.add(iri, MG.evidence, graph.evidence(stated.evidence))
    if stated.city:
        language = (stated.city_evidence or stated.evidence).language
        graph.add(iri, MG.statedPlace, words(stated.city, language))
    if stated.city_evidence and stated.city_evidence.part == graph.part.key:
        graph.add(iri, MG.placeEvidence, graph.evidence(stated.city_evidence))


def _gathering(graph: PartGraph, key: MeetingKey | SessionKey) -> URIRef:
    return describe_session(graph, key) if isinstance(key, SessionKey) else describe_meeting(graph, key)


def _local(key: MeetingKey | SessionKey) -> str:
    return session_local(key) if isinstance(key, SessionKey) else meeting_local(key)
