"""All shapes by pyshacl: slow, and the measure of what is fast.

`inference` stays "none": with RDFS inference a range axiom types a wrong value, and the check for its class passes.
"""

import re
from collections.abc import Iterator
from typing import Any

import pyshacl
from rdflib import SH, Graph
from rdflib.term import Node

from mandate_graph.validation.findings import Message
from mandate_graph.validation.graph import CheckedGraph
from mandate_graph.validation.raw import RawFinding
from mandate_graph.validation.shapes import Rule, Shapes


def reference_findings(graph: CheckedGraph, shapes: Shapes) -> Iterator[RawFinding]:
    """What pyshacl finds on an rdflib graph with the same triples."""
    data = Graph()
    data.parse(data=b"".join(graph.lines()), format="nt")
    yield from run_pyshacl(data, shapes)


def run_pyshacl(data: Any, shapes: Shapes) -> Iterator[RawFinding]:
    """What pyshacl finds in data: an rdflib graph, or any store that it takes."""
    _conforms, results, _text = pyshacl.validate(data, shacl_graph=shapes.graph, inference="none", advanced=False)
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
