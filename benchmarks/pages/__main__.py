"""How long the largest pages take the server, and how large they are: at most one second, and one megabyte.

Usage: python -m benchmarks.pages. The graph is generated: a body of 5,000 acts, 300 meetings and as many reports, and a
document of 8,000 paragraphs (400 pages) with 16,000 citations.

For each first view the service is started anew; what its start takes, in which it prepares the largest bodies, is told
too. Time is that of the processors, of the server and of all its processes, and by the clock beside it.
"""

import sys
import tempfile
import time
from pathlib import Path
from urllib.request import Request, urlopen

from benchmarks.pages import data
from benchmarks.service.servers import Server, ours

ACTS, MEETINGS, PARAGRAPHS = 5_000, 300, 8_000
SECOND, MEGABYTE = 1.0, 1_000_000
GENERATED = {
    "lineage": f"/lineage/{data.BODY}",
    "lineage, last page": f"/lineage/{data.BODY}?page=9999",
    "lineage in Arabic": f"/lineage/{data.BODY}?lang=ar",
    "document": f"/documents/{data.LONG}",
    "document, last page": f"/documents/{data.LONG}?page=9999",
    "document, at a place": f"/documents/{data.LONG}?at=para_4000",
    "text of the body": "/instruments/crowd_res_7",
    "treaty": "/instruments/crowd_charter",
}


def viewed(server: Server, path: str) -> tuple[float, float, int]:
    """Processor seconds, seconds by the clock, and bytes of one view."""
    before, begin = server.processor_seconds(), time.perf_counter()
    request = Request(f"http://127.0.0.1:{server.port}{path}", headers={"Accept": "text/html"})
    with urlopen(request, timeout=120) as answer:
        size = len(answer.read())
    elapsed = time.perf_counter() - begin
    return server.processor_seconds() - before, elapsed, size


def told(name: str, view: str, seen: tuple[float, float, int]) -> bool:
    """Prints a view; whether it is within the limits."""
    processor, clock, size = seen
    good = processor <= SECOND and size <= MEGABYTE
    verdict = "" if good else "  BEYOND A SECOND OR A MEGABYTE"
    print(f"{name}, {view}: {processor:.2f} s of processors, {clock:.2f} s, {size / 1000:.0f} kB{verdict}", flush=True)
    return good


def generated(folder: Path) -> bool:
    """First and later views of the generated pages; whether all are within the limits."""
    begin = time.perf_counter()
    graph = data.publish(folder / "graph", acts=ACTS, meetings=MEETINGS, count=PARAGRAPHS)
    print(f"{ACTS} acts, {MEETINGS} meetings, {PARAGRAPHS} paragraphs, made in {time.perf_counter() - begin:.0f} s")
    good = True
    for name, path in GENERATED.items():
        with ours(graph, cache=False, name="ours") as server:
            if name == "lineage":
                print(f"start of the service: {server.processor_seconds():.2f} s of processors")
            viewed(server, "/method?lang=zh")
            good &= told(name, "first view", viewed(server, path))
            good &= told(name, "later view", viewed(server, path))
    return good


if __name__ == "__main__":
    with tempfile.TemporaryDirectory() as scratch:
        sys.exit(0 if generated(Path(scratch)) else 1)
