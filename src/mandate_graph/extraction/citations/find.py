"""All citations of a document, in reading order."""

from collections.abc import Iterator, Mapping

from mandate_graph.extraction.citations.agenda_items import find_agenda_items
from mandate_graph.extraction.citations.amendments import with_amendments
from mandate_graph.extraction.citations.anaphora import find_anaphora
from mandate_graph.extraction.citations.cells import in_cell
from mandate_graph.extraction.citations.context import PassageContext
from mandate_graph.extraction.citations.documents import find_documents
from mandate_graph.extraction.citations.functions import FunctionReader
from mandate_graph.extraction.citations.gate import gate
from mandate_graph.extraction.citations.numbered import find_numbered
from mandate_graph.extraction.citations.overlaps import without_overlaps
from mandate_graph.extraction.citations.preposed import find_preposed
from mandate_graph.extraction.citations.preposed_rules import find_preposed_rules
from mandate_graph.extraction.citations.tables import find_in_tables
from mandate_graph.extraction.citations.titled import find_titled
from mandate_graph.extraction.citations.treaties import find_rules, find_treaties
from mandate_graph.extraction.citations.treaty_index import TreatyIndex, treaty_indexes
from mandate_graph.extraction.citations.treaty_series import find_series
from mandate_graph.extraction.citations.unnumbered import find_unnumbered
from mandate_graph.extraction.symbol_series import known_series
from mandate_graph.extraction.symbols import SymbolSpan, find_symbols
from mandate_graph.languages import PACKS
from mandate_graph.model.citation import CitationFunction
from mandate_graph.model.language import Language
from mandate_graph.model.mention import BodyMention
from mandate_graph.model.passage import Document, Part, Passage, PassageKind
from mandate_graph.model.reference import CitationMention
from mandate_graph.model.registry import Registry
from mandate_graph.model.source import SourceText

_TITLE_KINDS = frozenset({PassageKind.COVER, PassageKind.HEADING})


def find(document: Document, bodies: tuple[BodyMention, ...], registry: Registry) -> tuple[CitationMention, ...]:
    """The citations of a document. `bodies` are its body mentions, with keys where they are known.

    A document's own symbol and number are found as well; resolution, which knows the head, leaves them out.
    """
    series = known_series(registry)
    indexes = treaty_indexes(registry)
    found: list[CitationMention] = []
    for part in document.parts:
        contexts = _contexts(document.source, part, bodies)
        listed: dict[str, list[CitationMention]] = {}
        for mention in find_in_tables(document.source, contexts):
            listed.setdefault(mention.path, []).append(mention)
        by_passage = [
            (
                context,
                _with_listed(
                    _in_passage(context, heading, series, indexes) if _may_cite(context, indexes) else [],
                    listed.get(context.passage.path, []),
                ),
            )
            for context, heading in _under_headings(contexts)
        ]
        found.extend(_with_functions(by_passage))
    return tuple(found)


def _with_listed(found: list[CitationMention], listed: list[CitationMention]) -> list[CitationMention]:
    """What the words of a passage tell, and the numbers of its cells, which go before."""
    if not listed:
        return _in_order(found)
    kept = [one for one in found if all(one.end <= other.start or other.end <= one.start for other in listed)]
    return _in_order([*kept, *listed])


def _contexts(source: SourceText, part: Part, bodies: tuple[BodyMention, ...]) -> list[PassageContext]:
    by_path: dict[str, list[BodyMention]] = {}
    for body in bodies:
        if body.part == part.key:
            by_path.setdefault(body.path, []).append(body)
    contexts: list[PassageContext] = []
    titular = True
    for passage in part.passages:
        cell = in_cell(source, passage)
        titular = titular and passage.kind in (*_TITLE_KINDS, PassageKind.FOOTNOTE)
        here = tuple(sorted(by_path.get(passage.path, ()), key=lambda body: (body.start, body.end)))
        title = passage.kind is PassageKind.COVER or (titular and passage.kind is PassageKind.HEADING and not cell)
        contexts.append(
            PassageContext(part=part, passage=passage, language=_language(part, passage), bodies=here, titular=title)
        )
    return contexts


