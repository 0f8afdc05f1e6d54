"""Numbers of agenda items as they are printed, alone, in lists and in ranges: "2, 4 (a) and (b) and 5 to 7"."""

from collections.abc import Iterator
from functools import cache
from typing import NamedTuple

import regex

from mandate_graph.languages import PACKS
from mandate_graph.languages.alternation import alternation
from mandate_graph.model.symbol import fold_lookalikes

_LONGEST_RANGE = 30


class ItemNumber(NamedTuple):
    """A number in normal form ("4(a)") and the span that prints it; the members of a range share its span."""

    number: str
    start: int
    end: int


@cache
def _letters() -> dict[str, str]:
    return {printed: latin for pack in PACKS.values() for printed, latin in pack.agenda.letters}


@cache
def _letter() -> str:
    """A letter, or a Roman numeral in small letters, in the brackets of a part."""
    return rf"\s?[(（]?(?:[a-z]|[ivx]{{1,4}}|[а-я]|{alternation(_letters())})[)）]"


@cache
def _number() -> "regex.Pattern[str]":
    return regex.compile(rf"(?P<number>\d{{1,3}})(?P<letters>(?:{_letter()}){{0,2}})(?![\d/])")


@cache
def _part() -> "regex.Pattern[str]":
    return regex.compile(_letter())


@cache
def _join() -> "regex.Pattern[str]":
    words = alternation(word for pack in PACKS.values() for word in pack.head.conjunctions)
    return regex.compile(rf"\s*[,،，、]\s*(?:{words}\s*)?|\s*{words}\s*", regex.IGNORECASE)


@cache
def _until() -> "regex.Pattern[str]":
    words = alternation(word for pack in PACKS.values() for word in pack.head.until)
    return regex.compile(rf"\s*[-‐‑‒–—]\s*|\s*{words}\s*", regex.IGNORECASE)


def _latin(letter: str) -> str:
    return _letters().get(letter) or fold_lookalikes(letter)


def _normal(number: str, letters: str) -> str:
    return number + "".join(f"({_latin(letter)})" for letter in regex.findall(r"\w+", letters))


def numbers_at(text: str, at: int) -> Iterator[ItemNumber]:
    """The numbers of a list that begins at an offset.

    >>> [one.number for one in numbers_at("4 (a) and (b), 6 and 8 to 9", 0)]
    ['4(a)', '4(b)', '6', '8', '9']
    """
    last: str | None = None
    while True:
        number = _number().match(text, at)
        part = _part().match(text, at) if number is None and last is not None else None
        if number is not None:
            last = str(number["number"])
            yield from (members := list(_members(text, number)))
            at = members[-1].end
        elif part is not None and last is not None:
            yield from (members := list(_parts(text, part, last)))
            at = members[-1].end
        else:
            return
        join = _join().match(text, at)
        if join is None:
            return
        at = join.end()


def parts_at(text: str, at: int, item: str) -> Iterator[ItemNumber]:
    """The parts, by their letters, of an item: "(a) and (c)" of the item "20".

    >>> [one.number for one in parts_at("(a) and (c)", 0, "20")]
    ['20(a)', '20(c)']
    """
    while part := _part().match(text, at):
        yield from (members := list(_parts(text, part, item)))
        join = _join().match(text, members[-1].end)
        if join is None:
            return
        at = join.end()


def _members(text: str, first: "regex.Match[str]") -> Iterator[ItemNumber]:
    """One number, or all of the range that it opens."""
    until = _until().match(text, first.end())
    last = _number().match(text, until.end()) if until else None
    if last is not None and not first["letters"] and not last["letters"]:
        low, high = int(first["number"]), int(last["number"])
        if low < high <= low + _LONGEST_RANGE:
            yield from (ItemNumber(str(number), first.start(), last.end()) for number in range(low, high + 1))
            return
    letter = regex.findall(r"\w+", first["letters"])
    if until is not None and len(letter) == 1 and (end := _part().match(text, until.end())):
        spread = _spread(letter[0], _inner(end[0]))
        if spread:
            yield from (ItemNumber(f"{first['number']}({one})", first.start(), end.end()) for one in spread)
            return
    yield ItemNumber(_normal(first["number"], first["letters"]), first.start(), first.end())


def _parts(text: str, first: "regex.Match[str]", item: str) -> Iterator[ItemNumber]:
    """One part, or all of the range that it opens."""
    start = first.start() + len(first[0]) - len(first[0].lstrip())
    until = _until().match(text, first.end())
    last = _part().match(text, until.end()) if until else None
    spread = _spread(_inner(first[0]), _inner(last[0])) if last else []
    if last is not None and spread:
        yield from (ItemNumber(f"{item}({one})", start, last.end()) for one in spread)
        return
    yield ItemNumber(_normal(item, first[0]), start, first.end())


def _inner(printed: str) -> str:
    return str(regex.findall(r"\w+", printed)[0])


def _spread(first: str, last: str) -> list[str]:
    """The letters from one to another; none where they are no single letters in order."""
    low, high = _latin(first), _latin(last)
    if not (len(low) == len(high) == 1 and low.isascii() and high.isascii() and low < high):
        return []
    return [chr(code) for code in range(ord(low), ord(high) + 1)]
