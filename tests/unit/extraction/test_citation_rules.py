"""Every rule that finds citations, in every language: sentences in which it works, and in which it must not."""

from collections.abc import Iterator

import pytest
from tests.unit.extraction.test_citations import cited, head_of, made

from mandate_graph.languages import PACKS
from mandate_graph.languages.themes.citations import CitationRule
from mandate_graph.model.citation import CitationFunction
from mandate_graph.model.language import Language

RULES = {
    "numbered-instrument",
    "document-symbol",
    "symbol-shape",
    "anaphor",
    "annex-anaphor",
    "dated-decision",
    "instrument-group",
    "titled-document",
    "amended-by",
    "agenda-item",
    "agenda-item-titled",
    "treaty-name",
    "treaty-unknown",
    "treaty-context",
    "treaty-article",
    "treaty-series",
    "rule-of-procedure",
    *(f"function-{function}" for function in CitationFunction if function is not CitationFunction.MENTIONS),
}


def sentences(*, good: bool) -> Iterator[tuple[Language, str, str]]:
    for language, pack in PACKS.items():
        for rule in pack.citations.rules:
            for text in rule.examples if good else rule.counterexamples:
                yield language, rule.id, text


def at_work(text: str, language: Language) -> set[str]:
    """The rules that find something in a sentence, in a resolution's paragraph or in a note's."""
    found: set[str] = set()
    for kind, of in (("instrument", "pp"), ("document", "para")):
        for citation in cited(made([f"{of} {text}"], language.value, kind), head_of("un-ga")):
            found |= {citation.evidence.rule, f"function-{citation.function}"}
    return found


@pytest.mark.parametrize(("language", "rule", "text"), list(sentences(good=True)), ids=lambda value: str(value)[:50])
def test_a_rule_works_in_its_examples(language: Language, rule: str, text: str) -> None:
    assert rule in at_work(text, language)


@pytest.mark.parametrize(("language", "rule", "text"), list(sentences(good=False)), ids=lambda value: str(value)[:50])
def test_a_rule_is_silent_in_its_counterexamples(language: Language, rule: str, text: str) -> None:
    assert rule not in at_work(text, language)


@pytest.mark.parametrize("language", PACKS)
def test_every_rule_has_sentences_of_both_kinds_in_every_language(language: Language) -> None:
    rules: tuple[CitationRule, ...] = PACKS[language].citations.rules
    assert {rule.id for rule in rules} == RULES
    assert len(rules) == len(RULES)
    assert [rule.id for rule in rules if not (rule.examples and rule.counterexamples)] == []
