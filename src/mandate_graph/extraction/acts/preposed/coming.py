"""Sessions of which an organ notes, or to which it looks forward, that they are still to be held."""

from collections.abc import Iterator

from mandate_graph.extraction.acts.preposed.clauses import ORGANS, Clause
from mandate_graph.extraction.acts.preposed.cues import Cue
from mandate_graph.extraction.acts.preposed.instrumental import told_cue
from mandate_graph.extraction.acts.preposed.patterns import CompiledRule, Pattern, any_of, compiled
from mandate_graph.languages.themes.acts import Role
from mandate_graph.model.mandate import Event
from mandate_graph.model.mention import BodyMention
from mandate_graph.model.registry import BodyKind

_NUMBER = r"第[一二三四五六七八九十百零〇\d]{1,6}"
_END = r"\s*(?:$|[，,；;。、]|和|及|以及|与)"
_TITLE = "《"
_DESCRIBED_WITHIN = 40


def coming(clause: Clause, rule: CompiledRule) -> Iterator[Cue]:
    """ "注意到委员会第八届会议将于2032年8月在日内瓦举行", "期待将于2032年在日内瓦举行的委员会第八届会议"."""
    if rule.rule.event is not Event.SET_MEETING or rule.rule.role is not Role.SUBJECT:
        return
    words = clause.acts.phrases.words
    sign = compiled(any_of(words.relative_signs))
    for low, high in clause.pieces(clause.start, clause.end):
        label = clause.acts.label.match(clause.text, low, high)
        noted = clause.acts.expecting.match(clause.text, clause.led(label.end() if label else low, high), high)
        plan = clause.acts.planned.search(clause.text, noted.end(), high) if noted else None
        if noted is None or plan is None or clause.inside(*plan.span("plan")):
            continue
        begin, behind = clause.led(noted.end(), high), plan.end()
        body: BodyMention | None
        if compiled(_END).match(clause.text, behind, high):
            body = _session(clause, begin, plan.start("plan"), compiled(r"\s*$"))
        elif begin == plan.start("plan"):
            of = sign.match(clause.text, behind, high)
            body = _described(clause, of.end() if of else behind, high, described=of is not None)
        else:
            continue
        if body is not None and (clause.mandated(body) or body.kind in (*ORGANS, BodyKind.CONFERENCE)):
            offsets = (begin, plan.start("verb"), plan.end("verb"), high)
            yield told_cue(rule, offsets, body, (low, high), participle=False)


def _described(clause: Clause, at: int, high: int, *, described: bool) -> BodyMention | None:
    """The body whose session stands at an offset, or, behind a description of it, a little farther off."""
    starts = [at, *(one.start for one in clause.between(at, high))] if described else [at]
    near = (start for start in starts if start - at <= _DESCRIBED_WITHIN)
    return next((one for start in near if (one := _session(clause, start, high, compiled(_END))) is not None), None)


def _session(clause: Clause, at: int, high: int, end: Pattern) -> BodyMention | None:
    """The body whose counted session stands at an offset, with nothing of it behind the noun."""
    counted = compiled(rf"{_NUMBER}[次届]").match(clause.text, at, high)
    begin = counted.end() if counted else at
    body = clause.at(begin + clause.text.startswith(_TITLE, begin), high)
    if body is None:
        return None
    if counted is not None:
        return body if body.kind is BodyKind.CONFERENCE and end.match(clause.text, body.end, high) else None
    sign = any_of(clause.acts.phrases.words.relative_signs)
    noun = compiled(rf"{sign}?{_NUMBER}{clause.acts.session.pattern}").match(clause.text, body.end, high)
    return body if noun is not None and end.match(clause.text, noun.end(), high) else None
