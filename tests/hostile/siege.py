"""A service under siege, what is sent to it, and what came of it."""

import os
import socket
import subprocess
import sys
import threading
import time
from collections.abc import Callable, Iterator, Sequence
from concurrent.futures import ThreadPoolExecutor
from contextlib import contextmanager, suppress
from dataclasses import dataclass, field
from pathlib import Path

import httpx

LIMIT = 0.5
"""Seconds after which a query is stopped."""
WORKERS = 3
BESIEGERS = 6
"""Attacks at once."""
PEACEFUL = "127.0.0.7"
"""The address that another client asks from."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Outcome:
    """What came of an attack: its status (0 is an end without an answer), its words, how long it took."""

    name: str
    status: int
    text: str
    seconds: float
    allowed: frozenset[int]


@dataclass(slots=True)
class Siege:
    """A running service with its traps; `latencies` are those of a peaceful client meanwhile."""

    address: str
    number: int
    trap: socket.socket
    pipe: Path
    outcomes: list[Outcome] = field(default_factory=list)
    latencies: list[float] = field(default_factory=list)
    failures: list[str] = field(default_factory=list)
    sprung: list[str] = field(default_factory=list)

    def armed(self, text: str) -> str:
        """A query with the traps in the places kept for them."""
        host, port = self.trap.getsockname()[:2]
        return text.replace("http://trap.invalid/", f"http://{host}:{port}/").replace(
            "file:///trap", f"file://{self.pipe}"
        )

    def run(self, attacks: Sequence[Callable[[], Outcome]]) -> None:
        """Make all attacks, while a peaceful client goes on asking."""
        done = threading.Event()
        watchers = [threading.Thread(target=watch, args=(done,)) for watch in (self._ask_in_peace, self._watch_traps)]
        for thread in watchers:
            thread.start()
        try:
            with ThreadPoolExecutor(BESIEGERS) as besiegers:
                self.outcomes += besiegers.map(lambda attack: attack(), attacks)
        finally:
            done.set()
            for thread in watchers:
                thread.join()

    def query(self, name: str, text: str, allowed: frozenset[int]) -> Outcome:
        """Send a query as a form, and read the answer to its end."""
        begin = time.monotonic()
        try:
            answer = httpx.post(f"{self.address}/sparql", data={"query": self.armed(text)}, timeout=60)
            status, told = answer.status_code, answer.text
        except httpx.RemoteProtocolError as error:
            status, told = 200, f"broken off: {error}"
        return Outcome(name=name, status=status, text=told, seconds=time.monotonic() - begin, allowed=allowed)

    def send(self, name: str, data: bytes, allowed: frozenset[int]) -> Outcome:
        """Send bytes, and read until the other side ends it or has answered."""
        begin = time.monotonic()
        host, port = self.address.removeprefix("http://").split(":")
        told = b""
        with socket.create_connection((host, int(port)), timeout=30) as connection, suppress(OSError):
            with suppress(OSError):
                connection.sendall(data)
            connection.settimeout(3 * LIMIT)
            while piece := connection.recv(65536):
                told += piece
        words = told.removeprefix(b"HTTP/1.1 100 Continue\r\n\r\n").split(b" ", 2)
        status = int(words[1]) if len(words) > 2 and words[1].isdigit() else 0
        text = told.decode("latin-1")
        return Outcome(name=name, status=status, text=text, seconds=time.monotonic() - begin, allowed=allowed)

    def read_slowly(self, name: str, path: str) -> Outcome:
        """Ask for much, and take little of it."""
        begin = time.monotonic()
        host, port = self.address.removeprefix("http://").split(":")
        with socket.create_connection((host, int(port)), timeout=30) as connection, suppress(OSError):
            connection.setsockopt(socket.SOL_SOCKET, socket.SO_RCVBUF, 4096)
            connection.sendall(f"GET {path} HTTP/1.1\r\nHost: x\r\n\r\n".encode())
            end = begin + 10
            while time.monotonic() < end and connection.recv(16):
                time.sleep(0.5)
        return Outcome(name=name, status=0, text="", seconds=time.monotonic() - begin, allowed=frozenset({0}))

    def _ask_in_peace(self, done: threading.Event) -> None:
        with httpx.Client(base_url=self.address, transport=httpx.HTTPTransport(local_address=PEACEFUL)) as client:
            number = 0
            while not done.is_set():
                number += 1
                begin = time.monotonic()
                try:
                    answer = client.get("/sparql", params={"query": f"ASK {{ BIND({number} AS ?x) }}"}, timeout=20)
                    if answer.status_code != 200:
                        self.failures.append(answer.text)
                except httpx.HTTPError as error:
                    self.failures.append(repr(error))
                self.latencies.append(time.monotonic() - begin)
                time.sleep(0.05)

    def _watch_traps(self, done: threading.Event) -> None:
        self.trap.settimeout(0.02)
        while not done.is_set():
            with suppress(TimeoutError):
                self.trap.accept()[0].close()
                self.sprung.append("a connection")
            with suppress(OSError):
                os.close(os.open(self.pipe, os.O_WRONLY | os.O_NONBLOCK))
                self.sprung.append("an opened file")

    def health(self) -> dict[str, dict[str, float]]:
        """What the service tells of itself."""
        told: dict[str, dict[str, float]] = httpx.get(f"{self.address}/healthz", timeout=20).json()
        return told

    def descendants(self) -> set[int]:
        """Every process that the service has started, and that is still there."""
        found: set[int] = set()
        waiting = [self.number]
        while waiting:
            number = waiting.pop()
            with suppress(OSError):
                for children in Path(f"/proc/{number}/task").glob("*/children"):
                    waiting += [child for child in map(int, children.read_text().split()) if child not in found]
            found.add(number)
        return {number for number in found - {self.number} if running(number)}

    def left(self, seconds: float = 30.0) -> set[int]:
        """The processes that stay: a version that was published last may still be taking over from the one before."""
        end = time.monotonic() + seconds
        while len(found := self.descendants()) != WORKERS + 1 and time.monotonic() < end:
            time.sleep(0.5)
        return found

    def settle(self) -> dict[str, dict[str, float]]:
        """Wait until all workers are there and free."""
        end = time.monotonic() + 20
        while True:
            told = self.health()
            workers = told["workers"]
            if (workers["all"], workers["busy"], workers["waiting"]) == (WORKERS, 0, 0) or time.monotonic() > end:
                return told
            time.sleep(0.1)


def running(number: int) -> bool:
    """Whether a process is there and has not ended."""
    with suppress(OSError):
        return Path(f"/proc/{number}/stat").read_text().rsplit(")", 1)[1].split()[0] != "Z"
    return False


@contextmanager
def besieged(graph: Path, folder: Path, limit: float = LIMIT) -> Iterator[Siege]:
    """A service as a process of its own, with a listening trap and a file that tells when it is opened."""
    pipe = folder / "trap.ttl"
    os.mkfifo(pipe)
    settings = {
        "QUERY_SECONDS": str(limit),
        "WORKERS": str(WORKERS),
        "MEMORY_MB": "256",
        "SEND_SECONDS": "1",
        "STALL_SECONDS": "2",
        "WAIT_SECONDS": "8",
    }
    environment = {**os.environ, **{f"MANDATE_GRAPH_{name}": value for name, value in settings.items()}}
    command = [sys.executable, "-m", "mandate_graph", "serve", str(graph), "--port", "0"]
    with (
        socket.create_server(("127.0.0.1", 0)) as trap,
        subprocess.Popen(command, env=environment, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL) as service,
    ):
        assert service.stdout is not None
        try:
            address = service.stdout.readline().decode().strip().rstrip("/")
            yield Siege(address=address, number=service.pid, trap=trap, pipe=pipe)
        finally:
            service.terminate()
            service.wait(20)
