"""`mandate-graph check`: whether a graph is as it should be."""

from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from mandate_graph.cli import output
from mandate_graph.cli.graphs import GraphArgument, directory, opened
from mandate_graph.errors import UsageError

if TYPE_CHECKING:
    from mandate_graph.holdings import Lacking
    from mandate_graph.validation import Finding, Report

COLUMNS = ("severity", "shape", "document", "paragraph", "rule", "thing", "message")
ABSENCES = ("line", "symbol", "language", "state", "held_in")
FINDINGS = 1
"""Exit code where something as grave as --fail-on was found, or where a listed text is not held."""


def check(
    graph: GraphArgument = None,
    fail_on: Annotated[
        str, typer.Option("--fail-on", metavar="SEVERITY", help="Exit 1 from this severity: info, warning, violation.")
    ] = "violation",
    format: Annotated[
        str | None, typer.Option("--format", "-f", help="table, text, csv, tsv, markdown, json or turtle.")
    ] = None,
    language: Annotated[str, typer.Option("--language", help="Language of the messages: en or ru.")] = "en",
    against: Annotated[
        Path | None,
        typer.Option("--against", metavar="LIST.csv", help="Instead: which texts of this list are not held."),
    ] = None,
) -> None:
    """Check a graph against the shapes; every finding names document, paragraph and rule.

    With --against, list what of a list of symbols (a column "symbol", and "language" if you like) is not held.
    """
    if against is not None:
        _check_against(against, graph, format)
        return
    from mandate_graph.model.issue import Severity

    try:
        limit = Severity(fail_on)
    except ValueError:
        raise UsageError(f"there is no severity {fail_on!r}", hint="info, warning or violation") from None
    report = _checked(directory(graph))
    _write(report, output.chosen(format), language)
    _say_counts(report)
    if report.fails(limit):
        raise typer.Exit(FINDINGS)


def _check_against(path: Path, graph: Path | None, format: str | None) -> None:
    from mandate_graph.cli.ask import write_answer
    from mandate_graph.holdings import compare, read_holdings, read_symbol_list
    from mandate_graph.query import Literal, Table

    entries = read_symbol_list(path)
    with opened(graph) as pool:
        lacking = compare(entries, read_holdings(pool))
    rows = tuple(tuple(map(Literal, _absence(entry))) for entry in lacking)
    write_answer(Table(columns=ABSENCES, rows=rows), output.chosen(format))
    output.say(f"{len(entries)} listed, {len(entries) - len(lacking)} held, {len(lacking)} not held")
    if lacking:
        raise typer.Exit(FINDINGS)


def _absence(lacking: "Lacking") -> tuple[str, ...]:
    listed = lacking.listed
    language = listed.language.value if listed.language else ""
    return (str(listed.line), listed.symbol, language, lacking.state.value, " ".join(lacking.languages))


def _write(report: "Report", format: str, language: str) -> None:
    from mandate_graph.cli.ask import write_answer
    from mandate_graph.query import Literal, Table
    from mandate_graph.validation import FORMATS, write_report

    if format in FORMATS:
        output.write(write_report(report, format, language))
        return
    rows = (_row(finding, language) for finding in report.findings)
    write_answer(Table(columns=COLUMNS, rows=tuple(tuple(map(Literal, row)) for row in rows)), format)


def _row(finding: "Finding", language: str) -> tuple[str, ...]:
    place = (finding.place.document, finding.place.paragraph, finding.place.rule)
    return (finding.severity.value, finding.shape, *place, finding.label, finding.message.text(language))


def summarise(graph: Path) -> None:
    """Check a graph and say how many findings of each severity there are."""
    _say_counts(_checked(graph))


def _checked(graph: Path) -> "Report":
    from mandate_graph.store import open_published
    from mandate_graph.validation import check as check_graph

    return check_graph(open_published(graph).store)


def _say_counts(report: "Report") -> None:
    output.say("Checked: " + ", ".join(f"{count} {severity}" for severity, count in report.counts.items()))
