"""Things that are no bodies, of which a participle may tell instead of the body beside it."""

from mandate_graph.extraction.acts.clauses import Clause, ends_with
from mandate_graph.extraction.acts.grammar import after_preposition, subsidiary
from mandate_graph.languages.script import GAP
from mandate_graph.model.mention import BodyMention
from mandate_graph.model.registry import BodyKind

_THING_WITHIN = 120


def office_of_a_thing(clause: Clause, body: BodyMention) -> bool:
    """Where participles follow nouns: whether that which was established is a thing of an office that stands."""
    if not clause.acts.phrases.words.noun_modifiers_follow or subsidiary(body, clause.acts):
        return False
    return body.kind is BodyKind.OFFICIAL and after_preposition(clause, clause.sentence.start, body)


def thing_may_own(clause: Clause, body: int) -> bool:
    """Whether a thing that is no body may own the participle: "the fund to assist the group, established by …"."""
    low = max(clause.sentence.start, body - _THING_WITHIN)
    low = max(low, clause.text.rfind(",", low, body), clause.text.rfind(";", low, body))
    before = clause.acts.before
    if before.free_order or clause.acts.not_bodies.search(clause.text, low, body) is None:
        return False
    joined = rf"(?<!\w){before.conjunction}\s+{before.determiner}{GAP}"
    return not (clause.acts.phrases.words.noun_modifiers_follow and ends_with(clause, joined, low, body))
