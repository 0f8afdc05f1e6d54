"""Cues: the verbs that say what is done, each with its clause."""

from dataclasses import dataclass

from mandate_graph.extraction.acts.clauses import Sentence
from mandate_graph.extraction.acts.governors import Governor
from mandate_graph.extraction.acts.patterns import CompiledRule
from mandate_graph.model.act_mention import Telling


@dataclass(frozen=True, slots=True, kw_only=True)
class Cue:
    """A verb and its clause, in offsets of the flow.

    The evidence begins at `start`, the verb at `verb` and ends at `verb_end`, the clause at `end`. `clause_start` is
    where a subject may begin. `rule` None: a verb of asking alone. `object_span` is where one of the rule's objects
    stands. `voice` tells where the body stands: "object", "subject", or "participle".
    """

    sentence: Sentence
    start: int
    verb: int
    verb_end: int
    end: int
    clause_start: int
    telling: Telling
    voice: str
    rule: CompiledRule | None = None
    governor: Governor | None = None
    object_span: tuple[int, int] | None = None
    subjunctive: bool = False
