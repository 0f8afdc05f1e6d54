"""Turtle and TriG with the project's prefixes: subjects, properties and values in order, one value a line."""

import re
from collections.abc import Iterable, Iterator
from itertools import groupby
from typing import IO

from mandate_graph.store import Store
from mandate_graph.vocabulary.prefixes import PREFIXES

_LOCAL = re.compile(r"[A-Za-z0-9_](?:[A-Za-z0-9_.\-]*[A-Za-z0-9_\-])?")
"""Local names that need no escape; others are written as full IRIs."""
_IRI = re.compile(r"<([^>]*)>")
_TYPED = re.compile(r'(".*")\^\^<([^>]*)>', re.DOTALL)
_TYPE = "<http://www.w3.org/1999/02/22-rdf-syntax-ns#type>"
_LONGEST_FIRST = sorted(PREFIXES.items(), key=lambda entry: -len(entry[1]))


def write_turtle(store: Store, out: IO[bytes]) -> None:
    """All that is known, without its graphs."""
    out.write(_heads())
    for block in _blocks(store.lines(), indent=""):
        out.write(block.encode())


def write_trig(store: Store, out: IO[bytes]) -> None:
    """Every named graph in turn."""
    out.write(_heads())
    for graph in store.graphs():
        out.write(f"\n{shortened(f'<{graph}>')} {{".encode())
        for block in _blocks(store.lines(graph), indent="    "):
            out.write(block.encode())
        out.write(b"}\n")


def _heads() -> bytes:
    return "".join(f"@prefix {prefix}: <{namespace}> .\n" for prefix, namespace in PREFIXES.items()).encode()


def _blocks(lines: Iterable[bytes], indent: str) -> Iterator[str]:
    for subject, group in groupby(map(split_line, lines), key=lambda triple: triple[0]):
        yield f"\n{indent}{shortened(subject)}\n"
        by_property = [
            (predicate, [value for _, _, value in values])
            for predicate, values in groupby(group, key=lambda triple: triple[1])
        ]
        by_property.sort(key=lambda entry: (entry[0] != _TYPE, entry[0]))
        written = [_property(predicate, values, indent) for predicate, values in by_property]
        yield " ;\n".join(written) + " .\n"


def _property(predicate: str, values: list[str], indent: str) -> str:
    name = "a" if predicate == _TYPE else shortened(predicate)
    joint = f" ,\n{indent}        "
    return f"{indent}    {name} {joint.join(shortened(value) for value in values)}"


def split_line(line: bytes) -> tuple[str, str, str]:
    """Subject, predicate and object of an N-Triples line, as it writes them."""
    subject, predicate, value = line.decode().removesuffix(" .\n").split(" ", 2)
    return subject, predicate, value


def shortened(term: str) -> str:
    """A term of N-Triples with its IRI, or the IRI of its datatype, as a prefixed name where that is legal.

    >>> shortened("<http://www.w3.org/ns/prov#Plan>"), shortened('"1"^^<http://www.w3.org/2001/XMLSchema#integer>')
    ('prov:Plan', '"1"^^xsd:integer')
    """
    iri = _IRI.fullmatch(term)
    if iri:
        return _prefixed(iri[1])
    typed = _TYPED.fullmatch(term)
    return f"{typed[1]}^^{_prefixed(typed[2])}" if typed else term


def _prefixed(iri: str) -> str:
    for prefix, namespace in _LONGEST_FIRST:
        if iri.startswith(namespace) and _LOCAL.fullmatch(iri, len(namespace)):
            return f"{prefix}:{iri[len(namespace) :]}"
    return f"<{iri}>"
