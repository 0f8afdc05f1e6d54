"""The SPARQL behind a page: a saved question with the values of the page put in, ready to be run and changed."""

import re
from dataclasses import dataclass
from urllib.parse import urlencode

from mandate_graph.query import Iri, SavedQuery, Term
from mandate_graph.query.table_writers import turtle_term
from mandate_graph.service.pages.site import Site

_WHERE = re.compile(r"\bWHERE\s*\{", re.IGNORECASE)
_COMMENT = re.compile(r"^#.*\n", re.MULTILINE)


@dataclass(frozen=True, slots=True, kw_only=True)
class Behind:
    """A question by name, its query with the values in it, and where both can be run."""

    name: str
    title: str
    language: str
    query: str
    href: str
    workbench: str


def behind(site: Site, name: str, **terms: Iri) -> Behind:
    """A saved question for the things of a page."""
    saved = site.catalogue.find(name)
    query = with_values(saved.text, terms)
    given = {parameter: _spelt(term) for parameter, term in terms.items()}
    return Behind(
        name=name,
        title=saved.title(site.language),
        language=site.language if site.language in saved.titles else "en",
        query=query,
        href=f"/questions/{name}?{urlencode(given)}" if given else f"/questions/{name}",
        workbench=f"/workbench?{urlencode({'query': query})}",
    )


def own_query(site: Site, key: str, query: str) -> Behind:
    """A query of a page's own; it is not among the saved questions."""
    address = f"/workbench?{urlencode({'query': query})}"
    return Behind(name="", title=site.say(key), language=site.language, query=query, href=address, workbench=address)


def with_values(text: str, terms: "dict[str, Iri] | dict[str, Term]") -> str:
    """A query without its header, whose parameters are given as VALUES at the head of its pattern.

    >>> print(with_values("# title: x\\nSELECT ?a WHERE { ?a ?b ?c }", {"a": Iri("https://example.org/x")}))
    SELECT ?a WHERE {
      VALUES ?a { <https://example.org/x> }  ?a ?b ?c }
    """
    bare = _COMMENT.sub("", text).strip()
    rows = "".join(f"\n  VALUES ?{name} {{ {turtle_term(term)} }} " for name, term in terms.items())
    return _WHERE.sub(lambda found: found[0] + rows, bare, count=1)


def saved_with(saved: SavedQuery, bindings: tuple[tuple[str, Term], ...]) -> str:
    """A saved question with the values it is asked with."""
    return with_values(saved.text, dict(bindings))


def _spelt(term: Iri) -> str:
    return term.value
