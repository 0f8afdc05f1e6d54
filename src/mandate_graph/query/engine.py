"""The engine's own answers turned into plain values, row by row."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from tempfile import TemporaryFile
from typing import Any, Protocol, Self, TypeVar

import pyoxigraph as ox

from mandate_graph.errors import QueryRefused, UsageError
from mandate_graph.query.limits import SizeLimit
from mandate_graph.query.native import native, plain
from mandate_graph.query.results import Match, Pattern, Result, Row, Table, Term, Triples, Truth
from mandate_graph.store import OxigraphStore, open_published
from mandate_graph.vocabulary.identifiers import ONTOLOGY_GRAPH
from mandate_graph.vocabulary.prefixes import BASE, PREFIXES

Item = TypeVar("Item")

KEPT_TERMS = 200_000


class Reader(Protocol):
    """Something that answers a SELECT of this package's own making."""

    def select(self, text: str, /, **terms: Term) -> Table:
        """The rows of a query whose projected variables `terms` are bound beforehand."""
        ...  # pragma: no cover

    def match(self, patterns: Sequence[Pattern]) -> tuple[tuple[Match, ...], ...]:
        """What is found for each pattern: looking up costs far less than a query."""
        ...  # pragma: no cover


@dataclass(frozen=True, slots=True)
class Asked:
    """A query as the engine takes it.

    `prefixes` are known without being declared, all of the project's where it is None; `default_graphs` and
    `named_graphs` choose a dataset, the whole store where they are None.
    """

    text: str
    bindings: Mapping[str, Term] = field(default_factory=dict)
    prefixes: Mapping[str, str] | None = None
    default_graphs: Sequence[str] | None = None
    named_graphs: Sequence[str] | None = None


