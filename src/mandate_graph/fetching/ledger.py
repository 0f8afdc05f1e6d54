"""What was asked of a service before: `fetched.csv` in the folder, a line for each answer.

A line is written after its file, so that a run that is broken off asks again for at most one document.
"""

import csv
from collections.abc import Iterator
from dataclasses import astuple, dataclass, fields
from datetime import datetime
from pathlib import Path

from mandate_graph.model.language import Language

FILE = "fetched.csv"


@dataclass(frozen=True, slots=True, kw_only=True)
class Entry:
    """One answer: `file` is its path below the folder, "" where the service had no such document."""

    symbol: str
    language: str
    file: str
    sha256: str
    address: str
    at: str


_COLUMNS = tuple(field.name for field in fields(Entry))


class Ledger:
    """The lines of one folder; the last line about a document counts."""

    def __init__(self, folder: Path) -> None:
        self._folder = folder
        self._path = folder / FILE
        self._mend()
        self._entries = {(entry.symbol, entry.language): entry for entry in self._read()}

    def file_of(self, symbol: str, language: Language) -> Path | None:
        """The file of a document, if it was fetched and is still there."""
        entry = self._entries.get((symbol, language.value))
        path = self._folder / entry.file if entry is not None and entry.file else None
        return path if path is not None and path.is_file() else None

    def absent_since(self, symbol: str, language: Language) -> datetime | None:
        """When the service last said that it has no such document; None where it did not."""
        entry = self._entries.get((symbol, language.value))
        return datetime.fromisoformat(entry.at) if entry is not None and entry.at and not entry.file else None

    def note(self, entry: Entry) -> None:
        """Writes a line."""
        self._entries[entry.symbol, entry.language] = entry
        fresh = not self._path.exists() or not self._path.stat().st_size
        with self._path.open("a", encoding="utf-8", newline="") as file:
            writer = csv.writer(file, lineterminator="\n")
            if fresh:
                writer.writerow(_COLUMNS)
            writer.writerow(astuple(entry))

    def _mend(self) -> None:
        """Takes away a last line that a broken run left half-written."""
        if self._path.exists():
            data = self._path.read_bytes()
            whole = data[: data.rfind(b"\n") + 1]
            if len(whole) < len(data):
                self._path.write_bytes(whole)

    def _read(self) -> Iterator[Entry]:
        if not self._path.exists():
            return
        with self._path.open(encoding="utf-8", newline="") as file:
            for values in csv.DictReader(file):
                yield Entry(**{column: values.get(column) or "" for column in _COLUMNS})
