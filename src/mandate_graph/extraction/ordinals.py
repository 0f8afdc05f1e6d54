"""Ordinal numbers in words, in figures with an ending, and in Roman numerals."""

from collections.abc import Iterator
from dataclasses import dataclass
from enum import StrEnum
from functools import cache

import regex

from mandate_graph.languages import PACKS
from mandate_graph.languages.morphology import word_forms, word_pattern
from mandate_graph.languages.script import UNSPACED, word_end
from mandate_graph.model.language import Language

_SEPARATOR = r"(?:\s+|\s*[-‐‑–]\s*)"
_HYPHEN = r"\s?[-‐‑–]?\s?"
_ROMAN = r"(?=[IVXLC])(?:C{0,3})(?:XC|XL|L?X{0,3})(?:IX|IV|V?I{0,3})"
_WORD = regex.compile(r"\w+")
_TEN = 10
_ROMAN_VALUES = {"I": 1, "V": 5, "X": 10, "L": 50, "C": 100}


class OrdinalForm(StrEnum):
    """How an ordinal is printed."""

    WORDS = "words"
    FIGURES = "figures"
    ROMAN = "roman"
    """One may be a letter: believe it only beside the noun that it counts."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Ordinal:
    """An ordinal in a text: `text[start:end]` prints `number`."""

    number: int
    start: int
    end: int
    form: OrdinalForm


def _joined(phrase: str) -> str:
    return _SEPARATOR.join(regex.escape(word) for word in phrase.split())


def _alternatives(phrases: list[str]) -> str:
    return "|".join(sorted(phrases, key=lambda phrase: (-len(phrase), phrase)))


def _last_word_forms(phrase: str, language: Language) -> list[str]:
    *before, last = phrase.split()
    forms = word_forms(last, language) if language is not Language.EN else {last}
    return [" ".join([*before, form]) for form in forms]


def _inflected(phrase: str, language: Language) -> str:
    """A pattern of a phrase whose last word stands in any form."""
    *before, last = phrase.split()
    form = word_pattern(last, language) if language is not Language.EN else regex.escape(last)
    return _SEPARATOR.join([*map(regex.escape, before), form])


@cache
def _values(language: Language) -> dict[str, int]:
    calendar = PACKS[language].calendar
    values = {prefix.lower(): number for number, prefix in calendar.ordinal_prefixes}
    for number, phrase in calendar.ordinals:
        values.update(dict.fromkeys(_last_word_forms(phrase.lower(), language), number))
    return values


@cache
def words_pattern(language: Language) -> str:
    """A pattern, without a capturing group, of an ordinal in words; use with `regex.IGNORECASE`."""
    calendar = PACKS[language].calendar
    if not calendar.ordinals:
        return r"(?!)"
    prefixes = _alternatives([_joined(prefix) for _, prefix in calendar.ordinal_prefixes]) or r"(?!)"
    joins = "".join(rf"(?:{_SEPARATOR}{regex.escape(join)})?" for join in calendar.ordinal_joins)
    finals = _alternatives([_inflected(phrase.lower(), language) for _, phrase in calendar.ordinals])
    start = "" if language in UNSPACED else r"(?<!\w)"
    return rf"{start}(?:(?:{prefixes}){joins}{_SEPARATOR})*(?:{finals}){word_end(language)}"


@cache
def figures_pattern(language: Language) -> str:
    """A pattern, without a capturing group, of an ordinal in figures: "61-я", "63rd"."""
    calendar = PACKS[language].calendar
    suffixes = _alternatives([regex.escape(suffix) for suffix in calendar.ordinal_suffixes])
    forms = []
    if suffixes:
        forms.append(rf"(?<![\w/.,])\d{{1,3}}{_HYPHEN}(?:{suffixes})(?!\w)")
    forms.extend(rf"{regex.escape(opener)}\s*\d{{1,3}}" for opener in calendar.ordinal_openers)
    return "(?:" + "|".join(forms) + ")" if forms else r"(?!)"


@cache
def ordinal_pattern(language: Language) -> str:
    """A pattern, without a capturing group, of an ordinal in any form; use with `regex.IGNORECASE`."""
    roman = rf"(?<!\w)(?-i:{_ROMAN})(?!\w)"
    return f"(?:{words_pattern(language)}|{figures_pattern(language)}|{roman})"


@cache
def _compiled(language: Language) -> "regex.Pattern[str]":
    return regex.compile(ordinal_pattern(language), regex.IGNORECASE)


@cache
def _words(language: Language) -> "regex.Pattern[str]":
    return regex.compile(words_pattern(language), regex.IGNORECASE)


def _words_value(printed: str, language: Language) -> int | None:
    if not _words(language).fullmatch(printed):
        return None
    values = _values(language)
    joins = set(PACKS[language].calendar.ordinal_joins)
    words = [word for word in regex.split(r"[\s\-‐‑–]+", printed.lower()) if word and word not in joins]
    parts: list[int] = []
    at = 0
    while at < len(words):
        for width in (3, 2, 1):
            value = values.get(" ".join(words[at : at + width])) if at + width <= len(words) else None
            if value is not None:
                parts, at = [*parts, value], at + width
                break
        else:
            return None
    several = sum(0 < part < _TEN for part in parts) > 1
    return None if several else sum(parts) or None


def _roman_value(printed: str) -> int | None:
    if not regex.fullmatch(_ROMAN, printed):
        return None
    values = [_ROMAN_VALUES[letter] for letter in printed]
    return sum(-value if value < max(values[at:]) else value for at, value in enumerate(values))


def _reading(printed: str, language: Language) -> tuple[int | None, OrdinalForm]:
    if figures := regex.search(r"\d+", printed):
        return int(figures.group()) or None, OrdinalForm.FIGURES
    roman = _roman_value(printed)
    return (roman, OrdinalForm.ROMAN) if roman else (_words_value(printed, language), OrdinalForm.WORDS)


def ordinal_value(printed: str, language: Language) -> int | None:
    """The number that an ordinal prints, None if it is not one.

    >>> ordinal_value("шестьдесят первой", Language.RU), ordinal_value("Sixty first", Language.EN)
    (61, 61)
    >>> ordinal_value("63rd", Language.EN), ordinal_value("LXI", Language.EN), ordinal_value("many", Language.EN)
    (63, 61, None)
    """
    return _reading(printed.strip(), language)[0]


def find_ordinals(text: str, language: Language) -> tuple[Ordinal, ...]:
    """Every ordinal in a text, in order.

    >>> [ordinal.number for ordinal in find_ordinals("the ninth and the twenty-first session", Language.EN)]
    [9, 21]
    """
    found = []
    for match in _compiled(language).finditer(text):
        number, form = _reading(match.group(), language)
        if number is not None:
            found.append(Ordinal(number=number, start=match.start(), end=match.end(), form=form))
        elif form is OrdinalForm.WORDS:
            found.extend(_one_by_one(match, language))
    return tuple(found)


def _one_by_one(match: "regex.Match[str]", language: Language) -> Iterator[Ordinal]:
    """The ordinals of words that make no one number together ("الأول والثاني")."""
    for word in _WORD.finditer(match.group()):
        value = _words_value(word.group(), language)
        if value is not None:
            start = match.start() + word.start()
            yield Ordinal(number=value, start=start, end=start + len(word.group()), form=OrdinalForm.WORDS)
