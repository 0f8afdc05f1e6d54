"""Ordinal numbers in words, figures and Roman numerals."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from mandate_graph.extraction.ordinals import OrdinalForm, find_ordinals, ordinal_value
from mandate_graph.languages import PACKS
from mandate_graph.languages.morphology import word_forms
from mandate_graph.model.language import Language

_INFLECTED = (Language.RU,)
_UNITS_FIRST = (Language.AR,)


def units_first(number: int, language: Language) -> str:
    """An ordinal of a language that says the units first: "the first and sixtieth", "the third past the hundredth"."""
    calendar = PACKS[language].calendar
    ordinals = dict(calendar.ordinals)
    prefixes = dict(reversed(calendar.ordinal_prefixes))
    unit, tens = number % 10, number % 100 - number % 10
    if number <= 10 or number == 100:
        return ordinals[number]
    small = prefixes[unit] if unit else ""
    if tens and unit and tens > 10:
        small = f"{small} وال{ordinals[tens]}"
    elif tens == 10 and unit:
        small = f"{small} {ordinals[tens]}"
    elif tens:
        small = prefixes[tens] if number > 100 else ordinals[tens]
    return f"{small} {calendar.ordinal_joins[0]} {ordinals[100]}" if number > 100 else small


def written(number: int, language: Language) -> list[str]:
    """Every form of an ordinal below 130, put together from the words of its pack."""
    calendar = PACKS[language].calendar
    if language in _UNITS_FIRST:
        return [units_first(number, language)]
    ordinals = dict(reversed([(value, word) for value, word in calendar.ordinals]))
    prefixes = dict(reversed([(value, word) for value, word in calendar.ordinal_prefixes]))
    words, rest = [], number
    for unit in (100, 90, 80, 70, 60, 50, 40, 30, 20):
        if rest > unit and (rest not in ordinals or (unit == 100 and unit in prefixes)):
            words.append(prefixes[unit])
            rest -= unit
    forms = word_forms(ordinals[rest], language) if language in _INFLECTED else {ordinals[rest]}
    return [" ".join([*words, form]) for form in forms]


@pytest.mark.parametrize("language", list(PACKS))
@pytest.mark.parametrize("number", range(1, 130))
def test_every_form_of_an_ordinal_in_words_is_read(number: int, language: Language) -> None:
    assert {ordinal_value(form, language) for form in written(number, language)} == {number}


@pytest.mark.parametrize(
    ("printed", "language", "number"),
    [
        ("шестьдесят первой", Language.RU, 61),
        ("Шестьдесят Первая", Language.RU, 61),
        ("сто двадцать третьем", Language.RU, 123),
        ("61-я", Language.RU, 61),
        ("61-й", Language.RU, 61),
        ("63-ей", Language.RU, 63),
        ("sixty-first", Language.EN, 61),
        ("Sixty first", Language.EN, 61),
        ("one hundred and twenty-first", Language.EN, 121),
        ("one hundred twentieth", Language.EN, 120),
        ("63rd", Language.EN, 63),
        ("LXI", Language.EN, 61),
        ("XIX", Language.EN, 19),
        ("many", Language.EN, None),
        ("twenty", Language.EN, None),
        ("IIX", Language.EN, None),
        ("第六十一", Language.ZH, 61),
        ("第 61", Language.ZH, 61),
        ("第一百零三", Language.ZH, 103),
        ("六十一", Language.ZH, None),
    ],
)
def test_an_ordinal_is_read_in_each_way_it_is_printed(printed: str, language: Language, number: int | None) -> None:
    assert ordinal_value(printed, language) == number


@pytest.mark.parametrize(
    ("text", "language", "numbers"),
    [
        ("its ninth, tenth and twenty-first sessions", Language.EN, [9, 10, 21]),
        ("на десятой и одиннадцатой сессиях", Language.RU, [10, 11]),
        ("the firsthand view of thirds", Language.EN, []),
        ("симфония для двухсот", Language.RU, []),
    ],
)
def test_all_ordinals_of_a_text_are_found_and_no_part_of_a_word(
    text: str, language: Language, numbers: list[int]
) -> None:
    assert [found.number for found in find_ordinals(text, language)] == numbers


@given(st.integers(1, 300))
def test_a_roman_numeral_is_read_back(number: int) -> None:
    values = ((100, "C"), (90, "XC"), (50, "L"), (40, "XL"), (10, "X"), (9, "IX"), (5, "V"), (4, "IV"), (1, "I"))
    printed, rest = "", number
    for value, letters in values:
        printed += letters * (rest // value)
        rest %= value
    (found,) = find_ordinals(f"part {printed}", Language.EN)
    assert (found.number, found.form) == (number, OrdinalForm.ROMAN)


@given(st.text(max_size=200), st.sampled_from(list(PACKS)))
def test_any_text_is_read_and_every_span_lies_in_it(text: str, language: Language) -> None:
    for found in find_ordinals(text, language):
        assert ordinal_value(text[found.start : found.end], language) == found.number


def test_two_arabic_numbers_joined_are_two_unless_tens_follow() -> None:
    found = find_ordinals("دورتيه الأولى والثانية ودورته الثالثة والعشرين", Language.AR)
    assert [ordinal.number for ordinal in found] == [1, 2, 23]
