"""Scores citations against the editors' links: `python -m benchmarks.citations [PART ...]`.

Parts are the six languages and "un-en". Recall counts distinct (document, target); precision comes from the verdicts
in `verdicts.csv`; `docs/accuracy.md` explains both. The exit code is 1 where something that was found is lost.
"""

import argparse
import csv
import sys
from collections import Counter
from collections.abc import Mapping

from benchmarks.citations import aside, baseline, verdicts
from benchmarks.citations.agreement import agreements
from benchmarks.citations.corpus import CORPUS, ENGLISH, PARTS, SIX, found_of, links, texts
from benchmarks.citations.reading import Found, found_in_all
from benchmarks.citations.series import series_of

Links = Mapping[str, frozenset[str]]


def main(arguments: list[str] | None = None) -> int:
    """Prints the figures of each part, precision, agreement of languages, and what was won and lost."""
    asked = _parsed(arguments)
    if not CORPUS.is_dir():
        print(f"there is no folder {CORPUS.name}: nothing to score against", file=sys.stderr)
        return 0
    found: list[Found] = []
    missed: dict[str, list[str]] = {}
    figures: dict[str, dict[str, float]] = {}
    for part in asked.parts:
        of_part = list(found_in_all(texts(part, asked.half)))
        found += of_part
        figures[part], missed[part] = _recall(part, of_part, links(part), asked)
    _agreement(found, asked)
    if asked.half is None:
        _precision(found, asked)
    if asked.write_baseline:
        baseline.save(figures, missed)
    won, lost = baseline.changes(missed, baseline.load()) if asked.half is None else ([], [])
    print(f"against the baseline: {len(won)} won, {len(lost)} lost")
    for name, rows in (("won", won), ("lost", lost)):
        print("".join(f"  {name} {row}\n" for row in rows), end="")
    return 1 if lost else 0


def _parsed(arguments: list[str] | None) -> argparse.Namespace:
    parser = argparse.ArgumentParser(prog="python -m benchmarks.citations", description=__doc__)
    parser.add_argument("parts", nargs="*", default=list(PARTS), help="languages of the six-language part, un-en")
    parser.add_argument("--half", choices=["tuned", "kept"], help="only this half of the documents")
    parser.add_argument("--misses", action="store_true", help="print every link that was not found")
    parser.add_argument("--extras", action="store_true", help="print every finding that no editor linked")
    parser.add_argument("--series", action="store_true", help="print the recall of every series")
    parser.add_argument("--differences", action="store_true", help="print the unconfirmed differences of languages")
    parser.add_argument("--judge", metavar="FILE", help="write the findings on which nobody has said a verdict")
    parser.add_argument("--write-baseline", action="store_true", help="make these figures the baseline")
    return parser.parse_args(arguments)


def _recall(
    part: str, found: list[Found], linked: Links, asked: argparse.Namespace
) -> tuple[dict[str, float], list[str]]:
    wanted = {(one.text.symbol, target) for one in found for target in linked.get(one.text.symbol, ())}
    listed = {(document, target) for of, document, target in aside.load() if of == part} & wanted
    right = {
        (one.text.symbol, target)
        for one in found
        for target in linked.get(one.text.symbol, ())
        if found_of(target, one.works)
    }
    counted = wanted - aside.excused(listed - right, len(wanted))
    missed = sorted(f"{document} > {target}" for document, target in counted - right)
    all_found = sum(len(one.works) for one in found if linked.get(one.text.symbol))
    opened = sum((one.open for one in found), Counter[tuple[str, str]]())
    namings = all_found + sum(count for (reason, _), count in opened.items() if reason != "group")
    figures = {
        "documents": len(found),
        "links": len(wanted),
        "wrong links": len(listed - right),
        "set aside": len(wanted - counted),
        "recall": round(len(right & counted) / max(len(counted), 1), 4),
        "recall without wrong links": round(len(right) / max(len(wanted - (listed - right)), 1), 4),
        "linked share of findings": round(len(right) / max(all_found, 1), 4),
        "unresolved share": round(sum(n for (r, _), n in opened.items() if r != "group") / max(namings, 1), 4),
    }
    speed = sum(one.characters for one in found) / max(sum(one.seconds for one in found), 1e-9)
    print(f"{part}: " + ", ".join(f"{name} {value}" for name, value in figures.items()), end="")
    print(f", {speed / 1e6:.2f} M characters a second")
    _details(found, linked, missed, asked, opened)
    return figures, missed


def _details(
    found: list[Found], linked: Links, missed: list[str], asked: argparse.Namespace, opened: Counter[tuple[str, str]]
) -> None:
    for (reason, kind), count in opened.most_common() if asked.extras else ():
        print(f"  {count:5} {reason} {kind}")
    if asked.series:
        total = Counter(series_of(target) for one in found for target in linked.get(one.text.symbol, ()))
        wrong = Counter(series_of(row.split(" > ")[1]) for row in missed)
        for name, count in total.most_common():
            print(f"  {name}: {count} links, recall {1 - wrong[name] / count:.4f}")
    for row in missed if asked.misses else ():
        print(f"  missed {row}")
    for one in found if asked.extras else ():
        for target in (
            sorted(one.works - linked.get(one.text.symbol, frozenset())) if linked.get(one.text.symbol) else ()
        ):
            print(f"  extra {one.text.symbol} > {target}")


def _agreement(found: list[Found], asked: argparse.Namespace) -> None:
    for pair in agreements(one for one in found if one.text.part != ENGLISH):
        confirmed = sum(one.confirmed for one in pair.differences)
        unconfirmed = [one for one in pair.differences if not one.confirmed]
        print(
            f"{' and '.join(pair.languages)}: {pair.works} works, {pair.share:.4f} agree or differ as their texts do; "
            f"differences confirmed {confirmed}, unconfirmed {len(unconfirmed)}"
        )
        for one in unconfirmed if asked.differences else ():
            print(f"  {one.document} > {one.target}: in {one.found_in}, not in {one.not_in}")


def _precision(found: list[Found], asked: argparse.Namespace) -> None:
    judged = verdicts.load()
    unjudged: list[tuple[str, str, str]] = []
    for language in SIX:
        own = [one for one in found if one.text.language == language]
        linked: dict[str, frozenset[str]] = {}
        for part in {one.text.part for one in own}:
            linked |= links(part)
        works = verdicts.drawn(own, linked)
        if not works:
            continue
        said = verdicts.precision(works, linked, judged)
        unjudged += [(language, *row) for row in said.unjudged]
        rows = said.right + said.wrong + len(said.unjudged)
        print(
            f"{language}: precision {said.value:.4f} over {said.works} works; of {rows} findings without a link "
            f"{said.right} right, {said.wrong} wrong, {len(said.unjudged)} not judged"
        )
    if asked.judge:
        with open(asked.judge, "w", encoding="utf-8", newline="") as stream:  # noqa: PTH123 - a path as it was typed
            writer = csv.writer(stream, lineterminator="\n")
            writer.writerow(verdicts.COLUMNS)
            writer.writerows((*row, "", "") for row in unjudged)


if __name__ == "__main__":
    sys.exit(main())
