"""Files to a published graph."""

import time
from collections.abc import Callable, Iterable, Iterator, Sequence
from concurrent.futures import ProcessPoolExecutor
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import UTC, datetime
from functools import partial
from pathlib import Path
from typing import TypeVar

from mandate_graph import __version__
from mandate_graph.building import build as build_graphs
from mandate_graph.building import build_registry, survey
from mandate_graph.derivation import derive
from mandate_graph.errors import InputError
from mandate_graph.model.passage import Document
from mandate_graph.model.record import Record
from mandate_graph.model.registry import Registry
from mandate_graph.pipeline.convert import Reading, convert, link, read_bodies, read_document, widen
from mandate_graph.pipeline.sources import Passed, SourceFile, gather
from mandate_graph.pipeline.summary import Built, Failed, Summary
from mandate_graph.store import Edition
from mandate_graph.vocabulary import load_registry

DEFAULT_LIMIT_BYTES = 20_000_000
"""A longer file is refused: the longest United Nations documents are about a tenth of this as text."""

FILES_A_PROCESS = 20
"""A process compiles every pattern for itself, which costs as much as reading about twenty documents."""

Progress = Callable[[str, int, int], None]
"""Called with the name of the step, how much of it is done, and how much there is."""

_In = TypeVar("_In")
_Out = TypeVar("_Out")


@dataclass(frozen=True, slots=True, kw_only=True)
class BuildOptions:
    """How to build. `jobs` is the number of processes; `clock` says when the graph was made."""

    jobs: int = 1
    limit_bytes: int = DEFAULT_LIMIT_BYTES
    clock: Callable[[], datetime] = lambda: datetime.now(UTC)
    progress: Progress = lambda _step, _done, _total: None


def build(places: Iterable[Path], directory: Path, options: BuildOptions | None = None) -> Summary:
    """Reads every file at or below `places` and publishes their graph in `directory`.

    A file that cannot be read fails by itself and the rest goes on. Raises InputError where a place does not
    exist, or where no file at all could be read; then nothing is published.
    """
    options = options or BuildOptions()
    started = time.monotonic()
    gathered = gather(places)
    with _workers(options.jobs, len(gathered.files)) as run:
        records, registry, skipped, failed = _convert_files(gathered.files, run, options)
    if not records:
        reasons = "; ".join(f"{failure.name}: {failure.reason}" for failure in failed[:5])
        raise InputError("no document could be read", where=str(directory), hint=reasons or "name a file or a folder")
    quads = _publish(records, registry, directory, options)
    return Summary(
        directory=directory,
        built=tuple(_built(record) for record in records),
        skipped=(*gathered.passed, *skipped),
        failed=failed,
        quads=quads,
        seconds=time.monotonic() - started,
    )


def records_of(
    places: Iterable[Path], options: BuildOptions | None = None
) -> tuple[tuple[Record, ...], Registry, tuple[Failed, ...]]:
    """The claims of every file at or below `places`, without a graph: for measuring and for tests."""
    options = options or BuildOptions()
    files = gather(places).files
    with _workers(options.jobs, len(files)) as run:
        records, registry, _skipped, failed = _convert_files(files, run, options)
    return records, registry, failed


Run = Callable[[Callable[[_In], _Out], Sequence[_In]], Iterator[_Out]]


@contextmanager
def _workers(jobs: int, files: int) -> Iterator[Run]:  # type: ignore[type-arg]  # a generic alias cannot be bound twice
    processes = min(jobs, files // FILES_A_PROCESS)
    if processes <= 1:
        yield lambda work, values: map(work, values)
        return
    with ProcessPoolExecutor(processes) as pool:
        yield lambda work, values: pool.map(work, values, chunksize=1)


def _convert_files(
    files: tuple[SourceFile, ...],
    run: Run,  # type: ignore[type-arg]  # see _workers
    options: BuildOptions,
) -> tuple[tuple[Record, ...], Registry, tuple[Passed, ...], tuple[Failed, ...]]:
    registry = load_registry()
    total = len(files)
    documents: list[Document] = []
    failed: list[Failed] = []
    for done, outcome in enumerate(run(partial(_try_to_read, limit_bytes=options.limit_bytes), files), start=1):
        if isinstance(outcome, Failed):
            failed.append(outcome)
        else:
            documents.append(outcome)
        options.progress("reading", done, total)
    kept, skipped = _one_a_text(documents)
    readings: list[Reading] = []
    for done, reading in enumerate(run(partial(read_bodies, registry=registry), kept), start=1):
        readings.append(reading)
        options.progress("finding bodies", done, len(kept))
    widened = widen(readings, registry)
    records: list[Record] = []
    for done, record in enumerate(run(partial(convert, registry=widened), kept), start=1):
        records.append(record)
        options.progress("resolving", done, len(kept))
    return link(records), widened, skipped, tuple(failed)


def _try_to_read(file: SourceFile, *, limit_bytes: int) -> Document | Failed:
    try:
        return read_document(file, limit_bytes=limit_bytes)
    except InputError as problem:
        return Failed(name=file.name, reason=problem.what, hint=problem.hint)


def _one_a_text(documents: Sequence[Document]) -> tuple[list[Document], tuple[Passed, ...]]:
    """Two files of the same bytes are one document; the second is passed over."""
    first: dict[str, str] = {}
    kept: list[Document] = []
    passed: list[Passed] = []
    for document in documents:
        source = document.source
        other = first.setdefault(source.byte_digest, source.name)
        if other == source.name:
            kept.append(document)
        else:
            passed.append(Passed(name=source.name, reason=f"it is the same, byte for byte, as {other}"))
    return kept, tuple(passed)


def _publish(records: tuple[Record, ...], registry: Registry, directory: Path, options: BuildOptions) -> int:
    created = options.clock()
    seen = survey(records)
    with Edition(directory) as edition:
        for done, record in enumerate(records, start=1):
            edition.add_source(record.document.source)
            for graph, triples in build_graphs(record, registry, seen):
                edition.add_graph(graph, triples)
            options.progress("building", done, len(records))
        for graph, triples in build_registry(records, registry, created):
            edition.add_graph(graph, triples)
        for graph, triples in derive(edition.store):
            edition.add_graph(graph, triples)
        manifest = edition.publish(tool_version=__version__, created=created, counts={"documents": len(records)})
    return manifest.counts["quads"]


def _built(record: Record) -> Built:
    return Built(
        name=record.document.source.name,
        encoding=record.document.source.encoding,
        citations=len(record.citations),
        acts=len(record.acts),
        meetings=len(record.meetings),
        reports=len(record.reports),
        issues=record.issues,
    )
