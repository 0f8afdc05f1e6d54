"""The graph as tables: one CSV file a subject, or, in one stream, one row a quad."""

import csv
import io
from collections.abc import Iterable, Sequence
from pathlib import Path
from typing import IO, Final

from rdflib import Literal

from mandate_graph.query.catalogue import Catalogue
from mandate_graph.store import Solutions, Store

QUADS: Final = "SELECT ?graph ?subject ?predicate ?object WHERE { GRAPH ?graph { ?subject ?predicate ?object } }"

TABLES: Final = {
    "documents": """
SELECT ?document ?symbol ?type ?title ?language ?issued ?session ?source_file WHERE {
  ?document eli:is_realized_by ?version ; mg:documentType ?type .
  ?version mg:langTag ?language ; prov:wasDerivedFrom/mg:fileName ?source_file .
  OPTIONAL { ?document dcterms:identifier ?symbol } OPTIONAL { ?document dcterms:title ?title }
  OPTIONAL { ?document dcterms:issued ?issued } OPTIONAL { ?document mg:preparedFor ?session }
} ORDER BY ?document ?language ?source_file ?title""",
    "bodies": """
SELECT ?body ?name ?language ?parent ?series WHERE {
  ?body a/rdfs:subClassOf* mg:Body ; skos:prefLabel ?name . BIND(LANG(?name) AS ?language)
  OPTIONAL { ?body org:subOrganizationOf ?parent } OPTIONAL { ?body mg:symbolSeries ?series }
} ORDER BY ?body ?language ?name""",
    "statuses": """
SELECT ?body ?status ?from_earliest ?from_latest ?to_earliest ?to_latest ?started_by ?ended_by WHERE {
  ?period a mg:BodyStatus ; mg:ofBody ?body ; mg:status ?status ; mg:startedBy ?started_by .
  OPTIONAL { ?period mg:fromEarliest ?from_earliest } OPTIONAL { ?period mg:fromLatest ?from_latest }
  OPTIONAL { ?period mg:toEarliest ?to_earliest } OPTIONAL { ?period mg:toLatest ?to_latest }
  OPTIONAL { ?period mg:endedBy ?ended_by }
} ORDER BY ?body ?from_latest ?status""",
    "meetings": """
SELECT ?meeting ?body ?ordinal ?start ?end ?status ?place WHERE {
  ?meeting a mg:Meeting ; mg:ofBody ?body .
  OPTIONAL { ?meeting mg:ordinal ?ordinal } OPTIONAL { ?meeting mg:startDate ?start }
  OPTIONAL { ?meeting mg:endDate ?end } OPTIONAL { ?meeting mg:meetingStatus ?status }
  OPTIONAL { ?meeting mg:place ?place }
} ORDER BY ?body ?ordinal ?meeting ?place""",
    "reports": """
SELECT ?report ?symbol ?meeting ?body ?session ?basis ?status WHERE {
  ?transmission a mg:Transmission ; mg:report ?report ; mg:toBody ?body ; mg:statedStatus ?status .
  OPTIONAL { ?report dcterms:identifier ?symbol } OPTIONAL { ?report mg:reportsOn ?meeting }
  OPTIONAL { ?transmission mg:toSession ?session } OPTIONAL { ?transmission mg:basis ?basis }
} ORDER BY ?report ?body ?session ?basis ?status""",
    "norms": """
SELECT ?norm ?kind ?bearer ?deontic ?stated_in ?due_session ?deadline ?text WHERE {
  ?norm a ?kind ; mg:statedIn ?stated_in ; mg:deontic ?deontic . ?kind rdfs:subClassOf* mg:Norm .
  OPTIONAL { ?norm mg:bearer ?bearer } OPTIONAL { ?norm mg:deadlineSession ?due_session }
  OPTIONAL { ?norm mg:deadline ?deadline } OPTIONAL { ?norm mg:text ?text }
} ORDER BY ?stated_in ?norm ?text""",
}
"""Tables that no saved query gives; `citations` and `acts` are saved queries."""

SAVED: Final = ("citations", "acts")


def write_quads(store: Store, out: IO[bytes]) -> None:
    """One row a quad: graph, subject, predicate, object, its language and datatype."""
    out.write(_rows([("graph", "subject", "predicate", "object", "language", "datatype")]))
    found = sorted(store.select(QUADS).rows, key=lambda row: tuple(_order(cell) for cell in row))
    for graph, subject, predicate, value in found:
        language = value.language or "" if isinstance(value, Literal) else ""
        datatype = value.datatype or "" if isinstance(value, Literal) else ""
        out.write(_rows([(str(graph), str(subject), str(predicate), str(value), language, str(datatype))]))


def write_tables(store: Store, folder: Path, catalogue: Catalogue | None = None) -> tuple[Path, ...]:
    """One file a table, in a folder that is made if need be; gives the files written."""
    folder.mkdir(parents=True, exist_ok=True)
    saved = catalogue or Catalogue.shipped()
    queries = TABLES | {name: saved.find(name).text for name in SAVED}
    written = []
    for name, query in sorted(queries.items()):
        path = folder / f"{name}.csv"
        path.write_bytes(_table(store.select(query)))
        written.append(path)
    return tuple(written)


def _table(solutions: Solutions) -> bytes:
    cells = [["" if cell is None else str(cell) for cell in row] for row in solutions.rows]
    return _rows([solutions.variables, *cells])


def _rows(rows: Iterable[Sequence[str]]) -> bytes:
    buffer = io.StringIO(newline="")
    csv.writer(buffer, lineterminator="\n").writerows(rows)
    return buffer.getvalue().encode()


def _order(cell: object) -> tuple[str, str, str]:
    if isinstance(cell, Literal):
        return str(cell), cell.language or "", str(cell.datatype or "")
    return str(cell), "", ""
