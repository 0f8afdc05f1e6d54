"""What a verb of deciding or asking governs: infinitives, or the clause that it opens."""

from collections.abc import Iterator
from dataclasses import replace

import regex

from mandate_graph.extraction.acts.agents import asked_by_clitic
from mandate_graph.extraction.acts.clauses import (
    Clause,
    asked_infinitives,
    ends_with,
    infinitives,
    joined,
    negated,
    unreal,
)
from mandate_graph.extraction.acts.conditions import adverb_in_front, followed
from mandate_graph.extraction.acts.cues import Cue, Place, Voice
from mandate_graph.extraction.acts.governors import Governor
from mandate_graph.extraction.acts.grammar import governed_by_preposition, subsidiary
from mandate_graph.extraction.acts.making import authorizes
from mandate_graph.extraction.acts.patterns import CompiledRule, compiled, words_pattern
from mandate_graph.extraction.acts.predicates import listed, predicates, wishes
from mandate_graph.extraction.acts.reporting import destinations, told_directly
from mandate_graph.extraction.acts.roles import another_verb, asked_of, subject_behind, whom_asked
from mandate_graph.extraction.acts.sharing import shares_object
from mandate_graph.languages.script import COMMA, COMMAS, GAP, SEMICOLONS, WORD_END
from mandate_graph.languages.themes.acts import Role
from mandate_graph.model.registry import BodyKind

_REACH = 240
_VOID_REACH = 45
_GOVERNED = (Role.OBJECT, Role.COMPLEMENT, Role.ASKED, Role.REPORTER, Role.DEPUTED)
_DECIDED = (Role.OBJECT, Role.COMPLEMENT, Role.SUBJECT, Role.DEPUTED)
"""Where subjects stand behind verbs, what is decided of them has the form of what is decided to be done."""
_LISTED = regex.compile(rf"\s*{COMMA}\s*")
"""What parts a verb from the next verb of a list, and no verb from its object ("issue, update and print")."""
_LAST_WORD = regex.compile(rf"(\w+)[^\w{COMMAS}]*$")
"""The word to which a marker may belong ("with regard | to"): no comma parts them."""


def governed(clause: Clause, governor: Governor) -> list[Cue]:
    """The cues under a governor; an asking verb that governs a verb of no rule is a cue itself."""
    if governor.subject is not None and governor.content is None:
        return list(listed(clause, governor))
    if governor.content is None:
        return list(_infinitives(clause, governor))
    if governor.phrase.asks:
        return list(wishes(clause, governor, governor.content))
    said = list(predicates(clause, governor, governor.content, governor.scope_end))
    return [*said, *_joined_infinitives(clause, governor, governor.content)]


def with_content(clause: Clause, governor: Governor) -> Governor:
    """The governor with the place where its clause of content begins, if it opens one."""
    return governor if governor.inherited else replace(governor, content=_content(clause, governor))


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
    owners = words_pattern(clause.acts.phrases.words.complement_openers)
    named = rf"(?:\s+{owners}{GAP}[^{COMMAS}{SEMICOLONS}:.]{{1,120}}?\s)?" if " " in governor.phrase.verb else ""
    return opener.end() if compiled(rf"{named}{inserted}").fullmatch(clause.text, low, opener.start()) else None


def _addressed(clause: Clause, governor: Governor, end: int) -> bool:
    """Whether only somebody to whom it is sent stands between a verb and `end` ("to the Council | that …")."""
    words = clause.acts.phrases.words
    openers = () if words.finite_openers else words.destination_openers
    lead = compiled(rf"\s+{words_pattern(openers)}\s").match(clause.text, governor.end, end) if openers else None
    named = asked_of(clause, governor.verb, end) if lead else ()
    return bool(named) and not clause.text[named[-1].end : end].strip(" ,")


