"""The numbers that a word processor computes for paragraphs (ECMA-376, part 1, 17.9)."""

from collections import defaultdict
from dataclasses import dataclass, field

import regex
from lxml import etree

from mandate_graph.reading.numerals import in_style
from mandate_graph.reading.xml import local_name

W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
_LEVELS = 9
_PLACE = regex.compile(r"%([1-9])")


@dataclass(slots=True)
class _Level:
    """One level of a list: the first number, its format, and the text around it ("(%1)")."""

    start: int = 1
    style: str = "decimal"
    text: str = ""
    restart: int | None = None
    legal: bool = False
    paragraph_style: str = ""


@dataclass(slots=True)
class _List:
    """A list in use: which abstract list it counts in, and the levels and first numbers that it overrides."""

    abstract: str
    levels: dict[int, _Level] = field(default_factory=dict)
    starts: dict[int, int] = field(default_factory=dict)


class Numbering:
    """Counts paragraphs in reading order and gives each its label."""

    def __init__(self, numbering: etree._Element | None, styles: etree._Element | None) -> None:
        self._abstract: dict[str, dict[int, _Level]] = {}
        self._lists: dict[str, _List] = {}
        self._counts: dict[str, dict[int, int]] = defaultdict(dict)
        self._started: set[tuple[str, int]] = set()
        self._styles = _numbers_of_styles(styles)
        if numbering is not None:
            self._read(numbering)

    def _read(self, numbering: etree._Element) -> None:
        for abstract in numbering.iter(f"{W}abstractNum"):
            levels = {int(level.get(f"{W}ilvl", "0")): _level(level) for level in abstract.iter(f"{W}lvl")}
            self._abstract[abstract.get(f"{W}abstractNumId", "")] = levels
        for number in numbering.iter(f"{W}num"):
            used = number.find(f"{W}abstractNumId")
            made = _List(abstract=_value(used) if used is not None else "")
            for override in number.iter(f"{W}lvlOverride"):
                at = int(override.get(f"{W}ilvl", "0"))
                start, level = override.find(f"{W}startOverride"), override.find(f"{W}lvl")
                if start is not None:
                    made.starts[at] = _integer(start, 1)
                if level is not None:
                    made.levels[at] = _level(level)
            self._lists[number.get(f"{W}numId", "")] = made

    def label(self, properties: etree._Element | None) -> str:
        """The label of the next paragraph, by its properties; "" where it has none."""
        number, level = self._used(properties)
        used = self._lists.get(number)
        if used is None or not 0 <= level < _LEVELS:
            return ""
        counts = self._counts[used.abstract]
        self._count(counts, used, number, level)
        shown = self._level(used, level)
        styles = {at: "decimal" if shown.legal else self._level(used, at).style for at in range(level + 1)}
        if styles[level] == "bullet":
            return ""
        return str(_PLACE.sub(lambda found: _shown(int(found[1]) - 1, counts, styles), shown.text)).strip()

    def _count(self, counts: dict[int, int], used: _List, number: str, level: int) -> None:
        """Counts one paragraph: the levels above begin if they have not, those below begin anew."""
        for at in range(level):
            counts.setdefault(at, self._level(used, at).start)
        first = self._level(used, level).start
        if level in used.starts and (number, level) not in self._started:
            self._started.add((number, level))
            counts[level] = used.starts[level]
        else:
            counts[level] = counts[level] + 1 if level in counts else first
        for below in [at for at in counts if at > level]:
            restart = self._level(used, below).restart
            if restart is None or (0 < restart <= below and level < restart):
                del counts[below]

    def _level(self, used: _List, at: int) -> _Level:
        return used.levels.get(at) or self._abstract.get(used.abstract, {}).get(at) or _Level()

    def _used(self, properties: etree._Element | None) -> tuple[str, int]:
        """List and level of a paragraph: its own, else those of its style."""
        if properties is None:
            return "", 0
        own = properties.find(f"{W}numPr")
        style = properties.find(f"{W}pStyle")
        name = _value(style) if style is not None else ""
        number, level = self._styles.get(name, ("", None))
        if own is not None:
            identifier, deep = own.find(f"{W}numId"), own.find(f"{W}ilvl")
            number = _value(identifier) if identifier is not None else number
            level = _integer(deep, 0) if deep is not None else level
        return number, level if level is not None else self._level_of_style(number, name)

    def _level_of_style(self, number: str, style: str) -> int:
        """The level that names the paragraph's style as its own."""
        used = self._lists.get(number)
        levels = self._abstract.get(used.abstract, {}) if used is not None else {}
        return next((at for at, level in sorted(levels.items()) if style and level.paragraph_style == style), 0)


def _shown(at: int, counts: dict[int, int], styles: dict[int, str]) -> str:
    return in_style(counts[at], styles.get(at, "decimal")) if at in counts else ""


def _level(element: etree._Element) -> _Level:
    made = _Level(start=0)
    for child in element:
        match local_name(child):
            case "start":
                made.start = _integer(child, 1)
            case "numFmt":
                made.style = _value(child)
            case "lvlText":
                made.text = _value(child)
            case "lvlRestart":
                made.restart = _integer(child, 0)
            case "isLgl":
                made.legal = _value(child) not in ("0", "false")
            case "pStyle":
                made.paragraph_style = _value(child)
    return made


def _numbers_of_styles(styles: etree._Element | None) -> dict[str, tuple[str, int | None]]:
    """List and level that each paragraph style gives, by itself or through the style that it is based on."""
    if styles is None:
        return {}
    own: dict[str, tuple[str | None, int | None]] = {}
    parents: dict[str, str] = {}
    for style in styles.iter(f"{W}style"):
        name = style.get(f"{W}styleId", "")
        number, level = style.find(f"{W}pPr/{W}numPr/{W}numId"), style.find(f"{W}pPr/{W}numPr/{W}ilvl")
        own[name] = (
            _value(number) if number is not None else None,
            _integer(level, 0) if level is not None else None,
        )
        based = style.find(f"{W}basedOn")
        if based is not None:
            parents[name] = _value(based)
    return {name: found for name in own if (found := _inherited(name, own, parents))[0]}


def _inherited(
    name: str, own: dict[str, tuple[str | None, int | None]], parents: dict[str, str]
) -> tuple[str, int | None]:
    number: str | None = None
    level: int | None = None
    seen: set[str] = set()
    while name in own and name not in seen:
        seen.add(name)
        found_number, found_level = own[name]
        number = number if number is not None else found_number
        level = level if level is not None else found_level
        name = parents.get(name, "")
    return number or "", level


def _value(element: etree._Element) -> str:
    return str(element.get(f"{W}val", ""))


def _integer(element: etree._Element, otherwise: int) -> int:
    printed = _value(element)
    return int(printed) if printed.lstrip("-").isdigit() else otherwise
