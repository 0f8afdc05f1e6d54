"""Namespaces, literals and the plain triple in which the graph is built."""

from collections.abc import Iterable
from datetime import date, datetime
from decimal import Decimal
from functools import lru_cache
from typing import Final

from rdflib import DCTERMS, ORG, OWL, PROV, RDF, RDFS, SKOS, XSD, Literal, Namespace, URIRef

from mandate_graph.model.language import Language
from mandate_graph.vocabulary.prefixes import PREFIXES

__all__ = [
    "DCTERMS",
    "EDTF",
    "ELI",
    "MG",
    "OA",
    "ORG",
    "OWL",
    "PROV",
    "RDF",
    "RDFS",
    "SKOS",
    "XSD",
    "Term",
    "Triple",
    "boolean",
    "day",
    "decimal",
    "edtf",
    "in_order",
    "instant",
    "integer",
    "plain",
    "words",
]

MG: Final = Namespace(PREFIXES["mg"])
ELI: Final = Namespace(PREFIXES["eli"])
OA: Final = Namespace(PREFIXES["oa"])

EDTF: Final = URIRef("http://id.loc.gov/datatypes/edtf/EDTF")
"""Datatype of dates known to the year or month only."""

Term = URIRef | Literal
"""An object of a triple. The graph has no blank nodes."""

Triple = tuple[URIRef, URIRef, Term]


def in_order(triples: Iterable[Triple]) -> tuple[Triple, ...]:
    """The triples in one fixed order, each once."""
    return tuple(sorted(set(triples), key=_order))


def _order(triple: Triple) -> tuple[str, str, bool, str, str, str]:
    subject, predicate, value = triple
    if isinstance(value, Literal):
        return str(subject), str(predicate), True, str(value), value.language or "", str(value.datatype or "")
    return str(subject), str(predicate), False, str(value), "", ""


def plain(text: str) -> Literal:
    """A string without a language, such as a symbol."""
    return Literal(text)


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
