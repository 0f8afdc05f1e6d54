"""The invented conference on harbours, as a published graph."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from tests.fakes.published import publish

from mandate_graph.query import Engine, Limits, Pool


@pytest.fixture(scope="session")
def harbour(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The directory of the harbour graph."""
    return publish(tmp_path_factory.mktemp("harbour") / "graph")


@pytest.fixture(scope="session")
def engine(harbour: Path) -> Engine:
    """The harbour graph, opened in this process."""
    return Engine.open(harbour)


@pytest.fixture(scope="session")
def pool(harbour: Path) -> Iterator[Pool]:
    """One query process on the harbour graph."""
    with Pool(harbour, limits=Limits(seconds=30)) as pool:
        yield pool
