"""A report that is wished to be presented: "requests that a report on the lakes be submitted by | the Secretariat"."""

from collections.abc import Iterator
from dataclasses import replace

from mandate_graph.extraction.acts.clauses import Clause, unreal
from mandate_graph.extraction.acts.cues import Cue, Place, Voice
from mandate_graph.extraction.acts.governors import Governor
from mandate_graph.extraction.acts.patterns import CompiledRule, compiled, words_pattern
from mandate_graph.languages.script import GAP, SEMICOLONS
from mandate_graph.languages.themes.acts import Role
from mandate_graph.model.mention import BodyMention

_AGENT_WITHIN = 160
_NOUN_WITHIN = 60


def presented(clause: Clause, governor: Governor, content: int) -> Iterator[Cue]:
    """The cue of a passive in what a verb of asking wishes from `content` on, where a body is named that reports."""
    for rule in clause.rules:
        if rule.rule.role is not Role.REPORTER or rule.objects is None:
            continue
        for match in rule.verbs.modal_passive.finditer(clause.text, content, governor.scope_end):
            noun = _thing(clause, rule, content, match.span(), governor.scope_end)
            agent = _agent(clause, match.end(), governor.scope_end)
            if noun is None or agent is None or unreal(clause, content, match.start()):
                continue
            asking = replace(governor, inherited=True, asked=(agent,), addressed=True, content=None)
            place = Place(
                clause_start=content,
                start=governor.start,
                verb=match.start(),
                verb_end=match.end(),
                end=governor.scope_end,
                object_span=noun,
            )
            yield Cue(
                sentence=clause.sentence,
                place=place,
                telling=governor.telling,
                voice=Voice.ACTIVE,
                rule=rule,
                governor=asking,
            )
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


def _agent(clause: Clause, verb_end: int, end: int) -> BodyMention | None:
    """Who is to present it: the first body behind the verb that a word for an agent leads in."""
    led = rf"(?<!\w){words_pattern(clause.acts.phrases.words.agents)}\s+(?:{clause.acts.before.determiner}{GAP})?$"
    parting = compiled(rf"[{SEMICOLONS}:]")
    for mention in clause.between(verb_end, min(end, verb_end + _AGENT_WITHIN)):
        if compiled(led).search(clause.text, verb_end, mention.start):
            return None if parting.search(clause.text, verb_end, mention.start) else mention
    return None
