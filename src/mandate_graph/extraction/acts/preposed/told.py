"""Acts that are told without a verb of deciding: what an instrument founded, and what was reaffirmed."""

from collections.abc import Iterator, Sequence
from dataclasses import replace

import regex

from mandate_graph.extraction.acts.preposed.agents import held_in, made_by
from mandate_graph.extraction.acts.preposed.charged import charged
from mandate_graph.extraction.acts.preposed.clauses import Clause, doer
from mandate_graph.extraction.acts.preposed.coming import coming
from mandate_graph.extraction.acts.preposed.cues import Cue
from mandate_graph.extraction.acts.preposed.foundings import behind_circumstances, founded_at, founded_since
from mandate_graph.extraction.acts.preposed.governors import behind_session
from mandate_graph.extraction.acts.preposed.instrumental import (
    about,
    behind_terms,
    instrument_before,
    organ_of,
    skipped,
    told_cue,
    undergone,
)
from mandate_graph.extraction.acts.preposed.patterns import CompiledRule, any_of, compiled
from mandate_graph.extraction.acts.preposed.roles import Place, fit, is_head, object_of
from mandate_graph.extraction.acts.preposed.undergoing import extended
from mandate_graph.languages.themes.acts import Role
from mandate_graph.model.act_mention import Telling
from mandate_graph.model.mandate import Event
from mandate_graph.model.mention import BodyMention
from mandate_graph.model.registry import BodyKind

_REACH = 160
_GAP = 40
_INSTRUMENT_BEHIND = 60
_RELATIVE_WITHIN = 16
_SHORT_VERB = 3
"""A verb with the sign of what has been done is no longer."""
_TOLD = frozenset(
    {
        Event.ESTABLISH,
        Event.EXTEND,
        Event.RENEW,
        Event.TERMINATE,
        Event.DISSOLVE,
        Event.RENAME,
        Event.MERGE,
        Event.SPLIT,
        Event.AMEND_MANDATE,
        Event.MAKE_PERMANENT,
    }
)
"""Events that change the life of a body, of which a text tells without a verb of deciding."""
_POST = r"(?:\s?[(（][^()（）]{1,40}[)）])?(?:一职|职位|这一职位)?"
"""What may stand behind the name of a body that was founded: its short name, the noun of an office."""
_BRACKET = regex.compile(r"[(（][^()（）]{1,40}[)）]")


def told(clause: Clause) -> Iterator[Cue]:
    """The cues of a sentence in which a text tells of an instrument."""
    yield from charged(clause)
    clauses = list(_clauses_of_instruments(clause))
    for rule in clause.acts.rules:
        if _founds(rule):
            yield from _founded(clause, rule)
        yield from coming(clause, rule)
        if rule.verbs.search(clause.text, clause.start, clause.end) is not None:
            yield from _told_by(clause, rule, clauses)


def _founds(rule: CompiledRule) -> bool:
    return rule.rule.event is Event.ESTABLISH and rule.objects is None


def _told_by(clause: Clause, rule: CompiledRule, clauses: list[tuple[int, int, tuple[int, int]]]) -> Iterator[Cue]:
    """The cues of a rule of which a verb stands in the sentence."""
    if _founds(rule):
        yield from _welcomed(clause, rule)
        yield from made_by(clause, rule)
        yield from founded_at(clause, rule)
        yield from founded_since(clause, rule)
    elif rule.rule.event in _TOLD:
        yield from _in_its_clause(clause, rule, clauses)
    if rule.rule.event in _TOLD and rule.rule.role in (Role.OBJECT, Role.COMPLEMENT):
        yield from _did(clause, rule)
    if rule.rule.event in _TOLD and rule.rule.role is Role.COMPLEMENT:
        yield from undergone(clause, rule)
        yield from extended(clause, rule)
        yield from about(clause, rule)
    if rule.rule.event in _TOLD and (_founds(rule) or rule.rule.role is Role.COMPLEMENT):
        yield from held_in(clause, rule)
    if rule.rule.role is Role.INSTRUMENT:
        yield from _reaffirmed(clause, rule)


