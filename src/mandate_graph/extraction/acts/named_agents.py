"""Whom a clause names as the one that did what it tells."""

from mandate_graph.extraction.acts.agents import agent_before, agent_behind, at_session_of, behind_name
from mandate_graph.extraction.acts.approving import agent_beside
from mandate_graph.extraction.acts.clauses import Clause
from mandate_graph.extraction.acts.cues import Cue, Voice
from mandate_graph.model.mention import BodyMention


def named_agent(clause: Clause, cue: Cue, body: BodyMention | None) -> BodyMention | None:
    """The organ or official that did it, behind a participle, a passive or a noun, or in front of a noun; or the
    organ at whose session it was done."""
    first = clause.acts.phrases.words.verb_first
    verb_end = cue.place.verb_end
    end = behind_name(clause, body) if body is not None and body.start >= verb_end else verb_end
    met = at_session_of(clause, end)
    if cue.voice not in (Voice.PARTICIPLE, *(() if first else (Voice.PASSIVE, Voice.NOMINAL))):
        return met if cue.voice in (Voice.PASSIVE, Voice.NOMINAL) else None
    named = agent_behind(clause, verb_end) or agent_beside(clause, verb_end) or at_session_of(clause, verb_end) or met
    if body is None or cue.voice is not Voice.NOMINAL:
        return named
    object_end = cue.place.object_span[1] if cue.place.object_span else end
    named = named or agent_behind(clause, end) or agent_beside(clause, body.end)
    return named or at_session_of(clause, max(end, object_end)) or agent_before(clause, cue.place.verb)
