"""The one error tree. Every error says what went wrong, where, and what to do next.

MandateGraphError
├── InputError            a file or folder that cannot be used         (exit 4)
│   ├── UnreadableSource  the bytes cannot be turned into text
│   │   └── UnreadableHere  not on this machine, or not in the time given
│   └── SourceTooLarge    over the stated, settable limit
├── UsageError            the words of a command or request are off    (exit 2)
│   └── QueryRefused      a query that is not read-only, or not SPARQL
├── NothingFound          no such thing; carries the nearest names     (exit 3)
│   └── AmbiguousName     several things bear the name; carries them
├── GraphUnavailable      a graph directory that is absent or damaged  (exit 4)
├── ServiceUnreachable    a service on the network does not answer     (exit 5)
└── LimitExceeded         time, rows or memory ran out                 (exit 5)

Only `cli.output` and `service.problems` translate these for people.
"""


class MandateGraphError(Exception):
    """Base of every error this package raises on purpose.

    `what` is one sentence; `where` names a file, position or parameter ("" when there is none);
    `hint` says what to do next.
    """

    exit_code = 1

    def __init__(self, what: str, *, where: str = "", hint: str = "") -> None:
        self.what = what
        self.where = where
        self.hint = hint
        super().__init__(": ".join(part for part in (where, what) if part))


class InputError(MandateGraphError):
    """A file or folder that cannot be used."""

    exit_code = 4


class UnreadableSource(InputError):
    """The bytes of a source cannot be turned into text."""


class UnreadableHere(UnreadableSource):
    """The bytes of a source cannot be turned into text on this machine, or in the time given: another try may."""


class SourceTooLarge(InputError):
    """A source is larger than the limit that the settings state."""


class UsageError(MandateGraphError):
    """The words of a command or request are off."""

    exit_code = 2


class QueryRefused(UsageError):
    """A query that is not SPARQL, or not allowed on a read-only graph.

    `line` and `column` count from 1; 0 means unknown.
    """

    def __init__(self, what: str, *, line: int = 0, column: int = 0, where: str = "", hint: str = "") -> None:
        super().__init__(what, where=where, hint=hint)
        self.line = line
        self.column = column


class NothingFound(MandateGraphError):
    """Nothing answers to the name; `nearest` holds the closest names known."""

    exit_code = 3

    def __init__(self, what: str, *, nearest: tuple[str, ...] = (), where: str = "", hint: str = "") -> None:
        super().__init__(what, where=where, hint=hint)
        self.nearest = nearest


class AmbiguousName(NothingFound):
    """Several things bear the name; `nearest` lists each of them."""


class GraphUnavailable(MandateGraphError):
    """A graph directory that is absent, unfinished or damaged."""

    exit_code = 4


class ServiceUnreachable(MandateGraphError):
    """A service on the network does not answer, or not in time."""

    exit_code = 5


class LimitExceeded(MandateGraphError):
    """A limit on time, rows, bytes or memory was reached."""

    exit_code = 5