def _infinitives(clause: Clause, governor: Governor) -> Iterator[Cue]:
    heads = _heads(clause, governor)
    if not heads:
        return
    matched: list[Cue] = []
    for number, (mark, verb) in enumerate(heads):
        if any(cue.place.end > verb for cue in matched):
            continue
        following = heads[number + 1 :]
        if following and shares_object(clause, verb, following[0][1]):
            following = following[1:]
        end = following[0][0] if following else governor.scope_end
        cue = _ruled(clause, governor, (mark, verb, end), first=number == 0)
        reports = cue is not None and cue.rule is not None and cue.rule.rule.role is Role.REPORTER
        handed = number + 1 < len(heads) and _hands_over(clause, heads[number + 1][1], governor.scope_end)
        if handed and (reports or cue is None):
            end = heads[number + 2][0] if number + 2 < len(heads) else governor.scope_end
            cue = _ruled(clause, governor, (mark, verb, end), first=number == 0)
        if cue is not None:
            matched.append(cue)
    if governor.phrase.asks and not (matched and matched[0].place.verb == heads[0][1]):
        end = min([cue.place.start for cue in matched], default=governor.scope_end)
        verb = heads[0][1]
        place = (_begin(governor, verb), verb, verb, end)
        yield _cue(clause, governor, place)
    yield from matched


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
    pronoun = compiled(rf"\s+{words_pattern(clause.acts.phrases.words.thing_pronouns)}{WORD_END}")
    for rule in clause.rules:
        if rule.rule.role is not Role.REPORTER:
            continue
        match = rule.verbs.infinitive.match(clause.text, verb, end)
        if match and pronoun.match(clause.text, match.end(), end):
            return True
        if rule.verbs.modal_passive.match(clause.text, verb, end):
            return True
    return False


def _heads(clause: Clause, governor: Governor) -> list[tuple[int, int]]:
    """(marker, verb) of the infinitives that depend on the governor itself."""
    low = governor.scope_start
    found: list[tuple[int, int]] = [_bare_head(clause, low)] if _bare(clause, governor) else []
    finite: bool | None = None
    begin = next(asked_infinitives(clause, governor.phrase, low, governor.scope_end), None)
    for match in infinitives(clause, low if begin is None else begin.start(), governor.scope_end):
        if found and (not joined(clause, low, match.start()) or _inserted(clause, low, match)):
            continue
        if not found and (begin is None or not _may_be_first(clause, governor, low, match)):
            continue
        if finite not in (None, _is_finite(match)):
            continue
        finite = _is_finite(match)
        refused = negated(clause, low, match.start("verb")) or (not finite and negated(clause, low, match.start()))
        found.append((match.start(), match.end() if refused else match.start("verb")))
    verbs = {verb for _, verb in found}
    return sorted({*found, *(head for head in _elided(clause, governor, found) if head[1] not in verbs)})


def _inserted(clause: Clause, low: int, match: "regex.Match[str]") -> bool:
    """Whether a noun of action that a preposition leads in stands right behind a comma: it tells how, not what."""
    lead = clause.acts.phrases.words.nouns_of_action and match.groupdict().get("lead")
    return bool(lead) and ends_with(clause, rf"{COMMA}\s*", low, match.start())


def _bare(clause: Clause, governor: Governor) -> bool:
    """Whether an item of a list begins with its infinitive, the marker being at the end of what opens the list."""
    if not governor.inherited or not governor.marked:
        return False
    marker = rf"{clause.acts.before.marker}|{words_pattern(clause.acts.phrases.words.finite_openers)}{WORD_END}"
    return not compiled(marker).match(clause.text, governor.scope_start)


def _bare_head(clause: Clause, low: int) -> tuple[int, int]:
    """The verb at the beginning of an item, pronouns before it left out."""
    small = compiled(clause.acts.before.clitics).match(clause.text, low)
    return low, small.end() if small else low


def _is_finite(match: "regex.Match[str]") -> bool:
    """Whether a clause with a finite verb does the work of an infinitive."""
    return match.groupdict().get("opener") is not None


def _may_be_first(clause: Clause, governor: Governor, low: int, match: "regex.Match[str]") -> bool:
    """Whether the first infinitive is the governor's own; an item of a list must begin with it."""
    between = clause.text[low : match.start()]
    if governor.inherited and between.strip():
        return False
    if clause.acts.phrases.words.bare_infinitives and not governor.inherited:
        led = _is_finite(match) or bool(match["marker"])
        if led is not governor.phrase.asks:
            return False
    if governor.phrase.requires and governor.phrase.requires not in between.lower():
        return False
    last = _LAST_WORD.search(between)
    if last is None:
        return True
    word = last[1].lower()
    if _content_of_a_noun(clause, governor, low, (low + last.start(), word)):
        return True
    return word not in clause.acts.phrases.words.not_before_marker and not _unreal_governor(
        clause, low, low + last.start()
    )


def _content_of_a_noun(clause: Clause, governor: Governor, low: int, lead: tuple[int, str]) -> bool:
    """Whether a word of belonging leads an infinitive in which says what the noun of a governor holds, be it that of
    an organ ("approves the recommendation of the Council of | establishing")."""
    at, word = lead
    if governor.phrase.asks or " " not in governor.phrase.verb:
        return False
    end = low + len(clause.text[low:at].rstrip())
    words = clause.acts.phrases.words
    led = word in (*words.complement_openers, *words.aims)
    return led and (end == low or any(mention.end == end for mention in clause.mentions))


