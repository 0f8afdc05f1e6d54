"""Builds that are killed at random moments: what is published stays whole, and the next build ends as if undisturbed.

Usage: python -m benchmarks.chaos [FOLDER] [--kills N] [--seed N] [--jobs N]; `make chaos` takes 50 kills over
../shared/corpus, or over the bundled sample where that is absent.

Two graphs of the folder are made undisturbed: of all files, on which two decisions of a curator are taken, and of all
but every tenth, which finds these decisions. Then, with the smaller one
published, builds of the larger are killed with SIGKILL and begun again: half of the kills in a build whose kept
results were taken away, the next build going on where it was; the other half in builds that only have to add and to
take away the tenth, killed twice each and then let end. Some kills hit the build with all its workers at once, some the
build alone, whose workers must end by themselves. After every kill the published version must be one of the two, with
every file as it was published; after every build that ends, each quad and each byte of the manifest must be those of
the undisturbed build.
"""

import argparse
import os
import random
import shutil
import signal
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterator
from dataclasses import dataclass, field
from datetime import UTC, datetime
from hashlib import sha256
from pathlib import Path

from mandate_graph.pipeline import gather, workers
from mandate_graph.pipeline.build import BuildOptions, build
from mandate_graph.resources import folder
from mandate_graph.review import LEDGER, Kind, Wish, decide
from mandate_graph.store import current_version, open_published

CORPUS = Path(__file__).parents[2] / "shared" / "corpus"
MADE = datetime(2036, 1, 1, tzinfo=UTC)
"""The time that all builds bear, so that equal graphs are equal bytes."""
_PATIENCE = 10.0
"""Seconds in which the workers of a killed build must have ended."""

Files = frozenset[tuple[str, int, int]]


@dataclass(slots=True)
class Chaos:
    """One folder, its two graphs, and what happened to the builds of them."""

    source: Path
    scratch: Path
    seed: int
    jobs: int = 2
    documents_a_process: int = workers.DOCUMENTS_A_PROCESS
    killed: int = 0
    ended: int = 0
    choose: random.Random = field(init=False)
    undisturbed: dict[str, bytes] = field(default_factory=dict)
    lasted: float = 0.0
    """Seconds of an undisturbed build from nothing; measured where it is not given."""

    def __post_init__(self) -> None:
        self.choose = random.Random(self.seed)

    @property
    def graph(self) -> Path:
        """The directory whose builds are killed."""
        return self.scratch / "graph"

    def prepare(self) -> None:
        """Makes the two undisturbed graphs, and publishes the smaller one where builds are to be killed."""
        files = gather([self.source]).files
        for name in ("all", "most"):
            for number, file in enumerate(files):
                place = self.scratch / name / file.name
                if name == "all" or number % 10:
                    place.parent.mkdir(parents=True, exist_ok=True)
                    shutil.copy2(file.path, place)
            directory = self.scratch / f"undisturbed-{name}"
            if name == "most":
                directory.mkdir()
                shutil.copy2(self.scratch / "undisturbed-all" / LEDGER, directory)
            lasted = self._run(name, directory)
            self.lasted = self.lasted or lasted
            if name == "all":
                review(directory)
            self.undisturbed[name] = content(directory)
            self.undisturbed[f"manifest-{name}"] = manifest(directory)
        shutil.copytree(self.scratch / "undisturbed-most", self.graph)

    def kill_cold(self, kills: int) -> None:
        """Kills a build that has nothing to go on from, and those that go on, until so many are killed."""
        shutil.rmtree(self.graph / "cache")
        done = 0
        while done < kills:
            if self.killed_after(self.choose.uniform(0, 2 * self.lasted / (kills + 2)), "all"):
                done += 1
            else:
                self.check_ended("all")
                shutil.rmtree(self.graph / "cache")
        self.finish("all")

    def kill_warm(self, kills: int) -> None:
        """Kills builds that have little to change, twice each, and then lets them end."""
        lasts, name, done = self.lasted / 4, "most", 0
        while done < kills:
            hits = [self.killed_after(self.choose.uniform(0, lasts), name) for _ in range(min(2, kills - done))]
            done += sum(hits)
            lasts = lasts if all(hits) else 0.8 * lasts
            self.finish(name)
            name = "all" if name == "most" else "most"

    def killed_after(self, seconds: float, name: str) -> bool:
        """Kills a build after some time; False where it had ended by itself."""
        before = published(self.graph)
        process = self._start(name, self.graph)
        assert process.stdout is not None
        process.stdout.readline()
        time.sleep(seconds)
        alone = self.choose.random() < 0.5
        hit = process.poll() is None
        if hit:
            (os.kill if alone else os.killpg)(process.pid, signal.SIGKILL)
        process.wait()
        process.stdout.close()
        self._wait_for_group(process.pid)
        self.killed += hit
        after = published(self.graph)
        if after != before and not self._is_new(name):
            raise self._fault("the published version is not the last complete one")
        return hit

    def finish(self, name: str) -> None:
        """Lets a build end, and compares it."""
        self._run(name, self.graph)
        self.check_ended(name)

    def check_ended(self, name: str) -> None:
        """Every quad and the manifest are those of the undisturbed build."""
        self.ended += 1
        same = content(self.graph) == self.undisturbed[name]
        if not same or manifest(self.graph) != self.undisturbed[f"manifest-{name}"]:
            raise self._fault(f"the build of {name} differs from an undisturbed one")

    def _is_new(self, name: str) -> bool:
        """Whether the version that is published is a whole one of that build: it was swapped in before the kill."""
        return content(self.graph) == self.undisturbed[name]

    def _run(self, name: str, directory: Path) -> float:
        """A build in this process that nobody disturbs; gives its seconds."""
        options = BuildOptions(jobs=self.jobs, clock=lambda: MADE)
        return build([self.scratch / name], directory, options).seconds

    def _start(self, name: str, directory: Path) -> "subprocess.Popen[bytes]":
        command = [sys.executable, "-m", "benchmarks.chaos", "--child", str(self.scratch / name), str(directory)]
        return subprocess.Popen(
            [*command, str(self.jobs), str(self.documents_a_process)],
            env={**os.environ, "SOURCE_DATE_EPOCH": str(int(MADE.timestamp()))},
            stdout=subprocess.PIPE,
            cwd=Path(__file__).parents[1],
            start_new_session=True,
        )

    def _wait_for_group(self, group: int) -> None:
        """Until no worker is left; those that outlive their build for long are a fault, and are ended here."""
        until = time.monotonic() + _PATIENCE
        late = False
        while not late:
            late = time.monotonic() > until
            try:
                os.killpg(group, signal.SIGKILL if late else 0)
            except ProcessLookupError:
                return
            time.sleep(0.05)
        raise self._fault(f"workers outlived a killed build by {_PATIENCE:.0f} seconds")

    def _fault(self, what: str) -> AssertionError:
        return AssertionError(f"after {self.killed} kills, seed {self.seed}: {what}")