def _clauses_of_instruments(clause: Clause) -> Iterator[tuple[int, int, tuple[int, int]]]:
    """(start, end, instrument) of the clauses that tell what an organ did in an instrument: "其中理事会将…"."""
    words = clause.acts.phrases.words
    relatives = sorted((*words.within, *words.by_which), key=len, reverse=True)
    for match in clause.acts.instrument.finditer(clause.text, clause.start, clause.end):
        between = clause.text[match.end() : match.end() + _RELATIVE_WITHIN]
        relative = _relative(clause, relatives, (match.end(), match.end() + _RELATIVE_WITHIN))
        if relative is None:
            yield from _right_behind(clause, match.span())
        if relative is None or regex.search(r"[；。]", between[: between.index(relative)]):
            continue
        at = match.end() + between.index(relative) + len(relative)
        at = clause.led(at + (clause.text[at : at + 1] in ("，", ",")), clause.end)
        subject = clause.at(at, clause.end)
        if subject is not None and doer(subject):
            at = clause.led(subject.end, clause.end)
        piece = next((high for low, high in clause.pieces(clause.start, clause.end) if low <= at < high), clause.end)
        yield at, piece, (match.start(), match.end())


def _relative(clause: Clause, words: Sequence[str], span: tuple[int, int]) -> str | None:
    """The first of the words that stands in a span, and not in the name of a body."""
    start, end = span
    for word in words:
        at = clause.text.find(word, start, min(end, clause.end))
        if at >= 0 and not clause.inside(at, at + len(word)):
            return word
    return None


def _right_behind(clause: Clause, instrument: tuple[int, int]) -> Iterator[tuple[int, int, tuple[int, int]]]:
    """The clause of which an instrument is the subject: "第3/1号决议延长了工作组的任务期限"."""
    at = clause.led(instrument[1], clause.end)
    piece = next((high for low, high in clause.pieces(clause.start, clause.end) if low <= at < high), at)
    verbs = (rule.verbs for rule in clause.acts.rules if rule.rule.event in _TOLD)
    acting = (clause.acts.fronted, clause.acts.approval, *verbs)
    if any(pattern.match(clause.text, at, piece) for pattern in acting):
        yield at, piece, instrument


def _in_its_clause(
    clause: Clause, rule: CompiledRule, clauses: list[tuple[int, int, tuple[int, int]]]
) -> Iterator[Cue]:
    """What a rule says is done to a body in the clause of an instrument, without a verb of deciding."""
    for low, high, instrument in clauses:
        for match in rule.verbs.finditer(clause.text, low, high):
            approved = clause.acts.approval.match(clause.text, low, match.start())
            begin = clause.led(approved.end(), match.start()) if approved else low
            before = clause.text[begin : match.start()]
            fronted = clause.acts.fronted.match(before) or clause.acts.circumstance.match(before)
            place = Place(low=low, high=high, verb=match.start(), verb_end=match.end(), piece_end=high)
            fitting = fit(clause, rule, place) if not before or fronted else None
            if fitting is not None and fitting.bodies:
                offsets = (low, match.start(), match.end(), high)
                yield told_cue(rule, offsets, fitting.bodies[0], instrument, participle=False)


def _founded(clause: Clause, rule: CompiledRule) -> Iterator[Cue]:
    words = clause.acts.phrases.words
    verbs = any_of((*rule.rule.verbs, *(f"{sign}{verb}" for sign in words.relative_verbs for verb in _short(rule))))
    for match in compiled(verbs).finditer(clause.text, clause.start, clause.end):
        place = Place(low=clause.start, high=clause.end, verb=match.start(), verb_end=match.end(), piece_end=clause.end)
        yield from _modifying(clause, rule, place) or _named_after(clause, rule, place) or _finite(clause, rule, place)


