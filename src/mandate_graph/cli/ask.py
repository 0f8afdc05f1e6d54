"""`mandate-graph ask`: a saved question, or a query of one's own."""

import sys
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from mandate_graph.cli import output
from mandate_graph.cli.graphs import FormatOption, GraphOption, TimeoutOption, opened
from mandate_graph.errors import InputError, UsageError

if TYPE_CHECKING:
    from mandate_graph.query import Job, Pool, SavedQuery, Table

GRAPH_FORMAT = "turtle"
"""What an answer that is a graph is written in where no format for graphs was asked for."""


def ask(  # noqa: PLR0913 - one parameter an option
    question: Annotated[
        str | None, typer.Argument(help="Name or identifier of a saved question; - reads SPARQL from standard input.")
    ] = None,
    values: Annotated[list[str] | None, typer.Argument(metavar="[NAME=VALUE]...", help="Its parameters.")] = None,
    list_all: Annotated[bool, typer.Option("--list", "-l", help="List the saved questions.")] = False,
    file: Annotated[Path | None, typer.Option("--file", metavar="FILE", help="A file with a SPARQL query.")] = None,
    format: FormatOption = None,
    graph: GraphOption = None,
    timeout: TimeoutOption = None,
) -> None:
    """Ask a saved question, or run a SPARQL query of your own (read-only; the project's prefixes are known)."""
    if list_all:
        _write_list(output.chosen(format))
        return
    given = _parameters(([question] if file and question else []) + (values or []))
    if file is not None:
        _answer_text(_read(file), given, format, (graph, timeout))
    elif question == "-":
        _answer_text(sys.stdin.read(), given, format, (graph, timeout))
    elif question is None:
        raise UsageError("no question", hint="name one (ask --list), or use --file or -")
    else:
        _answer_saved(question, given, format, (graph, timeout))


def _parameters(words: list[str]) -> dict[str, str]:
    given: dict[str, str] = {}
    for word in words:
        name, equals, value = word.partition("=")
        if not equals or not name:
            raise UsageError(f"a parameter is NAME=VALUE, not {word!r}", hint="put the value in quotation marks")
        given[name] = value
    return given


def _read(file: Path) -> str:
    try:
        return file.read_text(encoding="utf-8")
    except (OSError, UnicodeDecodeError) as error:
        raise InputError(f"the query cannot be read: {error}", where=str(file)) from None


def _write_list(format: str) -> None:
    from mandate_graph.query import Catalogue, Literal, Table

    columns = ("name", "subject", "id", "title", "parameters")
    rows = tuple(
        tuple(map(Literal, (query.name, query.subject, query.identifier, query.title(), _usage(query))))
        for query in Catalogue.shipped()
    )
    write_answer(Table(columns=columns, rows=rows), format)


def _usage(query: "SavedQuery") -> str:
    return " ".join(
        f"{parameter.name}={parameter.example or parameter.default or '...'}" for parameter in query.parameters
    )


def _answer_saved(
    question: str, given: dict[str, str], format: str | None, where: tuple[Path | None, float | None]
) -> None:
    from mandate_graph.query import Catalogue, Job, Names, bind

    query = Catalogue.shipped().find(question)
    with opened(*where) as pool:
        bindings = bind(query.parameters, given, Names(pool))
        _answer(pool, Job(text=query.text, bindings=bindings, columns=query.columns), format, query.title())


def _answer_text(text: str, given: dict[str, str], format: str | None, where: tuple[Path | None, float | None]) -> None:
    from mandate_graph.query import Job

    if given:
        raise UsageError("parameters are for saved questions", hint="write the values into the query")
    with opened(*where) as pool:
        _answer(pool, Job(text=text), format, "")


def _answer(pool: "Pool", job: "Job", format: str | None, title: str) -> None:
    """Write the answer; a table is drawn here, all other formats are written by the query process."""
    from dataclasses import replace

    from mandate_graph.query import Table, Truth, by_name

    wanted = output.chosen(format)
    if wanted != "table":
        by_name(wanted)
        accept = (wanted,) if format else (wanted, GRAPH_FORMAT)
        output.write(pool.render(replace(job, accept=accept)).data)
        return
    result = pool.ask(job)
    if isinstance(result, Table):
        output.write_table(result, title)
        output.say(f"{len(result.rows)} rows" if len(result.rows) != 1 else "1 row")
    elif isinstance(result, Truth):
        output.write("true\n" if result.value else "false\n")
    else:
        output.write(by_name(GRAPH_FORMAT).write(result))


def write_answer(table: "Table", format: str, title: str = "") -> None:
    """A table in any of the formats for tables."""
    from mandate_graph.query import by_name

    if format == "table":
        output.write_table(table, title)
    else:
        output.write(by_name(format).write(table))
