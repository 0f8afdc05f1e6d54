"""How fast citations are found, from the file to the resolved citation: `python -m benchmarks.citations.speed`.

English texts are read in turn by this package and by eyecite, a finder of citations in the law of the United States,
in one run: each reads the file, finds and resolves. Other languages are held against English. Seconds are those of
the processor. A document over `LEAST` characters is slow if it takes over `SLOW` times the mean for each character.
"""

import argparse
import cProfile
import pstats
import statistics
import sys
import time
from collections.abc import Callable, Sequence

from benchmarks.citations.corpus import CORPUS, SIX, Text, texts
from benchmarks.citations.reading import cited, registry

from mandate_graph.reading import read

LEAST = 2_000
SLOW = 10
LIMIT = 100_000_000

Seconds = dict[str, float]


def ours(text: Text) -> None:
    """One document, from its file to its citations."""
    cited(read(text.path, name=text.path.name, limit_bytes=LIMIT), registry())


def peer() -> Callable[[Text], None] | None:
    """The same with eyecite, None where it is not installed."""
    try:
        from eyecite import clean_text, get_citations, resolve_citations
    except ImportError:
        return None

    def find(text: Text) -> None:
        resolve_citations(get_citations(clean_text(text.path.read_text(encoding="utf-8"), ["inline_whitespace"])))

    return find


def seconds(work: Callable[[Text], None], text: Text) -> float:
    """Seconds of the processor for one document."""
    began = time.process_time()
    work(text)
    return time.process_time() - began


def rate(spent: Seconds, sizes: dict[str, int]) -> float:
    """Characters a second over all documents."""
    return sum(sizes[name] for name in spent) / sum(spent.values())


def in_turn(all_texts: Sequence[Text], *works: Callable[[Text], None], repeats: int = 3) -> list[Seconds]:
    """The median seconds of each document for each work, the works taking turns at every document."""
    for work in works:
        work(all_texts[0])
    found: list[Seconds] = [{} for _ in works]
    for text in all_texts:
        runs = [[seconds(work, text) for work in works] for _ in range(repeats)]
        for at, column in enumerate(zip(*runs, strict=True)):
            found[at][text.path.name] = statistics.median(column)
    return found


def slowest(spent: Seconds, sizes: dict[str, int]) -> tuple[float, str]:
    """How many times the mean for each character the slowest long document takes, and its name."""
    mean = 1 / rate(spent, sizes)
    return max((spent[name] / sizes[name] / mean, name) for name in spent if sizes[name] > LEAST)


def main(arguments: list[str] | None = None) -> int:
    """Prints the rates and ratios; with `--profile`, where the time goes."""
    parser = argparse.ArgumentParser(prog="python -m benchmarks.citations.speed", description=__doc__)
    parser.add_argument("--profile", action="store_true", help="print the functions that take most time in English")
    asked = parser.parse_args(arguments)
    if not CORPUS.is_dir():
        print(f"there is no folder {CORPUS.name}: nothing to time", file=sys.stderr)
        return 0
    if asked.profile:
        _profile()
        return 0
    other = peer()
    english = 0.0
    for language in ("en", *(one for one in SIX if one != "en")):
        of_language = list(texts(language))
        sizes = {one.path.name: len(one.path.read_text(encoding="utf-8")) for one in of_language}
        works = (ours, other) if other and language == "en" else (ours,)
        spent, *of_peer = in_turn(of_language, *works)
        own = rate(spent, sizes)
        english = english or own
        times, name = slowest(spent, sizes)
        print(f"{language}: {own / 1e6:.3f} M characters a second, {own / english:.2f} of English", end="")
        print(f"; slowest long document {times:.1f} times the mean ({name})")
        if of_peer:
            theirs = rate(of_peer[0], sizes)
            print(f"  eyecite: {theirs / 1e6:.3f} M characters a second; ratio {own / theirs:.2f}")
    return 0


def _profile() -> None:
    all_texts = list(texts("en"))
    ours(all_texts[0])
    profile = cProfile.Profile()
    profile.enable()
    for text in all_texts:
        ours(text)
    profile.disable()
    pstats.Stats(profile).sort_stats("tottime").print_stats(25)


if __name__ == "__main__":
    sys.exit(main())
