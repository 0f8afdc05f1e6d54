"""The graphs of all documents, put together with what follows from them, as a new version."""

from collections import defaultdict
from collections.abc import Callable, Sequence
from contextlib import suppress
from dataclasses import dataclass
from datetime import datetime
from hashlib import sha256
from pathlib import Path

from mandate_graph import __version__
from mandate_graph.building import SourceNote, build_registry, note_triples
from mandate_graph.errors import GraphUnavailable
from mandate_graph.model.registry import Registry
from mandate_graph.pipeline.base import base_of
from mandate_graph.pipeline.cache import key_of
from mandate_graph.pipeline.derivations import Derivations
from mandate_graph.pipeline.examples import EXAMPLES_GRAPH, example_triples
from mandate_graph.pipeline.stages import GRAPHS, NOTES, Answers, Item, Workshop, graph_key, make_graphs, text_of
from mandate_graph.review import digest_of, finish, read_ledger
from mandate_graph.store import Edition, Manifest, SourceEntry, current_version, read_manifest, triple_lines
from mandate_graph.vocabulary.identifiers import REGISTRY_GRAPH

_REGISTRY = str(REGISTRY_GRAPH)


@dataclass(frozen=True, slots=True, kw_only=True)
class Publication:
    """What is to be published: each document with its entry in the manifest, and all bodies that are known.

    `answers` gives what other texts answer to a document, should its graph have to be made anew. `inputs` tells
    what the graph is made of.
    """

    documents: Sequence[tuple[Item, SourceEntry]]
    registry: Registry
    answers: Callable[[Item], Answers]
    inputs: str


def current_manifest(directory: Path) -> Manifest | None:
    """The manifest of the version that readers see, None where there is none."""
    with suppress(GraphUnavailable):
        return read_manifest(current_version(directory) / "manifest.json")
    return None


def publish(
    wanted: Publication, directory: Path, shop: Workshop, progress: Callable[[str, int, int], None]
) -> tuple[Manifest, Sequence[tuple[str, str]]]:
    """Publishes the graphs of documents, all of which were made; the directory is locked by the caller.

    Also gives the kinds and keys of what was kept of derivations.
    """
    lines = _Lines(wanted, shop)
    reviews = read_ledger(directory)
    base = base_of(shop.cache.directory, lines.made_of(), lines.of, lambda *done: progress("loading", *done))
    derivations = Derivations(shop.cache, base.digests)
    with Edition(directory, base=base.store, locked=True) as edition:
        for item, entry in wanted.documents:
            edition.keep_source(entry, lambda item=item: text_of(item, shop))  # type: ignore[misc]  # bound at once
        touched = finish(edition, reviews, lambda done: progress("deriving", done, 0), derivations.kept)
        manifest = edition.publish(
            tool_version=__version__,
            created=shop.made,
            summary={"inputs": wanted.inputs, "reviews": digest_of(directory)},
            known={graph: known for graph, known in base.digests.items() if graph not in touched},
        )
        return manifest, derivations.used


class _Lines:
    """The lines of every graph that does not follow from others.

    Those of documents, and what the registry says of each, are on disk and read where they are asked for.
    """

    def __init__(self, wanted: Publication, shop: Workshop) -> None:
        self._wanted = wanted
        self._shop = shop
        self._makers: dict[str, list[Item]] = defaultdict(list)
        self._made: dict[str, datetime] = {}
        told = sha256()
        for item, _ in wanted.documents:
            for note in self._notes(item):
                self._makers[note.graph].append(item)
                self._made[note.graph] = max(note.made, self._made.get(note.graph, note.made))
                told.update(repr(note).encode())
        self._told = told.hexdigest()
        self._shared = {str(graph): triple_lines(triples) for graph, triples in build_registry((), wanted.registry)}
        self._shared[str(EXAMPLES_GRAPH)] = triple_lines(example_triples())

    def made_of(self) -> dict[str, str]:
        """Of every graph a digest of what it is made of: the program, and what it was given."""
        program = self._shop.cache.fingerprint
        shared = {graph: key_of(program, lines) for graph, lines in self._shared.items()}
        shared[_REGISTRY] = key_of(shared[_REGISTRY], self._told)
        own = {graph: key_of(program, sorted(one.graphs for one in items)) for graph, items in self._makers.items()}
        return own | shared

    def of(self, graph: str) -> bytes:
        """The lines of a graph, each once: several files may hold versions of one document."""
        if graph == _REGISTRY:
            return b"".join((self._shared[graph], *map(self._noted, sorted(self._makers))))
        if graph in self._shared:
            return self._shared[graph]
        found = [self._own(item, graph) for item in self._makers[graph]]
        if len(found) == 1:
            return found[0]
        return b"".join(sorted({line for lines in found for line in lines.splitlines(keepends=True)}))

    def _noted(self, graph: str) -> bytes:
        """What the registry says of a graph; one to which several files add was made when the last of them was."""
        notes = (note for item in self._makers[graph] for note in self._notes(item) if note.graph == graph)
        made = self._made[graph]
        return triple_lines(triple for note in notes for triple in note_triples(note._replace(made=made)))

    def _notes(self, item: Item) -> Sequence[SourceNote]:
        kept = self._shop.cache.get(NOTES, item.graphs)
        if kept is None:
            self._make(item)
            kept = self._shop.cache.get(NOTES, item.graphs)
        return tuple({note.graph: note for note in kept.graphs}.values())

    def _own(self, item: Item, graph: str) -> bytes:
        kept = self._shop.cache.get(GRAPHS, graph_key(item, graph))
        if kept is None:
            self._make(item)
            kept = self._shop.cache.get(GRAPHS, graph_key(item, graph))
        return bytes(kept)

    def _make(self, item: Item) -> None:
        """Makes again what was damaged."""
        problem = make_graphs((item, self._wanted.answers(item)), shop=self._shop)
        if problem is not None:
            raise GraphUnavailable(problem.reason, where=problem.name, hint=problem.hint)
