"""Where one paragraph ends and the next begins on lines that no blank line parts."""

from typing import NamedTuple

import regex

from mandate_graph.segmentation.labels import Label, Style, read_label
from mandate_graph.segmentation.lines import Gap, Line
from mandate_graph.segmentation.masthead import is_masthead_line
from mandate_graph.segmentation.notemarks import NoteMark, note_mark
from mandate_graph.segmentation.phrasebook import (
    CLOSING,
    CONJUNCTION,
    CONJUNCTION_END,
    DATE_LINE,
    INSTRUMENT_TITLE,
    ORGAN_SUBJECT,
    PREAMBULAR,
    SURELY_PREAMBULAR,
)

_HEADING = regex.compile(r"#{1,6}\s+")
_BULLETS = ("-", "+", "*")
_LIST_BULLET = regex.compile(r"[-+*]\s+(?=\S)")
_CALL_CLOSERS = ("]", ">", "\n", *"⁰¹²³⁴⁵⁶⁷⁸⁹")
_CALL_END = regex.compile(r"(?:\s*(?:\[\d{1,3}\]|<sup>[^<>]{1,9}</sup>|[⁰¹²³⁴⁵⁶⁷⁸⁹]{1,3}))+$")
_FIRST_WORD = regex.compile(r"\S+")
_HEAD_LENGTH = 400
_TERMINAL = (".", ";", ":", ",", "!", "?", "…", "。", "；", "：", "，", "،", "؛")
_STOPS = (".", ";", ":", "!", "?", "…")
_CLOSERS = "»”\"')]*_’ "
_NAMED = (Style.PREAMBULAR, Style.OPERATIVE)
_LARGEST_STEP = 6
_BODY_LENGTH = 240
_LONGEST_LABEL = 12
_MOST_ENACTING_LINES = 3
_MOST_TITLE_LINES = 6
_LEAST_LINES = 10
_WIDEST = 160
_NARROWEST = 40
_COMMON = 0.9
_SLACK = 0.88
_SHORT = 0.6
_LONG = 0.8


def ends_a_clause(tail: str) -> bool:
    """Whether words end where a paragraph may end: in a stop, or in "; and".

    >>> ends_a_clause("the programme;"), ends_a_clause("the programme; and"), ends_a_clause("the programme of")
    (True, True, False)
    """
    if _words_before_calls(tail).endswith(_TERMINAL):
        return True
    conjunction = CONJUNCTION_END.search(tail[-16:].rstrip()) if ";" in tail[-16:] else None
    return conjunction is not None and conjunction["stop"] == ";"


def _without_calls(tail: str) -> str:
    """Words without the note calls at their end."""
    return str(_CALL_END.sub("", tail)) if tail.endswith(_CALL_CLOSERS) else tail


def _words_before_calls(tail: str) -> str:
    """Words without the note calls and the closing marks at their end."""
    return _without_calls(tail).rstrip(_CLOSERS)


def heading_mark(opening: str) -> str:
    """The Markdown mark of a heading that a line begins with, "" if it has none."""
    match = _HEADING.match(opening) if opening.startswith("#") else None
    return str(match[0]) if match else ""


def list_bullet(opening: str) -> str:
    """The Markdown bullet that a line begins with, "" if it has none; a star must stand before a label."""
    match = _LIST_BULLET.match(opening) if opening.startswith(_BULLETS) else None
    if match and (opening[0] != "*" or read_label(opening[match.end() :])):
        return str(match[0])
    return ""


class Opening(NamedTuple):
    """The beginning of a line, and the label and the note mark that it begins with."""

    text: str
    label: Label | None
    note: NoteMark | None


