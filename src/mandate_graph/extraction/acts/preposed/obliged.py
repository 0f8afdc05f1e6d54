"""What a sentence without a verb of deciding says that a body shall do."""

from collections.abc import Iterator
from dataclasses import replace

from mandate_graph.extraction.acts.preposed.charged import duty_of
from mandate_graph.extraction.acts.preposed.clauses import Clause
from mandate_graph.extraction.acts.preposed.cues import Cue
from mandate_graph.extraction.acts.preposed.governed import cue_of
from mandate_graph.extraction.acts.preposed.roles import fit, places, subject_of
from mandate_graph.languages.themes.acts import Role
from mandate_graph.model.act_mention import Telling
from mandate_graph.model.mandate import Event

_TERMS = (Role.COMPLEMENT, Event.ASSIGN_FUNCTION)
"""What the mandate of a body is, which terms of reference say without a modal."""


def predicates(clause: Clause, *, performed: bool = False) -> Iterator[Cue]:
    """What a sentence without a verb of deciding says that the body with which it begins shall do."""
    label = clause.acts.label.match(clause.text, clause.start, clause.end)
    low = label.end() if label else clause.start
    taken: list[int] = []
    for rule in clause.acts.rules:
        if rule.rule.role is not Role.SUBJECT and (rule.rule.role, rule.rule.event) != _TERMS:
            continue
        habitual = rule.rule.event is Event.SET_PERIODICITY
        for place in places(clause, rule, low, clause.end):
            place = replace(place, decided=habitual)
            fitting = fit(clause, rule, place) if place.verb not in taken else None
            if fitting is not None and fitting.bodies:
                taken.append(place.verb)
                yield cue_of(clause, None, place, rule, fitting)
                break
    yield from _duties(clause, low, taken) if performed else ()


def _duties(clause: Clause, low: int, taken: list[int]) -> Iterator[Cue]:
    """What a sentence of an instrument lays on the body with which it begins: "工作组应监测水质"."""
    subject = subject_of(clause, low, clause.end)
    verb = duty_of(clause, subject, clause.end) if subject is not None else None
    if subject is None or verb is None or not clause.acts.obligation.match(clause.text, *verb):
        return
    piece = next((high for begin, high in clause.pieces(low, clause.end) if begin <= verb[0] < high), clause.end)
    if clause.mandated(subject) and not any(verb[0] <= one < piece for one in taken):
        following = [one for one in taken if one >= piece]
        yield Cue(
            start=subject.start,
            verb=verb[0],
            verb_end=verb[1],
            end=piece if following else clause.end,
            telling=Telling.PERFORMED,
            bodies=(subject,),
        )
