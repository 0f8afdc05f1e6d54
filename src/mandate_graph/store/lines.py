"""N-Triples and N-Quads lines, one form for every term, so that equal graphs are equal bytes."""

from collections.abc import Iterable

from rdflib import XSD, Literal

from mandate_graph.vocabulary.terms import Term, Triple

_ESCAPES = str.maketrans({"\\": "\\\\", '"': '\\"', "\n": "\\n", "\r": "\\r"})


def term_text(term: Term) -> str:
    """A term as N-Triples writes it.

    >>> term_text(Literal('a "b"', lang="en"))
    '"a \\\\"b\\\\""@en'
    """
    if not isinstance(term, Literal):
        return f"<{term}>"
    quoted = f'"{str(term).translate(_ESCAPES)}"'
    if term.language:
        return f"{quoted}@{term.language}"
    if term.datatype is None or term.datatype == XSD.string:
        return quoted
    return f"{quoted}^^<{term.datatype}>"


def triple_line(triple: Triple) -> str:
    """One N-Triples line, with its line feed."""
    subject, predicate, value = triple
    return f"<{subject}> <{predicate}> {term_text(value)} .\n"


def triple_lines(triples: Iterable[Triple]) -> bytes:
    """The triples as sorted N-Triples, each once."""
    return "".join(sorted({triple_line(triple) for triple in triples})).encode()


def quad_line(line: bytes, graph: str) -> bytes:
    """An N-Triples line, put into a named graph."""
    return line.removesuffix(b".\n") + f"<{graph}> .\n".encode()
