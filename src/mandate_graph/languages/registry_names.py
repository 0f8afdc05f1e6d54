"""The names of the registry's bodies as an index, built once a registry."""

from collections.abc import Iterator
from dataclasses import dataclass
from enum import IntEnum
from typing import NamedTuple

import regex

from mandate_graph.languages.name_index import Entry, NameIndex
from mandate_graph.languages.spelling import spelling
from mandate_graph.languages.tokens import tokens
from mandate_graph.model.identity import BodyKey, TreatySlug
from mandate_graph.model.language import Language
from mandate_graph.model.registry import BodyKind, BodyRecord, Registry, TreatyRecord

_KEPT = 4


class Strength(IntEnum):
    """How sure a name makes it which body is meant."""

    SHORT = 0
    """Only where the context is clear ("the Conference")."""
    FULL = 1


class Named(NamedTuple):
    """A body under one of its names, `name` in dictionary form."""

    key: BodyKey
    strength: Strength
    name: str
    kind: BodyKind


class AtEnd(NamedTuple):
    """A body with whose name, of so many words, a text ends; `whole` where the text is nothing else."""

    key: BodyKey
    words: int
    whole: bool


@dataclass(frozen=True, slots=True)
class _Built:
    registry: Registry
    bodies: NameIndex[Named]
    treaties: NameIndex[TreatySlug]


_built: list[_Built] = []


def body_names(registry: Registry) -> NameIndex[Named]:
    """The index of all names, alternative and short names and acronyms of a registry's bodies."""
    return _indexes(registry).bodies


def names_at_end(text: str, registry: Registry, strength: Strength) -> Iterator[AtEnd]:
    """The names of one strength, in any case, with which a text ends."""
    words = tokens(text)
    for hit in body_names(registry).hits(words):
        if hit.last == len(words) - 1:
            for value in hit.values:
                if value.strength is strength:
                    yield AtEnd(value.key, hit.last - hit.first + 1, whole=hit.first == 0)


def treaty_names(registry: Registry) -> NameIndex[TreatySlug]:
    """The index of the full names of a registry's treaties."""
    return _indexes(registry).treaties


def _indexes(registry: Registry) -> _Built:
    for known in _built:
        if known.registry is registry or known.registry == registry:
            return known
    built = _whole(registry) if registry.base is None else _widened(registry, registry.base)
    _built.insert(0, built)
    bases = [known for known in _built if known.registry.base is None]
    others = [known for known in _built if known.registry.base is not None]
    _built[:] = [*others[:_KEPT], *bases[:_KEPT]]
    return built


def _widened(registry: Registry, base: Registry) -> _Built:
    """The indexes of `base` with the names that `registry` has beyond it."""
    shared = _indexes(base)
    bodies = [
        entry
        for key, record in registry.bodies.items()
        if record is not base.bodies.get(key)
        for entry in _beyond(_entries(record), base.bodies.get(key))
    ]
    treaties = [
        entry
        for slug, record in registry.treaties.items()
        if slug not in base.treaties
        for entry in _treaty_entries(record)
    ]
    return _Built(
        registry,
        shared.bodies.widened(bodies) if bodies else shared.bodies,
        shared.treaties.widened(treaties) if treaties else shared.treaties,
    )


def _beyond(entries: list[Entry[Named]], known: BodyRecord | None) -> list[Entry[Named]]:
    listed = _entries(known) if known else []
    return [entry for entry in entries if entry not in listed]


def _whole(registry: Registry) -> _Built:
    return _Built(
        registry,
        NameIndex((entry for record in registry.bodies.values() for entry in _entries(record)), spelling()),
        NameIndex(
            (entry for record in registry.treaties.values() for entry in _treaty_entries(record)),
            spelling(),
        ),
    )


def _treaty_entries(record: TreatyRecord) -> list[Entry[TreatySlug]]:
    return [Entry(name=name.text, language=name.language, value=record.slug) for name in record.names]


def _described(name: str) -> bool:
    """Whether a name is only what a text calls a founded body without a name ("Preparatory committee")."""
    return not any(letter.isupper() for letter in name[1:])


def _entries(record: BodyRecord) -> list[Entry[Named]]:
    named = (*record.names, *record.alternative_names)
    described = [name for name in named if (record.founded or record.founded_by) and _described(name.text)]
    full = [
        Entry(name=name.text, language=name.language, value=Named(record.key, Strength.FULL, name.text, record.kind))
        for name in named
        if name not in described
    ]
    short = [
        Entry(name=name.text, language=name.language, value=Named(record.key, Strength.SHORT, name.text, record.kind))
        for name in record.short_names
    ]
    acronyms = [
        Entry(
            name=short,
            language=Language.RU if regex.search(r"\p{Cyrillic}", short) else Language.EN,
            value=Named(record.key, Strength.FULL, short, record.kind),
            exact=not short.istitle(),
        )
        for short in record.acronyms
    ]
    return [*full, *short, *acronyms]
