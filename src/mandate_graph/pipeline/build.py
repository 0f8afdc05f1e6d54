"""Files to a published graph, of which a later build makes anew only what depends on what has changed."""

import os
import time
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import UTC, datetime
from functools import partial
from itertools import chain
from pathlib import Path
from typing import TypeVar

from mandate_graph.errors import GraphUnavailable, InputError
from mandate_graph.model.record import Record
from mandate_graph.model.registry import Registry
from mandate_graph.pipeline.cache import Cache, key_of
from mandate_graph.pipeline.convert import convert_all, read_document
from mandate_graph.pipeline.fingerprint import fingerprint
from mandate_graph.pipeline.index import Entry, Index, stamp_of
from mandate_graph.pipeline.publishing import Publication, current_manifest, publish
from mandate_graph.pipeline.results import Facts, Known
from mandate_graph.pipeline.sources import Gathered, SourceFile, gather
from mandate_graph.pipeline.stages import (
    CLAIMS,
    FACTS,
    GRAPHS,
    KNOWN,
    LEARNT,
    NOTES,
    READING,
    TRACES,
    Answers,
    Item,
    Workshop,
    claiming,
    graph_key,
    listed,
    make_claims,
    make_graphs,
    read_file,
    reading_key,
    traces,
)
from mandate_graph.pipeline.summary import Built, Failed, Passed, Summary
from mandate_graph.pipeline.tables import Tables
from mandate_graph.pipeline.workers import Workers
from mandate_graph.resolution import discovery
from mandate_graph.review import digest_of
from mandate_graph.store import LOCK, SourceEntry, exclusive

DEFAULT_LIMIT_BYTES = 20_000_000
"""A longer file is refused: the longest United Nations documents are about a tenth of this as text."""

CACHE = "cache"
"""The folder of a graph directory in which results of stages are kept."""

_LAST = "last"
"""The kind of result that tells of what a version was published."""

_In = TypeVar("_In")
_Out = TypeVar("_Out")

Progress = Callable[[str, int, int], None]
"""Called with the name of the step, how much of it is done, and how much there is."""


def now() -> datetime:
    """The time, or that which SOURCE_DATE_EPOCH tells, in seconds since 1970, for builds that are to be equal bytes."""
    told = os.environ.get("SOURCE_DATE_EPOCH", "")
    return datetime.fromtimestamp(int(told), UTC) if told.isdecimal() else datetime.now(UTC)


@dataclass(frozen=True, slots=True, kw_only=True)
class BuildOptions:
    """How to build. `jobs` is the number of processes; `clock` says when the graph was made.

    `listed` are paths of further files and folders, each named as it is written; one that is not there fails by
    itself.
    """

    jobs: int = 1
    limit_bytes: int = DEFAULT_LIMIT_BYTES
    clock: Callable[[], datetime] = now
    progress: Progress = lambda _step, _done, _total: None
    listed: tuple[str, ...] = ()


def build(places: Iterable[Path], directory: Path, options: BuildOptions | None = None) -> Summary:
    """Reads every file at or below `places` and publishes their graph in `directory`.

    What a build before has kept there is used where nothing that it depends on has changed; a killed build goes on
    where it stopped. The outcome is the same as that of a build that starts with nothing. Where neither files nor
    program have changed, nothing is published.

    A file that cannot be read fails by itself and the rest goes on. Raises InputError where a place does not
    exist, or where no file at all could be read; then nothing is published.
    """
    options = options or BuildOptions()
    started = time.monotonic()
    gathered = gather(places, options.listed)
    directory.mkdir(parents=True, exist_ok=True)
    with exclusive(directory / LOCK), Workers(options.jobs) as workers:
        summary = _Build(directory, options, workers).outcome(gathered)
    return replace(summary, seconds=time.monotonic() - started)


def records_of(
    places: Iterable[Path], options: BuildOptions | None = None
) -> tuple[tuple[Record, ...], Registry, tuple[Failed, ...]]:
    """The claims of every file at or below `places`, without a graph: for measuring and for tests."""
    options = options or BuildOptions()
    failed: list[Failed] = []
    documents = []
    for file in gather(places).files:
        try:
            documents.append(read_document(file, limit_bytes=options.limit_bytes))
        except InputError as problem:
            failed.append(Failed(name=file.name, reason=problem.what, hint=problem.hint))
    first = {document.source.byte_digest: document for document in reversed(documents)}
    kept = [document for document in documents if first[document.source.byte_digest] is document]
    records, registry = convert_all(kept, listed())
    return records, registry, tuple(failed)


