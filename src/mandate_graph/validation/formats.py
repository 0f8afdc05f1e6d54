"""A report as text, JSON or Turtle."""

import json
from collections.abc import Callable, Iterator, Mapping

from rdflib import RDF, RDFS, SH, BNode, Graph, Literal, URIRef

from mandate_graph.validation.findings import Finding, Report
from mandate_graph.validation.shapes import NAMESPACE, SEVERITIES

_SHACL = {severity: iri for iri, severity in SEVERITIES.items()}


def write_report(report: Report, form: str, language: str = "en") -> str:
    """The report in a form of `FORMATS`; the text is in English or Russian, the others are in both."""
    return FORMATS[form](report, language)


def _text(report: Report, language: str) -> str:
    return "".join(f"{line}\n" for line in (*_lines(report, language), _summary(report)))


def _lines(report: Report, language: str) -> Iterator[str]:
    for finding in report.findings:
        place = finding.place
        where = " ".join(part for part in (place.document, place.paragraph) if part) or "register"
        yield (
            f"{finding.severity.value:9} {finding.shape:5} {where}: {finding.message.text(language)}"
            f" [{finding.label}; {place.rule or 'no rule'}]"
        )


def _summary(report: Report) -> str:
    return ", ".join(f"{count} {severity.value}" for severity, count in report.counts.items())


def _json(report: Report, _language: str) -> str:
    counts = {severity.value: count for severity, count in report.counts.items()}
    findings = [_record(finding) for finding in report.findings]
    return json.dumps({"counts": counts, "findings": findings}, ensure_ascii=False, indent=2) + "\n"


def _record(finding: Finding) -> Mapping[str, object]:
    return {
        "shape": finding.shape,
        "severity": finding.severity.value,
        "focus": finding.focus,
        "label": finding.label,
        "document": finding.place.document,
        "paragraph": finding.place.paragraph,
        "rule": finding.place.rule,
        "message": {"en": finding.message.en, "ru": finding.message.ru},
    }


def _turtle(report: Report, _language: str) -> str:
    graph = Graph()
    graph.bind("sh", SH)
    head = BNode()
    graph.add((head, RDF.type, SH.ValidationReport))
    graph.add((head, SH.conforms, Literal(not report.findings)))
    for finding in report.findings:
        result = BNode()
        graph.add((head, SH.result, result))
        _add_result(graph, result, finding)
    return graph.serialize(format="turtle")


def _add_result(graph: Graph, result: BNode, finding: Finding) -> None:
    graph.add((result, RDF.type, SH.ValidationResult))
    graph.add((result, SH.focusNode, URIRef(finding.focus)))
    graph.add((result, SH.resultSeverity, _SHACL[finding.severity]))
    graph.add((result, SH.sourceShape, URIRef(NAMESPACE + finding.shape)))
    graph.add((result, SH.resultMessage, Literal(finding.message.en, lang="en")))
    graph.add((result, SH.resultMessage, Literal(finding.message.ru, lang="ru")))
    place = " ".join(part for part in (finding.place.document, finding.place.paragraph, finding.place.rule) if part)
    if place:
        graph.add((result, RDFS.comment, Literal(place)))


FORMATS: Mapping[str, Callable[[Report, str], str]] = {"text": _text, "json": _json, "turtle": _turtle}
"""How a report can be written."""
