"""An act that words of another kind than a rule's verb tell of a body."""

from dataclasses import replace

from mandate_graph.extraction.acts.clauses import Clause
from mandate_graph.extraction.acts.governors import Setting
from mandate_graph.extraction.acts.making import Parties, Words, made
from mandate_graph.model.act_mention import ActMention, Telling
from mandate_graph.model.mandate import Event
from mandate_graph.model.mention import BodyMention
from mandate_graph.model.source import Span


def narrated(clause: Clause, setting: Setting, event: Event, body: BodyMention, said: tuple[int, int]) -> ActMention:
    """The mention of an act that the span `said` tells; its instrument is looked for from where the span begins."""
    words = Words(
        language=clause.acts.language,
        part=setting.part,
        path=setting.passage.path,
        span=clause.evidence(*said),
        sentence=Span(clause.sentence.start, clause.sentence.end),
        telling=Telling.TOLD,
    )
    return replace(made(words, event, Parties(body=body), None), instrument=(said[0], said[0]))
