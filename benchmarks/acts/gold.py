"""The labels that readers made, and the lines of which every paragraph was read."""

import csv
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache
from pathlib import Path

from benchmarks.citations.corpus import CORPUS, ENGLISH, Text, is_kept

_HERE = Path(__file__).parent
_TRAP = "none"
_ANYTHING = "*"


@dataclass(frozen=True, slots=True)
class Naming:
    """Where words name a body: a line of the file, from 1, and characters of that line, end exclusive."""

    line: int
    start: int
    end: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Label:
    """One act of one line, as a reader saw it. `named_at` is for a body that the register does not list.

    Not `scored`: two readers may differ, so that the act is neither missed nor wrong.
    """

    document: str
    part: str
    language: str
    line: int
    event: str
    body: str = ""
    modality: str = ""
    named_at: Naming | None = None
    scored: bool = True

    @property
    def place(self) -> tuple[str, str, int]:
        """Document, part of the corpus and line."""
        return (self.document, self.part, self.line)


@dataclass(frozen=True, slots=True, kw_only=True)
class Gold:
    """Acts to be found; traps, lines on which nothing may be found; and what is excused.

    `doubtful` are acts that are not scored, `passed_over` the lines of which anything may be said.
    """

    acts: tuple[Label, ...]
    traps: tuple[Label, ...]
    doubtful: tuple[Label, ...]
    passed_over: frozenset[tuple[str, str, int]]


def sort(labels: list[Label]) -> Gold:
    """Labels by what they count for."""
    real = [one for one in labels if one.event not in (_TRAP, _ANYTHING)]
    return Gold(
        acts=tuple(one for one in real if one.scored),
        traps=tuple(one for one in labels if one.event == _TRAP),
        doubtful=tuple(one for one in real if not one.scored),
        passed_over=frozenset(one.place for one in labels if one.event == _ANYTHING),
    )


def load(name: str = "gold.csv") -> list[Label]:
    """The rows of one file of labels."""
    return list(_labels(_HERE / name))


def _labels(path: Path) -> Iterator[Label]:
    with path.open(encoding="utf-8", newline="") as stream:
        for row in csv.DictReader(stream):
            yield Label(
                document=row["document"],
                part=row["part"],
                language=row["language"],
                line=int(row["line"]),
                event=row["event"],
                body=row["body"],
                modality=row["modality"],
                named_at=_naming(row["named_at"]),
                scored=row["scored"] == "yes",
            )


def _naming(printed: str) -> Naming | None:
    if not printed:
        return None
    line, span = printed.split(":")
    start, end = span.split("-")
    return Naming(int(line), int(start), int(end))


@dataclass(frozen=True, slots=True)
class Extent:
    """The lines of a document that were read, all paragraphs of them; `last` None: to its end.

    `draw` tells documents chosen for their acts (1) from those drawn later (from 2 on).
    """

    text: Text
    first: int = 1
    last: int | None = None
    draw: int = 1

    def holds(self, place: tuple[str, str, int]) -> bool:
        """Whether a place lies in the lines."""
        same = place[:2] == (self.text.symbol, self.text.part)
        return same and self.first <= place[2] and (self.last is None or place[2] <= self.last)


def extents() -> list[Extent]:
    """What was read: whole documents, and parts of long ones."""
    with (_HERE / "documents.csv").open(encoding="utf-8", newline="") as stream:
        return [
            Extent(
                Text(row["part"], row["document"], _path(row["part"], row["document"])),
                int(row["first"] or 1),
                int(row["last"]) if row["last"] else None,
                int(row["draw"]),
            )
            for row in csv.DictReader(stream)
        ]


def of_draw(number: int) -> frozenset[tuple[str, str]]:
    """(document, part) of what one draw chose."""
    return frozenset((extent.text.symbol, extent.text.part) for extent in extents() if extent.draw == number)


def _path(part: str, symbol: str) -> Path:
    folder = CORPUS / ("un-en/texts" if part == ENGLISH else f"un6/{part}")
    return folder / (symbol.replace("/", "_") + ".txt")


def half(symbol: str) -> str:
    """The half of a document: "tuned" or "kept"; a kept one that was opened for reading acts is tuned."""
    return "kept" if is_kept(symbol) and symbol not in _opened() else "tuned"


@cache
def _opened() -> frozenset[str]:
    with (_HERE / "opened.csv").open(encoding="utf-8", newline="") as stream:
        return frozenset(row["document"] for row in csv.DictReader(stream))
