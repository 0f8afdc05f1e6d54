"""Cues: the verbs that say what is done, each with its clause."""

from dataclasses import dataclass
from enum import StrEnum

from mandate_graph.extraction.acts.clauses import Sentence
from mandate_graph.extraction.acts.governors import Governor
from mandate_graph.extraction.acts.patterns import CompiledRule
from mandate_graph.model.act_mention import Telling


class Voice(StrEnum):
    """How the verb stands to the body."""

    ACTIVE = "active"
    """The body is the object."""
    PREDICATE = "predicate"
    """The body is the subject of what it is to do or to undergo."""
    PASSIVE = "passive"
    PARTICIPLE = "participle"
    NOMINAL = "nominal"
    """A noun tells of the act; the body belongs to it."""
    ABOUT = "about"
    """The same, where the instrument stands in front of the body ("resolution 3/1 on the establishment of …")."""
    INSTRUMENT = "instrument"
    """The subject is an instrument."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Place:
    """Offsets in a flow: the evidence may begin at `start`; the verb is `verb` to `verb_end`; the clause ends at `end`.

    `clause_start` is where a subject may begin, `object_span` where one of the rule's objects stands.
    """

    clause_start: int
    start: int
    verb: int
    verb_end: int
    end: int
    object_span: tuple[int, int] | None = None


def place_of(
    verb: tuple[int, int],
    end: int,
    *,
    clause_start: int,
    start: int | None = None,
    object_span: tuple[int, int] | None = None,
) -> Place:
    """The place of a verb at a span; without `start` the evidence begins with the verb."""
    return Place(
        clause_start=clause_start,
        start=verb[0] if start is None else start,
        verb=verb[0],
        verb_end=verb[1],
        end=end,
        object_span=object_span,
    )


@dataclass(frozen=True, slots=True, kw_only=True)
class Cue:
    """A verb and its clause. `rule` None: a verb of no rule."""

    sentence: Sentence
    place: Place
    telling: Telling
    voice: Voice
    rule: CompiledRule | None = None
    governor: Governor | None = None


def governed_cue(
    sentence: Sentence, governor: Governor, place: Place, voice: Voice, rule: CompiledRule | None = None
) -> Cue:
    """The cue of a verb under a governor, told as the governor tells."""
    return Cue(sentence=sentence, place=place, telling=governor.telling, voice=voice, rule=rule, governor=governor)
