"""A lineage as a graph: texts, bodies, meetings and reports as nodes, acts and citations as edges.

Every node has `label` and `kind`, every edge `label` and `kind`; an edge's key is the IRI of its act or citation,
so that two acts of one text on one body are two edges.
"""

from collections.abc import Iterable

import networkx as nx

from mandate_graph.lineage import questions
from mandate_graph.lineage.shelf import Shelf, day, local, number
from mandate_graph.lineage.values import Act, BodyTrace, Link, Place, WorkTrace
from mandate_graph.query import Iri, Reader, Table

BASIS, ACT, CITATION, MEETING, REPORT = "legal-basis", "act", "citation", "meeting", "report"


def body_picture(trace: BodyTrace, language: str = "en") -> nx.MultiDiGraph:
    """The chain from legal basis over instruments to a body, its meetings and reports."""
    graph = nx.MultiDiGraph()
    label = trace.body.labels.get(language) or trace.body.labels.get("en") or trace.body.slug
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
    links: dict[str, dict[str, list[Iri]]] = {}
    for event, link, target in reader.select(questions.ACT_LINKS).rows:
        if isinstance(target, Iri):
            links.setdefault(str(event), {}).setdefault(local(link), []).append(target)
    _scan_acts(graph, shelf, reader.select(questions.ALL_ACTS), links)
    _scan_citations(graph, shelf, reader.select(questions.ALL_CITATIONS))
    return graph


def _scan_acts(graph: nx.MultiDiGraph, shelf: Shelf, table: Table, links: dict[str, dict[str, list[Iri]]]) -> None:
    for row in sorted(table.rows, key=lambda row: str(row[0])):
        event, kind, text, force, _status, earliest, latest, _session, ordinal = row[:9]
        if text is None:
            continue
        place = shelf.place(text)
        _add_work(graph, place)
        told = links.get(str(event), {})
        times = {
            "earliest": str(day(earliest) or ""),
            "latest": str(day(latest) or ""),
            "session": number(ordinal) or 0,
        }
        for body in told.get("affects", ()):
            _add_body(graph, shelf, body)
            graph.add_edge(
                place.work_iri,
                body.value,
                key=str(event),
                label=" ".join(part for part in (place.path, local(kind)) if part),
                kind=ACT,
                force=local(force),
                **times,
            )
        for basis in told.get("legalBasis", ()):
            rests_on = shelf.place(basis)
            graph.add_node(basis.value, label=rests_on.form, kind="provision")
            graph.add_edge(basis.value, place.work_iri, key=f"{event} {basis}", label="legal basis", kind=BASIS)


def _add_body(graph: nx.MultiDiGraph, shelf: Shelf, body: Iri) -> None:
    if body.value not in graph:
        labels = shelf.labels(body)
        graph.add_node(body.value, label=labels.get("en") or next(iter(labels.values()), body.local), kind="body")


def _scan_citations(graph: nx.MultiDiGraph, shelf: Shelf, table: Table) -> None:
    for citation, citing, cited, function in sorted(table.rows, key=lambda row: str(row[0])):
        source, target = shelf.place(str(citing)), shelf.place(str(cited))
        _add_work(graph, source)
        _add_work(graph, target)
        graph.add_edge(
            source.work_iri, target.work_iri, key=str(citation), label=local(function), kind=CITATION, force=""
        )
