"""Document symbols in running text, whatever their spaces, line ends, letters and neighbours."""

from collections.abc import Iterator
from dataclasses import dataclass

import regex

from mandate_graph.languages.script import SOLID
from mandate_graph.model.symbol import Symbol, fold_lookalikes, parse_symbol

_UPPER = "A-ZАВЕЅІКМНОРСТХ"
_LETTER = rf"{_UPPER}a-zаеіорсх"
_DASH = r"\-‐‑‒–"
_PIECE = rf"[{_LETTER}0-9]++(?:[.{_DASH}][{_LETTER}0-9]++)*+"
_BRACKET = rf"(?:\([{_LETTER}0-9]{{1,6}}+\))"
_NAMED_PART = r"(?:Part|Sect|Income sect|Vol|Supp|SUPP|Resumption|Annex)s?\.?\s?[0-9IVXLCA-Z]{0,5}+"
_TAIL = rf"(?:\s?\((?:{_NAMED_PART}|Plan outline|Introduction|(?:19|20)\d\d|[IVXLC]++)\))?+"
_SYMBOL = regex.compile(
    rf"(?<!{SOLID}|[/.@:{_DASH}])(?P<series>[{_UPPER}][{_UPPER}a-z]{{0,11}}+{_BRACKET}?+)"
    rf"(?P<rest>(?:(?:\s?/|/\s)(?=[{_UPPER}0-9]){_PIECE}{_BRACKET}?+{_TAIL}){{1,24}}+)"
)
_FIRST_SLASH = regex.compile(rf"[{_LETTER})]\s?/")
_LONGEST_SERIES = 24
_LONGEST = 600
_PLACEHOLDER = regex.compile(r"[/\s]*(?:\.{2,}|…)")
_PART_LETTER = regex.compile(r"\s([A-Z](?:[-–][A-Z])?)(?=\s*(?:$|[^\w\s.]|[\p{Han}\p{Arabic}]|\.(?!\w)))")
_YEAR_BRACKET = regex.compile(r"\s?\((?:19|20)\d\d\)\Z")
_JOIN = regex.compile(rf"(?<=\d|\))[{_DASH}](?=[{_UPPER}]{{1,5}}/)")
_VALID = regex.compile(
    r"\d{1,5}[A-Za-z]{0,2}(?:-\d+|-[A-Z])?|E?S-\d{1,2}(?:-[IVX]+)?|[A-Z]{1,8}|[A-Z][A-Za-z]{0,8}\.\w+(?:[.-]\w+)*|Agenda|Decisions|Summary|Hg|Res"
    r"|\d{1,2}(?:\.\d{1,2}){1,3}|[A-Z]{1,5}-\d+|[A-Z]{1,6}\d{1,4}|[IVXLC]+"
)
_WORDS = frozenset({"Decisions", "Summary"})
"""Words that may end a symbol."""
_MINIMUM_BARE_NUMBER = 3
_MINIMUM_UNKNOWN_SERIES = 3


@dataclass(frozen=True, slots=True)
class SymbolSpan:
    """A symbol and the span in which it is printed; `certain` is False for a series that nothing else tells of."""

    start: int
    end: int
    symbol: Symbol
    certain: bool = True


def find_symbols(text: str, series: frozenset[str]) -> tuple[SymbolSpan, ...]:
    """The symbols of a text, in order; two joined by a hyphen are two. A placeholder ("A/.../1") is none.

    >>> [str(found.symbol) for found in find_symbols("See A/74/333-S/2019/685.", frozenset({"A", "S"}))]
    ['A/74/333', 'S/2019/685']
    """
    if "/" not in text:
        return ()
    found: list[SymbolSpan] = []
    for match in _printed(text):
        found.extend(_read(text, match.start(), match.end(), series))
    return tuple(found)


def _printed(text: str) -> Iterator["regex.Match[str]"]:
    """What is shaped like a symbol, looked for where a slash stands behind a letter or a bracket."""
    after = 0
    for slash in _FIRST_SLASH.finditer(text):
        if slash.start() < after:
            continue
        match = _SYMBOL.search(text, max(after, slash.start() - _LONGEST_SERIES), slash.end() + _LONGEST)
        if match and match.start() <= slash.start():
            yield match
            after = match.end()


def _read(text: str, start: int, end: int, series: frozenset[str]) -> Iterator[SymbolSpan]:
    printed = text[start:end]
    cut = _JOIN.search(printed)
    if cut:
        yield from _read(text, start, start + cut.start(), series)
        yield from _read(text, start + cut.end(), end, series)
        return
    if _PLACEHOLDER.match(text, end):
        return
    printed = _trimmed(printed)
    symbol = parse_symbol(printed)
    if symbol is None:
        return
    if symbol.has("RES") or symbol.has("DEC"):
        letter = _PART_LETTER.match(text, start + len(printed))
        if letter:
            printed = text[start : letter.end()]
            symbol = parse_symbol(printed) or symbol
    certain = _is_known(symbol, series)
    if certain or (printed.isascii() and _is_unmistakable(symbol)):
        yield SymbolSpan(start, start + len(printed), symbol, certain)


def _trimmed(printed: str) -> str:
    """The printed run without what only looks like a part of it: words, a year in brackets after a document."""
    pieces = printed.split("/")
    kept = pieces[:1]
    for piece in pieces[1:]:
        bare = fold_lookalikes("".join(piece.split())).split("(")[0]
        if not _VALID.fullmatch(bare):
            break
        kept.append(piece)
    while len(kept) > 1 and not any(char.isdigit() for char in kept[-1]) and kept[-1].strip() not in _WORDS:
        kept.pop()
    result = "/".join(kept)
    natures = {piece.strip() for piece in kept[1:]}
    if not natures & {"RES", "PRST", "DEC"}:
        result = _YEAR_BRACKET.sub("", result)
    return result.rstrip()


def _is_known(symbol: Symbol, series: frozenset[str]) -> bool:
    first = symbol.series.split("(")[0]
    if first not in series:
        return False
    return _fits_organ(symbol) if len(first) == 1 else len(symbol.elements) > 1


def _fits_organ(symbol: Symbol) -> bool:
    second = symbol.elements[1]
    if len(symbol.elements) == 2 and "." not in second:
        return second.split("(")[0].isdigit() and len(second) >= _MINIMUM_BARE_NUMBER
    return True


def _is_unmistakable(symbol: Symbol) -> bool:
    """Whether a symbol of an unknown series has the shape of one all the same: two numbers, one at the end."""
    first, *rest = symbol.elements
    if len(first) < _MINIMUM_UNKNOWN_SERIES or not first.split("(")[0].isupper() or len(rest) < 2:
        return False
    numeric = [element for element in rest if element.split("(")[0].isdigit() or "." in element]
    return rest[-1][-1:].isdigit() and len(numeric) >= 2
