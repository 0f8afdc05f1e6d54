"""The data behind a page: the same thing as JSON, CSV, Turtle, JSON-LD or N-Triples, and a page's links to them."""

import csv
import io
from collections.abc import Iterable, Sequence

from starlette.responses import Response

from mandate_graph.query import FORMATS, Iri, Pattern, Reader, Term, Triples

GRAPHS = ("turtle", "jsonld", "ntriples")
TABLES = ("csv", "json")


def graph_twin(reader: Reader, things: Iterable[str], format: str) -> Response:
    """All that is stated of some things, in a format of RDF."""
    keys = list(dict.fromkeys(things))
    found = reader.match([Pattern(subject=Iri(key)) for key in keys])
    triples: tuple[tuple[Term, Term, Term], ...] = tuple(match[:3] for matches in found for match in matches)
    known = FORMATS[format]
    return Response(known.write(Triples(triples)), media_type=known.content_type, headers=_as_file(known.extension))


def table_twin(columns: Sequence[str], rows: Iterable[Sequence[str]]) -> Response:
    """A table as CSV (RFC 4180)."""
    buffer = io.StringIO()
    writer = csv.writer(buffer, lineterminator="\r\n")
    writer.writerow(columns)
    writer.writerows(rows)
    return Response(buffer.getvalue().encode(), media_type="text/csv; charset=utf-8", headers=_as_file("csv"))


def json_twin(text: str) -> Response:
    """What is JSON already."""
    return Response(text.encode(), media_type="application/json", headers={"Vary": "Accept"})


def file_twin(data: bytes, media_type: str, name: str) -> Response:
    """Something to be saved under a name."""
    headers = {"Content-Disposition": f'attachment; filename="{name}"', "Vary": "Accept"}
    return Response(data, media_type=media_type, headers=headers)


def _as_file(extension: str) -> dict[str, str]:
    return {"Content-Disposition": f'inline; filename="mandate-graph.{extension}"', "Vary": "Accept"}
