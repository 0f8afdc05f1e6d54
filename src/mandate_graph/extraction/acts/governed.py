"""What a verb of deciding or asking governs: infinitives, or the clause that it opens."""

from collections.abc import Iterator
from dataclasses import replace

import regex

from mandate_graph.extraction.acts.clauses import Sentence
from mandate_graph.extraction.acts.cues import Cue
from mandate_graph.extraction.acts.governors import Governor
from mandate_graph.extraction.acts.patterns import CompiledRule, compiled, words_pattern
from mandate_graph.extraction.acts.predicates import predicates, subjunctives
from mandate_graph.extraction.acts.roles import Clause, governed_by_preposition, infinitives
from mandate_graph.languages.themes.acts import Role

_REACH = 240
_GOVERNED = (Role.OBJECT, Role.COMPLEMENT, Role.ASKED, Role.REPORTER, Role.DEPUTED)
_LAST_WORD = regex.compile(r"(\w+)[^\w]*$")


def governed(clause: Clause, governor: Governor) -> list[Cue]:
    """The cues under a governor; an asking verb that governs a verb of no rule is a cue itself."""
    if governor.content is not None:
        if governor.phrase.asks:
            return list(subjunctives(clause, governor, governor.content))
        return list(predicates(clause, governor, governor.content, governor.scope_end))
    return list(_infinitives(clause, governor))


def with_content(clause: Clause, governor: Governor) -> Governor:
    """The governor with the place where its clause of content begins, if it opens one."""
    return governor if governor.inherited else replace(governor, content=_content(clause, governor))


def _content(clause: Clause, governor: Governor) -> int | None:
    """Where the clause begins that says what is decided, if the governor opens one."""
    low, high = governor.end, min(governor.scope_end, governor.end + _REACH)
    opener = clause.acts.content.search(clause.text, low, high)
    if opener is None:
        return None
    allowed = rf"(?:[\s,]|{clause.acts.before.adverbs}|,[^,;:]{{1,120}},)*"
    between = clause.text[low : opener.start()]
    inserted = regex.fullmatch(allowed, between, regex.IGNORECASE)
    return opener.end() if inserted else None


def _infinitives(clause: Clause, governor: Governor) -> Iterator[Cue]:
    heads = _heads(clause, governor)
    if not heads:
        return
    matched = []
    for number, (mark, verb) in enumerate(heads):
        end = heads[number + 1][0] if number + 1 < len(heads) else governor.scope_end
        cue = _ruled(clause, governor, (mark, verb, end), first=number == 0)
        if cue is not None:
            matched.append(cue)
            if cue.end > end:
                break
    if governor.phrase.asks and not (matched and matched[0].verb == heads[0][1]):
        end = min([cue.start for cue in matched], default=governor.scope_end)
        mark, verb = heads[0]
        yield _cue(clause, governor, (mark, verb, verb, end), first=True)
    yield from matched


def _heads(clause: Clause, governor: Governor) -> list[tuple[int, int]]:
    """(marker, verb) of the infinitives that depend on the governor itself."""
    acts = clause.acts
    low = governor.scope_start
    found: list[tuple[int, int]] = [(low, low)] if _bare(clause, governor) else []
    for match in infinitives(clause, low, governor.scope_end):
        if found and not acts.before.coordinated.search(clause.text, low, match.start()):
            continue
        if not found and not _may_be_first(clause, governor, low, match.start()):
            continue
        if acts.before.negation.search(clause.text, low, match.start()) or acts.before.negation.search(
            clause.text, low, match.start("verb")
        ):
            found.append((match.start(), match.end()))
            continue
        found.append((match.start(), match.start("verb")))
    return sorted({*found, *_elided(clause, low, governor.scope_end, bool(found))})


def _bare(clause: Clause, governor: Governor) -> bool:
    """Whether an item of a list begins with its infinitive, the marker being at the end of what opens the list."""
    marker = clause.acts.phrases.words.infinitive_marker
    if not governor.inherited or not marker or not governor.marked:
        return False
    return not compiled(rf"{marker}\s").match(clause.text, governor.scope_start)


def _may_be_first(clause: Clause, governor: Governor, low: int, start: int) -> bool:
    between = clause.text[low:start]
    if governor.phrase.requires and governor.phrase.requires not in between.lower():
        return False
    last = _LAST_WORD.search(between)
    return not (last and last[1].lower() in clause.acts.phrases.words.not_before_marker)


def _elided(clause: Clause, low: int, high: int, begun: bool) -> Iterator[tuple[int, int]]:
    if not begun:
        return
    for rule in clause.acts.rules:
        if rule.elided is None:
            continue
        for match in rule.elided.finditer(clause.text, low, high):
            if clause.acts.before.coordinated.search(clause.text, low, match.start()):
                yield match.start(), match.start()


def _ruled(clause: Clause, governor: Governor, head: tuple[int, int, int], *, first: bool) -> Cue | None:
    mark, verb, end = head
    for rule in clause.acts.rules:
        if rule.rule.role not in _GOVERNED:
            continue
        match = rule.verbs.infinitive.match(clause.text, verb, governor.scope_end)
        if match is None:
            continue
        limit = governor.scope_end if rule.rule.whole_scope else end
        fits, span = object_behind(clause, rule, match.end(), limit)
        if fits:
            return _cue(clause, governor, (mark, verb, match.end(), limit), first=first, rule=rule, object_span=span)
    return None


def object_behind(clause: Clause, rule: CompiledRule, start: int, end: int) -> tuple[bool, tuple[int, int] | None]:
    """Whether what follows a rule's verb is what the rule wants, and where its object stands."""
    span: tuple[int, int] | None = None
    if rule.objects is not None:
        span = _object(clause, rule, start, min(end, start + rule.rule.within))
        if span is None:
            return False, None
    high = min(end, (span[1] if span else start + 40) + 5)
    voided = rule.voids is not None and rule.voids.search(clause.text, start, high)
    return not voided, span


def _object(clause: Clause, rule: CompiledRule, start: int, end: int) -> tuple[int, int] | None:
    assert rule.objects is not None
    for match in rule.objects.finditer(clause.text, start, end):
        if rule.rule.direct and rule.rule.role in (Role.COMPLEMENT, Role.REPORTER):
            if governed_by_preposition(clause, start, match.start(), match.group()):
                continue
        return match.start(), match.end()
    return None


def _cue(
    clause: Clause,
    governor: Governor,
    place: tuple[int, int, int, int],
    *,
    first: bool,
    rule: CompiledRule | None = None,
    object_span: tuple[int, int] | None = None,
) -> Cue:
    _, verb, verb_end, end = place
    start = governor.start if first and not governor.inherited else verb
    return Cue(
        sentence=clause.sentence,
        start=start,
        verb=verb,
        verb_end=verb_end,
        end=end,
        clause_start=governor.end if not governor.inherited else clause.sentence.start,
        telling=governor.telling,
        voice="object",
        rule=rule,
        governor=governor,
        object_span=object_span,
    )


def inherited_scope(clause: Clause, governor: Governor, sentence: Sentence) -> tuple[int, int] | None:
    """Where, in an item of a list, what the governor of the list governs begins: (start, clause opener's end or -1)."""
    words = clause.acts.phrases.words
    opening = regex.compile(
        rf"[\s(*_]*(?:\(?\w{{1,4}}\)\s*)?(?:{clause.acts.before.adverbs}\s+)*(?P<content>{words_pattern(words.content_openers)}\s)?",
        regex.IGNORECASE,
    ).match(clause.text, sentence.start, sentence.end)
    if opening is None:
        return None
    return opening.end(), opening.end() if opening["content"] else -1
