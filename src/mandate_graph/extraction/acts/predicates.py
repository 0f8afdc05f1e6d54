"""What a body is to do or to be: verbs with a modal, whose subject is the body."""

from collections.abc import Iterator
from dataclasses import replace
from itertools import chain

import regex

from mandate_graph.extraction.acts.alone import may_stand_alone, stands_alone
from mandate_graph.extraction.acts.behind_subject import behind_subject
from mandate_graph.extraction.acts.clauses import Clause, ends_with, finite_verb, infinitives, joined, unreal
from mandate_graph.extraction.acts.conditions import adverb_in_front, followed
from mandate_graph.extraction.acts.cues import Cue, Place, Voice, place_of
from mandate_graph.extraction.acts.governors import Governor
from mandate_graph.extraction.acts.grammar import (
    behind_relative,
    brings_in,
    governed_by_preposition,
    in_a_relative_clause,
    mandated,
    of_parts,
)
from mandate_graph.extraction.acts.heads import parted
from mandate_graph.extraction.acts.patterns import CompiledRule, Pattern, compiled, words_pattern
from mandate_graph.extraction.acts.presented import presented
from mandate_graph.extraction.acts.reporting import destinations, to_an_organ
from mandate_graph.extraction.acts.roles import object_of, subject_behind, subject_of
from mandate_graph.languages.script import COMMA, COMMAS, GAP, SEMICOLONS
from mandate_graph.languages.themes.acts import Role
from mandate_graph.languages.verb_forms import VerbForm
from mandate_graph.model.act_mention import Telling
from mandate_graph.model.mandate import Event
from mandate_graph.model.mention import BodyMention
from mandate_graph.model.registry import BodyKind

_BREAK = regex.compile(rf"[{COMMAS}{SEMICOLONS}]")
_LABEL = regex.compile(r"\W*(?:\w{1,3}[.)]\W*)?")
_CLAUSE_ENDS = regex.compile(rf"[{SEMICOLONS}:]")
_BEHIND = 120
_VOID_REACH = 26
_NEXT = 10
_WISHED = (Role.OBJECT, Role.COMPLEMENT, Role.REPORTER)


def predicates(clause: Clause, governor: Governor | None, start: int, end: int) -> Iterator[Cue]:
    """The cues of a clause that begins at `start`, of every rule; the first rule that fits a place has it."""
    taken: list[Cue] = []
    for rule in clause.rules:
        if governor is None and not may_stand_alone(rule):
            continue
        for place in _places(clause, rule, governor, start, end):
            if any(cue.place.verb <= place.verb < cue.place.verb_end for cue in taken if not _of_nobody(cue, rule)):
                continue
            if governor is None and not stands_alone(clause, rule, place):
                continue
            if not unreal(clause, start, place.verb):
                voice = Voice.ACTIVE if rule.rule.gives else Voice.PREDICATE
                taken.append(_cue(clause, governor, place, rule, voice))
    return iter(sorted(taken, key=lambda cue: cue.place.verb))


def _of_nobody(cue: Cue, rule: CompiledRule) -> bool:
    """Whether a cue of a verb's subject is left aside for a rule of what others than bodies do to a body."""
    return rule.rule.by_another and cue.rule is not None and cue.rule.rule.role is Role.SUBJECT


def _places(clause: Clause, rule: CompiledRule, governor: Governor | None, start: int, end: int) -> Iterator[Place]:
    role, passives = rule.rule.role, (rule.verbs.modal_passive, _at_once(rule, governor))
    if role is Role.SUBJECT:
        yield from _of_subject(clause, rule, start, end)
    elif rule.rule.gives:
        yield from _given(clause, rule, start, end)
    elif role is Role.OBJECT and rule.objects is None:
        for match in chain.from_iterable(pattern.finditer(clause.text, start, end) for pattern in passives):
            aside = _known_already(clause, rule, start, match.start()) or of_parts(clause, start, match.start())
            if followed(clause, rule, match.end(), end) and not aside:
                yield place_of(match.span(), end, clause_start=start)
    elif role is Role.COMPLEMENT and _names_its_subject(rule):
        yield from chain.from_iterable(
            _of_object(clause, rule, pattern, start, end) for pattern in _voices(rule, passives)
        )
    if rule.rule.by_another:
        yield from _of_another(clause, rule, start, end)


