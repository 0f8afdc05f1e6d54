"""Whose a number may be where no words say it: the text's own body, or an organ above it."""

from collections.abc import Iterator, Mapping
from types import MappingProxyType

from mandate_graph.model.citation import CitationKind
from mandate_graph.model.identity import BodyKey
from mandate_graph.model.registry import BodyKind, BodyRecord, Registry
from mandate_graph.resolution.citations_numbering import NUMBERED_BY, session_of

_OF_STATES = frozenset({BodyKind.ORGAN, BodyKind.CONFERENCE, BodyKind.COMMISSION, BodyKind.OTHER})
_BELOW = frozenset(
    {BodyKind.COMMITTEE, BodyKind.WORKING_GROUP, BodyKind.EXPERT_GROUP, BodyKind.MECHANISM, BodyKind.BUREAU}
)
_SHARED = "A/"
"""The series of an organ whose subsidiary bodies number no resolutions of their own; organs and conferences do."""
_LAST_RESOLUTION_ITEM: Mapping[str, int] = MappingProxyType(
    {"A": 300, "E": 200, "A/HRC": 100, "E/CN.4": 100, "E/CN.4/Sub.2": 100}
)
"""By the series of an organ, the item of a session or year above which it numbers its decisions, and never below."""


def adopts(record: BodyRecord | None, kind: CitationKind) -> bool:
    """Whether a body numbers texts of this noun as its own; an office, an official or a mere programme never does.

    A series of one element is the beginning of many bodies' symbols, and says nothing of the one that bears it.
    """
    if record is None or (record.kind not in _OF_STATES and record.kind not in _BELOW):
        return False
    if record.kind is BodyKind.ORGAN:
        return True
    if record.kind in _BELOW:
        return kind is CitationKind.DECISION
    if record.series is None or "/" not in record.series:
        return False
    shared = record.series.startswith(_SHARED) and record.kind is not BodyKind.CONFERENCE
    return kind is CitationKind.DECISION or not shared


def acting(body: BodyKey | None, kind: CitationKind, registry: Registry) -> list[BodyKey]:
    """The bodies whose texts of this noun a text issued by `body` may call its own, the likeliest first.

    A committee or group seldom numbers decisions of its own: what the body above it can have issued is that one's.
    """
    found = [key for key in above(body, registry) if adopts(registry.bodies[key], kind)]
    first = next((at for at, key in enumerate(found) if registry.bodies[key].kind not in _BELOW), len(found))
    return [*found[first : first + 1], *found[:1]]


def above(body: BodyKey | None, registry: Registry) -> Iterator[BodyKey]:
    """A body and those above it, the nearest first."""
    seen: set[BodyKey] = set()
    while body is not None and body in registry.bodies and body not in seen:
        yield body
        seen.add(body)
        body = registry.bodies[body].parent


def relatives(bodies: list[BodyKey], own: BodyKey | None, registry: Registry) -> list[BodyKey]:
    """Those of several bodies that belong to the same house as the text's own: its parent, children and siblings."""
    record = registry.bodies.get(own) if own else None
    if record is None:
        return []
    house = {record.parent} - {None}
    return [key for key in bodies if key in house or registry.bodies[key].parent in {own, *house}]


def conference_of(name: str, registry: Registry) -> list[BodyKey]:
    """The conferences of the parties to the treaty of this name, in any case of its letters."""
    folded = name.casefold()
    slugs = {
        slug
        for slug, treaty in registry.treaties.items()
        if any(one.text.casefold() == folded for one in (*treaty.names, *treaty.short_names))
        or treaty.label.casefold() == folded
    }
    return [
        key for key, record in registry.bodies.items() if record.treaty in slugs and record.kind is BodyKind.CONFERENCE
    ]


def by_elimination(number: str, kind: CitationKind, candidates: tuple[BodyKey, ...], registry: Registry) -> bool:
    """Whether a number can be no other's than that of the one principal organ that numbers by session so."""
    if len(candidates) != 1 or session_of(number) is None:
        return False
    record = registry.bodies[candidates[0]]
    if record.series not in NUMBERED_BY or _item_of(number) is None:
        return False
    return kind is CitationKind.RESOLUTION or kind_by_item(number, record) is CitationKind.DECISION


def kind_by_item(number: str, record: BodyRecord | None) -> CitationKind | None:
    """Whether a number is that of a resolution or of a decision, for a body that keeps the two apart by number."""
    last = _LAST_RESOLUTION_ITEM.get(record.series or "") if record else None
    item = _item_of(number)
    if last is None or item is None:
        return None
    return CitationKind.DECISION if item > last else CitationKind.RESOLUTION


def _item_of(number: str) -> int | None:
    item = number.rpartition("/")[2].rstrip("ABCDEFGHIJKLMNOPQRSTUVWXYZ-")
    return int(item) if item.isdigit() else None