def _unreal_governor(clause: Clause, low: int, at: int) -> bool:
    """Whether a verb of deciding that is only supposed stands at a place: "should the Council decide | to extend …"."""
    return clause.acts.governor.match(clause.text, at) is not None and unreal(clause, low, at)


def _elided(clause: Clause, governor: Governor, heads: list[tuple[int, int]]) -> Iterator[tuple[int, int]]:
    """Verbs joined to one of the heads without a marker ("to monitor and report on"); two adverbs joined are none.

    Where finite clauses do the work of infinitives, the form of the verb shows on what it depends.
    """
    low, high = governor.scope_start, governor.scope_end
    marks = {mark for mark, _ in heads}
    certain = bool(clause.acts.phrases.words.finite_openers)
    adverb = rf"{clause.acts.before.adverbs}\s+{clause.acts.before.conjunction}"
    for rule in clause.rules:
        if rule.elided is None:
            continue
        for match in rule.elided.finditer(clause.text, low, high):
            if not joined(clause, low, match.start()):
                continue
            window = max(low, match.start() - 80)
            adverbial = compiled(rf"(?<!\w){adverb}\s+(?:\w+\s+)?$").search(clause.text, window, match.start())
            before = [] if certain else [other.start() for other in infinitives(clause, low, match.start())]
            own = not before or before[-1] in marks or parted(clause, match.start())
            if certain or (not adverbial and own):
                yield match.start(), match.start("verb")


def parted(clause: Clause, at: int) -> bool:
    """Whether a comma or semicolon and a conjunction part a verb from what stands before it."""
    mark = rf"[{COMMAS}{SEMICOLONS}]\s*{clause.acts.before.conjunction}\s+"
    return ends_with(clause, mark, clause.sentence.start, at)


def _ruled(clause: Clause, governor: Governor, head: tuple[int, int, int], *, first: bool) -> Cue | None:
    _, verb, end = head
    for rule in clause.rules:
        if not _governs(clause, governor, rule) or rule.rule.passive_only:
            continue
        match = rule.verbs.infinitive.match(clause.text, verb, governor.scope_end)
        if match is None:
            continue
        if rule.rule.role is Role.SUBJECT and subject_behind(clause, match.end(), governor.scope_end) is None:
            continue
        if rule.rule.role is Role.ASKED and not _asks_a_body(clause, governor, head[0]):
            continue
        limit = governor.scope_end if rule.rule.whole_scope else end
        fits, span = object_behind(clause, rule, match.end(), limit)
        if not fits and rule.rule.role is Role.ASKED:
            span = adverb_in_front(clause, rule, governor.end, match.end())
            fits = span is not None
        start = _begin(governor, verb) if first else verb
        cue = _cue(clause, governor, (start, verb, match.end(), limit), rule, span)
        if fits and _received(clause, governor, rule, cue.place):
            return replace(cue, voice=Voice.PREDICATE) if rule.rule.role is Role.SUBJECT else cue
    return None


def _received(clause: Clause, governor: Governor, rule: CompiledRule, place: Place) -> bool:
    """Whether what a rule asks for goes to an organ, where the rule wants that."""
    if rule.rule.to_whom_it_tells:
        return told_directly(clause, governor.end, place)
    return not rule.rule.to_destination or _to_an_organ(clause, place)


def _to_an_organ(clause: Clause, place: Place) -> bool:
    """Whether something goes to the organ that speaks or to another body, not to an official alone."""
    return any(one is None or one.kind is not BodyKind.OFFICIAL for one in destinations(clause, place))


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
    high = min(end, span[1] + 5 if span else start + _VOID_REACH)
    voided = rule.voids is not None and rule.voids.search(clause.text, start, high)
    return not voided and followed(clause, rule, start, end), span


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
    return Cue(
        sentence=clause.sentence,
        place=Place(
            clause_start=clause_start, start=start, verb=verb, verb_end=verb_end, end=end, object_span=object_span
        ),
        telling=governor.telling,
        voice=Voice.ACTIVE,
        rule=rule,
        governor=governor,
    )


def inherited_by(clause: Clause, governor: Governor) -> Governor:
    """The governor of a list, with the spans of an item of it."""
    words, before = clause.acts.phrases.words, clause.acts.before
    label = r"[\s(*_]*(?:\(?\w{1,4}\)\s*)?"
    content = rf"(?P<content>{words_pattern(words.content_openers)}{WORD_END}\s*)?"
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
