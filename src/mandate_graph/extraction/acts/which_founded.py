"""Bodies in front of a relative that is the object of a founding: "the group, which the Council established in …"."""

from mandate_graph.extraction.acts.clauses import Clause
from mandate_graph.extraction.acts.governors import ORGANS
from mandate_graph.extraction.acts.patterns import CompiledRule, compiled, words_pattern
from mandate_graph.extraction.acts.roles import participle_subject
from mandate_graph.extraction.acts.telling import leads_to_instrument
from mandate_graph.languages.script import GAP
from mandate_graph.languages.themes.acts import Role
from mandate_graph.model.mandate import Event
from mandate_graph.model.registry import BodyKind

_ACTING = frozenset({BodyKind.ORGAN, BodyKind.CONFERENCE})
_WITHIN = 240


def which_founded(clause: Clause, rule: CompiledRule, verb: tuple[int, int]) -> tuple[int, int] | None:
    """Where the clause begins right behind such a relative, and its verb ends, if an organ stands between them, or, the
    instrument behind it, right behind the verb ("el grupo que creó | el Consejo en su resolución 3/1").

    Only where what is said of a noun follows it, so that the body is the one right in front of the relative.
    """
    words, before = clause.acts.phrases.words, clause.acts.before
    plain = rule.rule.event is Event.ESTABLISH and rule.rule.role is Role.OBJECT and rule.objects is None
    if not (plain and words.noun_modifiers_follow) or words.verb_first or rule.rule.founds:
        return None
    determiner = rf"(?:{before.determiner}{GAP})?"
    doers = (one for one in clause.mentions if one.kind in ORGANS or (one.key and one.kind is BodyKind.OFFICIAL))
    in_front = next((one for one in doers if one.end < verb[0] and _beside(clause, one.end, verb[0])), None)
    organs = [one for one in clause.mentions if one.kind in _ACTING]
    behind = compiled(rf"\s+{determiner}")
    follows = any(behind.fullmatch(clause.text, verb[1], one.start) for one in organs)
    follows = follows and any(leads_to_instrument(clause, one.end) for one in organs if one.start > verb[1])
    if in_front is None and not follows:
        return None
    high = in_front.start if in_front is not None else verb[0]
    lead = compiled(rf"(?<!\w){words_pattern(words.relatives)}{GAP}(?P<clause>){determiner}$")
    relative = lead.search(clause.text, max(clause.sentence.start, high - _WITHIN), high)
    if relative is None or participle_subject(clause, relative.start("clause"), verb[1]) is None:
        return None
    return int(relative.start("clause")), verb[1]


def _beside(clause: Clause, end: int, verb: int) -> bool:
    """Whether nothing but adverbs or an insertion between commas stands between an organ and a verb."""
    gap = rf"(?:\s*,[^,;:]{{1,120}},)?\s+(?:{clause.acts.before.adverbs}\s+)*"
    return compiled(gap).fullmatch(clause.text, end, verb) is not None
