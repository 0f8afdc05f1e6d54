"""Claims of the tables that `ask citations` and `ask acts` write; only what they print can be compared."""

import csv
import re
from collections.abc import Iterable, Iterator, Mapping
from pathlib import Path

from benchmarks.accuracy.claims import Found, Kind
from benchmarks.accuracy.gold_keys import place

Row = Mapping[str, str]
_BY_TITLE = re.compile(r"agenda item x-[0-9a-f]{12}")
"""What the table prints of an item that only its title names: the gold has the title."""
_DRAFT = re.compile(r"x-[0-9a-f]{12}__draft.*")


def rows(path: Path) -> list[dict[str, str]]:
    """The rows of a table with a heading."""
    with path.open(encoding="utf-8", newline="") as table:
        return list(csv.DictReader(table))


def found(citations: Iterable[Row], acts: Iterable[Row], files: Mapping[str, str]) -> list[Found]:
    """The claims of the rows of those files that the gold covers."""
    return [*_claims(citations, Kind.CITATIONS, files), *_claims(acts, Kind.ACTS, files)]


def _claims(table: Iterable[Row], kind: Kind, files: Mapping[str, str]) -> Iterator[Found]:
    for row in table:
        document = files.get(row["source_file"].rsplit("/", 1)[-1])
        if document is not None:
            yield Found(
                document=document,
                kind=kind,
                fields=_cited(row) if kind is Kind.CITATIONS else _enacted(row),
                start=int(row["start"]),
                end=int(row["end"]),
                quote=row["quote"],
            )


def _cited(row: Row) -> dict[str, str]:
    fields = {"kind": row["kind"], "paragraph": place(row["paragraph"]), "reason": row["reason"]}
    titled = row["kind"] == "titled_document" or _BY_TITLE.search(row["cited"])
    return fields if titled else fields | {"cited": row["cited"]}


def _enacted(row: Row) -> dict[str, str]:
    return {
        "event": row["event"],
        "body": row["body"],
        "instrument": "draft" if _DRAFT.fullmatch(row["instrument"]) else row["instrument"],
        "force": row["force"],
        "testimony": row["source"],
        "permanence": row["permanence"],
        "addressee": row["addressee"],
        "paragraph": place(row["paragraph"]),
    }
