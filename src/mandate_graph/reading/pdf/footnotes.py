"""Footnotes: what stands small, or below a rule, at the foot of a column and begins with a mark."""

from collections.abc import Iterator
from typing import NamedTuple

import regex

from mandate_graph.reading.pdf.shapes import Line, Part

_RULE = regex.compile(r"[_\u2014\u2500-]{6,}")
_PLAIN_MARK = regex.compile(r"(?P<mark>\d{1,3}|\*{1,4}|[†‡])(?:/|\.|\))?\s+(?=\S)|(?P<glued>\*{1,4})(?=\p{L})")
_RAISED_MARK = regex.compile(r"\s*\(?(?P<mark>\d{1,3}|\*{1,4}|[†‡]|\p{Ll})\)?/?\s*")
_SMALLER = 0.95


class Noted(NamedTuple):
    """The lines of a column without its notes, and the lines of the notes."""

    text: list[Line]
    notes: list[Line]


class Note(NamedTuple):
    """One note: its mark, and its lines without the mark."""

    mark: str
    lines: list[Line]


def part_notes(lines: list[Line], body_size: float, *, open_note: bool) -> Noted:
    """Parts the notes from the text. With `open_note` a note of the page before may go on without a mark of its own."""
    for at in range(len(lines) - 1, -1, -1):
        if is_rule(lines[at].text):
            below = lines[at + 1 :]
            if below and all(line.size <= body_size for line in below) and (open_note or any(map(_mark, below))):
                return Noted(lines[:at], below)
            break
    at = len(lines)
    while at and lines[at - 1].size < _SMALLER * body_size:
        at -= 1
    first = next((k for k in range(at, len(lines)) if _is_surely_marked(lines[k]) or _plainly_marked(lines, k)), None)
    if first is None:
        return Noted(lines, [])
    return Noted(lines[:first], lines[first:])


def is_rule(text: str) -> bool:
    """Whether a line is a rule drawn with signs, as above notes."""
    return _RULE.fullmatch(text.strip()) is not None


def without_rules(lines: list[Line]) -> list[Line]:
    """The lines that are not a mere rule."""
    return [line for line in lines if not is_rule(line.text)]


def notes(lines: list[Line]) -> Iterator[Note]:
    """The notes of a foot, in order; one with the mark "" goes on with the note before it."""
    raised = any(map(_is_surely_marked, lines))
    mark, found = "", list[Line]()
    for line in lines:
        own = _sure_mark(line) if raised else _mark(line)
        if own is None:
            found.append(line)
            continue
        if found:
            yield Note(mark, found)
        mark, rest = own
        found = [line._replace(parts=rest)]
    if found:
        yield Note(mark, found)


def _plainly_marked(lines: list[Line], at: int) -> bool:
    """Whether a small line that follows text in the common size begins with a plain mark."""
    return _PLAIN_MARK.match(lines[at].text) is not None and (at == 0 or lines[at].size < lines[at - 1].size)


def _mark(line: Line) -> tuple[str, tuple[Part, ...]] | None:
    found = _sure_mark(line)
    if found is not None:
        return found
    plain = _PLAIN_MARK.match(line.parts[0].text)
    if plain is None:
        return None
    return plain["mark"] or plain["glued"], (Part(line.parts[0].text[plain.end() :]), *line.parts[1:])


def _is_surely_marked(line: Line) -> bool:
    return _sure_mark(line) is not None


def _sure_mark(line: Line) -> tuple[str, tuple[Part, ...]] | None:
    first = line.parts[0]
    raised = _RAISED_MARK.fullmatch(first.text) if first.raised else None
    if raised is None:
        star = regex.match(r"\*{1,4}\s*(?=\S)", first.text)
        return (star[0].strip(), (Part(first.text[star.end() :]), *line.parts[1:])) if star else None
    return raised["mark"], line.parts[1:]
