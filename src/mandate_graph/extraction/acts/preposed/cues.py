"""Cues: the verbs that say what is done, with their bodies."""

from dataclasses import dataclass

from mandate_graph.extraction.acts.preposed.governors import Governor
from mandate_graph.extraction.acts.preposed.patterns import CompiledRule
from mandate_graph.model.act_mention import Telling
from mandate_graph.model.mention import BodyMention


@dataclass(frozen=True, slots=True, kw_only=True)
class Cue:
    """A verb of a rule, or of none, with the bodies it is said of; all numbers are offsets of the flow.

    The evidence begins at `start` and ends at `end` at the latest. `asked` are those whom the governing verb asks.
    `instrument` is where the acting instrument is named, if the words show it.
    """

    start: int
    verb: int
    verb_end: int
    end: int
    telling: Telling
    bodies: tuple[BodyMention, ...] = ()
    asked: tuple[BodyMention, ...] = ()
    rule: CompiledRule | None = None
    governor: Governor | None = None
    participle: bool = False
    instrument: tuple[int, int] | None = None
    agent: BodyMention | None = None
    """Who is named as the one that did it, where no instrument is."""
    settled: bool = False
    """Whether its own words say that it has been done, whatever is decided or asked around them."""
