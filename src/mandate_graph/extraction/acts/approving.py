"""Acts that a verb of approving does to what a noun says: "approves the establishment of …"."""

from collections.abc import Iterator
from dataclasses import replace

import regex

from mandate_graph.extraction.acts.agents import agent_before, beside_noun
from mandate_graph.extraction.acts.circumstances import behind_when_and_where
from mandate_graph.extraction.acts.clauses import Clause, unreal
from mandate_graph.extraction.acts.cues import Cue, Voice
from mandate_graph.extraction.acts.governors import ORGANS, Governor, Opening, Setting, opening
from mandate_graph.extraction.acts.grammar import cases, mandated
from mandate_graph.extraction.acts.leads import led_in
from mandate_graph.extraction.acts.patterns import CompiledRule, compiled, words_pattern
from mandate_graph.extraction.acts.telling import told_cue
from mandate_graph.extraction.terms import find_terms
from mandate_graph.languages.script import COMMA, COMMAS, GAP, SEMICOLONS, WORD_END
from mandate_graph.languages.themes.acts import Role
from mandate_graph.model.act_mention import Telling
from mandate_graph.model.mention import BodyMention
from mandate_graph.model.registry import BodyKind

_WITHIN = 60
_FAR = 160


def approved(clause: Clause, rule: CompiledRule, setting: Setting) -> Iterator[Cue]:
    """Cues of the nouns of a rule that are the object of a verb of approving which does what it says."""
    phrases = clause.acts.phrases
    if rule.nouns is None or not setting.performing or not (phrases.approvals or phrases.proposals):
        return
    for noun in rule.nouns.finditer(clause.text, clause.sentence.start, clause.sentence.end):
        verb = _verb(clause, noun.start(), phrases.approvals) or _proposed(clause, noun.start(), phrases.proposals)
        span = _done_by_another(clause, rule, noun.span()) or noun_object(clause, rule, noun.span())
        if verb is None or span is None or unreal(clause, clause.sentence.start, verb.start()):
            continue
        if opening(clause, verb.start()) is not Opening.NONE:
            offsets = (verb.start("verb"), noun.end(), *span)
            yield told_cue(clause, rule, offsets, Telling.PERFORMED, Voice.NOMINAL)


def told_approved(clause: Clause, rule: CompiledRule) -> Iterator[tuple[tuple[int, int], Cue]]:
    """The same where a text tells of it, with the place of the verb: "the Council approved the extension of …"."""
    phrases = clause.acts.phrases
    if rule.nouns is None or not phrases.approvals_told:
        return
    for noun in rule.nouns.finditer(clause.text, clause.sentence.start, clause.sentence.end):
        verb = _verb(clause, noun.start(), phrases.approvals_told)
        verb = verb or _proposed(clause, noun.start(), phrases.proposals_told)
        span = noun_object(clause, rule, noun.span())
        if verb is not None and span is not None and not unreal(clause, clause.sentence.start, verb.start()):
            offsets = (verb.start("verb"), noun.end(), *span)
            voice = Voice.NOMINAL if agent_before(clause, verb.start("verb")) else Voice.ABOUT
            yield verb.span("verb"), told_cue(clause, rule, offsets, Telling.TOLD, voice)


def asked_for(clause: Clause, governor: Governor) -> Iterator[Cue]:
    """Cues of nouns of what is done to a mandate, right behind a verb that asks for it ("recommends the renewal of …").

    What is to be founded may be a State's own, but where an organ is asked for it ("recommends to the Council the …").
    """
    if not governor.phrase.asks or governor.content is not None:
        return
    before = clause.acts.before
    lead = compiled(
        rf"(?:[\s{COMMAS}]|{before.adverbs}\s)*(?:{before.determiner}{GAP})?(?:(?-i:[\p{{Ll}}-]+)\s+){{0,2}}"
    )
    sent = _sent_to(clause, governor)
    low = sent or governor.end
    for rule in clause.rules:
        if rule.nouns is None or not (rule.rule.role is Role.COMPLEMENT or (sent and rule.rule.role is Role.OBJECT)):
            continue
        for noun in rule.nouns.finditer(clause.text, low, min(governor.scope_end, low + _WITHIN)):
            span = noun_object(clause, rule, noun.span())
            if span is not None and lead.fullmatch(clause.text, low, noun.start()):
                cue = told_cue(clause, rule, (governor.start, noun.end(), *span), governor.telling, Voice.NOMINAL)
                yield replace(cue, governor=governor, place=replace(cue.place, end=governor.scope_end))


