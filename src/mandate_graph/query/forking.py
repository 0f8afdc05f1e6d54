"""Where query processes come from: a nursery of its own, asked for one worker at a time."""

import asyncio
import socket
import subprocess
import sys
from contextlib import suppress
from pathlib import Path

from mandate_graph.errors import GraphUnavailable
from mandate_graph.query.messages import Failure, Ready, receive
from mandate_graph.query.nursery import NUMBER


class Forking:
    """The nursery of the workers on one version of a graph; it is started anew where it has died."""

    def __init__(self, version: Path, *, megabytes: int, replica: bool) -> None:
        self.ready = Ready()
        self._command = [sys.executable, "-P", "-m", "mandate_graph.query.nursery", str(version)]
        self._command += [str(megabytes), "1" if replica else "0"]
        self._turn = asyncio.Lock()

    async def open(self) -> None:
        """Start the nursery; GraphUnavailable where it cannot open the graph."""
        ours, theirs = socket.socketpair()
        self._control = ours
        self.nursery = subprocess.Popen(
            self._command, stdin=theirs.fileno(), stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL
        )
        theirs.close()
        try:
            await asyncio.to_thread(self._first_word)
        except BaseException:
            self.nursery.kill()
            self.nursery.wait()
            ours.close()
            raise

    def _first_word(self) -> None:
        with self._control.makefile("rb") as stream:
            try:
                message = receive(stream)
            except EOFError:
                message = None
        if isinstance(message, Failure):
            raise message.to_error()
        if not isinstance(message, Ready):
            raise GraphUnavailable("the query processes could not start", hint="is there enough memory?")
        self.ready = message

    async def fork(self) -> tuple[int, socket.socket]:
        """The number of a new worker and the socket to it; raises GraphUnavailable or OSError."""
        async with self._turn:
            if self.nursery.poll() is not None:
                self._control.close()
                await self.open()
            number, pipe = await asyncio.get_running_loop().run_in_executor(None, self._forked)
        pipe.setblocking(False)
        return number, pipe

    def _forked(self) -> tuple[int, socket.socket]:
        self._control.sendall(b"+")
        word, handed, _flags, _address = socket.recv_fds(self._control, NUMBER.size, 1)
        if not handed:
            raise GraphUnavailable("the query processes are gone", hint="start the service again")
        return NUMBER.unpack(word)[0], socket.socket(fileno=handed[0])

    async def close(self) -> None:
        """End the nursery, and its workers with it."""
        self._control.close()
        with suppress(subprocess.TimeoutExpired):
            await asyncio.to_thread(self.nursery.wait, 5)
        if self.nursery.poll() is None:
            self.nursery.kill()
            self.nursery.wait()
