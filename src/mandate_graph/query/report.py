"""A piece of writing made of sections, whatever it is written out as: a terminal, Markdown, a page."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True, kw_only=True)
class Section:
    """A heading with lines, then a table, then more lines; any of them may be empty."""

    title: str
    lines: tuple[str, ...] = ()
    columns: tuple[str, ...] = ()
    rows: tuple[tuple[str, ...], ...] = ()
    notes: tuple[str, ...] = ()

    @property
    def empty(self) -> bool:
        """Whether there is nothing under the heading."""
        return not (self.lines or self.rows or self.notes)


@dataclass(frozen=True, slots=True, kw_only=True)
class Report:
    """A title, a lead sentence and sections."""

    title: str
    lead: str
    sections: tuple[Section, ...]
