"""Note calls that lost their raised position and stand as plain figures behind a word: "the programme,12"."""

from collections import deque

import regex

from mandate_graph.model.source import Span

_CALL = regex.compile(
    r"(?:(?<=\p{Ll}{3})|(?<=\p{Ll}{4}\.)|(?<=\p{L}[,;:])|(?<=[”\"»)][,.;:]?))(?P<mark>[1-9]\d{0,2})(?=[\s,.;:)”»]|$)"
)
_LARGEST_DISTANCE = 80


class GluedCalls:
    """The figures seen so far that may be note calls."""

    def __init__(self, text: str) -> None:
        self._text = text
        self._seen: dict[str, deque[tuple[int, Span]]] = {}
        self._unread: deque[tuple[int, int, int]] = deque(maxlen=_LARGEST_DISTANCE)

    def see(self, index: int, start: int, end: int) -> None:
        """Remember the block at `index`; its figures are looked for when a note asks for them."""
        self._unread.append((index, start, end))

    def near(self, mark: str, index: int) -> bool:
        """Whether a figure not far before the block at `index` may call the note of this mark."""
        self._read()
        found = self._seen.get(mark, deque())
        while found and index - found[0][0] > _LARGEST_DISTANCE:
            found.popleft()
        return bool(found)

    def take(self, mark: str, index: int) -> tuple[int, Span] | None:
        """The block and the place of the first such figure, which then calls no other note."""
        return self._seen[mark].popleft() if self.near(mark, index) else None

    def _read(self) -> None:
        while self._unread:
            index, start, end = self._unread.popleft()
            for match in _CALL.finditer(self._text, start, end):
                self._seen.setdefault(match["mark"], deque()).append((index, Span(*match.span("mark"))))
