"""A real service on a free port of this machine, for as long as a test needs it."""

import socket
import threading
import time
from collections.abc import Iterator
from contextlib import contextmanager

from mandate_graph.service.server import Server
from mandate_graph.settings import Settings


@contextmanager
def serving(settings: Settings) -> Iterator[str]:
    """The address of a service with these settings; it is stopped at the end."""
    taken = socket.create_server(("127.0.0.1", 0))
    server = Server(settings)
    thread = threading.Thread(target=server.run, kwargs={"sockets": [taken]})
    thread.start()
    begin = time.monotonic()
    while not server.started and thread.is_alive() and time.monotonic() - begin < 60:
        time.sleep(0.05)
    yield f"http://127.0.0.1:{taken.getsockname()[1]}"
    server.should_exit = True
    thread.join(30)
    taken.close()
