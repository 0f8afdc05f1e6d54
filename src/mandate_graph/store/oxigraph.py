"""The embedded store: Oxigraph, in memory or on disk.

Its default graph is materialised: in version 0.5, `use_default_graph_as_union` counts a triple once for each
graph that holds it, so that every COUNT is wrong.
"""

from collections.abc import Iterable, Iterator, Mapping
from pathlib import Path
from typing import Self, TypeVar

import pyoxigraph
from rdflib import XSD, Literal, URIRef

from mandate_graph.errors import GraphUnavailable, QueryRefused
from mandate_graph.store.lines import quad_line, triple_lines
from mandate_graph.store.protocol import Solutions
from mandate_graph.vocabulary.prefixes import PREFIXES
from mandate_graph.vocabulary.terms import Term, Triple

_Answer = TypeVar("_Answer", pyoxigraph.QuerySolutions, pyoxigraph.QueryBoolean, pyoxigraph.QueryTriples)

_DEFAULT = pyoxigraph.DefaultGraph()
_BATCH = 32_000_000
"""Bytes of N-Quads that are kept back at most."""
_BULK = 1_000_000
"""Bytes of N-Quads from which a bulk load is faster than a transaction."""


class OxigraphStore:
    """A `Store` on Oxigraph; `engine` is the store of pyoxigraph behind it, for the query worker alone."""

    def __init__(self, engine: pyoxigraph.Store) -> None:
        self.engine = engine
        self._pending: list[bytes] = []
        self._waiting = 0

    @classmethod
    def in_memory(cls) -> Self:
        """An empty store in memory."""
        return cls(pyoxigraph.Store())

    @classmethod
    def create(cls, path: Path) -> Self:
        """An empty store in a directory, for its one writer."""
        return cls(pyoxigraph.Store(str(path)))

    @classmethod
    def copy(cls, source: Path, target: Path) -> Self:
        """A store in a new directory that begins with all of a finished one; on one file system they share files."""
        try:
            pyoxigraph.Store.read_only(str(source)).backup(str(target))
            return cls(pyoxigraph.Store(str(target)))
        except (OSError, RuntimeError, ValueError) as problem:
            raise GraphUnavailable(f"the store is damaged: {problem}", where=str(source)) from None

    @classmethod
    def open(cls, path: Path) -> Self:
        """A finished store in a directory, to read; many processes may do so at once."""
        if not (path / "CURRENT").exists():
            raise GraphUnavailable("no store is here", where=str(path), hint="build the graph again")
        try:
            return cls(pyoxigraph.Store.read_only(str(path)))
        except OSError as problem:
            raise GraphUnavailable(f"the store is damaged: {problem}", where=str(path), hint="build it again") from None

    def add(self, graph: URIRef, triples: Iterable[Triple]) -> None:
        """Puts triples into a named graph and into the default graph.

        They are kept back until enough have come together or something is asked: many small loads are slow and
        leave many small files.
        """
        self.add_lines(graph, triple_lines(triples))

    def add_lines(self, graph: str, triples: bytes) -> None:
        """The same from N-Triples lines, each once."""
        lines = triples.splitlines(keepends=True)
        self._pending.append(b"".join((*lines, *(quad_line(line, graph) for line in lines))))
        self._waiting += len(self._pending[-1])
        if self._waiting > _BATCH:
            self._load_pending()

    def replace(self, graphs: Mapping[str, bytes]) -> None:
        """Puts N-Triples lines in the place of what named graphs hold; a graph without lines goes.

        A triple leaves the default graph when no named graph holds it any more.
        """
        self._load_pending()
        gone: set[pyoxigraph.Triple] = set()
        for name, lines in graphs.items():
            graph = pyoxigraph.NamedNode(name)
            held = {quad.triple for quad in self.engine.quads_for_pattern(None, None, None, graph)}
            wanted = {quad.triple for quad in pyoxigraph.parse(lines, pyoxigraph.RdfFormat.N_TRIPLES)}
            for triple in held - wanted:
                self.engine.remove(_quad(triple, graph))
            self.engine.extend(_quad(triple, at) for triple in wanted - held for at in (graph, _DEFAULT))
            gone |= held - wanted
            if not lines:
                self.engine.remove_graph(graph)
        for triple in gone:
            if not self._is_named(triple):
                self.engine.remove(_quad(triple, _DEFAULT))

    def exchange(self, gone: bytes, new: bytes) -> None:
        """Takes N-Quads lines out of named graphs and puts others in; the default graph follows."""
        self._load_pending()
        taken = tuple(pyoxigraph.parse(gone, pyoxigraph.RdfFormat.N_QUADS))
        for quad in taken:
            self.engine.remove(quad)
        given = pyoxigraph.parse(new, pyoxigraph.RdfFormat.N_QUADS)
        self.engine.extend(_quad(quad.triple, at) for quad in given for at in (quad.graph_name, _DEFAULT))
        for triple in {quad.triple for quad in taken}:
            if not self._is_named(triple):
                self.engine.remove(_quad(triple, _DEFAULT))

    def named(
        self, subject: URIRef | None = None, predicate: URIRef | None = None, value: Term | None = None
    ) -> Iterator[tuple[URIRef, Triple]]:
        """The named graphs and triples that fit a pattern; None fits everything."""
        self._load_pending()
        first = None if subject is None else pyoxigraph.NamedNode(str(subject))
        second = None if predicate is None else pyoxigraph.NamedNode(str(predicate))
        third = None if value is None else _native(value)
        for quad in self.engine.quads_for_pattern(first, second, third, None):
            graph, found = quad.graph_name, quad.subject
            if isinstance(graph, pyoxigraph.NamedNode) and isinstance(found, pyoxigraph.NamedNode):
                yield URIRef(graph.value), (URIRef(found.value), URIRef(quad.predicate.value), _known(quad.object))

    def _is_named(self, triple: pyoxigraph.Triple) -> bool:
        """Whether a named graph holds a triple."""
        quads = self.engine.quads_for_pattern(triple.subject, triple.predicate, triple.object, None)
        return any(quad.graph_name != _DEFAULT for quad in quads)

    def close(self, *, compact: bool = True) -> None:
        """Writes everything to the disk, in as few files as can be if `compact`, and lets go of the directory."""
        self._load_pending()
        self.engine.flush()
        if compact:
            self.engine.optimize()
        self.engine = pyoxigraph.Store()

    def select(self, query: str) -> Solutions:
        """The rows of a SELECT query."""
        answer = self._answer(query, pyoxigraph.QuerySolutions)
        names = tuple(variable.value for variable in answer.variables)
        rows = tuple(tuple(_term(value) for value in solution) for solution in answer)
        return Solutions(variables=names, rows=rows)

    def ask(self, query: str) -> bool:
        """The truth of an ASK query."""
        return bool(self._answer(query, pyoxigraph.QueryBoolean))

    def construct(self, query: str) -> Iterator[Triple]:
        """The triples of a CONSTRUCT or DESCRIBE query, each once."""
        seen: set[pyoxigraph.Triple] = set()
        for triple in self._answer(query, pyoxigraph.QueryTriples):
            if triple not in seen:
                seen.add(triple)
                yield _triple(triple)

    def graphs(self) -> tuple[URIRef, ...]:
        """The named graphs, sorted."""
        self._load_pending()
        return tuple(sorted(URIRef(str(graph.value)) for graph in self.engine.named_graphs()))

    def lines(self, graph: URIRef | None = None) -> tuple[bytes, ...]:
        """The sorted N-Triples lines of one named graph, or of the default graph."""
        self._load_pending()
        wanted = _DEFAULT if graph is None else pyoxigraph.NamedNode(str(graph))
        dump = self.engine.dump(format=pyoxigraph.RdfFormat.N_TRIPLES, from_graph=wanted) or b""
        return tuple(sorted(dump.splitlines(keepends=True)))

    def __len__(self) -> int:
        """How many quads there are, those of the default graph included."""
        self._load_pending()
        return len(self.engine)

    def _load_pending(self) -> None:
        if not self._pending:
            return
        load = self.engine.bulk_load if self._waiting > _BULK else self.engine.load
        load(b"".join(self._pending), pyoxigraph.RdfFormat.N_QUADS)
        self._pending, self._waiting = [], 0

    def _answer(self, query: str, kind: type[_Answer]) -> _Answer:
        self._load_pending()
        try:
            answer = self.engine.query(query, prefixes=dict(PREFIXES))
        except SyntaxError as problem:
            raise QueryRefused(f"the query is not SPARQL: {problem}") from None
        if not isinstance(answer, kind):
            raise QueryRefused(f"the query answers with {type(answer).__name__}, not {kind.__name__}")
        return answer


