"""Whether a rule fits what stands around one of its verbs, and which bodies it is said of."""

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass

import regex

from mandate_graph.extraction.acts.preposed.clauses import Clause
from mandate_graph.extraction.acts.preposed.due import destinations
from mandate_graph.extraction.acts.preposed.parties import coordinated, meant_before, shown_before
from mandate_graph.extraction.acts.preposed.patterns import CompiledRule, any_of, compiled
from mandate_graph.languages.themes.acts import Role
from mandate_graph.model.mandate import Event
from mandate_graph.model.mention import BodyMention
from mandate_graph.model.registry import BodyKind

_ENDING = frozenset({Event.EXTEND, Event.RENEW, Event.TERMINATE})
_REPORTING = frozenset({BodyKind.OFFICIAL, BodyKind.SECRETARIAT})
_DONE_BY_BODIES = frozenset({Event.REQUEST_REPORT, Event.SET_MEETING, Event.SET_PERIODICITY})
_FOUNDED = frozenset(BodyKind) - {BodyKind.CONFERENCE, BodyKind.ORGANIZATION, BodyKind.ORGAN}
_TOGETHER = frozenset({Event.ESTABLISH, Event.DISSOLVE})
"""Events that one verb tells of several bodies."""
_NEAR = 90
_BEHIND_OBJECT = 60
_OWNED = regex.compile(r"(?:[(（][^()（）]{1,40}[)）])?的?(?:第[^，。；]{1,8}[次届]?|[下首]一?[次届]?)?")
_DAY = regex.compile(r"[每\d]|[^，。；的第其]{2,8}(?:于|在)?\d")
_VOID_BEHIND = 4
_SESSION_OR_JOINT = regex.compile("[第和及与]")
"""What stands behind a possessive that means the organ that speaks itself ("向其第十届会议", "向其和理事会")."""
_QUOTES = (("“", "”"), ("《", "》"))
_PROMISED_WITHIN = 80


