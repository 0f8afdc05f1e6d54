"""Passages while they grow, and the paths that they take."""

from bisect import bisect_right
from dataclasses import dataclass, field
from operator import attrgetter

from mandate_graph.model.passage import NoteCall, Passage, PassageKind
from mandate_graph.segmentation.flows import FlowBuilder
from mandate_graph.segmentation.tongue import Tongue

_STARS = {"*": "star", "†": "dagger", "‡": "ddagger"}


@dataclass(slots=True, kw_only=True)
class Growing:
    """A passage that later blocks may still join."""

    path: str
    kind: PassageKind
    printed: str
    builder: FlowBuilder
    start: int
    parent: str | None = None
    calls: list[NoteCall] = field(default_factory=list)

    def finished(self, tongue: Tongue) -> Passage:
        """The passage as it stands."""
        flow = self.builder.flow()
        return Passage(
            path=self.path,
            kind=self.kind,
            printed=self.printed,
            language=tongue.of(flow.text),
            flow=flow,
            parent=self.parent,
            calls=tuple(self.calls),
        )


class Paths:
    """Hands out paths that are unique within one part."""

    def __init__(self) -> None:
        self._taken: set[str] = set()
        self._counts: dict[str, int] = {}
        self._copies: dict[str, int] = {}

    def next_of(self, prefix: str) -> str:
        """The next ordinal under a prefix: "pp.1", "pp.2"."""
        self._counts[prefix] = self._counts.get(prefix, 0) + 1
        return self.unique(f"{prefix}.{self._counts[prefix]}")

    def peek(self, prefix: str) -> str:
        """The first path with an ordinal under a prefix that is not taken; `unique` takes it."""
        number = self._counts.get(prefix, 0) + 1
        while f"{prefix}.{number}" in self._taken:
            number += 1
        self._counts[prefix] = number - 1
        return f"{prefix}.{number}"

    def unique(self, path: str) -> str:
        """The path, or, where it is taken, the path with "-2", "-3"…"""
        found = path
        while found in self._taken:
            self._copies[path] = self._copies.get(path, 1) + 1
            found = f"{path}-{self._copies[path]}"
        self._taken.add(found)
        return found

    def taken(self, path: str) -> bool:
        """Whether a passage has this path."""
        return path in self._taken


def note_path(mark: str) -> str:
    """The path of a note by its mark.

    >>> note_path("3"), note_path("*"), note_path("**")
    ('fn.3', 'fn.star', 'fn.star2')
    """
    name = _STARS.get(mark[:1])
    if name is None:
        return f"fn.{mark.lower()}"
    return f"fn.{name}" + (str(len(mark)) if len(mark) > 1 else "")


def link_calls(passages: list[Growing]) -> None:
    """Give every passage the notes that it calls: of notes with one mark, the first behind the call."""
    notes: dict[str, list[Growing]] = {}
    for passage in passages:
        if passage.kind is PassageKind.FOOTNOTE:
            notes.setdefault(passage.printed, []).append(passage)
    for passage in passages:
        for at, mark in passage.builder.calls:
            note = _called(notes.get(mark, []), passage)
            if note is not None:
                passage.calls.append(NoteCall(at=at, note=note.path))


def _called(notes: list[Growing], passage: Growing) -> Growing | None:
    """Of notes in the order of the text the first behind a passage, else the last that is not the passage itself."""
    behind = bisect_right(notes, passage.start, key=attrgetter("start"))
    before = [note for note in notes[-2:] if note is not passage]
    return notes[behind] if behind < len(notes) else before[-1] if before else None
