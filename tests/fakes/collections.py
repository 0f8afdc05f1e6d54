"""Builds to compare: the same files built into a directory that knows them already, and into a new one."""

from datetime import UTC, datetime
from pathlib import Path

from mandate_graph.pipeline import BuildOptions, Summary, build
from mandate_graph.store import open_published

MADE = datetime(2036, 6, 1, tzinfo=UTC)


def built(folder: Path, directory: Path) -> Summary:
    """One build in this process, at a fixed time."""
    return build([folder], directory, BuildOptions(clock=lambda: MADE))


def quads(directory: Path) -> dict[str, tuple[bytes, ...]]:
    """Everything that the current version says, graph by graph; "" is the default graph."""
    store = open_published(directory).store
    return {"": store.lines(), **{str(graph): store.lines(graph) for graph in store.graphs()}}


def told(directory: Path) -> tuple[str, dict[str, int], object, object]:
    """What the manifest says, save when it was made."""
    manifest = open_published(directory).manifest
    return manifest.data_version, manifest.counts, manifest.sources, manifest.summary


def names(files: object) -> list[str]:
    """The names of files of a summary."""
    return [file.name for file in files]  # type: ignore[attr-defined]  # of whatever kind they are
