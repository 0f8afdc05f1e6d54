"""How long a second build takes, as a share of the first, and how much memory builds hold.

Usage: python -m benchmarks.builds [FOLDER] [--times N] [--jobs N] [--runs N]; the folder defaults to ../shared/corpus,
or the bundled sample where that is absent. Every build is a process of its own; its time is that of `build` alone, the
start of the interpreter and its imports left out. The shares are medians over `--runs` builds: with nothing changed,
and with one file changed, another one each time. At the end the graph is compared with a fresh build.

`--times N` first makes N copies of every plain text, with the letters of its symbols changed, so that each copy is a
document of its own: what memory does when a collection grows.
"""

import argparse
import os
import resource
import shutil
import statistics
import subprocess
import sys
import tempfile
import time
from dataclasses import dataclass
from pathlib import Path

import regex
from benchmarks.chaos import CORPUS, MADE, content, manifest

from mandate_graph.pipeline import BuildOptions, build, gather
from mandate_graph.resources import folder

TEXT = frozenset({".md", ".txt"})
_SERIES = regex.compile(r"\b(?=[A-Z]{1,5}/)")
_ADDED = "\n\n{}. The paragraph was added to see what a build makes of a change.\n"


@dataclass(frozen=True, slots=True)
class Measured:
    """One build: seconds by the clock and of processors, megabytes held by the build and by its largest worker."""

    seconds: float
    processor: float
    megabytes: int
    worker_megabytes: int


def measured(source: Path, directory: Path, jobs: int) -> Measured:
    """A build in a process of its own."""
    command = [sys.executable, "-m", "benchmarks.builds", "--child", str(source), str(directory), str(jobs)]
    environment = {**os.environ, "SOURCE_DATE_EPOCH": str(int(MADE.timestamp()))}
    done = subprocess.run(command, env=environment, check=True, stdout=subprocess.PIPE, text=True)
    seconds, processor, megabytes, worker = done.stdout.split()
    return Measured(float(seconds), float(processor), int(megabytes), int(worker))


def child(source: str, directory: str, jobs: str) -> None:
    """Builds, and prints what it took."""
    before = _processor()
    started = time.perf_counter()
    build([Path(source)], Path(directory), BuildOptions(jobs=int(jobs)))
    seconds = time.perf_counter() - started
    most = [resource.getrusage(who).ru_maxrss // 1024 for who in (resource.RUSAGE_SELF, resource.RUSAGE_CHILDREN)]
    print(seconds, _processor() - before, *most)


def _processor() -> float:
    used = [resource.getrusage(who) for who in (resource.RUSAGE_SELF, resource.RUSAGE_CHILDREN)]
    return sum(one.ru_utime + one.ru_stime for one in used)


def multiply(source: Path, target: Path, times: int) -> None:
    """The files of a collection, and of its plain texts so many versions with symbols of their own."""
    for file in gather([source]).files:
        copies = times if file.path.suffix in TEXT else 1
        for number in range(copies):
            place = target / (f"copy-{number}" if number else "first") / file.name
            place.parent.mkdir(parents=True, exist_ok=True)
            if number:
                text = file.path.read_text(encoding="utf-8", errors="replace")
                place.write_text(_SERIES.sub("QXZVW"[number % 5] * (1 + number // 5), text), encoding="utf-8")
            else:
                shutil.copy2(file.path, place)


def shares(source: Path, directory: Path, *, jobs: int, runs: int) -> Measured:
    """Prints what a first build took, and the shares of it that later builds take; gives the first."""
    first = measured(source, directory, jobs)
    print(
        f"first build, {jobs} jobs: {first.seconds:.1f} s, {first.processor:.1f} s of processors, "
        f"{first.megabytes} MB, a worker {first.worker_megabytes} MB",
        flush=True,
    )
    again = [measured(source, directory, jobs) for _ in range(runs)]
    _print_share("nothing changed", again, first, "at most 5 %")
    texts = [file.path for file in gather([source]).files if file.path.suffix in TEXT]
    changed = []
    for number in range(runs):
        with texts[(2 * number + 1) * len(texts) // (2 * runs)].open("a", encoding="utf-8") as file:
            file.write(_ADDED.format(number + 900))
        changed.append(measured(source, directory, jobs))
    _print_share("one file changed", changed, first, "at most 10 %")
    return first


def _print_share(name: str, builds: list[Measured], first: Measured, wanted: str) -> None:
    seconds = statistics.median(one.seconds for one in builds)
    processor = statistics.median(one.processor for one in builds)
    print(
        f"{name}: {seconds:.2f} s, {seconds / first.seconds:.1%} of the first ({wanted}); of processors "
        f"{processor:.2f} s, {processor / first.processor:.1%}; {max(one.megabytes for one in builds)} MB",
        flush=True,
    )


def main() -> None:
    """Prints the shares, and whether the graph is that of a fresh build."""
    parser = argparse.ArgumentParser(prog="python -m benchmarks.builds")
    parser.add_argument("folder", nargs="?", type=Path, default=CORPUS if CORPUS.is_dir() else folder("sample"))
    parser.add_argument("--times", type=int, default=1)
    parser.add_argument("--jobs", type=int, default=os.cpu_count() or 1)
    parser.add_argument("--runs", type=int, default=5)
    given = parser.parse_args()
    with tempfile.TemporaryDirectory(prefix="mandate-graph-builds-") as scratch:
        source, graph, fresh = Path(scratch, "source"), Path(scratch, "graph"), Path(scratch, "fresh")
        multiply(given.folder, source, given.times)
        print(f"{len(gather([source]).files)} files of {given.folder.name}", flush=True)
        shares(source, graph, jobs=given.jobs, runs=given.runs)
        measured(source, fresh, given.jobs)
        same = content(graph) == content(fresh) and manifest(graph) == manifest(fresh)
        print("the graph is that of a fresh build, byte for byte" if same else "THE GRAPH DIFFERS FROM A FRESH BUILD")
        sys.exit(0 if same else 1)


if __name__ == "__main__":
    if sys.argv[1:2] == ["--child"]:
        child(*sys.argv[2:])
    else:
        main()
