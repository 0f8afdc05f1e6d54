"""A clause of a passage with all that the finders of reports look at."""

from dataclasses import dataclass

from mandate_graph.extraction.meetings.gatherings import Clauses
from mandate_graph.extraction.reports.phrasebook import Phrasebook
from mandate_graph.model.citation import Citation
from mandate_graph.model.passage import Part, Passage


@dataclass(frozen=True, slots=True)
class ReportPassage:
    """One clause; `citations` are those of its passage."""

    part: Part
    passage: Passage
    clauses: Clauses
    book: Phrasebook
    citations: tuple[Citation, ...]

    def cited(self, start: int, end: int) -> list[tuple[int, Citation]]:
        """The citations that begin between two flow offsets, with their own, in order."""
        found = []
        for citation in self.citations:
            at = self.passage.flow.flow_offset(citation.evidence.start)
            if at is not None and start <= at < end:
                found.append((at, citation))
        return sorted(found, key=lambda item: item[0])

    def recurring(self, noun: tuple[int, int]) -> bool:
        """Whether an adjective beside the noun of a span makes the report a standing duty."""
        low, high = max(self.clauses.start, noun[0] - 30), noun[0]
        if self.book.recurring_behind:
            low, high = noun[1], min(self.clauses.end, noun[1] + 20)
        return bool(self.book.recurring.search(self.clauses.text, low, high))
