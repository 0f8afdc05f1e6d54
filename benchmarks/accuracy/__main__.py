"""Scores the claims made of the founding documents against the gold made by hand: `python -m benchmarks.accuracy`.

Prints every difference and a table of precision and recall; the exit code is 1 if there is any difference.
"""

import argparse
import sys
from pathlib import Path

from benchmarks.accuracy import from_records, from_tables, gold
from benchmarks.accuracy.scoring import lines, score

from mandate_graph.pipeline import records_of

SEEDS = Path(__file__).parents[2] / ".." / "shared" / "seeds"


def main(arguments: list[str] | None = None) -> int:
    """Runs the scorer; gives the exit code."""
    parser = argparse.ArgumentParser(prog="python -m benchmarks.accuracy", description=__doc__)
    parser.add_argument("--seeds", type=Path, default=SEEDS, help="folder of the documents and gold.yaml")
    parser.add_argument("--citations", type=Path, help="score this table of `ask citations --format csv` instead")
    parser.add_argument("--acts", type=Path, help="score this table of `ask acts --format csv` instead")
    parser.add_argument("--table-only", action="store_true", help="leave the differences out")
    chosen = parser.parse_args(arguments)
    if not (chosen.seeds / "gold.yaml").is_file():
        print(f"there is no gold.yaml in {chosen.seeds}: nothing to score against", file=sys.stderr)
        return 0
    written = gold.load(chosen.seeds / "gold.yaml")
    files = gold.files(written)
    records, registry, failed = records_of([chosen.seeds])
    for failure in failed:
        print(f"{failure.name} could not be read: {failure.reason}")
    if chosen.citations or chosen.acts:
        cited = from_tables.rows(chosen.citations) if chosen.citations else []
        enacted = from_tables.rows(chosen.acts) if chosen.acts else []
        found = from_tables.found(cited, enacted, files)
    else:
        found = from_records.found(records, registry, files)
    texts = {document: (chosen.seeds / name).read_bytes().decode("utf-8-sig") for name, document in files.items()}
    result = score(gold.expected(written, registry), found, texts)
    if not chosen.table_only:
        print("\n".join(result.differences))
    print("\n".join(lines(result)))
    return 1 if failed or result.differences else 0


if __name__ == "__main__":
    sys.exit(main())