@dataclass(frozen=True, slots=True, kw_only=True)
class Place:
    """A verb of a rule in its piece, and where the clause begins and ends in which its bodies may stand."""

    low: int
    high: int
    verb: int
    verb_end: int
    piece_end: int
    asked: tuple[BodyMention, ...] = ()
    """Whom the governing verb asks."""
    subject: BodyMention | None = None
    """The body that, in the words that open a list, is to do what its items say."""
    decided: bool = False
    """Whether a verb of deciding governs the clause, so that no modal need say that a body is to do it."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Fit:
    """The bodies of a rule that fits; none where it fits and names none. `end` is behind its verb and object."""

    bodies: tuple[BodyMention, ...]
    end: int


def fit(clause: Clause, rule: CompiledRule, place: Place) -> Fit | None:
    """How a rule fits a place, None if it does not."""
    if clause.inside(place.verb, place.verb_end) or _modifies(clause, place):
        return None
    if rule.rule.role is not Role.ASKED and unreal(clause, place):
        return None
    fitting = _FITTING.get(rule.rule.role)
    return fitting(clause, rule, place) if fitting else None


def unreal(clause: Clause, place: Place) -> bool:
    """Whether a verb is negated, or only something that may be."""
    near = clause.acts.unreal.search(clause.text, max(place.low, place.verb - 14), place.verb)
    return near is not None or clause.acts.doubt.search(clause.text, place.low, place.verb) is not None


def _modifies(clause: Clause, place: Place) -> bool:
    if clause.acts.modifies.match(clause.text, place.verb_end, place.piece_end):
        return True
    return clause.text.endswith(clause.acts.phrases.words.relative_verbs, 0, place.verb)


def _voided(clause: Clause, rule: CompiledRule, low: int, high: int) -> bool:
    return rule.voids is not None and rule.voids.search(clause.text, low, high) is not None


def _void_verb(clause: Clause, rule: CompiledRule, verb: int) -> bool:
    """Whether what may be a verb begins a word that voids its rule ("为" in "为期三年")."""
    return rule.voids is not None and rule.voids.match(clause.text, verb) is not None


def _object(clause: Clause, rule: CompiledRule, place: Place) -> Fit | None:
    if rule.objects is not None and not rule.objects.search(
        clause.text, place.verb_end, min(place.high, place.verb_end + rule.rule.within)
    ):
        return None
    body = _fronted(clause, place) or object_of(clause, place) or _subject_of_passive(clause, place)
    if rule.rule.founds and (body is None or body.definite):
        return None
    if body is None:
        voided = _voided(clause, rule, place.verb, place.piece_end)
        return Fit(bodies=(), end=place.verb_end) if _promises(clause, place) and not voided else None
    if _voided(clause, rule, place.verb, max(body.end + _VOID_BEHIND, place.verb_end)):
        return None
    if rule.objects is not None and rule.rule.event is Event.ESTABLISH:
        official = body.kind is BodyKind.OFFICIAL and clause.acts.mandate_holders.search(body.text)
        made_up = clause.acts.composed.match(clause.text, place.verb_end, max(place.verb_end, body.start))
        return Fit(bodies=(body,), end=body.end) if official or made_up or not body.definite else None
    if rule.rule.event is Event.CONVENE and not clause.subsidiary(body):
        return None
    bodies = _beside(clause, rule, body, place)
    return Fit(bodies=bodies, end=max(bodies[-1].end, place.verb_end))


def _beside(clause: Clause, rule: CompiledRule, body: BodyMention, place: Place) -> tuple[BodyMention, ...]:
    """A body that is founded or dissolved, with those joined to it that are named as well."""
    if rule.rule.event not in _TOGETHER or rule.objects is not None or body.start < place.verb_end:
        return (body,)
    joined = coordinated(clause, body, place.piece_end)
    named = all((one.key or one.name) and one.kind in _FOUNDED for one in joined)
    return joined if named and is_head(clause, joined[-1], place.piece_end) else (body,)


def _promises(clause: Clause, place: Place) -> bool:
    """Whether the words behind a verb promise a body."""
    text = clause.text[place.verb_end : min(place.piece_end, place.verb_end + _PROMISED_WITHIN)]
    return clause.acts.body_nouns.search(text) is not None and clause.acts.not_bodies.search(text) is None


def _fronted(clause: Clause, place: Place) -> BodyMention | None:
    """The body that a sign puts in front of its verb: "将工作组解散", "对工作组进行审查"."""
    light = clause.text.startswith(clause.acts.phrases.words.light_verbs, place.verb)
    opener = clause.acts.treated if light else clause.acts.fronted
    for match in opener.finditer(clause.text, place.low, place.verb):
        body = clause.at(match.end(), place.verb)
        if body is not None and not clause.acts.not_head.match(clause.text, body.end, place.verb):
            return body
    return None


def object_of(clause: Clause, place: Place) -> BodyMention | None:
    """The body that a verb has for its object: the noun at the end of what stands behind it."""
    composed = clause.acts.composed.match(clause.text, place.verb_end, place.piece_end)
    start = composed.end() if composed else place.verb_end
    for mention in clause.between(start, place.piece_end):
        gap = clause.text[start : mention.start]
        gap = "" if gap in clause.acts.phrases.systems else gap
        if len(gap) > _NEAR or clause.acts.not_bodies.search(gap):
            return None
        if not is_head(clause, mention, place.piece_end):
            continue
        return mention if mention.kind in _FOUNDED else None
    return None


def is_head(clause: Clause, mention: BodyMention, end: int) -> bool:
    """Whether a body is what a noun phrase is about, not a part of another noun's description."""
    if clause.at(mention.end, end) is not None:
        return False
    return clause.acts.not_head.match(clause.text, mention.end, end) is None


