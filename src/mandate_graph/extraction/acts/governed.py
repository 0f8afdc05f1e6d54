"""What a verb of deciding or asking governs: infinitives, or the clause that it opens."""

from collections.abc import Iterator
from dataclasses import replace

import regex

from mandate_graph.extraction.acts.agents import asked_by_clitic
from mandate_graph.extraction.acts.clauses import (
    Clause,
    ends_with,
    infinitives,
    joined,
    negated,
)
from mandate_graph.extraction.acts.conditions import adverb_in_front, followed
from mandate_graph.extraction.acts.cues import Cue, Place, Voice, governed_cue, place_of
from mandate_graph.extraction.acts.governors import Governor
from mandate_graph.extraction.acts.grammar import governed_by_preposition, of_what_precedes, subsidiary
from mandate_graph.extraction.acts.heads import heads_of, item_of_reporting
from mandate_graph.extraction.acts.making import authorizes
from mandate_graph.extraction.acts.patterns import CompiledRule, compiled, words_pattern
from mandate_graph.extraction.acts.predicates import listed, predicates, wishes
from mandate_graph.extraction.acts.presented import presented
from mandate_graph.extraction.acts.reporting import pronoun_in_front, receiver, to_an_organ
from mandate_graph.extraction.acts.roles import INSERTIONS, another_verb, asked_of, subject_behind, whom_asked
from mandate_graph.extraction.acts.wishing import bare_duty, wished_anew
from mandate_graph.languages.script import COMMA, COMMAS, GAP, SEMICOLONS, WORD_END
from mandate_graph.languages.themes.acts import Role
from mandate_graph.model.mandate import Event
from mandate_graph.model.registry import BodyKind

_REACH = 240
_VOID_REACH = 45
_BESIDE_ARTICLE = 60
"""Characters behind an insertion, within which the noun of the article stands that begins there."""
_GOVERNED = (Role.OBJECT, Role.COMPLEMENT, Role.ASKED, Role.REPORTER, Role.DEPUTED)
_DECIDED = (Role.OBJECT, Role.COMPLEMENT, Role.SUBJECT, Role.DEPUTED)
"""Where subjects stand behind verbs, what is decided of them has the form of what is decided to be done."""
_DONE_TO = (Role.OBJECT, Role.COMPLEMENT)
_GOING_ON = (Event.EXTEND, Event.RENEW, Event.TERMINATE)
_LISTED = regex.compile(rf"\s*{COMMA}\s*")
"""What parts a verb from the next verb of a list, and no verb from its object ("issue, update and print")."""


def governed(clause: Clause, governor: Governor) -> list[Cue]:
    """The cues under a governor; an asking verb that governs a verb of no rule is a cue itself."""
    if governor.subject is not None and governor.content is None:
        return list(listed(clause, governor))
    if governor.content is None:
        return list(_infinitives(clause, governor))
    if governor.phrase.asks:
        wished = (wishes, wished_anew, bare_duty)
        return [cue for finder in wished for cue in finder(clause, governor, governor.content)]
    said = list(predicates(clause, governor, governor.content, governor.scope_end))
    words = clause.acts.phrases.words
    if not said and (words.wish_behind_asked or not (words.free_order or words.finite_openers or words.verb_first)):
        said = list(presented(clause, governor, governor.content))
    said.extend(bare_duty(clause, governor, governor.content))
    return [*said, *_joined_infinitives(clause, governor, governor.content)]


def with_content(clause: Clause, governor: Governor) -> Governor:
    """The governor with the place where its clause of content begins, if it opens one."""
    return governor if governor.inherited else replace(governor, content=_content(clause, governor))


def says_nothing(governor: Governor) -> bool:
    """Whether a noun only names a decision: no clause says what was decided ("recalls its decision on the group")."""
    return governor.phrase.told and not governor.phrase.asks and governor.content is None


def _content(clause: Clause, governor: Governor) -> int | None:
    low, high = governor.end, min(governor.scope_end, governor.end + _REACH)
    asks = governor.phrase.asks
    opener = (clause.acts.wish if asks else clause.acts.content).search(clause.text, low, high)
    if opener is None:
        return None
    if asks and clause.acts.phrases.words.wish_behind_asked:
        first = next(infinitives(clause, low, opener.start()), None)
        return None if first else opener.end()
    if asks and _addressed(clause, governor, opener.start()):
        return int(opener.end())
    if asks and clause.acts.phrases.words.finite_openers and asked_by_clitic(clause, governor.start):
        return None
    inserted = rf"(?:[\s{COMMAS}]|{clause.acts.before.adverbs}|{COMMA}[^{COMMAS}{SEMICOLONS}:]{{1,180}}{COMMA})*"
    owners = words_pattern((*clause.acts.phrases.words.complement_openers, *clause.acts.phrases.words.containing))
    named = rf"(?:\s+{owners}{GAP}[^{COMMAS}{SEMICOLONS}:.]{{1,160}}?(?=[\s{COMMAS}]))?"
    named = named if " " in governor.phrase.verb else ""
    return opener.end() if compiled(rf"{named}{inserted}").fullmatch(clause.text, low, opener.start()) else None


