"""Usage: python -m benchmarks.service [TRIPLES...]; by default 100000 and 1000000 generated triples.

Each server gets the same data and the same queries, in turn within one run; figures are medians of rounds. Before the
small queries are measured, each is asked for one round that does not count, so that its caches are filled. All share
this machine with the clients that ask, so ratios count, not rates; on a machine that does other work besides, the
processor time of each request counts more than the rate, since an answer of ours passes through two processes.
rdflib-endpoint is run on the smallest data only.
"""

import statistics
import sys
import tempfile
import time
from collections.abc import Callable, Iterator, Sequence
from contextlib import ExitStack
from itertools import cycle
from pathlib import Path
from random import Random

from benchmarks.service import data, load, servers
from benchmarks.service.servers import Server

from mandate_graph.query import Catalogue
from mandate_graph.vocabulary import sparql_prologue

ROUNDS = 5
SECONDS = 2.0
CLIENTS = (1, 8, 32)
GOAL, LEAST, OVER_RDFLIB, LARGE = 0.5, 0.3, 5.0, 1.2
Costs = dict[str, list[float]]
LONG = "SELECT ?s ?p ?o { ?s ?p ?o } LIMIT 100000"

SMALL = (
    "PREFIX mg: <https://w3id.org/mandate-graph/ontology#> PREFIX i: <https://w3id.org/mandate-graph/id/inst/> "
    "SELECT ?p ?o { i:gen-body_res_%d ?p ?o }",
    "PREFIX mg: <https://w3id.org/mandate-graph/ontology#> PREFIX b: <https://w3id.org/mandate-graph/id/body/> "
    "PREFIX skos: <http://www.w3.org/2004/02/skos/core#> "
    "SELECT ?act ?text ?name { ?act mg:affects b:gen-%d ; mg:enactedBy ?text . b:gen-%d skos:prefLabel ?name }",
    "PREFIX mg: <https://w3id.org/mandate-graph/ontology#> PREFIX i: <https://w3id.org/mandate-graph/id/inst/> "
    "ASK { ?citation mg:citedEntity i:gen-body_res_%d ; mg:citingEntity ?paragraph }",
)


def small(texts: int, seed: int) -> Iterator[str]:
    """Small queries without end, each about another thing."""
    chance = Random(seed)
    while True:
        for query in SMALL:
            number = chance.randrange(texts)
            slots = query.count("%d")
            yield query % ((number // 20,) * slots if "body/" in query else (number,) * slots)


def in_turn(peers: Sequence[Server], measure: Callable[[Server, int], float]) -> dict[str, float]:
    """The median of each server over the rounds; every round asks all of them, each time in another order."""
    found: dict[str, list[float]] = {server.name: [] for server in peers}
    for number in range(ROUNDS):
        turned = [*peers[number % len(peers) :], *peers[: number % len(peers)]]
        for server in turned:
            found[server.name].append(measure(server, number))
    return {name: statistics.median(values) for name, values in found.items()}


def verdict(value: float, good: bool) -> str:
    """A figure with whether it is what is wanted."""
    return f"{value:.2f} ({'as wanted' if good else 'NOT as wanted'})"


def compare_small(texts: int, peers: Sequence[Server], repeated: bool) -> None:
    """Requests a second for small queries; with `repeated`, for twenty that come again and again."""
    print(f"  small queries, {'twenty repeated, with the answer cache' if repeated else 'each another, no cache'}")
    again = [query for query, _number in zip(small(texts, 7), range(20), strict=False)]
    for clients in CLIENTS:
        costs: dict[str, list[float]] = {server.name: [] for server in peers}

        def measure(server: Server, number: int, clients: int = clients, costs: Costs = costs) -> float:
            before, begin = server.processor_seconds(), time.perf_counter()
            queries = cycle(again) if repeated else small(texts, number)
            found = load.rate(server, queries, clients=clients, seconds=SECONDS)
            answered = found * (time.perf_counter() - begin)
            costs[server.name].append((server.processor_seconds() - before) / answered * 1e6)
            return found

        for server in peers:
            load.rate(server, small(texts, ROUNDS), clients=clients, seconds=SECONDS)
        rates = in_turn(peers, measure)
        told = ", ".join(
            f"{name} {value:.0f} ({statistics.median(costs[name]):.0f} µs of processor each)"
            for name, value in rates.items()
        )
        ratio = rates["ours"] / rates["oxigraph"]
        line = f"    {clients:2} clients: {told} a second; ours to oxigraph {verdict(ratio, ratio >= GOAL)}"
        if "rdflib-endpoint" in rates:
            over = rates["ours"] / rates["rdflib-endpoint"]
            line += f", to rdflib-endpoint {verdict(over, over >= OVER_RDFLIB)}"
        print(line, flush=True)
        if ratio < LEAST:
            print(f"    BELOW {LEAST}")


def compare_long(peers: Sequence[Server]) -> None:
    """First byte and last byte of a long answer."""
    first = in_turn(peers, lambda server, _number: load.once(server, LONG)[0])
    last = in_turn(peers, lambda server, _number: load.once(server, LONG)[1])
    for server in peers:
        print(
            f"    {server.name}: first byte {first[server.name] * 1000:.1f} ms, last {last[server.name] * 1000:.0f} ms"
        )
    ratio = last["ours"] / last["oxigraph"]
    print(f"    ours to oxigraph, whole answer: {verdict(ratio, ratio <= LARGE)}", flush=True)


def compare_questions(peers: Sequence[Server]) -> None:
    """How long the saved questions take that need no value."""
    for query in Catalogue.shipped():
        if all(parameter.optional for parameter in query.parameters):
            text = sparql_prologue() + query.text
            times = {server.name: statistics.median(load.once(server, text)[1] for _ in range(3)) for server in peers}
            told = ", ".join(f"{name} {value * 1000:.1f} ms" for name, value in times.items())
            print(f"    {query.name}: {told}", flush=True)


def main(sizes: Sequence[int]) -> None:
    """Prints the figures for each size."""
    for count in sizes:
        with tempfile.TemporaryDirectory() as scratch, ExitStack() as exits:
            folder = Path(scratch)
            begin = time.perf_counter()
            store, texts = data.publish(folder / "graph", count)
            print(f"{count} triples, {texts} texts, made in {time.perf_counter() - begin:.0f} s", flush=True)
            ours = exits.enter_context(servers.ours(folder / "graph", cache=False, name="ours"))
            oxigraph = exits.enter_context(servers.oxigraph(store))
            peers = [ours, oxigraph]
            with ExitStack() as slow:
                if count == min(sizes):
                    slow_peer = slow.enter_context(servers.rdflib_endpoint(data.dump(folder, count)))
                    compare_small(texts, [*peers, slow_peer], repeated=False)
                else:
                    compare_small(texts, peers, repeated=False)
            with servers.ours(folder / "graph", cache=True, name="ours") as cached:
                compare_small(texts, [cached, oxigraph], repeated=True)
            print("  an answer of 100,000 rows")
            compare_long(peers)
            print("  saved questions")
            compare_questions(peers)
            print("  memory: " + ", ".join(f"{server.name} {server.memory():.0f} MB" for server in peers))


if __name__ == "__main__":
    main([int(size) for size in sys.argv[1:]] or [100_000, 1_000_000])
