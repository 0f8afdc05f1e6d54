"""A process that answers queries on one graph, one at a time, until its standard input ends.

Run as `python -m mandate_graph.query.worker DIRECTORY MEGABYTES`. A query that does not end cannot be
cancelled from within, so the process that asked kills this one at the limit and starts another.
"""

import ctypes
import os
import signal
import sys
from pathlib import Path
from typing import IO

from mandate_graph.errors import GraphUnavailable, MandateGraphError
from mandate_graph.query.engine import Engine
from mandate_graph.query.formats import by_name, choose
from mandate_graph.query.guard import check
from mandate_graph.query.limits import SizeLimit
from mandate_graph.query.messages import (
    Answer,
    Found,
    Job,
    Lookup,
    Ready,
    Rendered,
    Reply,
    Unacceptable,
    failure,
    out_of_memory,
    receive,
    send,
)
from mandate_graph.vocabulary.prefixes import PREFIXES

_NEW_USER, _NEW_NETWORK = 0x10000000, 0x40000000
"""Flags of unshare(2)."""


def serve(directory: Path, megabytes: int, *, source: IO[bytes], sink: IO[bytes]) -> int:
    """Answer jobs from `source` on `sink`; 1 where the graph cannot be opened, 0 where the source has ended."""
    try:
        engine = Engine.open(directory)
    except MandateGraphError as error:
        send(sink, failure(error))
        return GraphUnavailable.exit_code
    _cap_memory(megabytes)
    send(sink, Ready())
    while True:
        try:
            job = receive(source)
        except EOFError:
            return 0
        send(sink, perform(engine, job, megabytes))


def perform(engine: Engine, job: Job | Lookup, megabytes: int = 0) -> Reply:
    """The reply to one job; errors of this package become messages."""
    try:
        if isinstance(job, Lookup):
            return Found(engine.match(job.patterns))
        return _answered(engine, job)
    except MandateGraphError as error:
        return failure(error)
    except MemoryError:
        return failure(out_of_memory(megabytes))
    except OSError as error:
        return failure(GraphUnavailable(f"the graph cannot be read: {error}", hint="build it again"))


def _answered(engine: Engine, job: Job) -> Reply:
    text, form = job.text, ""
    if not job.trusted:
        question = check(job.text, prefixes=PREFIXES, knows_graph=engine.has_graph)
        text, form = question.text, question.form
    chosen = choose(form, job.accept) if job.accept else None
    if job.accept and chosen is None:
        return Unacceptable(form=form)
    result = engine.evaluate(text, dict(job.bindings), columns=job.columns, max_rows=job.max_rows)
    if chosen is None:
        return Answer(result)
    data = by_name(chosen).write(result)
    if 0 < job.max_bytes < len(data):
        raise SizeLimit(f"the answer has {len(data)} bytes; {job.max_bytes} are allowed", hint="add LIMIT")
    return Rendered(format=chosen, data=data)


def _cap_memory(megabytes: int) -> None:
    """Let this process grow by so many megabytes and no more; 0 is no limit."""
    if not megabytes or sys.platform == "win32":
        return
    import resource

    pages = int(Path("/proc/self/statm").read_text(encoding="ascii").split()[0]) if Path("/proc/self").exists() else 0
    limit = pages * resource.getpagesize() + megabytes * 1024 * 1024
    resource.setrlimit(resource.RLIMIT_AS, (limit, limit))


def _leave_network() -> None:
    """Go where there is no network, as far as the system lets a process do so.

    The guard refuses whatever would call out; this is a second lock for the case that it is wrong.
    """
    if not sys.platform.startswith("linux"):
        return
    unshare = ctypes.CDLL(None, use_errno=True).unshare
    if unshare(_NEW_NETWORK) != 0 and os.geteuid() != 0:
        unshare(_NEW_USER | _NEW_NETWORK)


def main() -> int:
    """Serve standard input and output; whatever else prints goes to standard error."""
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    directory, megabytes = Path(sys.argv[1]), int(sys.argv[2])
    sink = os.fdopen(os.dup(1), "wb")
    os.dup2(2, 1)
    _leave_network()
    return serve(directory, megabytes, source=sys.stdin.buffer, sink=sink)


if __name__ == "__main__":
    sys.exit(main())
