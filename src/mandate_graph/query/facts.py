"""What is stated of single things, looked up by pattern and remembered.

A lookup by pattern costs microseconds on any size of graph, where a query with OPTIONAL parts reads whole
properties: the lineage, and the names of bodies and texts, are put together from these.
"""

from collections.abc import Iterable, Mapping
from functools import cache
from typing import TypeVar

from mandate_graph.query.engine import Reader
from mandate_graph.query.results import Iri, Literal, Match, Pattern, Term
from mandate_graph.vocabulary.prefixes import PREFIXES

Stated = Mapping[str, tuple[Term, ...]]
"""Property IRI to values, in the order of their text."""

Key = TypeVar("Key")

_BATCH = 20_000


@cache
def expand(name: str) -> Iri:
    """A prefixed name as an IRI.

    >>> expand("rdf:type").value
    'http://www.w3.org/1999/02/22-rdf-syntax-ns#type'
    """
    prefix, _, local = name.partition(":")
    return Iri(PREFIXES[prefix] + local)


class Facts:
    """A memory of what was looked up; things are IRIs as text, properties prefixed names."""

    def __init__(self, reader: Reader) -> None:
        self.reader = reader
        self._stated: dict[str, Stated] = {}
        self._single: dict[tuple[str, str], tuple[Term, ...]] = {}
        self._pointing: dict[tuple[str, Term], tuple[str, ...]] = {}
        self._below: dict[tuple[str, str], tuple[str, ...]] = {}
        self._graphs: dict[tuple[str, str], tuple[tuple[Term, str], ...]] = {}

    def of(self, thing: Term | str) -> Stated:
        """Everything that is stated of a thing."""
        key = str(thing)
        if key not in self._stated:
            self.prefetch([key])
        return self._stated[key]

    def values(self, thing: Term | str, name: str) -> tuple[Term, ...]:
        """The values of one property."""
        key = str(thing)
        if key not in self._stated and (key, name) in self._single:
            return self._single[key, name]
        return self.of(key).get(expand(name).value, ())

    def one(self, thing: Term | str, name: str) -> Term | None:
        """The first value of one property, None where it has none."""
        return next(iter(self.values(thing, name)), None)

    def kinds(self, thing: Term | str) -> frozenset[str]:
        """The local names of a thing's classes."""
        return frozenset(kind.local for kind in self.values(thing, "rdf:type") if isinstance(kind, Iri))

    def pointing(self, name: str, value: Term | str) -> tuple[str, ...]:
        """The things that have a value for a property, sorted."""
        key = (name, Iri(value) if isinstance(value, str) else value)
        if key not in self._pointing:
            self.point([key])
        return self._pointing[key]

    def point(self, keys: Iterable[tuple[str, Term]]) -> None:
        """Look up what points at each of many (property, value), in few messages."""
        new = [key for key in dict.fromkeys(keys) if key not in self._pointing]
        for some in _batches(new):
            found = self.reader.match([Pattern(predicate=expand(name), value=value) for name, value in some])
            for key, matches in zip(some, found, strict=True):
                self._pointing[key] = tuple(sorted({str(match[0]) for match in matches}))

    def prefetch(self, things: Iterable[Term | str]) -> None:
        """Look up what is stated of many things, in few messages."""
        new = [key for key in dict.fromkeys(map(str, things)) if key not in self._stated]
        for some in _batches(new):
            found = self.reader.match([Pattern(subject=Iri(key)) for key in some])
            for key, matches in zip(some, found, strict=True):
                self._stated[key] = _by_property(matches)

    def look(self, things: Iterable[Term | str], *names: str) -> None:
        """Look up some properties of many things, in few messages; what else is stated stays where it is."""
        keys = [key for key in dict.fromkeys(map(str, things)) if key not in self._stated]
        new = [(key, name) for name in names for key in keys if (key, name) not in self._single]
        for some in _batches(new):
            found = self.reader.match([Pattern(subject=Iri(key), predicate=expand(name)) for key, name in some])
            for pair, matches in zip(some, found, strict=True):
                self._single[pair] = _in_order([match[2] for match in matches])

    def pull(self, things: Iterable[Term | str], *names: str) -> None:
        """Look up many things, then what each of the properties in turn leads to."""
        level = [str(thing) for thing in things]
        self.prefetch(level)
        for name in names:
            level = [value.value for key in level for value in self.values(key, name) if isinstance(value, Iri)]
            self.prefetch(level)

    def in_graphs(self, thing: Term | str, name: str) -> tuple[tuple[Term, str], ...]:
        """The values of one property with the named graph that states each."""
        key = (str(thing), name)
        if key not in self._graphs:
            self.prefetch_graphs([thing], name)
        return self._graphs[key]

    def prefetch_graphs(self, things: Iterable[Term | str], name: str) -> None:
        """Look up the values of one property of many things, with the named graph of each, in few messages."""
        new = [key for key in dict.fromkeys(map(str, things)) if (key, name) not in self._graphs]
        for some in _batches(new):
            patterns = [Pattern(subject=Iri(key), predicate=expand(name), in_graphs=True) for key in some]
            for key, matches in zip(some, self.reader.match(patterns), strict=True):
                pairs = ((match[2], str(match[3])) for match in matches)
                self._graphs[key, name] = tuple(sorted(pairs, key=lambda pair: tuple(map(str, pair))))

    def point_below(self, things: Iterable[Term | str], name: str) -> None:
        """Look up what `below` needs for many things, a message a level."""
        level = [str(thing) for thing in things if (str(thing), name) not in self._below]
        seen = set(level)
        while level:
            self.point((name, Iri(key)) for key in level)
            level = [key for top in level for key in self.pointing(name, top) if key not in seen]
            seen.update(level)

    def below(self, thing: Term | str, name: str) -> tuple[str, ...]:
        """A thing and everything that leads up to it by a property: a work and its parts, a class and its kinds."""
        key = (str(thing), name)
        if key not in self._below:
            self._below[key] = self._gathered(str(thing), name)
        return self._below[key]

    def _gathered(self, thing: str, name: str) -> tuple[str, ...]:
        found = {thing: None}
        level = [thing]
        while level:
            self.point((name, Iri(key)) for key in level)
            new = dict.fromkeys(key for top in level for key in self.pointing(name, top) if key not in found)
            found.update(new)
            level = list(new)
        return tuple(found)


def _batches(keys: list[Key]) -> Iterable[list[Key]]:
    return (keys[at : at + _BATCH] for at in range(0, len(keys), _BATCH))


def _by_property(matches: Iterable[Match]) -> Stated:
    found: dict[str, list[Term]] = {}
    for _subject, predicate, value, _graph in matches:
        found.setdefault(str(predicate), []).append(value)
    return {name: _in_order(values) for name, values in found.items()}


def _in_order(values: list[Term]) -> tuple[Term, ...]:
    return tuple(sorted(values, key=_order)) if len(values) > 1 else tuple(values)


def _order(term: Term) -> tuple[str, str]:
    return str(term), (term.language or "") if isinstance(term, Literal) else ""
