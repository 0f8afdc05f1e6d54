"""Whom, where cases show it, a passive without a subject charges: "Комитету Ассамблеей было поручено следить за …"."""

from mandate_graph.extraction.acts.approving import agent_beside
from mandate_graph.extraction.acts.clauses import Clause, ends_with
from mandate_graph.extraction.acts.grammar import cases, mandated
from mandate_graph.extraction.acts.named_agents import agent_in_front
from mandate_graph.extraction.acts.patterns import compiled, words_pattern
from mandate_graph.extraction.acts.roles import passive_subject
from mandate_graph.languages.script import COMMAS, SEMICOLONS
from mandate_graph.model.mention import BodyMention

_GAP = compiled(rf"[^{COMMAS}{SEMICOLONS}:]{{0,90}}")


def charged_before(clause: Clause, verb: int) -> BodyMention | None:
    """The subject of a passive of charging, or, where cases show it, the one in the dative that opens its clause."""
    return passive_subject(clause, verb) or _in_dative(clause, verb)


def charged_by_somebody(clause: Clause, verb: tuple[int, int]) -> bool:
    """Whether one in the dative opens the clause of a passive, and it is told by whom or by what he was charged."""
    body = _in_dative(clause, verb[0])
    if body is None:
        return False
    by_which = rf"(?<!\w){words_pattern(clause.acts.phrases.instrument_relatives)}\s+"
    if ends_with(clause, by_which, clause.sentence.start, body.start):
        return True
    return (agent_in_front(clause, verb[0]) or agent_beside(clause, verb[1])) is not None


def _in_dative(clause: Clause, verb: int) -> BodyMention | None:
    if not clause.acts.before.free_order:
        return None
    words, low = clause.acts.phrases.words, clause.sentence.start
    openers = (*words.content_openers, *clause.acts.phrases.instrument_relatives)
    opened = rf"(?<!\w){words_pattern(openers)}\s+(?:{clause.acts.before.adverbs}\s+)*"
    return next(
        (
            one
            for one in clause.between(low, verb)
            if mandated(one, clause.acts) and "datv" in cases(one) and ends_with(clause, opened, low, one.start)
            if _GAP.fullmatch(clause.text, one.end, verb)
        ),
        None,
    )
