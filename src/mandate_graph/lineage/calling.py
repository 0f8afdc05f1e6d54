"""What the classes and concepts that a lineage names are called in each language."""

from collections.abc import Iterable, Iterator

from mandate_graph.lineage.shelf import Shelf
from mandate_graph.lineage.values import Act, Called, Link, Meeting, Norm, Report
from mandate_graph.query.facts import expand

EVENT, FORCE, STATUS, MEETING, REPORT, FUNCTION = "mg:", "fo:", "st:", "ms:", "rs:", "cf:"
"""Prefixes of the names of acts, legal forces, statuses of bodies, meetings and reports, functions of citations."""


def called(shelf: Shelf, things: Iterable[Act | Norm | Meeting | Report | Link]) -> Called:
    """The labels of all that these name, by prefixed name; a name without a label is left out."""
    names = {name: expand(name).value for name in sorted({name for thing in things for name in _names(thing)})}
    shelf.facts.look(names.values(), "skos:prefLabel", "rdfs:label")
    return {name: labels for name, iri in names.items() if (labels := shelf.labels(iri))}


def _names(thing: Act | Norm | Meeting | Report | Link) -> Iterator[str]:
    match thing:
        case Act():
            yield from (EVENT + thing.event, FORCE + thing.force)
            if thing.status:
                yield STATUS + thing.status
        case Norm():
            yield FORCE + thing.force
        case Meeting():
            yield MEETING + thing.status
        case Report():
            yield REPORT + thing.status
        case Link():
            yield FUNCTION + thing.function