def _names_its_subject(rule: CompiledRule) -> bool:
    """Whether the object of a rule may be the subject of its verb ("the mandate of the group | shall be extended")."""
    return (rule.rule.direct or rule.rule.opens_list) and (rule.rule.own or rule.rule.event is not Event.CONVENE)


def _given(clause: Clause, rule: CompiledRule, start: int, end: int) -> Iterator[Place]:
    """ "The commission shall have a committee": a body that is founded as part of another, the subject."""
    for match in rule.verbs.predicate.finditer(clause.text, start, end):
        subject = subject_of(clause, start, match.start())
        beside = subject is not None and not clause.text[subject.end : match.start()].strip()
        if beside and brings_in(object_of(clause, match.end(), end), clause.acts):
            yield place_of(match.span(), end, clause_start=start)


def _known_already(clause: Clause, rule: CompiledRule, start: int, verb: int) -> bool:
    """Whether the subject of a passive is a body that is there, where the rule is of new ones alone."""
    return rule.rule.founds and not brings_in(subject_of(clause, start, verb), clause.acts)


def _joined_on(clause: Clause, rule: CompiledRule, start: int, end: int) -> Iterator["regex.Match[str]"]:
    """Verbs joined to one with a modal that is not said again ("shall meet in May and report to …")."""
    words, before = clause.acts.phrases.words, clause.acts.before
    if words.bare_infinitives or not (before.marker or before.free_order):
        return
    modal = compiled(rf"(?<!\w){before.modal}{GAP}").search(clause.text, start, end)
    if modal is None:
        return
    for match in rule.verbs.of(VerbForm.INFINITIVE).finditer(clause.text, modal.end(), end):
        between = clause.text[modal.end() : match.start()]
        if joined(clause, modal.end(), match.start()) and not _CLAUSE_ENDS.search(between):
            yield match


def _voices(rule: CompiledRule, passives: tuple[Pattern, ...]) -> tuple[Pattern, ...]:
    """The patterns in which a verb can have the rule's object for its subject."""
    actives = () if rule.rule.passive_only else (rule.verbs.predicate,)
    return (*(() if rule.rule.active_only else passives), *actives)


def _at_once(rule: CompiledRule, governor: Governor | None) -> Pattern:
    """The passive of what is done by the words themselves: "decides that it is dissolved", "it is hereby dissolved"."""
    return rule.verbs.performed_passive if governor is None else rule.verbs.present_passive


def wanted(clause: Clause, rule: CompiledRule, verb_end: int, end: int) -> tuple[int, int] | None:
    """Where what a rule wants stands behind its verb: its object, or the verb's end where it wants none."""
    high = min(end, verb_end + rule.rule.within)
    span = (verb_end, verb_end)
    if rule.objects is not None:
        match = rule.objects.search(clause.text, verb_end, high)
        if match is None:
            return None
        span = match.span()
    voided = rule.voids is not None and rule.voids.search(clause.text, verb_end, min(end, span[1] + _VOID_REACH))
    return None if voided or not followed(clause, rule, verb_end, end) else span


def _of_subject(clause: Clause, rule: CompiledRule, start: int, end: int) -> Iterator[Place]:
    """ "The group shall submit a report": what the subject of a verb is to do."""
    said = rule.verbs.predicate.finditer(clause.text, start, end)
    for match in chain(said, _joined_on(clause, rule, start, end), behind_subject(clause, rule, start, end)):
        span = wanted(clause, rule, match.end(), end) or adverb_in_front(clause, rule, start, match.end())
        if span is None or (rule.rule.founds and not inverted(clause, match.start())):
            continue
        place = place_of(match.span(), end, clause_start=start, object_span=span)
        if not rule.rule.to_destination or to_an_organ(clause, place):
            yield place


def _of_another(clause: Clause, rule: CompiledRule, start: int, end: int) -> Iterator[Place]:
    """ "The Council shall review the work of the group": what another shall do to the body behind the verb."""
    for match in rule.verbs.predicate.finditer(clause.text, start, end):
        subject = subject_of(clause, start, match.start())
        span = wanted(clause, rule, match.end(), end)
        if span is not None and (subject is None or not mandated(subject, clause.acts)):
            yield place_of(match.span(), end, clause_start=start, object_span=span)


