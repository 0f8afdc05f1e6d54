"""Documents, resolutions and drafts by their symbols."""

from collections.abc import Iterator

from mandate_graph.extraction.citations.context import PassageContext
from mandate_graph.extraction.citations.grammar import grammar
from mandate_graph.extraction.citations.numbered import read_head
from mandate_graph.extraction.symbols import SymbolSpan
from mandate_graph.model.citation import CitationKind
from mandate_graph.model.reference import CitationMention, ReferenceForm
from mandate_graph.model.symbol import Symbol

_LONGEST_HEAD = 90


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
    for found in symbols:
        kind = kind_of_symbol(found.symbol)
        start = _start_with_noun(context, found) if kind is not CitationKind.DOCUMENT_SYMBOL else found.start
        yield CitationMention(
            part=context.part.key,
            path=context.passage.path,
            start=start,
            end=found.end,
            language=context.language,
            form=ReferenceForm.SYMBOL,
            kind=kind,
            rule="document-symbol" if found.certain else "symbol-shape",
            confidence=0.98 if found.certain else 0.7,
            symbol=str(found.symbol),
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