def _addressed(clause: Clause, governor: Governor, end: int) -> bool:
    """Whether only somebody to whom it is sent stands between a verb and `end` ("to the Council | that …")."""
    words = clause.acts.phrases.words
    openers = () if words.finite_openers else words.destination_openers
    lead = compiled(rf"\s+{words_pattern(openers)}\s").match(clause.text, governor.end, end) if openers else None
    named = asked_of(clause, governor.verb, end) if lead else ()
    return bool(named) and not clause.text[named[-1].end : end].strip(" ,")


def _infinitives(clause: Clause, governor: Governor) -> Iterator[Cue]:
    heads = heads_of(clause, governor)
    if not heads:
        return
    matched: list[Cue] = []
    sharing: int | None = None
    for number, (_, verb) in enumerate(heads):
        if verb != sharing and any(cue.place.end > verb for cue in matched):
            continue
        cue, shared = _of_head(clause, governor, heads, number)
        sharing = heads[number + 1][1] if shared else None
        matched.extend([cue] if cue is not None else [])
    if governor.phrase.asks and not (matched and matched[0].place.verb == heads[0][1]):
        end = min([cue.place.start for cue in matched], default=governor.scope_end)
        verb = heads[0][1]
        place = (_begin(governor, verb), verb, verb, end)
        yield _cue(clause, governor, place)
    yield from matched


def _of_head(clause: Clause, governor: Governor, heads: list[tuple[int, int]], number: int) -> tuple[Cue | None, bool]:
    """The cue of one of the heads, and whether its object stands behind the next one, which it is joined to."""
    (mark, verb), first = heads[number], number == 0
    if number + 1 == len(heads):
        return _ruled(clause, governor, (mark, verb, governor.scope_end), first=first), False
    further = heads[number + 2][0] if number + 2 < len(heads) else governor.scope_end
    cue = _ruled(clause, governor, (mark, verb, heads[number + 1][0]), first=first)
    if (_reports(cue) or _lacks_object(cue)) and _hands_over(clause, heads[number + 1][1], governor.scope_end):
        handed = _ruled(clause, governor, (mark, verb, further), first=first)
        cue = handed if cue is None or _reports(cue) or _reports(handed) else cue
    if _lacks_object(cue) and _shares(clause, verb, heads[number + 1][0]):
        joint = _ruled(clause, governor, (mark, verb, further), first=first)
        if joint is not None and joint.rule is not None and joint.rule.rule.role in _DONE_TO:
            return joint, True
    return cue, False


def _reports(cue: Cue | None) -> bool:
    """Whether a cue is that of a report which is asked for."""
    return cue is not None and cue.rule is not None and cue.rule.rule.role is Role.REPORTER


def _lacks_object(cue: Cue | None) -> bool:
    """Whether no rule has been read of a verb, or one of which no object has been seen yet."""
    return cue is None or (cue.rule is not None and cue.rule.rule.role in _DONE_TO and cue.place.object_span is None)


def _shares(clause: Clause, verb: int, following: int) -> bool:
    """Whether nothing but a conjunction parts a verb from the next, whose object it has too ("establish and deploy |
    a mission")."""
    markers = words_pattern(clause.acts.phrases.words.clause_markers)
    joint = rf"(?:{markers}\s+)?[\p{{L}}-]+\s+{clause.acts.before.joint}(?:{clause.acts.before.adverbs}\s+)*"
    return compiled(joint).fullmatch(clause.text, verb, following) is not None


def _joined_infinitives(clause: Clause, governor: Governor, content: int) -> Iterator[Cue]:
    """ "Decides that the group has completed its work, and to conclude its mandate"."""
    for match in infinitives(clause, content, governor.scope_end):
        if joined(clause, content, match.start()) and not negated(clause, content, match.start()):
            head = (match.start(), match.start("verb"), governor.scope_end)
            cue = _ruled(clause, governor, head, first=False)
            if cue is not None:
                yield cue


