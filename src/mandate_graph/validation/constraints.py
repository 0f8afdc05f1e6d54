"""SHACL Core constraints as SPARQL queries.

A Core constraint asks one thing of each focus node; as one query over all of them it finds the same nodes as a SHACL
engine, which tests hold it to, in a fraction of the time. A constraint that has no translation is refused when
the shapes are read, so that none is passed over.
"""

from collections.abc import Callable, Iterator, Mapping

from rdflib import RDF, SH, Graph, Literal, URIRef
from rdflib.collection import Collection
from rdflib.term import Node

_PLAIN = frozenset({RDF.type, SH.path, SH.message, SH.severity, SH.targetClass, SH.targetSubjectsOf, SH.sparql})
_ABSENT_WITHIN = "FILTER NOT EXISTS"
_CASTS = ("date", "dateTime", "integer", "decimal", "boolean")


class Core:
    """Translates the Core constraints of one shapes graph. `?this` is the focus node, `?value` a value at its path."""

    def __init__(self, graph: Graph) -> None:
        self._graph = graph
        self._by_value: Mapping[Node, Callable[[Node], str]] = {
            SH.pattern: lambda value: f"REGEX(STR(?value), {_term(value)})",
            SH.datatype: _has_datatype,
            SH["class"]: lambda value: f"EXISTS {{ ?value a/rdfs:subClassOf* {_term(value)} }}",
            SH.nodeKind: _has_kind,
            SH.node: self._in_scheme,
            SH["in"]: lambda value: f"?value IN ({self._list(value)})",
            SH.languageIn: lambda value: f"LANG(?value) IN ({self._list(value)})",
            SH.minInclusive: lambda value: f"COALESCE(?value >= {_term(value)}, false)",
            SH.maxInclusive: lambda value: f"COALESCE(?value <= {_term(value)}, false)",
            SH.minLength: lambda value: f"STRLEN(STR(?value)) >= {value}",
        }

    def broken(self, shape: Node) -> Iterator[str]:
        """For each constraint of a shape, the graph pattern that a focus node breaking it matches."""
        for predicate, value in sorted(self._graph.predicate_objects(shape), key=str):
            if predicate == SH.property:
                yield from self._broken_property(value)
            elif predicate in (SH["or"], SH.xone):
                yield f"FILTER(!({self._logical(predicate, value)}))"
            elif predicate not in _PLAIN:
                raise ValueError(f"no query stands for {predicate} of {shape}")

    def _broken_property(self, shape: Node, absent: str = "MINUS") -> Iterator[str]:
        """`absent` says that nothing matches: within EXISTS only FILTER NOT EXISTS can, elsewhere MINUS is faster."""
        path = self._path(self._graph.value(shape, SH.path))
        for predicate, value in sorted(self._graph.predicate_objects(shape), key=str):
            if predicate in (SH.minCount, SH.hasValue):
                wanted = f"{path} {_term(value)}" if predicate == SH.hasValue else _several(path, int(str(value)))
                yield f"{absent} {{ ?this {wanted} }}"
            elif predicate not in _PLAIN:
                yield self._violation(path, predicate, value)

    def _violation(self, path: str, predicate: Node, value: Node) -> str:
        if predicate in self._by_value:
            return f"?this {path} ?value . FILTER(!({self._by_value[predicate](value)}))"
        match predicate:
            case SH.maxCount:
                return f"?this {_several(path, int(str(value)) + 1)}"
            case SH.uniqueLang:
                same = 'LANG(?value) != "" && LANG(?value) = LANG(?other) && ?value != ?other'
                return f"?this {path} ?value, ?other . FILTER({same})"
            case SH.lessThan | SH.lessThanOrEquals:
                sign = "<" if predicate == SH.lessThan else "<="
                return f"?this {path} ?value ; {_term(value)} ?other . FILTER(!COALESCE(?value {sign} ?other, true))"
        raise ValueError(f"no query stands for {predicate}")

    def _logical(self, predicate: Node, members: Node) -> str:
        """Whether a focus node conforms to one or more, or to exactly one, of some property shapes."""
        conforms = [self._conforms(member) for member in Collection(self._graph, members)]
        if predicate == SH["or"]:
            return " || ".join(conforms)
        return " + ".join(f"IF({test}, 1, 0)" for test in conforms) + " = 1"

    def _conforms(self, shape: Node) -> str:
        tests = [f"!EXISTS {{ {pattern} }}" for pattern in self._broken_property(shape, _ABSENT_WITHIN)]
        return f"({' && '.join(tests)})"

    def _path(self, node: Node | None) -> str:
        if node is None:
            raise ValueError("a property shape needs a path")
        if isinstance(node, URIRef):
            return node.n3()
        inverse = self._graph.value(node, SH.inversePath)
        if inverse is not None:
            return f"^{self._path(inverse)}"
        return "/".join(self._path(step) for step in Collection(self._graph, node))

    def _in_scheme(self, shape: Node) -> str:
        """`sh:node` is used for one thing: that a concept is in a scheme."""
        held = self._graph.value(shape, SH.property)
        if held is None:
            raise ValueError(f"no query stands for the shape {shape}")
        return " && ".join(
            f"!EXISTS {{ {pattern.replace('?this', '?value')} }}" for pattern in self._broken_property(held)
        )

    def _list(self, node: Node) -> str:
        return ", ".join(_term(member) for member in Collection(self._graph, node))


def _term(node: Node) -> str:
    if isinstance(node, URIRef | Literal):
        return node.n3()
    raise ValueError(f"a shape holds IRIs and literals, not {node!r}")


def _several(path: str, count: int) -> str:
    """So many different values at a path."""
    names = [f"?value{number}" for number in range(count)]
    different = [f"{one} != {other}" for at, one in enumerate(names) for other in names[:at]]
    distinct = f" FILTER({' && '.join(different)})" if different else ""
    return f"{path} {', '.join(names)} .{distinct}"


def _has_datatype(datatype: Node) -> str:
    """A literal of another datatype fails, and one whose text is no value of it."""
    if datatype == RDF.langString:
        return 'COALESCE(LANG(?value) != "", false)'
    name = str(datatype).rsplit("#", 1)[-1]
    test = f"COALESCE(DATATYPE(?value) = {_term(datatype)}, false)"
    if name not in _CASTS:
        return test
    return f"{test} && COALESCE(xsd:{name}(STR(?value)) = xsd:{name}(STR(?value)), false)"


def _has_kind(kind: Node) -> str:
    if kind != SH.IRI:
        raise ValueError(f"no query stands for the node kind {kind}")
    return "isIRI(?value)"
