"""Verbs outside the reach of a verb of deciding: what was established, by whom it is told; and acting verbs."""

from collections.abc import Iterator
from itertools import chain

import regex

from mandate_graph.extraction.acts.agents import (
    agent_behind,
    at_session_of,
    by_its_instrument,
    by_its_own,
    known_founder,
)
from mandate_graph.extraction.acts.approving import approved, told_approved
from mandate_graph.extraction.acts.charged import charged_by_somebody
from mandate_graph.extraction.acts.clauses import Clause, ends_with, unreal
from mandate_graph.extraction.acts.conditions import followed
from mandate_graph.extraction.acts.confirming import confirmed
from mandate_graph.extraction.acts.cues import Cue, Voice
from mandate_graph.extraction.acts.fronted import fronted_subject
from mandate_graph.extraction.acts.governors import ORGANS, Opening, Setting, asks_by_itself, opening
from mandate_graph.extraction.acts.grammar import oblique, word_cases
from mandate_graph.extraction.acts.instrumental import (
    by_decision,
    by_instrument,
    names_a_number,
    speaks_of_a_decision,
)
from mandate_graph.extraction.acts.nominal import nominal
from mandate_graph.extraction.acts.patterns import CompiledRule, compiled, words_pattern
from mandate_graph.extraction.acts.predicates import subject_span
from mandate_graph.extraction.acts.roles import acting_behind, complement_of, participle_subject
from mandate_graph.extraction.acts.telling import (
    finite,
    leads_to_instrument,
    something_new_behind,
    told_cue,
    under_an_instrument,
)
from mandate_graph.extraction.acts.things import office_of_a_thing, thing_may_own
from mandate_graph.extraction.acts.welcoming import welcomed
from mandate_graph.extraction.acts.which_founded import relative_founds, which_founded
from mandate_graph.languages.script import COMMA, COMMAS, GAP, SEMICOLONS, WORD_END
from mandate_graph.languages.themes.acts import Role
from mandate_graph.languages.verb_forms import VerbForm
from mandate_graph.model.act_mention import Telling
from mandate_graph.model.mandate import Event
from mandate_graph.model.registry import BodyKind

_ACTING = (Role.OBJECT, Role.COMPLEMENT)
_PLANNED = (Event.CONVENE, Event.SET_MEETING, Event.REVIEW_EFFECTIVENESS)
"""Events that, told in the past or the passive, are what happened and no act of a mandate."""
_PROLONGING = (Event.EXTEND, Event.RENEW)
_BY_OFFICIALS = (Event.ESTABLISH, *_PROLONGING, Event.TERMINATE, Event.DISSOLVE)
_BEHIND_VERB = 40
"""Characters behind a passive within which its subject begins."""
_BEFORE_VERB = 60
"""Characters between an official and a verb, where word order is free, that say when and by what he does it."""
_INSERTED = regex.compile(rf"{COMMA}[^{COMMAS}{SEMICOLONS}]{{1,160}}{COMMA}\s*$")


def told(clause: Clause, setting: Setting, begun: int | None) -> Iterator[Cue]:
    """Cues in the past, the passive or a participle, and verbs that perform an act themselves.

    `begun` is where the sentence has begun, with a verb of deciding or asking, to tell what an organ did.
    """
    numbered = bool(clause.rules) and names_a_number(clause)
    decided = bool(clause.rules) and speaks_of_a_decision(clause)
    for rule in clause.rules:
        if rule.rule.role is Role.INSTRUMENT:
            yield from _reaffirmed(clause, rule)
        if rule.rule.role is Role.DEPUTED:
            yield from _deputing(clause, rule, setting, begun)
            yield from by_decision(clause, rule) if decided else ()
        if rule.rule.role not in _ACTING or rule.rule.passive_only or rule.rule.gives:
            continue
        yield from _performing(clause, rule, setting)
        yield from confirmed(clause, rule, setting)
        yield from approved(clause, rule, setting)
        yield from (cue for verb, cue in told_approved(clause, rule) if _has_organ(clause, verb))
        if rule.rule.event not in _PLANNED:
            yield from chain(_past(clause, rule, begun), _passive(clause, rule, setting), _participle(clause, rule))
            yield from chain(nominal(clause, rule), _prolonged_by_which(clause, rule))
            yield from by_instrument(clause, rule) if numbered else ()
            yield from by_decision(clause, rule) if decided else ()


