"""Blocks: the printed lines that belong together, with what their first line begins with."""

from collections.abc import Iterator
from dataclasses import dataclass

import regex

from mandate_graph.model.source import Span
from mandate_graph.segmentation.labels import Label, Style, read_label
from mandate_graph.segmentation.lines import Gap, Line, printed_lines
from mandate_graph.segmentation.masthead import is_masthead_line
from mandate_graph.segmentation.phrasebook import CLOSING, CONJUNCTION, CONJUNCTION_END, ORGAN_SUBJECT, PREAMBULAR

_HEADING = regex.compile(r"#{1,6}\s+")
_LIST_BULLET = regex.compile(r"[-+*]\s+(?=\S)")
_NOTE = regex.compile(
    r"""
      <sup>\s*\[?(?P<sup>\d{1,3}|[*†‡]{1,4}|[a-z])\]?\s*</sup>\s*
    | \[\^(?P<md>[^\[\]\s]{1,12})\]:?\s*
    | \[(?P<bracket>\d{1,3}|[*]{1,3})\]\s+
    | (?P<super>[⁰¹²³⁴⁵⁶⁷⁸⁹]{1,3})\s*
    | \$\s?(?:\{\s?\})?\s?\^\{?\s?(?P<tex>\d{1,3}|[*]{1,3})\s?\}?\s?\$\s*
    | \\?(?P<star>\*{1,4}|\*(?:\\\*){1,3}|[†‡])(?:/)?\s+
    | (?P<glued>\*{1,3})(?=[\p{L}\d])
    | (?P<slashed>\d{1,3})/\s+
    | (?P<plain>\d{1,3})\s+(?=\S)
    """,
    regex.VERBOSE,
)
_SUPERSCRIPTS = str.maketrans("⁰¹²³⁴⁵⁶⁷⁸⁹", "0123456789")
_HEAD_LENGTH = 400
_TERMINAL = ".;:,!?…。；：，؛،"
_CLOSERS = "»”\"')]*_’ "
_LONGEST_LABEL = 12
_BODY_LENGTH = 240


@dataclass(frozen=True, slots=True)
class NoteMark:
    """The mark that a note begins with, and how much of its first line it takes.

    `sure` is False for a star or a plain number, which may be a list bullet or a label instead.
    """

    mark: str
    length: int
    sure: bool


@dataclass(frozen=True, slots=True)
class Block:
    """Lines that stand together. `content` is where the text behind heading marks and bullets begins."""

    lines: tuple[Span, ...]
    gap: Gap
    content: int
    heading: int = 0
    bullet: bool = False
    label: Label | None = None
    note: NoteMark | None = None

    @property
    def start(self) -> int:
        """Where its first line begins."""
        return self.lines[0].start

    @property
    def end(self) -> int:
        """Where its last line ends."""
        return self.lines[-1].end


def blocks(text: str) -> Iterator[Block]:
    """The blocks of a text in order; a label that stands alone on its line goes with the block behind it."""
    splitter = _Splitter(text)
    group: list[Line] = []
    for line in printed_lines(text):
        if group and splitter.breaks(group[-1], line) and not (len(group) == 1 and splitter.is_label(group[0])):
            yield splitter.block(group)
            group = []
        if not group:
            splitter.begin(line)
        group.append(line)
    if group:
        yield splitter.block(group)


def ends_a_clause(tail: str) -> bool:
    """Whether words end where a paragraph may end: in a stop, or in "; and".

    >>> ends_a_clause("the programme;"), ends_a_clause("the programme; and"), ends_a_clause("the programme of")
    (True, True, False)
    """
    stripped = tail.rstrip(_CLOSERS)
    return stripped.endswith(tuple(_TERMINAL)) or CONJUNCTION_END.search(tail[-12:].rstrip()) is not None


