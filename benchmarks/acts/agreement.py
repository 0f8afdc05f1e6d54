"""How far a second reader, who did not see the labels, agrees with them on lines drawn by a fixed seed."""

import random
from dataclasses import dataclass

from benchmarks.acts.gold import Label, of_draw

_SEED = 20
_ROWS = 50


@dataclass(frozen=True, slots=True, kw_only=True)
class Agreement:
    """Over `lines` that both read: on how many both say the same events, and the same events with modalities.

    `acts` is the number of acts either says, `shared` that of those both say.
    """

    lines: int
    events: int
    modalities: int
    acts: int
    shared: int
    differences: tuple[str, ...] = ()


def drawn(labels: list[Label]) -> list[tuple[str, str, int]]:
    """The lines for the second reader, from the first draw: half of them with an act, half of them traps."""
    rng = random.Random(_SEED)
    first = of_draw(1)
    labels = [one for one in labels if (one.document, one.part) in first]
    acts = sorted({one.place for one in labels if one.scored and one.event != "none"})
    traps = sorted({one.place for one in labels if one.event == "none"})
    return sorted(rng.sample(acts, _ROWS // 2) + rng.sample(traps, _ROWS // 2))


def agreement(first: list[Label], second: list[Label]) -> Agreement:
    """Compares two readers on the lines of the second; acts that the first does not score are left out of both."""
    lines = sorted({one.place for one in second})
    events = modalities = acts = shared = 0
    differences = []
    for place in lines:
        left_out = {one.event for one in first if one.place == place and not one.scored}
        ours, theirs = (_said(rows, place, left_out) for rows in (first, second))
        events += {event for event, _ in ours} == {event for event, _ in theirs}
        modalities += ours == theirs
        acts += len(ours | theirs)
        shared += len(ours & theirs)
        if ours != theirs:
            differences.append(f"{place[0]} {place[1]} line {place[2]}: {sorted(ours)} and {sorted(theirs)}")
    return Agreement(
        lines=len(lines),
        events=events,
        modalities=modalities,
        acts=acts,
        shared=shared,
        differences=tuple(differences),
    )


def _said(rows: list[Label], place: tuple[str, str, int], left_out: set[str]) -> set[tuple[str, str]]:
    return {
        (one.event, one.modality)
        for one in rows
        if one.place == place and one.event not in left_out | {"none", "*"} and one.scored
    }
