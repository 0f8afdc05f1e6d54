"""Names that were cut short or ran on, told by the other names of the same texts."""

from collections import defaultdict
from collections.abc import Mapping, Sequence

from mandate_graph.languages import PACKS
from mandate_graph.model.registry import Registry
from mandate_graph.resolution.discovery.names import Core, core, topical
from mandate_graph.resolution.discovery.seen import Label, Sighting, times

_SHORTEST_NAME = 3


def complete(found: Mapping[Label, Sequence[Sighting]], registry: Registry) -> list[Label]:
    """The labels of `found` but those that a longer or shorter name of the same kind shows to be wrong.

    Of a name and its beginning, the one that is listed or seen more often stands; both stand where both were
    seen more than once, or neither was.
    """
    listed = _listed(registry)
    by_start: dict[tuple[str, str, str], list[Label]] = defaultdict(list)
    for label, sightings in found.items():
        if topical(sightings[0].name, sightings[0].mention.language):
            by_start[label.kind, label.language, " ".join(label.core[:2])].append(label)
    wrong: set[Label] = set()
    for labels in by_start.values():
        for short in labels:
            for long in labels:
                if len(short.core) < len(long.core) and long.core[: len(short.core)] == short.core:
                    wrong |= _less_seen(short, long, found)
    wrong |= {label for label in found if _runs_on(label, listed) and not any(item.mandated for item in found[label])}
    return sorted(set(found) - wrong)


def _runs_on(label: Label, listed: frozenset[Core]) -> bool:
    """Whether a label is a listed name and where or when something was: "Committee on Lamps in Samarkand"."""
    places = {word for pack in PACKS.values() for word in (*pack.bodies.topic.place_words, *pack.bodies.topic.openers)}
    return any(
        label.core[:size] in listed and label.core[size] in places for size in range(_SHORTEST_NAME, len(label.core))
    )


def _less_seen(short: Label, long: Label, found: Mapping[Label, Sequence[Sighting]]) -> set[Label]:
    few, many = sorted((short, long), key=lambda label: times(found[label]))
    return {few} if times(found[few]) == 1 and times(found[many]) > 1 else set()


def _listed(registry: Registry) -> frozenset[Core]:
    return frozenset(
        core(name.text, name.language)
        for record in registry.bodies.values()
        for name in (*record.names, *record.alternative_names)
        if name.language in PACKS and topical(name.text, name.language)
    )
