"""How well paragraphs are told: kind, label and level against the paragraphs that editors marked.

Run as `python benchmarks/structure.py [--misses ORGAN]`; reads `../shared/corpus/un-en`.
"""

import argparse
import csv
import sys
from collections import Counter, defaultdict
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

import regex

from mandate_graph.model.passage import Document, Part, PartKind, Passage, PassageKind
from mandate_graph.reading import read
from mandate_graph.segmentation import segment

_CORPUS = Path(__file__).parents[1] / ".." / "shared" / "corpus" / "un-en"
_LIMIT = 100_000_000
_INSTRUMENT = regex.compile(r"/(?:RES|Res|DEC|PRST)\b")
_LABEL_PARTS = regex.compile(r"[\w•\uf0b7–]+")
_BODY = frozenset({PassageKind.PREAMBULAR, PassageKind.ENACTING})
_LEVELS = {"1": 0, "2": 1, "3": 2}


@dataclass(frozen=True, slots=True)
class Marked:
    """A paragraph as the editors marked it."""

    kind: str
    level: str
    label: str
    start: str


@dataclass(frozen=True, slots=True)
class Place:
    """A passage, and whether the paragraph that was looked for is its first."""

    passage: Passage
    first: bool
    part: Part


def marked_paragraphs(path: Path) -> dict[str, list[Marked]]:
    """Document symbol to its paragraphs."""
    found: dict[str, list[Marked]] = defaultdict(list)
    with path.open(encoding="utf-8", newline="") as stream:
        for row in csv.DictReader(stream, delimiter="\t"):
            found[row["document"]].append(Marked(row["kind"], row["level"], row["prefix"], row["start"]))
    return found


def organ(symbol: str) -> str:
    """The series by which results are grouped."""
    instrument = _INSTRUMENT.search(symbol)
    return symbol.split("/RES")[0].split("/PRST")[0] if instrument else f"{symbol.split('/')[0]} other"


def places(document: Document, rows: list[Marked]) -> Iterator[tuple[Marked, Place | None]]:
    """Every marked paragraph with the passage that holds its first words."""
    text = document.source.text
    starts = sorted(
        (
            (run.source, run.source + run.length, Place(passage, passage.flow.runs[0] is run, part))
            for part in document.parts
            for passage in part.passages
            for run in passage.flow.runs
        ),
        key=lambda row: row[:2],
    )
    at = 0
    for row in rows:
        words = row.start.split()
        pattern = r"\W{0,12}\s*".join(map(regex.escape, words[:7]))
        if words and (label := _LABEL_PARTS.findall(row.label)):
            found = regex.compile(regex.escape(label[-1]) + r"\W{0,6}\s*\K" + pattern).search(text, at)
        else:
            found = regex.compile(r"(?m)^\W*\K" + pattern).search(text, at) if words else None
        if found is None:
            continue
        at = found.start()
        yield row, _place(starts, at)


def _place(starts: list[tuple[int, int, Place]], at: int) -> Place | None:
    low, high = 0, len(starts)
    while low < high:
        middle = (low + high) // 2
        if starts[middle][0] <= at:
            low = middle + 1
        else:
            high = middle
    for start, end, place in reversed(starts[max(low - 1, 0) : low + 1]):
        if start <= at + 3 and at < end:
            return Place(place.passage, place.first and start >= at - 3, place.part)
    return None


def verdict(row: Marked, place: Place | None, instrument: bool, before_operative: bool) -> dict[str, bool]:
    """Each thing that was judged, and whether it is right."""
    if place is None:
        return {"found": False}
    result = {"found": True}
    printed = "".join(_LABEL_PARTS.findall(place.passage.printed)) if place.first else ""
    wanted = "".join(_LABEL_PARTS.findall(row.label))
    result["label"] = printed == wanted
    if row.kind == "operative" and row.level in {"1", "2"}:
        adopted = instrument or place.part.kind is not PartKind.DOCUMENT
        expected = PassageKind.OPERATIVE if adopted else PassageKind.NUMBERED
        annexed = place.passage.path.startswith("annex.") and place.passage.kind is PassageKind.NUMBERED
        result["operative"] = place.passage.kind is expected or annexed
    if row.kind == "preambular" and instrument and before_operative and not row.label:
        unlabelled = place.passage.kind is PassageKind.OPERATIVE and not place.passage.printed
        result["preambular"] = place.passage.kind in _BODY or unlabelled
    if row.label and row.level in _LEVELS and row.kind == "operative":
        steps = [step for step in place.passage.path.split(".") if step]
        kinds = [at for at, step in enumerate(steps) if step in {"op", "para", "pp", "text"}]
        result["level"] = len(steps) - kinds[-1] - 2 == _LEVELS[row.level] if kinds else False
    return result


def main() -> None:
    """Print a table: per organ, each measure as right of all."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--misses", default="", help="also print what was missed for this organ")
    parser.add_argument("--measure", default="", help="only misses of this measure")
    options = parser.parse_args()
    if not _CORPUS.exists():
        sys.exit("no corpus beside the repository")
    tally: dict[str, Counter[str]] = defaultdict(Counter)
    for symbol, rows in marked_paragraphs(_CORPUS / "gold_paragraphs.tsv").items():
        _measure(symbol, rows, tally[organ(symbol)], options)
    _print(tally)


def _measure(symbol: str, rows: list[Marked], tally: Counter[str], options: argparse.Namespace) -> None:
    path = _CORPUS / "texts" / (symbol.replace("/", "_").replace(" ", "_") + ".txt")
    if not path.exists():
        tally["texts absent"] += 1
        return
    document = segment(read(path, name=path.name, limit_bytes=_LIMIT))
    instrument = _INSTRUMENT.search(symbol) is not None
    before = True
    for row, place in places(document, rows):
        before = before and row.kind == "preambular"
        for name, right in verdict(row, place, instrument, before).items():
            tally[f"{name} all"] += 1
            tally[f"{name} right"] += right
            if not right and options.misses == organ(symbol) and options.measure in {"", name}:
                shown = f"{place.passage.path} [{place.passage.printed}] {place.first}" if place else "-"
                print(f"{symbol}\t{name}\t{row.kind} {row.level} {row.label}\t{row.start[:50]!r}\t{shown}")


def _print(tally: dict[str, Counter[str]]) -> None:
    names = ("found", "label", "operative", "preambular", "level")
    print(f"{'':16}" + "".join(f"{name:>22}" for name in names))
    total: Counter[str] = Counter()
    for group, counts in sorted(tally.items()):
        total.update(counts)
        _row(group, counts, names)
    _row("all", total, names)


def _row(group: str, counts: Counter[str], names: tuple[str, ...]) -> None:
    cells = []
    for name in names:
        right, every = counts[f"{name} right"], counts[f"{name} all"]
        cells.append(f"{right}/{every} {right / every:.3f}" if every else "-")
    print(f"{group:16}" + "".join(f"{cell:>22}" for cell in cells))


if __name__ == "__main__":
    main()
