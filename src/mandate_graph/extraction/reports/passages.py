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

    def recurring(self, at: int) -> bool:
        """Whether an adjective before the noun at an offset makes the report a standing duty."""
        return bool(self.book.recurring.search(self.clauses.text, max(self.clauses.start, at - 30), at))
