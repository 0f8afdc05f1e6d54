"""Rules of procedure in a language that puts the number of the rule behind them."""

from collections.abc import Iterator
from functools import cache

import regex

from mandate_graph.extraction.citations.context import PassageContext
from mandate_graph.extraction.citations.marked_names import articles_after
from mandate_graph.extraction.citations.patterns import Pattern
from mandate_graph.extraction.citations.preposed_grammar import preposed_grammar
from mandate_graph.extraction.citations.preposed_leads import read_lead
from mandate_graph.languages import PACKS
from mandate_graph.languages.morphology import any_of
from mandate_graph.model.citation import CitationKind
from mandate_graph.model.language import Language
from mandate_graph.model.reference import CitationMention, IssuerClue, ReferenceForm

_MARKS = r"[《》〈〉]?"


@cache
def _procedure(language: Language) -> Pattern:
    """The words for rules of procedure, the marks of a title around them or not."""
    return regex.compile(rf"{_MARKS}{any_of(PACKS[language].citations.rules_of_procedure, language)}{_MARKS}")


def find_preposed_rules(context: PassageContext) -> Iterator[CitationMention]:
    """Every rule of a body's rules of procedure of a passage in such a language."""
    grammar = preposed_grammar(context.language)
    if grammar is None:
        return
    for match in _procedure(context.language).finditer(context.text):
        paths, end = articles_after(context, match.end())
        if not paths:
            continue
        lead = read_lead(context, grammar, context.sentence(match.start())[0], match.start())
        issuer = lead.issuer
        told = issuer.clue is IssuerClue.NAMED
        for path in paths:
            yield CitationMention(
                part=context.part.key,
                path=context.passage.path,
                start=lead.start if issuer.clue in (IssuerClue.NAMED, IssuerClue.POSSESSIVE) else match.start(),
                end=end,
                language=context.language,
                form=ReferenceForm.RULE,
                kind=CitationKind.RULE_OF_PROCEDURE,
                rule="rule-of-procedure",
                confidence=0.95 if issuer.body and told else 0.7,
                clue=issuer.clue,
                issuer=issuer.body if told else None,
                path_inside=f"rule.{path}",
                sentence=context.sentence(match.start()),
            )
