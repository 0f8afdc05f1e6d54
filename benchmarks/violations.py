"""Judges the violations of a graph: `python -m benchmarks.violations GRAPH`.

GRAPH is a directory that `mandate-graph build` made of `../shared/corpus`. `violations.csv` says of each violation that
`mandate-graph check` finds there whether the source itself is at fault ("source") or we are, and why.
"""

import argparse
import csv
from collections.abc import Iterable, Mapping
from pathlib import Path

from mandate_graph.model.issue import Severity
from mandate_graph.store import open_published
from mandate_graph.validation import check

PATH = Path(__file__).parent / "violations.csv"
SOURCE = "source"

Found = tuple[str, str]
"""A shape and the symbol of the document that breaks it."""


def main(arguments: list[str] | None = None) -> int:
    """Prints each violation with its verdict; 1 where one has none, or is none of the source's."""
    parser = argparse.ArgumentParser(prog="python -m benchmarks.violations", description=__doc__)
    parser.add_argument("graph", type=Path)
    report = check(open_published(parser.parse_args(arguments).graph).store)
    grave = [finding for finding in report.findings if finding.severity is Severity.VIOLATION]
    found = {(finding.shape, symbol_of(finding.place.document)) for finding in grave}
    for line in judged(found, load()):
        print(line)
    return 0 if all(load().get(one, "").startswith(SOURCE) for one in found) else 1


def judged(found: Iterable[Found], verdicts: Mapping[Found, str]) -> list[str]:
    """A line for each violation found, with its verdict, and for each verdict on one that is no longer found.

    >>> judged([("S1", "A/1")], {("S1", "A/1"): "source: it prints two days", ("S2", "A/2"): "ours: misread"})
    ['S1 A/1: source: it prints two days', 'S2 A/2: no longer found']
    """
    here = sorted(set(found))
    lines = [f"{shape} {document}: {verdicts.get((shape, document), 'not judged')}" for shape, document in here]
    gone = sorted(set(verdicts) - set(here))
    return [*lines, *(f"{shape} {document}: no longer found" for shape, document in gone)]


def symbol_of(document: str) -> str:
    """A document as its symbol, be it named so or by its identifier in the graph.

    >>> symbol_of("A_RES_1_2"), symbol_of("A/RES/1/2")
    ('A/RES/1/2', 'A/RES/1/2')
    """
    return document.replace("_", "/")


def load() -> dict[Found, str]:
    """The verdicts with their reasons."""
    with PATH.open(encoding="utf-8", newline="") as stream:
        return {(row["shape"], row["document"]): f"{row['verdict']}: {row['reason']}" for row in csv.DictReader(stream)}


if __name__ == "__main__":
    raise SystemExit(main())
