"""One table of the formats in which a whole graph is dumped; it serves the command line and the service alike."""

import io
from collections.abc import Callable
from dataclasses import dataclass
from typing import IO, Final

from mandate_graph.errors import UsageError
from mandate_graph.export.jsonld import write_jsonld
from mandate_graph.export.ntriples import write_nquads, write_ntriples
from mandate_graph.export.tables import write_quads
from mandate_graph.export.turtle import write_trig, write_turtle
from mandate_graph.store import Store


@dataclass(frozen=True, slots=True, kw_only=True)
class DumpFormat:
    """How a whole graph is written. `graphs` tells whether it keeps the named graphs apart."""

    name: str
    media_type: str
    extension: str
    graphs: bool
    write: Callable[[Store, IO[bytes]], None]


_FORMATS: Final = (
    DumpFormat(name="nquads", media_type="application/n-quads", extension="nq", graphs=True, write=write_nquads),
    DumpFormat(name="trig", media_type="application/trig", extension="trig", graphs=True, write=write_trig),
    DumpFormat(name="jsonld", media_type="application/ld+json", extension="jsonld", graphs=True, write=write_jsonld),
    DumpFormat(name="csv", media_type="text/csv", extension="csv", graphs=True, write=write_quads),
    DumpFormat(name="turtle", media_type="text/turtle", extension="ttl", graphs=False, write=write_turtle),
    DumpFormat(name="ntriples", media_type="application/n-triples", extension="nt", graphs=False, write=write_ntriples),
)

DUMP_FORMATS: Final = {dump_format.name: dump_format for dump_format in _FORMATS}
"""The formats by name."""


def dump(store: Store, name: str, out: IO[bytes]) -> None:
    """Writes the whole graph to a stream; UsageError lists the formats where the name is none of them."""
    if name not in DUMP_FORMATS:
        raise UsageError(f"there is no format {name!r}", hint=f"choose one of {', '.join(DUMP_FORMATS)}")
    DUMP_FORMATS[name].write(store, out)


def dumped(store: Store, name: str) -> bytes:
    """The whole graph as bytes."""
    out = io.BytesIO()
    dump(store, name, out)
    return out.getvalue()
