"""`mandate-graph brief`: the background paragraphs on a body, each sentence with its citation."""

from datetime import UTC, datetime
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from mandate_graph.cli import output
from mandate_graph.cli.dates import read_day
from mandate_graph.cli.graphs import GraphOption, TimeoutOption, opened
from mandate_graph.errors import InputError, UsageError

if TYPE_CHECKING:
    from mandate_graph.lineage.brief import Brief

FORMS = ("text", "markdown", "docx", "json")


def brief(  # noqa: PLR0913 - one parameter an option
    body: Annotated[str, typer.Argument(help="A body by slug, symbol series, acronym or name.")],
    language: Annotated[str, typer.Option("--language", "-l", help="ar, en, es, fr, ru or zh.")] = "en",
    to: Annotated[str, typer.Option("--to", "--format", "-f", help=", ".join(FORMS) + ".")] = "text",
    before: Annotated[
        str | None,
        typer.Option("--before", metavar="SESSION", help="The session it is for, by number, or as printed by trace."),
    ] = None,
    known_by: Annotated[
        str | None, typer.Option("--known-by", metavar="DATE", help="Only documents issued by this day.")
    ] = None,
    out: Annotated[
        Path | None, typer.Option("--out", "-o", metavar="FILE", help="A file; else standard output.")
    ] = None,
    graph: GraphOption = None,
    timeout: TimeoutOption = None,
) -> None:
    """Write the background of a body: set up by, under and as what, what changed it, its meetings and reports."""
    from mandate_graph.lineage import LANGUAGES
    from mandate_graph.lineage.brief import brief_body
    from mandate_graph.query import Names

    if to not in FORMS:
        raise UsageError(f"there is no form {to!r}", hint=f"forms: {', '.join(FORMS)}")
    if language not in LANGUAGES:
        raise UsageError(f"no brief is written in {language!r}", hint=f"languages: {', '.join(LANGUAGES)}")
    if to == "docx" and out is None and output.is_terminal():
        raise UsageError("a terminal cannot show a Word document", hint="name a file: --out brief.docx")
    limit = read_day(known_by) if known_by else None
    with opened(graph, timeout) as pool:
        iri = Names(pool).bodies.find(body).iri
        found = brief_body(pool, iri, today=datetime.now(UTC).date(), before=before, known_by=limit)
    _write(_written(found, to, language), out)


def _written(found: "Brief", form: str, language: str) -> bytes:
    from mandate_graph.export.docx import write_docx
    from mandate_graph.export.prose_text import write_markdown, write_text
    from mandate_graph.lineage.brief import brief_json, brief_prose

    if form == "json":
        return brief_json(found, language).encode()
    prose = brief_prose(found, language)
    match form:
        case "docx":
            return write_docx(prose)
        case "markdown":
            return write_markdown(prose).encode()
        case _:
            return write_text(prose).encode()


def _write(data: bytes, out: Path | None) -> None:
    if out is None or str(out) == "-":
        output.write(data)
        return
    try:
        out.write_bytes(data)
    except OSError as error:
        raise InputError(f"cannot write: {error}", where=str(out)) from None
    output.say(f"{len(data)} bytes in {out}")
