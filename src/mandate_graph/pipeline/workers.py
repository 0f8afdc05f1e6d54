"""Processes that work on documents side by side, and end when the build that started them does."""

import os
import threading
import time
from collections.abc import Callable, Iterator, Sequence
from concurrent.futures import BrokenExecutor, ProcessPoolExecutor
from contextlib import ExitStack
from typing import Self, TypeVar

from mandate_graph.errors import LimitExceeded
from mandate_graph.pipeline.stages import listed

DOCUMENTS_A_PROCESS = 20
"""A process compiles every pattern for itself, which costs as much as reading about twenty documents."""

_LOOK = 0.5
"""Seconds between two looks whether the build still runs."""

In = TypeVar("In")
Out = TypeVar("Out")


class Workers:
    """Up to `jobs` processes, started when there is enough to do for more than one. Use as a context manager."""

    def __init__(self, jobs: int) -> None:
        self._jobs = jobs
        self._pool: ProcessPoolExecutor | None = None
        self._exits = ExitStack()

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *problem: object) -> None:
        if self._pool is not None and problem[0] is not None:
            self._pool.shutdown(wait=False, cancel_futures=True)
        self._exits.close()

    def map(self, work: Callable[[In], Out], values: Sequence[In]) -> Iterator[Out]:
        """The outcomes, in the order of the values.

        Raises LimitExceeded where the system ended a process, as it does when memory runs out.
        """
        processes = min(self._jobs, len(values) // DOCUMENTS_A_PROCESS)
        if self._pool is None and processes <= 1:
            yield from map(work, values)
            return
        if self._pool is None:
            pool = ProcessPoolExecutor(processes, initializer=_begin, initargs=(os.getpid(),))
            self._pool = self._exits.enter_context(pool)
        try:
            yield from self._pool.map(work, values, chunksize=1)
        except BrokenExecutor:
            raise LimitExceeded(
                "a process of the build was ended from outside; perhaps the memory ran out",
                hint="build again, with fewer --jobs: it goes on where it stopped",
            ) from None


def _begin(build: int) -> None:
    """Makes a process end with its build, which may be killed, and reads the registers."""
    threading.Thread(target=_end_with, args=(build,), daemon=True).start()
    listed()


def _end_with(build: int) -> None:
    while os.getppid() == build:
        time.sleep(_LOOK)
    os._exit(1)
