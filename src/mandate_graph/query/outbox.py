"""The messages of a worker on their way out: answers go together while requests wait, so that nobody is woken for each.

What is held goes out before the worker waits for a request, and in a moment whatever it is at work on: a thread sees to
that, which runs while the engine does, since the engine lets go of the interpreter.
"""

import threading
import time
from contextlib import suppress
from typing import IO, Final

TOGETHER: Final = 4
"""Answers that go out together."""
HELD: Final = 0.002
"""Seconds after which an answer that is held goes out."""
_STACK: Final = 262_144
"""Bytes of stack that the thread needs at most."""


class Outbox:
    """A stream of packed messages, in the order in which they are given."""

    def __init__(self, sink: IO[bytes]) -> None:
        self._sink = sink
        self._lock = threading.Lock()
        self._held: list[bytes] = []
        self._used = False
        self._watched = False
        self._wanted = threading.Semaphore(0)
        threading.stack_size(_STACK)
        threading.Thread(target=self._watch, daemon=True).start()

    def send(self, data: bytes) -> None:
        """Send a message now, behind those that are held."""
        with self._lock:
            self._held.append(data)
            self._write()

    def hold(self, data: bytes) -> None:
        """Send a message soon: with those that come after it, or in a moment."""
        with self._lock:
            self._held.append(data)
            if len(self._held) >= TOGETHER:
                self._write()
                return
            self._used = True
            if not self._watched:
                self._watched = True
                self._wanted.release()

    def flush(self) -> None:
        """Send what is held now."""
        with self._lock:
            self._write()

    def _write(self) -> None:
        if self._held:
            self._sink.write(b"".join(self._held))
            self._sink.flush()
            self._held.clear()

    def _watch(self) -> None:
        """Send what has been held for long, as long as anything is; nobody reads on where the stream is broken."""
        with suppress(OSError, ValueError):
            while self._wanted.acquire():
                while self._watched:
                    time.sleep(HELD)
                    with self._lock:
                        self._write()
                        self._watched, self._used = self._used, False
