"""JSON-LD in expanded form: nothing has to be fetched to read it."""

import json
import re
from collections.abc import Iterable, Iterator
from itertools import groupby
from typing import IO, Any

from mandate_graph.export.turtle import split_line
from mandate_graph.store import Store

_LITERAL = re.compile(r'"(?P<text>.*)"(?:@(?P<language>[A-Za-z0-9\-]+)|\^\^<(?P<datatype>[^>]*)>)?', re.DOTALL)
_ESCAPE = re.compile(r'\\(?:u([0-9A-Fa-f]{4})|U([0-9A-Fa-f]{8})|(["\\nrtbf]))')
_PLAIN = {'"': '"', "\\": "\\", "n": "\n", "r": "\r", "t": "\t", "b": "\b", "f": "\f"}
_TYPE = "<http://www.w3.org/1999/02/22-rdf-syntax-ns#type>"


def write_jsonld(store: Store, out: IO[bytes]) -> None:
    """An array with one object a named graph, written graph by graph."""
    out.write(b"[")
    for at, graph in enumerate(store.graphs()):
        out.write(b",\n" if at else b"\n")
        nodes = list(_nodes(store.lines(graph)))
        out.write(json.dumps({"@id": str(graph), "@graph": nodes}, ensure_ascii=False).encode())
    out.write(b"\n]\n")


def _nodes(lines: Iterable[bytes]) -> Iterator[dict[str, Any]]:
    for subject, group in groupby(map(split_line, lines), key=lambda triple: triple[0]):
        node: dict[str, Any] = {"@id": subject[1:-1]}
        for predicate, values in groupby(group, key=lambda triple: triple[1]):
            if predicate == _TYPE:
                node["@type"] = [value[1:-1] for _, _, value in values]
            else:
                node[predicate[1:-1]] = [_value(value) for _, _, value in values]
        yield node


def _value(term: str) -> dict[str, str]:
    found = _LITERAL.fullmatch(term)
    if found is None:
        return {"@id": term[1:-1]}
    value = {"@value": _ESCAPE.sub(_character, found["text"])}
    if found["language"]:
        return {**value, "@language": found["language"]}
    return {**value, "@type": found["datatype"]} if found["datatype"] else value


def _character(escape: re.Match[str]) -> str:
    code = escape[1] or escape[2]
    return chr(int(code, 16)) if code else _PLAIN[escape[3]]
