"""What an organ did, told in the form of a wish behind a verb that welcomes it ("acoge con beneplácito que el Consejo
estableciera …")."""

from collections.abc import Iterator

import regex

from mandate_graph.extraction.acts.clauses import Clause, ends_with
from mandate_graph.extraction.acts.patterns import CompiledRule, compiled, words_pattern
from mandate_graph.languages.script import GAP
from mandate_graph.languages.verb_forms import VerbForm


def welcomed(clause: Clause, rule: CompiledRule) -> Iterator["regex.Match[str]"]:
    """The verbs of a rule in the past form of a wish whose subject stands right behind a verb that welcomes it."""
    phrases, low = clause.acts.phrases, clause.sentence.start
    if not phrases.welcomings:
        return
    lead = rf"(?<!\w){words_pattern(phrases.welcomings)}\s+(?:{clause.acts.before.determiner}{GAP})?"
    past = compiled(rf"\w+{words_pattern(phrases.past_wishes)}")
    subjects = [one for one in clause.between(low, clause.sentence.end) if ends_with(clause, lead, low, one.start)]
    for match in rule.verbs.of(VerbForm.SUBJUNCTIVE).finditer(clause.text, low, clause.sentence.end):
        if past.fullmatch(match.group()) and any(one.end <= match.start() for one in subjects):
            yield match
