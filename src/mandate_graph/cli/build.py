"""`mandate-graph build`: files and folders to a published graph."""

import os
import sys
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from mandate_graph import settings
from mandate_graph.cli import output
from mandate_graph.errors import InputError

if TYPE_CHECKING:
    from mandate_graph.pipeline.summary import Summary

Progress = Callable[[str, int, int], None]


def build(
    sources: Annotated[list[Path], typer.Argument(metavar="SRC...", help="Files, or folders to read wholly.")],
    out: Annotated[
        Path | None, typer.Option("--out", "-o", metavar="DIR", help="Where the graph goes; default as for --graph.")
    ] = None,
    jobs: Annotated[int | None, typer.Option("--jobs", "-j", min=1, help="Processes; default: one a core.")] = None,
    strict: Annotated[bool, typer.Option("--strict", help="Exit 4 if any file could not be read.")] = False,
    max_file_size: Annotated[
        int | None, typer.Option("--max-file-size", min=1, metavar="BYTES", help="Refuse larger files.")
    ] = None,
) -> None:
    """Read documents and publish their graph; files that cannot be read are named, and the rest goes on."""
    chosen = settings.load().with_changes(graph=out, max_file_size=max_file_size)
    summary = run_build(sources, chosen.graph, jobs=jobs or os.cpu_count() or 1, limit_bytes=chosen.max_file_size)
    describe(summary)
    if strict and summary.failed:
        raise typer.Exit(InputError.exit_code)


def run_build(sources: list[Path], directory: Path, *, jobs: int, limit_bytes: int) -> "Summary":
    """Build with a progress bar where standard error is a terminal."""
    from mandate_graph.pipeline.build import BuildOptions
    from mandate_graph.pipeline.build import build as build_graph

    with _progress() as progress:
        options = BuildOptions(jobs=jobs, limit_bytes=limit_bytes, progress=progress)
        return build_graph(sources, directory, options)


@contextmanager
def _progress() -> Iterator[Progress]:
    if not sys.stderr.isatty():
        yield lambda _step, _done, _total: None
        return
    from rich.console import Console
    from rich.progress import Progress as Bar

    with Bar(console=Console(stderr=True), transient=True) as bar:
        tasks: dict[str, object] = {}

        def advance(step: str, done: int, total: int) -> None:
            task = tasks.setdefault(step, bar.add_task(step, total=total)) if step not in tasks else tasks[step]
            bar.update(task, completed=done, total=total)  # type: ignore[arg-type]  # a TaskID is an int

        yield advance


def describe(summary: "Summary") -> None:
    """Say what became of every file that is worth a word, and what was built."""
    for built in summary.built:
        for issue in built.issues:
            output.say(f"{built.name}: {issue.severity}: {issue.message}")
    for passed in summary.skipped:
        output.say(f"{passed.name}: passed over: {passed.reason}")
    for failed in summary.failed:
        hint = f" ({failed.hint})" if failed.hint else ""
        output.say(f"{failed.name}: not read: {failed.reason}{hint}")
    counted = {
        "citations": sum(built.citations for built in summary.built),
        "acts": sum(built.acts for built in summary.built),
        "meeting statements": sum(built.meetings for built in summary.built),
        "reports": sum(built.reports for built in summary.built),
    }
    output.say(
        f"{len(summary.built)} documents built, {len(summary.skipped)} passed over, {len(summary.failed)} not read: "
        + ", ".join(f"{count} {name}" for name, count in counted.items())
        + f"; {summary.quads} quads in {summary.directory} ({summary.seconds:.1f} s)"
    )