def _subject_of_passive(clause: Clause, place: Place) -> BodyMention | None:
    subject = subject_of(clause, place.low, place.verb)
    remembered = rf"[^，。；：]{{0,6}}?{any_of(clause.acts.phrases.anniversaries)}"
    if compiled(remembered).match(clause.text, place.verb_end, place.piece_end):
        return None
    said = place.decided or (subject and clause.acts.modal.search(clause.text, subject.end, place.verb))
    return subject if said else None


def subject_of(clause: Clause, low: int, verb: int) -> BodyMention | None:
    """The body with which a clause begins, as the subject of a verb."""
    at = clause.led(low, verb)
    subject = clause.at(at, verb)
    if subject is None:
        determiners = clause.acts.phrases.words.determiners
        word = next((one for one in determiners if clause.text.startswith(one, at)), None)
        subject = clause.at(at + len(word), verb) if word else None
    following = clause.at(subject.end, verb) if subject else None
    if following is not None:
        subject = following
    if subject is None or _goes_on(clause, subject.end, verb):
        return None
    return subject


def _goes_on(clause: Clause, at: int, verb: int) -> bool:
    """Whether what stands behind a body makes it a part of another noun, or tells where something was done.

    A day or a place is when or where the body itself does what the verb says ("工作组在2032年举行…").
    """
    if clause.acts.not_head.match(clause.text, at, verb) is None:
        return False
    circumstance = clause.acts.circumstance.match(clause.text, at, verb)
    return circumstance is None or _DAY.match(clause.text, circumstance.end(), verb) is None


def _complement(clause: Clause, rule: CompiledRule, place: Place) -> Fit | None:
    assert rule.objects is not None
    low = max(place.low, clause.start)
    if rule.followed is not None and not rule.followed.search(clause.text, low, place.piece_end):
        return None
    for match in rule.objects.finditer(clause.text, low, place.piece_end):
        voided = _voided(clause, rule, match.start(), match.end() + 3) or _void_verb(clause, rule, place.verb)
        term = rule.rule.event in _ENDING and clause.acts.office_held.search(clause.text, low, match.start())
        behind = rule.rule.event is Event.ASSIGN_FUNCTION and match.start() >= place.verb_end
        if voided or term or behind or clause.inside(match.start(), match.end()):
            continue
        if clause.acts.modifies.match(clause.text, match.end(), place.piece_end) or not _reaches(
            clause, rule, place, match.span()
        ):
            continue
        owners = owners_of(clause, low, match.start(), further=rule.rule.event in _ENDING)
        if rule.rule.event is Event.CONVENE:
            owners = tuple(owner for owner in owners if clause.mandated(owner) and (owner.key or owner.name))
            if not owners:
                continue
        if owners or rule.rule.event is not Event.REVIEW_EFFECTIVENESS:
            return Fit(bodies=owners, end=max(match.end(), place.verb_end))
    return None


def _titled(clause: Clause, at: int, verb: int) -> bool:
    """Whether one stands in quotation marks and the other does not: what is quoted is a title, or a name."""
    low, high = min(at, verb), max(at, verb)
    opened = [clause.text.count(left, low, high) - clause.text.count(right, low, high) for left, right in _QUOTES]
    return any(opened)


def _reaches(clause: Clause, rule: CompiledRule, place: Place, span: tuple[int, int]) -> bool:
    """Whether an object is that of the verb: behind it, or, put in front or as the subject, before it.

    A verb right behind a session is that of the session ("第十届会议结束").
    """
    start, end = span
    if _titled(clause, start, place.verb):
        return False
    if start >= place.verb_end:
        gap = clause.text[place.verb_end : start]
        return len(gap) <= max(rule.rule.within, _NEAR) and not gap.startswith("对")
    if end > place.verb or place.verb - end > _BEHIND_OBJECT:
        return False
    if clause.text.endswith(clause.acts.phrases.words.session_nouns, 0, place.verb):
        return False
    light = clause.text.startswith(clause.acts.phrases.words.light_verbs, place.verb)
    opener = clause.acts.treated if light else clause.acts.fronted
    fronted = opener.search(clause.text, place.low, start)
    modal = clause.acts.modal.search(clause.text, end, place.verb)
    return fronted is not None or modal is not None or place.decided or place.verb == end


