"""Queries that are one flat list of triples, read in one step.

Most queries that programs send are no more than that: SELECT or ASK, triples of variables, names and strings, and
perhaps a LIMIT. Such texts need no descent into a grammar; a pattern made of the reader's own tokens takes them whole.
Whatever is more, or is off, is left to `queries`. Only single signs are repeated without going back: what has parts is
repeated so wrongly by the expressions of Python before 3.11.5.
"""

import re
from collections.abc import Mapping
from typing import Final

from mandate_graph.query.sparql.facts import NamedTerm, QueryFacts
from mandate_graph.query.sparql.scanner import (
    IRI,
    LANGUAGE,
    NAMESPACE,
    PREFIXED,
    STRING,
    VARIABLE,
    absolute,
    local_name,
)

_BLANK: Final = r"[ \t\r\n]"
_BLANKS: Final = rf"{_BLANK}*+"
_NODE: Final = rf"(?>{VARIABLE.pattern}|{IRI.pattern}|{PREFIXED.pattern})"
_VERB: Final = rf"(?>{_NODE}|a(?=[ \t\r\n<?$\"']))"
_DATATYPE: Final = rf"\^\^(?>{IRI.pattern}|{PREFIXED.pattern})"
_OBJECT: Final = rf"(?>{_NODE}|(?:{STRING.pattern})(?:{LANGUAGE.pattern}|{_DATATYPE})?)"
_PROPERTY: Final = rf"{_VERB}{_BLANKS}{_OBJECT}{_BLANKS}"
_TRIPLE: Final = rf"{_NODE}{_BLANKS}{_PROPERTY}"
_MORE: Final = rf"(?:,{_BLANKS}{_OBJECT}{_BLANKS}|;{_BLANKS}{_PROPERTY}|\.{_BLANKS}{_TRIPLE})*"
_PREFIX: Final = rf"(?i:PREFIX){_BLANK}++{NAMESPACE.pattern}{_BLANKS}{IRI.pattern}{_BLANKS}"
_NAMES: Final = rf"(?P<names>\*{_BLANKS}|(?:(?>{VARIABLE.pattern}){_BLANKS})+)"
_SELECT: Final = rf"(?i:SELECT){_BLANK}++(?:(?i:DISTINCT|REDUCED){_BLANK}++)?{_NAMES}"
_ASK: Final = rf"(?i:ASK)(?={_BLANK}|{{){_BLANKS}"
_WHERE: Final = rf"(?:(?i:WHERE)(?={_BLANK}|{{){_BLANKS})?"
_FLAT: Final = re.compile(
    rf"{_BLANKS}(?P<prologue>(?:{_PREFIX})*)(?:{_SELECT}|{_ASK}){_WHERE}"
    rf"{{{_BLANKS}(?P<triples>{_TRIPLE}{_MORE}(?:\.{_BLANKS})?)}}{_BLANKS}"
    rf"(?:(?i:LIMIT){_BLANK}++[0-9]++{_BLANKS})?"
)
_DECLARED: Final = re.compile(_PREFIX)
_BETWEEN: Final = rf"(?:[ \t\r\n.,;]|(?>{VARIABLE.pattern}))*"
_NAMED: Final = re.compile(rf"{_BETWEEN}(?:{IRI.pattern}|{PREFIXED.pattern}|{STRING.pattern})")


def read_flat(text: str, prefixes: Mapping[str, str], base: str) -> QueryFacts | None:
    """What a flat query asks; None where it is none, or uses a prefix that is neither declared nor known.

    >>> read_flat("SELECT ?s { ?s <urn:p> 'x'@en }", {}, "").variables
    ['s']
    >>> read_flat("SELECT ?s { ?s <urn:p>+ 'x'@en }", {}, "") is None
    True
    """
    found = _FLAT.fullmatch(text)
    if found is None:
        return None
    names = found["names"]
    facts = QueryFacts(form="ask" if names is None else "select")
    facts.variables = [] if names is None else VARIABLE.findall(names)
    facts.declared = {name: absolute(iri, base) for name, iri in _DECLARED.findall(found["prologue"])}
    return facts if _note_terms(facts, text, found.span("triples"), prefixes, base) else None


def _note_terms(facts: QueryFacts, text: str, span: tuple[int, int], prefixes: Mapping[str, str], base: str) -> bool:
    """Note the names among the triples; False where a prefix is not known."""
    for name in _NAMED.finditer(text, *span):
        _variable, iri, prefix, local = name.groups()
        if iri is not None:
            facts.terms.append(NamedTerm(absolute(iri, base), name.start(2) - 1))
        elif prefix is not None:
            at = name.start(3)
            namespace = facts.declared.get(prefix)
            if namespace is None:
                namespace = prefixes.get(prefix)
                if namespace is None:
                    return False
                facts.undeclared.setdefault(prefix, at)
            facts.terms.append(NamedTerm(namespace + local_name(local), at))
    return True
