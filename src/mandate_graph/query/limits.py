"""Which limit was reached."""

from mandate_graph.errors import LimitExceeded


class TimeLimit(LimitExceeded):
    """A query ran too long and was stopped."""


class SizeLimit(LimitExceeded):
    """An answer has too many rows or bytes."""


class MemoryLimit(LimitExceeded):
    """A query needed more memory than it may have."""


class Busy(LimitExceeded):
    """All workers are taken, and none came free in time."""
