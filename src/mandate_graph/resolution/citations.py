"""What each citation names, or why that cannot be known."""

from collections.abc import Iterable
from dataclasses import replace

import regex

from mandate_graph.model.citation import Citation, CitationFunction
from mandate_graph.model.evidence import Evidence
from mandate_graph.model.head import DocumentType, Head
from mandate_graph.model.identity import DocumentKey, InstrumentKey, ProvisionKey
from mandate_graph.model.mention import BodyMention
from mandate_graph.model.passage import Document, Part, PartKind, Passage, PassageKind
from mandate_graph.model.reference import CitationMention, ReferenceForm
from mandate_graph.model.registry import Registry
from mandate_graph.model.source import LineIndex
from mandate_graph.resolution.citations_meaning import Meanings, Meant, document_names
from mandate_graph.resolution.part_works import work_of

_TITLE_KINDS = frozenset({PassageKind.COVER, PassageKind.HEADING})
_OWN_FORMS = frozenset({ReferenceForm.NUMBER, ReferenceForm.SYMBOL})
_AMENDED_BY = "amended-by"
_AMENDED = 0.85
_INSISTENT = 0.9
"""The confidence of an anaphor that can only point back ("the same")."""


def resolve(
    document: Document,
    mentions: tuple[CitationMention, ...],
    bodies: tuple[BodyMention, ...],
    heads: tuple[Head, ...],
    registry: Registry,
) -> tuple[Citation, ...]:
    """The citations of a document, in reading order; a text's own symbol and number in its title are left out."""
    names = document_names(bodies, mentions, registry)
    lines = LineIndex(document.source.text)
    by_part = {head.part: head for head in heads}
    found: list[Citation] = []
    for part in document.parts:
        head = by_part.get(part.key, Head(part=part.key, type=DocumentType.DOCUMENT))
        resolver = _PartResolver(document, lines, part, head, Meanings(part, head, registry, names))
        found.extend(resolver.citations(one for one in mentions if one.part == part.key))
    return tuple(found)


