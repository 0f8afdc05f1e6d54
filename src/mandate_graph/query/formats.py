"""One table of formats: it serves negotiation, `?format=`, the command line and export alike."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass

import pyoxigraph as ox

from mandate_graph.errors import UsageError
from mandate_graph.query import graph_writers, table_writers
from mandate_graph.query.results import Result

TABULAR = frozenset({"select", "ask"})
GRAPHS = frozenset({"construct", "describe"})


@dataclass(frozen=True, slots=True, kw_only=True)
class Format:
    """How answers are written. `forms` are the query forms whose answers it can hold."""

    name: str
    media_type: str
    extension: str
    forms: frozenset[str]
    write: Callable[[Result], bytes]
    aliases: tuple[str, ...] = ()
    """Media types that mean the same."""
    native: ox.QueryResultsFormat | ox.RdfFormat | None = None
    """The engine's own writer, which is many times faster: for answers of any size, in the engine's order."""

    @property
    def content_type(self) -> str:
        """The media type as a header says it."""
        return f"{self.media_type}; charset=utf-8" if self.media_type.startswith("text/") else self.media_type


_TABLE: Sequence[Format] = (
    Format(
        name="json",
        media_type="application/sparql-results+json",
        extension="srj",
        forms=TABULAR,
        write=table_writers.write_json,
        aliases=("application/json",),
        native=ox.QueryResultsFormat.JSON,
    ),
    Format(
        name="xml",
        media_type="application/sparql-results+xml",
        extension="srx",
        forms=TABULAR,
        write=table_writers.write_xml,
        aliases=("application/xml", "text/xml"),
        native=ox.QueryResultsFormat.XML,
    ),
    Format(
        name="csv",
        media_type="text/csv",
        extension="csv",
        forms=TABULAR,
        write=table_writers.write_csv,
        native=ox.QueryResultsFormat.CSV,
    ),
    Format(
        name="tsv",
        media_type="text/tab-separated-values",
        extension="tsv",
        forms=TABULAR,
        write=table_writers.write_tsv,
        native=ox.QueryResultsFormat.TSV,
    ),
    Format(
        name="markdown", media_type="text/markdown", extension="md", forms=TABULAR, write=table_writers.write_markdown
    ),
    Format(
        name="turtle",
        media_type="text/turtle",
        extension="ttl",
        forms=GRAPHS,
        write=graph_writers.write_turtle,
        aliases=("application/turtle",),
        native=ox.RdfFormat.TURTLE,
    ),
    Format(
        name="ntriples",
        media_type="application/n-triples",
        extension="nt",
        forms=GRAPHS,
        write=graph_writers.write_ntriples,
        aliases=("text/plain",),
        native=ox.RdfFormat.N_TRIPLES,
    ),
    Format(
        name="nquads",
        media_type="application/n-quads",
        extension="nq",
        forms=GRAPHS,
        write=graph_writers.write_ntriples,
        native=ox.RdfFormat.N_QUADS,
    ),
    Format(
        name="trig",
        media_type="application/trig",
        extension="trig",
        forms=GRAPHS,
        write=graph_writers.write_turtle,
        native=ox.RdfFormat.TRIG,
    ),
    Format(
        name="jsonld",
        media_type="application/ld+json",
        extension="jsonld",
        forms=GRAPHS,
        write=graph_writers.write_jsonld,
        aliases=("application/json",),
        native=ox.RdfFormat.JSON_LD,
    ),
    Format(
        name="rdfxml",
        media_type="application/rdf+xml",
        extension="rdf",
        forms=GRAPHS,
        write=graph_writers.write_rdfxml,
        aliases=("application/xml", "text/xml"),
        native=ox.RdfFormat.RDF_XML,
    ),
)

FORMATS: Mapping[str, Format] = {format.name: format for format in _TABLE}
"""Every format by name, in order of preference where an asker has none."""


def by_name(name: str) -> Format:
    """The format of a name; UsageError lists the names there are."""
    try:
        return FORMATS[name]
    except KeyError:
        raise UsageError(f"there is no format {name!r}", hint=f"formats: {', '.join(FORMATS)}") from None


def by_media_type(media_type: str) -> tuple[str, ...]:
    """The names of the formats that a media type, or a range such as "text/*", may mean.

    >>> by_media_type("application/sparql-results+json"), by_media_type("application/json")
    (('json',), ('json', 'jsonld'))
    """
    wanted = media_type.lower()
    if wanted == "*/*":
        return tuple(FORMATS)
    if wanted.endswith("/*"):
        family = wanted.removesuffix("*")
        return tuple(name for name, format in FORMATS.items() if format.media_type.startswith(family))
    return tuple(name for name, format in FORMATS.items() if wanted == format.media_type or wanted in format.aliases)


def choose(form: str, accepted: Sequence[str]) -> str | None:
    """The first accepted format that can hold the answer to a query form; None if none can.

    >>> choose("construct", ("csv", "turtle"))
    'turtle'
    """
    return next((name for name in accepted if form in by_name(name).forms), None)
