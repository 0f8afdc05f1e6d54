"""Verbs outside the reach of a verb of deciding: what was established, by whom it is told; and acting verbs."""

from collections.abc import Iterator
from itertools import chain

import regex

from mandate_graph.extraction.acts.clauses import Sentence
from mandate_graph.extraction.acts.cues import Cue
from mandate_graph.extraction.acts.governed import object_behind
from mandate_graph.extraction.acts.governors import Setting, opening
from mandate_graph.extraction.acts.patterns import CompiledRule, compiled, words_pattern
from mandate_graph.extraction.acts.roles import Clause, oblique, participle_subject
from mandate_graph.languages.themes.acts import Role
from mandate_graph.model.act_mention import Telling
from mandate_graph.model.mandate import Event
from mandate_graph.model.registry import BodyKind

_ACTING = (Role.OBJECT, Role.COMPLEMENT)
_PLANNED = (Event.CONVENE, Event.SET_MEETING, Event.REVIEW_EFFECTIVENESS)
"""Events that, told in the past or the passive, are what happened and no act of a mandate."""
_ORGANS = frozenset({BodyKind.ORGAN, BodyKind.CONFERENCE, BodyKind.COMMITTEE, BodyKind.COMMISSION, BodyKind.BUREAU})
_INSERTED = regex.compile(r",[^,;]{1,160},\s*$")


def told(clause: Clause, setting: Setting) -> Iterator[Cue]:
    """Cues in the past, the passive or a participle, and verbs that perform an act themselves."""
    for rule in clause.acts.rules:
        if rule.rule.role is Role.INSTRUMENT:
            yield from _reaffirmed(clause, rule)
        if rule.rule.role not in _ACTING:
            continue
        yield from _performing(clause, rule, setting)
        if rule.rule.event not in _PLANNED:
            yield from chain(_past(clause, rule), _passive(clause, rule), _participle(clause, rule))


def _performing(clause: Clause, rule: CompiledRule, setting: Setting) -> Iterator[Cue]:
    if not setting.performing:
        return
    for match in rule.verbs.present.finditer(clause.text, clause.sentence.start, clause.sentence.end):
        left = clause.text[clause.sentence.start : match.start()]
        if opening(left, clause.sentence, clause.acts, setting):
            yield from _finite(clause, rule, match.span(), Telling.PERFORMED)


def _finite(clause: Clause, rule: CompiledRule, verb: tuple[int, int], telling: Telling) -> Iterator[Cue]:
    fits, span = object_behind(clause, rule, verb[1], clause.sentence.end)
    if fits:
        yield _cue(clause, rule, verb, telling, "object", span)


def _past(clause: Clause, rule: CompiledRule) -> Iterator[Cue]:
    for match in rule.verbs.past.finditer(clause.text, clause.sentence.start, clause.sentence.end):
        if _has_organ(clause, match.start()) and not _unreal(clause, match.start()):
            yield from _finite(clause, rule, match.span(), Telling.TOLD)


def _unreal(clause: Clause, at: int) -> bool:
    left, low = clause.acts.before, clause.sentence.start
    return bool(left.negation.search(clause.text, low, at) or left.hypothetical.search(clause.text, low, at))


def _has_organ(clause: Clause, verb: int) -> bool:
    """Whether an organ, or a pronoun for one, is the subject of a verb in the past."""
    words, low = clause.acts.phrases.words, clause.sentence.start
    end = verb
    adverbs = compiled(rf"(?:\s+{clause.acts.before.adverbs})+\s*$").search(clause.text, low, end)
    end = adverbs.start() if adverbs else end
    inserted = _INSERTED.search(clause.text, low, end)
    end = inserted.start() if inserted else end
    end = low + len(clause.text[low:end].rstrip())
    subject = rf"(?<!\w){words_pattern((*words.telling_subjects, *words.conjunctions))}$|,$"
    if compiled(subject).search(clause.text, low, end):
        return True
    if words.infinitive_marker:
        return any(mention.end == end and mention.kind in _ORGANS for mention in clause.mentions)
    return any(mention.kind in _ORGANS and not oblique(mention) for mention in clause.between(low, verb))


def _passive(clause: Clause, rule: CompiledRule) -> Iterator[Cue]:
    for match in rule.verbs.passive.finditer(clause.text, clause.sentence.start, clause.sentence.end):
        if _unreal(clause, match.start()):
            continue
        if rule.objects is None:
            yield _cue(clause, rule, match.span(), Telling.TOLD, "passive", None)
            continue
        for named in rule.objects.finditer(clause.text, clause.sentence.start, match.start()):
            yield _cue(clause, rule, match.span(), Telling.TOLD, "passive", named.span())
            break


def _participle(clause: Clause, rule: CompiledRule) -> Iterator[Cue]:
    if rule.rule.event is not Event.ESTABLISH or rule.objects is not None:
        return
    openers = clause.acts.phrases.words.participle_openers
    lead = rf"\s*,?\s*(?:[\w]+ly\s+)?{words_pattern(openers)}(?!\w)" if openers else r"\s+\w"
    for match in rule.verbs.participle.finditer(clause.text, clause.sentence.start, clause.sentence.end):
        if not compiled(lead).match(clause.text, match.end(), clause.sentence.end):
            continue
        if participle_subject(clause, match.start()) is not None:
            yield _cue(clause, rule, match.span(), Telling.TOLD, "participle", None)


def _reaffirmed(clause: Clause, rule: CompiledRule) -> Iterator[Cue]:
    low, high = clause.sentence.start, clause.sentence.end
    pattern = rule.verbs.past if rule.rule.reflexive else rule.verbs.passive
    for match in pattern.finditer(clause.text, low, high):
        yield _cue(clause, rule, match.span(), Telling.TOLD, "instrument", None)


def _cue(
    clause: Clause,
    rule: CompiledRule,
    verb: tuple[int, int],
    telling: Telling,
    voice: str,
    object_span: tuple[int, int] | None,
) -> Cue:
    sentence: Sentence = clause.sentence
    return Cue(
        sentence=sentence,
        start=verb[0],
        verb=verb[0],
        verb_end=verb[1],
        end=sentence.end,
        clause_start=sentence.start,
        telling=telling,
        voice=voice,
        rule=rule,
        object_span=object_span,
    )
