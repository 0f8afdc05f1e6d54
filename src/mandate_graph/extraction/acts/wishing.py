"""Clauses of what is wished or decided whose verb has no modal: "decides that the group serve as secretariat"; and a
further one whose subject is a pronoun: "that the group study the lakes, and that it report"."""

from collections.abc import Iterator

from mandate_graph.extraction.acts.clauses import Clause
from mandate_graph.extraction.acts.cues import Cue, Voice, governed_cue, place_of
from mandate_graph.extraction.acts.governors import Governor
from mandate_graph.extraction.acts.patterns import compiled, words_pattern
from mandate_graph.extraction.acts.predicates import wanted
from mandate_graph.extraction.acts.reporting import to_an_organ
from mandate_graph.extraction.acts.roles import subject_of
from mandate_graph.languages.script import COMMA, COMMAS, SEMICOLONS
from mandate_graph.languages.themes.acts import Role
from mandate_graph.model.mandate import Event, Modality

_MEETINGS = (Event.SET_MEETING, Event.SET_PERIODICITY)


def bare_duty(clause: Clause, governor: Governor, content: int) -> Iterator[Cue]:
    """What the subject of a clause that begins at `content` is to do, its verb standing right behind it.

    What somebody is only asked to do is no function of his; what is recommended is.
    """
    words, before = clause.acts.phrases.words, clause.acts.before
    finite = words.finite_openers or words.wish_behind_asked or words.predicate_forms
    subject = None if finite or before.free_order else subject_of(clause, content, governor.scope_end)
    if subject is None or words.verb_first:
        return
    inserted = rf"(?:{COMMA}[^{COMMAS}{SEMICOLONS}:]{{1,120}}{COMMA})?"
    lead = compiled(rf"{inserted}\s+(?:{before.adverbs}\s+)*").match(clause.text, subject.end, governor.scope_end)
    given = not governor.phrase.asks or governor.phrase.modality is Modality.RECOMMENDS
    events = (*_MEETINGS, *((Event.ASSIGN_FUNCTION,) if given else ()))
    for rule in clause.rules if lead else ():
        if rule.rule.role is not Role.SUBJECT or rule.rule.event not in events or rule.rule.founds:
            continue
        verb = rule.verbs.of(words.wish_form).match(clause.text, lead.end() if lead else content, governor.scope_end)
        span = wanted(clause, rule, verb.end(), governor.scope_end) if verb else None
        if verb is not None and span is not None:
            start, end = governor.start, governor.scope_end
            place = place_of(verb.span(), end, clause_start=content, start=start, object_span=span)
            yield governed_cue(clause.sentence, governor, place, Voice.PREDICATE, rule)
            return


def wished_anew(clause: Clause, governor: Governor, content: int) -> Iterator[Cue]:
    """The cues of reports in such clauses of a governor whose first one begins at `content`."""
    words, before = clause.acts.phrases.words, clause.acts.before
    if before.free_order or words.verb_first or not (words.wish_openers and words.subject_pronouns):
        return
    opened = rf"(?<!\w){before.conjunction}\s+(?:{before.adverbs}\s+)*{words_pattern(words.wish_openers)}\s+"
    pattern = compiled(rf"{opened}{words_pattern(words.subject_pronouns)}\s+(?:{before.adverbs}\s+)*")
    for match in pattern.finditer(clause.text, content, governor.scope_end):
        for rule in clause.rules:
            if rule.rule.role is not Role.REPORTER:
                continue
            verb = rule.verbs.of(words.wish_form).match(clause.text, match.end(), governor.scope_end)
            span = wanted(clause, rule, verb.end(), governor.scope_end) if verb else None
            if verb is None or span is None:
                continue
            named = span if rule.objects else None
            place = place_of(verb.span(), governor.scope_end, clause_start=content, object_span=named)
            if not rule.rule.to_destination or to_an_organ(clause, place):
                yield governed_cue(clause.sentence, governor, place, Voice.ACTIVE, rule)
                break
