"""Nouns that tell of an act: "the establishment of the group pursuant to …", "the renewal of its mandate by …"."""

from collections.abc import Iterator

import regex

from mandate_graph.extraction.acts.agents import (
    agent_behind,
    agent_led,
    at_session_of,
    behind_name,
    beside_noun,
    by_its_own,
    doer,
)
from mandate_graph.extraction.acts.antecedents import possessor
from mandate_graph.extraction.acts.approving import agent_beside, behind_day, noun_object
from mandate_graph.extraction.acts.clauses import Clause, ends_with
from mandate_graph.extraction.acts.cues import Cue, Voice
from mandate_graph.extraction.acts.leads import led_in
from mandate_graph.extraction.acts.patterns import CompiledRule, compiled, words_pattern
from mandate_graph.extraction.acts.roles import complement_of
from mandate_graph.extraction.acts.telling import leads_to_instrument, told_cue
from mandate_graph.languages.script import COMMA, COMMAS, GAP, SEMICOLONS
from mandate_graph.languages.themes.acts import Role
from mandate_graph.model.act_mention import Telling
from mandate_graph.model.mandate import Event
from mandate_graph.model.mention import BodyMention

_PROLONGING = (Event.EXTEND, Event.RENEW)


def nominal(clause: Clause, rule: CompiledRule) -> Iterator[Cue]:
    """ "The establishment of the group pursuant to …", "the renewal of the mandate of the group by …"."""
    if rule.nouns is None:
        return
    copula = rf"(?<!\w){clause.acts.before.copula}\s+"
    for match in rule.nouns.finditer(clause.text, clause.sentence.start, clause.sentence.end):
        span = noun_object(clause, rule, match.span()) or _by_others(clause, rule, match.span())
        if span is None or ends_with(clause, copula, clause.sentence.start, match.start()):
            continue
        owner = _by_somebody(clause, span) or _owned_by_it(clause, rule, span) or _its_own(clause, rule, span)
        if owner is not None:
            yield told_cue(clause, rule, (*match.span(), *owner), Telling.TOLD, Voice.NOMINAL)
            continue
        for body in complement_of(clause, span, clause.sentence.end, meant=False)[:1]:
            inserted = body.start > match.end() and clause.acts.inserted.search(clause.text, match.end(), body.start)
            named = agent_led(clause, body.end) or doer(clause, match.start())
            end = behind_name(clause, body)
            led = named is None and (leads_to_instrument(clause, end, parted=True) or agent_beside(clause, body.end))
            if led or _undergone(clause, body.end) or at_session_of(clause, end) or noted(clause, rule, match.start()):
                yield told_cue(clause, rule, (*match.span(), *span), Telling.TOLD, Voice.NOMINAL)
            elif named or inserted or _tells_who_or_where(clause, rule, match, body):
                yield told_cue(clause, rule, (*match.span(), *span), Telling.TOLD, Voice.ABOUT)


def _by_others(clause: Clause, rule: CompiledRule, noun: tuple[int, int]) -> tuple[int, int] | None:
    """Where the object stands of what is noted to have been prolonged by somebody with a name who is no known body
    ("welcomes the extension by the Lake Union of | the mandate of …")."""
    words, before = clause.acts.phrases.words, clause.acts.before
    if rule.objects is None or not (words.agents and words.complement_openers) or before.free_order:
        return None
    name = r"(?-i:\p{Lu})[\w’'-]*(?:\s+(?:(?-i:\p{Lu})[\w’'-]*|[\p{Ll}]{1,3})){0,9}?"
    by_whom = rf"\s+{words_pattern(words.agents)}\s+(?:{before.determiner}{GAP})?{name}\s+"
    opener = rf"{words_pattern(words.complement_openers)}{GAP}(?:{before.determiner}{GAP})?(?:(?-i:\p{{Ll}}+)\s+)?"
    found = compiled(rf"{by_whom}{opener}(?P<thing>{rule.objects.pattern})").match(
        clause.text, noun[1], clause.sentence.end
    )
    return found.span("thing") if found is not None and noted(clause, rule, noun[0]) else None


def _tells_who_or_where(clause: Clause, rule: CompiledRule, noun: "regex.Match[str]", body: BodyMention) -> bool:
    """Whether the one that did it stands right behind a noun, or an instrument in front that is about the act."""
    if agent_beside(clause, noun.end()) or (rule.objects is not None and beside_noun(clause, noun.end())):
        return True
    if not _known(clause, body):
        return False
    return _is_about(clause, noun.start()) or _decided_in(clause, noun.start(), body)


def noted(clause: Clause, rule: CompiledRule, noun: int) -> bool:
    """Whether a verb right in front of a noun of prolonging takes it as done ("welcomes the extension of …"), be it the
    last of what the sentence takes so, where a word tells that it has been made ("recalling …, and the | recent")."""
    notings = clause.acts.phrases.notings
    if not notings or rule.rule.event not in _PROLONGING:
        return False
    before, low = clause.acts.before, clause.sentence.start
    latest = words_pattern(clause.acts.phrases.latest)
    small = rf"(?:{before.adverbs}\s+)*(?:{before.determiner}{GAP})?"
    which = rf"{small}(?:{latest}\s+)?(?:(?-i:\p{{Ll}}+-\p{{Ll}}+)\s+)?"
    if ends_with(clause, rf"(?<!\w){words_pattern(notings)}\s+{which}", low, noun):
        return True
    joined = compiled(rf"{COMMA}\s+{before.conjunction}\s+{before.determiner}{GAP}{latest}\s+$")
    opened = compiled(rf"\P{{L}}*(?:\d+\.\s+)?{words_pattern(notings)}\s[^{SEMICOLONS}:]*")
    last = joined.search(clause.text, low, noun) if clause.acts.phrases.latest else None
    return last is not None and opened.fullmatch(clause.text, low, last.start()) is not None


