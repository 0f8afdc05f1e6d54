"""The shapes, and each of their constraints as one query.

A SHACL engine asks about one focus node at a time. As one query over all of them a constraint gives the same rows
and costs a fraction: a SPARQL constraint is rewritten here, a Core constraint is translated in `constraints`.
"""

import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path

from rdflib import RDF, SH, Graph, Literal, URIRef
from rdflib.term import Node

from mandate_graph.model.issue import Severity
from mandate_graph.resources import shape_files
from mandate_graph.validation.constraints import Core
from mandate_graph.validation.findings import Message

NAMESPACE = "https://w3id.org/mandate-graph/shapes#"
SEVERITIES = {SH.Violation: Severity.VIOLATION, SH.Warning: Severity.WARNING, SH.Info: Severity.INFO}

_HEAD = re.compile(r"SELECT\s+(?:DISTINCT\s+)?(?P<names>[^{]*?)\s*(?:WHERE\s*)?\{", re.DOTALL)


@dataclass(frozen=True, slots=True, kw_only=True)
class Rule:
    """A shape that can be broken: the name it is reported by, how grave that is, and what it then says."""

    name: str
    severity: Severity
    message: Message


@dataclass(frozen=True, slots=True, kw_only=True)
class SetQuery:
    """A constraint as one query; `this` is the focus node, the other variables fill the message."""

    rule: Rule
    text: str


class Shapes:
    """A set of shapes."""

    def __init__(self, graph: Graph) -> None:
        self.graph = graph

    @classmethod
    def read(cls, files: Iterable[Path] | None = None) -> "Shapes":
        """The shapes that ship with the package, or those of other files."""
        graph = Graph()
        for path in shape_files() if files is None else files:
            graph.parse(path, format="turtle")
        return cls(graph)

    def only(self, name: str) -> "Shapes":
        """The shape of one name, with what it refers to."""
        graph = Graph()
        waiting: list[Node] = [URIRef(NAMESPACE + name), URIRef(NAMESPACE.removesuffix("#"))]
        while waiting:
            node = waiting.pop()
            for triple in self.graph.triples((node, None, None)):
                if triple not in graph:
                    graph.add(triple)
                    waiting.append(triple[2])
        return Shapes(graph)

    @cached_property
    def rules(self) -> Mapping[Node, Rule]:
        """The rule behind every node that a result can name as its source."""
        found: dict[Node, Rule] = {}
        for shape in self.graph.subjects(RDF.type, SH.NodeShape):
            for holder in (shape, *self.graph.objects(shape, SH.property), *self.graph.objects(shape, SH.sparql)):
                if (holder, SH.message, None) in self.graph:
                    found[holder] = found[shape] = self._rule(shape, holder)
        return found

    @cached_property
    def set_queries(self) -> tuple[SetQuery, ...]:
        """Every constraint, by name of its shape."""
        found = [*self._sparql_queries(), *self._core_queries()]
        return tuple(sorted(found, key=lambda query: (query.rule.name, query.text)))

    def _sparql_queries(self) -> Iterator[SetQuery]:
        for shape, node in self.graph.subject_objects(SH.sparql):
            yield SetQuery(rule=self.rules[node], text=self._text(shape, node))

    def _core_queries(self) -> Iterator[SetQuery]:
        core = Core(self.graph)
        for shape in self.graph.subjects(RDF.type, SH.NodeShape):
            targets = self._targets(shape)
            for pattern in core.broken(shape) if targets else ():
                text = f"SELECT DISTINCT ?this WHERE {{ {targets} {pattern} }}"
                yield SetQuery(rule=self.rules[shape], text=text)

    def _rule(self, shape: Node, holder: Node) -> Rule:
        severity = self.graph.value(holder, SH.severity) or self.graph.value(shape, SH.severity) or SH.Violation
        texts = {
            value.language: str(value) for value in self.graph.objects(holder, SH.message) if isinstance(value, Literal)
        }
        message = Message(en=texts["en"], ru=texts["ru"])
        return Rule(
            name=str(shape).removeprefix(NAMESPACE), severity=SEVERITIES[URIRef(str(severity))], message=message
        )

    def _text(self, shape: Node, constraint: Node) -> str:
        query = str(self.graph.value(constraint, SH.select)).replace("$this", "?this")
        head = _HEAD.search(query)
        if head is None:
            raise ValueError(f"the query of {shape} is not a plain SELECT")
        return f"SELECT DISTINCT {head['names']} WHERE {{ {self._targets(shape)} {query[head.end() :]}"

    def _targets(self, shape: Node) -> str:
        """The pattern that binds `?this` to every focus node of a shape; "" for a shape that only others refer to."""
        classes = [f"{{ ?this a/rdfs:subClassOf* <{node}> }}" for node in self.graph.objects(shape, SH.targetClass)]
        subjects = [f"{{ ?this <{node}> ?target_ }}" for node in self.graph.objects(shape, SH.targetSubjectsOf)]
        targets = sorted((*classes, *subjects))
        return f"{{ SELECT DISTINCT ?this WHERE {{ {' UNION '.join(targets)} }} }}" if targets else ""