def _welcomed(clause: Clause, rule: CompiledRule) -> Iterator[Cue]:
    """ "欢迎理事会设立工作组": what an organ founded, without its instrument."""
    pieces = clause.pieces(clause.start, clause.end)
    for low, high in pieces:
        label = clause.acts.label.match(clause.text, low, high)
        welcomed = clause.welcomed(clause.led(label.end() if label else low, high), high)
        organ = None if welcomed is None else clause.at(clause.led(welcomed, high), high)
        if organ is None or not doer(organ):
            continue
        at = clause.led(behind_session(clause, organ.end, high), high)
        verb = rule.verbs.match(clause.text, at, high) or behind_circumstances(clause, rule, at)
        high = next((end for begin, end in pieces if verb and begin <= verb.start() < end), high)
        end = _behind_done(clause, verb.end()) if verb else high
        place = Place(low=low, high=high, verb=verb.start(), verb_end=end, piece_end=high) if verb else None
        fitting = fit(clause, rule, place) if place else None
        body = fitting.bodies[0] if fitting and fitting.bodies else _holder_of(clause, place)
        if place is not None and body is not None:
            yield Cue(
                start=place.verb,
                verb=place.verb,
                verb_end=place.verb_end,
                end=high,
                telling=Telling.TOLD,
                bodies=(body,),
                rule=rule,
                agent=organ,
            )


def _did(clause: Clause, rule: CompiledRule) -> Iterator[Cue]:
    """ "2031年，理事会设立了工作组": what an organ, or an official of the register, has done, at the sign of it."""
    for low, high in clause.pieces(clause.start, clause.end):
        label = clause.acts.label.match(clause.text, low, high)
        at = clause.led(label.end() if label else low, high)
        welcomed = None if _founds(rule) else clause.welcomed(at, high)
        actor = clause.at(at if welcomed is None else clause.led(welcomed, high), high)
        if actor is None or not doer(actor):
            continue
        begin = clause.led(behind_session(clause, actor.end, high), high)
        begin, high = _done_behind(clause, rule, begin, high)
        for match in rule.verbs.finditer(clause.text, begin, high):
            end = _behind_done(clause, match.end())
            fronted = clause.acts.fronted.match(clause.text, begin, high)
            circumstance = clause.acts.circumstance.match(clause.text, begin, high)
            done = end != match.end() or (welcomed is not None and (match.start() == begin or fronted))
            if not done or not (match.start() == begin or fronted or circumstance):
                continue
            place = Place(low=begin, high=high, verb=match.start(), verb_end=end, piece_end=high)
            fitting = fit(clause, rule, place)
            if fitting is not None and fitting.bodies:
                cue = told_cue(rule, (low, match.start(), end, high), fitting.bodies[0], None, participle=False)
                yield replace(cue, agent=actor)
                break


def _done_behind(clause: Clause, rule: CompiledRule, at: int, high: int) -> tuple[int, int]:
    """Where the words of the verb begin and end: behind the piece that only says by what it was done ("依照…，")."""
    verb = behind_circumstances(clause, rule, at)
    if verb is None or verb.start() < high:
        return at, high
    return next(((low, end) for low, end in clause.pieces(high, clause.end) if low <= verb.start() < end), (at, high))


def _behind_done(clause: Clause, at: int) -> int:
    """Where a verb that ends at an offset ends with the sign of what has been done."""
    return at + next((len(one) for one in clause.acts.phrases.words.done if clause.text.startswith(one, at)), 0)


def _holder_of(clause: Clause, place: Place | None) -> BodyMention | None:
    """The holder of the mandate that a verb founds ("设立特别报告员的任务")."""
    body = clause.at(place.verb_end, place.piece_end) if place else None
    held = body is not None and body.kind is BodyKind.OFFICIAL and clause.subsidiary(body)
    return body if held else None


