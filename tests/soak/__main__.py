"""Ten minutes of mixed load on one service, with a new version of the graph published in between.

Usage: python -m tests.soak [SECONDS]. Readers of short and long answers, of lineages, pages and records; askers of what
does not end; readers who leave in the middle. Exits with 1 where an answer was not of a kind that is allowed, where a
process was left over, or where memory or open files went on growing after the first quarter.
"""

import random
import sys
import tempfile
import threading
import time
from collections import Counter
from collections.abc import Callable
from contextlib import suppress
from pathlib import Path

import httpx
from tests.fakes.published import publish
from tests.hostile.siege import WORKERS, Siege, besieged

ENDLESS = "SELECT (COUNT(*) AS ?n) { ?a ?b ?c . ?d ?e ?f . ?g ?h ?i . ?j ?k ?l }"
SOAKED = 2.0
"""Seconds after which a query is stopped: a short one is answered in that time on a busy machine too."""
EVERY = 20.0
"""Seconds between two publications."""
GROWTH = 1.5
"""How many times the memory of the first quarter the end may have."""

Load = Callable[[httpx.Client, random.Random], httpx.Response]


def ask(client: httpx.Client, text: str, **more: str) -> httpx.Response:
    """A query by POST."""
    return client.post("/sparql", data={"query": text, **more})


def leave(client: httpx.Client, chance: random.Random) -> httpx.Response:
    """Begin to read a long answer, and go."""
    with client.stream(
        "GET", "/sparql", params={"query": f"SELECT * {{ ?s ?p ?o }} OFFSET {chance.randrange(99)}"}
    ) as told:
        next(told.iter_raw(1000), None)
        return httpx.Response(told.status_code, content=b"left")


LOADS: dict[str, tuple[Load, set[int]]] = {
    "short": (lambda c, r: ask(c, f"SELECT * {{ ?s a mg:WorkingGroup }} OFFSET {r.randrange(9)}"), {200, 503}),
    "volatile": (lambda c, r: ask(c, "SELECT (NOW() AS ?now) {}"), {200, 503}),
    "long": (lambda c, r: ask(c, "SELECT * { ?s ?p ?o }", format=r.choice(["json", "csv", "xml"])), {200, 503, 504}),
    "graph": (lambda c, r: ask(c, "CONSTRUCT WHERE { ?s ?p ?o } LIMIT 9999", format="turtle"), {200, 503, 504}),
    "endless": (lambda c, r: ask(c, ENDLESS), {503, 504}),
    "refused": (lambda c, r: ask(c, "ASK { SERVICE <urn:x> {} }"), {400}),
    "lineage": (lambda c, r: c.get("/api/bodies/WG.1/lineage", params={"on": f"20{r.randrange(10, 30)}-01-01"}),
                {200, 404, 503, 504}),
    "search": (lambda c, r: c.get("/api/search", params={"q": r.choice(["WG.1", "decision 2/3", "pilots"])}),
               {200, 503, 504}),
    "record": (lambda c, r: c.get("/id/body/harbour-cop_wg-pilots", params={"format": "turtle"}), {200, 404, 503}),
    "page": (lambda c, r: c.get("/", headers={"Accept": "text/html"}), {200, 503}),
    "void": (lambda c, r: c.get("/.well-known/void"), {200, 503, 504}),
    "leaving": (leave, {200, 503, 504}),
}  # fmt: skip
"""Name to what is asked, and the statuses that may come."""


CUT = ("long", "graph", "leaving")
"""Answers that may break off at the time limit, visibly."""


class Soak:
    """What is counted while the load goes on."""

    def __init__(self, siege: Siege) -> None:
        self.siege = siege
        self.done = threading.Event()
        self.counts: Counter[tuple[str, int]] = Counter()
        self.wrong: list[str] = []
        self.memory: list[int] = []

    def ask_on(self, number: int) -> None:
        """One client: it asks one thing after another until the end."""
        chance = random.Random(number)
        place = httpx.HTTPTransport(local_address=f"127.0.0.{10 + number}")
        with httpx.Client(base_url=self.siege.address, transport=place, timeout=60) as client:
            while not self.done.is_set():
                name = chance.choice(list(LOADS))
                load, allowed = LOADS[name]
                try:
                    answer = load(client, chance)
                except httpx.RemoteProtocolError as error:
                    if name not in CUT:
                        self.wrong.append(f"{name}: {error!r}")
                    self.counts[name, 0] += 1
                    continue
                except httpx.HTTPError as error:
                    self.wrong.append(f"{name}: {error!r}")
                    continue
                self.counts[name, answer.status_code] += 1
                if answer.status_code not in allowed:
                    self.wrong.append(f"{name}: {answer.status_code} {answer.text[:200]}")
                time.sleep(0.02)

    def publish_on(self, graph: Path) -> None:
        """A new version every now and then."""
        while not self.done.wait(EVERY):
            publish(graph)

    def measure_on(self) -> None:
        """The memory of the service itself, without its workers, and its open files."""
        while not self.done.wait(2.0):
            self.memory.append(resident(self.siege.number))


def resident(number: int) -> int:
    """Kilobytes of a process."""
    with suppress(OSError):
        for line in Path(f"/proc/{number}/status").read_text().splitlines():
            if line.startswith("VmRSS:"):
                return int(line.split()[1])
    return 0


def main(seconds: float) -> int:
    """Run, tell, judge."""
    with tempfile.TemporaryDirectory() as scratch:
        folder = Path(scratch)
        graph = publish(folder / "graph")
        with besieged(graph, folder, SOAKED) as siege:
            soak = Soak(siege)
            threads = [threading.Thread(target=soak.ask_on, args=(number,)) for number in range(6)]
            threads += [
                threading.Thread(target=soak.publish_on, args=(graph,)),
                threading.Thread(target=soak.measure_on),
            ]
            for thread in threads:
                thread.start()
            time.sleep(seconds)
            soak.done.set()
            for thread in threads:
                thread.join()
            health = siege.settle()
            left = siege.left()
            files = sum(1 for _ in Path(f"/proc/{siege.number}/fd").iterdir())
    quarter = soak.memory[: max(1, len(soak.memory) // 4)]
    print(
        f"{sum(soak.counts.values())} requests in {seconds:g} s, {health['reloads']} new versions, limit {SOAKED:g} s"
    )
    for (name, status), count in sorted(soak.counts.items()):
        print(f"  {name} {status}: {count}")
    first, last = max(quarter) // 1024, soak.memory[-1] // 1024
    print(f"memory of the service: {first} MB at first, {last} MB in the end; {files} open files")
    wrong = [*soak.wrong[:20]]
    if len(left) != WORKERS + 1:
        wrong.append(f"{len(left)} processes are left where {WORKERS + 1} belong")
    if soak.memory[-1] > GROWTH * max(quarter):
        wrong.append("memory went on growing")
    for line in wrong:
        print(line)
    return 1 if wrong else 0


if __name__ == "__main__":
    sys.exit(main(float(sys.argv[1]) if len(sys.argv) > 1 else 600.0))
