"""What a relative clause lays on a body that a decision brings in: "an expert, who shall report to the Council"."""

from collections.abc import Iterator

from mandate_graph.extraction.acts.clauses import Clause
from mandate_graph.extraction.acts.cues import Cue, Place, Voice
from mandate_graph.extraction.acts.governors import Governor
from mandate_graph.extraction.acts.grammar import brings_in
from mandate_graph.extraction.acts.patterns import compiled, words_pattern
from mandate_graph.extraction.acts.predicates import wanted
from mandate_graph.languages.script import COMMA, COMMAS, GAP, SEMICOLONS
from mandate_graph.languages.themes.acts import Role
from mandate_graph.model.mandate import Event
from mandate_graph.model.mention import BodyMention

_ENDS = (Event.TERMINATE, Event.DISSOLVE)
_INSERTED = rf"(?:{COMMA}[^{COMMAS}{SEMICOLONS}]{{1,120}})?{COMMA}?"


def related(clause: Clause, governor: Governor) -> Iterator[Cue]:
    """The cues of relative clauses, with a modal or a future, behind new bodies that a governor brings in."""
    words = clause.acts.phrases.words
    if not words.relatives or words.verb_first:
        return
    pattern = compiled(rf"(?<!\w){words_pattern(words.relatives)}{GAP}")
    for match in pattern.finditer(clause.text, governor.end, governor.scope_end):
        body = _brought(clause, governor, match.start())
        if body is None:
            continue
        for rule in clause.rules:
            said = rule.verbs.predicate.match(clause.text, match.end(), governor.scope_end)
            span = (
                wanted(clause, rule, said.end(), governor.scope_end)
                if said and rule.rule.role is Role.SUBJECT
                else None
            )
            if said is not None and span is not None:
                yield Cue(
                    sentence=clause.sentence,
                    place=Place(
                        clause_start=body.start,
                        start=said.start(),
                        verb=said.start(),
                        verb_end=said.end(),
                        end=governor.scope_end,
                        object_span=span,
                    ),
                    telling=governor.telling,
                    voice=Voice.PREDICATE,
                    rule=rule,
                    governor=governor,
                )
                break


def ending(clause: Clause, governor: Governor) -> Iterator[Cue]:
    """The end that a decision sets for the one new body that it brings in: "a commission …, at the conclusion of which
    it will cease to exist"."""
    words, before = clause.acts.phrases.words, clause.acts.before
    if not words.whose_end:
        return
    subject = (
        rf"(?:{words_pattern(words.subject_pronouns)}|{before.determiner}{GAP}(?:(?-i:[\p{{Ll}}-]+)\s+){{0,4}}?\w+)"
    )
    lead = compiled(rf"(?<!\w){words_pattern(words.whose_end)},?\s+{subject}\s+")
    for match in lead.finditer(clause.text, governor.end, governor.scope_end):
        new = [one for one in clause.between(governor.end, match.start()) if brings_in(one, clause.acts)]
        for rule in clause.rules:
            if len(new) != 1 or rule.rule.event not in _ENDS or rule.objects is not None:
                continue
            pattern = rule.verbs.predicate if rule.rule.role is Role.SUBJECT else rule.verbs.modal_passive
            said = pattern.match(clause.text, match.end(), governor.scope_end)
            if said is not None:
                yield Cue(
                    sentence=clause.sentence,
                    place=Place(
                        clause_start=new[0].start,
                        start=said.start(),
                        verb=said.start(),
                        verb_end=said.end(),
                        end=governor.scope_end,
                        object_span=None,
                    ),
                    telling=governor.telling,
                    voice=Voice.PREDICATE,
                    rule=rule,
                    governor=governor,
                )
                break


def _brought(clause: Clause, governor: Governor, at: int) -> BodyMention | None:
    """The new body that stands in front of a relative, one insertion between commas left out."""
    gap = compiled(rf"\s*{_INSERTED}\s*")
    for mention in clause.between(governor.end, at):
        if gap.fullmatch(clause.text, mention.end, at) and brings_in(mention, clause.acts):
            return mention
    return None
