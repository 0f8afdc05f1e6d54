"""The series of document symbols, as evidence of whose documents they are."""

from collections.abc import Iterator

import regex

from mandate_graph.model.symbol import Symbol, fold_lookalikes, parse_symbol

_SYMBOL = regex.compile(r"(?<![\w/])[A-Z][A-Za-z.]*(?:\s?/\s?[A-Za-z\d.()-]+){2,8}")
_SUBSIDIARY = regex.compile(r"(?:WG|AC|SC|EG|IG|GE|TF|CG|SUB|C|PC)\.\d+[A-Za-z]?", regex.IGNORECASE)
_NATURE = regex.compile(r"(?:RES|DEC|PRST|INF|L|CRP|WP|MISC|NGO|PV|SR|R|ADD|REV|CORR)(?:\..*)?", regex.IGNORECASE)


def symbols_in(text: str) -> Iterator[Symbol]:
    """The symbols of at least three elements that a text prints."""
    for match in _SYMBOL.finditer(fold_lookalikes(text)):
        symbol = parse_symbol(match.group().rstrip(".,;)"))
        if symbol is not None:
            yield symbol


def series_of(symbol: Symbol) -> str | None:
    """What stands before the year, session or number: the series that all documents of a body bear.

    >>> series_of(Symbol(("ABCD", "CONF", "WG.2", "2031", "5")))
    'ABCD/CONF/WG.2'
    """
    kept: list[str] = []
    for element in symbol.elements:
        if element.split("(")[0].isdigit() or _NATURE.fullmatch(element):
            break
        kept.append(element)
    return "/".join(kept) if len(kept) >= _LEAST and len(kept) < len(symbol.elements) else None


_LEAST = 2


def subsidiary(series: str) -> bool:
    """Whether a series is that of a subsidiary body: its last element counts one ("WG.2").

    >>> subsidiary("ABCD/CONF/WG.2"), subsidiary("ABCD/CONF")
    (True, False)
    """
    return _SUBSIDIARY.fullmatch(series.rsplit("/", 1)[-1]) is not None


def above(series: str) -> str:
    """The series of the body that a subsidiary series belongs to."""
    elements = series.split("/")
    while len(elements) > 1 and _SUBSIDIARY.fullmatch(elements[-1]):
        elements.pop()
    return "/".join(elements)
