"""The numbers of instruments, in every form that organs number them in."""

from dataclasses import dataclass
from string import ascii_uppercase

import regex

from mandate_graph.extraction.citations.patterns import as_written
from mandate_graph.extraction.citations.spelled_numbers import (
    BODY_LETTERS,
    SESSION_INITIALS,
    SESSION_LETTERS,
    SPELLED_PART,
    latin,
)
from mandate_graph.languages import PACKS
from mandate_graph.languages.script import ADJOINING, COMMA, SOLID, UNSPACED
from mandate_graph.model.reference import Numbering
from mandate_graph.model.symbol import fold_lookalikes

_DASH = "[-‐‑‒–]"
_OPEN, _CLOSE = "[(（]", "[)）]"
_CYRILLIC = "АВСЕНКМОРТХ"
"""The capitals that look like Latin ones."""
_CAPITAL = f"[A-Z{_CYRILLIC}]"
_PART_LETTER = "(?:" + "|".join([*(letter * 2 for letter in ascii_uppercase), _CAPITAL]) + ")"
"""The letter of a part; behind Z the letters are doubled."""
_ROMAN = "[IVXLCІХС]++"
_YEAR = r"(?:19|20)\d\d"
_JOINS = as_written(word for pack in PACKS.values() for word in pack.citations.conjunctions)
_FOLLOWERS = as_written(
    word
    for pack in PACKS.values()
    for words in (  # what may follow the letter of a part
        pack.citations.conjunctions,
        pack.citations.date_openers,
        pack.citations.title_openers,
        pack.citations.adopted_words,
        pack.citations.treaty_topics,
        pack.citations.issuer_links,
        pack.citations.cased_issuers,
    )
    for word in words
    if word
)
_RANGE_JOINS = as_written(word for pack in PACKS.values() for word in pack.citations.range_joins)
_UNSPACED_RANGE = as_written(
    word for pack in PACKS.values() if pack.language in UNSPACED for word in pack.citations.range_joins
)
_LETTER_RANGE = rf"(?:\s?{_DASH}\s?|\s{_RANGE_JOINS}\s|\s?{_UNSPACED_RANGE}\s?)"
_AFTER_LETTERS = rf"(?=\s*+(?:$|[^\w\s.’'/]|\.(?!\w)|\d|[{ADJOINING}]|{_FOLLOWERS}(?:\b|(?<=['’]))))"
_LETTERS = rf"(?:\s?(?P<letters>{_PART_LETTER}(?:{_LETTER_RANGE}{_PART_LETTER})?)(?!{SOLID}){_AFTER_LETTERS})?"
_CLINGING = as_written(word for pack in PACKS.values() for word in pack.citations.clinging_conjunctions)
_SPELLED = rf"\s+{SPELLED_PART}(?:\s*(?:{_DASH}|(?<=\s){_RANGE_JOINS}\s)\s*{SPELLED_PART})?(?!\p{{L}})"
_SPECIAL = rf"(?:E?S{_DASH}|{SESSION_LETTERS}\s?{_DASH}\s?)\d{{1,2}}/\d{{1,3}}"
_SLASHED = (
    rf"(?P<body>{_YEAR}/\d{{1,3}}|\d{{1,3}}(?:/\s?|\s/)\d{{1,4}}|{_SPECIAL})"
    rf"(?:(?P<spelled>{_SPELLED})|{_LETTERS})(?!{SOLID}|/|[.,]\d)"
)
_SESSION = rf"(?:E?S{_DASH})?{_ROMAN}|\s?{SESSION_LETTERS}\s?{_DASH}\s?\d{{1,3}}\s?"
_PART = rf"\s?{_PART_LETTER}(?:{_LETTER_RANGE}{_PART_LETTER})?|{_SPELLED}"
_FORMS = (
    rf"(?P<tagged>\d{{1,3}}/(?:[A-Z]{{2,5}}\.\d{{1,3}}|COP{_DASH}?\d{{1,3}}|{BODY_LETTERS}\s?{_DASH}\s?\d{{1,3}}))(?!{SOLID})",
    rf"(?P<yeared>\d{{1,4}}\s?{_OPEN}{_YEAR}{_CLOSE})",
    rf"(?P<roman>\d{{1,4}}(?:{_PART})?\s?{_OPEN}(?:{_SESSION}){_CLOSE})",
    rf"(?P<byyear>\d{{1,3}}/{_YEAR}(?!{SOLID}|/))",
    rf"(?P<slashed>{_SLASHED})",
    rf"(?P<chapter>(?:[IVX]{{1,6}}|[A-Z]{{2}}-\d{{1,2}}|SS\.[IVX]{{1,5}})/\d{{1,3}}(?:\s[A-Z](?!{SOLID}){_AFTER_LETTERS})?(?!{SOLID}))",
    rf"(?P<own>(?:{_CAPITAL}{{1,5}}[. ]?)?\d{{1,4}}(?:\.[A-Z]{{1,3}})?\s?\((?:[A-Za-z]{{2,4}}[-‑ ])?\d{{1,4}}\))",
    rf"(?P<plain>\d{{1,4}}(?!{SOLID}|/|[.,]\d|\s?%))",
)
_BEGIN = rf"(?=[\d{ascii_uppercase}{_CYRILLIC}{SESSION_INITIALS}])"
"""What every form begins with: where no number stands, a text is passed over at once."""
NUMBER = regex.compile(rf"{_BEGIN}(?<!{SOLID}|[/.‑-]|(?<!{_YEAR}),)(?:{'|'.join(_FORMS)})")
"""One number of an instrument; `read_number` makes sense of a match."""

