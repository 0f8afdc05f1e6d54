"""Reports, the meetings they cover, and their way to a session or body."""

from collections.abc import Iterable
from dataclasses import replace

from rdflib import URIRef

from mandate_graph.building.graph import PartGraph
from mandate_graph.building.survey import Survey
from mandate_graph.building.works import describe, describe_gathering, describe_session
from mandate_graph.model.identity import SessionKey
from mandate_graph.model.meeting import Destination, ReportStatement
from mandate_graph.vocabulary import identifiers
from mandate_graph.vocabulary.labels import report_labels, told_report_labels
from mandate_graph.vocabulary.terms import MG, PROV, RDFS


def add_reports(graph: PartGraph, statements: Iterable[ReportStatement], seen: Survey) -> None:
    """Adds the reports of which this part tells, and a transmission for each destination."""
    for told in statements:
        statement = replace(told, meeting=seen.known_as(told.meeting)) if told.meeting else told
        report = _report(graph, statement)
        for destination in statement.destinations:
            _add_transmission(graph, statement, report, destination)


def _report(graph: PartGraph, stated: ReportStatement) -> URIRef:
    passage = graph.provision(stated.evidence.passage)
    if stated.report:
        report = describe(graph, stated.report)
    elif stated.meeting:
        report = identifiers.report_of(stated.meeting)
        graph.add(report, RDFS.label, *report_labels(stated.meeting, graph.registry))
    else:
        report = identifiers.report_told_in(passage)
        graph.add(report, RDFS.label, *told_report_labels(passage, graph.registry))
    graph.type(report, MG.Report)
    if stated.meeting:
        graph.add(report, MG.reportsOn, describe_gathering(graph, stated.meeting))
    graph.add(report, MG.author, identifiers.body(stated.author) if stated.author else None)
    return report


def _add_transmission(graph: PartGraph, stated: ReportStatement, report: URIRef, destination: Destination) -> None:
    session = SessionKey(destination.body, destination.session) if destination.session is not None else None
    iri = identifiers.transmission(report, session or destination.body)
    graph.type(iri, MG.Transmission)
    graph.add(iri, MG.report, report)
    graph.add(iri, MG.toBody, identifiers.body(destination.body))
    graph.add(iri, MG.toSession, describe_session(graph, session) if session else None)
    graph.add(iri, MG.basis, describe(graph, stated.basis) if stated.basis else None)
    graph.add(iri, MG.statedStatus, identifiers.concept("report-status", stated.status.value))
    graph.add(iri, MG.author, identifiers.body(stated.author) if stated.author else None)
    graph.add(iri, MG.evidence, graph.evidence(stated.evidence))
    graph.add(iri, PROV.wasAttributedTo, identifiers.target(graph.document))
