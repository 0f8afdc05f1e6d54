"""The places of mentions in a part: its passages in order, its sections and what precedes what."""

from collections.abc import Iterator
from dataclasses import dataclass, field

from mandate_graph.model.head import Head
from mandate_graph.model.mention import BodyMention
from mandate_graph.model.passage import Part, Passage, PassageKind

_FRONT = (PassageKind.COVER, PassageKind.HEADING)


@dataclass(slots=True, kw_only=True)
class Scope:
    """One part while its mentions are resolved from first to last; `done` holds those already looked at."""

    part: Part
    head: Head | None
    done: dict[str, list[BodyMention]] = field(default_factory=dict)
    order: dict[str, int] = field(init=False)
    section: dict[str, int] = field(init=False)
    headings: dict[int, str] = field(init=False)

    def __post_init__(self) -> None:
        self.order = {passage.path: at for at, passage in enumerate(self.part.passages)}
        self.section, self.headings = {}, {}
        number, begun = 0, False
        for passage in self.part.passages:
            if passage.kind is PassageKind.HEADING and begun:
                number += 1
                self.headings[number] = passage.path
            begun = begun or passage.kind not in (*_FRONT, PassageKind.FOOTNOTE)
            self.section[passage.path] = number

    def add(self, mention: BodyMention) -> None:
        """Notes a mention as looked at."""
        self.done.setdefault(mention.path, []).append(mention)

    def here(self, mention: BodyMention) -> list[BodyMention]:
        """Earlier mentions of the same passage; those that hold the mention are left out."""
        return [earlier for earlier in self.done.get(mention.path, []) if earlier.end <= mention.start]

    def before(self, path: str) -> Iterator[list[BodyMention]]:
        """The mentions of each earlier passage of the section, the nearest first, then those of its heading."""
        at = self.order[path]
        for passage in reversed(self.part.passages[:at]):
            if self.section[passage.path] != self.section[path]:
                break
            if passage.kind is not PassageKind.FOOTNOTE:
                yield self.done.get(passage.path, [])

    def all_before(self, path: str) -> Iterator[list[BodyMention]]:
        """The mentions of each earlier passage of the part, the nearest first."""
        for passage in reversed(self.part.passages[: self.order[path]]):
            if passage.kind is not PassageKind.FOOTNOTE:
                yield self.done.get(passage.path, [])

    def section_heading(self, path: str) -> Passage | None:
        """The heading of the section that a passage stands in, beyond the front."""
        heading = self.headings.get(self.section[path])
        return self.part.passage(heading) if heading else None

    def front(self) -> list[Passage]:
        """Headings and cover before the body."""
        found: list[Passage] = []
        for passage in self.part.passages:
            if passage.kind not in (*_FRONT, PassageKind.FOOTNOTE):
                break
            found.append(passage)
        return found
