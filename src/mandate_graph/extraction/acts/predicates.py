"""What a body is to do or to be: verbs with a modal, whose subject is the body."""

from collections.abc import Iterator

import regex

from mandate_graph.extraction.acts.cues import Cue
from mandate_graph.extraction.acts.governors import Governor
from mandate_graph.extraction.acts.patterns import CompiledRule, Pattern, compiled, words_pattern
from mandate_graph.extraction.acts.roles import Clause, governed_by_preposition, subject_of
from mandate_graph.languages.themes.acts import Role
from mandate_graph.model.act_mention import Telling
from mandate_graph.model.registry import BodyKind


def predicates(clause: Clause, governor: Governor | None, start: int, end: int) -> Iterator[Cue]:
    """The cues of a clause that begins at `start`, of every rule; the first rule that fits a place has it."""
    taken: list[Cue] = []
    for rule in clause.acts.rules:
        for verb, verb_end, span in _places(clause, rule, start, end):
            if any(cue.verb <= verb < cue.verb_end for cue in taken) or _refused(clause, start, verb):
                continue
            taken.append(_cue(clause, governor, (start, verb, verb_end, end), rule=rule, object_span=span))
    return iter(sorted(taken, key=lambda cue: cue.verb))


def _refused(clause: Clause, start: int, verb: int) -> bool:
    left = clause.acts.before
    return bool(left.negation.search(clause.text, start, verb) or left.hypothetical.search(clause.text, start, verb))


def _places(
    clause: Clause, rule: CompiledRule, start: int, end: int
) -> Iterator[tuple[int, int, tuple[int, int] | None]]:
    role = rule.rule.role
    if role is Role.SUBJECT:
        for match in rule.verbs.predicate.finditer(clause.text, start, end):
            span = _wanted(clause, rule, match.end(), end)
            if span is not None:
                yield match.start(), match.end(), span
    elif role is Role.OBJECT and rule.objects is None:
        for match in rule.verbs.modal_passive.finditer(clause.text, start, end):
            yield match.start(), match.end(), None
    elif role is Role.COMPLEMENT and rule.objects is not None and rule.rule.direct:
        for pattern in (rule.verbs.modal_passive, rule.verbs.predicate):
            yield from _of_object(clause, rule, pattern, start, end)


def _wanted(clause: Clause, rule: CompiledRule, verb_end: int, end: int) -> tuple[int, int] | None:
    high = min(end, verb_end + rule.rule.within)
    span = (verb_end, verb_end)
    if rule.objects is not None:
        match = rule.objects.search(clause.text, verb_end, high)
        if match is None:
            return None
        span = match.span()
    voided = rule.voids is not None and rule.voids.search(clause.text, verb_end, span[1] + 5)
    return None if voided else span


def _of_object(
    clause: Clause, rule: CompiledRule, pattern: Pattern, start: int, end: int
) -> Iterator[tuple[int, int, tuple[int, int] | None]]:
    """ "The mandate of the group shall be extended": the object in front of the verb is its subject."""
    assert rule.objects is not None
    for match in pattern.finditer(clause.text, start, end):
        for named in rule.objects.finditer(clause.text, start, match.start()):
            if not governed_by_preposition(clause, start, named.start(), named.group()):
                yield match.start(), match.end(), named.span()
                break


def subjunctives(clause: Clause, governor: Governor, content: int) -> Iterator[Cue]:
    """ "Recommends that the Council establish …": a bare verb behind its subject."""
    subject = subject_of(clause, content, governor.scope_end)
    if subject is None:
        return
    for rule in clause.acts.rules:
        if rule.rule.role not in (Role.OBJECT, Role.COMPLEMENT, Role.REPORTER):
            continue
        at = rf"\s+(?:{clause.acts.before.adverbs}\s+)*(?:{words_pattern(clause.acts.phrases.words.modals)}\s+)?"
        lead = compiled(at).match(clause.text, subject.end, governor.scope_end)
        match = rule.verbs.infinitive.match(clause.text, lead.end(), governor.scope_end) if lead else None
        if match is None:
            continue
        span = _wanted(clause, rule, match.end(), governor.scope_end)
        if span is None:
            continue
        cue = _cue(clause, governor, (content, match.start(), match.end(), governor.scope_end), rule, span)
        yield cue
        return


def functions(clause: Clause, governor: Governor, taken: list[Cue]) -> Iterator[Cue]:
    """What a decision lays on a body in words of no rule: "shall" and any verb of doing."""
    if governor.content is None:
        return
    subject = subject_of(clause, governor.content, governor.scope_end)
    if subject is None or any(cue.governor is governor for cue in taken):
        return
    match = _doing(clause).match(clause.text, subject.end, governor.scope_end)
    if match is None or clause.acts.function_stops.match(clause.text, match.start("verb")):
        return
    place = (governor.content, match.start("start"), match.end(), governor.scope_end)
    yield _cue(clause, governor, place)


def _doing(clause: Clause) -> Pattern:
    words = clause.acts.phrases.words
    adverb = clause.acts.before.adverbs
    modal = rf"(?P<start>{words_pattern(words.modals)}\s+)(?:{adverb}\s+)*"
    finite = "" if words.infinitive_marker else rf"|(?P<start>(?P<verb>{words.future}))"
    return compiled(rf"\s+(?:{adverb}[\s,]+)*(?:{modal}(?P<verb>{words.infinitive})(?!\w){finite}(?!\w))")


def obligations(clause: Clause) -> Iterator[Cue]:
    """In a text that tells, a sentence whose subject "must" do something."""
    subject = subject_of(clause, clause.sentence.start, clause.sentence.end)
    if subject is None or subject.kind is BodyKind.ORGAN:
        return
    words = clause.acts.phrases.words
    must = rf"\s+(?P<start>{words_pattern(words.obligations)})\s+(?P<verb>{words.infinitive})(?!\w)"
    match = compiled(must).match(clause.text, subject.end, clause.sentence.end)
    if match is None or regex.search(r"[,;]", clause.text[clause.sentence.start : subject.start]):
        return
    place = (clause.sentence.start, match.start("start"), match.end(), clause.sentence.end)
    yield _cue(clause, None, place)


def _cue(
    clause: Clause,
    governor: Governor | None,
    place: tuple[int, int, int, int],
    rule: CompiledRule | None = None,
    object_span: tuple[int, int] | None = None,
) -> Cue:
    clause_start, verb, verb_end, end = place
    return Cue(
        sentence=clause.sentence,
        start=verb,
        verb=verb,
        verb_end=verb_end,
        end=end,
        clause_start=clause_start,
        telling=governor.telling if governor else Telling.CONTINUED,
        voice="subject",
        rule=rule,
        governor=governor,
        object_span=object_span,
    )
