"""Where the engine writes an answer to: counted, capped, compressed, held back while small, in pieces when large.

Nothing leaves before `HELD` bytes have come together or the answer is whole, so that an error in what is small
never follows a beginning.
"""

import zlib
from collections.abc import Callable
from typing import IO, Any, cast

from mandate_graph.query.limits import SizeLimit
from mandate_graph.query.messages import Begun, Head, Piece

HELD = 32_768
"""Bytes that are kept back before the first piece."""
PIECE = 131_072
"""Bytes of a piece."""
WORTH_COMPRESSING = 1_024
"""Bytes from which compressing an answer makes it smaller for certain."""

_ROW_MARKS = {"json": (b"},{", -1), "xml": (b"<result>", 0), "csv": (b"\r\n", 1), "tsv": (b"\n", 1)}
"""What stands between two rows, or in each, and how many more of it than rows there are. In JSON and CSV a value may
hold it too, so the count of rows is never too low, and a value of that kind counts as a row."""


class Outlet:
    """A file to write to; `send` takes each message that is ready."""

    def __init__(self, send: Callable[[Any], None], *, max_bytes: int, gzip: bool, stream: bool) -> None:
        self.head = Head(format="")
        self.rows = 0
        self.max_rows = 0
        self.begun = False
        self.refused: SizeLimit | None = None
        self._send = send
        self._max_bytes = max_bytes
        self._gzip = gzip
        self._stream = stream
        self._packer: Any = None
        self._waiting: list[bytes] = []
        self._held = 0
        self._bytes = 0
        self._tail = b""

    @property
    def stream(self) -> IO[bytes]:
        """This outlet as the engine wants it."""
        return cast("IO[bytes]", self)

    def write(self, data: bytes) -> int:
        """Take the next bytes; SizeLimit where they are too many, or hold too many rows."""
        self._bytes += len(data)
        if 0 < self._max_bytes < self._bytes:
            self._refuse(f"the answer has more than {self._max_bytes} bytes")
        if self.max_rows:
            self._count(data)
        self._waiting.append(data)
        self._held += len(data)
        if self._stream and self._held >= (PIECE if self.begun else HELD):
            self._release()
        return len(data)

    def flush(self) -> None:
        """Nothing to do: what waits is sent when it is enough."""

    def _count(self, data: bytes) -> None:
        mark, more = _ROW_MARKS[self.head.format]
        self.rows += (self._tail + data).count(mark)
        self._tail = data[1 - len(mark) :] if len(mark) > 1 else b""
        if self.rows - more > self.max_rows:
            self._refuse(f"the answer has more than {self.max_rows} rows")

    def _refuse(self, what: str) -> None:
        self.refused = SizeLimit(what, hint="add LIMIT and OFFSET, or raise the limit")
        raise self.refused

    def _release(self) -> None:
        data = b"".join(self._waiting)
        self._waiting, self._held = [], 0
        if not self.begun:
            self.begun = True
            self._start_packing()
            self._send(Begun(self.head))
        if self._packer is not None:
            data = self._packer.compress(data)
        if data:
            self._send(Piece(data))

    def _start_packing(self) -> None:
        if self._gzip:
            self._packer = zlib.compressobj(1, zlib.DEFLATED, 31)
            self.head = Head(format=self.head.format, gzip=True, volatile=self.head.volatile, hint=self.head.hint)

    def finish(self, last: Piece) -> None:
        """Send the last piece of an answer that has begun."""
        if last.data:
            self._send(last)

    def rest(self) -> bytes:
        """What has not been sent yet, to be sent last; compressed where all else was, or where it is worth it."""
        data = b"".join(self._waiting)
        self._waiting, self._held = [], 0
        if not self.begun and len(data) >= WORTH_COMPRESSING:
            self._start_packing()
        if self._packer is None:
            return data
        return cast("bytes", self._packer.compress(data) + self._packer.flush())