def _of_object(clause: Clause, rule: CompiledRule, pattern: Pattern, start: int, end: int) -> Iterator[Place]:
    """ "The mandate of the group shall be extended": the object in front of the verb is its subject."""
    assert rule.objects is not None
    for match in pattern.finditer(clause.text, start, end):
        voided = rule.voids is not None and rule.voids.search(clause.text, match.end(), min(end, match.end() + _NEXT))
        voided = voided or (rule.rule.event is Event.TERMINATE and behind_relative(clause, match.start()))
        if voided or in_a_relative_clause(clause, start, match.start()) or not followed(clause, rule, match.end(), end):
            continue
        named = _subject_named(clause, rule, match.span(), (start, end))
        if named is not None:
            yield place_of(match.span(), end, clause_start=start, object_span=named)


def _subject_named(
    clause: Clause, rule: CompiledRule, verb: tuple[int, int], within: tuple[int, int]
) -> tuple[int, int] | None:
    """Where the subject of a passive names one of the objects: where it is to stand, or else in front of the verb."""
    assert rule.objects is not None
    for span in (subject_span(clause, verb, within), (within[0], verb[0])):
        for named in rule.objects.finditer(clause.text, *span):
            if not rule.rule.direct or not governed_by_preposition(clause, within[0], named.start(), named.group()):
                return int(named.start()), int(named.end())
    return None


def inverted(clause: Clause, verb: int) -> bool:
    """Whether the subject of a passive stands behind it: another stands for it in front ("il est créé un groupe"), or,
    in a language that lets the verb come first, none does ("que soit créé un groupe", "par laquelle a été créé …")."""
    words = clause.acts.phrases.words
    if words.noun_modifiers_follow and not (words.expletives or words.verb_first) and _begins(clause, verb):
        return True
    openers = (*words.content_openers, *clause.acts.phrases.instrument_relatives) if words.noun_modifiers_follow else ()
    lead = rf"(?<!\w){words_pattern((*words.expletives, *openers))}\s+"
    return bool(words.expletives or openers) and ends_with(clause, lead, clause.sentence.start, verb)


def _begins(clause: Clause, verb: int) -> bool:
    """Whether nothing but the label of its paragraph stands before a verb in its sentence ("1. Queda prorrogado …")."""
    return _LABEL.fullmatch(clause.text, clause.sentence.start, verb) is not None


def subject_span(clause: Clause, verb: tuple[int, int], within: tuple[int, int]) -> tuple[int, int]:
    """Where the subject of a passive stands: in front of the verb, or behind one that a pronoun makes passive, or
    that comes first."""
    reflexive = clause.acts.before.reflexive
    by_pronoun = reflexive and compiled(reflexive).match(clause.text, verb[0], verb[1])
    if by_pronoun or inverted(clause, verb[0]):
        return verb[1], min(within[1], verb[1] + _BEHIND)
    return within[0], verb[0]


def wishes(clause: Clause, governor: Governor, content: int) -> Iterator[Cue]:
    """ "Requests that the Council establish …", "просит, чтобы он представил …": what is asked, in a clause."""
    start = governor.start if not governor.inherited else content
    for rule in clause.rules:
        if rule.rule.role not in _WISHED or rule.rule.decided:
            continue
        verb = _wished_verb(clause, governor, rule, content)
        span = wanted(clause, rule, verb[1], governor.scope_end) if verb else None
        at, end, named = verb or (content, content), governor.scope_end, span if rule.objects else None
        place = place_of(at, end, clause_start=content, object_span=named)
        if verb and span is not None and (not rule.rule.to_destination or to_an_organ(clause, place)):
            yield _cue(clause, governor, replace(place, start=start), rule, Voice.ACTIVE)
            yield from _wished_besides(clause, governor, verb[1])
            return
    undergone = [cue for cue in predicates(clause, governor, content, governor.scope_end) if _undergone(cue)]
    undergone = undergone or list(presented(clause, governor, content))
    if undergone:
        yield from undergone
        return
    place = place_of((content, content), governor.scope_end, clause_start=content)
    yield _cue(clause, governor, replace(place, start=start), None, Voice.ACTIVE)
    yield from _wished_besides(clause, governor, content)


