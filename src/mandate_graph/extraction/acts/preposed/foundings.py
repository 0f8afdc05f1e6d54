"""Bodies that are told to have been founded at a session, or since an organ founded them."""

from collections.abc import Iterator
from dataclasses import replace

import regex

from mandate_graph.extraction.acts.preposed.clauses import Clause, doer
from mandate_graph.extraction.acts.preposed.cues import Cue
from mandate_graph.extraction.acts.preposed.governors import behind_session
from mandate_graph.extraction.acts.preposed.instrumental import told_cue
from mandate_graph.extraction.acts.preposed.patterns import CompiledRule, any_of, compiled
from mandate_graph.extraction.acts.preposed.roles import Place, is_head, unreal
from mandate_graph.model.mention import BodyMention

_COUNTED = r"第[一二三四五六七八九十百零〇\d]{1,6}"


def founded_at(clause: Clause, rule: CompiledRule) -> Iterator[Cue]:
    """ "在理事会第四次会议上成立的工作队": the session stands right before the verb."""
    session = compiled(rf"{_COUNTED}(?:{clause.acts.at_session.pattern})$")
    for verb in rule.verbs.finditer(clause.text, clause.start, clause.end):
        at = session.search(clause.text, max(clause.start, verb.start() - 16), verb.start())
        sign = clause.acts.modifies.match(clause.text, verb.end(), clause.end)
        body = clause.at(sign.end(), clause.end) if at and sign else None
        if body is None or at is None or clause.inside(*verb.span()):
            continue
        body = clause.whole(body, clause.end)
        holder = next((one for one in clause.between(clause.start, at.start()) if one.end == at.start()), None)
        offsets = (at.start(), verb.start(), verb.end(), body.end)
        yield _cue(rule, offsets, body, holder if holder and doer(holder) else None)


def founded_since(clause: Clause, rule: CompiledRule) -> Iterator[Cue]:
    """ "工作组自理事会设立以来", "自理事会设立工作组以来"."""
    words = clause.acts.phrases.words
    since, ago = compiled(rf"{any_of(words.since)}{any_of(words.agents)}?$"), compiled(any_of(words.ago))
    for low, high in clause.pieces(clause.start, clause.end):
        for verb in rule.verbs.finditer(clause.text, low, high):
            place = Place(low=low, high=high, verb=verb.start(), verb_end=verb.end(), piece_end=high)
            found = (one for one in clause.between(low, verb.start()) if doer(one))
            actor = next((one for one in found if behind_session(clause, one.end, verb.start()) == verb.start()), None)
            opened = since.search(clause.text, low, actor.start) if actor else None
            if actor is None or opened is None or unreal(clause, place):
                continue
            if ago.match(clause.text, verb.end(), high):
                body = next((one for one in clause.between(low, opened.start()) if one.end == opened.start()), None)
            else:
                body = clause.at(verb.end(), high)
                body = clause.whole(body, high) if body and is_head(clause, body, high) else None
                body = body if body and ago.match(clause.text, body.end, high) else None
            if body is not None:
                yield _cue(rule, (opened.start(), verb.start(), verb.end(), max(body.end, verb.end())), body, actor)


def behind_circumstances(clause: Clause, rule: CompiledRule, at: int) -> "regex.Match[str] | None":
    """The verb behind where, or at whose request, an organ did what it says: "应理事会请求，在日内瓦设立"."""
    phrases = clause.acts.phrases
    if clause.acts.circumstance.match(clause.text, at, clause.end) is None:
        return None
    placed = (
        rf"(?:[^，。；：]{{1,40}}，)?{any_of(phrases.words.day_openers)}[^，。；：的]{{1,24}}|[^，。；：]{{1,40}}，"
    )
    proposals = (one for one in phrases.proposals if one not in phrases.requests)
    wished = compiled(any_of((*phrases.proposing, *phrases.words.hypotheticals, *proposals)))
    for verb in rule.verbs.finditer(clause.text, at, clause.end):
        before = clause.text[at : verb.start()]
        if compiled(placed).fullmatch(before) and not wished.search(before) and not clause.inside(*verb.span()):
            return verb
    return None


def _cue(rule: CompiledRule, offsets: tuple[int, int, int, int], body: BodyMention, agent: BodyMention | None) -> Cue:
    """What is told to have been done by no instrument that is named beside it."""
    cue = told_cue(rule, offsets, body, offsets[:2], participle=False)
    return replace(cue, agent=agent, settled=True)
