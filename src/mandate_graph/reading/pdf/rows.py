"""Characters to words, words to the rows of a page."""

from collections.abc import Iterator

import regex

from mandate_graph.reading.pdf.shapes import GUESSED_BLANK, Glyph, Row, Word

_RIGHT_TO_LEFT = regex.compile(r"[\p{bc=R}\p{bc=AL}\p{bc=NSM}]")
_LEFT_TO_RIGHT = regex.compile(r"[\p{bc=L}\p{bc=EN}\p{bc=AN}]")
_LEAST_RIGHT_TO_LEFT = 0.2
_SAME_BASE = 0.1
_SAME_SIZE = 0.06
_WIDEST_GAP = 0.6
_LEAST_GAP = 0.1
_WIDE = regex.compile(r"[\p{Han}\u3000-\u303f\uff00-\uff60]")
"""Beside a character of East Asia the width of the gap tells, later on."""
_DEEPEST_OVERLAP = 0.6
_SAME_ROW = 0.5


def is_right_to_left(glyphs: list[Glyph]) -> bool:
    """Whether the page is written from right to left: a fifth of its letters suffices, figures are left out."""
    text = "".join(glyph.text for glyph in glyphs)
    letters = len(regex.findall(r"\p{L}", text))
    return bool(letters) and len(regex.findall(r"[\p{bc=R}\p{bc=AL}]", text)) >= _LEAST_RIGHT_TO_LEFT * letters


def words(glyphs: list[Glyph], *, right_to_left: bool) -> Iterator[Word]:
    """The words in the order of the file; on a page from right to left also cut where the direction changes."""
    group: list[Glyph] = []
    order, blank, spaced = 0, " ", True
    for glyph in glyphs:
        if not glyph.size:
            blank = max(blank, glyph.text) if blank != " " else blank
            continue
        if group and (blank or not _together(group[-1], glyph, cut_by_direction=right_to_left)):
            yield _word(group, order, spaced=spaced)
            spaced = blank == " " or (blank == GUESSED_BLANK and _apart(group[-1], glyph))
            group, order = [], order + 1
        group.append(glyph)
        blank = ""
    if group:
        yield _word(group, order, spaced=spaced)


def _word(group: list[Glyph], order: int, *, spaced: bool) -> Word:
    return Word(
        text="".join(glyph.text for glyph in group),
        left=min(glyph.left for glyph in group),
        right=max(glyph.right for glyph in group),
        base=group[0].base,
        size=group[0].size,
        order=order,
        spaced=spaced,
    )


def _apart(one: Glyph, other: Glyph) -> bool:
    """Whether something is free between two characters that a guessed blank stands between."""
    if one.size == other.size and _WIDE.search(one.text + other.text):
        return False
    return max(one.left, other.left) - min(one.right, other.right) > _LEAST_GAP * min(one.size, other.size)


def _together(one: Glyph, other: Glyph, *, cut_by_direction: bool) -> bool:
    if abs(one.base - other.base) > _SAME_BASE * one.size or abs(one.size - other.size) > _SAME_SIZE * one.size:
        return False
    if cut_by_direction and not (direction(one.text) == direction(other.text) != ""):
        return False
    if one.left == other.left and one.right == other.right:
        return True
    gaps = (other.left - one.right, one.left - other.right)
    return any(-_DEEPEST_OVERLAP * one.size <= gap <= _WIDEST_GAP * one.size for gap in gaps)


def direction(text: str) -> str:
    """ "R" or "L" by the first character; "" for a mark that has no direction of its own.

    >>> direction("ق"), direction("7"), direction("/")
    ('R', 'L', '')
    """
    if _RIGHT_TO_LEFT.match(text):
        return "R"
    return "L" if _LEFT_TO_RIGHT.match(text) else ""


def rows(found: list[Word]) -> list[Row]:
    """The rows from top to bottom; what is raised or lowered by less than half a letter stands in the row beside it."""
    made: list[list[Word]] = []
    base = size = 0.0
    for word in sorted(found, key=lambda word: (-word.base, word.left)):
        if not made or base - word.base > _SAME_ROW * max(size, word.size):
            made.append([])
            base, size = word.base, word.size
        elif word.size > size:
            base, size = word.base, word.size
        made[-1].append(word)
    return [_row(group) for group in made]


def _row(group: list[Word]) -> Row:
    main = main_word(group)
    return Row(words=sorted(group, key=lambda word: (word.left, word.order)), base=main.base, size=main.size)


def main_word(group: list[Word]) -> Word:
    """The longest word among those of the size in which most of the row is set."""
    weight: dict[float, int] = {}
    for word in group:
        key = round(word.size, 1)
        weight[key] = weight.get(key, 0) + len(word.text)
    most = max(weight, key=lambda key: (weight[key], key))
    return max((word for word in group if round(word.size, 1) == most), key=lambda word: len(word.text))
