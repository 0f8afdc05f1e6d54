"""Mandates of which it is told, without an instrument, that they were extended or renewed."""

from collections.abc import Iterator
from dataclasses import replace

from mandate_graph.extraction.acts.preposed.clauses import Clause
from mandate_graph.extraction.acts.preposed.cues import Cue
from mandate_graph.extraction.acts.preposed.governors import behind_session
from mandate_graph.extraction.acts.preposed.instrumental import told_cue
from mandate_graph.extraction.acts.preposed.patterns import CompiledRule, any_of, compiled
from mandate_graph.extraction.acts.preposed.roles import owners_of
from mandate_graph.model.mandate import Event
from mandate_graph.model.mention import BodyMention

_LASTING = frozenset({Event.EXTEND, Event.RENEW})
_TERM = r"\s*(?:$|[至到直再为，,；;。]|[\d一两二三四五六七八九十])"
"""What may stand behind a mandate that is extended: nothing, or for how long."""


def extended(clause: Clause, rule: CompiledRule) -> Iterator[Cue]:
    """The mandates of which a sentence tells that they were extended: by a passive, or as what is welcomed or noted."""
    if rule.rule.event not in _LASTING or rule.objects is None:
        return
    for piece in clause.pieces(clause.start, clause.end):
        noted = _noted(clause, piece)
        yield from _passive(clause, rule, piece, noted=noted is not None)
        if noted is not None:
            yield from _as_noun(clause, rule, (noted, piece[1]))


def _noted(clause: Clause, piece: tuple[int, int]) -> int | None:
    """Where the verb of a piece ends by which an organ welcomes or notes what has been done."""
    low, high = piece
    label = clause.acts.label.match(clause.text, low, high)
    verb = clause.acts.noting.match(clause.text, clause.led(label.end() if label else low, high), high)
    return verb.end() if verb else None


def _passive(clause: Clause, rule: CompiledRule, piece: tuple[int, int], *, noted: bool) -> Iterator[Cue]:
    """ "工作组的任务期限已获延长"; where nothing says that it has been done, only what is welcomed or noted."""
    assert rule.objects is not None
    low, high = piece
    words = clause.acts.phrases.words
    past = compiled(any_of(words.past))
    if clause.acts.wished.match(clause.text, clause.led(low, high), high):
        return
    for verb in rule.verbs.finditer(clause.text, low, high):
        signs = _signs(clause, low, verb.start())
        if signs is None:
            continue
        done = past.match(clause.text, signs, verb.start()) is not None
        noun = clause.acts.modifies.match(clause.text, verb.end(), high)
        if not (done or noted) or (noun and not (done and clause.acts.case.match(clause.text, noun.end(), high))):
            continue
        for named in rule.objects.finditer(clause.text, low, signs):
            if behind_session(clause, named.end(), signs) != signs or clause.inside(*named.span()):
                continue
            held = clause.acts.office_held.search(clause.text, low, named.start())
            own = () if held else owners_of(clause, low, named.start(), further=False)
            yield from _cues(rule, own, (low, verb.start(), verb.end(), high), settled=done)
            break


def _signs(clause: Clause, low: int, verb: int) -> int | None:
    """Where the signs right in front of a verb begin by which its subject undergoes it."""
    words = clause.acts.phrases.words
    found = compiled(rf"{any_of((*words.past, *words.passives))}+$").search(clause.text, max(low, verb - 8), verb)
    return found.start() if found else None


def _as_noun(clause: Clause, rule: CompiledRule, piece: tuple[int, int]) -> Iterator[Cue]:
    """ "欢迎延长工作组的任务期限", "欢迎工作组任务期限的延长"."""
    assert rule.objects is not None
    low, high = piece
    sign = any_of(clause.acts.phrases.words.relative_signs)
    at = clause.led(low, high)
    verb = rule.verbs.match(clause.text, at, high)
    body = clause.at(verb.end() if verb else at, high)
    body = clause.whole(body, high) if body else None
    if body is None:
        return
    owned = compiled(rf"{sign}?{rule.objects.pattern}").match(clause.text, body.end, high)
    behind = owned.end() if owned else high
    if verb is not None and owned is not None and compiled(_TERM).match(clause.text, behind, high):
        yield from _cues(rule, (body,), (low, verb.start(), verb.end(), high), settled=False)
    if verb is None and owned is not None:
        noun = compiled(rf"{sign}(?P<verb>{rule.verbs.pattern}){_TERM}").match(clause.text, behind, high)
        if noun is not None:
            yield from _cues(rule, (body,), (low, *noun.span("verb"), high), settled=True)


def _cues(
    rule: CompiledRule, own: tuple[BodyMention, ...], offsets: tuple[int, int, int, int], *, settled: bool
) -> Iterator[Cue]:
    """Of which body it is told; its instrument is one of the same piece or none."""
    for body in own[:1]:
        cue = told_cue(rule, offsets, body, (offsets[0], offsets[3]), participle=False)
        yield replace(cue, settled=settled)