def _wished_besides(clause: Clause, governor: Governor, low: int) -> Iterator[Cue]:
    """A verb joined to what a clause wishes: "requests that the group study the lakes, and report thereon"."""
    finite = bool(clause.acts.phrases.words.finite_openers)
    for rule in clause.rules:
        if rule.elided is None or rule.rule.role is not Role.REPORTER:
            continue
        for match in rule.elided.finditer(clause.text, low, governor.scope_end):
            verb = match.start("verb")
            alone = (compiled(r"\w+") if finite else rule.verbs.infinitive).match(clause.text, verb, match.end("verb"))
            end = alone.end() if alone else match.end("verb")
            place = place_of((verb, end), governor.scope_end, clause_start=low)
            fits = not finite or wanted(clause, rule, end, governor.scope_end)
            if fits and joined(clause, low, match.start()) and destinations(clause, place):
                yield _cue(clause, governor, place, rule, Voice.ACTIVE)


def _undergone(cue: Cue) -> bool:
    """Whether what is asked is that something be done to a body ("recommends that its mandate be extended")."""
    return cue.rule is not None and cue.rule.rule.role in (Role.OBJECT, Role.COMPLEMENT) and not cue.rule.rule.decided


def _wished_verb(clause: Clause, governor: Governor, rule: CompiledRule, content: int) -> tuple[int, int] | None:
    before, words = clause.acts.before, clause.acts.phrases.words
    if words.wish_behind_asked:
        match = rule.verbs.of(words.wish_form).search(clause.text, content, governor.scope_end)
        return (match.start(), match.end()) if match else None
    verb = finite_verb(clause, governor.end, governor.scope_end) if words.finite_openers else None
    if verb:
        match = rule.verbs.of(words.wish_form).match(clause.text, verb, governor.scope_end)
        return (match.start(), match.end()) if match else None
    subject = subject_of(clause, content, governor.scope_end)
    pronoun = compiled(rf"\s*{words_pattern(words.subject_pronouns)}(?!\w)").match(clause.text, content)
    end = pronoun.end() if pronoun else subject.end if subject else governor.scope_end
    small = rf"(?:,[^,;:]{{1,120}},)?\s+(?:{before.adverbs}\s+)*(?:{before.modal}\s+)?{before.clitics}"
    lead = compiled(small).match(clause.text, end, governor.scope_end)
    match = rule.verbs.of(words.wish_form).match(clause.text, lead.end(), governor.scope_end) if lead else None
    return (match.start(), match.end()) if match else None


def functions(clause: Clause, governor: Governor) -> Iterator[Cue]:
    """What a decision lays on a body in words of no rule: "shall" and any verb of doing."""
    if governor.phrase.asks:
        return
    if clause.acts.phrases.words.verb_first:
        yield from _doings_in_front(clause, governor)
        return
    content = governor.content
    subject = subject_of(clause, content, governor.scope_end) if content is not None else None
    match = doing(clause).match(clause.text, subject.end, governor.scope_end) if subject is not None else None
    if content is None or match is None or match["verb"].lower() in clause.acts.phrases.words.negations:
        return
    if clause.acts.function_stops.match(clause.text, match.start("verb")):
        return
    verb = (match.start("start"), match.end())
    yield _cue(clause, governor, place_of(verb, governor.scope_end, clause_start=content))


def _doings_in_front(clause: Clause, governor: Governor) -> Iterator[Cue]:
    """The same where verbs come first: clauses that do the work of infinitives, with a body right behind the verb."""
    markers = clause.acts.phrases.words.clause_markers
    for match in infinitives(clause, governor.scope_start, governor.scope_end):
        if markers.isdisjoint(match["verb"].split()):
            continue
        verb = (match.start("verb"), match.end())
        subject = subject_behind(clause, match.end(), governor.scope_end)
        if subject is not None and not clause.acts.function_stops.match(clause.text, verb[0]):
            yield _cue(clause, governor, place_of(verb, governor.scope_end, clause_start=governor.scope_start))
            return


def doing(clause: Clause) -> Pattern:
    """A verb in a form for what shall be, behind its subject."""
    words, before = clause.acts.phrases.words, clause.acts.before
    modal = rf"(?P<start>{before.modal}(?:,[^,;:]{{1,60}},)?{GAP})(?:{before.adverbs}\s+)*{before.clitics}"
    wished = rf"|(?-i:(?=\p{{Ll}})){words.finite}" if words.finite else ""
    finite = rf"{before.clitics}(?P<start>(?P<verb>{words.future}{wished}))(?!\w)"
    carried_on = rf"(?:{before.continuing}{GAP})?"
    opened = rf"(?P<start>{before.modal})(?:,[^,;:]{{1,160}})?\s*(?P<verb>:)"
    verb = rf"(?:{modal}{carried_on}(?P<verb>{words.infinitive})(?!\w)|{opened}|{finite})"
    leads = rf"{words_pattern((*words.prepositions, *words.meeting_leads))}{GAP}(?:{before.determiner}{GAP})?"
    session = rf"(?:\s+{leads}(?:(?-i:[\p{{Ll}}\p{{Lo}}\d-]+)\s+){{0,3}}{clause.acts.session})?"
    return compiled(rf"{session}(?:,[^,;:]{{1,160}},)?{session}\s+(?:{before.adverbs}[\s,]+)*{verb}")