def _deputing(clause: Clause, rule: CompiledRule, setting: Setting, begun: int | None) -> Iterator[Cue]:
    """ "Entrusts the group with …", "the group was entrusted by the Council with …"; what asks is read as such."""
    for cue in chain(_performing(clause, rule, setting), _past(clause, rule, begun)):
        if not clause.acts.governor.match(clause.text, cue.place.verb) or _gives_a_task(clause, cue):
            yield cue
    if not clause.speaks(rule, VerbForm.SHORT, VerbForm.PAST):
        return
    for match in rule.verbs.passive.finditer(clause.text, clause.sentence.start, clause.sentence.end):
        asking = asks_by_itself(clause, match.span())
        charged = agent_behind(clause, match.end(), within=0) or at_session_of(clause, match.end())
        told_of = charged is not None or charged_by_somebody(clause, match.span()) or _by_what(clause, match.end())
        if told_of and not asking and not unreal(clause, clause.sentence.start, match.start()):
            yield told_cue(clause, rule, match.span(), Telling.TOLD, Voice.PASSIVE)


def _by_what(clause: Clause, end: int) -> bool:
    """Whether it is told which instrument charges a body: behind the verb that ends there, or at the beginning of the
    sentence ("under resolution 3/1, the group is charged with …")."""
    if clause.acts.before.free_order or clause.acts.phrases.words.verb_first:
        return False
    return under_an_instrument(clause, end) or leads_to_instrument(clause, end, parted=True)


def _gives_a_task(clause: Clause, cue: Cue) -> bool:
    """Whether a noun says what a verb of asking entrusts, no clause ("encomienda al comité | la tarea de contar")."""
    span = cue.place.object_span
    if span is None:
        return False
    clause_opened = rf"(?<!\w){words_pattern(clause.acts.phrases.words.content_openers)}{WORD_END}"
    return compiled(clause_opened).search(clause.text, cue.place.verb_end, span[0]) is None


def _performing(clause: Clause, rule: CompiledRule, setting: Setting) -> Iterator[Cue]:
    if not setting.performing or not clause.speaks(rule, VerbForm.PRESENT):
        return
    for match in rule.verbs.present.finditer(clause.text, clause.sentence.start, clause.sentence.end):
        if opening(clause, match.start()) is not Opening.NONE:
            yield from finite(clause, rule, match.span(), Telling.PERFORMED)


def _past(clause: Clause, rule: CompiledRule, begun: int | None) -> Iterator[Cue]:
    past = rule.verbs.past.finditer(clause.text, clause.sentence.start, clause.sentence.end)
    for match in chain(past if clause.speaks(rule, VerbForm.PAST) else (), welcomed(clause, rule)):
        founded = which_founded(clause, rule, match.span())
        twofold = founded is None and rule.verbs.participle.fullmatch(match.group()) is not None
        participle = twofold and _a_participle(clause, match)
        if participle or unreal(clause, clause.sentence.start, match.start()):
            continue
        if founded is not None:
            yield told_cue(clause, rule, founded, Telling.TOLD, Voice.PARTICIPLE)
            continue
        carried_on = begun is not None and begun < match.start() and _joined_on(clause, match.start())
        if carried_on or _has_organ(clause, match.span()) or _has_founder(clause, rule, match.start()):
            yield from finite(clause, rule, match.span(), Telling.TOLD)


def _a_participle(clause: Clause, match: "regex.Match[str]") -> bool:
    """Whether what follows a form that may be past or participle makes it a participle: an instrument, or the session
    at which it was done; not where the clause is that of an organ ("at which the Council appointed in its …")."""
    if at_session_of(clause, match.end()):
        return True
    return (
        leads_to_instrument(clause, match.end())
        and not _in_relative_clause(clause, match.start())
        and not something_new_behind(clause, match.end(), _before_adverbs(clause, match.start()))
    )


def _in_relative_clause(clause: Clause, verb: int) -> bool:
    """Whether a relative that means an instrument or a session and the organ behind it stand in front of a verb."""
    end = _before_adverbs(clause, verb)
    relative = rf"(?<!\w){words_pattern(clause.acts.phrases.instrument_relatives)}\s+"
    lead = rf"{relative}(?:{clause.acts.before.determiner}{GAP})?"
    pronoun = rf"{relative}{words_pattern(clause.acts.phrases.words.telling_subjects)}"
    low = clause.sentence.start
    named = any(
        one.end == end and one.kind in ORGANS and ends_with(clause, lead, low, one.start) for one in clause.mentions
    )
    return named or ends_with(clause, pronoun, low, end)


