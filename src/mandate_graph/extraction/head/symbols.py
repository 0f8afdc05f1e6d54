"""The part's own symbol: printed alone in its masthead. A symbol in a note, an agenda or a bracket is another's."""

import regex

from mandate_graph.extraction.dates import find_dates
from mandate_graph.extraction.head import phrasebook
from mandate_graph.extraction.head.front import Front, Line
from mandate_graph.languages.tokens import tokens
from mandate_graph.model.symbol import Symbol, parse_symbol

_SHAPE = regex.compile(
    r"(?<![\w/(\[])\p{Lu}[\p{L}.]*+(?:\([^()\s]{1,8}\))?(?:\s?/\s?[\p{L}\d._()–‑-]+)+(?:\s\(?[A-Z](?:-[A-Z])?\)?(?=$|\s\s))?"
)
_OPEN = regex.compile(
    r"(?<![\w/])\p{Lu}[\p{L}\d.]*+(?:/(?:[\p{L}\d()-]+(?:\.(?!\.)[\p{L}\d()-]+)*+\.?)?(?:\.{2,}|…|_{2,})?)+"
)


def own_symbol(front: Front) -> tuple[Symbol | None, str | None]:
    """The symbol, and what is printed where it stands; a symbol left open ("A/…/L…") is printed but none."""
    for line in front.lines:
        found = _complete(line)
        if found is not None:
            start, end, symbol = found
            front.quote(line.passage, start, end, "head-symbol")
            return symbol, line.text[start:end]
    for line in front.lines:
        match = _OPEN.search(line.text) if line.cover else None
        if match and ("..." in match.group() or "…" in match.group()) and _alone(line, match.start(), match.end()):
            front.quote(line.passage, match.start(), match.end(), "head-symbol-open")
            return None, match.group()
    return None, None


def _complete(line: Line) -> tuple[int, int, Symbol] | None:
    whole = line.text.strip()
    symbol = parse_symbol(whole) if len(tokens(whole)) <= 12 and "\n" not in whole else None
    if symbol is not None and _SHAPE.match(whole):
        start = line.text.index(whole)
        return start, start + len(whole), symbol
    if not line.cover:
        return None
    for match in _SHAPE.finditer(line.text):
        symbol = parse_symbol(match.group())
        if symbol is not None and _alone(line, match.start(), match.end()):
            return match.start(), match.end(), symbol
    return None


def _alone(line: Line, start: int, end: int) -> bool:
    """Whether the rest of a masthead line is organization, distribution, language or date."""
    rest = line.text[:start] + " " + line.text[end:]
    for date in reversed(find_dates(rest)):
        rest = rest[: date.start] + rest[date.end :]
    return not phrasebook.furniture().sub("", rest)
