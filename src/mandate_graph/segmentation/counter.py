"""Where a labelled item stands: a list counter, which trusts the place in the list more than the glyph."""

from dataclasses import dataclass

from mandate_graph.segmentation.labels import Label, Reading, Style

_LARGEST_GAP = 3
_ALPHABET = "abcdefghijklmnopqrstuvwxyz"
_TENS = ("", "x", "xx", "xxx")
_UNITS = ("", "i", "ii", "iii", "iv", "v", "vi", "vii", "viii", "ix")


@dataclass(slots=True)
class _Level:
    style: Style
    last: int


def step_name(style: Style, ordinal: int) -> str:
    """How the n-th item of a list is written in a path.

    >>> step_name(Style.LETTER, 5), step_name(Style.LETTER, 28), step_name(Style.ROMAN, 4), step_name(Style.NUMBER, 3)
    ('e', 'bb', 'iv', '3')
    """
    if style is Style.LETTER:
        return _ALPHABET[(ordinal - 1) % 26] * ((ordinal - 1) // 26 + 1)
    if style is Style.ROMAN and ordinal < 40:
        return _TENS[ordinal // 10] + _UNITS[ordinal % 10]
    return str(ordinal)


class ListCounter:
    """The open lists below one passage, outermost first."""

    def __init__(self) -> None:
        self._levels: list[_Level] = []

    @property
    def depth(self) -> int:
        """How many lists are open."""
        return len(self._levels)

    def place(self, label: Label, *, after_colon: bool) -> tuple[str, ...]:
        """The path of the labelled item below the passage, one step a level.

        `after_colon`: the printed line before it ends in a colon, so that the item opens a list.
        """
        level = self._opened(label, after_colon) or self._expected(label) or self._started(label)
        level = level or self._skipped(label) or self._by_place(label)
        del self._levels[self._levels.index(level) + 1 :]
        return tuple(step_name(each.style, each.last) for each in self._levels)

    def expects(self, label: Label) -> bool:
        """Whether the label is the next of an open list, or may be the first of a new one."""
        return self.continues(label) or any(reading.ordinal in {0, 1} for reading in label.readings)

    def continues(self, label: Label) -> bool:
        """Whether the label is the next of an open list."""
        return any(
            level.style is reading.style and level.last + 1 == reading.ordinal
            for level in self._levels
            for reading in label.readings
        )

    def _opened(self, label: Label, after_colon: bool) -> _Level | None:
        if not after_colon:
            return None
        firsts = [reading for reading in label.readings if reading.ordinal in {0, 1}]
        return self._push(firsts[-1]) if firsts else None

    def _expected(self, label: Label) -> _Level | None:
        for level in reversed(self._levels):
            for reading in label.readings:
                if reading.style is level.style and reading.ordinal in {0, level.last + 1}:
                    level.last += 1
                    return level
        return None

    def _started(self, label: Label) -> _Level | None:
        for reading in reversed(label.readings):
            if reading.ordinal in {0, 1}:
                self._close(reading.style)
                return self._push(reading)
        return None

    def _skipped(self, label: Label) -> _Level | None:
        """An item whose forerunner was lost on the way: the glyph is a little ahead of the list."""
        for level in reversed(self._levels):
            for reading in label.readings:
                if reading.style is level.style and 0 < reading.ordinal - level.last <= _LARGEST_GAP:
                    level.last = reading.ordinal
                    return level
        return None

    def _by_place(self, label: Label) -> _Level:
        styles = {reading.style for reading in label.readings}
        for level in reversed(self._levels):
            if level.style in styles:
                level.last += 1
                return level
        return self._push(label.readings[0])

    def _close(self, style: Style) -> None:
        """End the list of this style and all within it: the new item begins it again."""
        for at, level in enumerate(self._levels):
            if level.style is style:
                del self._levels[at:]
                return

    def _push(self, reading: Reading) -> _Level:
        level = _Level(reading.style, reading.ordinal or 1)
        self._levels.append(level)
        return level
