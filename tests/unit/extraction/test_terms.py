"""Terms that a text states, in six languages."""

import tomllib
from pathlib import Path
from typing import Any

import pytest
import regex
from hypothesis import given
from hypothesis import strategies as st

from mandate_graph.extraction.terms import find_terms, until_pattern
from mandate_graph.languages import PACKS
from mandate_graph.model.language import Language

CASES = tomllib.loads((Path(__file__).parents[2] / "cases" / "terms.toml").read_text(encoding="utf-8"))["case"]


@pytest.mark.parametrize("case", CASES, ids=lambda case: f"{case['language']}-{case['text'][:30]}")
def test_a_text_states_these_terms_and_no_others(case: dict[str, Any]) -> None:
    found = find_terms(case["text"], Language(case["language"]))
    assert [term.until or term.duration for term in found] == case["states"]


@given(st.text(max_size=120), st.sampled_from(list(PACKS)))
def test_any_text_is_read_and_spans_lie_within_it(text: str, language: Language) -> None:
    for term in find_terms(text, language):
        assert 0 <= term.start < term.end <= len(text)
        assert (term.until is None) != (term.duration is None)


@pytest.mark.parametrize("language", PACKS)
def test_every_number_and_unit_of_a_pack_is_read_behind_every_opener(language: Language) -> None:
    terms = PACKS[language].terms
    blank = "" if language is Language.ZH else " "
    for opener in terms.period:
        joint = "" if opener.endswith("'") else blank
        for number, word in terms.numbers[:12]:
            unit, noun = terms.units[0]
            found = find_terms(f"{opener}{joint}{word}{blank}{noun}", language)
            assert [term.duration for term in found] == [f"P{number}{unit}"], (opener, word)


@pytest.mark.parametrize(
    ("language", "words", "whole"),
    [
        (Language.EN, "until", True),
        (Language.EN, "to the end of", True),
        (Language.EN, "to", False),
        (Language.EN, "to the convening of", False),
        (Language.AR, "حتى", True),
        (Language.AR, "إلى نهاية", True),
        (Language.AR, "إلى", False),
        (Language.FR, "jusqu'à la", True),
        (Language.ZH, "至", True),
    ],
)
def test_a_word_that_says_much_else_ends_a_term_with_a_session_only_by_its_end(
    language: Language, words: str, whole: bool
) -> None:
    assert bool(regex.fullmatch(until_pattern(language), words)) is whole
