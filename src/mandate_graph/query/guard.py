"""What may be asked: reading, of this graph alone.

A query is read by the grammar of SPARQL 1.1; its words are never searched for forbidden ones. SPARQL lets any
character be written as an escape and ends a comment at a carriage return, and two parsers may disagree about
either, so `normalised` settles both first, and the same text goes to this guard and to the engine. Where the
letters of SERVICE stand anywhere in it, a second parser, not ours, must find no SERVICE either.
"""

import re
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from mandate_graph.errors import QueryRefused
from mandate_graph.query.sparql import DatasetClause, NamedTerm, QueryFacts, read_facts
from mandate_graph.query.sparql.scanner import position
from mandate_graph.vocabulary.prefixes import BASE

MAX_LENGTH = 100_000
"""Characters; a longer query is refused unread."""

_ESCAPE = re.compile(r"\\u([0-9A-Fa-f]{4})|\\U([0-9A-Fa-f]{8})")


@dataclass(frozen=True, slots=True, kw_only=True)
class Question:
    """A query that may be run.

    `variables` are those it projects (empty for `SELECT *`), `prefixes` those it uses without declaring them;
    `default_graphs` and `named_graphs` are None where neither the query nor its sender chooses a dataset;
    `volatile` says that its answer may differ from one time to the next.
    """

    text: str
    form: str
    variables: tuple[str, ...]
    prefixes: Mapping[str, str]
    terms: tuple[NamedTerm, ...]
    default_graphs: tuple[str, ...] | None
    named_graphs: tuple[str, ...] | None
    volatile: bool


def normalised(text: str) -> str:
    """The query with line ends as line feeds and code point escapes written out.

    Raises QueryRefused where an escape writes another escape, or is no character.

    >>> normalised("ASK {}" + chr(92) + "u0020#")
    'ASK {} #'
    """
    if len(text) > MAX_LENGTH:
        raise QueryRefused(f"the query has {len(text)} characters; {MAX_LENGTH} are allowed", hint="shorten it")
    if "\\" not in text and "\r" not in text:
        return text
    plain = _ESCAPE.sub(_character, text.replace("\r\n", "\n").replace("\r", "\n"))
    nested = re.search(r"\\[uU]", plain)
    if nested:
        line, column = position(plain, nested.start())
        raise QueryRefused("a code point escape is broken or nested", line=line, column=column, hint="write it out")
    return plain


def _character(escape: re.Match[str]) -> str:
    code = int(escape[1] or escape[2], 16)
    if code > 0x10FFFF or 0xD800 <= code <= 0xDFFF or code in (0x0A, 0x0D):
        raise QueryRefused(f"{escape[0]} is no character that a query may hold", hint="write it out")
    return chr(code)


def check(
    text: str,
    *,
    prefixes: Mapping[str, str],
    knows_graph: Callable[[str], bool],
    default_graphs: Sequence[str] = (),
    named_graphs: Sequence[str] = (),
) -> Question:
    """Read a query and refuse whatever does more than read this graph.

    `prefixes` are known without being declared. `default_graphs` and `named_graphs` are the dataset that the
    sender chooses beside the query; it wins over FROM. Raises QueryRefused with the place and what to do next.
    """
    plain = normalised(text)
    facts = read_facts(plain, prefixes, BASE)
    if facts.services or ("service" in plain.lower() and _another_finds_a_service(plain)):
        line, column = _line_before(plain, facts.services[0]) if facts.services else (0, 0)
        raise QueryRefused(
            "SERVICE is not allowed: a query reads this graph alone",
            line=line,
            column=column,
            hint="ask the other endpoint yourself and join the answers",
        )
    for clause in facts.datasets:
        _check_graph(clause, plain, knows_graph)
    chosen = bool(default_graphs or named_graphs)
    for iri in (*default_graphs, *named_graphs):
        if not knows_graph(iri):
            raise QueryRefused(f"{iri} is no graph of this dataset", where="default-graph-uri", hint=_GRAPHS)
    return Question(
        text=plain,
        form=facts.form,
        variables=tuple(facts.variables),
        prefixes={name: prefixes[name] for name in facts.undeclared},
        terms=tuple(facts.terms),
        default_graphs=tuple(default_graphs) if chosen else _graphs(facts, named=False),
        named_graphs=tuple(named_graphs) if chosen else _graphs(facts, named=True),
        volatile=facts.volatile,
    )


_GRAPHS = "list the graphs with SELECT DISTINCT ?g { GRAPH ?g { ?s ?p ?o } }"


def _graphs(facts: QueryFacts, *, named: bool) -> tuple[str, ...] | None:
    if not facts.datasets:
        return None
    return tuple(clause.iri for clause in facts.datasets if clause.named == named)


def _line_before(text: str, at: int) -> tuple[int, int]:
    """Where the keyword in front of an offset begins."""
    return position(text, text[:at].lower().rfind("service"))


def _check_graph(clause: DatasetClause, text: str, knows_graph: Callable[[str], bool]) -> None:
    if not knows_graph(clause.iri):
        line, column = position(text, clause.at)
        raise QueryRefused(
            f"FROM names {clause.iri}, which is no graph of this dataset",
            line=line,
            column=column,
            hint=f"leave FROM out, or {_GRAPHS}",
        )


def _another_finds_a_service(text: str) -> bool:
    """Whether rdflib's parser sees a SERVICE; what it cannot read is left to the engine, which has no network."""
    from pyparsing import ParseException
    from rdflib.plugins.sparql.parser import parseQuery

    try:
        tree = parseQuery(text)
    except (ParseException, RecursionError):
        return False
    return any(getattr(node, "name", "") == "ServiceGraphPattern" for node in _nodes(tree))


def _nodes(tree: Any) -> Iterator[Any]:
    waiting = [tree]
    while waiting:
        node = waiting.pop()
        yield node
        if isinstance(node, dict):
            waiting.extend(node.values())
        elif not isinstance(node, str | bytes) and hasattr(node, "__iter__"):
            waiting.extend(node)