def _in_order(mentions: list[CitationMention]) -> list[CitationMention]:
    return sorted(mentions, key=lambda one: (one.start, one.end))


def _under_headings(contexts: list[PassageContext]) -> Iterator[tuple[PassageContext, PassageContext | None]]:
    """Each passage with the last heading before it."""
    heading: PassageContext | None = None
    for context in contexts:
        yield context, heading
        heading = context if context.passage.kind is PassageKind.HEADING else heading


def _language(part: Part, passage: Passage) -> Language:
    return passage.language if passage.language in PACKS else part.language


def _may_cite(context: PassageContext, indexes: Mapping[Language, TreatyIndex]) -> bool:
    """Whether a passage holds anything of which a citation has some; one in two languages is always looked at."""
    index = indexes.get(context.language)
    mixed = context.part.language is not context.language and context.passage.kind is PassageKind.FOOTNOTE
    return index is None or mixed or gate(context.language, index).stand_in(context.folded)


def _in_passage(
    context: PassageContext,
    heading: PassageContext | None,
    series: frozenset[str],
    indexes: Mapping[Language, TreatyIndex],
) -> list[CitationMention]:
    """What is found in a passage; `heading` is the last one before it."""
    symbols = find_symbols(context.text, series)
    found = [*find_documents(context, symbols), *find_series(context)]
    found += _by_words(context, symbols, indexes)
    other = context.part.language
    if other is not context.language and other in PACKS and context.passage.kind is PassageKind.FOOTNOTE:
        again = PassageContext(
            part=context.part,
            passage=context.passage,
            language=other,
            bodies=context.bodies,
            titular=context.titular,
        )
        found += _by_words(again, symbols, indexes)
    return [*without_overlaps(found), *find_agenda_items(context, heading)]


def _by_words(
    context: PassageContext, symbols: tuple[SymbolSpan, ...], indexes: Mapping[Language, TreatyIndex]
) -> list[CitationMention]:
    """What the words of one language tell; a note may mix the languages of the note and of the text."""
    index = indexes.get(context.language)
    if index is None:
        return []
    return [
        *_at_nouns(context, symbols),
        *find_titled(context),
        *find_treaties(context, index),
        *find_rules(context),
        *find_preposed_rules(context),
    ]


def _at_nouns(context: PassageContext, symbols: tuple[SymbolSpan, ...]) -> list[CitationMention]:
    """What the nouns of instruments tell, behind which, or in some languages before which, their numbers stand."""
    if context.phrases.preposed is not None:
        return [*find_preposed(context, symbols), *find_anaphora(context)]
    if not context.heads:
        return []
    return [*find_numbered(context, symbols), *find_anaphora(context), *find_unnumbered(context)]


def _with_functions(by_passage: list[tuple[PassageContext, list[CitationMention]]]) -> list[CitationMention]:
    readers = {
        context.passage.path: FunctionReader(context, [(one.start, one.end) for one in mentions])
        for context, mentions in by_passage
        if mentions or context.passage.calls
    }
    calls = _calls([context for context, _ in by_passage], readers)
    found: list[CitationMention] = []
    for context, mentions in by_passage:
        path = context.passage.path
        called = calls.get(path) if context.passage.kind is PassageKind.FOOTNOTE else None
        told = [one._replace(function=called or readers[path].function(one)) for one in mentions]
        found.extend(with_amendments(context, told))
    return found


def _calls(contexts: list[PassageContext], readers: Mapping[str, FunctionReader]) -> dict[str, CitationFunction]:
    """The function that each note takes from the place at which it is first called."""
    functions: dict[str, CitationFunction] = {}
    for context in contexts:
        for call in context.passage.calls:
            if call.note in functions:
                continue
            mentions = context.passage.kind in _TITLE_KINDS
            function = CitationFunction.MENTIONS if mentions else readers[context.passage.path].function_at(call.at)
            functions[call.note] = function
    return functions
