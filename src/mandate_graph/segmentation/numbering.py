"""Where in a document the walk stands: its annexes, its sections and the numbers of its paragraphs."""

from dataclasses import dataclass

from mandate_graph.model.passage import PassageKind
from mandate_graph.segmentation.headings import read_heading
from mandate_graph.segmentation.labels import Style
from mandate_graph.segmentation.prepared import Prepared

_LEAST_RESTARTS = 2


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
    for at, block in enumerate(blocks):
        first = _first_number(block)
        if first is not None:
            if sections and sections[-1].first is None:
                sections[-1].first = first
            continue
        heading = read_heading(block, in_preamble=True) if block.note is None else None
        if heading and heading.annex:
            found |= _restarting(sections)
            sections = []
        elif heading and heading.section:
            sections.append(_Section(at, heading.section))
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
    first: int | None = None


def _restarting(sections: list[_Section]) -> dict[int, int]:
    firsts = [section.first for section in sections if section.first is not None]
    if firsts.count(1) < _LEAST_RESTARTS or any(first != 1 for first in firsts):
        return {}
    return {section.at: section.ordinal for section in sections}
