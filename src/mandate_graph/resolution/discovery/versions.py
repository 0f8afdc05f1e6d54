"""Names of one body in several languages: those that stand alone of their kind in one paragraph of one text.

The versions of a text number their paragraphs alike. Where each names one body of a kind in a paragraph, and no name
ever stands where the other language has another, the names are those of one body.
"""

import sqlite3
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from hashlib import blake2b
from itertools import groupby
from operator import itemgetter

from mandate_graph.model.mention import BodyMention
from mandate_graph.model.registry import BodyKind
from mandate_graph.resolution.discovery.merging import Groups
from mandate_graph.resolution.discovery.names import topical
from mandate_graph.resolution.discovery.seen import PLACED, TIED, Label, Text, label_of

Place = int
"""A digest of a text's name, a paragraph in it and a kind of body: the same in each version of the text."""

_NAMED_BY_TOPIC = frozenset(
    {
        BodyKind.WORKING_GROUP,
        BodyKind.EXPERT_GROUP,
        BodyKind.COMMITTEE,
        BodyKind.COMMISSION,
        BodyKind.MECHANISM,
        BodyKind.OFFICIAL,
    }
)


def version_evidence(text: Text) -> Iterator[tuple[Place, Label]]:
    """Each unlisted body that is the only one of its kind to be named in a paragraph, with the paragraph's place."""
    name = text.head.own_name if text.head else None
    if name is None:
        return
    named: dict[tuple[str, BodyKind], list[BodyMention]] = defaultdict(list)
    for mention in text.mentions:
        if mention.kind in _NAMED_BY_TOPIC and (mention.key is not None or mention.name is not None):
            named[mention.path, mention.kind].append(mention)
    for (path, kind), mentions in named.items():
        label = _only(mentions)
        if label is not None:
            yield _place(name, path, kind), label


def _only(mentions: list[BodyMention]) -> Label | None:
    """The label of all these mentions, where they are unlisted, have the same one, and it tells a topic."""
    labels = {None if one.key is not None else label_of(one) for one in mentions}
    label = labels.pop()
    if labels or label is None or label.core[0] in (TIED, PLACED):
        return None
    return label if topical(mentions[0].name or "", mentions[0].language) else None


def _place(name: str, path: str, kind: BodyKind) -> Place:
    return int.from_bytes(blake2b(repr((name, path, kind.value)).encode(), digest_size=8).digest(), signed=True)


class Places:
    """Which labels stand at which places; on disk, since places are as many as paragraphs that name a body."""

    def __init__(self) -> None:
        self._labels: dict[Label, int] = {}
        self._rows = sqlite3.connect("", isolation_level=None)
        self._rows.execute("PRAGMA journal_mode = OFF")
        self._rows.execute(
            "CREATE TABLE stands (place INTEGER, label INTEGER, PRIMARY KEY (place, label)) WITHOUT ROWID"
        )

    def add(self, evidence: Iterable[tuple[Place, Label]]) -> None:
        """Takes in what one text tells."""
        numbered = [(place, self._labels.setdefault(label, len(self._labels))) for place, label in evidence]
        self._rows.executemany("INSERT OR IGNORE INTO stands VALUES (?, ?)", numbered)

    def alike(self) -> Iterator[list[Label]]:
        """The labels of one body, one a language: any two stand for each other wherever both languages have one."""
        partners: dict[Label, dict[str, set[Label]]] = defaultdict(lambda: defaultdict(set))
        for labels in self._together():
            for label in labels:
                for other in labels:
                    partners[label][other.language].add(other)
        groups = Groups()
        for label, others in partners.items():
            groups.join(other for other in _single(others) if label in _single(partners[other]))
        for members in groups.members(partners).values():
            if len(members) == len({label.language for label in members}) > 1:
                yield members

    def _together(self) -> Iterator[list[Label]]:
        labels = tuple(self._labels)
        rows = self._rows.execute("SELECT place, label FROM stands ORDER BY place")
        for _place, standing in groupby(rows, key=itemgetter(0)):
            yield [labels[number] for _, number in standing]


def _single(partners: Mapping[str, set[Label]]) -> set[Label]:
    """Those that are the only ones of their language."""
    return {next(iter(labels)) for labels in partners.values() if len(labels) == 1}