def _hands_over(clause: Clause, verb: int, end: int) -> bool:
    """Whether a verb only says where what was asked before it is to go: "… and to submit it to the Council", "…, to be
    submitted to the Council"."""
    words = clause.acts.phrases.words
    pronoun = compiled(rf"\s+{words_pattern(words.thing_pronouns)}{WORD_END}")
    in_front = rf"(?<!\w){words_pattern(words.thing_clitics)}\s+"
    handed = bool(words.thing_clitics) and ends_with(clause, in_front, clause.sentence.start, verb)
    for rule in clause.rules:
        if rule.rule.role is not Role.REPORTER:
            continue
        match = rule.verbs.infinitive.match(clause.text, verb, end)
        if match and (handed or pronoun.match(clause.text, match.end(), end)):
            return True
        if rule.verbs.modal_passive.match(clause.text, verb, end):
            return True
    return False


def _ruled(clause: Clause, governor: Governor, head: tuple[int, int, int], *, first: bool) -> Cue | None:
    _, verb, end = head
    for rule in clause.rules:
        if not _governs(clause, governor, rule) or rule.rule.passive_only or rule.rule.gives:
            continue
        match = rule.verbs.infinitive.match(clause.text, verb, governor.scope_end)
        match = match or item_of_reporting(clause, governor, rule, verb)
        if match is None:
            continue
        if rule.rule.role is Role.SUBJECT and subject_behind(clause, match.end(), governor.scope_end) is None:
            continue
        if rule.rule.role is Role.ASKED and not _asks_a_body(clause, governor, head[0]):
            continue
        limit = governor.scope_end if rule.rule.whole_scope else end
        fits, span = _fitting(clause, governor, rule, (verb, match.end(), limit))
        start = _begin(governor, verb) if first else verb
        cue = _cue(clause, governor, (start, verb, match.end(), limit), rule, span)
        if fits and _received(clause, governor, rule, cue.place):
            return replace(cue, voice=Voice.PREDICATE) if rule.rule.role is Role.SUBJECT else cue
    return None


def _fitting(
    clause: Clause, governor: Governor, rule: CompiledRule, place: tuple[int, int, int]
) -> tuple[bool, tuple[int, int] | None]:
    """Whether a rule's verb has what the rule wants, behind it or before, and where; `place` is where the verb begins
    and ends, and what it governs ends."""
    verb, verb_end, limit = place
    fits, span = object_behind(clause, rule, verb_end, limit)
    if fits:
        return True, span
    if rule.rule.role is Role.ASKED:
        span = adverb_in_front(clause, rule, governor.end, verb_end)
    else:
        span = _named_before(clause, governor, rule, (verb, verb_end)) if rule.rule.event in _GOING_ON else None
    return span is not None, span


def _named_before(
    clause: Clause, governor: Governor, rule: CompiledRule, verb: tuple[int, int]
) -> tuple[int, int] | None:
    """The mandate, named before in the sentence, that a pronoun right before a verb or as its ending means
    ("reaffirms the mandate of the group, and decides | to renew it")."""
    words = clause.acts.phrases.words
    meant = tuple(word for word in words.thing_clitics if word not in words.feminine_articles)
    pronoun = rf"(?<!\w){words_pattern(meant)}\s+"
    if rule.objects is None or not meant:
        return None
    clinging = compiled(rf"{words.infinitive}(?<=r){words_pattern(meant)}").fullmatch(clause.text, *verb)
    if not clinging and not ends_with(clause, pronoun, governor.end, verb[0]):
        return None
    named = list(rule.objects.finditer(clause.text, clause.sentence.start, governor.start))
    return named[-1].span() if named else None


def _received(clause: Clause, governor: Governor, rule: CompiledRule, place: Place) -> bool:
    """Whether what a rule asks for goes to an organ, where the rule wants that."""
    if rule.rule.receives and not receiver(clause, place.verb_end, place.end):
        return pronoun_in_front(clause, governor.end, place)
    return not rule.rule.to_destination or to_an_organ(clause, place)


def _asks_a_body(clause: Clause, governor: Governor, end: int) -> bool:
    """Whether one of those whom a governor asks is a group with a mandate of its own."""
    asked = whom_asked(clause, governor, end)
    groups = (body for body in asked if body.kind is not BodyKind.OFFICIAL)
    return any(subsidiary(body, clause.acts) for body in groups)


def _governs(clause: Clause, governor: Governor, rule: CompiledRule) -> bool:
    """Whether a rule can speak of what a governor governs; where subjects stand behind verbs, of a subject too."""
    if governor.phrase.asks:
        return rule.rule.role in _GOVERNED and (not rule.rule.decided or authorizes(governor.phrase))
    return rule.rule.role in (_DECIDED if clause.acts.phrases.words.verb_first else _GOVERNED)