_WORDED_RANGE = regex.compile(rf"(?<={_CAPITAL})(?:\s{_RANGE_JOINS}\s|\s?{_UNSPACED_RANGE}\s?)(?={_CAPITAL})")
UNPARTED_JOINS = as_written(
    word
    for pack in PACKS.values()
    if pack.language in UNSPACED
    for word in (*pack.citations.conjunctions, *pack.citations.range_joins)
)
"""Words between two numbers in a language that puts no blank beside them."""
_JOINED = rf"{COMMA}\s*(?:{_CLINGING}\s*)?|\s+(?:{_JOINS}\s+|{_CLINGING}\s*)|\s*{UNPARTED_JOINS}\s*"
_MORE_LETTERS = regex.compile(
    rf"(?:{_JOINED})(?:(?P<capital>{_CAPITAL})(?!{SOLID}|\.\w)|(?P<spelled>{SPELLED_PART})(?!\p{{L}}))"
)


@dataclass(frozen=True, slots=True)
class Number:
    """A number in canonical form ("217A(III)"), its form, and where it stands."""

    value: str
    numbering: Numbering
    start: int
    end: int


_PLAIN_FORMS = {
    "tagged": Numbering.TAGGED,
    "yeared": Numbering.YEARED,
    "roman": Numbering.ROMAN,
    "byyear": Numbering.OTHER,
    "chapter": Numbering.OTHER,
    "own": Numbering.OTHER,
    "plain": Numbering.RUNNING,
}


_LETTERED_SESSION = regex.compile(r"(?<=\([A-Za-z]{2,4})\s+(?=\d)")
"""The blank where others print a hyphen: "46 (Cg 17)"."""
_FULL_WIDTH = str.maketrans("（）", "()")
_SPACED = 2
"""Pieces of a number with a blank in it."""


def _canonical(printed: str) -> str:
    pieces = printed.split()
    if len(pieces) < _SPACED and printed.isascii():
        return "".join(pieces)
    plain = _LETTERED_SESSION.sub("-", latin(printed.translate(_FULL_WIDTH)))
    return "".join(fold_lookalikes(_WORDED_RANGE.sub("-", plain)).split())


def _slashed(body: str) -> Numbering:
    if body.startswith("ES"):
        return Numbering.EMERGENCY
    if body.startswith("S"):
        return Numbering.SPECIAL
    return Numbering.YEAR if body.index("/") == 4 else Numbering.SESSION


def read_number(found: "regex.Match[str]") -> Number:
    """The number that a match of `NUMBER` is.

    >>> read_number(NUMBER.match("217 A (III)")).value
    '217A(III)'
    >>> read_number(NUMBER.match("2019/4")).numbering
    <Numbering.YEAR: 'year'>
    """
    if found["slashed"]:
        body = _canonical(found["body"])
        letters = _canonical(found["letters"] or found["spelled"] or "")
        return Number(body + letters, _slashed(body), found.start(), found.end())
    form = next(name for name in _PLAIN_FORMS if found[name])
    return Number(_canonical(found[0]), _PLAIN_FORMS[form], found.start(), found.end())


def number_at(text: str, at: int) -> Number | None:
    """The number that starts at an offset, or None."""
    found = NUMBER.match(text, at)
    return read_number(found) if found else None


def lettered_after(text: str, number: Number) -> list[Number]:
    """The further parts of "57/1 A, B and C" after its first, each with its own span.

    >>> [part.value for part in lettered_after("57/1 A and B", number_at("57/1 A and B", 0))]
    ['57/1B']
    """
    found: list[Number] = []
    if not number.value[-1:].isalpha():
        return found
    at = number.end
    while match := _MORE_LETTERS.match(text, at):
        letter = match["capital"] or match["spelled"]
        value = number.value.rstrip(ascii_uppercase) + _canonical(letter)
        found.append(Number(value, number.numbering, match.end() - len(letter), match.end()))
        at = match.end()
    return found


def between(first: Number, last: Number, *, at_most: int = 40) -> list[str]:
    """The values strictly between the ends of a range of one session, none where it is no plain range.

    >>> between(number_at("12/1", 0), number_at("12/4", 0))
    ['12/2', '12/3']
    """
    head, _, low = first.value.rpartition("/")
    other, _, high = last.value.rpartition("/")
    if head != other or not low.isdigit() or not high.isdigit() or not 0 < int(high) - int(low) <= at_most:
        return []
    return [f"{head}/{item}" for item in range(int(low) + 1, int(high))]
