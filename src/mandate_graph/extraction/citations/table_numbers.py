"""The numbers of instruments that are all a cell holds: "75/96; 76/80", "217 A (III)", "Decision 2/113"."""

from dataclasses import dataclass, replace

import regex

from mandate_graph.extraction.citations.cells import Block
from mandate_graph.extraction.citations.grammar import grammar, kind_of
from mandate_graph.extraction.citations.numbers import Number, between, lettered_after, number_at
from mandate_graph.extraction.citations.patterns import as_written
from mandate_graph.extraction.citations.places import place_after
from mandate_graph.languages import PACKS
from mandate_graph.model.citation import CitationKind
from mandate_graph.model.reference import Numbering

_COMPONENTS = {"RES": CitationKind.RESOLUTION, "DEC": CitationKind.DECISION, "PRST": CitationKind.STATEMENT}
_COMPONENT = regex.compile(rf"(?P<word>{'|'.join(_COMPONENTS)})/\s?(?=\d|S-)")
_PREPOSED = [pack.citations.preposed for pack in PACKS.values() if pack.citations.preposed]
_JOINS = as_written(
    word for pack in PACKS.values() for word in (*pack.citations.conjunctions, *pack.citations.clinging_conjunctions)
)
_SEPARATOR = regex.compile(rf"\s*[,;،؛、，；]\s*(?:{_JOINS}\s*)?|\s*{_JOINS}\s*|\s+", regex.IGNORECASE)
_END = regex.compile(r"\s*[.,;،؛、，；]?\s*")
_RANGE = regex.compile(
    rf"\s?[-‐‑‒–—]\s?|\s+{as_written(word for pack in PACKS.values() for word in pack.citations.range_joins)}\s+",
    regex.IGNORECASE,
)
_SIGN = regex.compile(
    rf"(?:{as_written(word for pack in PACKS.values() for word in pack.citations.number_signs)}"
    rf"|{as_written(word for phrases in _PREPOSED for word in phrases.number_openers)})?\s*",
    regex.IGNORECASE,
)
_CLOSER = regex.compile(rf"\s*{as_written(word for phrases in _PREPOSED for word in phrases.number_closers)}")
_CHAPTERS = tuple("IVX")
_PLACES_AT_MOST = 4


@dataclass(frozen=True, slots=True)
class Listed:
    """One number; `kind` is that of the noun or the letters beside it, None where there are none."""

    number: Number
    kind: CitationKind | None = None


def listed_numbers(block: Block) -> tuple[Listed, ...]:
    """The numbers of a block that holds nothing else, none where it holds anything else.

    A plain figure ("1325"), and one with another in brackets ("12 (3)"), may be an amount: it is no number here.
    """
    text = block.text
    rules = grammar(block.context.language)
    noun = rules.noun.match(text) if rules else None
    kind, at = (kind_of(noun), noun.end()) if noun else (None, 0)
    found: list[Listed] = []
    while True:
        here = _at(text, _skipped(text, at if found else _blank(text, at)))
        if not here:
            return ()
        if found and _RANGE.fullmatch(text, found[-1].number.end, here[0].number.start):
            first, last = found[-1].number, here[0].number
            found += [Listed(replace(last, value=value), kind) for value in between(first, last)]
        found += [replace(one, kind=one.kind or kind) for one in here]
        at = _behind(text, here[-1].number.end)
        if rules and noun is None and (after := rules.noun.match(text, _blank(text, at))):
            noun, kind, at = after, kind_of(after), after.end()
            found = [replace(one, kind=one.kind or kind) for one in found]
        if _END.fullmatch(text, at):
            return tuple(replace(one, number=_moved(one.number, block.start)) for one in found)
        separator = _RANGE.match(text, at) or _SEPARATOR.match(text, at)
        if separator is None:
            return ()
        at = separator.end()


def _at(text: str, at: int) -> list[Listed]:
    """The number at an offset with its further parts, if it is in a form that no amount has."""
    component = _COMPONENT.match(text, at)
    start = component.end() if component else at
    number = number_at(text[start:], 0)
    if number is None or not _is_sure(number):
        return []
    number = replace(number, start=at, end=number.end + start)
    kind = _COMPONENTS[component["word"]] if component else None
    return [Listed(one, kind) for one in (number, *lettered_after(text, number))]


def _is_sure(number: Number) -> bool:
    if number.numbering is Numbering.OTHER:
        return number.value.startswith(_CHAPTERS)
    return number.numbering is not Numbering.RUNNING


def _blank(text: str, at: int) -> int:
    while at < len(text) and text[at].isspace():
        at += 1
    return at


def _skipped(text: str, at: int) -> int:
    sign = _SIGN.match(text, at)
    return sign.end() if sign else at


def _behind(text: str, at: int) -> int:
    """Where the sign behind a number and the places in the instrument ("sect. III, para. 2") end."""
    closer = _CLOSER.match(text, at)
    at = closer.end() if closer else at
    for _ in range(_PLACES_AT_MOST):
        place = place_after(text, at)
        if place is None:
            break
        at = place.end
    return at


def _moved(number: Number, by: int) -> Number:
    return replace(number, start=number.start + by, end=number.end + by)
