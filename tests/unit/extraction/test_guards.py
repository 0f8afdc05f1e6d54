"""What is asked before a dear pattern hides nothing that the pattern would find."""

import re

import pytest
import regex

from mandate_graph.extraction.citations.agenda_grammar import agenda_grammar
from mandate_graph.extraction.citations.cores import Cores
from mandate_graph.extraction.citations.numbers import number_at
from mandate_graph.extraction.citations.words import WORD, folded, words_of
from mandate_graph.extraction.dates import find_dates, may_end_date
from mandate_graph.languages import PACKS
from mandate_graph.languages.morphology import any_of, word_forms
from mandate_graph.model.language import Language
from mandate_graph.segmentation.tongue import Tongue


@pytest.mark.parametrize("language", PACKS)
def test_every_form_of_a_noun_holds_a_core_and_lies_in_its_surroundings(language: Language) -> None:
    citations = PACKS[language].citations
    nouns = [word for word in (*citations.resolution_nouns, *citations.decision_nouns) if " " not in word]
    cores = Cores(nouns, language)
    for form in (form for noun in nouns for form in word_forms(noun, language)):
        text = folded(f"xx {form} yy")
        assert cores.stand_in(text), form
        assert any(start <= 3 and end > 3 + len(form) for start, end in cores.surroundings(text)), form


@pytest.mark.parametrize("language", PACKS)
def test_the_nouns_of_agenda_items_that_are_sought_around_their_cores_are_all_of_them(language: Language) -> None:
    phrases, rules = PACKS[language].agenda, agenda_grammar(language)
    for noun in (*phrases.telling_subitems, *phrases.subitems, *phrases.telling, *phrases.items):
        printed = noun.replace("[", "").replace("]", "")
        text = f"xx {printed} 20 (b), {printed} {printed}"
        sought = [found.span() for found in rules.nouns(text, folded(text))]
        assert sought == [found.span() for found in rules.noun.finditer(text)]
        assert sought


@pytest.mark.parametrize("language", PACKS)
def test_an_alternation_matches_every_form_of_its_words(language: Language) -> None:
    citations = PACKS[language].citations
    words = [word for word in (*citations.resolution_nouns, *citations.qualifiers, "بيت") if word.isalpha()]
    pattern = regex.compile(any_of(words, language), regex.IGNORECASE)
    for form in (form for word in words for form in word_forms(word, language)):
        assert pattern.fullmatch(form), form


@pytest.mark.parametrize("printed", ["57/1", "S-10/2", "ES-10/15", "А.1(3)", "XIV/3", "SS.V/2", "دإ-10/2", "٥٧/١"])
def test_a_number_begins_with_a_figure_or_with_the_letters_of_its_form(printed: str) -> None:
    number = number_at(printed, 0)
    assert number is not None
    assert number.end == len(printed)


@pytest.mark.parametrize(
    "text",
    [
        "on 4 July 2031",
        "4 июля 2031 года",
        "4 июля 2031 г.",
        "July 4th, 2031",
        "le 1er juillet 2031",
        "4 de julio de 2031",
        "2031年7月4日",
        "4 تموز/يوليه 2031",
        "04.07.2031",
    ],
)
def test_a_date_ends_where_one_may_end(text: str) -> None:
    [date] = find_dates(text)
    assert may_end_date(text[date.end - 1])


@pytest.mark.parametrize(
    "text", ["l’accord  d’appui,\tnon‑lu", " the (sub-group’s) 12/3 — a", "关于 lamps 的决议,第2/1号", "", "  "]
)
def test_words_by_the_piece_are_those_of_the_whole_text(text: str) -> None:
    plain = folded(text)
    whole = [(found.start(), found.end(), found[0]) for found in re.finditer(WORD, plain)]
    assert [tuple(word) for word in words_of(plain)] == whole


def test_a_passage_of_few_signs_among_latin_words_is_not_taken_for_the_main_language() -> None:
    tongue = Tongue(Language.ZH)
    assert tongue.of("灯塔看守人年会 2031") is Language.ZH
    assert tongue.of("The keepers of the lamps and of the lights (灯塔) have met in the harbour") is Language.EN
