"""The page of a text: what it did and to whom, its words, what it cites and who cites it."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from starlette.responses import Response

from mandate_graph.errors import NothingFound
from mandate_graph.lineage import Link, links_from, links_to, to_json, trace_work
from mandate_graph.lineage.acts import acts_of, acts_of_work
from mandate_graph.lineage.quoting import one_line
from mandate_graph.lineage.sentences import missing_sentences, record_sentence, when
from mandate_graph.lineage.shelf import language, text
from mandate_graph.lineage.surveying import Groups, WorkSurvey, survey_work
from mandate_graph.lineage.trace import links_of
from mandate_graph.lineage.values import Act, Words
from mandate_graph.query import Iri
from mandate_graph.service.pages.addresses import anchor_of, page_of
from mandate_graph.service.pages.behind import Behind, behind
from mandate_graph.service.pages.evidence import Evidence, evidence, prepare, telling
from mandate_graph.service.pages.footnotes import place_words
from mandate_graph.service.pages.labels import Label
from mandate_graph.service.pages.paging import Slice
from mandate_graph.service.pages.reading import (
    PARAGRAPHS_A_PAGE,
    Paragraph,
    Reader,
    beside,
    versions,
)
from mandate_graph.service.pages.rendering import page
from mandate_graph.service.pages.site import Site
from mandate_graph.service.pages.twins import GRAPHS, graph_twin, json_twin, table_twin
from mandate_graph.vocabulary.prefixes import PREFIXES

LINKS = 60
"""Citations of one function that a page lists; a longer list says how many there are and where all of them are."""
ACTS = 40
"""Acts that a page lists."""
PRINTS = 200
"""Texts that a document prints of which a page gives the names."""
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
    words: tuple[Words, ...]


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
    match site.asked("format"):
        case "json":
            return json_twin(to_json(trace_work(site.reader, work)))
        case "csv":
            return table_twin(COLUMNS, _rows((*links_from(site.shelf, work), *links_to(site.shelf, work))))
        case format if format in GRAPHS:
            acts = acts_of_work(site.shelf, work, quoted=False)
            return graph_twin(site.reader, (*site.shelf.parts_of(work), *(act.iri for act in acts)), format)
        case _:
            return _page(site, site.memory.once(("work", work), lambda: survey_work(site.reader, work)))


def _rows(links: Iterable[Link]) -> Iterable[tuple[str, ...]]:
    for link in links:
        for said in link.words:
            cited = str(link.cited or "")
            yield (str(link.citing), cited, link.function, link.kind, link.reason or "",
                   said.document, said.language, one_line(said.quote))  # fmt: skip


def _page(site: Site, work: WorkSurvey) -> Response:
    facts = site.shelf.facts
    iri = work.work.iri
    printed = facts.pointing("mg:publishedIn", iri)
    label = site.labels.named(iri) if iri.startswith(PREFIXES["doc"]) else site.labels.of(iri)
    acts = acts_of(site.shelf, [act.iri for act in work.acts[:ACTS]])
    reading = _reading(site, (iri, *printed))
    cites = _citing(site, iri, reading)
    unresolved = links_of(site.shelf, [link.iri for link in cites if link.cited is None][:LINKS])
    return page(
        site,
        "work.html",
        work=work.work,
        title=label.text,
        labels=_names(site, iri),
        label=label,
        kinds=[site.labels.of(PREFIXES["mg"] + kind) for kind in sorted(facts.kinds(iri)) if kind != "Thing"],
        issuer=site.labels.of(PREFIXES["body"] + work.work.issuer) if work.work.issuer else None,
        when=when(work.work.adopted, site.words).strip(" ()（）"),
        issued=text(facts.one(iri, "dcterms:issued")),
        printed_in=[site.labels.of(document) for document in facts.values(iri, "mg:publishedIn")],
        prints=[site.labels.of(other) for other in printed[:PRINTS]],
        prints_total=len(printed),
        files=_files(site, (iri, *printed)),
        acts=_acts(site, acts),
        acts_total=len(work.acts),
        page_of_place=lambda place: page_of(place.iri),
        place_words=lambda path, label: place_words(path, label, site.words),
        under=_under(site, work),
        reading=reading,
        cites=[_group(site, name, _of(cites, name), total) for name, total in work.cites.items() if total],
        cited_by=_cited_by(site, work.cited_by),
        unresolved=[_shown(site, link) for link in unresolved],
        unresolved_total=work.unresolved,
        missing=missing_sentences(work.missing, site.words),
        record=record_sentence(work.record, site.words),
        discrepancies=_discrepancies(site, (iri, *printed)),
        queries=_queries(site, Iri(iri)),
    )


def _acts(site: Site, acts: Sequence[Act]) -> list[tuple[Act, list[Label], tuple[Evidence, ...]]]:
    prepare(site, (words for act in acts for words in telling(act.words, site.language)))
    site.labels.prefetch(PREFIXES["body"] + slug for act in acts for slug in act.bodies)
    return [(act, _body_labels(site, act.bodies), evidence(site, act.words)) for act in acts]


def _names(site: Site, work: str) -> list[tuple[str, str]]:
    """Names with their languages: the titles that documents print, else the labels."""
    titles = {language(value): str(value) for value in site.shelf.facts.values(work, "dcterms:title")}
    return sorted((titles or site.shelf.labels(work)).items())


def _files(site: Site, works: Iterable[str]) -> list[str]:
    facts = site.shelf.facts
    keys = tuple(works)
    facts.pull(keys, "eli:is_realized_by", "prov:wasDerivedFrom")
    found: dict[str, None] = {}
    for work in keys:
        for version in facts.values(work, "eli:is_realized_by"):
            for source in facts.values(version, "prov:wasDerivedFrom"):
                found[text(facts.one(source, "mg:fileName"))] = None
    return [name for name in found if name]


def _body_labels(site: Site, slugs: Iterable[str]) -> list[Label]:
    return [site.labels.of(PREFIXES["body"] + slug) for slug in slugs]


def _under(site: Site, work: WorkSurvey) -> list[tuple[str, str, str, list[Label]]]:
    """For each provision that acts rest on: its citation, page and anchor, and the bodies those acts touch."""
    site.shelf.pull_places(work.under)
    site.labels.prefetch(body for bodies in work.under.values() for body in bodies)
    return [
        (
            site.shelf.place(part).form,
            page_of(part),
            anchor_of(part),
            [site.labels.of(body) for body in bodies],
        )
        for part, bodies in work.under.items()
    ]


def _reading(site: Site, works: Sequence[str]) -> Reading | None:
    known = site.memory.once(("text", works), lambda: versions(site.shelf, works))
    if not known:
        return None
    by_language = {version.language: version for version in known}
    wanted = [site.asked("in"), site.language, "en", known[0].language]
    first = by_language[next(tag for tag in wanted if tag in by_language)]
    other = by_language.get(site.asked("beside"), first)
    alone = other is first
    parts = first.parts if alone else beside(first.parts, other.parts)
    shown = (first.language,) if alone else (first.language, other.language)
    cut = Reader(site.shelf, site.labels).read(parts, shown, _number(site, parts))
    return Reading(paragraphs=cut, languages=shown, known=tuple(by_language))


def _number(site: Site, parts: Sequence[str]) -> int:
    """The page of the text: the one that holds the place asked for, else the one asked for."""
    at = site.asked("at")
    for position, part in enumerate(parts) if at and not site.asked("page") else ():
        if anchor_of(part) == at:
            return position // PARAGRAPHS_A_PAGE + 1
    return site.number("page")


def _citing(site: Site, work: str, reading: Reading | None) -> tuple[Link, ...]:
    """What the paragraphs on the page cite, in their order."""
    parts = [part.iri for part in reading.paragraphs.items if part.iri.startswith(f"{work}__")] if reading else []
    facts = site.shelf.facts
    facts.point(("mg:citingEntity", Iri(part)) for part in parts)
    citing = dict.fromkeys(one for part in parts for one in facts.pointing("mg:citingEntity", part))
    return links_of(site.shelf, citing, quoted=False)


def _of(links: Iterable[Link], function: str) -> list[Link]:
    return [link for link in links if link.function == function and link.cited is not None]


def _cited_by(site: Site, groups: Groups) -> list[LinkGroup]:
    shown = [one for some in groups.values() for one in some[:LINKS]]
    links = {link.iri: link for link in links_of(site.shelf, shown, quoted=False)}
    return [
        _group(site, function, [links[one] for one in some[:LINKS]], len(some)) for function, some in groups.items()
    ]


def _group(site: Site, function: str, links: Sequence[Link], total: int) -> LinkGroup:
    return LinkGroup(
        label=site.labels.of(PREFIXES["cf"] + function),
        links=tuple(_shown(site, link) for link in links[:LINKS]),
        total=total,
    )


def _shown(site: Site, link: Link) -> LinkShown:
    return LinkShown(
        iri=link.iri,
        citing=str(link.citing),
        citing_href=page_of(link.citing.iri),
        cited=str(link.cited or ""),
        cited_href=page_of(link.cited.iri) if link.cited else "",
        reason=site.labels.of(PREFIXES["ur"] + link.reason).text if link.reason else "",
        words=link.words[:1],
    )


def _discrepancies(site: Site, works: Iterable[str]) -> list[tuple[str, str, str]]:
    """Where the language versions cite different things: kind, place and the page of it."""
    facts = site.shelf.facts
    keys = tuple(works)
    facts.point(("mg:discrepancyOf", Iri(work)) for work in keys)
    things = [thing for work in keys for thing in facts.pointing("mg:discrepancyOf", work)]
    facts.prefetch(things)
    site.shelf.pull_places(place for thing in things for place in facts.values(thing, "mg:discrepancyIn"))
    found = []
    for thing in things:
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
