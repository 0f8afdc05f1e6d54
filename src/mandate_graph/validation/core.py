"""The Core half of the shapes, run by pyshacl on an rdflib graph; or, as a reference, all of them.

`inference` stays "none": with RDFS inference a range axiom types a wrong value, and the check for its class passes.
"""

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Any

import pyshacl
from rdflib import SH, Graph
from rdflib.term import Node

from mandate_graph.validation.findings import Message
from mandate_graph.validation.graph import CheckedGraph
from mandate_graph.validation.shapes import Rule, Shapes


@dataclass(frozen=True, slots=True, kw_only=True)
class RawFinding:
    """A result before it is placed; `values` fill the message."""

    rule: Rule
    focus: str
    values: Mapping[str, str]


def core_findings(graph: CheckedGraph, shapes: Shapes) -> Iterator[RawFinding]:
    """What breaks a Core constraint."""
    wanted = {f"<{predicate}>".encode() for predicate in shapes.predicates}
    lines = (line for line in graph.lines() if line.split(b" ", 2)[1] in wanted)
    yield from run_pyshacl(_loaded(b"".join(lines)), shapes, shapes.core)


def reference_findings(graph: CheckedGraph, shapes: Shapes) -> Iterator[RawFinding]:
    """What breaks any constraint, all of it by pyshacl: slow, and the measure of what is fast."""
    yield from run_pyshacl(_loaded(b"".join(graph.lines())), shapes, shapes.graph)


def _loaded(data: bytes) -> Graph:
    graph = Graph()
    graph.parse(data=data, format="nt")
    return graph


def run_pyshacl(data: Any, shapes: Shapes, active: Graph) -> Iterator[RawFinding]:
    """What pyshacl finds in data, an rdflib graph or any store that it takes, with some of the shapes."""
    _conforms, results, _text = pyshacl.validate(data, shacl_graph=active, inference="none", advanced=False)
    if not isinstance(results, Graph):
        raise TypeError(f"pyshacl could not check: {results}")
    for result in results.objects(None, SH.result):
        rule = _rule(results, result, shapes)
        yield RawFinding(
            rule=rule,
            focus=str(results.value(result, SH.focusNode)),
            values=_values(rule.message, [str(text) for text in results.objects(result, SH.resultMessage)]),
        )


def _rule(results: Graph, result: Node, shapes: Shapes) -> Rule:
    for source in (results.value(result, SH.sourceConstraint), results.value(result, SH.sourceShape)):
        if source is not None and source in shapes.rules:
            return shapes.rules[source]
    raise KeyError(f"no shape of ours stands behind {results.value(result, SH.sourceShape)}")


def _values(message: Message, texts: list[str]) -> dict[str, str]:
    """What stands in the place of each variable: pyshacl gives only the finished texts."""
    pairs = ((text, template) for text in texts for template in (message.en, message.ru))
    matches = (re.fullmatch(_pattern(template), text, re.DOTALL) for text, template in pairs)
    return {name: value for match in matches if match for name, value in match.groupdict().items()}


def _pattern(template: str) -> str:
    return re.sub(r"\\\{\\\?(\w+)\\\}", lambda match: f"(?P<{match[1]}>.*)", re.escape(template))
