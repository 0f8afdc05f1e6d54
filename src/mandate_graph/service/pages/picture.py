"""The picture of a lineage with its links leading to pages instead of to IRIs."""

from collections.abc import Callable
from dataclasses import replace

from markupsafe import Markup

from mandate_graph.export.svg import write_timeline
from mandate_graph.lineage import BodyTrace, body_timeline
from mandate_graph.lineage.phrasing import phrases
from mandate_graph.lineage.timeline import Naming
from mandate_graph.query.timeline import Timeline


def drawn(trace: BodyTrace, language: str, naming: Naming, link: Callable[[str], str]) -> Markup:
    """The picture as markup for a page: made by an XML writer, which escapes all that it is given.

    The page says the sentence above the picture; the description below is how to read it.
    """
    timeline = replace(body_timeline(trace, language, naming), description=phrases(language).say("lane", "key"))
    return Markup(write_timeline(linked(timeline, link)))


def linked(timeline: Timeline, link: Callable[[str], str]) -> Timeline:
    """The same picture with other links."""
    lanes = (
        replace(lane, marks=tuple(replace(mark, link=link(mark.link)) for mark in lane.marks))
        for lane in timeline.lanes
    )
    return replace(timeline, lanes=tuple(lanes))