def _joined_on(clause: Clause, verb: int) -> bool:
    end = _before_adverbs(clause, verb)
    joint = compiled(rf"(?<!\w){clause.acts.before.conjunction}$|{COMMA}$")
    return joint.search(clause.text, max(clause.sentence.start, end - 20), end) is not None


def _has_organ(clause: Clause, verb: tuple[int, int]) -> bool:
    """Whether an organ, or a pronoun for one, is the subject of a verb in the past that begins and ends there."""
    words, low = clause.acts.phrases.words, clause.sentence.start
    if words.verb_first:
        return _acts_behind(clause, verb) or _acts_before(clause, verb[0])
    end = _before_adverbs(clause, verb[0])
    subject = compiled(rf"(?<!\w){words_pattern(words.telling_subjects)}$")
    if subject.search(clause.text, max(low, end - 20), end):
        return True
    if not clause.acts.before.free_order:
        gap = compiled(by_its_own(clause))
        before = [mention for mention in clause.mentions if mention.end <= end]
        organ = any(gap.fullmatch(clause.text, one.end, end) for one in before if one.kind in ORGANS)
        return organ or any(by_its_instrument(clause, one) for one in before if one.end == end)
    return any(mention.kind in ORGANS and not oblique(mention) for mention in clause.between(low, verb[0]))


def _has_founder(clause: Clause, rule: CompiledRule, verb: int) -> bool:
    """Whether an official of the register is the subject of a verb of founding, prolonging or ending, where subjects
    stand in front."""
    if rule.rule.event not in _BY_OFFICIALS or clause.acts.phrases.words.verb_first:
        return False
    end = _before_adverbs(clause, verb)
    gap = rf"[^{COMMAS}{SEMICOLONS}]{{0,{_BEFORE_VERB}}}" if clause.acts.before.free_order else ""
    nearest = list(clause.between(clause.sentence.start, end))[-1:]
    return any(
        one.key is not None and one.kind is BodyKind.OFFICIAL and not oblique(one)
        for one in nearest
        if compiled(gap).fullmatch(clause.text, one.end, end)
    )


def _acts_behind(clause: Clause, verb: tuple[int, int]) -> bool:
    """Where subjects stand behind verbs: an organ there, or the words by which an instrument does it ("by which")."""
    if acting_behind(clause, verb[1], clause.sentence.end):
        return True
    return _by_which(clause, verb[1])


def _acts_before(clause: Clause, verb: int) -> bool:
    """Where verbs come first: a listed organ or official in front, where a clause begins ("أن") or a perfect tells."""
    words = clause.acts.phrases.words
    end = _before_adverbs(clause, verb)
    perfect = compiled(rf"(?<!\w){words_pattern(words.perfects)}(?!\w)").search(clause.text, end, verb)
    opened = rf"(?<!\w)\w?{words_pattern(words.clause_markers)}\s+"
    return any(
        one.end == end
        and known_founder(one)
        and not _owns(clause, one.start)
        and (perfect is not None or ends_with(clause, opened, clause.sentence.start, one.start))
        for one in clause.mentions
    )


def _owns(clause: Clause, body: int) -> bool:
    """Whether what a rule wants stands right in front of a body, which is then no subject ("ولاية اللجنة قد مددت")."""
    wanted = (rule.objects.pattern for rule in clause.rules if rule.objects is not None)
    return any(ends_with(clause, rf"{one}\s+", clause.sentence.start, body) for one in wanted)


def _by_which(clause: Clause, end: int) -> bool:
    """Whether a relative that means an instrument stands behind a verb ("by which")."""
    by_which = rf"\s+{words_pattern(clause.acts.phrases.instrument_relatives)}(?!\w)"
    return compiled(by_which).match(clause.text, end, clause.sentence.end) is not None


def _before_adverbs(clause: Clause, verb: int) -> int:
    """Where the words before a verb end, without adverbs, what makes it a perfect, and one insertion between commas."""
    low = clause.sentence.start
    end = _before_perfect(clause, verb)
    inserted = _INSERTED.search(clause.text, max(low, end - 170), end)
    end = _before_perfect(clause, inserted.start()) if inserted else end
    return low + len(clause.text[low:end].rstrip())


