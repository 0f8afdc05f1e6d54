"""The places of mentions in a part: its passages in order, its sections and what precedes what."""

from collections.abc import Iterator
from dataclasses import dataclass, field

from mandate_graph.languages.stems import stems
from mandate_graph.model.head import Head
from mandate_graph.model.language import Language
from mandate_graph.model.mention import BodyMention
from mandate_graph.model.passage import Part, Passage, PassageKind
from mandate_graph.model.symbol import fold_lookalikes

_BEFORE = (PassageKind.COVER, PassageKind.HEADING, PassageKind.FOOTNOTE)
"""What stands before the body of a part."""


@dataclass(slots=True, kw_only=True)
class Scope:
    """One part while its mentions are resolved from first to last; `done` holds those already looked at."""

    part: Part
    head: Head | None
    done: dict[str, list[BodyMention]] = field(default_factory=dict)
    order: dict[str, int] = field(init=False)
    section: dict[str, int] = field(init=False)
    headings: dict[int, str] = field(init=False)
    passages: dict[str, Passage] = field(init=False)
    covers: frozenset[str] = field(init=False)
    """The paths of the cover."""
    _rank: dict[str, int] = field(init=False)
    """How many passages of the text proper precede one; notes stand beside it."""
    _texts: dict[int, str] = field(default_factory=dict)
    _stems: dict[tuple[str, Language], frozenset[str]] = field(default_factory=dict)

    def __post_init__(self) -> None:
        self.passages = {passage.path: passage for passage in self.part.passages}
        self.covers = frozenset(path for path, passage in self.passages.items() if passage.kind is PassageKind.COVER)
        self.order = {path: at for at, path in enumerate(self.passages)}
        self.section, self.headings, self._rank = {}, {}, {}
        number, rank, begun = 0, 0, False
        for passage in self.part.passages:
            if passage.kind is PassageKind.HEADING and begun:
                number += 1
                self.headings[number] = passage.path
            begun = begun or passage.kind not in _BEFORE
            self.section[passage.path] = number
            self._rank[passage.path] = rank
            rank += passage.kind is not PassageKind.FOOTNOTE

    def add(self, mention: BodyMention) -> None:
        """Notes a mention as looked at."""
        self.done.setdefault(mention.path, []).append(mention)

    def here(self, mention: BodyMention) -> list[BodyMention]:
        """Earlier mentions of the same passage; those that hold the mention are left out."""
        return [earlier for earlier in self.done.get(mention.path, []) if earlier.end <= mention.start]

    def before(self, path: str) -> Iterator[list[BodyMention]]:
        """The mentions of the earlier passages of the section, the nearest first, its heading last."""
        for earlier, mentions in self._earlier(path):
            if self.section[earlier] != self.section[path]:
                break
            yield mentions

    def all_before(self, path: str) -> Iterator[tuple[int, list[BodyMention]]]:
        """The mentions of the earlier passages of the part, the nearest first, each with how many lie between."""
        for earlier, mentions in self._earlier(path):
            yield self._rank[path] - self._rank[earlier] - 1, mentions

    def _earlier(self, path: str) -> Iterator[tuple[str, list[BodyMention]]]:
        for earlier, mentions in reversed(self.done.items()):
            if earlier != path and self.passages[earlier].kind is not PassageKind.FOOTNOTE:
                yield earlier, mentions

    def section_heading(self, path: str) -> Passage | None:
        """The heading of the section that a passage stands in, beyond the front."""
        heading = self.headings.get(self.section[path])
        return self.passages[heading] if heading else None

    def section_text(self, path: str) -> str:
        """All that the section of a passage prints, look-alike letters folded."""
        section = self.section[path]
        if section not in self._texts:
            texts = (passage.flow.text for passage in self.part.passages if self.section[passage.path] == section)
            self._texts[section] = " ".join(map(fold_lookalikes, texts))
        return self._texts[section]

    def stems(self, text: str, language: Language) -> frozenset[str]:
        """The stems of the longer words of a text of the part."""
        if (text, language) not in self._stems:
            self._stems[text, language] = stems(text, language)
        return self._stems[text, language]

    def front(self) -> list[Passage]:
        """Headings and cover before the body."""
        found: list[Passage] = []
        for passage in self.part.passages:
            if passage.kind not in _BEFORE:
                break
            found.append(passage)
        return found
