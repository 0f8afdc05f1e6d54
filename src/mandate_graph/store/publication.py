"""A graph directory: immutable versions side by side, and a pointer that is swapped in one step.

    DIR/current                  the name of the version to read
    DIR/versions/NAME/store/     the quads
    DIR/versions/NAME/sources/   the texts that offsets count in, one a file, named by the digest of its bytes
    DIR/versions/NAME/manifest.json
    DIR/versions/NAME/beside/    what the next publication wants to know of this version: digests, reviewed quads
    DIR/versions/.building-*     a build under way, or what a killed build left behind
    DIR/cache/                   results that the next build need not make anew; may be removed at any time

A reader opens what `current` names and never sees a half-written graph; a killed build changes nothing. The
version before the current one is kept for readers that hold it open; older ones are removed at publication.
"""

import contextlib
import json
import os
import shutil
from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass
from datetime import datetime
from hashlib import sha256
from pathlib import Path
from typing import Any, Self
from uuid import uuid4

from rdflib import URIRef

from mandate_graph.errors import GraphUnavailable
from mandate_graph.model.source import SourceText
from mandate_graph.store.locking import exclusive
from mandate_graph.store.manifest import Manifest, SourceEntry, entry_of, read_manifest, write_manifest
from mandate_graph.store.oxigraph import OxigraphStore
from mandate_graph.vocabulary.terms import PROV, Triple

POINTER = "current"
VERSIONS = "versions"
LOCK = ".lock"
_BUILDING = ".building-"
_KEPT = 2
_BESIDE = "beside"
_DIGESTS = "digests.json"
_RECORD_TIME = f" <{PROV.generatedAtTime}> ".encode()

