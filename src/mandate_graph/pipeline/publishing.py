"""The graphs of all documents, put together with what follows from them, as a new version."""

from collections import defaultdict
from collections.abc import Callable, Sequence
from contextlib import suppress
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path

from mandate_graph import __version__
from mandate_graph.building import SourceNote, build_registry
from mandate_graph.errors import GraphUnavailable
from mandate_graph.model.registry import Registry
from mandate_graph.pipeline.base import base_of
from mandate_graph.pipeline.cache import key_of
from mandate_graph.pipeline.derivations import Derivations
from mandate_graph.pipeline.examples import EXAMPLES_GRAPH, example_triples
from mandate_graph.pipeline.stages import GRAPHS, NOTES, Answers, Item, Workshop, graph_key, make_graphs, text_of
from mandate_graph.review import digest_of, finish, read_ledger
from mandate_graph.store import Edition, Manifest, SourceEntry, current_version, read_manifest, triple_lines


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
    """The lines of every graph that does not follow from others."""

    def __init__(self, wanted: Publication, shop: Workshop) -> None:
        self._wanted = wanted
        self._shop = shop
        self._makers: dict[str, list[Item]] = defaultdict(list)
        notes: list[SourceNote] = []
        for item, _ in wanted.documents:
            for note in self._notes(item):
                notes.append(note)
                self._makers[note.graph].append(item)
        registers = build_registry(_of_one_time(notes), wanted.registry)
        self._shared = {str(graph): triple_lines(triples) for graph, triples in registers}
        self._shared[str(EXAMPLES_GRAPH)] = triple_lines(example_triples())

    def made_of(self) -> dict[str, str]:
        """Of every graph a digest of what it is made of."""
        shared = {graph: key_of(lines) for graph, lines in self._shared.items()}
        return {graph: key_of(sorted(item.graphs for item in items)) for graph, items in self._makers.items()} | shared

    def of(self, graph: str) -> bytes:
        """The lines of a graph, each once: several files may hold versions of one document."""
        if graph in self._shared:
            return self._shared[graph]
        found = [self._own(item, graph) for item in self._makers[graph]]
        if len(found) == 1:
            return found[0]
        return b"".join(sorted({line for lines in found for line in lines.splitlines(keepends=True)}))

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


def _of_one_time(notes: Sequence[SourceNote]) -> list[SourceNote]:
    """A graph to which several files add was made when the last of them was."""
    latest: dict[str, datetime] = {}
    for note in notes:
        latest[note.graph] = max(note.made, latest.get(note.graph, note.made))
    return [note._replace(made=latest[note.graph]) for note in notes]
