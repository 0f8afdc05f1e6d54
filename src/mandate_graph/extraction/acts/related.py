"""What a relative clause lays on a body that a decision brings in: "an expert, who shall report to the Council"."""

from collections.abc import Iterator

from mandate_graph.extraction.acts.clauses import Clause, ends_with
from mandate_graph.extraction.acts.cues import Cue, Voice, governed_cue, place_of
from mandate_graph.extraction.acts.governors import Governor
from mandate_graph.extraction.acts.grammar import brings_in
from mandate_graph.extraction.acts.patterns import compiled, words_pattern
from mandate_graph.extraction.acts.predicates import wanted
from mandate_graph.languages.script import COMMA, COMMAS, GAP, SEMICOLONS
from mandate_graph.languages.themes.acts import Role
from mandate_graph.model.mention import BodyMention

_INSERTED = rf"(?:{COMMA}[^{COMMAS}{SEMICOLONS}]{{1,120}})?{COMMA}?"


def related(clause: Clause, governor: Governor) -> Iterator[Cue]:
    """The cues of relative clauses, with a modal or a future, behind new bodies that a governor brings in."""
    words = clause.acts.phrases.words
    if not words.relatives or words.verb_first:
        return
    pattern = compiled(rf"(?<!\w){words_pattern(words.relatives)}{GAP}")
    parts = rf"(?<!\w){words_pattern(words.complement_openers)}\s+" if words.complement_openers else ""
    for match in pattern.finditer(clause.text, governor.end, governor.scope_end):
        body = _brought(clause, governor, match.start())
        if body is None or (parts and ends_with(clause, parts, governor.end, match.start())):
            continue
        for rule in clause.rules:
            said = rule.verbs.predicate.match(clause.text, match.end(), governor.scope_end)
            span = (
                wanted(clause, rule, said.end(), governor.scope_end)
                if said and rule.rule.role is Role.SUBJECT
                else None
            )
            if said is not None and span is not None:
                place = place_of(said.span(), governor.scope_end, clause_start=body.start, object_span=span)
                yield governed_cue(clause.sentence, governor, place, Voice.PREDICATE, rule)
                break


def _brought(clause: Clause, governor: Governor, at: int) -> BodyMention | None:
    """The new body that stands in front of a relative, one insertion between commas left out."""
    gap = compiled(rf"\s*{_INSERTED}\s*")
    for mention in clause.between(governor.end, at):
        if gap.fullmatch(clause.text, mention.end, at) and brings_in(mention, clause.acts):
            return mention
    return None
