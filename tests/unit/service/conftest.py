"""The service on a free port of this machine, as a process of its own would run it."""

from collections.abc import Iterator
from pathlib import Path

import httpx
import pytest
from tests.fakes.serving import serving
from tests.unit.service.limits import LIMIT

from mandate_graph.settings import Settings


@pytest.fixture(scope="session")
def address(harbour: Path) -> Iterator[str]:
    """The address of a running service with two query processes."""
    with serving(Settings(graph=harbour, port=0, query_seconds=LIMIT, row_limit=500, workers=2)) as address:
        yield address


@pytest.fixture
def client(address: str) -> Iterator[httpx.Client]:
    """A client of the service."""
    with httpx.Client(base_url=address, timeout=30, headers={"Accept": "*/*"}) as client:
        yield client
