"""Every rule for acts fires in its examples, and in none of its counterexamples."""

from collections.abc import Iterator

import pytest
from tests.fakes.documents import document

from mandate_graph.extraction.acts import find
from mandate_graph.extraction.bodies import find as find_bodies
from mandate_graph.languages import PACKS
from mandate_graph.languages.themes.acts import ActRule, Role
from mandate_graph.model.act_mention import ActMention
from mandate_graph.model.language import Language
from mandate_graph.model.passage import PartKind, PassageKind
from mandate_graph.model.registry import Registry

SETTINGS = (
    (PartKind.INSTRUMENT, PassageKind.OPERATIVE),
    (PartKind.INSTRUMENT, PassageKind.PREAMBULAR),
    (PartKind.DOCUMENT, PassageKind.NUMBERED),
)


LANGUAGES = [language for language, pack in PACKS.items() if (pack.acts or pack.preposed_acts) is not None]


def rules_of(language: Language) -> tuple[ActRule, ...]:
    acts = PACKS[language].acts or PACKS[language].preposed_acts
    return acts.rules if acts is not None else ()


def sentences(*, good: bool) -> Iterator[tuple[Language, ActRule, str]]:
    for language in LANGUAGES:
        for rule in rules_of(language):
            for text in rule.examples if good else rule.counterexamples:
                yield language, rule, text


def told(text: str, language: Language) -> set[str]:
    """The rules that find an act, with its body where one is due, in any setting."""
    fired: set[str] = set()
    for part_kind, passage_kind in SETTINGS:
        made = document((passage_kind, text), language=language, kind=part_kind)
        fired |= {act.rule for act in find(made, find_bodies(made, Registry())) if not act.body_expected}
    return fired


@pytest.mark.parametrize(("language", "rule", "text"), list(sentences(good=True)), ids=lambda value: str(value)[:60])
def test_a_rule_fires_in_its_examples(language: Language, rule: ActRule, text: str) -> None:
    assert rule.id in told(text, language)


@pytest.mark.parametrize(("language", "rule", "text"), list(sentences(good=False)), ids=lambda value: str(value)[:60])
def test_a_rule_is_silent_in_its_counterexamples(language: Language, rule: ActRule, text: str) -> None:
    assert rule.id not in told(text, language)


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_rule_has_an_id_of_its_own_and_sentences_of_both_kinds(language: Language) -> None:
    rules = rules_of(language)
    assert len({rule.id for rule in rules}) == len(rules)
    assert [rule.id for rule in rules if not (rule.examples and rule.counterexamples)] == []


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_rule_that_needs_a_complement_names_the_object_it_belongs_to(language: Language) -> None:
    wanting = [rule.id for rule in rules_of(language) if rule.role is Role.COMPLEMENT and not rule.objects]
    assert wanting == []


def only(text: str, language: Language = Language.EN) -> ActMention:
    made = document((PassageKind.OPERATIVE, text), language=language, kind=PartKind.INSTRUMENT)
    (act,) = find(made, find_bodies(made, Registry()))
    return act


def test_evidence_begins_with_the_verb_and_ends_with_its_clause() -> None:
    text = "Decides to establish a working group on lakes; and in this regard requests States to help;"
    act = only(text)
    assert text[act.start : act.end] == "Decides to establish a working group on lakes"
