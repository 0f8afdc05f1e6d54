"""A picture in lanes along an axis of time, as values: what stands where, before anything is drawn."""

from dataclasses import dataclass
from datetime import date

BOXES, BARS = "boxes", "bars"


@dataclass(frozen=True, slots=True, kw_only=True)
class Mark:
    """A box or bar.

    A box stands somewhere between `first` and `last`, either end open where it is None; a bar reaches from one to
    the other, an open end to the edge. `detail` is read out and shown on pointing; `look` is the pattern of a bar.
    `dashed` is what is only planned or proposed, `disputed` what documents tell differently.
    """

    label: str
    detail: str
    link: str
    first: date | None
    last: date | None
    look: str = ""
    dashed: bool = False
    disputed: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class Lane:
    """A row of marks of one kind, in the order in which they are read."""

    title: str
    kind: str
    marks: tuple[Mark, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Timeline:
    """Lanes one below the other; `undated` heads the column of boxes of which no day is known."""

    title: str
    description: str
    language: str
    right_to_left: bool
    lanes: tuple[Lane, ...]
    undated: str

    def span(self) -> tuple[int, int] | None:
        """The first and the last year that any mark names; None where none does."""
        days = [day for lane in self.lanes for mark in lane.marks for day in (mark.first, mark.last) if day]
        return (min(days).year, max(days).year) if days else None
