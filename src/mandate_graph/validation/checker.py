"""Checking a graph against the shapes.

Every constraint runs as one query on the store: the same findings as pyshacl, in a fraction of its time. Tests hold
the two to each other shape by shape, and `reference=True` runs pyshacl on everything.
"""

from mandate_graph.validation.findings import Finding, Place, Report
from mandate_graph.validation.graph import CheckedGraph
from mandate_graph.validation.labels import Labels
from mandate_graph.validation.places import find_places
from mandate_graph.validation.raw import RawFinding
from mandate_graph.validation.reference import reference_findings
from mandate_graph.validation.set_queries import set_findings
from mandate_graph.validation.shapes import Shapes


def check(graph: CheckedGraph, *, shapes: Shapes | None = None, reference: bool = False) -> Report:
    """What is wrong with a graph, or worth a look; the default shapes are those that ship with the package."""
    active = Shapes.read() if shapes is None else shapes
    raw = list(reference_findings(graph, active) if reference else set_findings(graph, active))
    places = find_places(graph, {finding.focus for finding in raw})
    labels = Labels.read(graph, {iri for finding in raw for iri in (finding.focus, *finding.values.values())})
    findings = {_finding(finding, places, labels) for finding in raw}
    return Report(findings=tuple(sorted(findings, key=lambda finding: (*finding.order, finding.message.en))))


def _finding(raw: RawFinding, places: dict[str, Place], labels: Labels) -> Finding:
    return Finding(
        shape=raw.rule.name,
        severity=raw.rule.severity,
        focus=raw.focus,
        label=labels.name(raw.focus, "en"),
        message=labels.fill(raw.rule.message, raw.values),
        place=places.get(raw.focus, Place()),
    )