def _before_perfect(clause: Clause, verb: int) -> int:
    """Where adverbs and what makes a verb a perfect begin in front of a place; the place itself if none stand there."""
    perfect = words_pattern(clause.acts.phrases.words.perfects)
    adverbs = compiled(rf"(?:\s+(?:{clause.acts.before.adverbs}|{perfect}))+\s*$")
    behind = adverbs.search(clause.text, max(clause.sentence.start, verb - 60), verb)
    return behind.start() if behind else verb


def _passive(clause: Clause, rule: CompiledRule, setting: Setting) -> Iterator[Cue]:
    if not clause.speaks(rule, VerbForm.SHORT, VerbForm.PAST):
        return
    hereby = compiled(rf"\s{words_pattern(clause.acts.phrases.words.performatives)}\s")
    for match in _passives(clause, rule):
        if unreal(clause, clause.sentence.start, match.start()) or _active(clause, rule, match):
            continue
        if _related(clause, match.start()) and not (rule.objects and _by_which(clause, match.end())):
            yield from _founded_by_which(clause, rule, match)
            continue
        if not followed(clause, rule, match.end(), clause.sentence.end):
            continue
        performed = setting.performing and hereby.search(match.group()) is not None
        telling = Telling.PERFORMED if performed else Telling.TOLD
        if rule.objects is None:
            yield told_cue(clause, rule, match.span(), telling, Voice.PASSIVE)
            continue
        named = _passive_object(clause, rule, match.span())
        if named is not None:
            yield told_cue(clause, rule, (*match.span(), *named), telling, Voice.PASSIVE)


def _passives(clause: Clause, rule: CompiledRule) -> Iterator["regex.Match[str]"]:
    """The passives of a rule's verbs, and what is one by its ending ("the mandate later | продлевался")."""
    span, endings = (clause.sentence.start, clause.sentence.end), clause.acts.phrases.words.reflexive_endings
    yield from rule.verbs.passive.finditer(clause.text, *span)
    if endings:
        past = rule.verbs.past.finditer(clause.text, *span)
        yield from (match for match in past if match.group().endswith(endings))


def _prolonged_by_which(clause: Clause, rule: CompiledRule) -> Iterator[Cue]:
    """Where a reflexive present is a passive: "an agreement, by which the mandate of the group | продлевается"; not
    under a verb of deciding or asking, which has that for itself."""
    endings = clause.acts.phrases.words.reflexive_endings
    if not endings or rule.rule.event not in _PROLONGING or not clause.speaks(rule, VerbForm.PRESENT):
        return
    low = clause.sentence.start
    by_which = rf"(?<!\w){words_pattern(clause.acts.phrases.instrument_relatives)}\s+"
    for match in rule.verbs.present.finditer(clause.text, low, clause.sentence.end):
        passive = rule.objects is not None and match.group().endswith(endings)
        named = _passive_object(clause, rule, match.span()) if passive else None
        if named is None or clause.acts.governor.search(clause.text, low, match.start()):
            continue
        if ends_with(clause, by_which, low, named[0]) and not unreal(clause, low, match.start()):
            yield told_cue(clause, rule, (*match.span(), *named), Telling.TOLD, Voice.PASSIVE)


def _founded_by_which(clause: Clause, rule: CompiledRule, match: "regex.Match[str]") -> Iterator[Cue]:
    """ "The resolution by which there was founded | a group": the body stands behind the passive."""
    if _by_which(clause, match.end()):
        yield from finite(clause, rule, match.span(), Telling.TOLD)


def _active(clause: Clause, rule: CompiledRule, match: "regex.Match[str]") -> bool:
    """Where verbs come first: whether a form that may be a passive has an organ that does what it says."""
    if not clause.acts.phrases.words.verb_first or rule.verbs.past.fullmatch(match.group()) is None:
        return False
    return acting_behind(clause, match.end(), clause.sentence.end) is not None or _acts_before(clause, match.start())


def _passive_object(clause: Clause, rule: CompiledRule, verb: tuple[int, int]) -> tuple[int, int] | None:
    """Where the object stands that a passive has for its subject; where word order is free, be it right behind it."""
    assert rule.objects is not None
    spans = [subject_span(clause, verb, (clause.sentence.start, clause.sentence.end))]
    spans.extend([(clause.sentence.start, verb[0])] if clause.acts.before.reflexive else [])
    if clause.acts.before.free_order:
        spans.append((verb[1], min(verb[1] + _BEHIND_VERB, clause.sentence.end)))
    found = (rule.objects.search(clause.text, *span) for span in spans)
    return next((match.span() for match in found if match is not None and not _noted_anew(clause, match, verb)), None)


