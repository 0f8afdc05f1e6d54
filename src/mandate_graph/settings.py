"""Everything that can be set, in one place, from the environment.

| variable | default | meaning |
|---|---|---|
| MANDATE_GRAPH_GRAPH | graph | the graph directory |
| MANDATE_GRAPH_HOST | 127.0.0.1 | address on which the service listens |
| MANDATE_GRAPH_PORT | 8000 | port on which the service listens; 0 takes a free one |
| MANDATE_GRAPH_QUERY_SECONDS | 10 | how long a query over HTTP may run |
| MANDATE_GRAPH_ASK_SECONDS | 600 | how long a query on the command line or from Python may run |
| MANDATE_GRAPH_ROW_LIMIT | 100000 | rows or triples an answer over HTTP may have; 0 is no limit |
| MANDATE_GRAPH_BYTE_LIMIT | 64000000 | bytes an answer over HTTP may have; 0 is no limit |
| MANDATE_GRAPH_WORKERS | 4 | processes that answer queries over HTTP; one client never has all of them |
| MANDATE_GRAPH_MEMORY_MB | 1024 | megabytes a query process may grow by; 0 is no limit |
| MANDATE_GRAPH_REPLICA_QUADS | 500000 | quads up to which the service keeps a graph in memory; 0 is never |
| MANDATE_GRAPH_LINE | 128 | queries that may wait for a free process |
| MANDATE_GRAPH_CLIENT_LINE | 64 | queries of one client that may wait |
| MANDATE_GRAPH_WAIT_SECONDS | 10 | how long a query may wait before it is turned away |
| MANDATE_GRAPH_CACHE_MB | 64 | megabytes of answers that are kept for askers of the same; 0 is none |
| MANDATE_GRAPH_BODY_LIMIT | 1000000 | bytes of the body of a request |
| MANDATE_GRAPH_SEND_SECONDS | 10 | how long a client may take to send a request |
| MANDATE_GRAPH_STALL_SECONDS | 30 | how long a client may take no bytes of its answer |
| MANDATE_GRAPH_CONNECTIONS | 512 | connections at once; one client never has more than half of them |
| MANDATE_GRAPH_RELOAD_SECONDS | 1 | how often the service looks for a newly published graph |
| MANDATE_GRAPH_CLIENT_HEADER |  | header in which a proxy in front names the client, such as X-Forwarded-For |
| MANDATE_GRAPH_MAX_FILE_SIZE | 20000000 | bytes of the largest file that is read |
| MANDATE_GRAPH_DOCUMENT_SERVICE | https://documents.un.org/api/symbol/access | where documents are fetched |
| MANDATE_GRAPH_FETCH_INTERVAL | 2 | seconds between two requests for documents |
| MANDATE_GRAPH_REVIEW | False | 1 lets curators decide on the pages, from this machine or with the token |
| MANDATE_GRAPH_REVIEW_TOKEN |  | what a curator must show, 16 characters or more; needed beyond this machine |
| MANDATE_GRAPH_CURATOR |  | the name under which decisions of `review` are signed |
| MANDATE_GRAPH_BASE_IRI |  | public address of the service, where it is not the one that is asked |

Options of a command win over the environment, the environment over the defaults.
"""

import os
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field, fields, replace
from pathlib import Path
from typing import Any

from mandate_graph.errors import UsageError

PREFIX = "MANDATE_GRAPH_"
_SHORTEST_TOKEN = 16


@dataclass(frozen=True, slots=True, kw_only=True)
class Settings:
    """The table above; times in seconds, sizes in bytes unless the name says otherwise."""

    graph: Path = Path("graph")
    host: str = "127.0.0.1"
    port: int = 8000
    query_seconds: float = 10.0
    ask_seconds: float = 600.0
    row_limit: int = 100_000
    byte_limit: int = 64_000_000
    workers: int = 4
    memory_mb: int = 1024
    replica_quads: int = 500_000
    line: int = 128
    client_line: int = 64
    wait_seconds: float = 10.0
    cache_mb: int = 64
    body_limit: int = 1_000_000
    send_seconds: float = 10.0
    stall_seconds: float = 30.0
    connections: int = 512
    reload_seconds: float = 1.0
    client_header: str = ""
    max_file_size: int = 20_000_000
    document_service: str = "https://documents.un.org/api/symbol/access"
    fetch_interval: float = 2.0
    review: bool = False
    review_token: str = field(default="", repr=False)
    curator: str = ""
    base_iri: str = ""

    def with_changes(self, **changes: Any) -> "Settings":
        """The same settings with those changes that are not None.

        >>> Settings().with_changes(port=9000, host=None).port
        9000
        """
        return replace(self, **{name: value for name, value in changes.items() if value is not None})


