"""The server: an event loop, an HTTP parser, and the application, with the limits of the settings."""

import socket
from collections.abc import Callable

import uvicorn

from mandate_graph.service.app import create_app
from mandate_graph.service.connections import Doors, guarded
from mandate_graph.settings import Settings

KEEP_ALIVE_SECONDS = 15


class Server(uvicorn.Server):
    """Serves a graph; `said` is called once it answers."""

    def __init__(self, settings: Settings, said: Callable[[], None] = lambda: None) -> None:
        doors = Doors(
            most=settings.connections, send_seconds=settings.send_seconds, stall_seconds=settings.stall_seconds
        )
        front = create_app(settings)
        super().__init__(
            uvicorn.Config(
                front,
                loop="auto",
                http=guarded(doors, front),
                ws="none",
                lifespan="on",
                log_level="critical",
                access_log=False,
                server_header=False,
                timeout_keep_alive=KEEP_ALIVE_SECONDS,
                timeout_graceful_shutdown=5,
            )
        )
        self._said = said

    async def startup(self, sockets: list[socket.socket] | None = None) -> None:
        """Begin to answer, and say so."""
        await super().startup(sockets)
        if self.started:
            self._said()
