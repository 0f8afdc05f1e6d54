"""How answers and errors reach a person: the only module that writes to standard output or translates errors."""

import os
import sys
from collections.abc import Iterable, Sequence
from contextlib import suppress
from typing import TYPE_CHECKING

import typer

from mandate_graph.errors import MandateGraphError, NothingFound, QueryRefused

if TYPE_CHECKING:
    from rich.console import Console, RenderableType

    from mandate_graph.query.report import Report
    from mandate_graph.query.results import Table

WIDE = 160
"""Columns of a table that is written to a file or pipe."""

LONGEST_WORD = 24
"""A word of a table that is longer may be broken."""


def write(data: str | bytes) -> None:
    """Write to standard output; a reader who has gone away ends the command quietly."""
    try:
        _write_all(data)
    except BrokenPipeError:
        _close_quietly()
        raise typer.Exit(0) from None


def _write_all(data: str | bytes) -> None:
    raw = getattr(sys.stdout, "buffer", None)
    encoded = data.encode() if isinstance(data, str) else data
    if raw is None:
        sys.stdout.write(encoded.decode())
    else:
        sys.stdout.flush()
        raw.write(encoded)
    sys.stdout.flush()


def _close_quietly() -> None:
    """Let the interpreter's last flush go nowhere."""
    with suppress(OSError, ValueError):
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())


def say(message: str) -> None:
    """Write a line to standard error."""
    with suppress(BrokenPipeError):
        sys.stderr.write(f"{message}\n")
        sys.stderr.flush()


def explain(error: MandateGraphError) -> None:
    """Say what went wrong, where, and what to do next."""
    say(f"Error: {error}{_place(error)}")
    if isinstance(error, NothingFound) and error.nearest:
        say("Candidates:" if len(error.nearest) > 1 else "Did you mean:")
        for name in error.nearest:
            say(f"  {name}")
    if error.hint:
        say(f"Hint: {error.hint}")


def _place(error: MandateGraphError) -> str:
    if isinstance(error, QueryRefused) and error.line:
        return f" (line {error.line}, column {error.column})"
    return ""


def is_terminal() -> bool:
    """Whether standard output is a terminal."""
    return sys.stdout.isatty()


def chosen(given: str | None) -> str:
    """The format that was asked for; without a wish, a table on a terminal and CSV in a pipe."""
    return given or ("table" if is_terminal() else "csv")


def write_table(table: "Table", title: str = "") -> None:
    """A table as a person reads it: IRIs by their last part."""
    from mandate_graph.query.table_writers import shown

    write_grid(table.columns, ([shown(term) for term in row] for row in table.rows), title)


def write_grid(columns: Sequence[str], rows: Iterable[Sequence[str]], title: str = "") -> None:
    """Columns and rows of text, drawn."""
    write(_drawn(_grid(columns, rows, title)))


def write_report(report: "Report") -> None:
    """A report, drawn: headings, sentences and tables."""
    from rich.text import Text

    parts: list[RenderableType] = [Text(report.title, style="bold"), Text(), Text(report.lead)]
    for section in report.sections:
        parts += [Text(), Text(section.title, style="bold underline")]
        parts += [Text(line) for line in section.lines]
        if section.rows:
            parts.append(_grid(section.columns, section.rows))
        parts += [Text(line) for line in section.notes]
    write(_drawn(*parts))


def _grid(columns: Sequence[str], rows: Iterable[Sequence[str]], title: str = "") -> "RenderableType":
    from rich import box
    from rich.table import Table as Grid
    from rich.text import Text

    body = [tuple(row) for row in rows]
    grid = Grid(box=box.SIMPLE_HEAD, title=title or None, title_justify="left", show_edge=False, pad_edge=False)
    for at, column in enumerate(columns):
        longest = max((len(word) for row in body for word in row[at].split()), default=0)
        grid.add_column(Text(column), overflow="fold", min_width=min(longest, LONGEST_WORD))
    for row in body:
        grid.add_row(*(Text(" ".join(cell.split())) for cell in row))
    return grid


def _drawn(*parts: "RenderableType") -> str:
    console = _console()
    with console.capture() as capture:
        for part in parts:
            console.print(part)
    return "\n".join(line.rstrip() for line in capture.get().splitlines()) + "\n"


def _console() -> "Console":
    from rich.console import Console

    if is_terminal():
        return Console(file=sys.stdout, highlight=False)
    return Console(file=sys.stdout, width=WIDE, no_color=True, color_system=None, highlight=False)
