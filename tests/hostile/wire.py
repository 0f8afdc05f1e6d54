"""What is sent over the wire to do harm: broken bytes, half requests, tricks with headers."""

from collections.abc import Iterator
from urllib.parse import quote

from tests.hostile.queries import REFUSED

HEAD = b"Host: x\r\nContent-Type: application/sparql-query\r\n"
FORM = b"Host: x\r\nContent-Type: application/x-www-form-urlencoded\r\n"

SILENT = frozenset({0, 408})
"""The connection is ended, with or without a word."""

Attack = tuple[str, bytes, frozenset[int]]
"""Name, bytes to send, statuses that may come; 0 is an end without an answer."""


def broken_encodings() -> Iterator[Attack]:
    """Bytes that are no text, or no text of the kind that is said."""
    for name, body in (
        ("latin-1", "ASK { ?s ?p 'é' }".encode("latin-1")),
        ("utf-16", "ASK {}".encode("utf-16")),
        ("overlong", b"ASK { ?s ?p '\xc0\xaf' }"),
        ("surrogate", b"ASK { ?s ?p '\xed\xa0\x80' }"),
        ("cut", "ASK { ?s ?p 'й".encode()[:-1]),
        ("zeroes", bytes(1000)),
        ("all bytes", bytes(range(256))),
    ):
        yield f"body in {name}", b"POST /sparql HTTP/1.1\r\n" + HEAD + _length(body), REFUSED
        form = b"query=" + quote(body).encode()
        yield f"form in {name}", b"POST /sparql HTTP/1.1\r\n" + FORM + _length(form), REFUSED
    for value in (b"%", b"%zz", b"%FF%FE", b"%C0%80", b"ASK%20%7B%7D%00"):
        yield f"address with {value!r}", b"GET /sparql?query=" + value + b" HTTP/1.1\r\nHost: x\r\n\r\n", REFUSED


def tricks() -> Iterator[Attack]:
    """Requests that two readers may read in two ways, and paths that lead out."""
    get = b"GET /sparql?query=ASK%20%7B%7D HTTP/1.1\r\nHost: x\r\n"
    post = b"POST /sparql HTTP/1.1\r\n" + HEAD
    bad = REFUSED | {0, 404, 405, 406, 501, 505}
    yield "two lengths", post + b"Content-Length: 6\r\nContent-Length: 7\r\n\r\nASK {}", bad
    yield "length and chunks", post + b"Content-Length: 6\r\nTransfer-Encoding: chunked\r\n\r\n0\r\n\r\n", bad
    yield "negative length", post + b"Content-Length: -1\r\n\r\n", bad
    yield "huge length", post + b"Content-Length: 99999999999999999999999\r\n\r\n", bad
    yield "unknown coding", post + b"Transfer-Encoding: gzip, chunked\r\n\r\n", bad | SILENT
    yield "chunk of no size", post + b"Transfer-Encoding: chunked\r\n\r\nzz\r\n", bad
    yield "header without a name", get + b": x\r\n\r\n", bad
    yield "header with a blank", get + b"A b: x\r\n\r\n", bad
    yield "header over two lines", get + b"A: b\r\n c\r\n\r\n", bad | {200}
    yield "zero in a header", get + b"A: b\x00c\r\n\r\n", bad
    yield "many headers", get + b"A: b\r\n" * 5_000 + b"\r\n", bad
    yield "long header", get + b"A: " + b"b" * 300_000 + b"\r\n\r\n", bad
    yield "long address", b"GET /sparql?query=" + b"a" * 300_000 + b" HTTP/1.1\r\nHost: x\r\n\r\n", bad
    yield "no such version", b"GET / HTTP/9.9\r\nHost: x\r\n\r\n", bad
    yield "no such method", b"BREW /sparql HTTP/1.1\r\nHost: x\r\n\r\n", bad
    yield "a tunnel", b"CONNECT 127.0.0.1:1 HTTP/1.1\r\nHost: x\r\n\r\n", bad
    yield "an address of another", b"GET http://127.0.0.1:1/sparql?query=x HTTP/1.1\r\nHost: x\r\n\r\n", bad
    yield "a way out", b"GET /graph/../../../../etc/passwd HTTP/1.1\r\nHost: x\r\n\r\n", bad
    yield "a way out in code", b"GET /id/%2e%2e%2f%2e%2e%2fetc%2fpasswd HTTP/1.1\r\nHost: x\r\n\r\n", bad
    yield "an upgrade", get + b"Connection: Upgrade\r\nUpgrade: websocket\r\n\r\n", bad | {200}
    yield "endless ranges", get + b"Accept: " + b"a/b;q=0.1," * 9_000 + b"\r\n\r\n", bad
    yield "broken weights", get + b"Accept: text/csv;q=1e999, */*;q=nan, a/b;q=-1\r\n\r\n", bad
    yield "endless tags", get + b"If-None-Match: " + b'"x",' * 10_000 + b"\r\n\r\n", bad | {200}
    yield "another's name", get + b"X-Forwarded-For: 1.2.3.4\r\n\r\n", frozenset({200})
    yield "many parameters", b"GET /sparql?" + b"a=b&" * 10_000 + b" HTTP/1.1\r\nHost: x\r\n\r\n", bad


def half_sent() -> Iterator[Attack]:
    """Requests that never end."""
    post = b"POST /sparql HTTP/1.1\r\n" + HEAD
    for name, sent in (
        ("nothing", b""),
        ("a letter", b"G"),
        ("an address", b"GET /sparql?query="),
        ("a header", b"GET / HTTP/1.1\r\nHost: "),
        ("no body", post + b"Content-Length: 10\r\n\r\n"),
        ("half a body", post + b"Content-Length: 10\r\n\r\nASK"),
        ("half a chunk", post + b"Transfer-Encoding: chunked\r\n\r\n9\r\nASK"),
        ("no last chunk", post + b"Transfer-Encoding: chunked\r\n\r\n6\r\nASK {}\r\n"),
        ("waiting for a word", post + b"Content-Length: 10\r\nExpect: 100-continue\r\n\r\n"),
    ):
        yield f"half sent: {name}", sent, SILENT
    large = b"ASK { " + b" " * 10_000_000 + b"}"
    yield "10 MB as the body", b"POST /sparql HTTP/1.1\r\n" + HEAD + _length(large), REFUSED | {0}
    yield "10 MB in a form", b"POST /sparql HTTP/1.1\r\n" + FORM + _length(b"query=" + large), REFUSED | {0}
    yield "900 kB as the body", b"POST /sparql HTTP/1.1\r\n" + HEAD + _length(large[:900_000]), REFUSED


def _length(body: bytes) -> bytes:
    return b"Content-Length: %d\r\n\r\n%b" % (len(body), body)