def _count(text: str) -> int:
    number = int(text)
    if number < 0:
        raise ValueError(text)
    return number


def _at_least_one(text: str) -> int:
    if int(text) < 1:
        raise ValueError(text)
    return int(text)


def _port(text: str) -> int:
    if not 0 <= int(text) <= 65535:
        raise ValueError(text)
    return int(text)


def _seconds(text: str) -> float:
    if not 0 < float(text) < float("inf"):
        raise ValueError(text)
    return float(text)


def _switch(text: str) -> bool:
    return {"0": False, "1": True}[text]


def _token(text: str) -> str:
    if len(text) < _SHORTEST_TOKEN or text.split() != [text]:
        raise ValueError(text)
    return text


def _address(text: str) -> str:
    if not text.startswith(("http://", "https://")):
        raise ValueError(text)
    return text


def _iri(text: str) -> str:
    if not text.startswith(("http://", "https://")) or not text.endswith(("/", "#")):
        raise ValueError(text)
    return text


_READ: Mapping[str, tuple[Callable[[str], Any], str]] = {
    "graph": (Path, "a directory"),
    "host": (str, "an address"),
    "port": (_port, "a number from 0 to 65535"),
    "query_seconds": (_seconds, "seconds, more than 0"),
    "ask_seconds": (_seconds, "seconds, more than 0"),
    "row_limit": (_count, "a whole number, 0 or more"),
    "byte_limit": (_count, "a whole number, 0 or more"),
    "workers": (_at_least_one, "a whole number, 1 or more"),
    "memory_mb": (_count, "megabytes, 0 or more"),
    "replica_quads": (_count, "a whole number, 0 or more"),
    "line": (_at_least_one, "a whole number, 1 or more"),
    "client_line": (_at_least_one, "a whole number, 1 or more"),
    "wait_seconds": (_seconds, "seconds, more than 0"),
    "cache_mb": (_count, "megabytes, 0 or more"),
    "body_limit": (_at_least_one, "bytes, 1 or more"),
    "send_seconds": (_seconds, "seconds, more than 0"),
    "stall_seconds": (_seconds, "seconds, more than 0"),
    "connections": (_at_least_one, "a whole number, 1 or more"),
    "reload_seconds": (_seconds, "seconds, more than 0"),
    "client_header": (str, "the name of a header"),
    "max_file_size": (_at_least_one, "bytes, 1 or more"),
    "document_service": (_address, "an http or https address"),
    "fetch_interval": (_seconds, "seconds, more than 0"),
    "review": (_switch, "0 or 1"),
    "review_token": (_token, "16 characters or more, none of them a space"),
    "curator": (str, "a name"),
    "base_iri": (_iri, "an http or https IRI that ends in / or #"),
}


def load(environment: Mapping[str, str] | None = None) -> Settings:
    """The settings that an environment gives, the process's own by default; UsageError names what is off.

    >>> load({"MANDATE_GRAPH_PORT": "0"}).port
    0
    """
    given = os.environ if environment is None else environment
    values: dict[str, Any] = {}
    for one in fields(Settings):
        variable = PREFIX + one.name.upper()
        text = given.get(variable, "")
        if text:
            values[one.name] = _value(variable, text, *_READ[one.name])
    return Settings(**values)


def _value(variable: str, text: str, read: Callable[[str], Any], expected: str) -> Any:
    try:
        return read(text)
    except (ValueError, KeyError):
        told = "" if variable.endswith("_TOKEN") else f", not {text!r}"
        raise UsageError(f"{variable} must be {expected}{told}", where=variable) from None
