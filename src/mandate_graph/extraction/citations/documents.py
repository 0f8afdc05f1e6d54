"""Documents, resolutions and drafts by their symbols."""

from collections.abc import Iterator

import regex

from mandate_graph.extraction.citations.context import PassageContext
from mandate_graph.extraction.citations.grammar import grammar
from mandate_graph.extraction.citations.heads import read_head
from mandate_graph.extraction.citations.patterns import as_written
from mandate_graph.extraction.citations.places import place_after
from mandate_graph.extraction.symbols import SymbolSpan
from mandate_graph.languages import PACKS
from mandate_graph.model.citation import CitationKind
from mandate_graph.model.reference import CitationMention, ReferenceForm
from mandate_graph.model.symbol import Symbol

_LONGEST_HEAD = 90
_LONGEST_RANGE = 30
_JOINS = as_written(word for pack in PACKS.values() for word in pack.citations.conjunctions)
_JOINED = rf"(?:\s*[,،、]\s*(?:{_JOINS}\s*)?|\s*{_JOINS}\s*|\s+)"
_APPENDED = regex.compile(
    rf"{_JOINED}(?P<suffix>(?P<word>Add|Amend|Corr)\.(?P<first>\d{{1,3}})(?:\s?[-–—]\s?(?:(?P=word)\.)?(?P<last>\d{{1,3}}))?)(?![\w/])"
)
_NUMBER_MORE = regex.compile(
    rf"{_JOINED}(?P<first>\d{{1,2}})(?=\s*(?:$|[),.;:\]](?!\d)|{_JOINED}(?:(?:Add|Amend|Corr)\.|[A-Z]{{1,6}}/)))"
)


def kind_of_symbol(symbol: Symbol) -> CitationKind:
    """What a symbol says of the thing it names."""
    if symbol.is_draft:
        return CitationKind.DRAFT_RESOLUTION
    if symbol.has("RES"):
        return CitationKind.RESOLUTION
    if symbol.has("DEC"):
        return CitationKind.DECISION
    if symbol.has("PRST"):
        return CitationKind.STATEMENT
    return CitationKind.DOCUMENT_SYMBOL


def find_documents(context: PassageContext, symbols: tuple[SymbolSpan, ...]) -> Iterator[CitationMention]:
    """Every symbol of a passage, with the noun and the organ before it ("Board resolution …")."""
    appended = [more for found in symbols for more in _appended(context.text, found)]
    for found in (*symbols, *appended):
        kind = kind_of_symbol(found.symbol)
        start = _start_with_noun(context, found) if kind is not CitationKind.DOCUMENT_SYMBOL else found.start
        place = place_after(context.text, found.end) if kind is CitationKind.DOCUMENT_SYMBOL else None
        yield CitationMention(
            part=context.part.key,
            path=context.passage.path,
            start=start,
            end=place.end if place else found.end,
            language=context.language,
            form=ReferenceForm.SYMBOL,
            kind=kind,
            rule="document-symbol" if found.certain else "symbol-shape",
            confidence=0.98 if found.certain else 0.7,
            symbol=str(found.symbol),
            path_inside=place.path if place else None,
            sentence=context.sentence(found.start),
        )


def _start_with_noun(context: PassageContext, found: SymbolSpan) -> int:
    rules = grammar(context.language)
    if rules is None:
        return found.start
    for match in rules.head.finditer(context.text, max(found.start - _LONGEST_HEAD, 0), found.start):
        sign = rules.sign.match(context.text, match.end())
        _, after_issuer = read_head(context, rules, match)
        if found.start in (sign.end() if sign else -1, after_issuer, after_issuer + 1):
            head, _ = read_head(context, rules, match)
            return match.start() if match["draft"] else head.start
    return found.start


def _appended(text: str, found: SymbolSpan) -> Iterator[SymbolSpan]:
    """The addenda and corrigenda that are named after a symbol by their last element only ("A/62/30 and Add.1–3")."""
    at = found.end
    word = None
    while match := _APPENDED.match(text, at) or (_NUMBER_MORE.match(text, at) if word else None):
        word = match.groupdict().get("word") or word
        first, last = int(match["first"]), int(match.groupdict().get("last") or match["first"])
        start = match.start("suffix" if match.groupdict().get("suffix") else "first")
        for number in range(first, min(last, first + _LONGEST_RANGE) + 1):
            yield SymbolSpan(start, match.end(), _with_suffix(found.symbol, f"{word}.{number}"), found.certain)
        at = match.end()


def _with_suffix(symbol: Symbol, suffix: str) -> Symbol:
    """A symbol with one more suffix, in place of one of the same kind at its end."""
    kind = suffix.partition(".")[0]
    kept = symbol.elements[:-1] if symbol.elements[-1].startswith(f"{kind}.") else symbol.elements
    return Symbol((*kept, suffix))