def _sent_to(clause: Clause, governor: Governor) -> int | None:
    """Where the organ ends to which what is asked for is sent ("recommends to the Council | the renewal of …")."""
    words, before = clause.acts.phrases.words, clause.acts.before
    if before.free_order or not words.destination_openers:
        return None
    lead = compiled(rf"\s+{words_pattern(words.destination_openers)}{GAP}(?:{before.determiner}{GAP})?")
    named = next(clause.between(governor.end, governor.scope_end), None)
    sent = named is not None and named.kind in ORGANS and lead.fullmatch(clause.text, governor.end, named.start)
    return named.end if named is not None and sent else None


def _verb(clause: Clause, noun: int, approvals: tuple[str, ...]) -> "regex.Match[str] | None":
    """The verb of approving right in front of a noun."""
    before = clause.acts.before
    verbs = words_pattern(approvals)
    inserted = rf"(?:\s*[{COMMAS}][^{COMMAS}{SEMICOLONS}:]{{3,{_FAR}}}[{COMMAS}])?"
    lead = rf"(?:{before.adverbs}[\s,]+)*(?:{before.determiner}{GAP})?(?:(?-i:[\p{{Ll}}-]+)\s+){{0,2}}"
    near = compiled(rf"(?<!\w)(?P<verb>{verbs})\s+{lead}$")
    far = compiled(rf"(?<!\w)(?P<verb>{verbs}){inserted}\s+{lead}$")
    found = near.search(clause.text, max(clause.sentence.start, noun - _WITHIN), noun)
    return found or far.search(clause.text, max(clause.sentence.start, noun - _FAR - _WITHIN), noun)


def _proposed(clause: Clause, noun: int, proposals: tuple[str, ...]) -> "regex.Match[str] | None":
    """The words that approve somebody's proposal right in front of the noun of an act ("approves the proposal of the
    Secretary-General on | the establishment of")."""
    acts, low = clause.acts.phrases, clause.sentence.start
    owners = acts.words.complement_openers
    owned = rf"|{words_pattern(owners)}{GAP}(?:{clause.acts.before.determiner}{GAP})?" if owners else ""
    about = compiled(rf"\s+(?:{words_pattern(acts.words.about_openers)}\s+{owned})?")
    lead = compiled(rf"(?<!\w)(?P<verb>{words_pattern(proposals)})\s+$")
    for named in clause.between(max(low, noun - _FAR), noun):
        if proposals and about.fullmatch(clause.text, named.end, noun):
            return lead.search(clause.text, max(low, named.start - _WITHIN), named.start)
    return None


def noun_object(clause: Clause, rule: CompiledRule, noun: tuple[int, int]) -> tuple[int, int] | None:
    """Where the object stands to which the noun of an act belongs ("extension of the mandate"): the noun itself
    where its rule wants none, None where it does not stand right behind it."""
    agent = agent_beside(clause, noun[1])
    end = _behind_circumstance(clause, agent.end) if agent is not None else behind_day(clause, noun[1])
    end = _behind_instrument(clause, end) if agent is None else end
    end = behind_when_and_where(clause, end) if end == noun[1] else end
    if rule.objects is None:
        return None if _for_another(clause, end) else (noun[0], end)
    beside = beside_noun(clause, end)
    behind = behind_day(clause, beside.end) if beside else end
    return _noun_object(clause, rule, end) or (_noun_object(clause, rule, behind) if beside else None)


def _for_another(clause: Clause, end: int) -> bool:
    """Whether, where verbs come first, something stands behind a noun of founding that is made for the body behind it
    ("إنشاء | صندوق للفريق")."""
    openers = clause.acts.phrases.words.owner_openers
    named = next(clause.between(end, clause.sentence.end), None) if openers else None
    lead = rf"(?:\s+\p{{L}}+){{1,2}}\s+{led_in(clause.acts.phrases.words, openers)}"
    return named is not None and compiled(lead).fullmatch(clause.text, end, named.start) is not None


