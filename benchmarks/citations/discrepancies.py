"""Judges the rows of `ask discrepancies`: `python -m benchmarks.citations.discrepancies GRAPH [--judge FILE]`.

GRAPH is a directory that `mandate-graph build` made of texts in several languages. A hundred rows are drawn by a fixed
seed, all of them where there are fewer. `discrepancies.csv` holds what a reader of the texts says of each: "right"
where the versions themselves differ so. Rows are known by their facts; no words of a text are kept.
"""

import argparse
import csv
import sys
from collections.abc import Iterable, Mapping
from hashlib import sha256
from pathlib import Path

from mandate_graph.api import open_graph

PATH = Path(__file__).parent / "discrepancies.csv"
FACTS = ("text", "paragraph", "kind", "cited", "languages", "absent", "date")
COLUMNS = (*FACTS, "verdict", "reason")
SEED = "discrepancies"
ROWS = 100
RIGHT = "right"

Row = tuple[str, ...]
"""The facts of a row, in the order of `FACTS`."""


def main(arguments: list[str] | None = None) -> int:
    """Prints how many of the rows drawn are differences of the texts; 1 where one is not or has no verdict."""
    parser = argparse.ArgumentParser(prog="python -m benchmarks.citations.discrepancies", description=__doc__)
    parser.add_argument("graph", type=Path)
    parser.add_argument("--judge", type=Path, metavar="FILE", help="write the rows on which nobody has said a verdict")
    asked = parser.parse_args(arguments)
    with open_graph(asked.graph) as graph:
        answer = graph.ask("discrepancies")
        at = [answer.columns.index(fact) for fact in FACTS]
        rows = {tuple(str(row[place]) for place in at) for row in answer}
    taken = drawn(rows)
    said = load()
    verdicts = [said.get(row) for row in taken]
    unjudged = [row for row, verdict in zip(taken, verdicts, strict=True) if verdict is None]
    print(
        f"of {len(rows)} rows {len(taken)} drawn: {verdicts.count(RIGHT)} are differences of the texts, "
        f"{len(taken) - verdicts.count(RIGHT) - len(unjudged)} are not, {len(unjudged)} not judged"
    )
    if asked.judge:
        with asked.judge.open("w", encoding="utf-8", newline="") as stream:
            writer = csv.writer(stream, lineterminator="\n")
            writer.writerow(COLUMNS)
            writer.writerows((*row, "", "") for row in unjudged)
    return 0 if verdicts.count(RIGHT) == len(taken) else 1


def drawn(rows: Iterable[Row], most: int = ROWS) -> list[Row]:
    """The rows in an order that the seed decides, no more than `most`.

    >>> drawn([("A", "1"), ("B", "2")], most=1) == drawn([("B", "2"), ("A", "1")], most=1)
    True
    """
    return sorted(rows, key=lambda row: sha256("|".join((SEED, *row)).encode()).digest())[:most]


def load(path: Path = PATH) -> Mapping[Row, str]:
    """The facts of each judged row to its verdict."""
    if not path.is_file():
        return {}
    with path.open(encoding="utf-8", newline="") as stream:
        return {tuple(row[fact] for fact in FACTS): row["verdict"] for row in csv.DictReader(stream)}


if __name__ == "__main__":
    sys.exit(main())
