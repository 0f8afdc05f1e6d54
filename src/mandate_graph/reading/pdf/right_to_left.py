"""What PDFium turns round in writing from right to left: the letters of a ligature, and brackets."""

from itertools import groupby
from unicodedata import combining

from mandate_graph.reading.pdf.shapes import Glyph, ReadWord

_LAM = "\u0644"
_ALEFS = frozenset("\u0622\u0623\u0625\u0627\u0671")
_STRIPE = 20.0
_MOST_MARKS = 20
_MOST_NEAR = 500
_OPPOSITE = dict(zip("([{«‹)]}»›", ")]}»›([{«‹", strict=True))
"""Of each kind the one that opens has the lower code point."""
_PASSED = frozenset(".,:;!?،؛؟…") | _OPPOSITE.keys()


def righted(glyphs: list[Glyph]) -> list[Glyph]:
    """The glyphs with the letters of each ligature in reading order, and marks behind the letters that bear them."""
    letters = _with_ligatures_read([glyph for glyph in glyphs if not combining(glyph.text)])
    beside: dict[int, list[int]] = {}
    for at, letter in enumerate(letters):
        if letter.size:
            for stripe in range(int(letter.left // _STRIPE), int(letter.right // _STRIPE) + 1):
                beside.setdefault(stripe, []).append(at)
    for mark in glyphs:
        if not combining(mark.text):
            continue
        near = beside.get(int((mark.left + mark.right) / 2 // _STRIPE), [])[:_MOST_NEAR]
        bearer = min(near, key=lambda at: (*_distance(mark, letters[at]), -at), default=None)
        if bearer is not None:
            letters[bearer] = letters[bearer]._replace(text=letters[bearer].text + mark.text)
    return letters


def _distance(mark: Glyph, letter: Glyph) -> tuple[float, float]:
    """How far a mark stands from a letter: upright in whole letters, then sideways."""
    middle = (mark.left + mark.right) / 2
    aside = max(letter.left - middle, middle - letter.right, 0)
    return abs(mark.base - letter.base) // max(letter.size, 1), aside


def _with_ligatures_read(glyphs: list[Glyph]) -> list[Glyph]:
    """Lam comes before alef in their ligature; where most do not, the letters of every ligature are turned."""
    groups = [list(group) for _, group in groupby(glyphs, key=lambda glyph: (glyph.left, glyph.right, glyph.base))]
    pairs = [(group[0].text, group[1].text) for group in groups if len(group) == 2]
    turned = sum(one in _ALEFS and other == _LAM for one, other in pairs)
    straight = sum(one == _LAM and other in _ALEFS for one, other in pairs)
    if turned <= straight:
        return glyphs
    return [glyph for group in groups for glyph in (reversed(group) if _is_ligature(group) else group)]


def _is_ligature(group: list[Glyph]) -> bool:
    return len(group) > 1 and all(glyph.text > "\u0590" for glyph in group)


def with_brackets_facing(words: list[ReadWord]) -> list[ReadWord]:
    """The words of a row in reading order; a bracket behind a blank opens, one before a blank closes.

    Where that does not tell, a bracket closes what is open, and otherwise opens.
    """
    made: list[ReadWord] = []
    open_kinds: list[str] = []
    for at, read in enumerate(words):
        word = read.word
        if word.text in _OPPOSITE:
            opener = min(word.text, _OPPOSITE[word.text])
            before, behind = _is_free(words, at, -1), _is_free(words, at, 1)
            opens = before if before != behind else opener not in open_kinds
            if opens:
                open_kinds.append(opener)
            elif opener in open_kinds:
                open_kinds.remove(opener)
            made.append(read._replace(word=word._replace(text=opener if opens else _OPPOSITE[opener])))
        else:
            made.append(read)
    return made


def _is_free(words: list[ReadWord], at: int, step: int) -> bool:
    """Whether a blank or an end of the row comes on this side, be it behind marks or brackets."""
    for _ in range(_MOST_MARKS):
        beside = at + step
        if not 0 <= beside < len(words) or words[max(at, beside)].blank:
            return True
        if words[beside].word.text not in _PASSED:
            return False
        at = beside
    return True