class _PartResolver:
    def __init__(self, document: Document, lines: LineIndex, part: Part, head: Head, meanings: Meanings) -> None:
        self._document = document
        self._lines = lines
        self._part = part
        self._meanings = meanings
        self._work = work_of(document, head)
        self._own = {head.instrument, DocumentKey(head.symbol) if head.symbol else None} - {None}
        self._passages = {passage.path: passage for passage in part.passages}
        self._callers = _callers(part)

    def citations(self, mentions: Iterable[CitationMention]) -> list[Citation]:
        found: list[Citation] = []
        narrators: dict[tuple[str, tuple[int, int]], InstrumentKey] = {}
        named: set[tuple[str, object]] = set()
        resolved: dict[tuple[str, int, int], Citation] = {}
        amending: list[tuple[CitationMention, int]] = []
        for mention in mentions:
            meant = self._meanings.meant(mention)
            if self._is_none(mention, meant) or _is_repeated(mention, meant, named):
                continue
            sentence = (mention.path, mention.sentence)
            citation = self._citation(mention, meant, narrators.get(sentence))
            if citation.function is CitationFunction.REPORTS_ON and isinstance(meant.target, InstrumentKey):
                narrators[sentence] = meant.target
            found.append(citation)
            resolved[mention.path, mention.start, mention.end] = citation
            amending += [(mention, len(found))] if mention.amends else []
        for mention, at in reversed(amending):
            amended = resolved.get((mention.path, *(mention.amends or (0, 0))))
            found[at:at] = self._amendment(mention, found[at - 1], amended)
        return found

    def _amendment(self, mention: CitationMention, amending: Citation, amended: Citation | None) -> list[Citation]:
        """What an instrument that amended another cites: none where it is open which either is."""
        if amended is None or amended.target is None or amending.target in (None, amended.target):
            return []
        start, end = mention.amends or (mention.start, mention.end)
        low, high = min(start, mention.start), max(end, mention.end)
        told = mention._replace(start=low, end=high, rule=_AMENDED_BY, confidence=_AMENDED)
        passage = self._passages[mention.path]
        citation = replace(
            amended,
            function=CitationFunction.AMENDS,
            citing=amending.target or amended.citing,
            printed=" ".join(passage.flow.text[low:high].split()),
            evidence=self._evidence(told, Meant(amended.target), passage),
            anaphora=False,
            symbol_as_printed=None,
            title=None,
        )
        return [citation]

    def _is_none(self, mention: CitationMention, meant: Meant) -> bool:
        """Whether this is the text's own number, symbol or subject in its title, or a common noun."""
        passage = self._passages[mention.path]
        if mention.in_title:
            return True
        if passage.kind not in _TITLE_KINDS:
            return self._is_common_noun(mention, meant)
        if meant.target in self._own:
            return True
        if passage.kind is PassageKind.HEADING and self._in_cell(mention, passage):
            return False
        whole = passage.flow.text.strip().rstrip(".")
        printed = passage.flow.text[mention.start : mention.end].strip().rstrip(".")
        return whole == printed and mention.form in _OWN_FORMS

    def _in_cell(self, mention: CitationMention, passage: Passage) -> bool:
        return self._document.source.in_cell(passage.flow.source_span(mention.start, mention.end).start)

    def _is_common_noun(self, mention: CitationMention, meant: Meant) -> bool:
        """Whether "this decision" is no instrument: none was named, and the words do not insist on one."""
        loose = mention.form is ReferenceForm.ANAPHOR and mention.confidence < _INSISTENT
        return loose and meant.target is None and not self._meanings.was_named(mention.kind)

    def _citation(self, mention: CitationMention, meant: Meant, narrator: InstrumentKey | None) -> Citation:
        passage = self._passages[mention.path]
        printed = passage.flow.text[mention.start : mention.end]
        citing: ProvisionKey | InstrumentKey = ProvisionKey(self._work, self._callers.get(mention.path, mention.path))
        function = mention.function
        if function is CitationFunction.LEGAL_BASIS and self._part.kind is PartKind.DOCUMENT:
            citing, function = (narrator, function) if narrator else (citing, CitationFunction.PURSUANT_TO)
        return Citation(
            kind=meant.kind or mention.kind,
            function=function,
            citing=citing,
            printed=" ".join(printed.split()),
            evidence=self._evidence(mention, meant, passage),
            target=meant.target,
            reason=meant.reason,
            candidates=meant.candidates,
            anaphora=mention.form is ReferenceForm.ANAPHOR,
            symbol_as_printed=_symbol_part(printed) if mention.form is ReferenceForm.SYMBOL else None,
            title=mention.title,
            adopted=mention.adopted,
        )

    def _evidence(self, mention: CitationMention, meant: Meant, passage: Passage) -> Evidence:
        span = passage.flow.source_span(mention.start, mention.end)
        low, high = mention.sentence
        text = passage.flow.text
        return Evidence(
            part=mention.part,
            passage=mention.path,
            start=span.start,
            end=span.end,
            quote=self._document.source.text[span.start : span.end],
            line=self._lines.line(span.start),
            language=mention.language,
            rule=mention.rule,
            confidence=min(mention.confidence, meant.confidence or 1.0),
            prefix=text[low : mention.start],
            suffix=text[mention.end : high],
        )


def _is_repeated(mention: CitationMention, meant: Meant, named: set[tuple[str, object]]) -> bool:
    """Whether this treaty was named before in the same passage."""
    if mention.form is not ReferenceForm.TREATY:
        return False
    what: object = meant.target or (mention.title or mention.noun or "").casefold()
    if (mention.path, what) in named:
        return True
    named.add((mention.path, what))
    return False


def _callers(part: Part) -> dict[str, str]:
    """The passage that first calls each note; notes called from the cover or a title speak for themselves."""
    callers: dict[str, str] = {}
    for passage in part.passages:
        for call in passage.calls:
            if passage.kind not in _TITLE_KINDS:
                callers.setdefault(call.note, passage.path)
    return callers


def _symbol_part(printed: str) -> str:
    """The symbol alone, where a noun and an organ before it, or a place behind it, belong to the reference."""
    words = printed.split()
    first = next((at for at, word in enumerate(words) if "/" in word), 0)
    return str(regex.split(r"\s*[,،，、]", " ".join(words[first:]))[0])
