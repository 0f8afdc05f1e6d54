"""Which files were read before, told without reading them again."""

import json
import time
from collections.abc import Iterable
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from mandate_graph.pipeline.sources import SourceFile
from mandate_graph.store import write_whole

_SETTLED = 2_000_000_000
"""Nanoseconds after which a change to a file shows in its times, however coarse the clock of the file system."""

Stamp = tuple[str, str, int, int, int, int]
"""Path, member, size, time of writing, time of any change, number of the file: equal only for unchanged bytes."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Entry:
    """What a file was when it was read. `readable`: whether it became a document."""

    stamp: Stamp
    byte_digest: str
    readable: bool


class Index:
    """Files by name; a damaged index is an empty one."""

    def __init__(self, path: Path) -> None:
        self._path = path
        self._entries: dict[str, Entry] = {}
        with suppress(OSError, ValueError, TypeError, KeyError, AttributeError):
            self._entries = {name: _entry(value) for name, value in json.loads(path.read_text("utf-8")).items()}

    def known(self, file: SourceFile, stamp: Stamp | None) -> Entry | None:
        """The entry of a file that is what it was, None where it is new, or may have changed."""
        entry = self._entries.get(file.name)
        return entry if entry is not None and entry.stamp == stamp else None

    def save(self, entries: Iterable[tuple[str, Entry]]) -> None:
        """Keeps these entries for the next build, and no others."""
        values = {name: [list(one.stamp), one.byte_digest, one.readable] for name, one in entries}
        write_whole(self._path, json.dumps(values).encode())


def stamp_of(file: SourceFile) -> Stamp | None:
    """What tells a file from a changed one, to be asked before it is read.

    None where a change might not show: the file is not there, or was written a moment ago.
    """
    try:
        found = file.path.stat()
    except OSError:
        return None
    if time.time_ns() - max(found.st_mtime_ns, found.st_ctime_ns) < _SETTLED:
        return None
    place = str(file.path.absolute())
    return place, file.member, found.st_size, found.st_mtime_ns, found.st_ctime_ns, found.st_ino


def _entry(value: Any) -> Entry:
    (path, member, size, written, changed, number), digest, readable = value
    stamp = str(path), str(member), int(size), int(written), int(changed), int(number)
    return Entry(stamp=stamp, byte_digest=str(digest), readable=bool(readable))
