"""A timeline as SVG: lanes along an axis of years, every box a link, patterns and words instead of colours.

All is laid by hand: boxes of one lane that would touch go to rows below one another. Nothing but the ink of the page
is used (`currentColor`), no style sheet and no script, so that it can stand in any page or alone. Links follow one
another as the lanes do, so that the keyboard goes through them in the order in which they are read.
"""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date
from unicodedata import east_asian_width
from xml.etree.ElementTree import Element, SubElement, indent, tostring

from mandate_graph.query.timeline import BARS, Lane, Mark, Timeline

WIDTH = 1200
_LEFT, _UNDATED, _MARGIN = 150, 170, 12
_TOP, _ROW, _BOX, _GAP, _PADDING = 64, 34, 22, 6, 14
_FONT, _CHARACTER, _LONGEST = 12, 7.2, 30
_TITLE, _TITLE_LINE, _TITLE_OF_LANE = 16, 22, 15
_MOST_TICKS = 14
_PATTERNS = {
    "interim": "M0 8L8 0",
    "permanent": "M0 4H8M4 0V8",
    "unspecified": "M0 4H8",
    "ended": "M0 0L8 8M0 8L8 0",
    "unsure": "M2 2h1M6 6h1",
}
"""What fills a bar, by its look: strokes in a tile of 8 by 8."""


@dataclass(frozen=True, slots=True)
class _Scale:
    """Years to places on the paper."""

    first: int
    last: int
    left: float

    @property
    def right(self) -> float:
        return WIDTH - _MARGIN

    def at(self, day: date) -> float:
        start, end = date(self.first, 1, 1).toordinal(), date(self.last + 1, 1, 1).toordinal()
        return self.left + (self.right - self.left) * (day.toordinal() - start) / (end - start)


@dataclass(frozen=True, slots=True)
class _Placed:
    """A mark with its place: left edge, width and row within its lane, and the label as it fits there."""

    mark: Mark
    label: str
    x: float
    width: float
    row: int


def write_timeline(timeline: Timeline) -> str:
    """The picture as one `svg` element with a title and a description."""
    scale = _scale(timeline)
    placed = [(lane, _placed(lane, scale)) for lane in timeline.lanes]
    heights = [_height(lane, marks) for lane, marks in placed]
    title = _lines(timeline.title, (WIDTH - 2 * _MARGIN) / (_CHARACTER * _TITLE / _FONT))
    top = _TOP + _TITLE_LINE * (len(title) - 1)
    notes = _lines(timeline.description, (WIDTH - 2 * _MARGIN) / _CHARACTER)
    floor = top + sum(heights)
    height = floor + 18 * len(notes) + 30
    svg = _root(timeline, height)
    for at, line in enumerate(title):
        _free_text(svg, 24 + _TITLE_LINE * at, line, timeline, size=_TITLE)
    _add_axis(svg, scale, top, floor)
    if scale.left > _LEFT:
        _text(svg, _LEFT + _UNDATED / 2, top - 8, timeline.undated, anchor="middle")
    y: float = top
    for (lane, marks), lane_height in zip(placed, heights, strict=True):
        _add_lane(svg, lane, marks, y, scale)
        y += lane_height
    for at, line in enumerate(notes):
        _free_text(svg, floor + 24 + 18 * at, line, timeline)
    indent(svg)
    return tostring(svg, encoding="unicode") + "\n"


def _height(lane: Lane, marks: Sequence[_Placed]) -> float:
    """High enough for its rows of boxes and for the lines of its title."""
    rows = _PADDING * 2 + _ROW * (1 + max((one.row for one in marks), default=0))
    return max(rows, 24.0 + _TITLE_OF_LANE * len(_title_of(lane)))


def _title_of(lane: Lane) -> list[str]:
    return _lines(lane.title, (_LEFT - 2 * _MARGIN) / _CHARACTER)


def _scale(timeline: Timeline) -> _Scale:
    first, last = timeline.span() or (2000, 2000)
    undated = any(lane.kind != BARS and _day(mark) is None for lane in timeline.lanes for mark in lane.marks)
    return _Scale(first, max(last, first + 1), _LEFT + (_UNDATED if undated else 0))


