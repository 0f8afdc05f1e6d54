"""Whom a clause names as the one that did what it tells."""

from mandate_graph.extraction.acts.agents import agent_before, agent_behind, at_session_of, behind_name, known_founder
from mandate_graph.extraction.acts.approving import agent_beside
from mandate_graph.extraction.acts.clauses import Clause, ends_with
from mandate_graph.extraction.acts.cues import Cue, Voice
from mandate_graph.extraction.acts.grammar import after_preposition, cases
from mandate_graph.extraction.acts.patterns import compiled, words_pattern
from mandate_graph.languages.script import COMMAS, SEMICOLONS
from mandate_graph.model.mention import BodyMention

_IN_FRONT = 40
_GAP = compiled(rf"[^{COMMAS}{SEMICOLONS}:]{{0,{_IN_FRONT}}}")


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
    if cue.voice in (Voice.PASSIVE, Voice.PARTICIPLE):
        named = named or _in_relative(clause, cue)
        named = named or _by_its_decision(clause, (cue.place.verb, verb_end))
    if cue.voice is Voice.PASSIVE:
        return named or agent_in_front(clause, cue.place.verb)
    if body is None or cue.voice is not Voice.NOMINAL:
        return named
    object_end = cue.place.object_span[1] if cue.place.object_span else end
    named = named or agent_behind(clause, end) or agent_beside(clause, body.end)
    return named or at_session_of(clause, max(end, object_end)) or agent_before(clause, cue.place.verb)


def _in_relative(clause: Clause, cue: Cue) -> BodyMention | None:
    """The organ between a relative and its verb ("the group, which | the Council established in 2031")."""
    return next((one for one in clause.between(cue.place.verb, cue.place.verb_end) if known_founder(one)), None)


def _by_its_decision(clause: Clause, verb: tuple[int, int]) -> BodyMention | None:
    """Where word order is free, the organ by whose decision it was done, be it without a number, in the same clause
    ("по решению Ассамблеи | была создана группа")."""
    words = clause.acts.phrases.words
    if not clause.acts.before.free_order or words.verb_first:
        return None
    low, led = clause.sentence.start, rf"(?<!\w){words_pattern(words.participle_openers)}\s+"
    for one in clause.between(low, clause.sentence.end):
        between = (one.end, verb[0]) if one.end <= verb[0] else (verb[1], one.start)
        near = _GAP.fullmatch(clause.text, *between) or clause.text[between[0] : between[1]] == ""
        if known_founder(one) and near and ends_with(clause, led, low, one.start):
            return one
    return None


def agent_in_front(clause: Clause, verb: int) -> BodyMention | None:
    """Where cases show it, the one in front of a passive by whom it was done ("Генеральным секретарем учреждена …")."""
    low = clause.sentence.start
    nearest = list(clause.between(low, verb))[-1:] if clause.acts.before.free_order else []
    return next(
        (
            one
            for one in nearest
            if known_founder(one) and cases(one) == {"ablt"} and not after_preposition(clause, low, one)
            if _GAP.fullmatch(clause.text, one.end, verb)
        ),
        None,
    )
