"""What a verb of deciding or asking governs."""

from collections.abc import Iterator
from dataclasses import dataclass, replace

from mandate_graph.extraction.acts.making import LIFE_CYCLE
from mandate_graph.extraction.acts.preposed.charged import done_by, duty_of
from mandate_graph.extraction.acts.preposed.clauses import Clause, doer
from mandate_graph.extraction.acts.preposed.cues import Cue
from mandate_graph.extraction.acts.preposed.governors import Governor
from mandate_graph.extraction.acts.preposed.parties import asked_of
from mandate_graph.extraction.acts.preposed.patterns import CompiledRule, any_of, compiled
from mandate_graph.extraction.acts.preposed.roles import Fit, Place, fit, places, subject_of
from mandate_graph.languages.themes.acts import Role
from mandate_graph.model.act_mention import Telling
from mandate_graph.model.mention import BodyMention

_ASKING = (Role.OBJECT, Role.COMPLEMENT, Role.ASKED, Role.REPORTER, Role.DEPUTED)
_DECIDING = (Role.OBJECT, Role.COMPLEMENT, Role.SUBJECT, Role.DEPUTED)
_PERFORMING = (Role.OBJECT, Role.COMPLEMENT)
_PROPOSED_WITHIN = 60


@dataclass(frozen=True, slots=True, kw_only=True)
class _Head:
    """A verb of what is asked; `rule` None: one of no rule."""

    start: int
    place: Place | None = None
    rule: CompiledRule | None = None
    fit: Fit | None = None


def governed(clause: Clause, governor: Governor) -> list[Cue]:
    """The cues under a governor."""
    return list(_asking(clause, governor) if governor.phrase.asks else _deciding(clause, governor))


def _asking(clause: Clause, governor: Governor) -> Iterator[Cue]:
    asked, begin = governor.asked, governor.end
    if not governor.inherited:
        named = asked_of(clause, governor.end, governor.scope_end)
        asked, begin = named.bodies, named.end
        if named.anybody and not asked:
            return
        if not asked:
            yield from _deciding(clause, governor) if _asks_nobody(clause, governor) else ()
            return
    elif not asked:
        return
    heads = list(_heads(clause, begin, governor.scope_end, asked))
    for number, head in enumerate(heads):
        if head.rule is None and number:
            continue
        following = [other.start for other in heads[number + 1 :] if other.rule is not None]
        start = governor.start if number == 0 and not governor.inherited else head.start
        yield Cue(
            start=start,
            verb=head.place.verb if head.place else head.start,
            verb_end=head.place.verb_end if head.place else head.start,
            end=following[0] if following else governor.scope_end,
            telling=governor.telling,
            bodies=head.fit.bodies if head.fit else (),
            asked=asked,
            rule=head.rule,
            governor=governor,
        )


def _asks_nobody(clause: Clause, governor: Governor) -> bool:
    """Whether what is asked stands right behind the verb of asking, so that nobody is named whom it asks."""
    at = clause.led(governor.end, governor.scope_end)
    opened = (clause.acts.fronted, clause.acts.circumstance, *(rule.verbs for rule in clause.acts.rules))
    begun = clause.text[at : at + 1] in ("，", "：", ":")
    return begun or any(pattern.match(clause.text, at, governor.scope_end) for pattern in opened)


def _heads(clause: Clause, low: int, high: int, asked: tuple[BodyMention, ...]) -> Iterator[_Head]:
    """The verbs of what is asked, in order: one of no rule where a piece has none of a rule."""
    pieces = clause.pieces(low, high)
    begun = False
    for number, (begin, end) in enumerate(pieces):
        at = clause.led(begin, end)
        if number and clause.acts.aside.match(clause.text, at, end):
            continue
        ruled = list(_ruled(clause, (low, high), (at, end), asked))
        circumstance = clause.acts.circumstance.match(clause.text, at, end) is not None
        first = ruled[0] if ruled else None
        plain = first is None or first.start != at
        if plain and not begun and not (circumstance and first is None and _goes_on(clause, pieces[number + 1 :])):
            yield _Head(start=at)
            begun = True
        begun = begun or bool(ruled)
        yield from ruled


