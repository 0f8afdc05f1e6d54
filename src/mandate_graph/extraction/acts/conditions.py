"""What a rule wants behind its verb, besides an object of its own."""

from mandate_graph.extraction.acts.clauses import Clause
from mandate_graph.extraction.acts.patterns import CompiledRule, compiled

_WITHIN = 260
"""Characters behind the verb, within which the words that must follow stand."""
_COLON = r"\s*:"


def followed(clause: Clause, rule: CompiledRule, verb_end: int, end: int) -> bool:
    """Whether the words stand behind a verb, or the colon, that its rule wants there; True where it wants none."""
    if rule.rule.opens_list and not compiled(_COLON).match(clause.text, verb_end):
        return False
    return (
        rule.followed is None or rule.followed.search(clause.text, verb_end, min(end, verb_end + _WITHIN)) is not None
    )
