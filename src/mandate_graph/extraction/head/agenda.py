"""Agenda items: their numbers, normalised, and their titles."""

from collections.abc import Iterator

import regex

from mandate_graph.extraction.agenda_numbers import numbers_at
from mandate_graph.extraction.head import phrasebook
from mandate_graph.extraction.head.front import Front, Line
from mandate_graph.model.head import AgendaItem
from mandate_graph.model.symbol import fold_lookalikes

_OPEN = regex.compile(r"\.{2,}|…")


def agenda_items(front: Front, open_lines: tuple[Line, ...]) -> tuple[AgendaItem, ...]:
    """The items of the first agenda line, with the titles that the open lines of the cover give them."""
    for line in front.lines:
        match = phrasebook.agenda().search(line.text) if line.cover else None
        if match is None:
            continue
        found = list(_items(fold_lookalikes(line.text), match.end()))
        if not found:
            continue
        titles = _titles(open_lines, len(found))
        return tuple(
            AgendaItem(
                number=number,
                printed=line.text[start:end],
                title=title,
                evidence=front.quote(line.passage, start, end, "head-agenda-item"),
            )
            for (number, start, end), title in zip(found, titles, strict=True)
        )
    return ()


def _items(text: str, at: int) -> Iterator[tuple[str, int, int]]:
    """(number, start, end) of each item; the members of a range share its span."""
    left_open = _OPEN.match(text, at)
    if left_open:
        yield "", left_open.start(), left_open.end()
        return
    yield from numbers_at(text, at)


def _titles(open_lines: tuple[Line, ...], count: int) -> list[str | None]:
    """One line an item where the numbers agree; with one item all lines are its title; else nobody can tell."""
    texts = [" ".join(line.text.split()).strip(" *") for line in open_lines]
    if len(texts) == count:
        return list(texts)
    return [" ".join(texts) or None] if count == 1 else [None] * count