def _undergone(clause: Clause, end: int) -> bool:
    """Whether, where cases show by whom, what a noun says is told behind its body to have been approved by an organ or
    in an instrument ("учреждение группы | было утверждено Ассамблеей")."""
    approvals = clause.acts.phrases.approvals_undergone
    if not approvals:
        return False
    until = rf"(?:\s[^{COMMAS}{SEMICOLONS}:]{{1,60}}?)?\s+{clause.acts.before.copula}\s+"
    approved = rf"{until}(?:{clause.acts.before.adverbs}\s+)*{words_pattern(approvals)}(?!\w)"
    match = compiled(approved).match(clause.text, end, clause.sentence.end)
    return match is not None and (
        agent_beside(clause, match.end()) is not None or leads_to_instrument(clause, match.end())
    )


def _by_somebody(clause: Clause, span: tuple[int, int]) -> tuple[int, int] | None:
    """A noun with the organ that did it, be it on a day that is told, which stands before the body ("the establishment
    by the Council in 1990 of …")."""
    opened = clause.acts.phrases.words.complement_openers
    named = agent_behind(clause, _behind_insertion(clause, span[1]), within=0) if opened else None
    if named is None:
        return None
    own = compiled(rf"{by_its_own(clause)},?").match(clause.text, named.end, clause.sentence.end)
    for end in dict.fromkeys((named.end, own.end() if own else named.end, behind_day(clause, named.end))):
        owned = complement_of(clause, (span[1], end), clause.sentence.end, meant=False)
        if owned and owned[0].start > end:
            return span[0], end
    return None


def _behind_insertion(clause: Clause, end: int) -> int:
    """Where a day between commas ends that stands right behind a noun ("the establishment, on 3 May 1990, | by")."""
    match = compiled(rf"\s*,\s[^{COMMAS}{SEMICOLONS}:]{{1,60}}\d,").match(clause.text, end, clause.sentence.end)
    return match.end() if match else end


def _owned_by_it(clause: Clause, rule: CompiledRule, span: tuple[int, int]) -> tuple[int, int] | None:
    """What a pronoun owns and the instrument or organ follows: "the extension of its mandate by resolution 3/1", "its
    establishment by the Council"."""
    prolonged = rule.rule.event in _PROLONGING and rule.rule.role is Role.COMPLEMENT
    if prolonged and at_session_of(clause, span[1]):
        return span
    told = prolonged and leads_to_instrument(clause, span[1])
    return span if told and complement_of(clause, span, clause.sentence.end) else None


def _its_own(clause: Clause, rule: CompiledRule, span: tuple[int, int]) -> tuple[int, int] | None:
    """A noun that a pronoun owns, and behind it who did it: "the group, since its establishment by the Council"."""
    if rule.objects is not None or possessor(clause, span[0]) is None:
        return None
    by_what = leads_to_instrument(clause, span[1], parted=True)
    return span if by_what or beside_noun(clause, span[1]) or at_session_of(clause, span[1]) else None


def _known(clause: Clause, body: BodyMention) -> bool:
    """Whether a body is spoken of as one that is there: it is definite, and no indefinite article stands before it."""
    articles = clause.acts.phrases.words.indefinite
    return body.definite and not ends_with(
        clause, rf"(?<!\w){words_pattern(articles)}\s+(?:(?-i:\p{{Ll}}+)\s+)*", 0, body.start
    )


def _is_about(clause: Clause, noun: int) -> bool:
    """Whether an instrument with its number stands in front that is about the act: "resolution 3/1 on the …"."""
    words = clause.acts.phrases.words
    if not words.about_openers:
        return False
    lead = compiled(rf"(?<!\w){led_in(words, words.about_openers)}$")
    opener = lead.search(clause.text, max(clause.sentence.start, noun - 40), noun)
    if opener is None:
        return False
    other = rf"[^{COMMAS}{SEMICOLONS}]"
    dated = rf"(?:{COMMA}{other}{{0,30}}\d{{4}}{other}{{0,10}})?{COMMA}?\s*"
    instrument = rf"{clause.acts.instruments}{other}{{0,30}}\d{other}{{0,60}}{dated}$"
    return compiled(instrument).search(clause.text, clause.sentence.start, opener.start()) is not None


def _decided_in(clause: Clause, noun: int, body: BodyMention) -> bool:
    """Whether, where word order is free, a decision is about the act, and behind its body stands the instrument that
    holds it ("the decision on the | founding of the group, contained in resolution 3/1")."""
    words, other = clause.acts.phrases.words, rf"[^{COMMAS}{SEMICOLONS}]"
    if not words.free_order or words.verb_first or not words.decision_nouns:
        return False
    of_whom = rf"(?:(?!{words_pattern(words.about_openers)}\s)[^\s{COMMAS}{SEMICOLONS}]+\s+){{0,8}}"
    about = rf"(?<!\w){words_pattern(words.decision_nouns)}\s+{of_whom}{led_in(words, words.about_openers)}"
    held = compiled(rf"{COMMA}?\s{other}{{0,60}}?{clause.acts.inserted.pattern}")
    return (
        ends_with(clause, about, clause.sentence.start, noun)
        and held.match(clause.text, body.end, clause.sentence.end) is not None
    )
