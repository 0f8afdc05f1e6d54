"""All that was read from one source, resolved: what building turns into one named graph a part."""

from dataclasses import dataclass

from mandate_graph.model.citation import Citation
from mandate_graph.model.head import Head
from mandate_graph.model.issue import Issue
from mandate_graph.model.mandate import ActStatement
from mandate_graph.model.meeting import MeetingStatement, ReportStatement
from mandate_graph.model.passage import Document
from mandate_graph.model.published_link import PublishedLink


@dataclass(frozen=True, slots=True, kw_only=True)
class Record:
    """A document and every claim found in it, in reading order. `heads` has one entry a part."""

    document: Document
    heads: tuple[Head, ...]
    citations: tuple[Citation, ...] = ()
    acts: tuple[ActStatement, ...] = ()
    meetings: tuple[MeetingStatement, ...] = ()
    reports: tuple[ReportStatement, ...] = ()
    links: tuple[PublishedLink, ...] = ()
    issues: tuple[Issue, ...] = ()
