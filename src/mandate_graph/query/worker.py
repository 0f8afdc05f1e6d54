"""A process that answers queries on one graph, one at a time, until its source ends.

Run as `python -m mandate_graph.query.worker DIRECTORY MEGABYTES`, it serves its standard input and output; the
service gets its workers from `query.nursery` instead, which is faster. A query that does not end cannot be
cancelled from within, so the process that asked kills this one at the limit and starts another.
"""

import os
import signal
import sys
from collections.abc import Callable
from pathlib import Path
from typing import IO, Any

from mandate_graph.errors import GraphUnavailable, MandateGraphError, UsageError
from mandate_graph.query import confinement, rendering
from mandate_graph.query.engine import Engine
from mandate_graph.query.messages import (
    Description,
    Found,
    Lookup,
    Ready,
    Reply,
    Request,
    failure,
    out_of_memory,
    receive,
    send,
)


def serve(open_engine: Callable[[], Engine], ready: Ready, megabytes: int, pipes: tuple[IO[bytes], IO[bytes]]) -> int:
    """Answer requests from one pipe on the other.

    Gives 0 where the first has ended, and the exit code of GraphUnavailable where the graph cannot be opened.
    """
    source, sink = pipes
    try:
        engine = open_engine()
    except MandateGraphError as error:
        send(sink, failure(error))
        return GraphUnavailable.exit_code
    confinement.cap_memory(megabytes)
    send(sink, ready)
    while True:
        try:
            request = receive(source)
        except EOFError:
            return 0
        send(sink, perform(engine, request, megabytes, lambda message: send(sink, message)))


def _nowhere(_message: Any) -> None:
    """For requests whose answers come in one message."""


def perform(engine: Engine, request: Request, megabytes: int = 0, tell: Callable[[Any], None] = _nowhere) -> Reply:
    """The last message of the reply to one request; `tell` takes those before it. Errors become messages."""
    try:
        if isinstance(request, Lookup):
            return Found(engine.match(request.patterns))
        if isinstance(request, Description):
            return rendering.describe(engine, request, tell)
        return rendering.answer(engine, request, tell)
    except MandateGraphError as error:
        return failure(error)
    except MemoryError:
        return failure(out_of_memory(megabytes))
    except OSError as error:
        return failure(GraphUnavailable(f"the graph cannot be read: {error}", hint="build it again"))
    except ValueError as error:
        return failure(UsageError(f"that is no term: {error}"[:200], hint="an IRI holds no blanks and no brackets"))


def main() -> int:
    """Serve standard input and output; whatever else prints goes to standard error."""
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    directory, megabytes = Path(sys.argv[1]), int(sys.argv[2])
    sink = os.fdopen(os.dup(1), "wb")
    os.dup2(2, 1)
    ready = Ready(locks=confinement.leave_network())
    return serve(lambda: Engine.open(directory), ready, megabytes, (sys.stdin.buffer, sink))


if __name__ == "__main__":
    sys.exit(main())
