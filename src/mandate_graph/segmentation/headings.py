"""Headings: titles of sections and annexes, told from paragraphs by their shape."""

from dataclasses import dataclass

import regex

from mandate_graph.segmentation.labels import roman_value
from mandate_graph.segmentation.phrasebook import (
    ANNEX,
    SECTION,
    SURELY_OPERATIVE,
    SURELY_PREAMBULAR,
    TITLE,
)
from mandate_graph.segmentation.prepared import Prepared

_NUMBERED = regex.compile(r"(?P<number>[IVXLС]{1,6}|\p{Lu})(?P<dot>\.)?(?:[\s\xa0]+(?P<title>\S.*))?", regex.DOTALL)
_ANNEX_NUMBER = regex.compile(r"\s(?P<number>[IVXL]+|\d{1,2}|[A-Z])\W*$")
_LONGEST = 400
_LONGEST_UNMARKED = 260
_LONGEST_IN_PREAMBLE = 120
_CLOSERS = "»”\"'’ "
_TERMINAL = (".", ";", ":", ",", "?", "!", "…", "。", "；", "：", "，", "،", "؛")


@dataclass(frozen=True, slots=True, kw_only=True)
class Heading:
    """A heading.

    `section` is the ordinal of the number that it bears; `roman`: that number is a Roman numeral; `bare`: it is
    that number alone. `annex_number` is 0 for an annex that has none.
    """

    annex: bool = False
    annex_number: int = 0
    section: int | None = None
    roman: bool = False
    bare: bool = False


def read_heading(block: Prepared, *, in_preamble: bool) -> Heading | None:
    """What heading the block is, None if it is a paragraph.

    In a preamble, a line that opens as a paragraph does is one, even where its stop is lost.
    """
    if block.label is not None or len(block.text) > _LONGEST:
        return None
    numbered = numbered_heading(block)
    if numbered:
        return numbered
    text = block.text
    if block.block.heading or block.bold or TITLE.fullmatch(text):
        return Heading()
    return Heading() if _looks_like_a_title(text, in_preamble) else None


def numbered_heading(block: Prepared) -> Heading | None:
    """What heading the block is by the word or the number that it begins with: that of an annex or of a section."""
    text = block.text
    if block.label is not None or len(text) > _LONGEST:
        return None
    if ANNEX.fullmatch(text):
        return Heading(annex=True, annex_number=_annex_number(text))
    section = SECTION.fullmatch(text)
    if section:
        return _section(section["number"], bare=True)
    numbered = None if text[1:2].islower() else _NUMBERED.fullmatch(text)
    if numbered and not text.endswith((";", ",", ":")) and _is_section_number(numbered, text):
        return _section(numbered["number"], bare=not numbered["title"])
    return None


def _section(number: str, *, bare: bool) -> Heading:
    return Heading(section=_ordinal(number), roman=roman_value(number.lower()) > 0, bare=bare)


def _is_section_number(numbered: "regex.Match[str]", text: str) -> bool:
    """Whether a capital or Roman number begins a heading; without a full stop, only before a capitalised title."""
    if numbered["dot"] or not numbered["title"]:
        return True
    return (
        not numbered["title"][0].islower()
        and numbered["title"][0].isalpha()
        and not text.rstrip(_CLOSERS).endswith(_TERMINAL)
    )


def _looks_like_a_title(text: str, in_preamble: bool) -> bool:
    if len(text) > (_LONGEST_IN_PREAMBLE if in_preamble else _LONGEST_UNMARKED) or text[:1].islower():
        return False
    if text.rstrip(_CLOSERS).endswith(_TERMINAL):
        return False
    return not (in_preamble and (SURELY_PREAMBULAR.match(text) or SURELY_OPERATIVE.match(text)))


def _annex_number(text: str) -> int:
    match = _ANNEX_NUMBER.search(text)
    return _ordinal(match["number"]) if match else 0


def _ordinal(number: str) -> int:
    if number.isdigit():
        return int(number)
    return roman_value(number.lower()) or (ord(number.lower()[0]) - ord("a") + 1 if len(number) == 1 else 0)
