"""What passes between this process and a worker: jobs one way, replies the other, framed by their length."""

import pickle
import struct
from collections.abc import Callable
from dataclasses import dataclass
from operator import attrgetter
from typing import IO, Any

from mandate_graph.errors import MandateGraphError, QueryRefused
from mandate_graph.query.limits import MemoryLimit
from mandate_graph.query.results import Match, Pattern, Result, Term

_HEADER = struct.Struct(">Q")


class Message:
    """What is sent. Over the wire it is the number of its kind and its fields in their order, which is far less work
    than a dataclass's own way."""

    __slots__: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Job(Message):
    """A query to run.

    `bindings` are given values of projected variables; `columns` those to keep, all if empty. `accept` names
    formats in order of preference: the answer comes as bytes in the first that can hold it, or, if empty, as a
    value. `max_rows` and `max_bytes` of 0 are no limit. `trusted` spares this package's own queries the guard.
    `default_graphs` and `named_graphs` choose a dataset within that of the store. With `stream`, an answer that
    is large comes in pieces (`Begun`, `Piece`…, then `Ended` or a `Failure`); with `gzip` it may come compressed.
    """

    text: str
    bindings: tuple[tuple[str, Term], ...] = ()
    columns: tuple[str, ...] = ()
    accept: tuple[str, ...] = ()
    max_rows: int = 0
    max_bytes: int = 0
    trusted: bool = False
    default_graphs: tuple[str, ...] = ()
    named_graphs: tuple[str, ...] = ()
    stream: bool = False
    gzip: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class Description(Message):
    """Ask for all triples of a subject, or, with `graph`, of a named graph, in a format (see `Job.accept`)."""

    iri: str
    graph: bool = False
    accept: tuple[str, ...] = ()
    max_rows: int = 0
    max_bytes: int = 0
    stream: bool = False
    gzip: bool = False


@dataclass(frozen=True, slots=True)
class Lookup(Message):
    """Patterns to look up."""

    patterns: tuple[Pattern, ...]


@dataclass(frozen=True, slots=True)
class Found(Message):
    """What was found for each pattern."""

    matches: tuple[tuple[Match, ...], ...]


@dataclass(frozen=True, slots=True)
class Ready(Message):
    """A worker has opened its graph; `locks` says what keeps it from the network, `held` where the graph is."""

    locks: tuple[str, ...] = ()
    held: str = "disk"


@dataclass(frozen=True, slots=True)
class Answer(Message):
    """An answer as a value."""

    result: Result


@dataclass(frozen=True, slots=True, kw_only=True)
class Head(Message):
    """What is known of an answer before its bytes: its format, whether it is compressed, whether it may change
    while the data does not, and what the asker may have meant."""

    format: str
    gzip: bool = False
    volatile: bool = False
    hint: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Rendered(Message):
    """An answer as the bytes of a format, whole."""

    head: Head
    data: bytes

    @property
    def format(self) -> str:
        """The name of the format."""
        return self.head.format


@dataclass(frozen=True, slots=True)
class Begun(Message):
    """The first of the messages of an answer in pieces."""

    head: Head


@dataclass(frozen=True, slots=True)
class Piece(Message):
    """The next bytes of an answer."""

    data: bytes


@dataclass(frozen=True, slots=True)
class Ended(Message):
    """The answer is whole."""


@dataclass(frozen=True, slots=True)
class Returned(Message):
    """A request is given back unanswered: the one before it took long, and another worker may be free."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Unacceptable(Message):
    """The answer's kind ("select", "ask", "construct", "describe") fits none of the accepted formats."""

    form: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Failure(Message):
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


Request = Job | Lookup | Description
Reply = Ready | Answer | Found | Rendered | Begun | Piece | Ended | Returned | Unacceptable | Failure


def failure(error: MandateGraphError) -> Failure:
    """An error as a message."""
    line, column = (error.line, error.column) if isinstance(error, QueryRefused) else (0, 0)
    return Failure(error=type(error), what=error.what, where=error.where, hint=error.hint, line=line, column=column)


def out_of_memory(megabytes: int) -> MemoryLimit:
    """What to tell where a worker died of its memory limit."""
    limit = f" of {megabytes} MB" if megabytes else ""
    return MemoryLimit(f"the query ran out of memory{limit}", hint="ask for less, or add LIMIT")


_KINDS: tuple[type[Message], ...] = (
    Job,
    Description,
    Lookup,
    Found,
    Ready,
    Answer,
    Head,
    Rendered,
    Begun,
    Piece,
    Ended,
    Returned,
    Unacceptable,
    Failure,
)
_NUMBERS = {kind: number for number, kind in enumerate(_KINDS)}
_HEADED = (Rendered, Begun)
"""The kinds whose first field is a message itself."""


def _getter(kind: type[Message]) -> Callable[[Message], tuple[Any, ...]]:
    if len(kind.__slots__) > 1:
        return attrgetter(*kind.__slots__)
    return lambda message: tuple([getattr(message, name) for name in kind.__slots__])


_GETTERS = {kind: _getter(kind) for kind in _KINDS}


def _fields(message: Message) -> list[Any]:
    kind = type(message)
    return [_NUMBERS[kind], *_GETTERS[kind](message)]


def _message(fields: list[Any]) -> Any:
    kind = _KINDS[fields[0]]
    message = object.__new__(kind)
    for name, value in zip(kind.__slots__, fields[1:], strict=True):
        object.__setattr__(message, name, value)
    return message


def packed(message: Message) -> bytes:
    """A message as it goes over the wire."""
    fields = _fields(message)
    if isinstance(message, _HEADED):
        fields[1] = _fields(message.head)
    data = pickle.dumps(fields, protocol=pickle.HIGHEST_PROTOCOL)
    return _HEADER.pack(len(data)) + data


def _read(data: bytes | memoryview) -> Any:
    fields = pickle.loads(data)
    if _KINDS[fields[0]] in _HEADED:
        fields[1] = _message(fields[1])
    return _message(fields)


def send(stream: IO[bytes], message: Any) -> None:
    """Write one message and flush it."""
    stream.write(packed(message))
    stream.flush()


def unpacked(waiting: bytearray) -> Any:
    """The first message of the bytes that wait, taken from them; None where it is not whole yet."""
    if len(waiting) < _HEADER.size:
        return None
    (length,) = _HEADER.unpack_from(waiting)
    end = _HEADER.size + length
    if len(waiting) < end:
        return None
    with memoryview(waiting) as view:
        message = _read(view[_HEADER.size : end])
    del waiting[:end]
    return message


def receive(stream: IO[bytes]) -> Any:
    """The next message; EOFError where the other side is gone."""
    (length,) = _HEADER.unpack(_exactly(stream, _HEADER.size))
    return _read(_exactly(stream, length))


def _exactly(stream: IO[bytes], count: int) -> bytes:
    data = stream.read(count)
    if len(data) < count:
        raise EOFError
    return data