def triples_of(lines: bytes) -> Iterator[Triple]:
    """The triples of N-Triples lines."""
    for quad in pyoxigraph.parse(lines, pyoxigraph.RdfFormat.N_TRIPLES):
        yield _triple(quad.triple)


def _triple(triple: pyoxigraph.Triple) -> Triple:
    return _named(triple.subject), _named(triple.predicate), _known(triple.object)


def _named(node: object) -> URIRef:
    if not isinstance(node, pyoxigraph.NamedNode):
        raise TypeError(f"the graph names things by IRIs only, not by {node!r}")
    return URIRef(node.value)


def _quad(triple: pyoxigraph.Triple, graph: pyoxigraph.NamedNode | pyoxigraph.DefaultGraph) -> pyoxigraph.Quad:
    return pyoxigraph.Quad(triple.subject, triple.predicate, triple.object, graph)


def _native(term: Term) -> pyoxigraph.NamedNode | pyoxigraph.Literal:
    if isinstance(term, URIRef):
        return pyoxigraph.NamedNode(str(term))
    if term.language:
        return pyoxigraph.Literal(str(term), language=term.language)
    return pyoxigraph.Literal(str(term), datatype=pyoxigraph.NamedNode(str(term.datatype or XSD.string)))


def _term(value: object) -> Term | None:
    return None if value is None else _known(value)


def _known(value: object) -> Term:
    if isinstance(value, pyoxigraph.NamedNode):
        return URIRef(value.value)
    if isinstance(value, pyoxigraph.Literal):
        if value.language:
            return Literal(value.value, lang=value.language)
        if value.datatype.value == str(XSD.string):
            return Literal(value.value)
        return Literal(value.value, datatype=URIRef(value.datatype.value), normalize=False)
    raise TypeError(f"the graph holds IRIs and literals only, not {value!r}")
