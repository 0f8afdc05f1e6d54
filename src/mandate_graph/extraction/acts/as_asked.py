"""Reports told to come, as an organ has asked: "the Group will, as requested by the Council, submit a report"."""

from collections.abc import Iterator
from dataclasses import replace

from mandate_graph.extraction.acts.clauses import Clause
from mandate_graph.extraction.acts.cues import Cue
from mandate_graph.extraction.acts.governors import ORGANS
from mandate_graph.extraction.acts.patterns import compiled, words_pattern
from mandate_graph.extraction.acts.predicates import predicates
from mandate_graph.extraction.acts.telling import under_an_instrument
from mandate_graph.languages.script import GAP
from mandate_graph.languages.themes.acts import Role
from mandate_graph.model.act_mention import Telling
from mandate_graph.model.mandate import Event


def as_asked(clause: Clause) -> Iterator[Cue]:
    """What the subjects of a sentence are to report, where it says which organ has asked for that."""
    return _reports_to_come(clause) if _says_who_asked(clause) else iter(())


def as_laid_down(clause: Clause) -> Iterator[Cue]:
    """The same in a text that tells, where the sentence begins with the instrument that lays it down; what is reported
    at present says nothing of what was asked."""
    if not under_an_instrument(clause, clause.sentence.end):
        return
    for cue in _reports_to_come(clause):
        present = cue.rule.verbs.present if cue.rule is not None else None
        if present is None or not present.fullmatch(clause.text, cue.place.start, cue.place.verb_end):
            yield cue


def _reports_to_come(clause: Clause) -> Iterator[Cue]:
    for cue in predicates(clause, None, clause.sentence.start, clause.sentence.end):
        if cue.rule is not None and (cue.rule.rule.event, cue.rule.rule.role) == (Event.REQUEST_REPORT, Role.SUBJECT):
            yield replace(cue, telling=Telling.TOLD)


def _says_who_asked(clause: Clause) -> bool:
    phrases = clause.acts.phrases.words.as_asked
    if not phrases:
        return False
    lead = compiled(rf"(?<!\w){words_pattern(phrases)}{GAP}(?:{clause.acts.before.determiner}{GAP})?")
    organs = {one.start for one in clause.mentions if one.kind in ORGANS}
    found = lead.finditer(clause.text, clause.sentence.start, clause.sentence.end)
    return any(match.end() in organs or match.end() - 1 in organs for match in found)
