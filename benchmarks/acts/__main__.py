"""Scores acts against labels made by hand: `python -m benchmarks.acts`.

`docs/acts-gold.md` says what the labels mean. Precision and recall count an act as right where its line, event,
modality and body agree. `--rows` lists what differs in the tuned half; the kept half is for measuring only, and
`--kept-rows` spoils it for whoever goes on to write rules.
"""

import argparse
import sys

from benchmarks.acts import figures, gold
from benchmarks.acts.agreement import agreement, drawn
from benchmarks.acts.reading import read_all
from benchmarks.acts.scoring import Result, score
from benchmarks.citations.corpus import CORPUS, SIX

_HALVES = ("tuned", "kept")
_DRAWS = (1, 2, 3, 4)


def main(arguments: list[str] | None = None) -> int:
    """Prints the figures of all, of each half, event and language; exit code 0."""
    asked = _parsed(arguments)
    labels = gold.load()
    if asked.drawn:
        print("".join(f"{document},{part},{line}\n" for document, part, line in drawn(labels)), end="")
        return 0
    if not CORPUS.is_dir():
        print(f"there is no folder {CORPUS.name}: nothing to score against", file=sys.stderr)
        return 0
    extents = gold.extents()
    texts = list(dict.fromkeys(extent.text for extent in extents))
    result = score(gold.sort(labels), read_all(texts), extents)
    _print_figures(result)
    _print_agreement(labels, differences=asked.differences)
    for half in [half for half, wanted in zip(_HALVES, (asked.rows, asked.kept_rows), strict=True) if wanted]:
        _print_rows(result, half)
    return 0


def _parsed(arguments: list[str] | None) -> argparse.Namespace:
    parser = argparse.ArgumentParser(prog="python -m benchmarks.acts", description=__doc__)
    parser.add_argument("--rows", action="store_true", help="list what differs in the tuned half")
    parser.add_argument("--kept-rows", action="store_true", help="list what differs in the kept half: not for tuning")
    parser.add_argument("--differences", action="store_true", help="list where the second reader differs")
    parser.add_argument("--drawn", action="store_true", help="list the lines drawn for the second reader, and stop")
    return parser.parse_args(arguments)


def _print_figures(result: Result) -> None:
    print(f"{'all':20} {figures.figures(result)}")
    for half in _HALVES:
        print(f"{half:20} {figures.figures(result, figures.of_half(half))}")
    for number in _DRAWS:
        print(f"{f'draw {number}':20} {figures.figures(result, figures.of_documents(gold.of_draw(number)))}")
    kept = figures.of_half("kept")
    for name in sorted({pair.label.event for pair in result.pairs} | {row.event for row in result.missed}):
        wanted = figures.of_event(name)
        print(f"{name:20} {figures.figures(result, wanted)}")
        print(f"{'  kept':20} {figures.figures(result, figures.both(wanted, kept))}")
    for tag in SIX:
        wanted = figures.of_language(tag)
        print(f"{tag:20} {figures.figures(result, wanted)}")
        print(f"{'  kept':20} {figures.figures(result, figures.both(wanted, kept))}")
    fired = {half: sum(gold.half(trap.document) == half for trap in result.fired) for half in _HALVES}
    print(f"traps: {result.traps}, fired: {fired['tuned']} tuned, {fired['kept']} kept")


def _print_agreement(labels: list[gold.Label], *, differences: bool) -> None:
    said = agreement(labels, gold.load("second.csv"))
    if not said.lines:
        print("nobody has labelled a second time")
        return
    print(
        f"second reader: {said.lines} lines; the same events on {said.events}, with their modality on "
        f"{said.modalities}; of {said.acts} acts that either sees, both see {said.shared}"
    )
    for row in said.differences if differences else ():
        print(f"  {row}")


def _print_rows(result: Result, half: str) -> None:
    wanted = figures.of_half(half)
    for label in filter(wanted, result.missed):
        print(f"  missed {figures.told(label)}")
    for pair in result.pairs:
        if wanted(pair.label) and not pair.right:
            print(f"  {'body' if pair.modality else 'modality'} {figures.told_pair(pair)}")
    for found in filter(wanted, result.extra):
        print(f"  extra {figures.told_found(found)}")


if __name__ == "__main__":
    sys.exit(main())
