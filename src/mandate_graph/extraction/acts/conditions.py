"""What a rule wants behind its verb, besides an object of its own."""

from mandate_graph.extraction.acts.clauses import Clause
from mandate_graph.extraction.acts.patterns import CompiledRule, compiled

_WITHIN = 260
"""Characters behind the verb, within which the words that must follow stand."""
_COLON = r"\s*:"
_IN_FRONT = 60
"""Characters before the end of a verb, within which it and its adverbs stand."""


def adverb_in_front(clause: Clause, rule: CompiledRule, low: int, verb_end: int) -> tuple[int, int] | None:
    """Where an adverb right before the verb that ends there is an object of its rule ("shall annually meet")."""
    if rule.objects is None or rule.voids is not None or rule.followed is not None:
        return None
    adverbs = rf"(?<!\w)(?:{clause.acts.before.adverbs}\s+)+\S+$"
    match = compiled(adverbs).search(clause.text, max(low, verb_end - _IN_FRONT), verb_end)
    found = rule.objects.search(clause.text, match.start(), verb_end) if match else None
    return found.span() if found else None


def followed(clause: Clause, rule: CompiledRule, verb_end: int, end: int) -> bool:
    """Whether the words stand behind a verb, or the colon, that its rule wants there; True where it wants none."""
    if rule.rule.opens_list and not compiled(_COLON).match(clause.text, verb_end):
        return False
    return (
        rule.followed is None or rule.followed.search(clause.text, verb_end, min(end, verb_end + _WITHIN)) is not None
    )