def owners_of(clause: Clause, low: int, at: int, *, further: bool) -> tuple[BodyMention, ...]:
    """The bodies right in front of an object, with those joined to them, or the one that a possessive means."""
    owner: BodyMention | None = None
    mentions = list(clause.between(low, at))
    for mention in mentions:
        if _OWNED.fullmatch(clause.text, mention.end, at):
            owner = mention
    if owner is not None:
        first = next((one for one in mentions if owner in coordinated(clause, one, at)), owner)
        return coordinated(clause, first, at)
    if clause.acts.possessive.search(clause.text, max(low, at - 3), at):
        meant = meant_before(clause, at, further=further)
    else:
        shown = further and clause.text.endswith(clause.acts.phrases.words.demonstratives, low, at)
        meant = shown_before(clause, at) if shown else None
    return (meant,) if meant else ()


def _subject(clause: Clause, rule: CompiledRule, place: Place) -> Fit | None:
    subject = _subject_of_piece(clause, place) or subject_of(clause, place.low, place.verb) or _of_list(rule, place)
    if subject is None or not _may(clause, rule, subject):
        return None
    if not (place.decided or clause.acts.modal.search(clause.text, subject.end, place.verb)):
        return None
    if rule.objects is None and clause.acts.noun_lead.search(clause.text, place.low, place.verb):
        return None
    high = min(place.high, place.verb_end + rule.rule.within)
    end = place.verb_end
    if rule.objects is not None:
        low = clause.start if subject is place.subject else subject.end
        match = rule.objects.search(clause.text, low, high)
        if match is None:
            return None
        end = max(end, match.end())
    if _voided(clause, rule, place.verb, end + _VOID_BEHIND):
        return None
    return Fit(bodies=(subject,), end=end)


def _subject_of_piece(clause: Clause, place: Place) -> BodyMention | None:
    """The body with which a later piece begins as its subject: "决定设立工作组，该工作组应每年举行会议"."""
    begin = max((low for low, _ in clause.pieces(place.low, place.high) if low <= place.verb), default=place.low)
    return subject_of(clause, begin, place.verb) if begin > place.low else None


def _of_list(rule: CompiledRule, place: Place) -> BodyMention | None:
    """The subject of a list's items, where they tell what a body does, not what becomes of it."""
    return place.subject if rule.rule.event in _DONE_BY_BODIES else None


def _may(clause: Clause, rule: CompiledRule, subject: BodyMention) -> bool:
    """Whether a rule can say of a body what it is to do; a listed official or secretariat can be told to report."""
    listed = subject.key is not None and subject.kind in _REPORTING
    return clause.mandated(subject) or (listed and rule.rule.event is Event.REQUEST_REPORT)


def _asked(clause: Clause, rule: CompiledRule, place: Place) -> Fit | None:
    bodies = tuple(body for body in place.asked if clause.mandated(body))
    high = min(place.high, place.verb_end + rule.rule.within)
    low = next((body.end for body in reversed(place.asked) if body.end <= place.low), place.low)
    if not bodies or (rule.objects is not None and not rule.objects.search(clause.text, low, high)):
        return None
    if _voided(clause, rule, place.verb, place.piece_end):
        return None
    return Fit(bodies=bodies, end=place.verb_end)