def listed_subject(clause: Clause, governor: Governor) -> BodyMention | None:
    """The body of which a clause that ends in a colon says, be it in its items, that it "shall" do what follows."""
    if governor.phrase.asks or governor.content is None:
        return None
    subject = subject_of(clause, governor.content, governor.scope_end)
    match = doing(clause).match(clause.text, subject.end, governor.scope_end) if subject is not None else None
    if subject and clause.acts.before.held and clause.text[subject.end : clause.sentence.end].strip() == ":":
        return subject
    opened = match is not None and (match["verb"] == ":" or clause.acts.function_lists.search(clause.text, match.end()))
    return subject if opened else None


def listed(clause: Clause, governor: Governor) -> Iterator[Cue]:
    """What the item of a list under "the group shall:" says that the group does; its functions the opener tells."""
    marker = rf"(?:{clause.acts.before.marker})?" if clause.acts.before.marker else ""
    lead = compiled(rf"\s*{marker}(?:{clause.acts.before.adverbs}\s+)*")
    begun = lead.match(clause.text, governor.scope_start, governor.scope_end)
    first = begun.end() if begun else governor.scope_start
    parting = rf"(?:{COMMA}\s*|\s+)"
    others = rf"\p{{L}}[\p{{Ll}}-]*{parting}(?:(?-i:[\p{{Ll}}-]+){parting}){{0,4}}{clause.acts.before.conjunction}\s+"
    more = compiled(others).match(clause.text, first, governor.scope_end)
    for start in (first, *((more.end(),) if more else ())):
        cue = _listed_at(clause, governor, start)
        if cue is not None and (start == first or destinations(clause, cue.place)):
            yield cue
            return
    for match in infinitives(clause, first, governor.scope_end) if marker else ():
        if match["marker"] and parted(clause, match.start()):
            cue = _listed_at(clause, governor, match.start("verb"))
            if cue is not None and cue.rule is not None and cue.rule.rule.event is Event.REQUEST_REPORT:
                yield from (cue,) if destinations(clause, cue.place) else ()
                return


def _listed_at(clause: Clause, governor: Governor, start: int) -> Cue | None:
    for rule in clause.rules:
        if rule.rule.role is not Role.SUBJECT or rule.rule.event is Event.ASSIGN_FUNCTION:
            continue
        match = rule.verbs.infinitive.match(clause.text, start, governor.scope_end)
        match = match or rule.verbs.predicate.match(clause.text, start, governor.scope_end)
        span = wanted(clause, rule, match.end(), governor.scope_end) if match else None
        if match and span is not None:
            return _cue(
                clause, governor, place_of(match.span(), governor.scope_end, clause_start=start, object_span=span), rule
            )
    return None


def obligations(clause: Clause) -> Iterator[Cue]:
    """In a text that tells, a sentence whose subject "must" do something."""
    start, end = clause.sentence.start, clause.sentence.end
    subject = subject_of(clause, start, end)
    if subject is None or subject.kind is BodyKind.ORGAN or _BREAK.search(clause.text, start, subject.start):
        return
    words = clause.acts.phrases.words
    must = rf"\s+(?P<start>{words_pattern(words.obligations)})\s+(?P<verb>{words.infinitive})(?!\w)"
    match = compiled(must).match(clause.text, subject.end, end)
    if match is not None:
        yield _cue(clause, None, place_of((match.start("start"), match.end()), end, clause_start=start))


def _cue(
    clause: Clause,
    governor: Governor | None,
    place: Place,
    rule: CompiledRule | None = None,
    voice: Voice = Voice.PREDICATE,
) -> Cue:
    return Cue(
        sentence=clause.sentence,
        place=place,
        telling=governor.telling if governor else Telling.CONTINUED,
        voice=voice,
        rule=rule,
        governor=governor,
    )