def _goes_on(clause: Clause, pieces: tuple[tuple[int, int], ...]) -> bool:
    """Whether the verb of what is asked is still to come: a piece follows that is not joined to what stands before."""
    for begin, end in pieces:
        if clause.text[begin:end].lstrip().startswith(clause.acts.phrases.words.conjunctions):
            return False
        at = clause.led(begin, end)
        if not clause.acts.aside.match(clause.text, at, end):
            return True
    return False


def _ruled(
    clause: Clause, scope: tuple[int, int], piece: tuple[int, int], asked: tuple[BodyMention, ...]
) -> Iterator[_Head]:
    """The verbs of rules in a piece that are verbs of what is asked; each has the first rule that fits it."""
    at, end = piece
    found: dict[int, _Head] = {}
    for rule in clause.acts.rules:
        if rule.rule.role not in _ASKING or rule.rule.decided:
            continue
        for match in rule.verbs.finditer(clause.text, at, end):
            place = Place(low=at, high=scope[1], verb=match.start(), verb_end=match.end(), piece_end=end, asked=asked)
            if not any(_overlaps(head, place) for head in found.values()):
                head = _head(clause, rule, place)
                found.update({place.verb: head} if head else {})
    covered = at
    for verb in sorted(found):
        head = found[verb]
        if verb >= covered and head.fit is not None:
            covered = head.fit.end
            yield head


def _overlaps(head: _Head, place: Place) -> bool:
    return head.place is not None and head.place.verb <= place.verb < head.place.verb_end


def _head(clause: Clause, rule: CompiledRule, place: Place) -> _Head | None:
    """A verb of a rule as one of what is asked, if it is."""
    at, end = place.low, place.piece_end
    if _wished_by_others(clause, at, place.verb):
        return None
    wished = clause.acts.wished.match(clause.text, at, end) if rule.rule.role is Role.ASKED else None
    if not _headlike(clause, clause.led(wished.end(), end) if wished else at, place.verb):
        return None
    fitting = fit(clause, rule, place)
    if fitting is None:
        return None
    return _Head(start=_joined_at(clause, at, place.verb), place=place, rule=rule, fit=fitting)


def _wished_by_others(clause: Clause, at: int, verb: int) -> bool:
    """Whether a verb of deciding or asking stands right before a verb, but does not open its piece: others wish it."""
    wish = compiled(rf"{clause.acts.governor.pattern}$").search(clause.text, at, verb)
    if wish is None or wish.start() == at or clause.inside(*wish.span()):
        return False
    return not clause.text.endswith(clause.acts.phrases.words.relative_signs, at, wish.start())


def _headlike(clause: Clause, at: int, verb: int) -> bool:
    """Whether a verb may be that of a piece: nothing but circumstances before it, or joined to another verb."""
    before = clause.text[at:verb]
    if not before or clause.acts.circumstance.match(before) or clause.acts.fronted.match(before):
        return True
    approved = clause.acts.approval.match(clause.text, at, verb)
    if approved is not None and clause.led(approved.end(), verb) == verb:
        return True
    return _joint_before(clause, at, verb) is not None


def _joint_before(clause: Clause, at: int, verb: int) -> int | None:
    """Where a joint to the verb before stands, with nothing but circumstances between it and a verb."""
    found = None
    for word in clause.acts.phrases.words.conjunctions[:2]:
        place = clause.text.rfind(word, at, verb)
        if place >= at:
            behind = clause.led(place, verb)
            if behind == verb or clause.acts.circumstance.match(clause.text, behind, verb):
                found = place if found is None else max(found, place)
    return found


def _joined_at(clause: Clause, at: int, verb: int) -> int:
    before = clause.text[at:verb]
    if not before or clause.acts.circumstance.match(before):
        return at
    joint = _joint_before(clause, at, verb)
    return at if joint is None else clause.led(joint, verb)


