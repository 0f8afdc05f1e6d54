"""What a text tells of the task of a body: "回顾工作组的任务包括监测水质", "该工作组的任务是…"."""

from collections.abc import Iterator

import regex

from mandate_graph.extraction.acts.preposed.clauses import Clause, doer
from mandate_graph.extraction.acts.preposed.cues import Cue
from mandate_graph.extraction.acts.preposed.patterns import any_of, compiled
from mandate_graph.languages.themes.acts import Role
from mandate_graph.model.act_mention import Telling
from mandate_graph.model.mention import BodyMention


def charged(clause: Clause) -> Iterator[Cue]:
    """The tasks of which a sentence tells, where it notes them or points to the body that it has named before."""
    for number, (low, high) in enumerate(clause.pieces(clause.start, clause.end)):
        label = clause.acts.label.match(clause.text, low, high) if number == 0 else None
        begin = clause.led(label.end() if label else low, high)
        noted = clause.acts.noting.match(clause.text, begin, high)
        at = _behind_founding_text(clause, noted.end(), high) if noted else low
        body = clause.at(at, high) if noted else _shown(clause, begin, high) if number else None
        body = clause.whole(body, high) if body else None
        told = _task_of(clause, body, high) if body else None
        if body is not None and told is not None:
            organ, verb = told
            yield Cue(
                start=body.start,
                verb=verb[0],
                verb_end=verb[1],
                end=clause.end,
                telling=Telling.TOLD,
                bodies=(body,),
                instrument=(low, high),
                agent=organ,
            )


def _task_of(clause: Clause, body: BodyMention, high: int) -> tuple[BodyMention | None, tuple[int, int]] | None:
    """The verb that tells the task of a body, with the organ that gave it where one is named."""
    verb = _task(clause, body, high)
    return (None, verb) if verb is not None else _mandated_by(clause, body, high)


def _behind_founding_text(clause: Clause, at: int, high: int) -> int:
    """Where what an instrument lays down begins behind it: "回顾大会第3/1号决议规定工作组的任务是…"."""
    organ = clause.at(at, high)
    begin = organ.end if organ is not None and doer(organ) else at
    located = clause.acts.located.match(clause.text, begin, high)
    instrument = clause.acts.instrument.match(clause.text, located.end() if located else begin, high)
    verbs = compiled(any_of(clause.acts.phrases.words.laying_down))
    laid = verbs.match(clause.text, clause.led(instrument.end(), high), high) if instrument else None
    return laid.end() if laid else at


def _mandated_by(clause: Clause, body: BodyMention, high: int) -> tuple[BodyMention, tuple[int, int]] | None:
    """The organ and the verb by which a body was given a task by an organ: "工作组受大会委托监测水质"."""
    words, rules = clause.acts.phrases.words, clause.acts.rules
    sign = compiled(any_of(words.entrusted)).match(clause.text, clause.led(body.end, high), high)
    organ = clause.at(sign.end(), high) if sign else None
    if organ is None or not doer(organ) or not clause.mandated(body):
        return None
    located = clause.acts.located.match(clause.text, organ.end, high)
    instrument = clause.acts.instrument.match(clause.text, located.end() if located else organ.end, high)
    at = clause.led(instrument.end() if instrument else organ.end, high)
    verbs = (rule.verbs.match(clause.text, at, high) for rule in rules if rule.rule.role is Role.DEPUTED)
    verb = next((one for one in verbs if one is not None), None)
    described = verb is not None and clause.acts.modifies.match(clause.text, verb.end(), high)
    return (organ, verb.span()) if verb is not None and not described else None


def duty_of(clause: Clause, subject: BodyMention, high: int) -> tuple[int, int] | None:
    """The modal behind a body that lays on it what a verb of doing says, be it at a session of its own."""
    modal = clause.acts.modal.match(clause.text, clause.led(subject.end, high), high)
    modal = modal or _behind_insertion(clause, subject.end, high)
    if modal is None:
        return None
    at = clause.led(modal.end(), high)
    session = clause.acts.sitting.match(clause.text, at, high)
    at = clause.led(session.end(), high) if session else at
    piece = next((end for low, end in clause.pieces(at, high)), high)
    procedural = compiled(any_of(clause.acts.phrases.procedural)).search(clause.text, at, piece)
    return None if procedural or clause.acts.not_doing.match(clause.text, at, high) else modal.span()


def _behind_insertion(clause: Clause, at: int, high: int) -> "regex.Match[str] | None":
    """The modal of a body behind the piece that says how or beside what it is to do it: "工作组除…外，还应…"."""
    if clause.acts.circumstance.match(clause.text, clause.led(at, high), high) is None:
        return None
    pieces = clause.pieces(at, high)[1:2]
    return next((clause.acts.modal.match(clause.text, clause.led(low, end), end) for low, end in pieces), None)


def done_by(clause: Clause, low: int, high: int) -> tuple[BodyMention, tuple[int, int]] | None:
    """The body that is to do what a decision says should be done by it: "应由工作组审议"."""
    phrases = clause.acts.phrases
    doing = compiled(any_of(phrases.duties_by))
    modal = clause.acts.obligation.search(clause.text, low, high)
    opened = compiled(any_of(phrases.words.agents)).match(clause.text, low, high)
    if not (modal or opened) or compiled(any_of(phrases.not_duties)).search(clause.text, low, high):
        return None
    begin = low if opened else modal.end() if modal else high
    for agent in compiled(any_of(phrases.words.agents)).finditer(clause.text, begin, high):
        body = clause.at(agent.end(), high)
        body = clause.whole(body, high) if body else None
        verb = doing.match(clause.text, clause.led(body.end, high), high) if body else None
        if body is not None and verb is not None and not clause.inside(*agent.span()):
            return body, verb.span()
    return None


def _shown(clause: Clause, at: int, high: int) -> BodyMention | None:
    """The body to which a demonstrative at an offset points."""
    words = clause.acts.phrases.words.demonstratives
    body = clause.at(at, high)
    if body is not None:
        return body if body.text.startswith(words) or clause.text.endswith(words, clause.start, at) else None
    word = next((one for one in words if clause.text.startswith(one, at)), "")
    return clause.at(at + len(word), high) if word else None


def _task(clause: Clause, body: BodyMention, high: int) -> tuple[int, int] | None:
    """The verb that says that what follows is the task of the body in front of it."""
    sign = any_of(clause.acts.phrases.words.relative_signs)
    kind, task, being = (any_of(words) for words in clause.acts.phrases.tasks)
    said = compiled(rf"{sign}?{kind}?{task}(?P<verb>{being})(?![：:期\d])").match(clause.text, body.end, high)
    owned = body.key is not None or clause.mandated(body)
    return said.span("verb") if said is not None and owned else None
