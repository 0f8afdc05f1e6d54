"""Where in a document the walk stands: its annexes, its sections and the numbers of its paragraphs."""

from dataclasses import dataclass

from mandate_graph.model.passage import PassageKind
from mandate_graph.segmentation.headings import numbered_heading
from mandate_graph.segmentation.labels import Style
from mandate_graph.segmentation.prepared import Prepared

_LEAST_RESTARTS = 2
_LEAST_SHARE = 0.6


class Numbering:
    """The prefix of paths in the present annex and section, and the last number of a paragraph there."""

    def __init__(self) -> None:
        self.top = 0
        self.annexes = 0
        self._annex = ""
        self._section = ""
        self._restarts = 1

    @property
    def scope(self) -> str:
        """The prefix of paths: "", "annex.1.", "sect.2.", "annex.1.sect.2."."""
        return self._annex + self._section

    def enter_annex(self, number: int) -> None:
        """Begin an annex; `number` 0 takes the next."""
        self.annexes = number or self.annexes + 1
        self._annex = f"annex.{self.annexes}."
        self._section = ""
        self.top = 0
        self._restarts = 1

    def enter_section(self, number: int) -> None:
        """Begin a section with numbers of its own."""
        self._section = f"sect.{number}."
        self.top = 0

    def restart(self) -> None:
        """Numbers begin again without a section that says so."""
        self._restarts += 1
        self._section = f"part.{self._restarts}."
        self.top = 0

    def path(self, kind: PassageKind, ordinal: int | str) -> str:
        """The path of a paragraph by its number."""
        return f"{self.scope}{kind.value}.{ordinal}"


def numbered_sections(blocks: list[Prepared]) -> dict[int, int]:
    """Index to ordinal of the headings of those sections whose paragraphs are numbered from 1 again."""
    found: dict[int, int] = {}
    sections: list[_Section] = []
    waiting: list[_Section] = []
    for at, block in enumerate(blocks):
        first = _first_number(block)
        if first is not None:
            for section in waiting:
                section.first = first
            waiting = []
            continue
        heading = numbered_heading(block) if block.note is None else None
        if heading and heading.annex:
            found |= _restarting(sections)
            sections, waiting = [], []
        elif heading and heading.section:
            sections.append(_Section(at, heading.section, heading.roman))
            waiting.append(sections[-1])
    return found | _restarting(sections)


def _first_number(block: Prepared) -> int | None:
    """The number of a numbered paragraph; 1 for enacting words, behind which numbers begin again."""
    if block.label and block.label.readings[0].style is Style.NUMBER:
        return block.label.readings[0].ordinal
    return 1 if block.enacting else None


@dataclass(slots=True)
class _Section:
    at: int
    ordinal: int
    roman: bool
    first: int | None = None


def _restarting(sections: list[_Section]) -> dict[int, int]:
    """The sections of the outermost level whose numbers begin again in each of them."""
    for roman in (True, False):
        level = [section for section in sections if section.roman is roman]
        firsts = [section.first for section in level if section.first is not None]
        if firsts.count(1) >= _LEAST_RESTARTS and firsts.count(1) >= _LEAST_SHARE * len(firsts):
            return {section.at: section.ordinal for section in level if section.first in {1, None}}
    return {}
