"""Who did what a text tells, where the words name the organ beside the verb, its day or its instrument."""

from collections.abc import Iterator
from dataclasses import replace

from mandate_graph.extraction.acts.preposed.clauses import Clause, doer
from mandate_graph.extraction.acts.preposed.cues import Cue
from mandate_graph.extraction.acts.preposed.governors import behind_session
from mandate_graph.extraction.acts.preposed.instrumental import told_cue
from mandate_graph.extraction.acts.preposed.patterns import CompiledRule, any_of, compiled
from mandate_graph.extraction.acts.preposed.roles import Place, is_head, unreal
from mandate_graph.model.mention import BodyMention


def made_by(clause: Clause, rule: CompiledRule) -> Iterator[Cue]:
    """ "工作组由理事会于2031年设立": what a verb of founding tells of the body in front of the one that did it."""
    for low, high in clause.pieces(clause.start, clause.end):
        for match in rule.verbs.finditer(clause.text, low, high):
            actor = _actor_before(clause, low, match.start())
            body = _undergoing(clause, low, actor) if actor else None
            place = Place(low=low, high=high, verb=match.start(), verb_end=match.end(), piece_end=high)
            if actor is None or body is None or unreal(clause, place) or not _last(clause, match.end(), high):
                continue
            cue = told_cue(rule, (body.start, match.start(), match.end(), match.end()), body, None, participle=False)
            yield replace(cue, agent=actor)


def _actor_before(clause: Clause, low: int, verb: int) -> BodyMention | None:
    """The organ in front of a verb, with nothing but a session, a day and small words between them."""
    found = (one for one in clause.between(low, verb) if doer(one))
    return next((one for one in found if behind_session(clause, one.end, verb) == verb), None)


def _undergoing(clause: Clause, low: int, actor: BodyMention) -> BodyMention | None:
    """The body right in front of the sign of who did something to it."""
    words = clause.acts.phrases.words
    gap = compiled(rf"{any_of(words.copulas)}?{any_of(words.agents)}")
    for mention in clause.between(low, actor.start):
        if gap.fullmatch(clause.text, mention.end, actor.start) and is_head(clause, mention, mention.end):
            return mention
    return None


def _last(clause: Clause, at: int, high: int) -> bool:
    """Whether a verb ends its piece, but for the signs of what has been done."""
    words = clause.acts.phrases.words
    end = compiled(rf"(?:{any_of((*words.done, *words.relative_signs))})?[\s。；;.]*")
    return end.fullmatch(clause.text, at, high) is not None


def held_in(clause: Clause, rule: CompiledRule) -> Iterator[Cue]:
    """ "第3/1号决议所载关于设立工作组的决定": the instrument in front of what it holds is that decision's."""
    for match in rule.verbs.finditer(clause.text, clause.start, clause.end):
        body = clause.at(match.end(), clause.end)
        body = clause.whole(body, clause.end) if body else None
        if body is None or clause.inside(match.start(), match.end()):
            continue
        at = body.end
        if rule.objects is not None:
            named = compiled(rf"{any_of(clause.acts.phrases.words.relative_signs)}?{rule.objects.pattern}")
            owned = named.match(clause.text, at, clause.end)
            at = owned.end() if owned else clause.end
        if not clause.acts.decision.match(clause.text, at, clause.end):
            continue
        for one in clause.acts.instrument.finditer(clause.text, clause.start, match.start()):
            if clause.acts.contained.fullmatch(clause.text, one.end(), match.start()):
                offsets = (match.start(), match.start(), match.end(), at)
                yield told_cue(rule, offsets, body, one.span(), participle=True)
