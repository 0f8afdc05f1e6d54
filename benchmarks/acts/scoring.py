"""Compares what was found with the labels, line by line."""

from collections import defaultdict
from collections.abc import Callable, Iterable
from dataclasses import dataclass, field
from typing import TypeVar

from benchmarks.acts.gold import Extent, Gold, Label, Naming
from benchmarks.acts.reading import Found, Read

from mandate_graph.model.identity import BodyKey

_Row = TypeVar("_Row", Label, Found)


@dataclass(frozen=True, slots=True, kw_only=True)
class Pair:
    """A label and the finding that answers it. `body` and `modality` tell whether these agree as well."""

    label: Label
    found: Found
    modality: bool
    body: bool

    @property
    def right(self) -> bool:
        """Whether everything agrees."""
        return self.modality and self.body


@dataclass(slots=True)
class Result:
    """Pairs of one event and line; labels without a finding; findings without a label; traps on which one stands."""

    pairs: list[Pair] = field(default_factory=list)
    missed: list[Label] = field(default_factory=list)
    extra: list[Found] = field(default_factory=list)
    fired: list[Label] = field(default_factory=list)
    traps: int = 0


def score(gold: Gold, read: Read, extents: Iterable[Extent]) -> Result:
    """Every label and every finding in the lines read, each counted once; what may be either way is left out."""
    result = Result(traps=len(gold.traps))
    lines = _by_document(extents)
    within = [one for one in read.acts if any(extent.holds(one.place) for extent in lines.get(one.place[:2], ()))]
    labels, findings = _by_place(gold.acts), _by_place(within)
    for place in sorted(labels.keys() | findings.keys()):
        _line(labels.get(place, []), findings.get(place, []), read, result)
    excused = {(one.place, one.event) for one in gold.doubtful}
    result.extra = [
        one for one in result.extra if one.place not in gold.passed_over and (one.place, one.event) not in excused
    ]
    wrong = {one.place for one in result.extra}
    result.fired = [trap for trap in gold.traps if trap.place in wrong]
    return result


def _by_document(extents: Iterable[Extent]) -> dict[tuple[str, str], list[Extent]]:
    found: dict[tuple[str, str], list[Extent]] = defaultdict(list)
    for extent in extents:
        found[extent.text.symbol, extent.text.part].append(extent)
    return found


def _by_place(rows: Iterable[_Row]) -> dict[tuple[str, str, int], list[_Row]]:
    found: dict[tuple[str, str, int], list[_Row]] = defaultdict(list)
    for row in rows:
        found[row.place].append(row)
    return found


def _line(labels: list[Label], findings: list[Found], read: Read, result: Result) -> None:
    """Pairs the labels and findings of one line, those that agree most first."""
    left, rest = list(labels), list(findings)
    agreements: list[Callable[[Label, Found], bool]] = [
        lambda label, found: _same_modality(label, found) and same_body(label, found, read),
        lambda label, found: same_body(label, found, read),
        _same_modality,
        lambda _label, _found: True,
    ]
    for agrees in agreements:
        for label in list(left):
            found = next((one for one in rest if one.event == label.event and agrees(label, one)), None)
            if found is None:
                continue
            left.remove(label)
            rest.remove(found)
            body, modality = same_body(label, found, read), _same_modality(label, found)
            result.pairs.append(Pair(label=label, found=found, modality=modality, body=body))
    result.missed += left
    result.extra += rest


def _same_modality(label: Label, found: Found) -> bool:
    return label.modality == found.modality


def same_body(label: Label, found: Found, read: Read) -> bool:
    """Whether a finding's body is the label's: the one of the register, or the one that the marked words name."""
    keys = {read.registered.get(label.body)}
    if label.named_at is not None:
        keys.add(_named(label.named_at, read.namings.get((label.document, label.part), ())))
    return bool((keys - {None}) & found.bodies)


def _named(marked: Naming, namings: Iterable[tuple[Naming, BodyKey]]) -> BodyKey | None:
    """The body of the mention that shares most characters with the marked words."""
    shared = {
        (min(one.end, marked.end) - max(one.start, marked.start), -abs(one.start - marked.start)): key
        for one, key in namings
        if one.line == marked.line
    }
    best = max(shared, default=(0, 0))
    return shared[best] if best[0] > 0 else None
