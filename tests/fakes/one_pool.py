"""A pool of query processes that is started once and shared by all commands of a test run."""

from pathlib import Path

from mandate_graph.query import Limits, Pool


class OnePool:
    """Stands for a pool that a command starts; all commands here share one that is started already."""

    shared: Pool

    def __init__(self, _directory: Path, *, limits: Limits) -> None:
        assert limits.seconds > 0

    def __enter__(self) -> Pool:
        return self.shared

    def __exit__(self, *_error: object) -> None:
        pass
