"""What things are called in the reader's language; where that name is missing, another one with its language shown."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from mandate_graph.lineage.phrasing import best_language
from mandate_graph.query import Facts, Iri, Literal, Term
from mandate_graph.service.pages.addresses import page_of, shown

TITLES = ("dcterms:title", "skos:prefLabel", "rdfs:label")
UNTRANSLATED = ("mg:citationForm", "dcterms:identifier", "mg:fileName")
"""Names that are the same in every language."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Label:
    """A name with its language ("" for one of no language); `fallback` where it is not the reader's."""

    text: str
    language: str
    fallback: bool
    iri: str
    href: str


def best_label(iri: str, labels: Mapping[str, str], language: str) -> Label:
    """The label in a language, else in English, else in any, from labels by language; else the local name."""
    tag = best_language(labels, language)
    if tag is None:
        return Label(text=Iri(iri).local, language="", fallback=False, iri=iri, href=page_of(iri))
    return Label(text=labels[tag], language=tag, fallback=tag != language, iri=iri, href=page_of(iri))


class Labels:
    """Labels in a language."""

    def __init__(self, facts: Facts, language: str) -> None:
        self._facts = facts
        self._language = language

    def prefetch(self, things: Iterable[Term | str]) -> None:
        """Look up many things at once."""
        self._facts.prefetch(str(thing) for thing in things if not isinstance(thing, Literal))

    def of(self, thing: Term | str) -> Label:
        """The label of a thing."""
        iri = str(thing)
        text, language = self._best(iri)
        fallback = language not in ("", self._language)
        return Label(text=text, language=language, fallback=fallback, iri=iri, href=page_of(iri))

    def named(self, document: str) -> Label:
        """The label of a document: its symbol, or the title of one that prints none."""
        return self.of(document) if self._facts.one(document, "dcterms:identifier") else self.titled(document)

    def titled(self, thing: Term | str) -> Label:
        """The label of a text by its title or name, where it has one."""
        iri = str(thing)
        text, language = self._worded(iri) or self._best(iri)
        fallback = language not in ("", self._language)
        return Label(text=text, language=language, fallback=fallback, iri=iri, href=page_of(iri))

    def _best(self, iri: str) -> tuple[str, str]:
        for name in UNTRANSLATED:
            for value in self._facts.values(iri, name):
                return str(value), ""
        worded = self._worded(iri)
        if worded:
            return worded
        return (shown(iri) if page_of(iri).startswith("/record") else Iri(iri).local), ""

    def _worded(self, iri: str) -> tuple[str, str] | None:
        """The title that a document prints before any label made for it; in the reader's language if there is one."""
        for name in TITLES:
            values = self._facts.values(iri, name)
            known = {(value.language or "") if isinstance(value, Literal) else "": str(value) for value in values}
            tag = best_language(known, self._language)
            if tag is not None:
                return known[tag], tag
        return None