def _short(rule: CompiledRule) -> tuple[str, ...]:
    return (*rule.rule.verbs, *rule.rule.elided)


def _modifying(clause: Clause, rule: CompiledRule, place: Place) -> list[Cue]:
    """ "第3/1号决议所设工作组", "根据第3/1号决议设立的工作组": the instrument stands before the verb."""
    instrument = instrument_before(clause, place.verb)
    agent = _agent_before(clause, place.verb) if instrument is None else None
    begin = instrument or ((agent.start, agent.end) if agent else None)
    if begin is None:
        return []
    within = [one for one in clause.mentions if one.start <= begin[0] and place.verb_end < one.end]
    if within and within[0].kind is BodyKind.COMMITTEE and "(" in within[0].text:
        return []
    sign = clause.acts.modifies.match(clause.text, place.verb_end, clause.end)
    body = within[0] if within else clause.at(sign.end() if sign else place.verb_end, clause.end)
    marked = sign or clause.text[place.verb : place.verb_end].startswith(clause.acts.phrases.words.relative_verbs)
    if body is None or not marked:
        return []
    cue = told_cue(rule, (begin[0], place.verb, place.verb_end, body.end), body, instrument, participle=True)
    return [replace(cue, agent=agent)]


def _agent_before(clause: Clause, verb: int) -> BodyMention | None:
    """The organ right before a verb that modifies the body behind it: it is the one that did it."""
    found = (one for one in clause.between(clause.start, verb) if doer(one))
    return next((one for one in found if skipped(clause, one.end, verb)), None)


def _named_after(clause: Clause, rule: CompiledRule, place: Place) -> list[Cue]:
    """ "关于设立工作组的第3/1号决议": the instrument stands behind the body."""
    body = next(clause.between(place.verb_end, min(clause.end, place.verb_end + _INSTRUMENT_BEHIND)), None)
    if body is None:
        return []
    body = clause.whole(body, clause.end)
    bracket = _BRACKET.match(clause.text, body.end, clause.end)
    sign = clause.acts.modifies.match(clause.text, bracket.end() if bracket else body.end, clause.end)
    high = min(clause.end, body.end + _INSTRUMENT_BEHIND)
    instrument = clause.acts.instrument.search(clause.text, body.end, high) if sign else None
    if instrument is None or regex.search(r"[，；。]", clause.text[body.end : instrument.start()]):
        return []
    offsets = (place.verb, place.verb, place.verb_end, instrument.end())
    return [told_cue(rule, offsets, body, instrument.span(), participle=True)]


def _finite(clause: Clause, rule: CompiledRule, place: Place) -> list[Cue]:
    """ "第3/1号决议，其中大会设立了工作组", "工作组由第3/1号决议设立"."""
    if clause.acts.unreal.search(clause.text, max(clause.start, place.verb - 14), place.verb):
        return []
    instrument = _told_in(clause, place.verb)
    if instrument is None or clause.inside(place.verb, place.verb_end):
        return []
    end = next((high for low, high in clause.pieces(clause.start, clause.end) if low <= place.verb < high), clause.end)
    done = _behind_done(clause, place.verb_end)
    shifted = Place(low=place.low, high=place.high, verb=place.verb, verb_end=done, piece_end=end)
    body = object_of(clause, shifted) or _passive_subject(clause, instrument[0])
    body = body or _dated_subject(clause, instrument[1], place.verb)
    if body is None:
        return []
    offsets = (place.verb, place.verb, place.verb_end, max(body.end, place.verb_end))
    return [told_cue(rule, offsets, body, instrument, participle=False)]


