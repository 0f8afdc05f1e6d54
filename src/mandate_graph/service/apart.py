"""A decision taken in a process of its own: all that follows is derived anew, and nobody else waits for it."""

from concurrent.futures import BrokenExecutor, ProcessPoolExecutor
from multiprocessing import get_context
from pathlib import Path

from mandate_graph.errors import GraphUnavailable
from mandate_graph.review import Review, Wish, decide


def decide_apart(directory: Path, wish: Wish) -> Review:
    """What `review.decide` gives or raises; GraphUnavailable where the process ends before its time."""
    try:
        with ProcessPoolExecutor(max_workers=1, mp_context=get_context("spawn")) as pool:
            return pool.submit(decide, directory, wish).result()
    except BrokenExecutor:
        raise GraphUnavailable(
            "the process that decides has ended before its time", where=str(directory), hint="look at the reviews"
        ) from None
