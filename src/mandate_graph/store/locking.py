"""One writer at a time for a graph directory; the system frees the lock when its holder dies."""

import contextlib
from collections.abc import Iterator
from pathlib import Path

from mandate_graph.errors import GraphUnavailable

try:
    import fcntl
except ImportError:  # pragma: no cover - a system without fcntl has no such lock; the pointer swap is atomic there too
    fcntl = None  # type: ignore[assignment]


@contextlib.contextmanager
def exclusive(path: Path) -> Iterator[None]:
    """Holds the lock; GraphUnavailable at once if another build holds it."""
    with path.open("a", encoding="utf-8") as file:
        if fcntl is not None:
            try:
                fcntl.flock(file, fcntl.LOCK_EX | fcntl.LOCK_NB)
            except OSError:
                raise GraphUnavailable(
                    "another build is writing here", where=str(path.parent), hint="wait until it has ended"
                ) from None
        yield