def _told_in(clause: Clause, verb: int) -> tuple[int, int] | None:
    """The instrument in which, or by which, what the verb says was done."""
    for match in reversed(list(clause.acts.instrument.finditer(clause.text, clause.start, verb))):
        between = clause.text[match.end() : verb]
        behind = behind_terms(clause, match.end(), verb)
        if skipped(clause, behind, verb) or _opens(clause, match.span(), verb):
            return match.start(), match.end()
        relatives = sorted(
            (*clause.acts.phrases.words.within, *clause.acts.phrases.words.by_which), key=len, reverse=True
        )
        subject = [one for one in clause.between(match.end(), verb) if doer(one)]
        relative = _relative(clause, relatives, (match.end(), min(verb, match.end() + 24)))
        if relative is None or len(between) > _REACH or regex.search(r"[；。]", between):
            return None
        behind = match.end() + between.index(relative) + len(relative)
        at = clause.led(behind + (1 if clause.text[behind : behind + 1] in "，," else 0), verb)
        at = clause.led(subject[0].end, verb) if subject and subject[0].start == at else at
        approved = clause.acts.approval.match(clause.text, at, verb)
        at = clause.led(approved.end(), verb) if approved else at
        return (match.start(), match.end()) if at == verb else None
    return None


def _opens(clause: Clause, instrument: tuple[int, int], verb: int) -> bool:
    """Whether a sentence begins with the instrument by which, behind a comma, a verb without a subject says it was
    done: "根据大会第3/1号决议，设立了工作组"."""
    label = clause.acts.label.match(clause.text, clause.start, clause.end)
    led = clause.acts.circumstance.match(clause.text, clause.led(label.end() if label else clause.start, verb), verb)
    organ = clause.at(led.end(), verb) if led else None
    begin = organ.end if organ is not None and doer(organ) else led.end() if led else clause.end
    comma = clause.text[instrument[1] : instrument[1] + 1] in ("，", ",")
    at = clause.led(instrument[1] + 1, verb)
    return begin == instrument[0] and comma and (at == verb or _dated_subject(clause, instrument[1], verb) is not None)


def _dated_subject(clause: Clause, instrument_end: int, verb: int) -> BodyMention | None:
    """The body between an instrument and a verb that ends its piece: "根据第3/1号决议，工作组于2031年设立"."""
    subject = clause.at(clause.led(instrument_end + 1, verb), verb)
    subject = clause.whole(subject, verb) if subject else None
    if subject is None or behind_session(clause, subject.end, verb) != verb:
        return None
    high = next((end for low, end in clause.pieces(clause.start, clause.end) if low <= verb < end), clause.end)
    ended = clause.text[verb:high].rstrip("。；;. ")
    return subject if len(ended) <= _SHORT_VERB else None


def _passive_subject(clause: Clause, before: int) -> BodyMention | None:
    """The body that is said to have been founded: right before the agent and its instrument."""
    agents = any_of((*clause.acts.phrases.words.agents, *clause.acts.phrases.words.circumstances))
    organ = organ_of(clause, clause.start, before)
    low = organ.start if organ else before
    for mention in clause.between(clause.start, low):
        gap = clause.text[mention.end : low]
        plain = organ is not None and regex.fullmatch(rf"{_POST}(?:系|是)", gap) is not None
        led = plain or regex.match(rf"{_POST}(?:\s|系|是|，)*{agents}", gap)
        if len(gap) <= _GAP and led and is_head(clause, mention, low):
            return mention
    return None


def _reaffirmed(clause: Clause, rule: CompiledRule) -> Iterator[Cue]:
    assert rule.objects is not None
    for match in rule.verbs.finditer(clause.text, clause.start, clause.end):
        at = next((low for low, high in clause.pieces(clause.start, clause.end) if low <= match.start() < high), 0)
        subject = rule.objects.search(clause.text, at, match.start())
        if subject is not None and match.start() - subject.end() <= 24 and match.start() > at + 2:
            yield Cue(
                start=match.start(),
                verb=match.start(),
                verb_end=match.end(),
                end=clause.end,
                telling=Telling.TOLD,
                rule=rule,
            )
