"""Builds of the sample, killed with their workers at five random moments; `make chaos` does so fifty times."""

import random
from pathlib import Path

from benchmarks.chaos import Chaos

from mandate_graph.resources import folder


def test_a_killed_build_leaves_the_last_complete_graph_and_the_next_one_ends_as_if_undisturbed(tmp_path: Path) -> None:
    seed = random.SystemRandom().randrange(1_000_000)
    chaos = Chaos(folder("sample"), tmp_path, seed, jobs=2, documents_a_process=4, lasted=6.0)
    chaos.prepare()
    chaos.kill_cold(3)
    chaos.kill_warm(2)
    assert chaos.killed == 5
