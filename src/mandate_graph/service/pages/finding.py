"""Home, and search: what a reader types goes straight to its page where it means one thing."""

from dataclasses import dataclass
from urllib.parse import urlencode

from starlette.responses import RedirectResponse, Response

from mandate_graph.errors import NothingFound
from mandate_graph.query import Iri
from mandate_graph.service.pages.labels import Label, best_label
from mandate_graph.service.pages.rendering import page
from mandate_graph.service.pages.site import Site
from mandate_graph.vocabulary.prefixes import BASE, PREFIXES

MOST = 100
"""Hits of one kind that are listed; how many more there are is said."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Hits:
    """What a search found: bodies, texts, and where nothing was found the nearest names."""

    bodies: tuple[Label, ...]
    works: tuple[Label, ...]
    near: tuple[str, ...]


def home_page(site: Site) -> Response:
    """What is here, how to find something in it, and how recent it is."""
    told = site.overview.told
    labels = (best_label(body.iri, body.labels, site.language) for body in told)
    return page(
        site,
        "home.html",
        overview=site.overview,
        bodies=sorted(labels, key=lambda label: label.text.casefold())[:MOST],
        more=max(len(told) - MOST, 0),
    )


def search_page(site: Site) -> Response:
    """To the page of the one thing that the words mean; else a list of all that they may mean."""
    wanted = site.asked("q")
    hits = _hits(site, wanted)
    found = (*hits.bodies, *hits.works)
    if len(found) == 1:
        return RedirectResponse(_in_language(site, found[0].href), status_code=303)
    return page(
        site,
        "search.html",
        wanted=wanted,
        hits=hits,
        near=nearest_links(hits.near),
        most=MOST,
        status=200 if found or not wanted else 404,
    )


def _hits(site: Site, wanted: str) -> Hits:
    if not wanted:
        return Hits(bodies=(), works=(), near=())
    iri = wanted if wanted.startswith(BASE) else _expanded(wanted)
    if iri is not None and site.shelf.facts.of(iri):
        return Hits(bodies=(site.labels.of(iri),), works=(), near=())
    works = site.names.works.fitting(wanted)
    bodies = _bodies(site, wanted)
    near: tuple[str, ...] = ()
    if not works and not bodies:
        near = (*site.names.bodies.near(wanted), *site.names.works.near(wanted))
    return Hits(
        bodies=tuple(site.labels.of(body) for body in bodies),
        works=tuple(site.labels.of(work.iri) for work in works),
        near=near,
    )


def _bodies(site: Site, wanted: str) -> tuple[Iri, ...]:
    """The one body that the words name best; where they name several, all of those."""
    try:
        return (site.names.bodies.find(wanted).iri,)
    except NothingFound:
        return tuple(body.iri for body in site.names.bodies.fitting(wanted))


def _expanded(text: str) -> str | None:
    prefix, colon, local = text.partition(":")
    return PREFIXES[prefix] + local if colon and prefix in PREFIXES else None


def _in_language(site: Site, address: str) -> str:
    if site.asked("lang") != site.language:
        return address
    path, _, anchor = address.partition("#")
    joined = f"{path}{'&' if '?' in path else '?'}{urlencode({'lang': site.language})}"
    return f"{joined}#{anchor}" if anchor else joined


def nearest_links(names: tuple[str, ...]) -> list[tuple[str, str]]:
    """Near names with the search for each; a body's is its slug."""
    return [(name, f"/search?{urlencode({'q': name.partition(': ')[0]})}") for name in names]