def _done_by_another(clause: Clause, rule: CompiledRule, noun: tuple[int, int]) -> tuple[int, int] | None:
    """A noun, of a rule that wants no object, with who did it ("endorses the founding by the Council | of a group")."""
    beside = beside_noun(clause, noun[1]) if rule.objects is None else None
    openers = clause.acts.phrases.words.complement_openers
    owned = compiled(rf"\s+{words_pattern(openers)}{GAP}") if openers else None
    if beside is None or owned is None or not owned.match(clause.text, beside.end):
        return None
    return noun[0], beside.end


def _noun_object(clause: Clause, rule: CompiledRule, end: int) -> tuple[int, int] | None:
    """Where the object that a rule wants stands right behind a noun, or behind the one who did it."""
    assert rule.objects is not None
    words, before = clause.acts.phrases.words, clause.acts.before
    opener = rf"{words_pattern(words.complement_openers)}{GAP}" if words.complement_openers else ""
    lead = compiled(rf"\s+{opener}(?:{before.determiner}{GAP})?(?:(?-i:\p{{Ll}}+)\s+)?{_which(clause)}")
    inserted = compiled(rf"\s*{COMMA}[^{COMMAS}{SEMICOLONS}:]{{1,120}}{COMMA}").match(clause.text, end)
    end = inserted.end() if inserted else end
    for match in rule.objects.finditer(clause.text, end, min(clause.sentence.end, end + _FAR)):
        begin = _behind_term(clause, end, match.start())
        if lead.fullmatch(clause.text, begin, match.start()):
            return int(match.start()), int(match.end())
    return None


def _which(clause: Clause) -> str:
    """A pattern of what else, where such words stand in front of their noun, says which it is and how many they are
    ("the convening of | two additional | sessions", "of the | thirty-fourth, thirty-fifth and thirty-sixth |")."""
    words, before = clause.acts.phrases.words, clause.acts.before
    if words.noun_modifiers_follow or words.verb_first or before.free_order or not words.prepositions:
        return ""
    small = words_pattern((*words.prepositions, *words.conjunctions))
    word = rf"(?!{small}{WORD_END})(?-i:\p{{Ll}}[\p{{Ll}}-]*)"
    return rf"(?:(?:{word},\s+)*{word}\s+{before.conjunction}\s+)?(?:{word}\s+){{0,2}}"


def _behind_circumstance(clause: Clause, end: int) -> int:
    """Where the words end that say, right behind who did it, when or in what ("учреждение Советом в 2017 году …")."""
    body = next(clause.between(end, clause.sentence.end), None)
    words = clause.acts.phrases.words
    other = rf"[^{COMMAS}{SEMICOLONS}:]"
    dated = "" if words.verb_first else rf"\d{other}{{0,30}}"
    day = r"|\s+\d{1,2}\s\p{L}+\s\d{4}(?:\s(?-i:\p{Ll}+))?\s" if words.free_order and not words.verb_first else ""
    lead = rf"\s+{words_pattern(words.prepositions)}\s{other}{{0,40}}{dated}\s{day}"
    shown = body is not None and (not body.definite if words.verb_first else "gent" in cases(body))
    return body.start if body and shown and compiled(lead).fullmatch(clause.text, end, body.start) else end


def _behind_instrument(clause: Clause, end: int) -> int:
    """Where cases show it, the beginning of the body that stands right behind the instrument by which it was done, and
    its organ ("создание в соответствии с резолюцией 3/1 Ассамблеи | рабочей группы"); else the place itself."""
    words, other = clause.acts.phrases.words, rf"[^{COMMAS}{SEMICOLONS}:]"
    named = [*clause.between(end, clause.sentence.end)][:2]
    if not words.free_order or words.verb_first or not named:
        return end
    lead = rf"\s+{words_pattern(words.participle_openers)}\s{other}{{0,60}}\d[\w/()-]*(?:\s+\(\p{{L}}+\))?\s"
    if compiled(lead).fullmatch(clause.text, end, named[0].start) is None:
        return end
    body = named[1] if named[0].kind in ORGANS and named[1:] and named[1].start == named[0].end + 1 else named[0]
    sure = mandated(body, clause.acts) and (body.kind not in ORGANS or body is not named[0])
    return body.start if sure else end


