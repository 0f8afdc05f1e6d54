"""What documents answer one another, in tables on disk: a large collection does so in more deeds than memory holds.

    deed      which provisions do it               asked by accounts of it
    event     that its own text is among them      asked by accounts of it
    version   which files are it                   asked by each of those files
    day       what numbers meetings of it have     asked by those who name a meeting by its day

A row is known by a digest of the value that it is about, of which the `repr` says all.
"""

import sqlite3
from collections.abc import Iterable, Iterator
from hashlib import sha256
from typing import Self

from mandate_graph.building import Day, Share, Survey, local_name
from mandate_graph.model.mandate import Deed
from mandate_graph.pipeline.results import Facts
from mandate_graph.pipeline.stages import Answers

_TABLES = """
CREATE TABLE deed (about BLOB, path TEXT, PRIMARY KEY (about, path)) WITHOUT ROWID;
CREATE TABLE event (about BLOB PRIMARY KEY) WITHOUT ROWID;
CREATE TABLE day (about BLOB, ordinal INTEGER, PRIMARY KEY (about, ordinal)) WITHOUT ROWID;
CREATE TABLE version (about BLOB, name BLOB, number INTEGER, digest TEXT, part TEXT, PRIMARY KEY (about, name, number))
    WITHOUT ROWID;
"""


class Tables:
    """The answers of all documents; the database is a nameless file that goes with its process."""

    def __init__(self) -> None:
        self._rows = sqlite3.connect("", isolation_level=None)
        self._rows.executescript(f"PRAGMA journal_mode = OFF; PRAGMA synchronous = OFF; {_TABLES}")

    @classmethod
    def of(cls, told: Iterable[Facts]) -> Self:
        """The tables of what these documents tell."""
        tables = cls()
        tables._rows.execute("BEGIN")
        for facts in told:
            tables._add(facts)
        tables._rows.execute("COMMIT")
        return tables

    def answers(self, share: Share) -> Answers:
        """What all documents answer to one of them: of the survey of all, what it asks."""
        asked = dict.fromkeys(one.deed for one in share.told if one.deed is not None)
        done = {deed: str(path) for deed in asked for path in self._only("path", "deed", deed)}
        events = {local_name(one, done) for one in share.told}
        return Answers(
            done=done,
            survey=Survey(
                copies=frozenset(self._copies(share)),
                first_hand=frozenset(name for name in events if self._values("1", "event", name)),
                numbered={day: int(number) for day in share.days for number in self._only("ordinal", "day", day)},
            ),
        )

    def _add(self, facts: Facts) -> None:
        share = facts.share
        self._put("deed", ((_about(deed), path) for deed, path in facts.deeds))
        self._put("event", ((_about(name),) for name in share.first_hand))
        self._put("day", ((_about(day), ordinal) for day, ordinal in share.numbered))
        versions = enumerate(share.versions)
        self._put(
            "version",
            (
                (_about((document, language)), _bytes(share.name), number, share.byte_digest, part)
                for number, (part, document, language) in versions
            ),
        )

    def _put(self, table: str, rows: Iterable[tuple[object, ...]]) -> None:
        for row in rows:
            self._rows.execute(f"INSERT OR IGNORE INTO {table} VALUES ({', '.join('?' * len(row))})", row)

    def _copies(self, share: Share) -> Iterator[tuple[str, str]]:
        """The parts of a file that are a document which stands before in the file that comes first by name."""
        for number, (part, document, language) in enumerate(share.versions):
            first = self._rows.execute(
                "SELECT name, number FROM version WHERE about = ? ORDER BY name, number LIMIT 1",
                (_about((document, language)),),
            ).fetchone()
            if first != (_bytes(share.name), number):
                yield share.byte_digest, part

    def _only(self, column: str, table: str, about: Deed | Day) -> list[str | int]:
        """The one value that a table has of a thing; nothing where it has none or several."""
        found = self._values(column, table, about)
        return found if len(found) == 1 else []

    def _values(self, column: str, table: str, about: object) -> list[str | int]:
        rows = self._rows.execute(f"SELECT {column} FROM {table} WHERE about = ? LIMIT 2", (_about(about),))
        return [value for (value,) in rows]


def _about(value: object) -> bytes:
    return sha256(repr(value).encode("utf-8", "surrogatepass")).digest()[:20]


def _bytes(name: str) -> bytes:
    """A name in bytes that sort as it does; names of files need not be whole Unicode."""
    return name.encode("utf-8", "surrogatepass")
