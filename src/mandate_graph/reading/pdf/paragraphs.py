"""Lines to paragraphs: by the space between lines, by indents, and by whether the next word would have fitted."""

from collections import Counter
from collections.abc import Iterable, Iterator
from enum import Enum

import regex

from mandate_graph.reading.pdf.shapes import Line

_LABEL = regex.compile(
    r"(?:\(?(?:\d{1,3}|\p{L}|[ivxlIVXL]{1,5})[.)）、]|\d{1,3}(?:\.\d{1,3})+\.?|[•●▪–—-])(?=\s|\p{Han})"
)
_ENDS = regex.compile(r"[.;:,!?。；：，、؛،؟…][\s\d*\])”»\"]*$")
_STOPS = regex.compile(r"[.;:!?…][\s\d*\])”»\"]*$")
_SAME_SIZE = 0.08
_INDENT = 0.6
_LOOSE = 0.28
_USUAL = 1.2
_MOST_LEADING = 2.0
_ASIDE = 1.0


class Step(Enum):
    """How one line follows another."""

    GOES_ON = " "
    UNSURE = "\u2028"
    """The line stands in the same block, and the line break with it: what comes later decides by the words."""
    BEGINS = ""


def paragraphs(lines: list[Line]) -> Iterator[list[tuple[Step, Line]]]:
    """The paragraphs of lines in reading order; each line with how it follows the one before."""
    usual = leadings(lines)
    group: list[tuple[Step, Line]] = []
    for line in lines:
        step = _step([one for _, one in group], line, usual) if group else Step.BEGINS
        if step is Step.BEGINS and group:
            yield group
            group = []
        group.append((step, line))
    if group:
        yield group


def leadings(lines: Iterable[Line]) -> dict[float, float]:
    """For each size of type the most usual distance between the baselines of two lines of one paragraph.

    A line that was full goes on in the next one; only where no line was full do the others tell.
    """
    full: dict[float, Counter[float]] = {}
    every: dict[float, Counter[float]] = {}
    last: Line | None = None
    for line in lines:
        if last and _follows(last, line) and _is_like(last, line):
            distance = last.base - line.base
            if 0 < distance <= _MOST_LEADING * line.size:
                for counted in (every,) if _fits(last, line) else (every, full):
                    counted.setdefault(_key(line), Counter())[round(distance * 2) / 2] += 1
        last = line
    return {size: _most_usual(full.get(size) or count) for size, count in every.items()}


def _most_usual(count: Counter[float]) -> float:
    return max(count, key=lambda each: (count[each], -each))


def _key(line: Line) -> float:
    return round(line.size)


def _is_like(one: Line, other: Line) -> bool:
    return abs(one.size - other.size) <= _SAME_SIZE * one.size


def _follows(one: Line, other: Line) -> bool:
    """Whether a line stands below another on the same page, not in the column beside it.

    A last line may be so short that it ends before the indent of the one above begins.
    """
    aside = max(other.left - one.right, one.left - other.right)
    return one.page == other.page and other.base < one.base and aside < _ASIDE * one.size


def _step(before: list[Line], line: Line, usual: dict[float, float]) -> Step:
    last = before[-1]
    if last.cell or line.cell or not _is_like(last, line):
        return Step.BEGINS
    if line.page != last.page or line.base > last.base:
        return _over_the_edge(before, line)
    if not _follows(last, line):
        return Step.BEGINS
    if last.base - line.base > usual.get(_key(line), _USUAL * line.size) + _LOOSE * line.size:
        return Step.BEGINS
    fits = _fits(last, line)
    shift = _shift(last, line)
    if _LABEL.match(line.text):
        return Step.BEGINS if fits or shift else Step.UNSURE
    if shift == 0:
        return Step.UNSURE if fits else Step.GOES_ON
    if len(before) == 1:
        return _second(last, shift, fits=fits)
    return Step.UNSURE if _is_centred(last) or _is_centred(line) else Step.BEGINS


def _second(first: Line, shift: int, *, fits: bool) -> Step:
    """The second line of a paragraph may stand further out than the first, or further in behind a label."""
    if fits or (shift > 0 and not _LABEL.match(first.text)):
        return Step.UNSURE
    return Step.GOES_ON


def _over_the_edge(before: list[Line], line: Line) -> Step:
    """From the foot of a page or column to the head of the next."""
    last = before[-1]
    if _fits(last, line) or _LABEL.match(line.text):
        return Step.BEGINS
    shift = _shift(last, line)
    if len(before) == 1 and shift:
        return Step.GOES_ON if shift < 0 or _LABEL.match(last.text) else Step.BEGINS
    if shift:
        return Step.BEGINS
    if not _ENDS.search(last.text):
        return Step.GOES_ON
    indented = len(before) > 1 and _shift(last, before[0]) != 0
    return Step.GOES_ON if indented and not _begins_a_sentence(last, line) else Step.UNSURE


def _begins_a_sentence(last: Line, line: Line) -> bool:
    return line.text[:1].isupper() and _STOPS.search(last.text) is not None


def _fits(last: Line, line: Line) -> bool:
    return last.slack > line.opening


def _shift(one: Line, other: Line) -> int:
    """1 where the other line is set further in, -1 where it is set further out, else 0."""
    step = other.indent - one.indent
    return 0 if abs(step) <= _INDENT * one.size else 1 if step > 0 else -1


def _is_centred(line: Line) -> bool:
    return line.indent > line.size and abs(line.indent - line.slack) <= line.size / 2