def behind_day(clause: Clause, end: int) -> int:
    """Where the year or day ends that stands between a noun and whose it is ("establishment in 2019 | of the …")."""
    words = clause.acts.phrases.words
    if not words.complement_openers:
        return end
    behind = (*words.complement_openers, *words.participle_openers)
    day = rf"\s+{words_pattern(words.prepositions)}\s+(?:\d{{1,2}}\s+)?(?:\p{{L}}{{3,9}}\s+)?\d{{4}}"
    match = compiled(rf"{day}(?=\s+{words_pattern(behind)})").match(clause.text, end)
    match = match or _within(clause, end) or _by_number(clause, end)
    return int(match.end()) if match is not None else end


def _by_number(clause: Clause, end: int) -> "regex.Match[str] | None":
    """The words that say, right behind a noun, by which instrument it was done ("the establishment | by its resolution
    3/1 | of the group")."""
    words = clause.acts.phrases.words
    if clause.acts.before.free_order or words.verb_first:
        return None
    opener, other = words_pattern(words.complement_openers), rf"[^{COMMAS}{SEMICOLONS}:]"
    number = rf"{other}{{0,60}}?\d[\w/]*(?:\s+\([\w-]+\))?(?=\s+{opener}{GAP}{clause.acts.before.determiner}{GAP})"
    by_what = rf"\s+{words_pattern(words.participle_openers)}\s+(?:{words_pattern(words.possessives)}\s+)?"
    return compiled(rf"{by_what}{clause.acts.instruments}\s{number}").match(clause.text, end, clause.sentence.end)


def _within(clause: Clause, end: int) -> "regex.Match[str] | None":
    """The words that say, right behind a noun, in what something new is made ("establishment | within the Secretariat |
    of an office")."""
    words = clause.acts.phrases.words
    if not (words.surroundings and words.indefinite):
        return None
    opener = words_pattern(words.complement_openers)
    other = rf"(?:\s+(?!{opener}\s)[^\s{COMMAS}{SEMICOLONS}:]+){{1,7}}"
    new = rf"\s+{opener}{GAP}{words_pattern(words.indefinite)}\s"
    return compiled(rf"\s+{words_pattern(words.surroundings)}{other}(?={new})").match(clause.text, end)


def _behind_term(clause: Clause, start: int, end: int) -> int:
    """Where the words end that say, right behind a noun, for how long ("the extension until 2031 of the mandate")."""
    terms = find_terms(clause.text[start:end], clause.acts.language)
    return start + terms[0].end if terms and not clause.text[start : start + terms[0].start].strip() else start


def agent_beside(clause: Clause, end: int) -> BodyMention | None:
    """Who does an act, right behind its noun or participle without a preposition, where word order allows that."""
    if not clause.acts.before.free_order:
        return None
    return _agent_then_body(clause, end) if clause.acts.phrases.words.verb_first else _agent_by_case(clause, end)


def _agent_then_body(clause: Clause, end: int) -> BodyMention | None:
    """As the order shows where verbs come first: who does it, and right behind him the body ("إنشاء المجلس لجنةً",
    "إنشاء المجلس للجنة")."""
    named = beside_noun(clause, end)
    behind = next(clause.between(named.end, clause.sentence.end), None) if named else None
    owned = ("", *clause.acts.phrases.words.owner_openers)
    if named is None or behind is None:
        return None
    beside = clause.text[named.end : behind.start].strip() in owned
    return named if beside or _behind_circumstance(clause, named.end) == behind.start else None


def _agent_by_case(clause: Clause, end: int) -> BodyMention | None:
    """As the case shows ("учреждение Ассамблеей комитета")."""
    named = next(clause.between(end, clause.sentence.end), None)
    beside = named is not None and not clause.text[end : named.start].strip()
    if named is None or not beside or "ablt" not in cases(named):
        return None
    return named if named.kind in ORGANS or (named.kind is BodyKind.OFFICIAL and named.key is not None) else None
