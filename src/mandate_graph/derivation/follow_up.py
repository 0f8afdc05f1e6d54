"""What was ordered and, as far as the documents read show, not followed up."""

from collections.abc import Iterator

from mandate_graph.derivation.asking import Graph, iri
from mandate_graph.derivation.rules import Rule
from mandate_graph.vocabulary.terms import Triple

REVIEWS = """
SELECT DISTINCT ?event ?ordinal WHERE {
  ?event a mg:ReviewEffectiveness ; mg:legalForce fo:adopted ; mg:affects ?body .
  ?event mg:confers/mg:deadlineSession ?session . ?session mg:ordinal ?ordinal .
  FILTER NOT EXISTS { ?later mg:affects ?body ; mg:atSession ?session }
} ORDER BY ?event ?ordinal"""

REPORTS = """
SELECT DISTINCT ?event WHERE {
  ?event a mg:RequestReport ; mg:legalForce fo:adopted ; mg:affects ?body .
  FILTER NOT EXISTS { ?transmission a mg:Transmission ; mg:report/mg:reportsOn/mg:ofBody ?body }
} ORDER BY ?event"""


def review_gaps(graph: Graph, rule: Rule) -> Iterator[Triple]:
    """A review due at a session at which, on record, nothing was done to the body."""
    for event, ordinal in graph.select(REVIEWS).rows:
        yield from rule.gap("review", iri(event), str(ordinal), session=ordinal)


def report_gaps(graph: Graph, rule: Rule) -> Iterator[Triple]:
    """A report asked of a body none of whose reports is on record."""
    for (event,) in graph.select(REPORTS).rows:
        yield from rule.gap("report", iri(event), "")
