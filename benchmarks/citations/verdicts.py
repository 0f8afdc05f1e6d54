"""Precision: what people said of the findings that no editor linked, in works drawn by a fixed seed."""

import csv
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from hashlib import sha256
from pathlib import Path

from benchmarks.citations.reading import Found

PATH = Path(__file__).parent / "verdicts.csv"
COLUMNS = ("language", "document", "target", "verdict", "reason")
SEED = "citations"
WORKS = 10
ROWS = 150
RIGHT = "right"


@dataclass(frozen=True, slots=True, kw_only=True)
class Precision:
    """Of the findings in the works drawn: those that editors linked, and the verdicts on the rest."""

    works: int
    linked: int
    right: int
    wrong: int
    unjudged: tuple[tuple[str, str], ...]

    @property
    def value(self) -> float:
        """The right among all that were judged or linked; what nobody judged counts as wrong."""
        all_found = self.linked + self.right + self.wrong + len(self.unjudged)
        return (self.linked + self.right) / all_found if all_found else 1.0

    @property
    def of_unlinked(self) -> float:
        """The right among the findings that no editor linked."""
        judged = self.right + self.wrong + len(self.unjudged)
        return self.right / judged if judged else 1.0


def load(path: Path = PATH) -> dict[tuple[str, str, str], str]:
    """(language, document, target) to the verdict."""
    if not path.is_file():
        return {}
    with path.open(encoding="utf-8", newline="") as stream:
        return {(row["language"], row["document"], row["target"]): row["verdict"] for row in csv.DictReader(stream)}


def drawn(found: Iterable[Found], linked: Mapping[str, frozenset[str]]) -> list[Found]:
    """Works in an order that the seed decides: at least `WORKS`, and more until `ROWS` findings are unlinked."""
    in_order = sorted(
        (one for one in found if linked.get(one.text.symbol)),
        key=lambda one: sha256(f"{SEED}:{one.text.symbol}".encode()).digest(),
    )
    taken: list[Found] = []
    rows = 0
    for one in in_order:
        if len(taken) >= WORKS and rows >= ROWS:
            break
        taken.append(one)
        rows += len(unlinked(one, linked))
    return taken


def unlinked(one: Found, linked: Mapping[str, frozenset[str]]) -> list[str]:
    """The findings of a document that no editor linked."""
    return sorted((one.works | one.others) - linked.get(one.text.symbol, frozenset()))


def precision(
    works: Sequence[Found], linked: Mapping[str, frozenset[str]], verdicts: Mapping[tuple[str, str, str], str]
) -> Precision:
    """The verdicts on the works drawn."""
    rows = [(one.text.language, one.text.symbol, target) for one in works for target in unlinked(one, linked)]
    said = [verdicts.get(row) for row in rows]
    return Precision(
        works=len(works),
        linked=sum(len(one.works & linked.get(one.text.symbol, frozenset())) for one in works),
        right=said.count(RIGHT),
        wrong=sum(verdict not in (None, RIGHT) for verdict in said),
        unjudged=tuple((row[1], row[2]) for row, verdict in zip(rows, said, strict=True) if verdict is None),
    )