def _begin(governor: Governor, verb: int) -> int:
    """Evidence of the first act under a verb begins with that verb; under a list's verb, with the item's own."""
    return verb if governor.inherited else governor.start


def object_behind(clause: Clause, rule: CompiledRule, start: int, end: int) -> tuple[bool, tuple[int, int] | None]:
    """Whether what follows a rule's verb is what the rule wants, and where its object stands."""
    span: tuple[int, int] | None = None
    if rule.objects is not None:
        low = _behind_subject(clause, start, end)
        span = _object(clause, rule, start, min(end, clause.reach(low, rule.rule.within)))
        if span is None:
            return False, None
        start, span = _behind_insertion(clause, rule, (start, end), span)
    high = min(end, span[1] + 5 if span else start + _VOID_REACH)
    voided = rule.voids is not None and rule.voids.search(clause.text, start, high)
    return not voided and followed(clause, rule, start, end), span


def _behind_insertion(
    clause: Clause, rule: CompiledRule, place: tuple[int, int], named: tuple[int, int]
) -> tuple[int, tuple[int, int]]:
    """Where what is handed over begins, and where its noun stands: the one that is `named` first may only stand in an
    insertion in front of it, which has no say in what it is ("to submit, as promised in his report, | a report on …").
    """
    if rule.rule.role is not Role.REPORTER or not rule.rule.direct:
        return place[0], named
    before, indefinite = clause.acts.before, words_pattern(clause.acts.phrases.words.indefinite)
    article = compiled(rf"\s+(?:{before.adverbs}\s+)*{indefinite}\s")
    for one in INSERTIONS.finditer(clause.text, *place):
        near = one.start() < named[0] < one.end() + _BESIDE_ARTICLE
        if near and article.match(clause.text, one.end(), place[1]):
            noun = _object(clause, rule, one.end(), min(place[1], one.end() + _BESIDE_ARTICLE))
            return (one.end(), noun) if noun else (place[0], named)
    return place[0], named


def _behind_subject(clause: Clause, start: int, end: int) -> int:
    """Where the subject ends that stands between a verb and its object; `start` where none does."""
    if not clause.acts.phrases.words.verb_first:
        return start
    subject = subject_behind(clause, start, end)
    return subject.end if subject else start


def _object(clause: Clause, rule: CompiledRule, start: int, end: int) -> tuple[int, int] | None:
    assert rule.objects is not None
    owned = rule.rule.role in (Role.COMPLEMENT, Role.REPORTER)
    direct = rule.rule.direct and owned
    for match in rule.objects.finditer(clause.text, start, end):
        if _LISTED.fullmatch(clause.text, start, match.start()) or (owned and clause.in_a_name(*match.span())):
            continue
        if owned and of_what_precedes(clause, match.end(), end):
            continue
        if direct and rule.rule.role is Role.REPORTER and another_verb(clause, start, match.start()):
            return None
        if not direct or not governed_by_preposition(clause, start, match.start(), match.group()):
            return match.start(), match.end()
    return None


def _cue(
    clause: Clause,
    governor: Governor,
    offsets: tuple[int, int, int, int],
    rule: CompiledRule | None = None,
    object_span: tuple[int, int] | None = None,
) -> Cue:
    start, verb, verb_end, end = offsets
    clause_start = clause.sentence.start if governor.inherited else governor.end
    place = place_of((verb, verb_end), end, clause_start=clause_start, start=start, object_span=object_span)
    return governed_cue(clause.sentence, governor, place, Voice.ACTIVE, rule)


def inherited_by(clause: Clause, governor: Governor) -> Governor:
    """The governor of a list, with the spans of an item of it; what it asks may be a clause that does the work of an
    infinitive ("pide al Comité: | a) Que presente …")."""
    words, before = clause.acts.phrases.words, clause.acts.before
    label = r"[\s(*_]*(?:\(?\w{1,4}\)\s*)?"
    by_clauses = governor.phrase.asks and words.finite_openers
    content = "(?P<content>)" if by_clauses else rf"(?P<content>{words_pattern(words.content_openers)}{WORD_END}\s*)?"
    lead = compiled(rf"{label}(?:{before.adverbs}\s+)*{content}").match(
        clause.text, clause.sentence.start, clause.sentence.end
    )
    start = lead.end() if lead else clause.sentence.start
    return replace(
        governor,
        start=clause.sentence.start,
        end=start,
        scope_start=start,
        scope_end=clause.sentence.end,
        content=start if governor.clausal or (lead and lead["content"]) else None,
        inherited=True,
    )
