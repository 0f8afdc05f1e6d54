"""Servers as processes of their own, on free ports of this machine."""

import os
import socket
import subprocess
import sys
import time
from collections.abc import Iterator, Mapping
from contextlib import contextmanager, suppress
from dataclasses import dataclass
from pathlib import Path
from urllib.request import urlopen


@dataclass(frozen=True, slots=True, kw_only=True)
class Server:
    """A server that answers: `path` is that of its endpoint."""

    name: str
    port: int
    path: str
    number: int

    def memory(self) -> float:
        """Megabytes of the server and of all its processes; what they share is shared out among them."""
        lines = [line for number in self._numbers() for line in _read(f"/proc/{number}/smaps_rollup").splitlines()]
        return sum(int(line.split()[1]) for line in lines if line.startswith("Pss:")) / 1024

    def processor_seconds(self) -> float:
        """Processor time of the server and of all its processes so far."""
        ticks = 0
        for number in self._numbers():
            fields = _read(f"/proc/{number}/stat").rpartition(")")[2].split()
            ticks += int(fields[11]) + int(fields[12]) if fields else 0
        return ticks / os.sysconf("SC_CLK_TCK")

    def _numbers(self) -> list[int]:
        found, waiting = [], [self.number]
        while waiting:
            number = waiting.pop()
            found.append(number)
            for task in _listed(f"/proc/{number}/task"):
                waiting += map(int, _read(f"{task}/children").split())
        return found


def _read(path: str) -> str:
    """A file of /proc; "" where its process has ended."""
    with suppress(OSError):
        return Path(path).read_text()
    return ""


def _listed(path: str) -> list[Path]:
    with suppress(OSError):
        return list(Path(path).iterdir())
    return []


def free_port() -> int:
    """A port that nobody listens on."""
    with socket.create_server(("127.0.0.1", 0)) as taken:
        port: int = taken.getsockname()[1]
    return port


@contextmanager
def running(name: str, command: list[str], port: int, path: str, environment: Mapping[str, str]) -> Iterator[Server]:
    """A server while it runs; it has ten minutes to load its data."""
    quiet = subprocess.DEVNULL
    with subprocess.Popen(command, stdout=quiet, stderr=quiet, env={**os.environ, **environment}) as process:
        try:
            end = time.monotonic() + 600
            while not _answers(port, path):
                if process.poll() is not None or time.monotonic() > end:
                    raise RuntimeError(f"{name} did not start")
                time.sleep(0.2)
            yield Server(name=name, port=port, path=path, number=process.pid)
        finally:
            process.terminate()
            try:
                process.wait(20)
            except subprocess.TimeoutExpired:
                process.kill()


def _answers(port: int, path: str) -> bool:
    try:
        with urlopen(f"http://127.0.0.1:{port}{path}?query=ASK%20%7B%7D", timeout=5) as answer:
            return bool(answer.status == 200)
    except OSError:
        return False


@contextmanager
def ours(graph: Path, *, cache: bool, name: str) -> Iterator[Server]:
    """Our service, with or without its cache of answers."""
    port = free_port()
    settings = {"CACHE_MB": "64" if cache else "0", "QUERY_SECONDS": "60", "ROW_LIMIT": "0", "BYTE_LIMIT": "0"}
    environment = {f"MANDATE_GRAPH_{key}": value for key, value in settings.items()}
    command = [sys.executable, "-m", "mandate_graph", "serve", str(graph), "--port", str(port)]
    with running(name, command, port, "/sparql", environment) as server:
        yield server


@contextmanager
def oxigraph(store: Path) -> Iterator[Server]:
    """Oxigraph's own server on the same store."""
    port = free_port()
    command = [str(Path(sys.executable).parent / "oxigraph"), "serve-read-only", "--location", str(store)]
    with running("oxigraph", [*command, "--bind", f"127.0.0.1:{port}"], port, "/query", {}) as server:
        yield server


@contextmanager
def rdflib_endpoint(file: Path) -> Iterator[Server]:
    """rdflib-endpoint on the same triples."""
    port = free_port()
    command = [str(Path(sys.executable).parent / "rdflib-endpoint"), "serve", str(file), "--port", str(port)]
    with running("rdflib-endpoint", [*command, "--host", "127.0.0.1"], port, "/", {}) as server:
        yield server