def _deciding(clause: Clause, governor: Governor) -> Iterator[Cue]:
    """The acts that a decision does itself, or says that bodies shall do or undergo."""
    low = clause.led(governor.end, governor.scope_end)
    if clause.text[low : low + 1] in ("，", "：", ":"):
        low = clause.led(low + 1, governor.scope_end)
    found: list[Cue] = []
    for rule in clause.acts.rules:
        if rule.rule.role not in _DECIDING:
            continue
        for place in places(clause, rule, low, governor.scope_end):
            taken = any(
                cue.verb <= place.verb < cue.verb_end or place.verb <= cue.verb < place.verb_end for cue in found
            )
            subject = governor.subject if governor.inherited and _headlike(clause, low, place.verb) else None
            place = replace(place, decided=not governor.phrase.asks, subject=subject)
            fitting = None if taken or _nested(clause, rule, place) else fit(clause, rule, place)
            if fitting is not None:
                found.append(cue_of(clause, governor, place, rule, fitting))
    found.sort(key=lambda cue: cue.verb)
    if not found:
        approves = governor.phrase.verb in clause.acts.phrases.approvals
        proposed = list(_proposed(clause, governor.start, low, governor.scope_end)) if approves else []
        yield from (replace(cue, telling=governor.telling) for cue in proposed)
        yield from () if proposed else _functions(clause, governor, low)
    for number, cue in enumerate(found):
        end = found[number + 1].start if number + 1 < len(found) else cue.end
        yield replace(cue, start=governor.start if number == 0 else cue.start, end=max(end, cue.verb_end))


def cue_of(clause: Clause, governor: Governor | None, place: Place, rule: CompiledRule, fitting: Fit) -> Cue:
    """What a rule that fits a place tells."""
    begin = max((low for low, _ in clause.pieces(place.low, place.high) if low <= place.verb), default=place.verb)
    return Cue(
        start=clause.led(begin, place.verb),
        verb=place.verb,
        verb_end=place.verb_end,
        end=place.high,
        telling=governor.telling if governor else Telling.PERFORMED,
        bodies=fitting.bodies,
        rule=rule,
        governor=governor,
    )


def _nested(clause: Clause, rule: CompiledRule, place: Place) -> bool:
    """Whether another verb of deciding or asking stands between the beginning of the piece and a verb.

    A part of the object in front of the verb is none ("授权" in "任务授权").
    """
    low = max((begin for begin, _ in clause.pieces(place.low, place.high) if begin <= place.verb), default=place.low)
    objects = [match.span() for match in rule.objects.finditer(clause.text, low, place.verb)] if rule.objects else []
    return any(
        not clause.inside(match.start(), match.end())
        and not any(start < match.start() and match.end() <= end for start, end in objects)
        for match in clause.acts.governor.finditer(clause.text, low, place.verb)
    )


def _functions(clause: Clause, governor: Governor, low: int) -> Iterator[Cue]:
    """What a decision lays on a body in words of no rule: "shall" and any verb of doing."""
    subject = subject_of(clause, low, governor.scope_end)
    if subject is None:
        subject, verb = done_by(clause, low, governor.scope_end) or (None, (low, low))
    else:
        verb = duty_of(clause, subject, governor.scope_end) or (low, low)
    if subject is None or verb[0] == verb[1] or not clause.mandated(subject):
        return
    yield Cue(
        start=governor.start,
        verb=verb[0],
        verb_end=verb[1],
        end=governor.scope_end,
        telling=governor.telling,
        bodies=(subject,),
        governor=governor,
    )


def performing(clause: Clause, stops: list[int]) -> Iterator[Cue]:
    """Verbs that perform an act themselves, at the beginning of a piece, and what a body shall do."""
    pieces = clause.pieces(clause.start, clause.end)
    for number, (begin, end) in enumerate(pieces):
        if number and not clause.text[begin:end].lstrip().startswith(clause.acts.phrases.continuing_words):
            continue
        label = clause.acts.label.match(clause.text, begin, end) if number == 0 else None
        at = clause.led(label.end() if label else begin, end)
        high = min([stop for stop in stops if stop > at], default=clause.end)
        yield from _approved(clause, at, high)
        yield from _fronted(clause, at, high)
        for rule in clause.acts.rules:
            match = rule.verbs.match(clause.text, at, end)
            if match is None or rule.rule.role not in _PERFORMING:
                continue
            place = Place(low=at, high=high, verb=match.start(), verb_end=match.end(), piece_end=end)
            fitting = fit(clause, rule, place)
            if fitting is not None and fitting.bodies:
                yield cue_of(clause, None, place, rule, fitting)
                break


