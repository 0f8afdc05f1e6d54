"""`mandate-graph build`: files, folders, archives and lists of paths to a published graph."""

import json
import os
import sys
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from mandate_graph import settings
from mandate_graph.cli import output
from mandate_graph.cli.progress import progress_bar
from mandate_graph.errors import InputError, UsageError

if TYPE_CHECKING:
    from mandate_graph.pipeline.summary import Summary

STANDARD_INPUT = Path("-")
COLUMNS = ("file", "outcome", "reason", "what to do")


def build(  # noqa: PLR0913 - one parameter an option
    sources: Annotated[
        list[Path],
        typer.Argument(
            metavar="SRC...",
            help="Files, folders, ZIP archives, quoted patterns ('notes/**/*.txt'); - reads paths from standard input.",
        ),
    ],
    out: Annotated[
        Path | None, typer.Option("--out", "-o", metavar="DIR", help="Where the graph goes; default as for --graph.")
    ] = None,
    jobs: Annotated[int | None, typer.Option("--jobs", "-j", min=1, help="Processes; default: one a core.")] = None,
    strict: Annotated[bool, typer.Option("--strict", help="Exit 4 if any file could not be read.")] = False,
    max_file_size: Annotated[
        int | None, typer.Option("--max-file-size", min=1, metavar="BYTES", help="Refuse larger files.")
    ] = None,
    null: Annotated[bool, typer.Option("--null", "-0", help="Paths on standard input end with a NUL.")] = False,
    table: Annotated[bool, typer.Option("--table", help="Write a table of what became of every file.")] = False,
    as_json: Annotated[bool, typer.Option("--json", help="Write what became of every file as JSON.")] = False,
    summary_file: Annotated[
        Path | None, typer.Option("--summary", metavar="FILE", help="Write that JSON to a file.")
    ] = None,
) -> None:
    """Read documents and publish their graph; files that cannot be read are named, and the rest goes on.

    A second build reads only what changed; a build that was killed goes on where it stopped.
    """
    chosen = settings.load().with_changes(graph=out, max_file_size=max_file_size)
    listed = _listed(null=null) if STANDARD_INPUT in sources else ()
    places = [place for place in sources if place != STANDARD_INPUT]
    if not places and not listed:
        raise InputError("the list on standard input names no path", where="-", hint="nothing was built")
    summary = run_build(
        places, chosen.graph, jobs=jobs or os.cpu_count() or 1, limit_bytes=chosen.max_file_size, listed=listed
    )
    describe(summary)
    if summary_file is not None:
        _write_summary(summary, summary_file)
    if as_json:
        output.write(_json(summary))
    elif table:
        output.write_grid(COLUMNS, summary.rows())
    elif output.is_terminal():
        output.write_grid(("outcome", "files"), ((name, str(count)) for name, count in summary.counts.items()))
    if strict and summary.failed:
        raise typer.Exit(InputError.exit_code)


def run_build(
    sources: list[Path], directory: Path, *, jobs: int, limit_bytes: int, listed: tuple[str, ...] = ()
) -> "Summary":
    """Build with a progress bar where standard error is a terminal."""
    from mandate_graph.pipeline.build import BuildOptions
    from mandate_graph.pipeline.build import build as build_graph

    with progress_bar() as progress:
        options = BuildOptions(jobs=jobs, limit_bytes=limit_bytes, progress=progress, listed=listed)
        return build_graph(sources, directory, options)


def _listed(*, null: bool) -> tuple[str, ...]:
    """The paths on standard input, one a line or, with `null`, one before each NUL."""
    if sys.stdin.isatty():
        raise UsageError("no list of paths comes in", where="-", hint="for example: find notes -print0 | … - --null")
    data = os.fsdecode(sys.stdin.buffer.read())
    paths = data.split("\0") if null else data.splitlines()
    return tuple(path for path in paths if path.strip())


def _json(summary: "Summary") -> str:
    return json.dumps(summary.as_values(), ensure_ascii=False, indent=2) + "\n"


def _write_summary(summary: "Summary", file: Path) -> None:
    try:
        file.write_text(_json(summary), encoding="utf-8")
    except OSError as problem:
        raise InputError(f"the summary cannot be written: {problem.strerror}", where=str(file)) from None


def describe(summary: "Summary") -> None:
    """Say what became of every file that is worth a word, and what was built."""
    for built in summary.documents:
        for issue in built.issues:
            output.say(f"{built.name}: {issue.severity}: {issue.message}")
    for passed in summary.skipped:
        output.say(f"{passed.name}: passed over: {passed.reason}")
    for failed in summary.failed:
        hint = f" ({failed.hint})" if failed.hint else ""
        output.say(f"{failed.name}: not read: {failed.reason}{hint}")
    for name in summary.gone:
        output.say(f"{name}: no longer there; its graph is gone")
    documents = summary.documents
    counted = {
        "citations": sum(built.citations for built in documents),
        "acts": sum(built.acts for built in documents),
        "meeting statements": sum(built.meetings for built in documents),
        "reports": sum(built.reports for built in documents),
    }
    unchanged = f"{len(summary.unchanged)} unchanged, " if summary.unchanged else ""
    output.say(
        f"{len(summary.built)} documents built, {unchanged}{len(summary.skipped)} passed over, "
        f"{len(summary.failed)} not read: "
        + ", ".join(f"{count} {name}" for name, count in counted.items())
        + f"; {summary.quads} quads in {summary.directory} ({summary.seconds:.1f} s)"
        + ("" if summary.published else "; nothing has changed since it was published")
    )
