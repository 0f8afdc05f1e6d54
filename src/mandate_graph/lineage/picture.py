"""A lineage as a graph: texts, bodies, meetings and reports as nodes, acts and citations as edges.

Every node has `label` and `kind`, every edge `label` and `kind`; an edge's key is the IRI of its act or citation,
so that two acts of one text on one body are two edges.
"""

from collections.abc import Iterable

import networkx as nx

from mandate_graph.lineage.acts import kind_of
from mandate_graph.lineage.phrasing import phrases
from mandate_graph.lineage.shelf import Shelf, local, text
from mandate_graph.lineage.values import Act, BodyTrace, Link, Place, WorkTrace
from mandate_graph.query import Iri, Reader

ALL_ACTS = """
SELECT DISTINCT ?act WHERE { ?kind rdfs:subClassOf+ mg:MandateEvent . ?act a ?kind } ORDER BY ?act
"""
ALL_CITATIONS = """
SELECT DISTINCT ?citation WHERE { ?citation a mg:Citation ; mg:citedEntity ?cited } ORDER BY ?citation
"""
BASIS, ACT, CITATION, MEETING, REPORT = "legal-basis", "act", "citation", "meeting", "report"


def body_picture(trace: BodyTrace, language: str = "en") -> nx.MultiDiGraph:
    """The chain from legal basis over instruments to a body, its meetings and reports."""
    graph = nx.MultiDiGraph()
    label = phrases(language).label(trace.body.labels, trace.body.slug)
    graph.add_node(trace.body.slug, label=label, kind="body")
    _add_acts(graph, (*trace.acts, *trace.proposals))
    for meeting in trace.meetings:
        name = f"{meeting.ordinal}" if meeting.ordinal else ""
        days = str(meeting.start) if meeting.start else ""
        graph.add_node(meeting.iri, label=" ".join(("meeting", name, days)).strip(), kind="meeting")
        graph.add_edge(trace.body.slug, meeting.iri, key=meeting.iri, label=meeting.status, kind=MEETING)
    by_ordinal = {meeting.ordinal: meeting.iri for meeting in trace.meetings if meeting.ordinal}
    for report in trace.reports:
        if report.report:
            graph.add_node(report.report, label=report.report, kind="report")
            source = by_ordinal.get(report.meeting or 0, trace.body.slug)
            graph.add_edge(source, report.report, key=report.report, label=report.to, kind=REPORT)
    return graph


def work_picture(trace: WorkTrace) -> nx.MultiDiGraph:
    """A work, what it rests on, what it does to whom, and who cites it."""
    graph = nx.MultiDiGraph()
    graph.add_node(trace.work.iri, label=trace.work.form, kind=trace.work.kind.lower() or "work")
    _add_acts(graph, trace.acts)
    _add_links(graph, (*trace.cites, *trace.cited_by))
    return graph


def _add_acts(graph: nx.MultiDiGraph, acts: Iterable[Act]) -> None:
    for act in acts:
        if act.place is None:
            continue
        _add_work(graph, act.place)
        for basis in act.legal_basis:
            graph.add_node(basis.iri, label=basis.form, kind="provision")
            graph.add_edge(basis.iri, act.place.work_iri, key=f"{act.iri} {basis.iri}", label="legal basis", kind=BASIS)
        for body in act.bodies:
            if body not in graph:
                graph.add_node(body, label=body, kind="body")
            graph.add_edge(act.place.work_iri, body, key=act.iri, label=_act_label(act), kind=ACT, force=act.force)


def _act_label(act: Act) -> str:
    path = act.place.path if act.place else ""
    proposed = "" if act.force == "adopted" else f" ({act.force})"
    return " ".join(part for part in (path, act.event) if part) + proposed


def _add_links(graph: nx.MultiDiGraph, links: Iterable[Link]) -> None:
    for link in links:
        if link.cited is not None:
            _add_work(graph, link.citing)
            _add_work(graph, link.cited)
            ends = link.citing.work_iri, link.cited.work_iri
            graph.add_edge(
                *ends, key=f"{link.citing.iri} {link.function} {link.cited.iri}", label=link.function, kind=CITATION
            )


def _add_work(graph: nx.MultiDiGraph, place: Place) -> None:
    if place.work_iri not in graph:
        graph.add_node(place.work_iri, label=place.work, kind="work")


def whole_lineage(reader: Reader) -> nx.MultiDiGraph:
    """Every act and every resolved citation of a graph between works and bodies, from one scan of each."""
    graph = nx.MultiDiGraph()
    shelf = Shelf(reader)
    acts = [str(row[0]) for row in reader.select(ALL_ACTS).rows]
    citations = [str(row[0]) for row in reader.select(ALL_CITATIONS).rows]
    for name in ("mg:enactedBy", "mg:legalBasis"):
        shelf.facts.pull(acts, name, "eli:is_part_of")
    for name in ("mg:citingEntity", "mg:citedEntity"):
        shelf.facts.pull(citations, name, "eli:is_part_of")
    for act in acts:
        _scan_act(graph, shelf, act)
    for citation in citations:
        _scan_citation(graph, shelf, citation)
    return graph


def _scan_act(graph: nx.MultiDiGraph, shelf: Shelf, act: str) -> None:
    facts = shelf.facts
    enacted = facts.one(act, "mg:enactedBy")
    if enacted is None:
        return
    place = shelf.place(enacted)
    _add_work(graph, place)
    label = " ".join(part for part in (place.path, kind_of(shelf, act)) if part)
    force = local(facts.one(act, "mg:legalForce"))
    times = {name: text(facts.one(act, f"mg:{name}")) for name in ("earliest", "latest")}
    for body in facts.values(act, "mg:affects"):
        _add_body(graph, shelf, str(body))
        graph.add_edge(place.work_iri, str(body), key=act, label=label, kind=ACT, force=force, **times)
    for basis in facts.values(act, "mg:legalBasis"):
        graph.add_node(str(basis), label=shelf.place(basis).form, kind="provision")
        graph.add_edge(str(basis), place.work_iri, key=f"{act} {basis}", label="legal basis", kind=BASIS)


def _add_body(graph: nx.MultiDiGraph, shelf: Shelf, body: str) -> None:
    if body not in graph:
        labels = shelf.labels(body)
        graph.add_node(body, label=phrases("en").label(labels, Iri(body).local), kind="body")


def _scan_citation(graph: nx.MultiDiGraph, shelf: Shelf, citation: str) -> None:
    facts = shelf.facts
    citing, cited = facts.one(citation, "mg:citingEntity"), facts.one(citation, "mg:citedEntity")
    if citing is None or cited is None:
        return
    source, target = shelf.place(citing), shelf.place(cited)
    _add_work(graph, source)
    _add_work(graph, target)
    label = local(facts.one(citation, "mg:citationFunction"))
    graph.add_edge(source.work_iri, target.work_iri, key=citation, label=label, kind=CITATION)