Digests = Mapping[str, tuple[int, str]]
"""The number of quads and the digest of graphs, by IRI."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Published:
    """One version of a graph, open to read."""

    path: Path
    manifest: Manifest
    store: OxigraphStore

    def source_text(self, byte_digest: str) -> str:
        """The stored text of a source; GraphUnavailable if the version does not hold it."""
        return read_source_text(self.path, byte_digest)

    def beside(self, name: str) -> bytes:
        """What was put beside the store under a name; nothing where there is none."""
        with contextlib.suppress(FileNotFoundError):
            return (self.path / _BESIDE / name).read_bytes()
        return b""

    def digests(self) -> Digests:
        """What `graph_digest` gives of each graph of this version, as far as it was kept."""
        try:
            kept = json.loads(self.beside(_DIGESTS) or b"{}")
            return {str(name): (int(count), str(own)) for name, (count, own) in kept.items()}
        except (ValueError, TypeError, AttributeError):
            return {}


def current_version(directory: Path) -> Path:
    """The directory of the version to read; GraphUnavailable where nothing was published."""
    pointer = directory / POINTER
    try:
        name = pointer.read_text(encoding="utf-8").strip()
    except OSError:
        raise GraphUnavailable(
            "no graph was published here", where=str(directory), hint="run `mandate-graph build` first"
        ) from None
    version = directory / VERSIONS / name
    if not name or not (version / "manifest.json").is_file():
        raise GraphUnavailable("its current version is missing", where=str(version), hint="build it again")
    return version


def open_published(directory: Path) -> Published:
    """Opens the current version; tries again if it was replaced between two steps."""
    first = current_version(directory)
    try:
        return _open(first)
    except GraphUnavailable:
        second = current_version(directory)
        if second == first:
            raise
        return _open(second)


def _open(version: Path) -> Published:
    manifest = read_manifest(version / "manifest.json")
    return Published(path=version, manifest=manifest, store=OxigraphStore.open(version / "store"))


def read_source_text(version: Path, byte_digest: str) -> str:
    """The text of a source, unchanged: no line end is translated."""
    try:
        return (version / "sources" / f"{byte_digest}.txt").read_bytes().decode()
    except OSError:
        raise GraphUnavailable(f"the text of source {byte_digest} is not stored", where=str(version)) from None


class Edition:
    """A version being made. Use as a context manager: leaving it without `publish` removes every trace.

    `step` is called with the name of each step that `publish` is about to take; tests kill the process there.
    `base` is the path of a finished store to begin with, of which the files are shared, not copied. `locked`: the
    caller holds the lock of the directory already.
    """

    def __init__(
        self,
        directory: Path,
        *,
        step: Callable[[str], None] | None = None,
        base: Path | None = None,
        locked: bool = False,
    ) -> None:
        self._directory = directory
        self._step = step or (lambda _name: None)
        self._base = base
        self._locked = locked
        self._before = directory
        self._exits = contextlib.ExitStack()
        self._sources: dict[str, SourceEntry] = {}
        self._open_store: OxigraphStore | None = None
        self._path = directory

    def __enter__(self) -> Self:
        versions = self._directory / VERSIONS
        versions.mkdir(parents=True, exist_ok=True)
        if not self._locked:
            self._exits.enter_context(exclusive(self._directory / LOCK))
        with contextlib.suppress(GraphUnavailable):
            self._before = current_version(self._directory)
        for leftover in versions.glob(f"{_BUILDING}*"):
            shutil.rmtree(leftover, ignore_errors=True)
        self._path = versions / f"{_BUILDING}{uuid4().hex[:12]}"
        (self._path / "sources").mkdir(parents=True)
        place = self._path / "store"
        self._open_store = OxigraphStore.create(place) if self._base is None else OxigraphStore.copy(self._base, place)
        return self

    def __exit__(self, *_problem: object) -> None:
        self._open_store = None
        shutil.rmtree(self._path, ignore_errors=True)
        self._exits.close()

    @property
    def store(self) -> OxigraphStore:
        """The store of the version being made."""
        if self._open_store is None:
            raise RuntimeError("the edition is not open, or already published")
        return self._open_store

    def add_source(self, source: SourceText) -> None:
        """Stores the text of a source, so that every offset can be checked; the same bytes are stored once."""
        if source.byte_digest in self._sources:
            return
        self.keep_source(entry_of(source), lambda: source.text)

    def keep_source(self, entry: SourceEntry, text: Callable[[], str]) -> None:
        """The same of a source whose text is asked for only where the version before does not hold it."""
        name = f"{entry.byte_digest}.txt"
        fresh = self._path / "sources" / name
        if not _linked(self._before / "sources" / name, fresh):
            fresh.write_bytes(text().encode())
        self._sources[entry.byte_digest] = entry

    def add_graph(self, graph: URIRef, triples: Iterable[Triple]) -> None:
        """Puts triples into a named graph and into the default graph."""
        self.store.add(graph, triples)

    def add_lines(self, graph: str, lines: bytes) -> None:
        """The same from N-Triples lines, each once."""
        self.store.add_lines(graph, lines)

    def put_beside(self, name: str, data: bytes) -> None:
        """Keeps bytes beside the store, for the next publication."""
        folder = self._path / _BESIDE
        folder.mkdir(exist_ok=True)
        (folder / name).write_bytes(data)

    def publish(
        self,
        *,
        tool_version: str,
        created: datetime,
        summary: dict[str, Any] | None = None,
        known: Digests | None = None,
    ) -> Manifest:
        """Makes this the current version.

        `known` has what `graph_digest` gives of graphs that are in the store as they were when it was asked.
        """
        digests = digests_of(self.store, known)
        quads, data_version = _sum(digests)
        self.put_beside(_DIGESTS, json.dumps(digests).encode())
        manifest = Manifest(
            tool_version=tool_version,
            created=created.isoformat(),
            data_version=data_version,
            counts={"quads": quads, "graphs": len(self.store.graphs()), "sources": len(self._sources)},
            sources=tuple(sorted(self._sources.values(), key=lambda entry: (entry.name, entry.byte_digest))),
            summary=summary or {},
        )
        self._step("close")
        self.store.close(compact=self._base is None)
        self._open_store = None
        write_manifest(self._path / "manifest.json", manifest)
        self._step("rename")
        version = self._directory / VERSIONS / _version_name(created, data_version)
        self._path.rename(version)
        self._step("swap")
        _swap(self._directory / POINTER, version.name)
        self._step("clean")
        _remove_old(self._directory, keep=version.name)
        return manifest


def digests_of(store: OxigraphStore, known: Digests | None = None) -> Digests:
    """Of each named graph how many quads it holds and a digest of them, in the order of their names."""
    return {str(graph): (known or {}).get(str(graph)) or graph_digest(store, graph) for graph in store.graphs()}


def _sum(digests: Digests) -> tuple[int, str]:
    """How many quads the named graphs hold, and a digest of them that neither order nor time of reading changes."""
    whole = sha256()
    for graph, (_count, own) in digests.items():
        whole.update(f"{graph}\n".encode())
        whole.update(bytes.fromhex(own))
    return sum(count for count, _own in digests.values()), whole.hexdigest()


def graph_digest(store: OxigraphStore, graph: URIRef) -> tuple[int, str]:
    """How many triples one graph holds, and a digest of those that do not tell a time of reading."""
    lines = store.lines(graph)
    return len(lines), sha256(b"".join(line for line in lines if _RECORD_TIME not in line)).hexdigest()


def _linked(source: Path, target: Path) -> bool:
    """Whether a finished file could be shared with another version; some file systems share none."""
    try:
        target.hardlink_to(source)
    except OSError:
        return False
    return True


def _version_name(created: datetime, data_version: str) -> str:
    return f"{created:%Y%m%dT%H%M%S}-{data_version[:12]}-{uuid4().hex[:4]}"


def _swap(pointer: Path, name: str) -> None:
    """Readers see the old name or the new one, never a part of either."""
    fresh = pointer.with_name(f".{pointer.name}-{uuid4().hex[:8]}")
    with fresh.open("w", encoding="utf-8") as file:
        file.write(f"{name}\n")
        file.flush()
        os.fsync(file.fileno())
    fresh.replace(pointer)


def _remove_old(directory: Path, *, keep: str) -> None:
    for stale in directory.glob(f".{POINTER}-*"):
        stale.unlink(missing_ok=True)
    finished = sorted(_finished(directory), key=lambda version: (version.name != keep, -version.stat().st_mtime))
    for version in finished[_KEPT:]:
        shutil.rmtree(version, ignore_errors=True)


def _finished(directory: Path) -> Iterator[Path]:
    return (path for path in (directory / VERSIONS).iterdir() if not path.name.startswith(_BUILDING))
