"""A further clause of what is wished, its subject a pronoun: "that the group study the lakes, and that it report"."""

from collections.abc import Iterator

from mandate_graph.extraction.acts.clauses import Clause
from mandate_graph.extraction.acts.cues import Cue, Place, Voice
from mandate_graph.extraction.acts.governors import Governor
from mandate_graph.extraction.acts.patterns import compiled, words_pattern
from mandate_graph.extraction.acts.predicates import wanted
from mandate_graph.extraction.acts.reporting import to_an_organ
from mandate_graph.languages.themes.acts import Role


def wished_anew(clause: Clause, governor: Governor, content: int) -> Iterator[Cue]:
    """The cues of reports in such clauses of a governor whose first one begins at `content`."""
    words, before = clause.acts.phrases.words, clause.acts.before
    if before.free_order or words.verb_first or not (words.wish_openers and words.subject_pronouns):
        return
    opened = rf"(?<!\w){before.conjunction}\s+(?:{before.adverbs}\s+)*{words_pattern(words.wish_openers)}\s+"
    pattern = compiled(rf"{opened}{words_pattern(words.subject_pronouns)}\s+(?:{before.adverbs}\s+)*")
    for match in pattern.finditer(clause.text, content, governor.scope_end):
        for rule in clause.rules:
            if rule.rule.role is not Role.REPORTER:
                continue
            verb = rule.verbs.of(words.wish_form).match(clause.text, match.end(), governor.scope_end)
            span = wanted(clause, rule, verb.end(), governor.scope_end) if verb else None
            if verb is None or span is None:
                continue
            place = Place(
                clause_start=content,
                start=verb.start(),
                verb=verb.start(),
                verb_end=verb.end(),
                end=governor.scope_end,
                object_span=span if rule.objects else None,
            )
            if not rule.rule.to_destination or to_an_organ(clause, place):
                yield Cue(
                    sentence=clause.sentence,
                    place=place,
                    telling=governor.telling,
                    voice=Voice.ACTIVE,
                    rule=rule,
                    governor=governor,
                )
                break
