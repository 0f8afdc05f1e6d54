"""More than two hundred requests that mean harm: each is refused or ended, and everybody else is answered meanwhile.

`make hostile` runs this and prints by how much limits were overrun, and how long the peaceful client waited.
"""

import os
import statistics
import time
from collections.abc import Callable, Iterator
from functools import partial

import pytest
from tests.fakes.published import publish
from tests.hostile import queries, wire
from tests.hostile.siege import LIMIT, WORKERS, Outcome, Siege, besieged, running

OVERRUN = 4.0
"""Seconds over the limit and the wait in line after which an attack counts as not ended."""
WAIT = 8.0


def attacks(siege: Siege) -> Iterator[Callable[[], Outcome]]:
    for kind, texts, allowed in (
        ("SERVICE", queries.calls_to_elsewhere(), queries.REFUSED),
        ("FROM", queries.graphs_from_elsewhere(), queries.REFUSED),
        ("update", queries.updates(), queries.REFUSED),
        ("malformed", queries.malformed(), queries.REFUSED),
        ("endless", queries.endless(), queries.ENDED),
    ):
        for number, text in enumerate(texts, start=1):
            yield partial(siege.query, f"{kind} {number}: {text[:70]!r}", text, allowed)
    for name, data, allowed in (*wire.broken_encodings(), *wire.tricks(), *wire.half_sent()):
        yield partial(siege.send, name, data, allowed)
    for number in range(4):
        asked = f"/sparql?query=SELECT%20*%20%7B%3Fs%20%3Fp%20%3Fo%7D%20OFFSET%20{number}"
        yield partial(siege.read_slowly, f"slow reader {number}", asked)


@pytest.fixture(scope="module")
def siege(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Siege]:
    folder = tmp_path_factory.mktemp("siege")
    with besieged(publish(folder / "graph"), folder) as siege:
        before = siege.descendants()
        siege.run(list(attacks(siege)))
        siege.settle()
        report(siege)
        yield siege
        after = siege.descendants()
        assert len(after) == len(before) == WORKERS + 1
    end = time.monotonic() + 5
    while (left := {number for number in after if running(number)}) and time.monotonic() < end:
        time.sleep(0.05)
    assert not left


def report(siege: Siege) -> None:
    """What `make hostile` prints."""
    stopped = [outcome.seconds - LIMIT for outcome in siege.outcomes if outcome.status == 504]
    waits = sorted(siege.latencies)
    print(f"\n{len(siege.outcomes)} attacks; {len(stopped)} stopped at the limit of {LIMIT:g} s")
    if stopped:
        middle, most = statistics.median(stopped), max(stopped)
        print(f"over the limit, with the wait in line: median {middle:.2f} s, most {most:.2f} s")
        print(f"the longest that a worker lived over its limit: {siege.health()['queries']['longestOverrunSeconds']} s")
    tail = waits[int(len(waits) * 0.99)]
    print(
        f"a peaceful client meanwhile: {len(waits)} queries, median {statistics.median(waits) * 1000:.0f} ms, "
        f"99 of 100 within {tail * 1000:.0f} ms, longest {waits[-1] * 1000:.0f} ms"
    )


def test_there_are_more_than_two_hundred_attacks(siege: Siege) -> None:
    assert len(siege.outcomes) >= 200


def test_every_attack_is_refused_or_ended_as_it_should_be(siege: Siege) -> None:
    wrong = [
        f"{outcome.name}: {outcome.status} {outcome.text[:200]}"
        for outcome in siege.outcomes
        if outcome.status not in outcome.allowed
    ]
    assert not wrong, "\n".join(wrong)


def test_no_attack_outlasts_the_limit_and_the_wait_in_line(siege: Siege) -> None:
    late = [outcome for outcome in siege.outcomes if outcome.seconds > LIMIT + WAIT + OVERRUN and outcome.status]
    assert not late, late


@pytest.mark.skipif(not hasattr(os, "pidfd_open"), reason="this system does not tell when a process dies")
def test_workers_that_were_stopped_are_seen_to_die(siege: Siege) -> None:
    assert 0 < siege.health()["queries"]["longestOverrunSeconds"] < OVERRUN


def test_every_refusal_is_a_problem_that_tells_nothing_of_the_inside(siege: Siege) -> None:
    for outcome in siege.outcomes:
        if outcome.status >= 400:
            assert '"type": "https://w3id.org/mandate-graph/problem/' in outcome.text, outcome
        for inside in ("Traceback", "site-packages", ".py", "root:"):
            assert inside not in outcome.text, outcome


def test_a_peaceful_client_is_answered_all_the_while(siege: Siege) -> None:
    assert len(siege.latencies) > 50
    assert not siege.failures
    assert statistics.median(siege.latencies) < 1.0


def test_no_trap_was_sprung(siege: Siege) -> None:
    assert not siege.sprung


def test_no_worker_is_lost_or_left_over(siege: Siege) -> None:
    workers = siege.settle()["workers"]
    assert (workers["all"], workers["busy"], workers["waiting"]) == (WORKERS, 0, 0)
