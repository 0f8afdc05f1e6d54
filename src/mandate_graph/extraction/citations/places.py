"""The place in a document that a citation names behind its symbol: "A/62/30, chap. III, sect. B", "第一.A节"."""

from dataclasses import dataclass
from functools import cache

import regex

from mandate_graph.extraction.citations.patterns import as_written
from mandate_graph.languages import PACKS
from mandate_graph.languages.script import SOLID
from mandate_graph.model.roman import roman_number
from mandate_graph.model.symbol import fold_lookalikes

_ROMAN = "[IVXLCІХС]{1,7}"
_DEEPEST = 4
_ITEM = rf"\s?(?:[.．]\s?(?P<item>[A-ZА-Яa-z]|\d{{1,2}})|[–-]\s?(?P<letter>[A-ZА-Яa-z]))(?!{SOLID})"
_RANGE = rf"\s?[–-]\s?\d{{1,3}}(?!{SOLID}|/)"
"""A range is cited by its first number; the words run to its end."""
_BRACKET = r"(?:\s?\((?P<bracket>[a-z]|\d{1,2}|[ivx]{1,4})\))?"


@dataclass(frozen=True, slots=True)
class Place:
    """A path within a document ("chap.3.sect.b"), and where its words end."""

    path: str
    end: int


@cache
def _units() -> dict[str, str]:
    """The unit of each noun, in lower case, in all languages of the packs."""
    return {noun.lower(): unit for pack in PACKS.values() for unit, noun in pack.citations.place_nouns}


@cache
def _numbers() -> dict[str, str]:
    """The value of each number that is written as a word."""
    return {word.lower(): value for pack in PACKS.values() for value, word in pack.citations.place_numbers}


_LETTERS = frozenset("CL")
"""Letters that alone count on from A and B: no text has fifty sections."""


@cache
def _pattern() -> "regex.Pattern[str]":
    """One step: noun and number, or, where a sign opens the number, number and noun."""
    noun = as_written(noun for pack in PACKS.values() for _, noun in pack.citations.place_nouns)
    words = as_written(word for pack in PACKS.values() for _, word in pack.citations.place_numbers)
    openers = as_written(word for pack in PACKS.values() for word in pack.citations.place_openers)
    number = rf"(?P<number>(?-i:{_ROMAN})(?!{SOLID})|\d{{1,3}}(?!{SOLID}|/)|{words}|(?-i:[A-Z])(?!{SOLID}))"
    item = rf"(?:\s?[.．–-]\s?(?P<word>{words})|{_ITEM}|{_RANGE})?"
    before = rf"(?P<noun>{noun})\s*{number}{item}{_BRACKET}"
    behind = rf"{openers}\s*{number}{item}\s*(?P<noun>{noun})"
    return regex.compile(rf"\s*[,،，、]?\s*(?:{openers}?(?:{behind})|{before})", regex.IGNORECASE)


def place_after(text: str, at: int) -> Place | None:
    """The place that stands at an offset, right behind a symbol; None if there is none.

    >>> place_after("A/62/30, chap. III, sect. B.", 7)
    Place(path='chap.3.sect.b', end=27)
    >>> place_after("A/62/30, chap. C, sect. XL.", 7)
    Place(path='chap.c.sect.40', end=26)
    """
    steps: list[str] = []
    end = at
    while len(steps) < _DEEPEST:
        found = _pattern().match(text, end)
        if not found:
            break
        steps += [_units()[" ".join(found["noun"].lower().split())], _value(found["number"])]
        steps += [_value(item) for item in found.group("item", "letter", "word", "bracket") if item]
        end = found.end()
    return Place(".".join(steps), end) if steps else None


def _value(printed: str) -> str:
    word = _numbers().get(printed.lower())
    if word is not None:
        return word
    latin = fold_lookalikes(printed)
    roman = 0 if latin in _LETTERS else roman_number(latin)
    return str(roman) if roman else latin.lower()
