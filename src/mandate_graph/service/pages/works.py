"""The page of a text: what it did and to whom, its words, what it cites and who cites it."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from starlette.responses import Response

from mandate_graph.errors import NothingFound
from mandate_graph.lineage import Link, WorkTrace, to_json, trace_work
from mandate_graph.lineage.sentences import missing_sentences, one_line, record_sentence, when
from mandate_graph.lineage.shelf import language, natural, text
from mandate_graph.query import Iri
from mandate_graph.service.pages.addresses import page_of
from mandate_graph.service.pages.behind import Behind, behind
from mandate_graph.service.pages.evidence import Evidence, evidence
from mandate_graph.service.pages.footnotes import place_words
from mandate_graph.service.pages.labels import Label
from mandate_graph.service.pages.paging import Slice
from mandate_graph.service.pages.reading import (
    PARAGRAPHS_A_PAGE,
    Paragraph,
    Reader,
    Version,
    paragraphs_in_order,
    versions,
)
from mandate_graph.service.pages.rendering import page
from mandate_graph.service.pages.site import Site
from mandate_graph.service.pages.twins import GRAPHS, graph_twin, json_twin, table_twin
from mandate_graph.vocabulary.prefixes import PREFIXES

LINKS = 60
"""Citations of one function that a page lists; a longer list says how many there are and where all of them are."""
ACTS = 100
"""Acts that a page lists."""
COLUMNS = ("citing", "cited", "function", "kind", "reason", "document", "language", "quote")


@dataclass(frozen=True, slots=True, kw_only=True)
class LinkShown:
    """A citation as the page tells it."""

    iri: str
    citing: str
    citing_href: str
    cited: str
    cited_href: str
    reason: str
    evidence: tuple[Evidence, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class LinkGroup:
    """The citations of one function: the first of `total`."""

    label: Label
    links: tuple[LinkShown, ...]
    total: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Reading:
    """A page of the text. `languages` are those shown, `known` those there are."""

    paragraphs: Slice[Paragraph]
    languages: tuple[str, ...]
    known: tuple[str, ...]


def instrument_page(site: Site) -> Response:
    """The page of a resolution, decision, treaty or rule."""
    return _work_page(site, site.iri(PREFIXES["inst"]))


def document_page(site: Site) -> Response:
    """The page of a document."""
    return _work_page(site, site.iri(PREFIXES["doc"]))


def _work_page(site: Site, work: Iri) -> Response:
    if not site.shelf.facts.of(work.value):
        raise NothingFound(
            f"there is no text {work.local!r}", nearest=site.names.works.near(work.local.replace("_", "/"))
        )
    trace = site.memory.once(("work", work), lambda: trace_work(site.reader, work))
    match site.asked("format"):
        case "json":
            return json_twin(to_json(trace))
        case "csv":
            return table_twin(COLUMNS, _rows((*trace.cites, *trace.cited_by)))
        case format if format in GRAPHS:
            things = (work.value, *site.shelf.parts_of(work), *(act.iri for act in trace.acts))
            return graph_twin(site.reader, things, format)
        case _:
            return _page(site, trace)


def _rows(links: Iterable[Link]) -> Iterable[tuple[str, ...]]:
    for link in links:
        for said in link.words:
            cited = str(link.cited or "")
            yield (str(link.citing), cited, link.function, link.kind, link.reason or "",
                   said.document, said.language, one_line(said.quote))  # fmt: skip


def _page(site: Site, trace: WorkTrace) -> Response:
    facts = site.shelf.facts
    work = trace.work
    printed = facts.pointing("mg:publishedIn", work.iri)
    unresolved = [link for link in trace.cites if link.cited is None]
    label = site.labels.named(work.iri) if work.iri.startswith(PREFIXES["doc"]) else site.labels.of(work.iri)
    return page(
        site,
        "work.html",
        trace=trace,
        title=label.text,
        labels=_names(site, work.iri),
        label=label,
        kinds=[site.labels.of(PREFIXES["mg"] + kind) for kind in sorted(facts.kinds(work.iri)) if kind != "Thing"],
        issuer=site.labels.of(PREFIXES["body"] + work.issuer) if work.issuer else None,
        when=when(work.adopted, site.words).strip(" ()（）"),
        issued=text(facts.one(work.iri, "dcterms:issued")),
        printed_in=[site.labels.of(document) for document in facts.values(work.iri, "mg:publishedIn")],
        prints=[site.labels.of(other) for other in printed],
        files=_files(site, (work.iri, *printed)),
        acts=[(act, _body_labels(site, act.bodies), evidence(site, act.words)) for act in trace.acts[:ACTS]],
        acts_total=len(trace.acts),
        page_of_place=lambda place: page_of(place.iri),
        place_words=lambda path, label: place_words(path, label, site.words),
        under=_under(site, work.iri),
        reading=_reading(site, (work.iri, *printed)),
        cites=_grouped(site, [link for link in trace.cites if link.cited is not None]),
        cited_by=_grouped(site, trace.cited_by),
        unresolved=[_shown(site, link) for link in unresolved[: LINKS * 2]],
        unresolved_total=len(unresolved),
        missing=missing_sentences(trace.missing, site.words),
        record=record_sentence(trace.record, site.words),
        discrepancies=_discrepancies(site, (work.iri, *printed)),
        queries=_queries(site, Iri(work.iri)),
    )


def _names(site: Site, work: str) -> list[tuple[str, str]]:
    """Names with their languages: the titles that documents print, else the labels."""
    titles = {language(value): str(value) for value in site.shelf.facts.values(work, "dcterms:title")}
    return sorted((titles or site.shelf.labels(work)).items())


def _files(site: Site, works: Iterable[str]) -> list[str]:
    facts = site.shelf.facts
    found: dict[str, None] = {}
    for work in works:
        for version in facts.values(work, "eli:is_realized_by"):
            for source in facts.values(version, "prov:wasDerivedFrom"):
                found[text(facts.one(source, "mg:fileName"))] = None
    return [name for name in found if name]


def _body_labels(site: Site, slugs: Iterable[str]) -> list[Label]:
    return [site.labels.of(PREFIXES["body"] + slug) for slug in slugs]


def _under(site: Site, work: str) -> list[tuple[str, str, str, list[Label]]]:
    """For each provision that acts rest on: its citation, page and anchor, and the bodies those acts touch."""
    facts = site.shelf.facts
    if not work.startswith(PREFIXES["inst"]):
        return []
    parts = site.shelf.parts_of(work)
    facts.point(("mg:legalBasis", Iri(part)) for part in parts)
    acts = {part: facts.pointing("mg:legalBasis", part) for part in parts}
    facts.prefetch(act for some in acts.values() for act in some)
    found = []
    for part in sorted((part for part in parts if acts[part]), key=lambda part: natural(Iri(part).local)):
        bodies = dict.fromkeys(str(body) for act in acts[part] for body in facts.values(act, "mg:affects"))
        if bodies:
            site.labels.prefetch(bodies)
            anchor = Iri(part).local.partition("__")[2]
            found.append(
                (site.shelf.place(part).form, page_of(part), anchor, [site.labels.of(body) for body in bodies])
            )
    return found


def _reading(site: Site, works: Sequence[str]) -> Reading | None:
    known = versions(site.shelf, works)
    by_language = {version.language: version for version in known}
    if not known:
        return None
    wanted = [site.asked("in"), site.language, "en", known[0].language]
    first = by_language[next(tag for tag in wanted if tag in by_language)]
    beside = site.asked("beside")
    shown = (first.language, *((beside,) if beside in by_language and beside != first.language else ()))
    parts = site.memory.once(("text", works, shown), lambda: _parts(site, works, first, alone=len(shown) == 1))
    cut = Reader(site.shelf, site.labels).read(parts, shown, _number(site, parts))
    return Reading(paragraphs=cut, languages=shown, known=tuple(by_language))


def _parts(site: Site, works: Sequence[str], version: Version, *, alone: bool) -> tuple[str, ...]:
    """The paragraphs in the order of a version; `alone` those only that it has itself."""
    parts = paragraphs_in_order(site.shelf, works, site.version, version)
    if not alone:
        return parts
    texts = ((part, site.shelf.facts.values(part, "mg:text")) for part in parts)
    return tuple(part for part, words in texts if any(language(word) == version.language for word in words))


def _number(site: Site, parts: Sequence[str]) -> int:
    """The page of the text: the one that holds the place asked for, else the one asked for."""
    at = site.asked("at")
    for position, part in enumerate(parts) if at and not site.asked("page") else ():
        if Iri(part).local.partition("__")[2] == at:
            return position // PARAGRAPHS_A_PAGE + 1
    return site.number("page")


def _grouped(site: Site, links: Sequence[Link]) -> list[LinkGroup]:
    found: dict[str, list[Link]] = {}
    for link in links:
        found.setdefault(link.function, []).append(link)
    return [
        LinkGroup(
            label=site.labels.of(PREFIXES["cf"] + function),
            links=tuple(_shown(site, link) for link in some[:LINKS]),
            total=len(some),
        )
        for function, some in sorted(found.items(), key=lambda entry: (-len(entry[1]), entry[0]))
    ]


def _shown(site: Site, link: Link) -> LinkShown:
    return LinkShown(
        iri=link.iri,
        citing=str(link.citing),
        citing_href=page_of(link.citing.iri),
        cited=str(link.cited or ""),
        cited_href=page_of(link.cited.iri) if link.cited else "",
        reason=site.labels.of(PREFIXES["ur"] + link.reason).text if link.reason else "",
        evidence=evidence(site, link.words[:1]),
    )


def _discrepancies(site: Site, works: Iterable[str]) -> list[tuple[str, str, str]]:
    """Where the language versions cite different things: kind, place and the page of it."""
    facts = site.shelf.facts
    found = []
    for work in works:
        for thing in facts.pointing("mg:discrepancyOf", work):
            kind, place = facts.one(thing, "mg:discrepancyKind"), facts.one(thing, "mg:discrepancyIn")
            label = site.labels.of(kind).text if kind is not None else ""
            where = site.shelf.place(place).form if place is not None else ""
            found.append((label, where, page_of(str(place)) if place is not None else page_of(thing)))
    return sorted(found)


def _queries(site: Site, work: Iri) -> list[Behind]:
    known = {query.name: [parameter.name for parameter in query.parameters] for query in site.catalogue}
    wanted = (("cited-by-work", "work"), ("citing-work", "work"), ("unresolved", "document"),
              ("discrepancies", "document"), ("acting-under", "provision"))  # fmt: skip
    return [behind(site, name, **{key: work}) for name, key in wanted if known.get(name) == [key]]
