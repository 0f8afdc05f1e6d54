"""A stand-in for the public document service, on loopback."""

import threading
from collections import Counter
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from urllib.parse import parse_qs, urlsplit

PAGE = b"<!doctype html><html><body>Choose a document</body></html>"


@dataclass
class StandIn:
    """What it has, by symbol, language and format; what it answers first, once each, before it serves; what came."""

    files: dict[tuple[str, str, str], bytes]
    first: list[tuple[int, dict[str, str]]] = field(default_factory=list)
    asked: list[tuple[str, str, str]] = field(default_factory=list)
    agents: Counter[str] = field(default_factory=Counter)
    address: str = ""


@contextmanager
def serving(stand_in: StandIn) -> Iterator[StandIn]:
    """Runs it on a free port until the block ends."""

    class Handler(BaseHTTPRequestHandler):
        def do_GET(self) -> None:
            parts = urlsplit(self.path)
            if parts.path.startswith("/doc/"):
                self._send(200, stand_in.files[tuple(parts.path.split("/doc/")[1].split("|"))])  # type: ignore[index]
                return
            query = parse_qs(parts.query)
            key = (query["s"][0], query["l"][0], query["t"][0])
            stand_in.asked.append(key)
            stand_in.agents[self.headers["User-Agent"]] += 1
            if stand_in.first:
                status, headers = stand_in.first.pop(0)
                self._send(status, b"", headers)
            elif key in stand_in.files:
                self._send(302, b"", {"Location": "/doc/" + "|".join(key)})
            else:
                self._send(200, PAGE)

        def _send(self, status: int, data: bytes, headers: dict[str, str] | None = None) -> None:
            self.send_response_only(status)
            for name, value in {**(headers or {}), "Content-Length": str(len(data))}.items():
                self.send_header(name, value)
            self.end_headers()
            self.wfile.write(data)

        def log_message(self, *_words: object) -> None:
            pass

    server = ThreadingHTTPServer(("127.0.0.1", 0), Handler)
    thread = threading.Thread(target=server.serve_forever, kwargs={"poll_interval": 0.02})
    thread.start()
    stand_in.address = f"http://127.0.0.1:{server.server_port}/api/symbol/access"
    try:
        yield stand_in
    finally:
        server.shutdown()
        thread.join()
        server.server_close()