def _reporter(clause: Clause, rule: CompiledRule, place: Place) -> Fit | None:
    end = place.verb_end
    if rule.objects is None and clause.acts.noun_lead.search(clause.text, place.low, place.verb):
        return None
    if rule.objects is None:
        return None if _voided(clause, rule, place.verb, place.verb_end + _VOID_BEHIND) else Fit(bodies=(), end=end)
    if _to_others(clause, place.low, place.verb):
        return None
    high = place.piece_end if rule.followed is None else _handed_on(clause, place)
    if rule.followed is not None and not rule.followed.search(clause.text, place.low, high):
        return None
    if rule.rule.to_destination and not destinations(clause, place.low, high):
        return None
    match = rule.objects.search(clause.text, place.verb_end, min(place.piece_end, place.verb_end + rule.rule.within))
    if match is None and _handed_over(clause, rule.objects, place):
        return Fit(bodies=(), end=end)
    if match is None or _voided(clause, rule, match.start() - 2, match.end() + _VOID_BEHIND):
        return None
    return Fit(bodies=(), end=match.end())


def _handed_on(clause: Clause, place: Place) -> int:
    """Where a piece ends, or the one behind it that says to whom its object goes: "拟订建议，并提交理事会"."""
    behind = next(iter(clause.pieces(place.piece_end, place.high)), None)
    at = clause.led(behind[0], behind[1]) if behind else place.high
    handed = clause.text.startswith(clause.acts.phrases.words.handed, at)
    return behind[1] if behind and handed else place.piece_end


def _handed_over(clause: Clause, objects: "regex.Pattern[str]", place: Place) -> bool:
    """Whether an object that is nobody's stands in front of a verb, and an organ behind it: "将研究报告提交理事会"."""
    handed = clause.text[place.verb : place.verb_end] in clause.acts.phrases.words.handed
    if not handed or not destinations(clause, place.verb, place.piece_end):
        return False
    fronted = clause.acts.fronted.search(clause.text, place.low, place.verb)
    found = objects.finditer(clause.text, fronted.end(), place.verb, overlapped=True) if fronted else ()
    named = next((one for one in found if one.end() == place.verb), None)
    owned = fronted is not None and next(clause.between(fronted.end(), place.verb), None) is not None
    return named is not None and not owned


def _to_others(clause: Clause, low: int, verb: int) -> bool:
    """Whether it goes to somebody who is no body ("向会员国")."""
    for word in clause.acts.phrases.words.destination_openers:
        at = clause.text.rfind(word, low, verb)
        own = clause.acts.possessive.match(clause.text, at + len(word), verb) if at >= 0 else None
        if own is not None and (clause.led(own.end(), verb) == verb or _SESSION_OR_JOINT.match(clause.text, own.end())):
            return False
        if at >= 0 and clause.at(at + len(word), verb) is None:
            return clause.acts.party.match(clause.text, at + len(word), verb) is not None
    return False


def _deputed(clause: Clause, place: Place) -> Fit | None:
    deputy = clause.at(place.verb_end, place.piece_end)
    if deputy is None:
        word = next(
            (one for one in clause.acts.phrases.words.determiners if clause.text.startswith(one, place.verb_end)), ""
        )
        deputy = clause.at(place.verb_end + len(word), place.piece_end) if word else None
    deputy = clause.whole(deputy, place.piece_end) if deputy else None
    if deputy is None or not clause.mandated(deputy):
        return None
    return Fit(bodies=(deputy,), end=deputy.end)


_FITTING: Mapping[Role, Callable[[Clause, CompiledRule, Place], Fit | None]] = {
    Role.OBJECT: _object,
    Role.COMPLEMENT: _complement,
    Role.SUBJECT: _subject,
    Role.ASKED: _asked,
    Role.REPORTER: _reporter,
    Role.DEPUTED: lambda clause, _, place: _deputed(clause, place),
}


def places(clause: Clause, rule: CompiledRule, low: int, high: int) -> Iterator[Place]:
    """The verbs of a rule from one offset to another, each with the piece that it stands in."""
    for begin, end in clause.pieces(low, high):
        for match in rule.verbs.finditer(clause.text, begin, end):
            yield Place(low=low, high=high, verb=match.start(), verb_end=match.end(), piece_end=end)
