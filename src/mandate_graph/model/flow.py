"""Text as a reader reads it, with the way back to the source.

A passage is printed over wrapped lines, with hyphen breaks, markup and note calls. Its *flow* is one
string without them; each run of the flow is a verbatim slice of the source, so that any span found in
the flow maps back to an exact span of the source.
"""

from bisect import bisect_right
from dataclasses import dataclass

from mandate_graph.model.source import Span


@dataclass(frozen=True, slots=True)
class Run:
    """`flow.text[at:at + length]` is the source's `text[source:source + length]`, letter for letter."""

    at: int
    source: int
    length: int


@dataclass(frozen=True, slots=True, kw_only=True)
class FlowText:
    """A flow and its runs in order of `at`; characters in no run are joins (a space for a line break,
    a line feed between two blocks of one passage)."""

    text: str
    runs: tuple[Run, ...]

    def source_span(self, start: int, end: int) -> Span:
        """The source span of `text[start:end]`, which must hold at least one character of a run.

        >>> flow = FlowText(text="tradable", runs=(Run(0, 10, 3), Run(3, 15, 5)))
        >>> flow.source_span(1, 5)
        Span(start=11, end=17)
        """
        first = self._run_at_or_after(start)
        last = self._run_at_or_before(end - 1)
        if first is None or last is None or first.at > last.at:
            raise ValueError(f"no source text stands behind flow characters {start} to {end}")
        low = first.source + max(start - first.at, 0)
        high = last.source + min(end - last.at, last.length)
        return Span(low, high)

    def flow_offset(self, source: int) -> int | None:
        """Where the source's code point at `source` stands in the flow; None if it does not."""
        for run in self.runs:
            if run.source <= source < run.source + run.length:
                return run.at + source - run.source
        return None

    def _run_at_or_after(self, at: int) -> Run | None:
        index = bisect_right(self.runs, at, key=lambda run: run.at) - 1
        if index >= 0 and at < self.runs[index].at + self.runs[index].length:
            return self.runs[index]
        return self.runs[index + 1] if index + 1 < len(self.runs) else None

    def _run_at_or_before(self, at: int) -> Run | None:
        index = bisect_right(self.runs, at, key=lambda run: run.at) - 1
        return self.runs[index] if index >= 0 else None