class Breaks:
    """Decides line by line, from what ends, what begins, and whether the next word would have fitted."""

    def __init__(self, text: str, lines: list[Line]) -> None:
        self._text = text
        self._lines = lines
        self._width = _usual_width(lines)
        self._number = 0
        self._note = -1
        self._closing = False
        self._dense = False
        """A preamble whose paragraphs no blank line parts is being read."""
        self._in_note = False
        self._in_body = False
        self._first = -1

    def before(self, at: int) -> bool:
        """Whether a paragraph begins at line `at`, behind the one that has begun."""
        first = self._first
        line, last = self._lines[at], self._lines[at - 1]
        if at == first + 1 and last.end - last.start <= _LONGEST_LABEL and self._is_label(last):
            return False
        if line.gap is not Gap.NONE:
            self._dense = self._dense and line.gap is not Gap.BLANK
            return True
        self._in_body = self._in_body or last.end - self._lines[first].start > _BODY_LENGTH
        opening, before = self._opening(line), self._ending(at - 1, first)
        if heading_mark(opening) or heading_mark(self._opening(last)):
            return True
        return (
            self._at_label(at, before, opening)
            or self._at_note(before, opening)
            or self._at_masthead(before, opening)
            or self._at_closing(before, opening)
            or self._at_preamble(at, first, before, opening)
            or self._at_short_line(at, first, before, opening)
        )

    def begin(self, first: int) -> Opening:
        """What the paragraph begins with whose first line is `first`; takes note of its number."""
        self._first = first
        text = self._opening(self._lines[first])
        label, note = read_label(text), note_mark(text)
        if label and label.readings[0].style is Style.NUMBER and not label.loose:
            self._number = label.readings[0].ordinal
            self._in_body = True
            self._dense = False
        self._in_note = note is not None and note.sure
        if note and text[0] == "[" and note.mark.isdigit():
            self._note = int(note.mark)
        return Opening(text, label, note)

    def _is_label(self, line: Line) -> bool:
        opening = self._opening(line)
        label = read_label(opening)
        return label is not None and not label.loose and label.length == len(opening)

    def _opening(self, line: Line) -> str:
        return self._text[line.start : min(line.end, line.start + _HEAD_LENGTH)]

    def _ending(self, at: int, first: int) -> str:
        """The last words of line `at`; with those of the line above, where it holds note calls only."""
        line = self._lines[at]
        ending = self._text[max(line.start, line.end - _HEAD_LENGTH) : line.end]
        if at > first and not _without_calls(ending):
            above = self._lines[at - 1]
            return self._text[max(above.start, above.end - _HEAD_LENGTH) : line.end]
        return ending

    def _at_label(self, at: int, before: str, opening: str) -> bool:
        bullet = list_bullet(opening)
        if bullet and opening[0] != "*" and ends_a_clause(before):
            return True
        label = read_label(opening[len(bullet) :])
        if label is None:
            return False
        first = label.readings[0]
        if bullet or first.style in _NAMED:
            return True
        if first.style is Style.NUMBER:
            return self._at_number(at, first.ordinal, before)
        if first.style is Style.BULLET and before.rstrip(_CLOSERS).endswith(","):
            return False
        rest = opening[label.length :].lstrip()
        ended = ends_a_clause(before) or CONJUNCTION_END.search(before[-16:]) is not None
        return ended and not CONJUNCTION.match(rest) and bool(rest)

    def _at_number(self, at: int, ordinal: int, before: str) -> bool:
        """Whether a number is that of the next paragraph: it follows, or one or the other was missed before it."""
        if self._in_note:
            return False
        if ordinal == self._number + 1:
            return ends_a_clause(before) or self._would_have_fitted(at)
        skipped = ordinal == 1 or self._number < ordinal <= self._number + _LARGEST_STEP
        return skipped and _words_before_calls(before).endswith(_STOPS)

    def _at_note(self, before: str, opening: str) -> bool:
        note = note_mark(opening)
        if note is None:
            return False
        if opening[0] == "[":
            follows = note.mark.isdigit() and int(note.mark) == self._note + 1
            self._note += follows
            return follows
        return note.sure or (note.mark.startswith("*") and ends_a_clause(before) and not opening.startswith("**"))

    def _at_masthead(self, before: str, opening: str) -> bool:
        if self._in_body or opening.endswith(","):
            return False
        return is_masthead_line(opening) or (is_masthead_line(before) and not before.endswith(","))

    def _at_closing(self, before: str, opening: str) -> bool:
        """Whether the line tells the meeting or the date below a text."""
        if CLOSING.fullmatch(before):
            return True
        if self._closing and DATE_LINE.fullmatch(before):
            return True
        self._closing = ends_a_clause(before) and CLOSING.fullmatch(opening) is not None
        return self._closing

    def _at_preamble(self, at: int, first: int, before: str, opening: str) -> bool:
        if self._names_the_organ(at, first):
            self._dense = True
            return True
        if not _words_before_calls(before).endswith(","):
            return False
        if opening[:1].isupper() and PREAMBULAR.match(opening):
            return True
        if not SURELY_PREAMBULAR.match(opening):
            return False
        enacting = at - first <= _MOST_ENACTING_LINES and ORGAN_SUBJECT.match(self._opening(self._lines[first]))
        self._dense = self._dense or bool(enacting)
        return self._dense or self._would_have_fitted(at)

    def _names_the_organ(self, at: int, first: int) -> bool:
        """Whether the lines from `at` only name the acting organ, a preamble behind them."""
        titled = at - first <= _MOST_TITLE_LINES and INSTRUMENT_TITLE.match(self._opening(self._lines[first]))
        if not (titled or self._would_have_fitted(at)) or not ORGAN_SUBJECT.match(self._opening(self._lines[at])):
            return False
        for end in range(at, min(at + _MOST_ENACTING_LINES, len(self._lines) - 1)):
            opening = self._opening(self._lines[end])
            if end > at and SURELY_PREAMBULAR.match(opening):
                return False
            if opening.endswith(","):
                return SURELY_PREAMBULAR.match(self._opening(self._lines[end + 1])) is not None
        return False

    def _at_short_line(self, at: int, first: int, before: str, opening: str) -> bool:
        """Whether the line above ends early, so that its end is that of a paragraph or of a heading."""
        if not self._width or not opening[:1].isupper():
            return False
        if _words_before_calls(before).endswith(_STOPS):
            return self._would_have_fitted(at)
        heading = at == first + 1 and before[:1].isupper() and not ends_a_clause(before)
        last, line = self._lines[at - 1], self._lines[at]
        short = last.end - last.start <= _SHORT * self._width
        return heading and short and line.end - line.start >= _LONG * self._width and read_label(before) is None

    def _would_have_fitted(self, at: int) -> bool:
        """Whether the first word of the line would have found room on the line above."""
        if not self._width:
            return False
        last = self._lines[at - 1]
        word = _FIRST_WORD.match(self._opening(self._lines[at]))
        return last.end - last.start + 1 + len(word[0] if word else "") <= _SLACK * self._width


def _usual_width(lines: list[Line]) -> int:
    """The width that lines are wrapped at, 0 where they are not."""
    sizes = sorted(line.end - line.start for line in lines)
    if len(sizes) < _LEAST_LINES:
        return 0
    width = sizes[int(len(sizes) * _COMMON)]
    return width if _NARROWEST <= width <= _WIDEST else 0
