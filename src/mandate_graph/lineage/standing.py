"""In sentences: how long a mandate was given for, and whether it still ran on a day."""

from collections.abc import Mapping

from mandate_graph.lineage.phrasing import Phrases
from mandate_graph.lineage.values import BodyTrace, Bounds, DayTerm


def texts_of_acts(trace: BodyTrace) -> dict[str, str]:
    """The text of each act of a body, by the IRI of the act."""
    return {act.iri: str(act.place) if act.place else f"({act.reason or '?'})" for act in trace.acts}


def span(bounds: Bounds, words: Phrases) -> str:
    """A day, as exactly as it is known."""
    earliest, latest = bounds.earliest, bounds.latest
    if earliest is not None and latest is not None:
        return str(latest) if earliest == latest else words.say("term", "between", earliest=earliest, latest=latest)
    if latest is not None:
        return words.say("term", "not_after", latest=latest)
    return words.say("term", "not_before", earliest=earliest) if earliest else words.say("term", "unknown")


def term_sentence(standing: DayTerm, texts: Mapping[str, str], words: Phrases) -> str:
    """Whether the mandate ran on a day, by which text and until when."""
    term = standing.term
    return words.say(
        "term",
        standing.standing,
        day=standing.day,
        text=texts.get(term.act, "?"),
        end=span(term.end, words),
        next=texts.get(term.followed_by or "", "?"),
    )
