"""The founding documents, which stand beside the project and never in it."""

from datetime import UTC, datetime
from pathlib import Path

import pytest

from mandate_graph.pipeline import BuildOptions, Summary, build

SHARED = Path(__file__).parents[2] / ".." / "shared"
SEEDS = SHARED / "seeds"


@pytest.fixture(scope="session")
def shared() -> Path:
    """The folder of real documents; a test that needs it skips where it is absent."""
    if not SEEDS.is_dir():
        pytest.skip("the folder of real documents does not stand beside this checkout")
    return SHARED


@pytest.fixture(scope="session")
def seeds_summary(shared: Path, tmp_path_factory: pytest.TempPathFactory) -> Summary:
    """The five founding documents, built."""
    directory = tmp_path_factory.mktemp("seeds") / "graph"
    return build([shared / "seeds"], directory, BuildOptions(clock=lambda: datetime(2026, 1, 1, tzinfo=UTC)))


@pytest.fixture(scope="session")
def seeds_graph(seeds_summary: Summary) -> Path:
    """The directory of their graph."""
    return seeds_summary.directory