def review(directory: Path) -> None:
    """Takes decisions on a graph: the first act that sets a body up and the first citation are rejected."""
    for kind in ("Establish", "Citation"):
        query = f"SELECT ?claim WHERE {{ ?claim a mg:{kind} }} ORDER BY ?claim LIMIT 1"
        for (claim,) in open_published(directory).store.select(query).rows:
            wish = Wish(kind=Kind.REJECT, concerns=str(claim), reason="to see what becomes of it", curator="chaos")
            decide(directory, wish, clock=lambda: MADE)


def content(directory: Path) -> bytes:
    """A digest of every quad of the current version, the default graph included."""
    store = open_published(directory).store
    whole = sha256()
    for graph in (None, *store.graphs()):
        whole.update(f"{graph}\n".encode())
        whole.update(b"".join(store.lines(graph)))
    return whole.digest()


def manifest(directory: Path) -> bytes:
    """The manifest of the current version."""
    return (current_version(directory) / "manifest.json").read_bytes()


def published(directory: Path) -> tuple[str, Files]:
    """The current version: its name, and every file of it with its size and time."""
    version = current_version(directory)
    return version.name, frozenset(_files(version))


def _files(version: Path) -> Iterator[tuple[str, int, int]]:
    for path in version.rglob("*"):
        if path.is_file() and not path.name.startswith("LOG"):
            found = path.stat()
            yield str(path.relative_to(version)), found.st_size, found.st_mtime_ns


def main() -> None:
    """Runs it and prints what happened."""
    parser = argparse.ArgumentParser(prog="python -m benchmarks.chaos")
    parser.add_argument("folder", nargs="?", type=Path, default=CORPUS if CORPUS.is_dir() else folder("sample"))
    parser.add_argument("--kills", type=int, default=50)
    parser.add_argument("--seed", type=int, default=random.SystemRandom().randrange(1_000_000))
    parser.add_argument("--jobs", type=int, default=os.cpu_count() or 1)
    given = parser.parse_args()
    print(f"{given.kills} kills over {given.folder.name}, --seed {given.seed}", flush=True)
    with tempfile.TemporaryDirectory(prefix="mandate-graph-chaos-") as scratch:
        chaos = Chaos(given.folder, Path(scratch), given.seed, given.jobs)
        chaos.prepare()
        print(f"an undisturbed build lasts {chaos.lasted:.0f} s", flush=True)
        chaos.kill_cold(given.kills - given.kills // 2)
        print(f"{chaos.killed} kills of a build from nothing, {chaos.ended} builds compared", flush=True)
        chaos.kill_warm(given.kills // 2)
    print(f"{chaos.killed} kills, {chaos.ended} builds that ended were equal, byte for byte, to an undisturbed one")


def child(source: str, directory: str, jobs: str, documents_a_process: str) -> None:
    """One build, in a process of its own, which says when it begins."""
    workers.DOCUMENTS_A_PROCESS = int(documents_a_process)
    print("begins", flush=True)
    build([Path(source)], Path(directory), BuildOptions(jobs=int(jobs)))


if __name__ == "__main__":
    if sys.argv[1:2] == ["--child"]:
        child(*sys.argv[2:])
    else:
        main()
