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
| MANDATE_GRAPH_WORKERS | 2 | processes that answer queries over HTTP |
| MANDATE_GRAPH_MEMORY_MB | 2048 | megabytes a query process may grow by; 0 is no limit |
| MANDATE_GRAPH_MAX_FILE_SIZE | 20000000 | bytes of the largest file that is read |
| MANDATE_GRAPH_DOCUMENT_SERVICE | https://documents.un.org/api/symbol/access | where documents are fetched |
| MANDATE_GRAPH_FETCH_INTERVAL | 2 | seconds between two requests for documents |
| MANDATE_GRAPH_BASE_IRI |  | public address of the service, where it is not the one that is asked |

Options of a command win over the environment, the environment over the defaults.
"""

import os
from collections.abc import Callable, Mapping
from dataclasses import dataclass, fields, replace
from pathlib import Path
from typing import Any

from mandate_graph.errors import UsageError

PREFIX = "MANDATE_GRAPH_"


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
    workers: int = 2
    memory_mb: int = 2048
    max_file_size: int = 20_000_000
    document_service: str = "https://documents.un.org/api/symbol/access"
    fetch_interval: float = 2.0
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
    "max_file_size": (_at_least_one, "bytes, 1 or more"),
    "document_service": (_address, "an http or https address"),
    "fetch_interval": (_seconds, "seconds, more than 0"),
    "base_iri": (_iri, "an http or https IRI that ends in / or #"),
}


def load(environment: Mapping[str, str] | None = None) -> Settings:
    """The settings that an environment gives, the process's own by default; UsageError names what is off.

    >>> load({"MANDATE_GRAPH_PORT": "0"}).port
    0
    """
    given = os.environ if environment is None else environment
    values: dict[str, Any] = {}
    for field in fields(Settings):
        variable = PREFIX + field.name.upper()
        text = given.get(variable, "")
        if text:
            values[field.name] = _value(variable, text, *_READ[field.name])
    return Settings(**values)


def _value(variable: str, text: str, read: Callable[[str], Any], expected: str) -> Any:
    try:
        return read(text)
    except ValueError:
        raise UsageError(f"{variable} must be {expected}, not {text!r}", where=variable) from None
