"""The labels of paragraphs and list items: what is printed, and what it may mean.

A glyph says little: Russian lists go а б в г or switch to Latin letters half-way, and scanned pages mix
look-alikes. A label therefore has readings, and the list counter chooses among them.
"""

from collections.abc import Callable
from enum import Enum
from typing import NamedTuple

import regex

from mandate_graph.segmentation.phrasebook import LIST_LETTERS, LIST_NUMERALS


class Style(Enum):
    """How the items of one list are labelled."""

    NUMBER = "number"
    BRACKETED_NUMBER = "bracketed number"
    LETTER = "letter"
    ROMAN = "roman"
    BULLET = "bullet"
    DECIMAL = "decimal"
    PREAMBULAR = "preambular"
    OPERATIVE = "operative"


class Reading(NamedTuple):
    """One meaning of a label: the `ordinal`-th item of a list of this style; 0 where only its place counts."""

    style: Style
    ordinal: int


class Label(NamedTuple):
    """A label as printed, and where the text behind it begins in the line.

    `loose`: nothing but its place tells it from other words: a bare number, or a letter with a full stop.
    """

    printed: str
    length: int
    readings: tuple[Reading, ...]
    loose: bool = False


_LOOK_ALIKES = str.maketrans("асехорАСЕХОРМВКТНіІ", "acexopACEXOPMBKTHiI")
_TO_CYRILLIC = str.maketrans("acexopkmt", "асехоркмт")
_LABEL = regex.compile(
    r"""
    (?P<open>[*_]{0,3}[“"«„]?[*_]{0,3})
    (?:
      (?P<pp>(?:PP|ПП)\s?\.?\s?(?P<pn>\d{1,3})(?:\s?(?:bis|ter|alt))?[.:)]?)(?=[\s*_])
    | (?P<opl>(?:OP|ОП)\s?\.?\s?(?P<on>\d{1,3})(?:\s?(?:bis|ter|alt))?[.:)]?)(?=[\s*_])
    | (?P<decimal>\d{1,2}(?:\.\d{1,2}){1,3}\.?)(?=[ \t\xa0]+[“"«\p{Lu}])
    | (?P<number>(?P<n>\d{1,4})\s?(?:\\?\.|\s-|\s?[-–](?=\s+\p{Arabic})))(?=[\s*_“"«]|\p{L}|$)
    | (?P<bnumber>\(?(?P<bn>\d{1,3})\))(?=[\s*_“"«]|\p{L}|$)
    | (?P<letter>[(（]?(?P<l>\p{L}{1,6})[)）])(?=[\s*_“"«]|\p{Lu}|\p{Lo}|$)
    | (?P<enclosed>(?P<e>[㈠-㈩]))(?=\s|\p{Lo})
    | (?P<dotted>(?P<d>[a-z]|[ivx]{1,5})\.)(?=\s)
    | (?P<bare>(?P<b>\d{1,3}))(?=[ \t\xa0]+\p{Lu}[\p{L}’']*[ ,])
    | (?P<bullet>[•▪●○◦‣·–—\uf0b7\uf0a7])(?=\s)
    )
    """,
    regex.VERBOSE,
)
_ROMAN = regex.compile(r"x{0,3}(?:ix|iv|v?i{0,3})")
_ROMAN_VALUES = {"i": 1, "v": 5, "x": 10}
_LONGEST = 24
_LONGEST_WORD = 16
_WORDS_OF_LABELS = frozenset({"PP", "ПП", "OP", "ОП"})
"""The words that a label may begin with; before any other word, there is none."""
_STRETCHED = "\u0640"
"""What Arabic print adds to a letter that stands alone."""


def read_label(line: str) -> Label | None:
    """The label at the start of a line, None if there is none.

    >>> read_label("(b) Endorses the plan").readings
    (Reading(style=<Style.LETTER: 'letter'>, ordinal=2),)
    >>> read_label("12 September") is None
    True
    """
    first = line[:_LONGEST_WORD].split(None, 1)
    if not first or (first[0].isalpha() and first[0] not in _WORDS_OF_LABELS):
        return None
    match = _LABEL.match(line[: _LONGEST * 2])
    if match is None:
        return None
    name = str(match.lastgroup)
    readings = _READERS[name](match)
    printed = match[name].replace("\\", "")
    return Label(printed, match.end(), readings, name in _LOOSE) if readings else None


def letter_readings(glyphs: str) -> tuple[Reading, ...]:
    """Every place in a list that the letters may stand for, in Latin, in Cyrillic and as a numeral."""
    lowered = glyphs.lower().replace(_STRETCHED, "")
    places = dict.fromkeys(
        place
        for variant in (lowered, lowered.translate(_LOOK_ALIKES), lowered.translate(_TO_CYRILLIC))
        if (place := _place(variant)) is not None
    )
    readings = [Reading(Style.LETTER, place) for place in places]
    if glyphs in LIST_NUMERALS:
        readings.append(Reading(Style.ROMAN, LIST_NUMERALS[glyphs]))
    if value := roman_value(lowered.translate(_LOOK_ALIKES)):
        readings.append(Reading(Style.ROMAN, value))
    return tuple(readings)


def roman_value(numeral: str) -> int:
    """The value of a lower-case Roman numeral up to 39, 0 for anything else.

    >>> roman_value("xiv"), roman_value("iiii")
    (14, 0)
    """
    if not numeral or not _ROMAN.fullmatch(numeral):
        return 0
    values = [_ROMAN_VALUES[char] for char in numeral]
    return sum(-value if value < max(values[at:]) else value for at, value in enumerate(values))


def _place(letters: str) -> int | None:
    if len(set(letters)) != 1:
        return None
    for alphabet in LIST_LETTERS:
        if (at := alphabet.find(letters[0])) >= 0:
            return at + 1 + (len(letters) - 1) * len(alphabet)
    return None


def _letter(match: "regex.Match[str]") -> tuple[Reading, ...]:
    letters = match["l"] or match["d"]
    return () if letters.isupper() and len(letters) > 1 else letter_readings(letters)


_LOOSE = frozenset({"dotted", "bare"})
_READERS: dict[str, Callable[["regex.Match[str]"], tuple[Reading, ...]]] = {
    "pp": lambda match: (Reading(Style.PREAMBULAR, int(match["pn"])),),
    "opl": lambda match: (Reading(Style.OPERATIVE, int(match["on"])),),
    "number": lambda match: (Reading(Style.NUMBER, int(match["n"])),),
    "decimal": lambda _: (Reading(Style.DECIMAL, 0),),
    "bare": lambda match: (Reading(Style.NUMBER, int(match["b"])),),
    "bnumber": lambda match: (Reading(Style.BRACKETED_NUMBER, int(match["bn"])),),
    "letter": _letter,
    "enclosed": lambda match: (Reading(Style.ROMAN, ord(match["e"]) - ord("㈠") + 1),),
    "dotted": _letter,
    "bullet": lambda _: (Reading(Style.BULLET, 0),),
}