class _Build:
    """One build. Of each document little more than its name and its keys is held in memory; the rest is kept on disk
    and read again where it is needed."""

    def __init__(self, directory: Path, options: BuildOptions, workers: Workers) -> None:
        self._directory = directory
        self._options = options
        self._workers = workers
        cache = Cache(directory / CACHE, fingerprint())
        self._shop = Workshop(cache=cache, limit_bytes=options.limit_bytes, made=options.clock())
        self._failed: list[Failed] = []
        self._tables = Tables()

    def outcome(self, gathered: Gathered) -> Summary:
        self._failed = list(gathered.failed)
        items, same = _one_a_text(self._read(gathered.files))
        passed = (*gathered.passed, *same)
        if not items:
            reasons = "; ".join(f"{failure.name}: {failure.reason}" for failure in self._failed[:5])
            hint = reasons or "name a file or a folder"
            raise InputError("no document could be read", where=str(self._directory), hint=hint)
        return self._idle(items, passed) or self._published(items, passed)

    def _idle(self, items: Sequence[Item], passed: tuple[Passed, ...]) -> Summary | None:
        """The outcome where the current version was made of just these files and decisions by this program."""
        manifest = current_manifest(self._directory)
        inputs = self._inputs(items)
        reviews = digest_of(self._directory)
        same = manifest and (manifest.summary.get("inputs"), manifest.summary.get("reviews", "")) == (inputs, reviews)
        before = self._before(inputs) if same else {}
        if manifest is None or {item.file.name for item in items} != before.keys():
            return None
        lines = tuple(line for line, _ in before.values())
        return replace(self._summary({False: lines}, passed, manifest.counts["quads"]), published=False)

    def _published(self, items: list[Item], passed: tuple[Passed, ...]) -> Summary:
        manifest = current_manifest(self._directory)
        before = self._before(str(manifest.summary.get("inputs"))) if manifest else {}
        items, entries, registry = self._learn(items)
        items = self._claim(items, registry)
        items = self._graph(items)
        wanted = Publication(
            documents=[(item, entries[item.file.name]) for item in items],
            registry=registry,
            answers=self._answers,
            inputs=self._inputs(items),
        )
        fresh, derived = publish(wanted, self._directory, self._shop, self._options.progress)
        lines = {item.file.name: (self._facts(item).line, item.graphs) for item in items}
        self._shop.cache.put(_LAST, wanted.inputs, lines)
        self._shop.cache.keep_only(chain(derived, self._used(items, wanted.inputs)))
        changed = {name for name, (_, key) in lines.items() if name not in before or before[name][1] != key}
        documents = {
            which: tuple(line for name, (line, _) in lines.items() if (name in changed) is which)
            for which in (True, False)
        }
        summary = self._summary(documents, passed, fresh.counts["quads"])
        return replace(summary, gone=tuple(sorted(before.keys() - lines.keys())))

    def _summary(self, documents: Mapping[bool, tuple[Built, ...]], passed: tuple[Passed, ...], quads: int) -> Summary:
        """The outcome; `documents` has those that were built under True, those that are unchanged under False."""
        return Summary(
            directory=self._directory,
            built=documents.get(True, ()),
            unchanged=documents.get(False, ()),
            skipped=passed,
            failed=tuple(sorted(self._failed, key=lambda one: one.name)),
            quads=quads,
            seconds=0.0,
        )

    def _read(self, files: Sequence[SourceFile]) -> list[Item]:
        """Every file that can be read; only those that may have changed are looked into."""
        index = Index(self._shop.cache.directory / f"index-{self._shop.limit_bytes}.json")
        stamps = {file.name: stamp_of(file) for file in files}
        known = {file.name: index.known(file, stamps[file.name]) for file in files}
        outcomes: dict[str, tuple[Item | Failed, str]] = {}
        for file in files:
            entry = known[file.name]
            if entry is not None and entry.readable:
                key = reading_key(file, entry.byte_digest)
                outcomes[file.name] = (Item(file=file, byte_digest=entry.byte_digest, reading=key), entry.byte_digest)
        todo = [file for file in files if file.name not in outcomes]
        for file, outcome in zip(todo, self._step("reading", read_file, todo), strict=True):
            outcomes[file.name] = outcome
        index.save(
            (name, Entry(stamp=stamp, byte_digest=digest, readable=isinstance(outcome, Item)))
            for name, (outcome, digest) in outcomes.items()
            if digest and (stamp := stamps[name]) is not None
        )
        return self._sorted_out([outcomes[file.name][0] for file in files])

    def _sorted_out(self, outcomes: Iterable[Item | Failed]) -> list[Item]:
        """The documents; what failed is noted."""
        items: list[Item] = []
        for outcome in outcomes:
            if isinstance(outcome, Failed):
                self._failed.append(outcome)
            else:
                items.append(outcome)
        return items

    def _learn(self, items: list[Item]) -> tuple[list[Item], dict[str, SourceEntry], Registry]:
        """The documents, their entries in the manifest, and the registry with all that they tell of bodies."""
        lost = [item.file for item in items if not self._shop.cache.has(KNOWN, item.reading)]
        again = self._sorted_out(outcome for outcome, _ in self._step("reading", read_file, lost))
        items = sorted([item for item in items if item.file not in set(lost)] + again, key=_name)
        entries: dict[str, SourceEntry] = {}
        registry = discovery.widen(self._testimonies(items, entries), listed())
        return items, entries, registry

    def _testimonies(self, items: Sequence[Item], entries: dict[str, SourceEntry]) -> Iterator[discovery.Testimony]:
        """What each document tells, one at a time; the lines of their sources are put into `entries` on the way."""
        for item in items:
            known = self._shop.cache.get(KNOWN, item.reading)
            if not isinstance(known, Known):
                raise self._unkept(item)
            entries[item.file.name] = known.source
            yield known.testimony

    def _claim(self, items: list[Item], registry: Registry) -> list[Item]:
        """The documents, each with the claims that it makes by what bears on it."""
        bearing = discovery.Bearing(listed(), registry)
        ready = [claiming(item, bearing.of(traces(item, self._shop)), self._shop) for item in items]
        todo = [item for item in ready if self._shop.cache.get(FACTS, item.claims) is None]
        todo.sort(key=lambda item: (item.treaties, item.learnt, item.file.name))
        return self._without_failed(ready, self._step("resolving", make_claims, todo))

    def _graph(self, items: list[Item]) -> list[Item]:
        """The documents, each with its graphs."""
        self._tables = Tables.of(self._facts(item) for item in items)
        built: list[Item] = []
        todo: list[tuple[Item, Answers]] = []
        for item in items:
            answers = self._answers(item)
            built.append(replace(item, graphs=answers.key(item.claims)))
            if self._shop.cache.get(NOTES, built[-1].graphs) is None:
                todo.append((built[-1], answers))
        return self._without_failed(built, self._step("building", make_graphs, todo))

    def _answers(self, item: Item) -> Answers:
        return self._tables.answers(self._facts(item).share)

    def _facts(self, item: Item) -> Facts:
        facts = self._shop.cache.get(FACTS, item.claims)
        if not isinstance(facts, Facts):
            raise self._unkept(item)
        return facts

    def _without_failed(self, items: list[Item], outcomes: Iterable[Failed | None]) -> list[Item]:
        failed = [outcome for outcome in outcomes if outcome is not None]
        self._failed.extend(failed)
        names = {outcome.name for outcome in failed}
        return [item for item in items if item.file.name not in names]

    def _step(self, name: str, work: Callable[..., _Out], values: Sequence[_In]) -> Iterator[_Out]:
        for done, outcome in enumerate(self._workers.map(partial(work, shop=self._shop), values), start=1):
            self._options.progress(name, done, len(values))
            yield outcome

    def _inputs(self, items: Iterable[Item]) -> str:
        return key_of(self._shop.cache.fingerprint, sorted((item.file.name, item.byte_digest) for item in items))

    def _before(self, inputs: str) -> dict[str, tuple[Built, str]]:
        """Of each document of the version that was made of `inputs`: its line and the key of its graphs."""
        kept = self._shop.cache.get(_LAST, inputs)
        return kept if isinstance(kept, dict) else {}

    def _used(self, items: Iterable[Item], inputs: str) -> Iterator[tuple[str, str]]:
        yield _LAST, inputs
        for item in items:
            yield from ((kind, item.reading) for kind in (READING, KNOWN, TRACES))
            yield from ((kind, item.claims) for kind in (CLAIMS, FACTS))
            yield LEARNT, item.learnt
            yield NOTES, item.graphs
            notes = self._shop.cache.get(NOTES, item.graphs)
            yield from ((GRAPHS, graph_key(item, note.graph)) for note in (notes.graphs if notes else ()))

    def _unkept(self, item: Item) -> GraphUnavailable:
        return GraphUnavailable(
            f"what was read of {item.file.name} cannot be read back",
            where=str(self._shop.cache.directory),
            hint="see whether the disk is full, and build again",
        )


def _name(item: Item) -> str:
    return item.file.name


def _one_a_text(items: Iterable[Item]) -> tuple[list[Item], tuple[Passed, ...]]:
    """Two files of the same bytes are one document; the second is passed over."""
    first: dict[str, str] = {}
    kept: list[Item] = []
    passed: list[Passed] = []
    for item in items:
        other = first.setdefault(item.byte_digest, item.file.name)
        if other == item.file.name:
            kept.append(item)
        else:
            passed.append(Passed(name=item.file.name, reason=f"it is the same, byte for byte, as {other}"))
    return kept, tuple(passed)
