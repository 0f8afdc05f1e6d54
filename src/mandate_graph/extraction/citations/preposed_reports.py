"""The body with whose report a note opens, in a language whose numbers stand before their noun.

A number behind its noun ("《…会议的报告》，第一章，决议1") is that of a text printed in the report.
"""

from mandate_graph.extraction.citations.context import PassageContext
from mandate_graph.extraction.citations.issuers import Issuer, issues
from mandate_graph.extraction.citations.preposed_grammar import PreposedGrammar
from mandate_graph.languages.script import COMMAS
from mandate_graph.model.passage import PassageKind
from mandate_graph.model.reference import IssuerClue

_COMMAS = tuple(COMMAS)


def author_of_report(context: PassageContext, grammar: PreposedGrammar, start: int) -> Issuer | None:
    """The body whose report a note names first, where a comma stands before the noun at `start`; else None."""
    if context.passage.kind is not PassageKind.FOOTNOTE:
        return None
    low, _ = context.sentence(start)
    body = next(iter(context.bodies_from(low)), None)
    if body is None or body.end >= start or not issues(body):
        return None
    opens = grammar.report_opener.fullmatch(context.text, low, body.start)
    reports = grammar.report.match(context.text, body.end)
    behind_comma = context.text[low:start].rstrip().endswith(_COMMAS)
    return Issuer(IssuerClue.NAMED, body) if opens and reports and behind_comma else None
