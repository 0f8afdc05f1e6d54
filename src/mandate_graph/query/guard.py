"""What may be asked: reading, of this graph alone.

A query is parsed, and its parse tree searched; its words are never searched for forbidden ones. SPARQL lets
any character be written as an escape and ends a comment at a carriage return, and two parsers may disagree
about either, so `normalised` settles both first, and the same text goes to this guard and to the engine.
"""

import re
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from difflib import get_close_matches
from typing import Any

from mandate_graph.errors import QueryRefused

MAX_LENGTH = 100_000
"""Characters; a longer query is refused unread."""

FORMS = {"SelectQuery": "select", "AskQuery": "ask", "ConstructQuery": "construct", "DescribeQuery": "describe"}

UPDATES = frozenset(
    {"Load", "Clear", "Drop", "Create", "Add", "Move", "Copy", "InsertData", "DeleteData", "DeleteWhere", "Modify"}
)

_ESCAPE = re.compile(r"\\u([0-9A-Fa-f]{4})|\\U([0-9A-Fa-f]{8})")


@dataclass(frozen=True, slots=True, kw_only=True)
class Question:
    """A query that may be run: its normalised text, form and projected variables (empty for `SELECT *`)."""

    text: str
    form: str
    variables: tuple[str, ...]


def normalised(text: str) -> str:
    """The query with line ends as line feeds and code point escapes written out.

    Raises QueryRefused where an escape writes another escape, or is no character.

    >>> normalised("ASK {}" + chr(92) + "u0020#")
    'ASK {} #'
    """
    if len(text) > MAX_LENGTH:
        raise QueryRefused(f"the query has {len(text)} characters; {MAX_LENGTH} are allowed", hint="shorten it")
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


def position(text: str, offset: int) -> tuple[int, int]:
    """Line and column, both from 1, of an offset.

    >>> position("a" + chr(10) + "bc", 3)
    (2, 2)
    """
    before = text[:offset]
    return before.count("\n") + 1, offset - (before.rfind("\n") + 1) + 1


def check(text: str, *, prefixes: Mapping[str, str], knows_graph: Callable[[str], bool]) -> Question:
    """Parse a query and refuse whatever does more than read this graph.

    `prefixes` are known without being declared. Raises QueryRefused with the place and what to do next.
    """
    plain = normalised(text)
    tree = _parsed(plain)
    query = tree[1]
    form = FORMS.get(getattr(query, "name", ""))
    if form is None:
        raise QueryRefused("only SELECT, ASK, CONSTRUCT and DESCRIBE are answered", hint="the graph is read-only")
    _check_services(plain, tree)
    algebra = _translated(plain, tree, prefixes)
    _check_services(plain, algebra.algebra)
    _check_datasets(plain, algebra, knows_graph)
    return Question(text=plain, form=form, variables=_projected(query))


def _parsed(text: str) -> Any:
    from pyparsing import ParseException
    from rdflib.plugins.sparql.parser import parseQuery

    try:
        return parseQuery(text)
    except ParseException as error:
        raise _unreadable(text, error.lineno, error.column, error.loc) from error
    except RecursionError as error:
        raise QueryRefused("the query is nested too deeply", hint="split it") from error


def _unreadable(text: str, line: int, column: int, at: int) -> QueryRefused:
    if _is_update(text):
        return QueryRefused("updates are refused: the graph is read-only", line=1, column=1, hint="use SELECT or ASK")
    word = re.match(r"\S{1,40}", text[at:])
    if word is None:
        return QueryRefused("the query ends too early", line=line, column=column, hint="is a bracket left open?")
    return QueryRefused(
        f"not SPARQL from {word[0]!r} on",
        line=line,
        column=column,
        hint="look at that place and just behind it: a bracket, a quotation mark, a full stop, a misspelt keyword",
    )


def _is_update(text: str) -> bool:
    from pyparsing import ParseException
    from rdflib.plugins.sparql.parser import parseUpdate

    try:
        return any(getattr(node, "name", "") in UPDATES for node in _nodes(parseUpdate(text)))
    except (ParseException, RecursionError, ValueError, TypeError):
        return False


def _nodes(tree: Any) -> Iterator[Any]:
    waiting = [tree]
    while waiting:
        node = waiting.pop()
        yield node
        if isinstance(node, dict):
            waiting.extend(node.values())
        elif not isinstance(node, str | bytes) and hasattr(node, "__iter__"):
            waiting.extend(node)


def _translated(text: str, tree: Any, prefixes: Mapping[str, str]) -> Any:
    from rdflib.plugins.sparql.algebra import translateQuery

    try:
        return translateQuery(tree, initNs=dict(prefixes))
    except RecursionError as error:
        raise QueryRefused("the query is nested too deeply", hint="split it") from error
    except Exception as error:
        raise _untranslatable(text, str(error), prefixes) from error


def _untranslatable(text: str, reason: str, prefixes: Mapping[str, str]) -> QueryRefused:
    unknown = re.search(r"Unknown namespace prefix : (\S*)", reason)
    if unknown is None:
        return QueryRefused(f"the query makes no sense: {reason[:200]}", hint="check its variables and groups")
    name = unknown[1]
    line, column = _place(text, rf"(?<![\w-]){re.escape(name)}:")
    near = get_close_matches(name, prefixes, n=1)
    meant = f"did you mean {near[0]}:? " if near else ""
    return QueryRefused(
        f"unknown prefix {name}:",
        line=line,
        column=column,
        hint=f"{meant}declare it with PREFIX; known without that: {', '.join(sorted(prefixes))}",
    )


def _check_services(text: str, tree: Any) -> None:
    if any(getattr(node, "name", "") == "ServiceGraphPattern" for node in _nodes(tree)):
        line, column = _place(text, r"\bservice\b")
        raise QueryRefused(
            "SERVICE is not allowed: a query reads this graph alone",
            line=line,
            column=column,
            hint="ask the other endpoint yourself and join the answers",
        )


def _check_datasets(text: str, query: Any, knows_graph: Callable[[str], bool]) -> None:
    for clause in query.algebra.datasetClause or ():
        iri = str(clause.default or clause.named)
        if not knows_graph(iri):
            line, column = _place(text, r"\bfrom\b")
            raise QueryRefused(
                f"FROM names {iri}, which is no graph of this dataset",
                line=line,
                column=column,
                hint="leave FROM out, or list the graphs with SELECT DISTINCT ?g { GRAPH ?g { ?s ?p ?o } }",
            )


def _place(text: str, pattern: str) -> tuple[int, int]:
    """Where a thing that the parser has found stands, for the reader's eye only; (0, 0) if it cannot be told."""
    found = re.search(pattern, text, re.IGNORECASE)
    return position(text, found.start()) if found else (0, 0)


def _projected(query: Any) -> tuple[str, ...]:
    return tuple(str(item.evar or item.var) for item in query.projection or ())
