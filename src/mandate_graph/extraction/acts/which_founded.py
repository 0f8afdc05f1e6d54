"""Bodies in front of a relative that is the object of a founding: "the group, which the Council established in …"."""

from mandate_graph.extraction.acts.agents import known_founder
from mandate_graph.extraction.acts.clauses import Clause, ends_with
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

    The body is the one right in front of the relative.
    """
    words, before = clause.acts.phrases.words, clause.acts.before
    if not _plainly_founds(rule) or words.free_order or words.verb_first:
        return None
    if not words.noun_modifiers_follow:
        return relative_founds(clause, rule, verb)
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


def relative_founds(clause: Clause, rule: CompiledRule, verb: tuple[int, int]) -> tuple[int, int] | None:
    """The same where what is said of a noun need not follow it: the subject, an organ or a pronoun for the one that
    speaks, stands right in front of the verb ("the group, which | the Council had established in 2031")."""
    words, before = clause.acts.phrases.words, clause.acts.before
    if not _plainly_founds(rule) or words.noun_modifiers_follow or words.free_order or words.verb_first:
        return None
    shown = leads_to_instrument(clause, verb[1])
    relatives = words_pattern(tuple(word for word in words.relatives if shown or word not in words.content_openers))
    low = max(clause.sentence.start, verb[0] - _WITHIN)
    perfect = rf"(?:\s+(?:{before.adverbs}|{words_pattern(words.perfects)}))*\s+"
    parted = compiled(rf"(?:\s*,[^,;:]{{1,120}},)?{perfect}")
    doers = [one for one in clause.between(low, verb[0]) if one.kind in ORGANS or known_founder(one)]
    organ = next((one.start for one in doers if parted.fullmatch(clause.text, one.end, verb[0])), None)
    lead = rf"(?<!\w){relatives}\s+(?P<clause>)(?:{before.determiner}{GAP})?$"
    own = rf"(?<!\w){relatives}\s+(?P<clause>){words_pattern(words.issuer_pronouns)}{perfect}$"
    high, pattern = (verb[0], own) if organ is None else (organ, lead)
    relative = compiled(pattern).search(clause.text, low, high)
    if relative is None or participle_subject(clause, relative.start("clause"), verb[1]) is None:
        return None
    led = rf"(?<!\w){words_pattern(clause.acts.phrases.instrument_relatives)}\s+"
    return None if ends_with(clause, led, low, relative.start("clause")) else (relative.start("clause"), verb[1])


def _plainly_founds(rule: CompiledRule) -> bool:
    acts = rule.rule
    return (acts.event, acts.role) == (Event.ESTABLISH, Role.OBJECT) and rule.objects is None and not acts.founds
