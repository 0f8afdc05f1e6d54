"""Mandates that a preamble confirms, which is all that it does: "Reaffirming the mandate of the group"."""

from collections.abc import Iterator

from mandate_graph.extraction.acts.clauses import Clause
from mandate_graph.extraction.acts.cues import Cue
from mandate_graph.extraction.acts.governors import INSTRUMENTS, Opening, Setting, opening
from mandate_graph.extraction.acts.patterns import CompiledRule
from mandate_graph.extraction.acts.telling import finite
from mandate_graph.languages.verb_forms import VerbForm
from mandate_graph.model.act_mention import Telling
from mandate_graph.model.mandate import Event
from mandate_graph.model.passage import PassageKind


def confirming(setting: Setting) -> bool:
    """Whether a sentence stands in the preamble of an instrument or a draft."""
    return setting.part_kind in INSTRUMENTS and setting.passage.kind is PassageKind.PREAMBULAR


def confirmed(clause: Clause, rule: CompiledRule, setting: Setting) -> Iterator[Cue]:
    """The cues of a rule of confirming whose verb opens a paragraph of a preamble."""
    if rule.rule.event is not Event.REAFFIRM or not confirming(setting):
        return
    openers = clause.acts.phrases.words.preamble_openers
    for form in (VerbForm.GERUND, VerbForm.PRESENT):
        for match in rule.verbs.of(form).finditer(clause.text, clause.sentence.start, clause.sentence.end):
            opened = clause.text[clause.sentence.start : match.start()].strip() in openers
            if opened or opening(clause, match.start()) is Opening.VERB:
                yield from finite(clause, rule, match.span(), Telling.PERFORMED)
