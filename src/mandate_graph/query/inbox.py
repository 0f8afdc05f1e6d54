"""The requests that come to a worker, read from its descriptor as far as they are there."""

import os
import select

from mandate_graph.query.messages import Request, unpacked

_MOST = 65_536
"""Bytes that are read at once."""


class Inbox:
    """Requests in the order in which they come."""

    def __init__(self, descriptor: int) -> None:
        self._descriptor = descriptor
        self._bytes = bytearray()
        self._coming = select.poll()
        self._coming.register(descriptor, select.POLLIN)

    def next(self) -> Request:
        """The next request, waited for; EOFError where none can come any more."""
        while (request := unpacked(self._bytes)) is None:
            self._fill()
        return request  # type: ignore[no-any-return]

    def drain(self) -> int:
        """Throw away the requests that have come, and tell how many they were."""
        count = 0
        while True:
            while unpacked(self._bytes) is not None:
                count += 1
            if not self._bytes and not self._coming.poll(0):
                return count
            self._fill()

    def _fill(self) -> None:
        data = os.read(self._descriptor, _MOST)
        if not data:
            raise EOFError
        self._bytes += data
