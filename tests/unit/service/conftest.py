"""The service on a free port of this machine, as a process of its own would run it."""

import socket
import threading
import time
from collections.abc import Iterator
from pathlib import Path

import httpx
import pytest
import uvicorn
from tests.unit.service.limits import LIMIT

from mandate_graph.service.app import create_app
from mandate_graph.settings import Settings


@pytest.fixture(scope="session")
def address(harbour: Path) -> Iterator[str]:
    """The address of a running service with two query processes."""
    settings = Settings(graph=harbour, port=0, query_seconds=LIMIT, row_limit=500, workers=2)
    taken = socket.create_server(("127.0.0.1", 0))
    server = uvicorn.Server(uvicorn.Config(create_app(settings), log_level="error", lifespan="on"))
    thread = threading.Thread(target=server.run, kwargs={"sockets": [taken]})
    thread.start()
    begin = time.monotonic()
    while not server.started and thread.is_alive() and time.monotonic() - begin < 60:
        time.sleep(0.05)
    yield f"http://127.0.0.1:{taken.getsockname()[1]}"
    server.should_exit = True
    thread.join(30)
    taken.close()


@pytest.fixture
def client(address: str) -> Iterator[httpx.Client]:
    """A client of the service."""
    with httpx.Client(base_url=address, timeout=30, headers={"Accept": "*/*"}) as client:
        yield client
