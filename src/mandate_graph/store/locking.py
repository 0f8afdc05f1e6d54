"""One writer at a time for a graph directory; the system frees the lock when its holder dies."""

import contextlib
import os
from collections.abc import Iterator
from functools import lru_cache
from io import TextIOWrapper
from pathlib import Path

from mandate_graph.errors import GraphUnavailable

try:
    import fcntl
except ImportError:  # pragma: no cover - a system without fcntl has no such lock; the pointer swap is atomic there too
    fcntl = None  # type: ignore[assignment]

_held: set[TextIOWrapper] = set()


@contextlib.contextmanager
def exclusive(path: Path) -> Iterator[None]:
    """Holds the lock; GraphUnavailable at once if another build holds it.

    A process that is forked meanwhile does not hold it: the lock is free as soon as its own holder has ended.
    """
    _watch_forks()
    with path.open("a", encoding="utf-8") as file:
        if fcntl is not None:
            try:
                fcntl.flock(file, fcntl.LOCK_EX | fcntl.LOCK_NB)
            except OSError:
                raise GraphUnavailable(
                    "another build is writing here", where=str(path.parent), hint="wait until it has ended"
                ) from None
        _held.add(file)
        try:
            yield
        finally:
            _held.discard(file)


@lru_cache(maxsize=1)
def _watch_forks() -> None:
    if hasattr(os, "register_at_fork"):
        os.register_at_fork(after_in_child=_let_go)


def _let_go() -> None:
    for file in _held:
        file.close()
    _held.clear()
