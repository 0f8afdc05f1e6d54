"""A report that is wished to be presented: "requests that a report on the lakes be submitted by | the Secretariat"."""

from collections.abc import Iterator
from dataclasses import replace

from mandate_graph.extraction.acts.clauses import Clause, unreal
from mandate_graph.extraction.acts.cues import Cue, Voice, governed_cue, place_of
from mandate_graph.extraction.acts.governors import Governor
from mandate_graph.extraction.acts.grammar import after_preposition, cases, mandated
from mandate_graph.extraction.acts.patterns import CompiledRule, compiled, words_pattern
from mandate_graph.extraction.acts.reporting import to_an_organ
from mandate_graph.languages.script import GAP, SEMICOLONS
from mandate_graph.languages.themes.acts import Role
from mandate_graph.model.mention import BodyMention
from mandate_graph.model.registry import BodyKind

_AGENT_WITHIN = 160
_NOUN_WITHIN = 60


def presented(clause: Clause, governor: Governor, content: int) -> Iterator[Cue]:
    """The cue of a passive in what a verb of asking wishes, or one of deciding wants, from `content` on, where whoever
    reports is named. What is decided must be a report itself: its results may be the names of those to be elected."""
    past = clause.acts.phrases.words.wish_behind_asked
    for rule in clause.rules:
        report = governor.phrase.asks or past or not rule.rule.to_destination
        if rule.rule.role is not Role.REPORTER or rule.objects is None or not report:
            continue
        passive = rule.verbs.passive if past and governor.phrase.asks else rule.verbs.modal_passive
        for match in passive.finditer(clause.text, content, governor.scope_end):
            noun = _thing(clause, rule, content, match.span(), governor.scope_end)
            agent = _agent(clause, match.end(), governor.scope_end)
            if agent is None and noun is not None and clause.acts.before.free_order:
                agent = _by_case(clause, noun, match.span(), governor.scope_end)
            if agent is None and noun is not None and not rule.rule.to_destination:
                agent = _of_whom(clause, content, noun, match.start())
            if noun is None or agent is None or unreal(clause, content, match.start()):
                continue
            phrase = replace(governor.phrase, asks=True)
            asking = replace(governor, phrase=phrase, inherited=True, asked=(agent,), addressed=True, content=None)
            start, end = governor.start, governor.scope_end
            place = place_of(match.span(), end, clause_start=content, start=start, object_span=noun)
            if past and not to_an_organ(clause, replace(place, verb_end=content)):
                continue
            yield governed_cue(clause.sentence, asking, place, Voice.ACTIVE, rule)
            return


def _thing(clause: Clause, rule: CompiledRule, content: int, verb: tuple[int, int], end: int) -> tuple[int, int] | None:
    """Where the report is named: it begins the clause, or stands right behind the verb."""
    assert rule.objects is not None
    small = rf"\s*(?:{clause.acts.before.determiner}{GAP})?(?:(?-i:\p{{Ll}}+)\s+)?"
    for low, high in ((content, verb[0]), (verb[1], min(end, verb[1] + _NOUN_WITHIN))):
        match = rule.objects.search(clause.text, low, high)
        if match is not None and compiled(small).fullmatch(clause.text, low, match.start()):
            return int(match.start()), int(match.end())
    return None


def _by_case(clause: Clause, noun: tuple[int, int], verb: tuple[int, int], end: int) -> BodyMention | None:
    """Where cases show it: who is to present a report, in the instrumental behind the verb, or else whose it is."""
    low, high = (noun[1], verb[0]) if noun[0] < verb[0] else (noun[1], end)
    if clause.acts.phrases.words.verb_first:
        return None
    agents = clause.between(verb[1], min(end, verb[1] + _AGENT_WITHIN))
    beside = (one for one in agents if "ablt" in cases(one) and not after_preposition(clause, verb[1], one))
    whose = (one for one in clause.between(low, high) if not clause.text[low : one.start].strip())
    owner = next((one for one in whose if mandated(one, clause.acts) or one.kind is BodyKind.OFFICIAL), None)
    return next(beside, None) or owner


def _of_whom(clause: Clause, content: int, noun: tuple[int, int], verb: int) -> BodyMention | None:
    """Where no case shows it: the body or official whose report right in front of it, still to come, is to be presented
    ("that the next report of | the Board be submitted"); "the report of the Board" may be there already."""
    words, before = clause.acts.phrases.words, clause.acts.before
    if before.free_order or words.verb_first or not words.complement_openers:
        return None
    lead = clause.text[content : noun[0]].strip().lower()
    if lead not in ("", *words.indefinite) and compiled(rf"{before.determiner}{GAP}").fullmatch(f"{lead} "):
        return None
    of = compiled(rf"\s+{words_pattern(words.complement_openers)}{GAP}(?:{before.determiner}{GAP})?")
    whose = (one for one in clause.between(noun[1], verb) if of.fullmatch(clause.text, noun[1], one.start))
    return next((one for one in whose if mandated(one, clause.acts) or one.kind is BodyKind.OFFICIAL), None)


def _agent(clause: Clause, verb_end: int, end: int) -> BodyMention | None:
    """Who is to present it: the first body behind the verb that a word for an agent leads in."""
    led = rf"(?<!\w){words_pattern(clause.acts.phrases.words.agents)}\s+(?:{clause.acts.before.determiner}{GAP})?$"
    parting = compiled(rf"[{SEMICOLONS}:]")
    for mention in clause.between(verb_end, min(end, verb_end + _AGENT_WITHIN)):
        if compiled(led).search(clause.text, verb_end, mention.start):
            return None if parting.search(clause.text, verb_end, mention.start) else mention
    return None
