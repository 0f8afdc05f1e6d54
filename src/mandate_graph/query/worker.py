"""A process that answers queries on one graph, one at a time, until its source ends.

Run as `python -m mandate_graph.query.worker DIRECTORY MEGABYTES`, it serves its standard input and output; the
service gets its workers from `query.nursery` instead, which is faster. A query that does not end cannot be
cancelled from within, so the process that asked kills this one at the limit and starts another.
"""

import os
import signal
import sys
import time
from collections.abc import Callable
from pathlib import Path
from typing import IO, Any, Final

from mandate_graph.errors import GraphUnavailable, MandateGraphError, UsageError
from mandate_graph.query import confinement, rendering
from mandate_graph.query.engine import Engine
from mandate_graph.query.inbox import Inbox
from mandate_graph.query.messages import (
    Description,
    Found,
    Lookup,
    Ready,
    Reply,
    Request,
    Returned,
    failure,
    out_of_memory,
    packed,
    send,
)

LONG: Final = 0.002
"""Seconds after which a request is long: those that have come behind it are given back."""


def serve(open_engine: Callable[[], Engine], ready: Ready, megabytes: int, inbox: Inbox, sink: IO[bytes]) -> int:
    """Answer the requests that come in.

    Gives 0 where no more can come, and the exit code of GraphUnavailable where the graph cannot be opened.
    """
    try:
        engine = open_engine()
    except MandateGraphError as error:
        send(sink, failure(error))
        return GraphUnavailable.exit_code
    confinement.cap_memory(megabytes)
    send(sink, ready)
    while True:
        try:
            request = inbox.next()
            begun = time.monotonic()
            last = perform(engine, request, megabytes, lambda message: send(sink, message))
            behind = inbox.drain() if time.monotonic() - begun > LONG else 0
        except EOFError:
            return 0
        sink.write(packed(last) + behind * packed(Returned()))
        sink.flush()


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
    return serve(lambda: Engine.open(directory), ready, megabytes, Inbox(0), sink)


if __name__ == "__main__":
    sys.exit(main())
