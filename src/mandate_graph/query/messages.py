"""What passes between this process and a worker: jobs one way, replies the other, framed by their length."""

import pickle
import struct
from dataclasses import dataclass
from typing import IO, Any

from mandate_graph.errors import MandateGraphError, QueryRefused
from mandate_graph.query.limits import MemoryLimit
from mandate_graph.query.results import Match, Pattern, Result, Term

_HEADER = struct.Struct(">Q")


@dataclass(frozen=True, slots=True, kw_only=True)
class Job:
    """A query to run.

    `bindings` are given values of projected variables; `columns` those to keep, all if empty. `accept` names
    formats in order of preference: the answer comes as bytes in the first that can hold it, or, if empty, as a
    value. `max_rows` and `max_bytes` of 0 are no limit. `trusted` spares this package's own queries the guard.
    """

    text: str
    bindings: tuple[tuple[str, Term], ...] = ()
    columns: tuple[str, ...] = ()
    accept: tuple[str, ...] = ()
    max_rows: int = 0
    max_bytes: int = 0
    trusted: bool = False


@dataclass(frozen=True, slots=True)
class Lookup:
    """Patterns to look up."""

    patterns: tuple[Pattern, ...]


@dataclass(frozen=True, slots=True)
class Found:
    """What was found for each pattern."""

    matches: tuple[tuple[Match, ...], ...]


@dataclass(frozen=True, slots=True)
class Ready:
    """A worker has opened its graph."""


@dataclass(frozen=True, slots=True)
class Answer:
    """An answer as a value."""

    result: Result


@dataclass(frozen=True, slots=True, kw_only=True)
class Rendered:
    """An answer as the bytes of a format."""

    format: str
    data: bytes


@dataclass(frozen=True, slots=True, kw_only=True)
class Unacceptable:
    """The answer's kind ("select", "ask", "construct", "describe") fits none of the accepted formats."""

    form: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Failure:
    """An error of this package, taken apart for the way between processes."""

    error: type[MandateGraphError]
    what: str
    where: str
    hint: str
    line: int = 0
    column: int = 0

    def to_error(self) -> MandateGraphError:
        """The error, put together again."""
        if issubclass(self.error, QueryRefused):
            return QueryRefused(self.what, where=self.where, hint=self.hint, line=self.line, column=self.column)
        return self.error(self.what, where=self.where, hint=self.hint)


Reply = Ready | Answer | Found | Rendered | Unacceptable | Failure


def failure(error: MandateGraphError) -> Failure:
    """An error as a message."""
    line, column = (error.line, error.column) if isinstance(error, QueryRefused) else (0, 0)
    return Failure(error=type(error), what=error.what, where=error.where, hint=error.hint, line=line, column=column)


def out_of_memory(megabytes: int) -> MemoryLimit:
    """What to tell where a worker died of its memory limit."""
    limit = f" of {megabytes} MB" if megabytes else ""
    return MemoryLimit(f"the query ran out of memory{limit}", hint="ask for less, or add LIMIT")


def send(stream: IO[bytes], message: Any) -> None:
    """Write one message and flush it."""
    data = pickle.dumps(message, protocol=pickle.HIGHEST_PROTOCOL)
    stream.write(_HEADER.pack(len(data)))
    stream.write(data)
    stream.flush()


def receive(stream: IO[bytes]) -> Any:
    """The next message; EOFError where the other side is gone."""
    (length,) = _HEADER.unpack(_exactly(stream, _HEADER.size))
    return pickle.loads(_exactly(stream, length))


def _exactly(stream: IO[bytes], count: int) -> bytes:
    data = stream.read(count)
    if len(data) < count:
        raise EOFError
    return data