class _Splitter:
    def __init__(self, text: str) -> None:
        self._text = text
        self._number = 0
        self._start = 0
        self._in_body = False

    def breaks(self, last: Line, line: Line) -> bool:
        """Whether a new block begins at `line`, which follows `last`."""
        if line.gap is not Gap.NONE:
            return True
        self._in_body = self._in_body or last.end - self._start > _BODY_LENGTH
        before = self._text[max(last.start, last.end - _HEAD_LENGTH) : last.end]
        opening = self._opening(line)
        if _HEADING.match(opening) or _HEADING.match(self._opening(last)):
            return True
        return (
            self._breaks_at_label(before, opening)
            or self._breaks_at_note(before, opening)
            or self._breaks_at_words(before, opening)
        )

    def begin(self, line: Line) -> None:
        """Take note of the number that a new block begins with."""
        self._start = line.start
        label = read_label(self._opening(line))
        if label and label.readings[0].style is Style.NUMBER and not label.loose:
            self._number = label.readings[0].ordinal

    def is_label(self, line: Line) -> bool:
        """Whether the line is a label and nothing else."""
        if line.end - line.start > _LONGEST_LABEL:
            return False
        opening = self._opening(line)
        label = read_label(opening)
        return label is not None and not label.loose and label.length == len(opening)

    def block(self, group: list[Line]) -> Block:
        """A block made of lines."""
        lines = tuple(Span(line.start, line.end) for line in group)
        first = group[0]
        content, heading, bullet = self._marks(first)
        opening = self._text[content : min(first.end, content + _HEAD_LENGTH)]
        label = read_label(opening)
        if label and label.loose and (is_masthead_line(opening) or CLOSING.match(opening)):
            label = None
        note = note_mark(self._opening(first))
        size = group[-1].end - first.start
        self._in_body = self._in_body or size > _BODY_LENGTH
        return Block(lines, first.gap, content, heading, bullet, label, note)

    def _opening(self, line: Line) -> str:
        return self._text[line.start : min(line.end, line.start + _HEAD_LENGTH)]

    def _marks(self, line: Line) -> tuple[int, int, bool]:
        opening = self._opening(line)
        if heading := _HEADING.match(opening):
            return line.start + heading.end(), len(heading[0].rstrip()), False
        bullet = _LIST_BULLET.match(opening)
        if bullet and (opening[0] != "*" or read_label(opening[bullet.end() :])):
            return line.start + bullet.end(), 0, True
        return line.start, 0, False

    def _breaks_at_label(self, before: str, opening: str) -> bool:
        bullet = _LIST_BULLET.match(opening)
        if bullet and opening[0] != "*" and ends_a_clause(before):
            return True
        label = read_label(opening[bullet.end() :] if bullet else opening)
        if label is None:
            return False
        if bullet:
            return True
        first = label.readings[0]
        if first.style in {Style.PREAMBULAR, Style.OPERATIVE}:
            return True
        if first.style is Style.NUMBER:
            return ends_a_clause(before) and first.ordinal in {1, self._number + 1}
        rest = opening[label.length :].lstrip()
        return ends_a_clause(before) and not CONJUNCTION.match(rest) and bool(rest)

    def _breaks_at_note(self, before: str, opening: str) -> bool:
        note = note_mark(opening)
        if note is None:
            return False
        return note.sure or (note.mark.startswith("*") and ends_a_clause(before) and not opening.startswith("**"))

    def _breaks_at_words(self, before: str, opening: str) -> bool:
        if not self._in_body and (is_masthead_line(opening) or is_masthead_line(before)):
            return True
        if not before.rstrip(_CLOSERS).endswith(","):
            return False
        if opening.endswith(",") and ORGAN_SUBJECT.match(opening):
            return True
        return opening[:1].isupper() and PREAMBULAR.match(opening) is not None


def note_mark(opening: str) -> NoteMark | None:
    """The note mark that a line begins with, if any."""
    match = _NOTE.match(opening)
    if match is None:
        return None
    for name in ("sup", "md", "bracket", "super", "tex"):
        if match[name]:
            return NoteMark(match[name].translate(_SUPERSCRIPTS), match.end(), True)
    mark = match["star"] or match["glued"] or match["slashed"] or match["plain"]
    return NoteMark(mark.replace("\\", ""), match.end(), False)
