"""Reports that no infinitive of a verb of asking wants: "requests enhanced reporting by the group to the Council", and
what stands behind another clause: "…, with the group to report to the Council"."""

from collections.abc import Iterator
from dataclasses import replace

from mandate_graph.extraction.acts.clauses import Clause
from mandate_graph.extraction.acts.cues import Cue, Voice, governed_cue, place_of
from mandate_graph.extraction.acts.governors import Governor, Setting
from mandate_graph.extraction.acts.patterns import compiled, words_pattern
from mandate_graph.extraction.acts.predicates import wanted
from mandate_graph.extraction.acts.reporting import to_an_organ
from mandate_graph.languages.script import COMMA, GAP
from mandate_graph.languages.themes.acts import Role
from mandate_graph.model.act_mention import Telling
from mandate_graph.model.mandate import Event
from mandate_graph.model.registry import BodyKind

_ASKING = (BodyKind.ORGAN, BodyKind.CONFERENCE)


def reporting_asked(clause: Clause, governor: Governor) -> Iterator[Cue]:
    """The cue of a noun of reporting right behind a verb that asks for it, with a body that is to do so."""
    words, before = clause.acts.phrases.words, clause.acts.before
    if not governor.phrase.asks or governor.content is not None or not words.agents:
        return
    lead = rf"\s+(?:{before.determiner}{GAP})?(?:(?-i:[\p{{Ll}}-]+)\s+){{0,2}}"
    by_whom = compiled(rf"\s+{words_pattern(words.agents)}\s+(?:{before.determiner}{GAP})?")
    for rule in clause.rules:
        if rule.nouns is None or rule.rule.role is not Role.REPORTER:
            continue
        for noun in rule.nouns.finditer(clause.text, governor.end, governor.scope_end):
            named = next(clause.between(noun.end(), governor.scope_end), None)
            if named is None or not compiled(lead).fullmatch(clause.text, governor.end, noun.start()):
                continue
            start, end = governor.start, governor.scope_end
            place = place_of(noun.span(), end, clause_start=governor.end, start=start)
            behind = replace(place, verb_end=named.end)
            if by_whom.fullmatch(clause.text, noun.end(), named.start) and to_an_organ(clause, behind):
                asking = replace(governor, inherited=True, asked=(named,), addressed=True)
                yield governed_cue(clause.sentence, asking, place, Voice.ACTIVE, rule)
                return


def reporting_besides(clause: Clause, setting: Setting) -> Iterator[Cue]:
    """The cue of an infinitive of reporting whose subject is a body that a preposition ties to a clause."""
    words, before = clause.acts.phrases.words, clause.acts.before
    if not words.attending or not setting.performing:
        return
    lead = compiled(rf"{COMMA}\s*{words_pattern(words.attending)}\s+(?:{before.determiner}{GAP})?$")
    for rule in clause.rules:
        if rule.rule.role is not Role.SUBJECT or rule.rule.event is not Event.REQUEST_REPORT:
            continue
        for body in clause.between(clause.sentence.start, clause.sentence.end):
            marker = compiled(rf"\s+{before.marker}").match(clause.text, body.end, clause.sentence.end)
            verb = rule.verbs.infinitive.match(clause.text, marker.end(), clause.sentence.end) if marker else None
            if verb is None or body.kind in _ASKING or not lead.search(clause.text, clause.sentence.start, body.start):
                continue
            place = place_of(verb.span(), clause.sentence.end, clause_start=body.start, start=body.start)
            if wanted(clause, rule, verb.end(), place.end) is not None and to_an_organ(clause, place):
                telling = Telling.PERFORMED
                yield Cue(sentence=clause.sentence, place=place, telling=telling, voice=Voice.PREDICATE, rule=rule)
                return
