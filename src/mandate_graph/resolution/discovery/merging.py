"""Which labels are one body: by what identifies it, never by a short name alone."""

from collections import defaultdict
from collections.abc import Hashable, Iterable
from dataclasses import dataclass, field

from mandate_graph.resolution.discovery.seen import Label


@dataclass(slots=True)
class Groups:
    """Labels joined into bodies; the representative is the least label."""

    _above: dict[Label, Label] = field(default_factory=dict)

    def of(self, label: Label) -> Label:
        """The representative of the body that a label names."""
        while label in self._above:
            label = self._above[label]
        return label

    def join(self, labels: Iterable[Label]) -> None:
        """Makes labels one body."""
        found = sorted({self.of(label) for label in labels})
        for other in found[1:]:
            self._above[other] = found[0]

    def members(self, labels: Iterable[Label]) -> dict[Label, list[Label]]:
        """The labels of each body, by representative."""
        found: dict[Label, list[Label]] = defaultdict(list)
        for label in sorted(set(labels)):
            found[self.of(label)].append(label)
        return dict(sorted(found.items()))


def join_by(groups: Groups, evidence: Iterable[tuple[Hashable, Label]]) -> None:
    """Joins the labels that share a piece of evidence, where it speaks of one body in each language."""
    shared: dict[Hashable, set[Label]] = defaultdict(set)
    for token, label in evidence:
        shared[token].add(groups.of(label))
    for token in sorted(shared, key=repr):
        labels = {groups.of(label) for label in shared[token]}
        languages = [label.language for label in labels]
        if len(labels) > 1 and len(set(languages)) == len(languages):
            groups.join(labels)
