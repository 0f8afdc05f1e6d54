"""`mandate-graph trace`: the lineage of a body or of an instrument."""

from datetime import UTC, date, datetime
from typing import TYPE_CHECKING, Annotated

import typer

from mandate_graph.cli import output
from mandate_graph.cli.graphs import GraphOption, TimeoutOption, opened
from mandate_graph.cli.naming import body_or_work
from mandate_graph.errors import UsageError

if TYPE_CHECKING:
    from mandate_graph.lineage import BodyTrace, WorkTrace

FORMS = ("text", "json", "markdown", "mermaid", "dot", "csv", "tsv")


def trace(  # noqa: PLR0913 - one parameter an option
    name: Annotated[str, typer.Argument(help="A body by slug, symbol series, acronym or name; or an instrument.")],
    on: Annotated[list[str] | None, typer.Option("--on", metavar="DATE", help="Status on this day, too.")] = None,
    known_by: Annotated[
        str | None, typer.Option("--known-by", metavar="DATE", help="Only documents issued by this day.")
    ] = None,
    to: Annotated[
        str | None, typer.Option("--to", "--format", "-f", help=f"{', '.join(FORMS)}; csv where piped, text else.")
    ] = None,
    language: Annotated[str, typer.Option("--language", help="Language of the sentences: en or ru.")] = "en",
    graph: GraphOption = None,
    timeout: TimeoutOption = None,
) -> None:
    """Show what was done to a body, by which text, on what basis and where that is said; or what a text did."""
    from mandate_graph import lineage
    from mandate_graph.query import Names

    form = "text" if to in (None, "table") else to
    if form not in FORMS:
        raise UsageError(f"there is no form {form!r}", hint=f"forms: {', '.join(FORMS)}")
    days = tuple(_day(text) for text in on or ())
    limit = _day(known_by) if known_by else None
    with opened(graph, timeout) as pool:
        kind, iri = body_or_work(name, Names(pool))
        found: BodyTrace | WorkTrace
        if kind == "body":
            found = lineage.trace_body(pool, iri, today=datetime.now(UTC).date(), on=days, known_by=limit)
        else:
            found = lineage.trace_work(pool, iri, known_by=limit)
    _write(found, form or "text", language)


def _day(text: str) -> date:
    try:
        return date.fromisoformat(text)
    except ValueError:
        raise UsageError(f"a date is YYYY-MM-DD, not {text!r}") from None


def _write(found: "BodyTrace | WorkTrace", form: str, language: str) -> None:
    from mandate_graph import lineage
    from mandate_graph.export import dot, markdown, mermaid

    is_body = isinstance(found, lineage.BodyTrace)
    report = lineage.body_report(found, language) if is_body else lineage.work_report(found, language)
    match form:
        case "text":
            output.write_report(report)
        case "json":
            output.write(lineage.to_json(found))
        case "markdown":
            output.write(markdown.write_report(report))
        case "csv" | "tsv":
            _write_acts(found, form)
        case _:
            picture = lineage.body_picture(found, language) if is_body else lineage.work_picture(found)
            output.write((mermaid if form == "mermaid" else dot).write_graph(picture))


def _write_acts(found: "BodyTrace | WorkTrace", form: str) -> None:
    """The acts with all their words, one row a quotation."""
    from mandate_graph.query import Literal, Table, by_name

    columns = ("event", "force", "bodies", "text", "paragraph", "paragraph_printed", "earliest", "latest")
    columns += ("document", "told_in", "source", "quote", "start", "end")
    rows = []
    for act in found.acts:
        place = act.place
        own = (act.event, act.force, " ".join(act.bodies), place.work if place else "", place.path if place else "")
        own += (place.printed if place else "", str(act.bounds.earliest or ""), str(act.bounds.latest or ""))
        for said in act.words:
            told = (said.document, said.place.path, said.hand, said.quote, str(said.start), str(said.end))
            rows.append(tuple(map(Literal, own + told)))
    output.write(by_name(form).write(Table(columns=columns, rows=tuple(rows))))