def _day(mark: Mark) -> date | None:
    """Where a box stands: in the middle of the days between which it may lie, or at the one that is known."""
    if mark.first is not None and mark.last is not None:
        return date.fromordinal((mark.first.toordinal() + mark.last.toordinal()) // 2)
    return mark.first or mark.last


def _placed(lane: Lane, scale: _Scale) -> list[_Placed]:
    if lane.kind == BARS:
        return [_bar(mark, scale) for mark in lane.marks]
    ends: list[float] = []
    undated = 0
    found: dict[int, _Placed] = {}
    for at, mark in sorted(enumerate(lane.marks), key=lambda pair: _day(pair[1]) or date.min):
        label, day = _shown(mark), _day(mark)
        if day is None:
            label = _cut(label, _UNDATED - 12)
            found[at] = _Placed(mark, label, _LEFT + 4, _width(label), undated)
            undated += 1
            continue
        width = _width(label)
        x = min(max(scale.at(day) - width / 2, scale.left), scale.right - width)
        row = next((row for row, end in enumerate(ends) if end + _GAP <= x), len(ends))
        ends[row : row + 1] = [x + width]
        found[at] = _Placed(mark, label, x, width, row)
    return [found[at] for at in range(len(lane.marks))]


def _bar(mark: Mark, scale: _Scale) -> _Placed:
    start = scale.at(mark.first) if mark.first else scale.left
    end = scale.at(mark.last) if mark.last else scale.right
    width = max(end - start, 2.0)
    return _Placed(mark, mark.label if _width(mark.label) <= width else "", start, width, 0)


def _shown(mark: Mark) -> str:
    """A label with what is not exact about it; a long one is cut, the whole is in the detail."""
    before = "≤ " if mark.first is None and mark.last else "≥ " if mark.last is None and mark.first else ""
    label = mark.label if len(mark.label) <= _LONGEST else f"{_whole_words(mark.label[: _LONGEST - 1])}…"
    return f"{before}{label}{' ?' if mark.disputed else ''}"


def _cut(text: str, most: float) -> str:
    """A text that is at most so wide, its end left out where it is wider."""
    if _width(text) <= most:
        return text
    while text and _width(f"{text}…") > most:
        text = text[:-1]
    return f"{_whole_words(text)}…"


def _whole_words(text: str) -> str:
    """The beginning of a text without the word that was cut, so that what is seen is part of what is read out."""
    return text.rpartition(" ")[0] or text


def _width(text: str) -> float:
    """About how wide a text is drawn; a Chinese character is as wide as two others."""
    return 12 + _CHARACTER * sum(2 if east_asian_width(character) in "WF" else 1 for character in text)


def _root(timeline: Timeline, height: float) -> Element:
    svg = Element(
        "svg",
        {
            "xmlns": "http://www.w3.org/2000/svg",
            "viewBox": f"0 0 {WIDTH} {_number(height)}",
            "role": "group",
            "aria-labelledby": "timeline-title timeline-description",
            "lang": timeline.language,
            "direction": "rtl" if timeline.right_to_left else "ltr",
            "font-family": "system-ui, sans-serif",
            "font-size": str(_FONT),
            "fill": "currentColor",
        },
    )
    SubElement(svg, "title", {"id": "timeline-title"}).text = timeline.title
    SubElement(svg, "desc", {"id": "timeline-description"}).text = timeline.description
    defs = SubElement(svg, "defs")
    for name, path in _PATTERNS.items():
        tile = {"id": f"look-{name}", "width": "8", "height": "8", "patternUnits": "userSpaceOnUse"}
        pattern = SubElement(defs, "pattern", tile)
        SubElement(
            pattern, "path", {"d": path, "stroke": "currentColor", "stroke-width": "1", "stroke-opacity": "0.35"}
        )
    return svg


def _free_text(svg: Element, y: float, text: str, timeline: Timeline, **style: object) -> None:
    """Text at the left edge. Programs do not agree on where a text from right to left begins, so that is centred."""
    if timeline.right_to_left:
        _text(svg, WIDTH / 2, y, text, anchor="middle", **style)
    else:
        _text(svg, _MARGIN, y, text, **style)


def _add_axis(svg: Element, scale: _Scale, top: float, floor: float) -> None:
    step = next(step for step in (1, 2, 5, 10, 20, 50, 100) if (scale.last - scale.first) / step <= _MOST_TICKS)
    axis = SubElement(svg, "g", {"aria-hidden": "true"})
    for year in range(-(-scale.first // step) * step, scale.last + 1, step):
        x = scale.at(date(year, 1, 1))
        _line(axis, (x, top), (x, floor), opacity="0.25")
        _text(axis, x, top - 8, str(year), anchor="middle")


def _add_lane(svg: Element, lane: Lane, marks: Sequence[_Placed], y: float, scale: _Scale) -> None:
    _line(svg, (_MARGIN, y), (scale.right, y), opacity="0.4")
    group = SubElement(svg, "g", {"role": "list", "aria-label": lane.title})
    for at, line in enumerate(_title_of(lane)):
        _text(svg, _LEFT / 2, y + 24 + _TITLE_OF_LANE * at, line, anchor="middle", weight="bold")
    for one in marks:
        item = SubElement(group, "g", {"role": "listitem"})
        link = SubElement(item, "a", {"href": one.mark.link, "aria-label": one.mark.detail})
        SubElement(link, "title").text = one.mark.detail
        _add_mark(link, one, y + _PADDING + _ROW * one.row, scale)


def _add_mark(link: Element, one: _Placed, y: float, scale: _Scale) -> None:
    mark = one.mark
    rectangle = {
        "x": _number(one.x), "y": _number(y), "width": _number(one.width), "height": str(_BOX), "rx": "3",
        "fill": f"url(#look-{mark.look})" if mark.look in _PATTERNS else "transparent", "stroke": "currentColor",
    }  # fmt: skip
    if mark.dashed:
        rectangle["stroke-dasharray"] = "4 3"
    SubElement(link, "rect", rectangle)
    _text(link, one.x + one.width / 2, y + 15, one.label, anchor="middle")
    if not mark.look and mark.first is not None and mark.last is not None and mark.first != mark.last:
        _add_range(link, scale.at(mark.first), scale.at(mark.last), y + _BOX + 4)


def _add_range(link: Element, start: float, end: float, y: float) -> None:
    """The line under a box that spans the days between which it may lie."""
    _line(link, (start, y), (end, y))
    for x in (start, end):
        _line(link, (x, y - 3), (x, y + 3))


def _line(parent: Element, start: tuple[float, float], end: tuple[float, float], opacity: str = "1") -> None:
    ends = {"x1": start[0], "y1": start[1], "x2": end[0], "y2": end[1]}
    places = {name: _number(value) for name, value in ends.items()}
    SubElement(parent, "line", {**places, "stroke": "currentColor", "stroke-opacity": opacity})


def _text(parent: Element, x: float, y: float, text: str, **style: object) -> None:
    names = {"anchor": "text-anchor", "size": "font-size", "weight": "font-weight"}
    shown = {names[name]: str(value) for name, value in style.items()}
    SubElement(parent, "text", {"x": _number(x), "y": _number(y), **shown}).text = text


def _lines(text: str, most: float) -> list[str]:
    """A text in lines of at most so many characters, parted between words, or anywhere in Chinese."""
    lines = [""]
    for word in _words(text):
        if lines[-1] and _width(lines[-1] + word) > _width("x" * int(most)):
            lines.append("")
        lines[-1] += word
    return [line.strip() for line in lines]


def _words(text: str) -> Iterable[str]:
    """Words, each with the space behind it; a Chinese character is a word."""
    word = ""
    for character in text:
        word += character
        if character.isspace() or east_asian_width(character) in "WF":
            yield word
            word = ""
    yield word


def _number(value: float) -> str:
    return f"{value:.1f}".removesuffix(".0")
