"""A passage that is shown to no finder of citations is one in which none would find anything."""

from functools import cache
from importlib import import_module
from unittest.mock import patch

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from tests.fakes.documents import document

from mandate_graph.extraction.citations import find
from mandate_graph.extraction.citations.gate import gate
from mandate_graph.extraction.citations.treaty_index import treaty_indexes
from mandate_graph.languages import PACKS
from mandate_graph.languages.morphology import word_forms
from mandate_graph.languages.script import UNSPACED
from mandate_graph.model.language import Language
from mandate_graph.model.passage import PassageKind
from mandate_graph.model.reference import CitationMention
from mandate_graph.model.registry import Registry
from mandate_graph.vocabulary import load_registry

_FINDING = import_module("mandate_graph.extraction.citations.find")
_PLAIN = ("12/3", "1(2)", "lamps", "4 July 2031", "A/12/3", "“lights”", "《灯塔》", "(a)", "5", ",", "第3号", "No. 7")


@cache
def _registry() -> Registry:
    return load_registry()


def _spoken(language: Language) -> list[str]:
    """Words of a language with which citations are told, in some of their forms, and some that tell nothing."""
    phrases, agenda = PACKS[language].citations, PACKS[language].agenda
    told = [
        *phrases.resolution_nouns,
        *phrases.decision_nouns,
        *phrases.article_nouns,
        *phrases.rule_nouns,
        *phrases.rules_of_procedure,
        *phrases.report_nouns,
        *phrases.title_openers,
        *phrases.volume_words,
        *phrases.registration_words,
        *phrases.ibidem,
        *(name for _, name in phrases.series_names),
        *(noun for _, noun in phrases.treaty_nouns),
        *agenda.items,
        *agenda.telling,
        *agenda.subitems,
        *agenda.telling_subitems,
    ]
    printed = [word.replace("[", "").replace("]", "") for word in told]
    forms = [form for word in printed if " " not in word for form in sorted(word_forms(word, language))[:6]]
    return sorted({*printed, *forms, *_PLAIN, *(word.upper() for word in printed), *(word.title() for word in printed)})


def _found(text: str, language: Language, registry: Registry) -> tuple[CitationMention, ...]:
    return find(document((PassageKind.OPERATIVE, text), language=language), (), registry)


@pytest.mark.parametrize("language", PACKS)
def test_the_gate_hides_nothing_that_the_finders_find(language: Language) -> None:
    registry = _registry()
    words = st.lists(st.sampled_from(_spoken(language)), min_size=1, max_size=6)

    @settings(max_examples=80, deadline=None)
    @given(words=words)
    def hides_nothing(words: list[str]) -> None:
        text = ("" if language in UNSPACED else " ").join(words)
        gated = _found(text, language, registry)
        with patch.object(_FINDING, "_may_cite", lambda *_: True):
            assert _found(text, language, registry) == gated

    hides_nothing()


@pytest.mark.parametrize("language", PACKS)
def test_names_of_the_registry_pass_the_gate(language: Language) -> None:
    registry = _registry()
    opened = gate(language, treaty_indexes(registry)[language])
    for record in registry.treaties.values():
        for name in record.names:
            if name.language is language and _found(name.text, language, registry):
                assert opened.stand_in(name.text.lower()), name.text


def test_a_passage_without_any_such_word_stays_behind_the_gate() -> None:
    opened = gate(Language.EN, treaty_indexes(_registry())[Language.EN])
    assert not opened.stand_in("the keepers of the lamps met at noon")
    assert opened.stand_in("the keepers recall their resolution 12/3")
