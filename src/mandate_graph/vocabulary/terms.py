"""Namespaces, literals and the plain triple in which the graph is built."""

from collections.abc import Iterable
from datetime import date, datetime
from decimal import Decimal
from functools import lru_cache
from typing import Final

from rdflib import Literal, URIRef

from mandate_graph.model.language import Language
from mandate_graph.vocabulary.prefixes import PREFIXES

__all__ = [
    "DCTERMS",
    "EDTF",
    "ELI",
    "MG",
    "OA",
    "ORG",
    "PROV",
    "RDF",
    "RDFS",
    "SKOS",
    "XSD",
    "Term",
    "Triple",
    "Vocabulary",
    "boolean",
    "day",
    "decimal",
    "duration",
    "edtf",
    "in_order",
    "instant",
    "integer",
    "plain",
    "words",
]


class Vocabulary:
    """The terms of a namespace as attributes, each made once: a graph of a document names them thousands of times.

    >>> str(Vocabulary("http://www.w3.org/ns/prov#").Plan)
    'http://www.w3.org/ns/prov#Plan'
    """

    def __init__(self, namespace: str) -> None:
        self._namespace = namespace

    def __getattr__(self, name: str) -> URIRef:
        if name.startswith("_"):
            raise AttributeError(name)
        term = URIRef(self._namespace + name)
        setattr(self, name, term)
        return term

    def __getitem__(self, name: str) -> URIRef:
        term: URIRef = getattr(self, name)
        return term


MG: Final = Vocabulary(PREFIXES["mg"])
DCTERMS: Final = Vocabulary(PREFIXES["dcterms"])
ELI: Final = Vocabulary(PREFIXES["eli"])
OA: Final = Vocabulary(PREFIXES["oa"])
ORG: Final = Vocabulary(PREFIXES["org"])
PROV: Final = Vocabulary(PREFIXES["prov"])
RDF: Final = Vocabulary(PREFIXES["rdf"])
RDFS: Final = Vocabulary(PREFIXES["rdfs"])
SKOS: Final = Vocabulary(PREFIXES["skos"])
XSD: Final = Vocabulary(PREFIXES["xsd"])

EDTF: Final = URIRef("http://id.loc.gov/datatypes/edtf/EDTF")
"""Datatype of dates known to the year or month only."""

Term = URIRef | Literal
"""An object of a triple. The graph has no blank nodes."""

Triple = tuple[URIRef, URIRef, Term]


def in_order(triples: Iterable[Triple]) -> tuple[Triple, ...]:
    """The triples in one fixed order, each once."""
    return tuple(sorted(set(triples), key=_order))


def _order(triple: Triple) -> tuple[str, str]:
    value = triple[2]
    if isinstance(value, Literal):
        return " ".join(triple), f"@{value.language}" if value.language else value.datatype or "^"
    return " ".join(triple), ""


@lru_cache(maxsize=16384)
def plain(text: str) -> Literal:
    """A string without a language, such as a symbol."""
    return Literal(text)


@lru_cache(maxsize=16384)
def words(text: str, language: Language) -> Literal:
    """Words in a language."""
    return Literal(text, lang=language.value)


@lru_cache(maxsize=4096)
def integer(number: int) -> Literal:
    """An xsd:integer."""
    return Literal(str(number), datatype=XSD.integer, normalize=False)


@lru_cache(maxsize=4096)
def day(value: date) -> Literal:
    """An xsd:date."""
    return Literal(value.isoformat(), datatype=XSD.date, normalize=False)


def instant(value: datetime) -> Literal:
    """An xsd:dateTime, with its offset from UTC."""
    return Literal(value.isoformat(), datatype=XSD.dateTime, normalize=False)


@lru_cache(maxsize=256)
def decimal(value: float) -> Literal:
    """An xsd:decimal of at most four decimal places, in its shortest form.

    >>> str(decimal(0.90))
    '0.9'
    """
    shortest = Decimal(str(round(value, 4))).normalize()
    return Literal(f"{shortest:f}", datatype=XSD.decimal, normalize=False)


def boolean(value: bool) -> Literal:
    """An xsd:boolean."""
    return Literal("true" if value else "false", datatype=XSD.boolean, normalize=False)


def edtf(value: str) -> Literal:
    """An EDTF date: "2012", "2012-10" or a day."""
    return Literal(value, datatype=EDTF, normalize=False)


def duration(value: str) -> Literal:
    """An xsd:duration as it is given: "P18M" stays that."""
    return Literal(value, datatype=XSD.duration, normalize=False)
