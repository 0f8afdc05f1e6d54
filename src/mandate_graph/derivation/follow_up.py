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
        reason = (
            f"A review was due at session {ordinal}; no document read shows a decision on the body there.",
            f"Пересмотр назначен на сессию {ordinal}; решения об органе на ней в прочитанных документах нет.",
        )
        yield from rule.gap("review", iri(event), str(ordinal), reason)


def report_gaps(graph: Graph, rule: Rule) -> Iterator[Triple]:
    """A report asked of a body none of whose reports is on record."""
    reason = (
        "A report is due from the body; no document read shows that one was sent.",
        "От органа ожидается доклад; ни один прочитанный документ не показывает, что он представлен.",
    )
    for (event,) in graph.select(REPORTS).rows:
        yield from rule.gap("report", iri(event), "", reason)
