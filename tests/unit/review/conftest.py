"""A graph of the invented conference on harbours that decisions may change."""

import shutil
from collections.abc import Callable
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Any

import pytest

from mandate_graph.review import Kind, Review, Wish, decide

Decide = Callable[..., Review]
NOW = datetime(2040, 1, 1, tzinfo=UTC)


@pytest.fixture
def graph(harbour: Path, tmp_path: Path) -> Path:
    """A published graph of its own."""
    shutil.copytree(harbour, tmp_path / "graph")
    return tmp_path / "graph"


@pytest.fixture
def taken(graph: Path) -> Decide:
    """Takes decisions on it, each a second after the one before."""
    count = 0

    def take(kind: str, concerns: str, **more: Any) -> Review:
        nonlocal count
        count += 1
        wish = Wish(kind=Kind(kind), concerns=concerns, **{"reason": "so it is", "curator": "A. Pilot", **more})
        return decide(graph, wish, clock=lambda: NOW + timedelta(seconds=count))

    return take
