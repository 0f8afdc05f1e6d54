"""Forms that may be nouns: right behind the body that is their subject they are verbs."""

from collections.abc import Iterator

import regex

from mandate_graph.extraction.acts.clauses import Clause
from mandate_graph.extraction.acts.patterns import CompiledRule, compiled, words_pattern
from mandate_graph.extraction.acts.roles import subject_of


def behind_subject(clause: Clause, rule: CompiledRule, start: int, end: int) -> Iterator["regex.Match[str]"]:
    """Such a form of a rule's verbs ("decide que el Relator sobre el agua | informe al Consejo")."""
    words = clause.acts.phrases.words
    subject = subject_of(clause, start, end) if words.finite_nouns else None
    small = rf"\s+(?:{clause.acts.before.adverbs}\s+)*"
    found = compiled(rf"{small}(?={words_pattern(words.finite_nouns)}(?!\w))")
    lead = found.match(clause.text, subject.end, end) if subject is not None else None
    verb = rule.verbs.of(words.wish_form).match(clause.text, lead.end(), end) if lead is not None else None
    if verb is not None:
        yield verb
