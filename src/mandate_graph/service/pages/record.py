"""All that is stated of one IRI, and what points at it."""

from collections.abc import Iterable
from dataclasses import dataclass

from starlette.responses import Response

from mandate_graph.errors import NothingFound, UsageError
from mandate_graph.query import Iri, Literal, Pattern, Term
from mandate_graph.query.table_writers import turtle_term
from mandate_graph.review import is_claim
from mandate_graph.service.pages.addresses import page_of, shown
from mandate_graph.service.pages.behind import own_query
from mandate_graph.service.pages.labels import Label
from mandate_graph.service.pages.rendering import page
from mandate_graph.service.pages.site import Site
from mandate_graph.service.pages.twins import GRAPHS, graph_twin
from mandate_graph.vocabulary.prefixes import PREFIXES

MOST = 100
"""Values of one property, or things that point here, that are listed; how many more there are is said."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Entry:
    """A property with its values: (text, language) of a literal, or the label of a thing; the first of `total`."""

    label: Label
    texts: tuple[tuple[str, str], ...]
    things: tuple[Label, ...]
    total: int


def record_page(site: Site) -> Response:
    """What is stated of an IRI, each thing by its label, with its IRI one click away."""
    iri = site.asked("iri")
    if not iri:
        raise UsageError("whose record is wanted is missing", hint="/record?iri=...")
    if site.asked("format") in GRAPHS:
        return graph_twin(site.reader, (iri,), site.asked("format"))
    out, back = site.reader.match([Pattern(subject=Iri(iri)), Pattern(value=Iri(iri))])
    if not out and not back:
        raise NothingFound(f"nothing is stated of {shown(iri)}", hint="is it spelt right?")
    stated = _grouped((str(match[1]), match[2]) for match in out)
    pointing = _grouped((str(match[1]), match[0]) for match in back)
    site.labels.prefetch((*stated, *pointing))
    site.labels.prefetch(term for some in (*stated.values(), *pointing.values()) for term in some[:MOST])
    return page(
        site,
        "record.html",
        iri=iri,
        label=site.labels.of(iri),
        own_page=None if page_of(iri).startswith("/record") else page_of(iri),
        reviewable=is_claim(iri) or iri.startswith((PREFIXES["conflict"], PREFIXES["body"])),
        stated=[_entry(site, name, values) for name, values in sorted(stated.items())],
        pointing=[_entry(site, name, values) for name, values in sorted(pointing.items())],
        most=MOST,
        queries=[own_query(site, "record", _query(iri))],
    )


def _grouped(pairs: Iterable[tuple[str, Term]]) -> dict[str, list[Term]]:
    found: dict[str, list[Term]] = {}
    for name, term in pairs:
        found.setdefault(name, []).append(term)
    return found


def _entry(site: Site, name: str, values: list[Term]) -> Entry:
    texts = [(value.value, value.language or "") for value in values if isinstance(value, Literal)]
    things = [value for value in values if not isinstance(value, Literal)]
    return Entry(
        label=site.labels.of(name),
        texts=tuple(sorted(texts)[:MOST]),
        things=tuple(site.labels.of(thing) for thing in sorted(things, key=str)[:MOST]),
        total=len(values),
    )


def _query(iri: str) -> str:
    return f"DESCRIBE {turtle_term(Iri(iri))}"