def _noted_anew(clause: Clause, named: "regex.Match[str]", verb: tuple[int, int]) -> bool:
    """Whether another clause that is noted begins between an object and a passive ("…, and noting that …")."""
    phrases = clause.acts.phrases
    anew = rf"(?<!\w){words_pattern((*phrases.notings, *phrases.operatives))}\s+"
    opener = compiled(rf"{anew}{words_pattern(phrases.words.content_openers)}(?!\w)")
    return opener.search(clause.text, named.end(), verb[0]) is not None


def _related(clause: Clause, verb: int) -> bool:
    """Whether a relative stands before a passive, where verbs come first: it is then read as a participle is."""
    words = clause.acts.phrases.words
    relative = rf"(?<!\w){words_pattern(words.relatives)}\s+"
    return words.verb_first and ends_with(clause, relative, clause.sentence.start, verb)


def _participle(clause: Clause, rule: CompiledRule) -> Iterator[Cue]:
    prolonged = rule.rule.event in _PROLONGING and rule.rule.role is Role.COMPLEMENT
    if rule.rule.quiet or (not prolonged and (rule.rule.event is not Event.ESTABLISH or rule.objects is not None)):
        return
    if not clause.speaks(rule, VerbForm.PARTICIPLE):
        return
    for match in rule.verbs.participle.finditer(clause.text, clause.sentence.start, clause.sentence.end):
        leads = clause.acts.before.free_order or _a_participle(clause, match)
        if relative_founds(clause, rule, match.span()) or (
            not leads and (prolonged or fronted_subject(clause, *match.span()) is None)
        ):
            continue
        if _active(clause, rule, match) or (prolonged and _in_a_passive(clause, match.start())):
            continue
        body = participle_subject(clause, *match.span(), joined_on=prolonged)
        if body is not None and not office_of_a_thing(clause, body) and not thing_may_own(clause, body.start):
            yield told_cue(clause, rule, match.span(), Telling.TOLD, Voice.PARTICIPLE)
        elif body is None and prolonged and (mandate := _mandate_before(clause, rule, match)):
            yield told_cue(clause, rule, (*match.span(), *mandate), Telling.TOLD, Voice.PARTICIPLE)


def _mandate_before(clause: Clause, rule: CompiledRule, participle: "regex.Match[str]") -> tuple[int, int] | None:
    """Where cases show it, the mandate in front of a participle that agrees with it, not with its body ("мандат
    группы, | продленный Советом")."""
    if rule.objects is None or not clause.acts.before.free_order or clause.acts.phrases.words.verb_first:
        return None
    of_participle = word_cases(participle.group(), clause.acts.language)
    beside_with_adverbs = compiled(rf"\s*{COMMA}\s*(?:{clause.acts.before.adverbs}\s+)*")
    for named in rule.objects.finditer(clause.text, clause.sentence.start, participle.start()):
        owners = complement_of(clause, named.span(), participle.start(), meant=False)
        beside = owners and beside_with_adverbs.fullmatch(clause.text, owners[-1].end, participle.start())
        if beside and of_participle & word_cases(named.group().split()[0], clause.acts.language):
            return int(named.start()), int(named.end())
    return None


def _in_a_passive(clause: Clause, participle: int) -> bool:
    """Whether a participle is that of a passive with a subject of its own ("the contracts of the group were | …"), not
    one that a relative ties to the body in front ("the group, whose mandate was | …")."""
    before, relatives = clause.acts.before, words_pattern(clause.acts.phrases.words.relatives)
    copula = rf"(?<!\w){before.copula}\s+(?:{before.adverbs}\s+)*"
    tied = rf"(?<!\w){relatives}\s+(?:\p{{Ll}}+\s+){{0,2}}{copula}"
    low = clause.sentence.start
    return ends_with(clause, copula, low, participle) and not ends_with(clause, tied, low, participle)


def _reaffirmed(clause: Clause, rule: CompiledRule) -> Iterator[Cue]:
    pattern = rule.verbs.past if rule.rule.reflexive else rule.verbs.passive
    subject = rf"{clause.acts.instruments}(?:\s+{clause.acts.before.adverbs})*\s+"
    for match in pattern.finditer(clause.text, clause.sentence.start, clause.sentence.end):
        if ends_with(clause, subject, clause.sentence.start, match.start()):
            yield told_cue(clause, rule, match.span(), Telling.TOLD, Voice.INSTRUMENT)
