"""What was done to a body, by which text, on what basis, and where that is said; what a text did, and who cites it."""

from mandate_graph.lineage.comparing import Comparison, compare_days
from mandate_graph.lineage.comparison_report import comparison_report
from mandate_graph.lineage.encoding import to_data, to_json
from mandate_graph.lineage.phrasing import LANGUAGES
from mandate_graph.lineage.picture import body_picture, whole_lineage, work_picture
from mandate_graph.lineage.sentences import status_sentence
from mandate_graph.lineage.shelf import Shelf
from mandate_graph.lineage.timeline import body_timeline
from mandate_graph.lineage.trace import (
    everything_read,
    links_from,
    links_to,
    on_days,
    outline_body,
    trace_body,
    trace_work,
)
from mandate_graph.lineage.values import BodyTrace, Link, WorkTrace
from mandate_graph.lineage.writing import body_report, work_report

__all__ = [
    "LANGUAGES",
    "BodyTrace",
    "Comparison",
    "Link",
    "Shelf",
    "WorkTrace",
    "body_picture",
    "body_report",
    "body_timeline",
    "compare_days",
    "comparison_report",
    "everything_read",
    "links_from",
    "links_to",
    "on_days",
    "outline_body",
    "status_sentence",
    "to_data",
    "to_json",
    "trace_body",
    "trace_work",
    "whole_lineage",
    "work_picture",
    "work_report",
]
