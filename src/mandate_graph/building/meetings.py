"""Meetings, and what each passage says of them."""

from collections.abc import Iterable, Iterator
from dataclasses import replace

from mandate_graph.building.graph import PartGraph
from mandate_graph.building.numbering import Numbering
from mandate_graph.building.survey import Survey
from mandate_graph.building.works import describe_gathering
from mandate_graph.model.identity import SessionKey
from mandate_graph.model.language import Language
from mandate_graph.model.meeting import MeetingStatement, MeetingStatus, TextContext
from mandate_graph.vocabulary import identifiers
from mandate_graph.vocabulary.local_names import gathering_local
from mandate_graph.vocabulary.terms import MG, PROV, boolean, day, words


def add_meetings(graph: PartGraph, statements: Iterable[MeetingStatement], seen: Survey) -> None:
    """Adds the statements whose words stand in this part, and the meetings they are about.

    A meeting that this text names by its first day bears the number that another text gives it. A cover that
    dates the session says so of it as a heading would; other documents may know better.
    """
    numbering = Numbering()
    for statement in (*_cover(graph), *statements):
        _add_statement(graph, replace(statement, meeting=seen.known_as(statement.meeting)), numbering)


def _cover(graph: PartGraph) -> Iterator[MeetingStatement]:
    stated = graph.head.session
    if stated is None or stated.body is None or stated.start is None or not stated.evidence:
        return
    last = stated.end or stated.start
    over = graph.head.issued is not None and graph.head.issued >= last
    yield MeetingStatement(
        meeting=SessionKey(stated.body, stated.ordinal),
        status=MeetingStatus.HELD if over else MeetingStatus.PLANNED,
        context=TextContext.HEADING,
        evidence=stated.evidence[0],
        start=stated.start,
        end=last,
        city=stated.city,
    )


def _add_statement(graph: PartGraph, stated: MeetingStatement, numbering: Numbering) -> None:
    meeting = describe_gathering(graph, stated.meeting)
    if stated.ordinal_implied:
        graph.add(meeting, MG.ordinalImplied, boolean(True))
    passage = graph.provision(stated.evidence.passage)
    content = (stated.status, stated.context, stated.start, stated.end)
    local = identifiers.statement_local(gathering_local(stated.meeting), passage, graph.version_tag)
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
        graph.add(iri, MG.statedPlace, words(stated.city, _language_of_name(stated)))
    if stated.city_evidence and stated.city_evidence.part == graph.part.key:
        graph.add(iri, MG.placeEvidence, graph.evidence(stated.city_evidence))


def _language_of_name(stated: MeetingStatement) -> Language:
    """Cities that the language packs know are stored under their English names, others as printed."""
    printed_in = (stated.city_evidence or stated.evidence).language
    return Language.EN if stated.city and stated.city.isascii() else printed_in
