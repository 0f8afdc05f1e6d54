"""The shapes, in two halves: what SHACL Core says, and constraints that are SPARQL queries.

A query of a shape asks about one focus node at a time; as one query over all focus nodes it gives the same rows
and costs a fraction, so each is rewritten once, here.
"""

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path

from rdflib import RDF, RDFS, SH, Graph, Literal, URIRef
from rdflib.term import Node

from mandate_graph.model.issue import Severity
from mandate_graph.resources import shape_files
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
    """A SPARQL constraint as one query; `this` is the focus node, the other variables fill the message."""

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
    def core(self) -> Graph:
        """The shapes without their SPARQL constraints."""
        graph = Graph()
        for triple in self.graph:
            if triple[1] != SH.sparql:
                graph.add(triple)
        return graph

    @cached_property
    def predicates(self) -> frozenset[str]:
        """Every property that the Core half can look at; a triple with another one cannot change its results."""
        return frozenset(str(node) for node in self.core.all_nodes() if isinstance(node, URIRef)) | {
            str(RDF.type),
            str(RDFS.subClassOf),
        }

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
        """Every SPARQL constraint, by name of its shape."""
        pairs = sorted(self.graph.subject_objects(SH.sparql), key=lambda pair: str(pair[0]))
        return tuple(SetQuery(rule=self.rules[node], text=self._text(shape, node)) for shape, node in pairs)

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
        targets = " UNION ".join(f"{{ {target} }}" for target in self._targets(shape))
        return (
            f"SELECT DISTINCT {head['names']} WHERE {{ "
            f"{{ SELECT DISTINCT ?this WHERE {{ {targets} }} }} {query[head.end() :]}"
        )

    def _targets(self, shape: Node) -> Iterable[str]:
        for target in self.graph.objects(shape, SH.targetClass):
            yield f"?this a/rdfs:subClassOf* <{target}>"
        for target in self.graph.objects(shape, SH.targetSubjectsOf):
            yield f"?this <{target}> ?target_"
