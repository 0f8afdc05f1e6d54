"""`mandate-graph trace`: the lineage of a body or of an instrument."""

from datetime import UTC, datetime
from typing import TYPE_CHECKING, Annotated, Any

import typer

from mandate_graph.cli import output
from mandate_graph.cli.dates import read_day
from mandate_graph.cli.graphs import GraphOption, TimeoutOption, opened
from mandate_graph.errors import UsageError

if TYPE_CHECKING:
    from collections.abc import Iterator
    from datetime import date

    from mandate_graph.lineage import BodyTrace, WorkTrace
    from mandate_graph.lineage.values import Act
    from mandate_graph.query.report import Report

ACT_COLUMNS = (
    "event", "force", "bodies", "text", "paragraph", "paragraph_printed", "earliest", "latest",
    "document", "told_in", "source", "quote", "start", "end",
)  # fmt: skip
FORMS = ("text", "json", "markdown", "svg", "mermaid", "dot", "csv", "tsv")
COMPARED = ("text", "json", "markdown")


def trace(  # noqa: PLR0913 - one parameter an option
    name: Annotated[str, typer.Argument(help="A body by slug, symbol series, acronym or name; or an instrument.")],
    on: Annotated[list[str] | None, typer.Option("--on", metavar="DATE", help="Status on this day, too.")] = None,
    compare: Annotated[
        tuple[str, str] | None,
        typer.Option("--compare", metavar="DATE DATE", help="What changed for a body between two days."),
    ] = None,
    known_by: Annotated[
        str | None, typer.Option("--known-by", metavar="DATE", help="Only documents issued by this day.")
    ] = None,
    to: Annotated[
        str | None, typer.Option("--to", "--format", "-f", help=f"{', '.join(FORMS)}; csv where piped, text else.")
    ] = None,
    language: Annotated[str, typer.Option("--language", "-l", help="ar, en, es, fr, ru or zh.")] = "en",
    graph: GraphOption = None,
    timeout: TimeoutOption = None,
) -> None:
    """Show what was done to a body, by which text, on what basis and where that is said; or what a text did."""
    from mandate_graph import lineage
    from mandate_graph.query import Names, body_or_work

    form = "text" if to in (None, "table") else to
    if form not in FORMS:
        raise UsageError(f"there is no form {form!r}", hint=f"forms: {', '.join(FORMS)}")
    if compare and form not in COMPARED:
        raise UsageError(f"two days are not compared as {form!r}", hint=f"forms: {', '.join(COMPARED)}")
    days = tuple(read_day(text) for text in on or ())
    pair = tuple(read_day(text) for text in compare) if compare else ()
    limit = read_day(known_by) if known_by else None
    with opened(graph, timeout) as pool:
        kind, iri = body_or_work(name, Names(pool))
        found: BodyTrace | WorkTrace
        if kind == "body":
            found = lineage.trace_body(pool, iri, today=datetime.now(UTC).date(), on=days, known_by=limit)
        else:
            found = lineage.trace_work(pool, iri, known_by=limit)
    if pair:
        _write_comparison(found, pair, form or "text", language)
    else:
        _write(found, form or "text", language)


def _write_comparison(found: "BodyTrace | WorkTrace", pair: "tuple[date, ...]", form: str, language: str) -> None:
    from mandate_graph import lineage
    from mandate_graph.export import markdown

    if not isinstance(found, lineage.BodyTrace):
        raise UsageError("two days are compared for a body, not for a text", hint="name a body: a slug or a series")
    comparison = lineage.compare_days(found, *pair)
    if form == "json":
        output.write(lineage.to_json(comparison))
        return
    report = lineage.comparison_report(comparison, language)
    if form == "markdown":
        output.write(markdown.write_report(report))
    else:
        output.write_report(report)


def _write(found: "BodyTrace | WorkTrace", form: str, language: str) -> None:
    from mandate_graph import lineage
    from mandate_graph.export import dot, markdown, mermaid

    match form:
        case "svg":
            output.write(_timeline(found, language))
        case "text":
            output.write_report(_report(found, language))
        case "json":
            output.write(lineage.to_json(found))
        case "markdown":
            output.write(markdown.write_report(_report(found, language)))
        case "mermaid":
            output.write(mermaid.write_graph(_picture(found, language)))
        case "dot":
            output.write(dot.write_graph(_picture(found, language)))
        case _:
            output.write(_acts(found, form))


def _report(found: "BodyTrace | WorkTrace", language: str) -> "Report":
    from mandate_graph import lineage

    if isinstance(found, lineage.BodyTrace):
        return lineage.body_report(found, language)
    return lineage.work_report(found, language)


def _timeline(found: "BodyTrace | WorkTrace", language: str) -> str:
    from mandate_graph import lineage
    from mandate_graph.export import svg

    if not isinstance(found, lineage.BodyTrace):
        raise UsageError("a text has no lanes to be drawn in", hint="use mermaid or dot, or name a body")
    return svg.write_timeline(lineage.body_timeline(found, language))


def _picture(found: "BodyTrace | WorkTrace", language: str) -> Any:
    from mandate_graph import lineage

    if isinstance(found, lineage.BodyTrace):
        return lineage.body_picture(found, language)
    return lineage.work_picture(found)


def _acts(found: "BodyTrace | WorkTrace", form: str) -> bytes:
    """The acts with all their words, one row a quotation."""
    from mandate_graph.query import Literal, Table, by_name

    rows = (row for act in found.acts for row in _rows(act))
    return by_name(form).write(Table(columns=ACT_COLUMNS, rows=tuple(tuple(map(Literal, row)) for row in rows)))


def _rows(act: "Act") -> "Iterator[tuple[str, ...]]":
    place = (act.place.work, act.place.path, act.place.printed) if act.place else ("", "", "")
    days = (str(act.bounds.earliest or ""), str(act.bounds.latest or ""))
    for said in act.words:
        told = (said.document, said.place.path, said.hand, said.quote, str(said.start), str(said.end))
        yield (act.event, act.force, " ".join(act.bodies), *place, *days, *told)