class Engine:
    """A graph opened for reading in this process; no limit on time."""

    def __init__(self, store: ox.Store) -> None:
        self._store = store
        self._terms: dict[Any, Term] = {}
        self._defined: frozenset[str] | None = None

    @classmethod
    def open(cls, directory: Path) -> Self:
        """The current version of a graph directory; GraphUnavailable where there is none."""
        return cls(open_published(directory).store.engine)

    @classmethod
    def open_version(cls, version: Path) -> Self:
        """One version of a graph; GraphUnavailable where it is not there."""
        return cls(OxigraphStore.open(version / "store").engine)

    def replica(self) -> "Engine":
        """The same graph in memory, which answers small queries faster; it passes through a file."""
        copy = ox.Store()
        with TemporaryFile() as passing:
            self._store.dump(passing, ox.RdfFormat.N_QUADS)
            passing.seek(0)
            copy.load(passing, ox.RdfFormat.N_QUADS)
        return Engine(copy)

    def select(self, text: str, /, **terms: Term) -> Table:
        """The rows of a query whose projected variables `terms` are bound beforehand."""
        answer = self.evaluate(Asked(text, terms))
        if not isinstance(answer, Table):
            raise UsageError("this is no SELECT query")
        return answer

    def match(self, patterns: Sequence[Pattern]) -> tuple[tuple[Match, ...], ...]:
        """What is found for each pattern; nothing for one that holds what is no IRI."""
        return tuple(tuple(self._matches(pattern)) for pattern in patterns)

    def _matches(self, pattern: Pattern) -> Iterator[Match]:
        try:
            subject, predicate, value = (
                None if term is None else native(term) for term in (pattern.subject, pattern.predicate, pattern.value)
            )
        except ValueError:
            return
        graph = None if pattern.in_graphs else ox.DefaultGraph()
        found: Any = self._store.quads_for_pattern(subject, predicate, value, graph)  # type: ignore[arg-type]
        for quad in found:
            named = None if isinstance(quad.graph_name, ox.DefaultGraph) else plain(quad.graph_name)
            if pattern.in_graphs == (named is not None):
                yield self._known(quad.subject), self._known(quad.predicate), self._known(quad.object), named

    def has_graph(self, iri: str) -> bool:
        """Whether the dataset holds a graph of that name."""
        try:
            return bool(self._store.contains_named_graph(ox.NamedNode(iri)))
        except ValueError:
            return False

    def evaluate(self, asked: Asked, *, columns: Sequence[str] = (), max_rows: int = 0) -> Result:
        """The answer to a read-only query.

        `bindings` are variables, projected where the form is SELECT, whose value is given; `columns` picks and
        orders those to keep, all if empty; more than `max_rows` rows or triples raise SizeLimit, 0 is no limit.
        """
        answer = self.ask(asked)
        if isinstance(answer, ox.QueryBoolean):
            return Truth(bool(answer))
        if isinstance(answer, ox.QuerySolutions):
            names = tuple(variable.value for variable in answer.variables)
            kept = tuple(columns) or names
            return Table(columns=kept, rows=tuple(_capped(self._rows(answer, kept, names), max_rows)))
        return Triples(tuple(_capped(self._triples(answer), max_rows)))

    def ask(self, asked: "Asked") -> Any:
        """The engine's own answer, to be read on; QueryRefused where it cannot read the query."""
        given: dict[ox.Variable, Any] = {ox.Variable(name): native(term) for name, term in asked.bindings.items()}
        try:
            return self._store.query(
                asked.text,
                base_iri=BASE,
                prefixes=dict(PREFIXES if asked.prefixes is None else asked.prefixes),
                default_graph=_nodes(asked.default_graphs),
                named_graphs=_nodes(asked.named_graphs),
                substitutions=given,
            )
        except SyntaxError as error:
            raise _refused(str(error)) from error
        except RuntimeError as error:
            if not asked.bindings:
                raise QueryRefused(str(error)[:200], hint="the functions are those of SPARQL 1.1") from error
            raise UsageError(str(error), hint="a parameter must stand in the SELECT line") from error

    def triples_of(self, iri: str, *, graph: bool) -> Iterator[ox.Triple]:
        """The triples of a subject, in whichever graphs they stand, or all those of a named graph."""
        node = ox.NamedNode(iri)
        found = (
            self._store.quads_for_pattern(None, None, None, node)
            if graph
            else self._store.quads_for_pattern(node, None, None, ox.DefaultGraph())
        )
        return (quad.triple for quad in found)

    def defined_terms(self) -> frozenset[str]:
        """The terms that the ontology of this graph defines; empty where it is not among its graphs."""
        if self._defined is None:
            own = PREFIXES["mg"]
            graph = ox.NamedNode(str(ONTOLOGY_GRAPH))
            subjects = {quad.subject for quad in self._store.quads_for_pattern(None, None, None, graph)}
            names = (subject.value for subject in subjects if isinstance(subject, ox.NamedNode))
            self._defined = frozenset(name for name in names if name.startswith(own))
        return self._defined

    def _rows(self, answer: Any, kept: Sequence[str], names: Sequence[str]) -> Iterator[Row]:
        for solution in answer:
            yield tuple(self._term(solution[name]) if name in names else None for name in kept)

    def _triples(self, answer: Any) -> Iterator[tuple[Term, Term, Term]]:
        for triple in answer:
            yield self._known(triple.subject), self._known(triple.predicate), self._known(triple.object)

    def _term(self, found: Any) -> Term | None:
        return None if found is None else self._known(found)

    def _known(self, found: Any) -> Term:
        """A term as a value; the same value for the same term, up to a number of them."""
        term = self._terms.get(found)
        if term is None:
            if len(self._terms) >= KEPT_TERMS:
                self._terms.clear()
            term = self._terms[found] = plain(found)
        return term


def _nodes(graphs: Sequence[str] | None) -> Any:
    return None if graphs is None else [ox.NamedNode(iri) for iri in graphs]


def _capped(items: Iterator[Item], most: int) -> Iterator[Item]:
    for count, item in enumerate(items, start=1):
        if 0 < most < count:
            raise SizeLimit(f"the answer has more than {most} rows", hint="add LIMIT and OFFSET, or raise the limit")
        yield item


def _refused(message: str) -> QueryRefused:
    """The engine's word about a query that the guard could parse; only its place and first sentence are for people."""
    head, _, rest = message.partition(": ")
    place = head.removeprefix("error at ").split(":")
    line, column = (int(place[0]), int(place[1])) if len(place) == 2 and all(p.isdigit() for p in place) else (0, 0)
    reason = rest.removeprefix("expected one of ").split(",")[0] if rest.startswith("expected one of ") else rest
    sentence = reason if " " in reason and "[" not in reason else "the engine cannot read the query"
    return QueryRefused(sentence[:200], line=line, column=column, hint="look at that place and just before it")
