"""Verbs joined right behind one another, which have one object: "to establish and to deploy, for a year, a mission"."""

from mandate_graph.extraction.acts.clauses import Clause
from mandate_graph.extraction.acts.patterns import compiled, words_pattern


def shares_object(clause: Clause, verb: int, other: int) -> bool:
    """Whether nothing but its marker stands between a verb and one at `other` that is joined to it."""
    joint = _joint(clause)
    return bool(joint) and compiled(rf"[\w-]+{joint}").fullmatch(clause.text, verb, other) is not None


def behind_joined(clause: Clause, end: int, limit: int) -> int:
    """Where the verb ends that is joined right behind one which ends at `end`; `end` itself if none is."""
    joint, words = _joint(clause), clause.acts.phrases.words
    if not joint:
        return end
    spoken = rf"(?:{words.infinitive}|{words.finite})" if words.finite else words.infinitive
    verb = rf"(?!{words_pattern(words.determiners)}\b)(?-i:(?=\p{{Ll}})){spoken}(?!\w)"
    match = compiled(rf"{joint}{verb}").match(clause.text, end, limit)
    return match.end() if match else end


def _joint(clause: Clause) -> str:
    before = clause.acts.before
    if before.free_order or not before.marker:
        return ""
    return rf"\s+{before.conjunction}\s+(?:{before.marker})?{before.clitics}"
