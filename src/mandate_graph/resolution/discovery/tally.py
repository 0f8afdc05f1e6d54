"""What all texts tell of unlisted bodies: each thing once, with how often it is told.

A name that a thousand texts print is held once. So the memory of a build grows with what is new in its texts, not with
their number.
"""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field, replace

from mandate_graph.resolution.discovery.evidence import Testimony
from mandate_graph.resolution.discovery.seen import Label, Sighting
from mandate_graph.resolution.discovery.versions import Places


@dataclass(slots=True)
class Tally:
    """Sightings by how often they were told; the other evidence (see `evidence.Testimony`) each once."""

    _times: dict[Sighting, int] = field(default_factory=dict)
    _conferences: dict[tuple[tuple[str, ...], Label], None] = field(default_factory=dict)
    places: Places = field(default_factory=Places)

    def add(self, told: Testimony) -> None:
        """Takes in what one text tells; the testimony itself is not kept."""
        for sighting in told.sightings:
            self._times[sighting] = self._times.get(sighting, 0) + sighting.times
        self._conferences.update(dict.fromkeys(told.conferences))
        self.places.add(told.versions)

    @property
    def conferences(self) -> tuple[tuple[tuple[str, ...], Label], ...]:
        """See `evidence.conference_evidence`."""
        return tuple(self._conferences)

    def sightings(self) -> Iterator[Sighting]:
        """Each once, in the order in which they were first told."""
        return (replace(one, times=times) for one, times in self._times.items())


def tallied(told: Iterable[Testimony]) -> Tally:
    """What these texts tell."""
    tally = Tally()
    for one in told:
        tally.add(one)
    return tally
