"""The store that a build starts from: all graphs of the build before save those derived.

    DIR/cache/base/NAME/store            the quads
    DIR/cache/base/NAME/contents.json    written last: of what each graph was made, its quads and its digest

A build shares the files of this store, puts the graphs that differ in place, and keeps the outcome for the next.
"""

import json
import shutil
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from pathlib import Path
from uuid import uuid4

from rdflib import URIRef

from mandate_graph.errors import GraphUnavailable
from mandate_graph.pipeline.cache import BASE
from mandate_graph.store import Digests, OxigraphStore, graph_digest, write_whole

_CONTENTS = "contents.json"
_MOST_CHANGED = 2
"""Where more than one graph in so many differs, loading all of them is faster than replacing those."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Base:
    """A finished store and what it holds: `made_of` has a digest of what each graph was made of."""

    path: Path
    made_of: Mapping[str, str]
    digests: Digests

    @property
    def store(self) -> Path:
        """Where its quads are."""
        return self.path / "store"


def base_of(
    cache: Path, made_of: Mapping[str, str], lines: Callable[[str], bytes], progress: Callable[[int, int], None]
) -> Base:
    """A base that holds just these graphs; `lines` gives the N-Triples lines of one. Older ones are removed."""
    folder = cache / BASE
    old = _newest(folder)
    path = folder / uuid4().hex[:12]
    path.mkdir(parents=True)
    try:
        made = None if old is None else _changed(old, path, made_of, lines)
    except GraphUnavailable:
        shutil.rmtree(path)
        path.mkdir()
        made = None
    base = made or _loaded(path, made_of, lines, progress)
    contents = {name: [base.made_of[name], *base.digests[name]] for name in sorted(base.made_of)}
    write_whole(path / _CONTENTS, json.dumps(contents).encode())
    for other in folder.iterdir():
        if other != path:
            shutil.rmtree(other, ignore_errors=True)
    return base


def _newest(folder: Path) -> Base | None:
    found = sorted(folder.glob(f"*/{_CONTENTS}"), key=lambda path: path.stat().st_mtime_ns)
    for path in reversed(found):
        try:
            contents = {str(name): value for name, value in json.loads(path.read_text("utf-8")).items()}
            return Base(
                path=path.parent,
                made_of={name: str(value[0]) for name, value in contents.items()},
                digests={name: (int(value[1]), str(value[2])) for name, value in contents.items()},
            )
        except (OSError, ValueError, TypeError, AttributeError, IndexError):
            continue
    return None


def _changed(old: Base, path: Path, made_of: Mapping[str, str], lines: Callable[[str], bytes]) -> Base | None:
    """The old base with the graphs that differ; None where it is better to load all."""
    names = {*old.made_of, *made_of}
    differing = sorted(name for name in names if old.made_of.get(name) != made_of.get(name))
    if len(differing) * _MOST_CHANGED > len(names):
        return None
    store = OxigraphStore.copy(old.store, path / "store")
    store.replace({name: lines(name) if name in made_of else b"" for name in differing})
    digests = {name: value for name, value in old.digests.items() if name in made_of}
    digests.update((name, graph_digest(store, URIRef(name))) for name in differing if name in made_of)
    store.close(compact=False)
    return Base(path=path, made_of=made_of, digests=digests)


def _loaded(
    path: Path, made_of: Mapping[str, str], lines: Callable[[str], bytes], progress: Callable[[int, int], None]
) -> Base:
    store = OxigraphStore.create(path / "store")
    for done, name in enumerate(sorted(made_of), start=1):
        store.add_lines(name, lines(name))
        progress(done, len(made_of))
    digests = {name: graph_digest(store, URIRef(name)) for name in made_of}
    store.close()
    return Base(path=path, made_of=made_of, digests=digests)
