"""Builds the flow of a passage from its lines: joins them, closes hyphen breaks, leaves markup out."""

from collections.abc import Sequence

import regex

from mandate_graph.model.flow import FlowText, Run
from mandate_graph.segmentation.hyphens import HYPHENS, Hyphenation
from mandate_graph.segmentation.lines import Line
from mandate_graph.segmentation.markup import Cut

_UNSPACED = regex.compile(
    r"(?P<wide>[\p{Han}\u3000-\u303f\uff00-\uffef])(?:(?&wide)|[A-Za-z0-9()])|[A-Za-z0-9()](?&wide)|.(?P<stop>[、-】，；：。！？])"
)
"""Characters of East Asia, beside which neither figures nor Latin letters stand apart."""
_FIRST_UNSPACED = "\u2e80"
_DASHES = "–—"
_OPENERS = "([{"


class FlowBuilder:
    """Grows one flow; every character is either copied from the source in a run, or a join."""

    __slots__ = ("_hyphenation", "_length", "_parts", "_runs", "_text", "calls")

    def __init__(self, text: str, hyphenation: Hyphenation) -> None:
        self._text = text
        self._hyphenation = hyphenation
        self._parts: list[str] = []
        self._runs: list[Run] = []
        self._length = 0
        self.calls: list[tuple[int, str]] = []
        """Flow offset and mark of every note call."""

    def tail(self, size: int = 80) -> str:
        """The last characters of the flow."""
        return "".join(self._parts[-40:])[-size:]

    def add(self, lines: Sequence[Line], cuts: Sequence[Cut], *, joined: str | None = None) -> None:
        """Append lines without their cuts; `joined` stands before the first, None joins it as a wrapped line."""
        join = joined
        first = 0
        for line in lines:
            while first < len(cuts) and cuts[first].span.end <= line.start:
                first += 1
            cut = first < len(cuts) and cuts[first].span.start < line.end
            added = self._cut_line(line, cuts, first, join) if cut else self._whole_line(line, join)
            join = None if added else join

    def flow(self) -> FlowText:
        """The flow as built so far."""
        return FlowText(text=self.words(), runs=tuple(self._runs))

    def words(self) -> str:
        """The text of the flow as built so far."""
        return "".join(self._parts)

    def _whole_line(self, line: Line, join: str | None) -> bool:
        """Append a line without cuts; False if nothing but white space is left of it."""
        start = line.start
        if start < line.end and self._text[start].isspace():
            start = _first_printed(self._text, start, line.end)
        if start >= line.end:
            return False
        if self._length:
            self._join(start, line.end, join)
        self._copy(start, line.end)
        return True

    def _cut_line(self, line: Line, cuts: Sequence[Cut], first: int, join: str | None) -> bool:
        """Append what the cuts leave of a line; False if that is nothing."""
        each = _Pieces(self._text, line, cuts, first)
        if each.spans:
            if self._length:
                self._join(*each.spans[0], join)
            for start, end in each.spans:
                if start in each.spaced:
                    self._space()
                self._copy(start, end)
        self._call(each.calls)
        return bool(each.spans)

    def _space(self) -> None:
        if self._length and not self._parts[-1][-1].isspace():
            self._parts.append(" ")
            self._length += 1

    def _call(self, marks: list[tuple[int, str]]) -> None:
        for source, mark in marks:
            at = self._length
            for run in reversed(self._runs):
                if run.source <= source:
                    at = run.at + min(run.length, source - run.source)
                    break
            self.calls.append((at, mark))

    def _join(self, start: int, end: int, join: str | None) -> None:
        if join is None:
            join = self._wrap(start, end)
        if join:
            self._parts.append(join)
            self._length += len(join)

    def _wrap(self, start: int, stop: int) -> str:
        """What stands between two lines of one paragraph; a soft hyphen is taken off the first of them."""
        last = self._runs[-1]
        end = last.source + last.length
        before = self._text[max(end - 80, last.source) : end]
        after = self._text[start : min(start + 80, stop)]
        if before[-1] in HYPHENS and len(before) > 1 and before[-2].isalnum():
            if not self._hyphenation.keeps(before, after):
                self._drop_last()
            return ""
        if before[-1] in _OPENERS or (before[-1] == "/" and len(before) > 1 and before[-2].isalnum()):
            return ""
        if before[-1] in _DASHES and len(before) > 1 and before[-2].isdigit() and after[0].isdigit():
            return ""
        meeting = before[-1] + after[0]
        return "" if max(meeting) >= _FIRST_UNSPACED and _UNSPACED.fullmatch(meeting) else " "

    def _drop_last(self) -> None:
        last = self._runs.pop()
        self._parts[-1] = self._parts[-1][:-1]
        self._length -= 1
        if last.length > 1:
            self._runs.append(Run(last.at, last.source, last.length - 1))

    def _copy(self, start: int, end: int) -> None:
        self._parts.append(self._text[start:end])
        last = self._runs[-1] if self._runs else None
        if last and last.source + last.length == start and last.at + last.length == self._length:
            self._runs[-1] = Run(last.at, last.source, last.length + end - start)
        else:
            self._runs.append(Run(self._length, start, end - start))
        self._length += end - start


def _first_printed(text: str, start: int, end: int) -> int:
    """The first offset from `start` that holds no white space, `end` if there is none."""
    while start < end and text[start].isspace():
        start += 1
    return start


class _Pieces:
    """What is left of one line without its cuts and the white space around it: from where, to where."""

    def __init__(self, text: str, line: Line, cuts: Sequence[Cut], first: int) -> None:
        self.calls: list[tuple[int, str]] = []
        self.spans: list[tuple[int, int]] = []
        self.spaced: set[int] = set()
        """Where spans begin that white space stands before."""
        at = line.start
        for index in range(first, len(cuts)):
            cut = cuts[index]
            if cut.span.start >= line.end:
                break
            self._keep(text, at, cut.span.start)
            at = max(at, cut.span.end)
            if cut.space and self.spans:
                self.spaced.add(at)
            if cut.call:
                self.calls.append((cut.span.start, cut.call))
        self._keep(text, at, line.end)
        while self.spans and text[self.spans[-1][1] - 1].isspace():
            self._shorten()

    def _keep(self, text: str, start: int, end: int) -> None:
        if not self.spans:
            start = _first_printed(text, start, end)
        if start < end:
            self.spans.append((start, end))

    def _shorten(self) -> None:
        start, end = self.spans.pop()
        if end - start > 1:
            self.spans.append((start, end - 1))
