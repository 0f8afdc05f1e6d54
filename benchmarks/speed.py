"""How fast, as ratios against a peer in the same run.

Usage: python -m benchmarks.speed [FOLDER]; the folder defaults to the bundled sample.

Two ratios, each the median of `REPEATS` runs taken in turn with the peer's:

- reading to claims, against one regular expression for numbers and symbols over the same text, which is the
  least that any citation finder does;
- a question over the whole graph, against rdflib's own engine on the same graph.
"""

import re
import statistics
import sys
import tempfile
import time
from collections.abc import Callable
from datetime import UTC, datetime
from pathlib import Path

from rdflib import Dataset

from mandate_graph.pipeline import BuildOptions, build, gather, records_of
from mandate_graph.resources import folder
from mandate_graph.store import open_published
from mandate_graph.vocabulary import sparql_prologue

REPEATS = 3
PLAIN = re.compile(r"\b(?:[A-Z]{1,5}(?:/[\w.]+)+|\d+/\d+|\d+ \(\d{4}\))")
QUESTION = "SELECT ?w (COUNT(DISTINCT ?c) AS ?n) WHERE { ?c mg:citedEntity/eli:is_part_of* ?w } GROUP BY ?w"


def seconds(work: Callable[[], object]) -> float:
    """Wall time of one run."""
    started = time.perf_counter()
    work()
    return time.perf_counter() - started


def compare(name: str, ours: Callable[[], object], peer_name: str, peer: Callable[[], object]) -> None:
    """Runs both in turn, once unmeasured, and prints the median of the pairwise ratios."""
    ours()
    peer()
    pairs = [(seconds(ours), seconds(peer)) for _ in range(REPEATS)]
    ratio = statistics.median(mine / other for mine, other in pairs)
    mine, other = (statistics.median(column) for column in zip(*pairs, strict=True))
    print(f"{name}: {mine:.3f} s; {peer_name}: {other:.3f} s; ratio {ratio:.2f}")


def main(place: Path) -> None:
    """Prints the ratios."""
    files = gather([place]).files
    texts = [file.path.read_text(encoding="utf-8", errors="replace") for file in files]
    print(f"{len(files)} files, {sum(map(len, texts))} characters")
    compare(
        "reading to claims",
        lambda: records_of([place]),
        "one regular expression",
        lambda: [PLAIN.findall(text) for text in texts],
    )
    with tempfile.TemporaryDirectory() as scratch:
        directory = Path(scratch, "graph")
        build([place], directory, BuildOptions(clock=lambda: datetime(2026, 1, 1, tzinfo=UTC)))
        store = open_published(directory).store
        dataset = Dataset(default_union=True)
        dataset.parse(data=b"".join(store.lines()), format="nt")
        compare(
            "the most cited",
            lambda: store.select(QUESTION),
            "rdflib",
            lambda: list(dataset.query(sparql_prologue() + QUESTION)),
        )


if __name__ == "__main__":
    main(Path(sys.argv[1]) if len(sys.argv) > 1 else folder("sample"))
