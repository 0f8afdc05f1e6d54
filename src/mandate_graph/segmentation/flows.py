"""Builds the flow of a passage from its lines: joins them, closes hyphen breaks, leaves markup out."""

import regex

from mandate_graph.model.flow import FlowText, Run
from mandate_graph.model.source import Span
from mandate_graph.segmentation.hyphens import HYPHENS, Hyphenation
from mandate_graph.segmentation.markup import Cut

_UNSPACED = regex.compile(r"[\p{Han}\u3000-\u303f\uff00-\uffef]")
_DASHES = "–—"


class FlowBuilder:
    """Grows one flow; every character is either copied from the source in a run, or a join."""

    def __init__(self, text: str, hyphenation: Hyphenation) -> None:
        self._text = text
        self._hyphenation = hyphenation
        self._parts: list[str] = []
        self._runs: list[Run] = []
        self._length = 0
        self.calls: list[tuple[int, str]] = []
        """Flow offset and mark of every note call."""

    @property
    def empty(self) -> bool:
        """Whether nothing has been added yet."""
        return not self._length

    def tail(self, size: int = 80) -> str:
        """The last characters of the flow."""
        return "".join(self._parts[-40:])[-size:]

    def add(self, lines: list[Span], cuts: list[Cut], *, joined: str | None = None) -> None:
        """Append lines without their cuts; `joined` stands before the first, None joins it as a wrapped line."""
        join = joined
        first = 0
        for line in lines:
            while first < len(cuts) and cuts[first].span.end <= line.start:
                first += 1
            each = _Pieces(self._text, line, cuts, first)
            if each.spans:
                self._join(each.spans[0], join)
                join = None
                for span in each.spans:
                    if span.start in each.spaced:
                        self._space()
                    self._copy(span)
            self._call(each.calls)

    def flow(self) -> FlowText:
        """The flow as built so far."""
        return FlowText(text="".join(self._parts), runs=tuple(self._runs))

    def _space(self) -> None:
        if not self.empty and not self._parts[-1][-1].isspace():
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

    def _join(self, first: Span, join: str | None) -> None:
        if self.empty:
            return
        if join is None:
            join = self._wrap(first)
        if join:
            self._parts.append(join)
            self._length += len(join)

    def _wrap(self, first: Span) -> str:
        """What stands between two lines of one paragraph; a soft hyphen is taken off the first of them."""
        last = self._runs[-1]
        end = last.source + last.length
        before = self._text[max(end - 80, last.source) : end]
        after = self._text[first.start : min(first.start + 80, first.end)]
        if before[-1] in HYPHENS and len(before) > 1 and before[-2].isalnum():
            if not self._hyphenation.keeps(before, after):
                self._drop_last()
            return ""
        if before[-1] == "/" and len(before) > 1 and before[-2].isalnum():
            return ""
        if before[-1] in _DASHES and len(before) > 1 and before[-2].isdigit() and after[0].isdigit():
            return ""
        return "" if _UNSPACED.match(before[-1]) and _UNSPACED.match(after[0]) else " "

    def _drop_last(self) -> None:
        last = self._runs.pop()
        self._parts[-1] = self._parts[-1][:-1]
        self._length -= 1
        if last.length > 1:
            self._runs.append(Run(last.at, last.source, last.length - 1))

    def _copy(self, span: Span) -> None:
        self._parts.append(self._text[span.start : span.end])
        last = self._runs[-1] if self._runs else None
        size = span.end - span.start
        if last and last.source + last.length == span.start and last.at + last.length == self._length:
            self._runs[-1] = Run(last.at, last.source, last.length + size)
        else:
            self._runs.append(Run(self._length, span.start, size))
        self._length += size


class _Pieces:
    """What is left of one line without its cuts and the white space around it."""

    def __init__(self, text: str, line: Span, cuts: list[Cut], first: int) -> None:
        self.calls: list[tuple[int, str]] = []
        self.spans: list[Span] = []
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
        while self.spans and text[self.spans[-1].end - 1].isspace():
            self._shorten()

    def _keep(self, text: str, start: int, end: int) -> None:
        if not self.spans:
            while start < end and text[start].isspace():
                start += 1
        if start < end:
            self.spans.append(Span(start, end))

    def _shorten(self) -> None:
        last = self.spans.pop()
        if last.end - last.start > 1:
            self.spans.append(Span(last.start, last.end - 1))