def _fronted(clause: Clause, at: int, high: int) -> Iterator[Cue]:
    """The act that a sentence does whose verb stands behind its object: "将工作组的任务期限延长两年"."""
    opener = clause.acts.fronted.match(clause.text, at, high)
    if opener is None or clause.at(opener.end(), high) is None:
        return
    for rule in (one for one in clause.acts.rules if one.rule.event in LIFE_CYCLE and one.rule.role in _PERFORMING):
        for place in places(clause, rule, at, high):
            fitting = fit(clause, rule, place)
            if fitting is not None and fitting.bodies:
                yield cue_of(clause, None, place, rule, fitting)
                return


def _approved(clause: Clause, at: int, high: int) -> Iterator[Cue]:
    """The act that a verb of approving does: "核准将工作组的任务期限延长两年"."""
    verb = clause.acts.approval.match(clause.text, at, high)
    begin = clause.led(verb.end(), high) if verb else high
    yield from _proposed(clause, at, begin, high)
    rules = [rule for rule in clause.acts.rules if rule.rule.event in LIFE_CYCLE and rule.rule.role in _PERFORMING]
    led = clause.acts.fronted.match(clause.text, begin, high) or clause.acts.circumstance.match(
        clause.text, begin, high
    )
    for rule in rules if verb else ():
        for place in places(clause, rule, begin, high):
            if place.verb != begin and not led:
                continue
            fitting = fit(clause, rule, place)
            if fitting is not None and fitting.bodies:
                yield replace(cue_of(clause, None, place, rule, fitting), start=at)
                return


def _proposed(clause: Clause, start: int, at: int, high: int) -> Iterator[Cue]:
    """The act that a verb of approving does whose object is a proposal: "核准秘书长关于设立工作组的提议"."""
    yield from _approved_decision(clause, start, at, high)
    about = clause.acts.about.match(clause.text, at, high)
    if about is None:
        return
    sign = any_of(clause.acts.phrases.words.relative_signs)
    for rule in (one for one in clause.acts.rules if one.rule.event in LIFE_CYCLE and one.rule.role in _PERFORMING):
        verb = rule.verbs.match(clause.text, about.end(), high)
        body = next(clause.between(verb.end(), min(high, verb.end() + _PROPOSED_WITHIN)), None) if verb else None
        body = clause.whole(body, high) if body else None
        if verb is None or body is None or clause.acts.not_bodies.search(clause.text, verb.end(), body.start):
            continue
        owned = rule.objects.pattern if rule.objects else ""
        aim = rf"(?:，?{any_of(clause.acts.phrases.purposes)}[^，。；：]{{1,30}}?)?"
        if compiled(rf"{sign}?{owned}{aim}{clause.acts.proposal.pattern}").match(clause.text, body.end, high):
            yield Cue(
                start=start,
                verb=verb.start(),
                verb_end=verb.end(),
                end=high,
                telling=Telling.PERFORMED,
                bodies=(body,),
                rule=rule,
            )
            return


def _approved_decision(clause: Clause, start: int, at: int, high: int) -> Iterator[Cue]:
    """The act that a verb of approving does whose object is another's decision: "核可委员会将任务期限延长的决定"."""
    organ = clause.at(at, high)
    begin = clause.led(organ.end, high) if organ is not None and doer(organ) else at
    topic = compiled(any_of(clause.acts.phrases.words.topics)).match(clause.text, begin, high)
    begin = topic.end() if topic else begin
    opener = clause.acts.fronted.match(clause.text, begin, high)
    if opener is None or clause.at(opener.end(), high) is None:
        return
    for rule in (one for one in clause.acts.rules if one.rule.event in LIFE_CYCLE and one.rule.role in _PERFORMING):
        for place in places(clause, rule, begin, high):
            ended = compiled(rf"[^，。；：]{{0,30}}?{clause.acts.proposal.pattern}")
            behind = ended.match(clause.text, place.verb_end, place.piece_end)
            fitting = fit(clause, rule, place) if behind else None
            if fitting is not None and fitting.bodies:
                yield replace(cue_of(clause, None, place, rule, fitting), start=start)
                return
