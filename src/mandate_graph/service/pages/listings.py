"""The lists of bodies, documents and instruments, a page at a time, with a filter by words."""

import json
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from starlette.responses import Response

from mandate_graph.lineage.shelf import natural, text
from mandate_graph.query import Iri
from mandate_graph.query.facts import expand
from mandate_graph.query.folding import fold
from mandate_graph.service.pages.behind import Behind, behind, own_query
from mandate_graph.service.pages.labels import Label
from mandate_graph.service.pages.paging import slice_of
from mandate_graph.service.pages.rendering import page
from mandate_graph.service.pages.site import Site
from mandate_graph.service.pages.twins import GRAPHS, graph_twin, json_twin, table_twin

ROWS_A_PAGE = 100
COLUMNS = ("iri", "symbol", "label", "language", "kind", "day", "whose", "count")
DOCUMENTS = """\
SELECT ?document ?symbol ?issued ?title WHERE {
  ?graph a mg:SourceGraph ; dcterms:subject ?document .
  ?document mg:citationForm ?symbol .
  OPTIONAL { ?document dcterms:issued ?issued }
  OPTIONAL { ?document dcterms:title ?title }
} ORDER BY ?symbol"""
INSTRUMENTS = """\
SELECT ?instrument ?symbol ?adopted ?issuer WHERE {
  ?kind rdfs:subClassOf* mg:Instrument .
  ?instrument a ?kind ; mg:citationForm ?symbol .
  FILTER NOT EXISTS { ?instrument eli:is_part_of ?whole }
  OPTIONAL { ?instrument eli:date_document ?adopted }
  OPTIONAL { ?instrument eli:passed_by ?issuer }
} ORDER BY ?symbol"""


@dataclass(frozen=True, slots=True, kw_only=True)
class Row:
    """A line of a list: the thing, its kind, a day, whose it is, how much is known of it, what it is searched by."""

    label: Label
    symbol: str
    kind: str
    day: str
    whose: Label | None
    count: int
    sought: str


def bodies_page(site: Site) -> Response:
    """The bodies; first those of which a document tells more than the name."""
    facts = site.shelf.facts
    bodies = site.names.bodies.bodies
    facts.prefetch(body.iri for body in bodies)
    facts.point(("mg:affects", body.iri) for body in bodies)
    facts.point(("mg:ofBody", body.iri) for body in bodies)
    rows = []
    for body in bodies:
        parent = facts.one(body.iri, "org:subOrganizationOf")
        told = len(facts.pointing("mg:affects", body.iri)) + len(facts.pointing("mg:ofBody", body.iri))
        rows.append(
            Row(
                label=site.labels.of(body.iri),
                symbol=body.series or "",
                kind=_kind(site, body.iri.value),
                day="",
                whose=site.labels.of(parent) if parent is not None else None,
                count=told,
                sought=fold(" ".join((body.slug, *(name.value for name in body.names)))),
            )
        )
    rows.sort(key=lambda row: (-min(row.count, 1), fold(row.label.text)))
    return _list(site, "bodies", rows, [behind(site, "bodies")])


def documents_page(site: Site) -> Response:
    """The documents that were read."""
    documents = site.shelf.documents()
    site.shelf.facts.prefetch(documents)
    rows = [_work_row(site, document, "mg:issuedBy", "dcterms:issued") for document in documents]
    rows.sort(key=lambda row: (row.day or "9999", natural(row.symbol)))
    return _list(site, "documents", rows, [own_query(site, "documents", DOCUMENTS)])


def instruments_page(site: Site) -> Response:
    """Resolutions, decisions, treaties and rules that documents print or speak of; the cited ones first."""
    rows = site.memory.once(("instruments", site.language), lambda: _instruments(site))
    return _list(site, "instruments", rows, [own_query(site, "instruments", INSTRUMENTS)])


def _instruments(site: Site) -> list[Row]:
    facts = site.shelf.facts
    classes = facts.below(expand("mg:Instrument"), "rdfs:subClassOf")
    facts.point(("rdf:type", Iri(kind)) for kind in classes)
    works = list(dict.fromkeys(work for kind in classes for work in facts.pointing("rdf:type", Iri(kind))))
    facts.prefetch(works)
    works = [work for work in works if facts.one(work, "eli:is_part_of") is None]
    facts.point(("mg:citedEntity", Iri(work)) for work in works)
    rows = [_work_row(site, work, "eli:passed_by", "eli:date_document") for work in works]
    rows.sort(key=lambda row: (-min(row.count, 1), row.whose.text if row.whose else "~", natural(row.symbol)))
    return rows


def _work_row(site: Site, work: str, whose: str, dated: str) -> Row:
    facts = site.shelf.facts
    owner = facts.one(work, whose)
    label = site.labels.of(work)
    titles = [str(title) for name in ("dcterms:title", "skos:prefLabel", "skos:altLabel", "rdfs:label")
              for title in facts.values(work, name)]  # fmt: skip
    return Row(
        label=site.labels.titled(work),
        symbol=label.text,
        kind=_kind(site, work),
        day=text(facts.one(work, dated)),
        whose=site.labels.of(owner) if owner is not None else None,
        count=len(facts.pointing("mg:citedEntity", work)) if whose == "eli:passed_by" else 0,
        sought=fold(" ".join((label.text, Iri(work).local, *titles))),
    )


def _kind(site: Site, thing: str) -> str:
    kinds = sorted(site.shelf.facts.kinds(thing) - {"Thing", "Document", "Body"})
    found = kinds[0] if kinds else next(iter(sorted(site.shelf.facts.kinds(thing))), "")
    return site.labels.of(expand(f"mg:{found}")).text if found else ""


def _list(site: Site, name: str, rows: Sequence[Row], queries: Sequence[Behind]) -> Response:
    wanted = fold(site.asked("words"))
    kept = [row for row in rows if all(word in row.sought for word in wanted.split())]
    match site.asked("format"):
        case "csv":
            return table_twin(COLUMNS, _cells(kept))
        case "json":
            return json_twin(
                json.dumps([dict(zip(COLUMNS, cells, strict=True)) for cells in _cells(kept)], ensure_ascii=False)
            )
        case format if format in GRAPHS:
            return graph_twin(site.reader, (row.label.iri for row in kept), format)
        case _:
            cut = slice_of(kept, site.number("page"), ROWS_A_PAGE)
            return page(site, "list.html", name=name, cut=cut, wanted=site.asked("words"), queries=queries)


def _cells(rows: Iterable[Row]) -> Iterable[tuple[str, ...]]:
    for row in rows:
        whose = row.whose.text if row.whose else ""
        yield (row.label.iri, row.symbol, row.label.text, row.label.language, row.kind, row.day, whose, str(row.count))
