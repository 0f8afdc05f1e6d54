"""A process that has everything loaded and forks query processes on demand.

Run as `python -m mandate_graph.query.nursery VERSION MEGABYTES REPLICA` with a Unix socket as standard input. For
each byte that comes, it forks a worker and answers with the worker's number and its end of a socket pair; when the
socket ends, it ends, and its workers with it. A small graph (REPLICA is 1) is read into memory once, before the
first fork: all workers share those pages. A graph on disk is opened by each worker, since the engine's threads
would not outlive a fork.
"""

import gc
import os
import signal
import socket
import struct
import sys
from collections.abc import Callable
from contextlib import suppress
from pathlib import Path

from mandate_graph.errors import MandateGraphError
from mandate_graph.query import confinement
from mandate_graph.query.engine import Engine
from mandate_graph.query.inbox import Inbox
from mandate_graph.query.messages import Ready, failure, packed
from mandate_graph.query.worker import serve

NUMBER = struct.Struct(">I")


class Nursery:
    """Forks workers that serve one graph."""

    def __init__(self, control: socket.socket, open_engine: Callable[[], Engine], ready: Ready, megabytes: int) -> None:
        self._control = control
        self._open_engine = open_engine
        self._ready = ready
        self._megabytes = megabytes
        self._children: set[int] = set()

    def run(self) -> None:
        """Fork a worker for each byte that comes, until nobody is there to send one."""
        gc.freeze()
        try:
            while self._control.recv(1):
                self._reap()
                self._fork()
        finally:
            for child in self._children:
                with suppress(OSError):
                    os.kill(child, signal.SIGKILL)
                    os.waitpid(child, 0)

    def _reap(self) -> None:
        with suppress(ChildProcessError):
            while (ended := os.waitpid(-1, os.WNOHANG))[0]:
                self._children.discard(ended[0])

    def _fork(self) -> None:
        ours, theirs = socket.socketpair()
        number = os.fork()
        if number == 0:
            ours.close()
            self._control.close()
            self._live(theirs)
        theirs.close()
        self._children.add(number)
        socket.send_fds(self._control, [NUMBER.pack(number)], [ours.fileno()])
        ours.close()

    def _live(self, pipe: socket.socket) -> None:
        """The whole life of a worker; it does not outlive its nursery."""
        confinement.die_with_parent()
        code = 1
        try:
            sink = os.fdopen(os.dup(pipe.fileno()), "wb")
            code = serve(self._open_engine, self._ready, self._megabytes, Inbox(pipe.detach()), sink)
        finally:
            os._exit(code)


def main() -> int:
    """Serve the socket that stands in for standard input."""
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    version, megabytes, replica = Path(sys.argv[1]), int(sys.argv[2]), sys.argv[3] == "1"
    control = socket.socket(fileno=os.dup(0))
    locks = confinement.leave_network()
    try:
        held = Engine.open_version(version).replica() if replica else None
    except MandateGraphError as error:
        control.sendall(packed(failure(error)))
        return error.exit_code
    ready = Ready(locks=locks, held="memory" if held else "disk")
    control.sendall(packed(ready))
    Nursery(control, (lambda: held) if held else (lambda: Engine.open_version(version)), ready, megabytes).run()
    return 0


if __name__ == "__main__":
    sys.exit(main())
