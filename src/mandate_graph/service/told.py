"""The bodies of which documents tell what was done to them: looked up once for a version, so that home never waits."""

from collections.abc import Mapping
from dataclasses import dataclass

from mandate_graph.query import Facts, Names, Reader


@dataclass(frozen=True, slots=True, kw_only=True)
class ToldBody:
    """A body, its preferred names by language, and how many acts touch it."""

    iri: str
    labels: Mapping[str, str]
    acts: int


def bodies_told(reader: Reader, names: Names) -> tuple[ToldBody, ...]:
    """Those that an act touches, by slug."""
    facts = Facts(reader)
    bodies = names.bodies.bodies
    facts.point(("mg:affects", body.iri) for body in bodies)
    return tuple(
        ToldBody(iri=body.iri.value, labels={name.language or "": name.value for name in body.preferred}, acts=acts)
        for body in bodies
        if (acts := len(facts.pointing("mg:affects", body.iri)))
    )
