"""What each citation names, or why that cannot be known."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace
from hashlib import sha256

from mandate_graph.model.citation import Citation, CitationFunction, CitationKind, Unresolved
from mandate_graph.model.evidence import Evidence
from mandate_graph.model.head import Head
from mandate_graph.model.identity import (
    BodyKey,
    DocumentKey,
    InstrumentKey,
    InstrumentKind,
    ProvisionKey,
    RulesKey,
    Target,
    TreatyKey,
    TreatySeriesKey,
)
from mandate_graph.model.mention import BodyMention
from mandate_graph.model.passage import Document, Part, PartKind, Passage, PassageKind
from mandate_graph.model.reference import CitationMention, ReferenceForm
from mandate_graph.model.registry import Registry
from mandate_graph.model.source import LineIndex
from mandate_graph.resolution.antecedents import Antecedents
from mandate_graph.resolution.citations_issuers import Issuers, yeared_numbers
from mandate_graph.resolution.citations_numbering import instrument_of
from mandate_graph.resolution.citations_treaties import TreatyContext
from mandate_graph.resolution.part_works import work_of

_SERIES_BY_FORM = "UNTS"
_INSISTENT = 0.9
"""The confidence of an anaphor that can only point back ("the same")."""
_TITLE_KINDS = frozenset({PassageKind.COVER, PassageKind.HEADING})
_INSTRUMENT_KINDS = {
    CitationKind.RESOLUTION: InstrumentKind.RESOLUTION,
    CitationKind.DECISION: InstrumentKind.DECISION,
    CitationKind.UNNUMBERED_DECISION: InstrumentKind.DECISION,
    CitationKind.STATEMENT: InstrumentKind.STATEMENT,
}
_ANTECEDENT_KINDS = {
    CitationKind.RESOLUTION: CitationKind.RESOLUTION,
    CitationKind.DRAFT_RESOLUTION: CitationKind.RESOLUTION,
    CitationKind.DECISION: CitationKind.DECISION,
    CitationKind.UNNUMBERED_DECISION: CitationKind.DECISION,
}


_Place = tuple[str, str, int, int]


@dataclass(frozen=True, slots=True)
class _Names:
    """What the whole document tells: the key of each body mention, and the years of numbers."""

    keys: dict[_Place, BodyKey]
    yeared: dict[str, str]


@dataclass(frozen=True, slots=True)
class _Meant:
    target: Target | None = None
    confidence: float | None = None
    reason: Unresolved | None = None
    candidates: tuple[Target, ...] = ()


def resolve(
    document: Document,
    mentions: tuple[CitationMention, ...],
    bodies: tuple[BodyMention, ...],
    heads: tuple[Head, ...],
    registry: Registry,
) -> tuple[Citation, ...]:
    """The citations of a document, in reading order; a text's own symbol and number in its title are left out."""
    keys = {(one.part, one.path, one.start, one.end): one.key for one in bodies if one.key is not None}
    names = _Names(keys, yeared_numbers(mentions))
    lines = LineIndex(document.source.text)
    series = next((one.series for one in mentions if one.series), _SERIES_BY_FORM)
    by_part = {head.part: head for head in heads}
    found: list[Citation] = []
    for part in document.parts:
        head = by_part.get(part.key)
        if head is None:
            continue
        resolver = _PartResolver(document, part, head, registry, names)
        resolver.series = series
        found.extend(resolver.citations([one for one in mentions if one.part == part.key], lines))
    return tuple(found)


class _PartResolver:
    def __init__(
        self,
        document: Document,
        part: Part,
        head: Head,
        registry: Registry,
        names: _Names,
    ) -> None:
        keys, yeared = names.keys, names.yeared
        self._document = document
        self._part = part
        self._head = head
        self._registry = registry
        self._work = work_of(document, head)
        acting = _acting_body(part, keys) or head.issuing_body
        self._issuers = Issuers(registry, replace(head, issuing_body=acting), keys, yeared)
        self._treaties = TreatyContext(registry, acting)
        self._antecedents = Antecedents()
        self._passages: Mapping[str, tuple[int, Passage]] = {
            passage.path: (at, passage) for at, passage in enumerate(part.passages)
        }
        self._callers = _callers(part)
        self.series = _SERIES_BY_FORM

    def citations(self, mentions: Iterable[CitationMention], lines: LineIndex) -> list[Citation]:
        found: list[Citation] = []
        narrators: dict[tuple[str, tuple[int, int]], InstrumentKey] = {}
        named: set[tuple[str, object]] = set()
        for mention in mentions:
            meant = self._meant(mention)
            self._remember(mention, meant)
            if self._is_own(mention, meant) or self._is_repeated(mention, meant, named):
                continue
            sentence = (mention.path, mention.sentence)
            citation = self._citation(mention, meant, narrators.get(sentence), lines)
            if citation.function is CitationFunction.REPORTS_ON and isinstance(meant.target, InstrumentKey):
                narrators[sentence] = meant.target
            found.append(citation)
        return found

    def _meant(self, mention: CitationMention) -> _Meant:
        match mention.form:
            case ReferenceForm.NUMBER:
                return self._numbered(mention)
            case ReferenceForm.SYMBOL:
                symbol = mention.symbol or ""
                return _Meant(instrument_of(symbol, self._registry) or DocumentKey(symbol))
            case ReferenceForm.ANAPHOR:
                at, _ = self._passages[mention.path]
                back = self._antecedents.find(mention.kind, passage=at)
                return _Meant(back.target, None, back.reason, back.candidates)
            case ReferenceForm.GROUP:
                return _Meant(reason=Unresolved.GROUP)
            case ReferenceForm.DATE:
                return self._dated(mention)
            case ReferenceForm.TITLE:
                return _Meant(_titled(mention.title or ""))
            case ReferenceForm.TREATY | ReferenceForm.ARTICLE:
                return self._treaty(mention)
            case ReferenceForm.RULE:
                return self._rule(mention)
            case ReferenceForm.SERIES:
                series = mention.series or self.series
                return _Meant(TreatySeriesKey(series=series, volume=mention.volume, number=mention.registration))

    def _numbered(self, mention: CitationMention) -> _Meant:
        issued = self._issuers.issuer(mention)
        candidates = tuple(_instrument(body, mention) for body in issued.candidates)
        if issued.body is None:
            return _Meant(reason=issued.reason, candidates=candidates)
        return _Meant(_instrument(issued.body, replace(mention, number=issued.number or mention.number)), issued.confidence)

    def _dated(self, mention: CitationMention) -> _Meant:
        owner = self._issuers.owner(mention)
        if owner is None:
            return _Meant(reason=Unresolved.UNKNOWN_ISSUER)
        return _Meant(_instrument(owner, mention))

    def _treaty(self, mention: CitationMention) -> _Meant:
        meant = self._treaties.meant(mention)
        if meant.slug is None:
            candidates = tuple(TreatyKey(slug) for slug in meant.candidates)
            return _Meant(reason=meant.reason, candidates=candidates)
        treaty = TreatyKey(meant.slug)
        target = ProvisionKey(treaty, mention.path_inside) if mention.path_inside else treaty
        return _Meant(target, meant.confidence)

    def _rule(self, mention: CitationMention) -> _Meant:
        owner = self._issuers.owner(mention)
        if owner is None:
            return _Meant(reason=Unresolved.UNKNOWN_ISSUER)
        return _Meant(ProvisionKey(RulesKey(owner), mention.path_inside or ""))

    def _remember(self, mention: CitationMention, meant: _Meant) -> None:
        at, passage = self._passages[mention.path]
        kind = _ANTECEDENT_KINDS.get(mention.kind)
        if kind is None or passage.kind is PassageKind.FOOTNOTE or passage.kind in _TITLE_KINDS:
            return
        if mention.form is ReferenceForm.ANAPHOR and meant.target is None:
            return
        self._antecedents.remember(kind, meant.target, passage=at, sentence=mention.sentence)

    def _is_own(self, mention: CitationMention, meant: _Meant) -> bool:
        """Whether this is the text's own number or symbol in its title, or no citation at all."""
        _, passage = self._passages[mention.path]
        if passage.kind not in _TITLE_KINDS:
            return self._is_common_noun(mention, meant)
        own = {self._head.instrument, DocumentKey(self._head.symbol) if self._head.symbol else None} - {None}
        whole = passage.flow.text.strip().rstrip(".")
        printed = passage.flow.text[mention.start : mention.end].strip().rstrip(".")
        return meant.target in own or (
            whole == printed and mention.form in (ReferenceForm.NUMBER, ReferenceForm.SYMBOL)
        )

    def _is_common_noun(self, mention: CitationMention, meant: _Meant) -> bool:
        """Whether "this decision" is no instrument: none was named, and the words do not insist on one."""
        loose = mention.form is ReferenceForm.ANAPHOR and mention.confidence < _INSISTENT
        return loose and meant.target is None and not self._antecedents.has(mention.kind)

    def _is_repeated(self, mention: CitationMention, meant: _Meant, named: set[tuple[str, object]]) -> bool:
        """Whether this treaty was named before in the same passage."""
        if mention.in_title:
            return True
        if mention.form is not ReferenceForm.TREATY:
            return False
        what: object = meant.target or (mention.title or mention.noun or "").casefold()
        if (mention.path, what) in named:
            return True
        named.add((mention.path, what))
        return False

    def _citation(
        self, mention: CitationMention, meant: _Meant, narrator: InstrumentKey | None, lines: LineIndex
    ) -> Citation:
        _, passage = self._passages[mention.path]
        printed = passage.flow.text[mention.start : mention.end]
        citing: ProvisionKey | InstrumentKey = ProvisionKey(self._work, self._callers.get(mention.path, mention.path))
        function = mention.function
        if function is CitationFunction.LEGAL_BASIS and self._part.kind is PartKind.DOCUMENT:
            citing, function = (narrator, function) if narrator else (citing, CitationFunction.PURSUANT_TO)
        return Citation(
            kind=mention.kind,
            function=function,
            citing=citing,
            printed=" ".join(printed.split()),
            evidence=self._evidence(mention, meant, passage, lines),
            target=meant.target,
            reason=meant.reason,
            candidates=meant.candidates,
            anaphora=mention.form is ReferenceForm.ANAPHOR,
            symbol_as_printed=_symbol_part(printed) if mention.form is ReferenceForm.SYMBOL else None,
            title=mention.title,
            adopted=mention.adopted,
        )

    def _evidence(self, mention: CitationMention, meant: _Meant, passage: Passage, lines: LineIndex) -> Evidence:
        span = passage.flow.source_span(mention.start, mention.end)
        low, high = mention.sentence
        text = passage.flow.text
        return Evidence(
            part=mention.part,
            passage=mention.path,
            start=span.start,
            end=span.end,
            quote=self._document.source.text[span.start : span.end],
            line=lines.line(span.start),
            language=mention.language,
            rule=mention.rule,
            confidence=min(mention.confidence, meant.confidence or 1.0),
            prefix=text[low : mention.start],
            suffix=text[mention.end : high],
        )


def _acting_body(part: Part, keys: Mapping[_Place, BodyKey]) -> BodyKey | None:
    """The body that a part says is acting ("The Board,"), where those words stand alone."""
    enacting = {passage.path for passage in part.passages if passage.kind is PassageKind.ENACTING}
    named = (key for (of, path, _, _), key in keys.items() if of == part.key and path in enacting)
    return next(named, None)


def _callers(part: Part) -> dict[str, str]:
    """The passage that first calls each note; notes called from the cover or a title speak for themselves."""
    callers: dict[str, str] = {}
    for passage in part.passages:
        for call in passage.calls:
            if passage.kind not in _TITLE_KINDS:
                callers.setdefault(call.note, passage.path)
    return callers


def _instrument(body: BodyKey, mention: CitationMention) -> InstrumentKey:
    adopted = None if mention.number else mention.adopted
    return InstrumentKey(issuer=body, kind=_INSTRUMENT_KINDS[mention.kind], number=mention.number, adopted=adopted)


def _titled(title: str) -> DocumentKey:
    """The key of a document known by its title only."""
    folded = " ".join(title.split()).casefold()
    return DocumentKey(f"x-{sha256(folded.encode()).hexdigest()[:12]}")


def _symbol_part(printed: str) -> str:
    """The symbol alone, where the noun and the organ before it belong to the reference."""
    words = printed.split()
    first = next((at for at, word in enumerate(words) if "/" in word), 0)
    return " ".join(words[first:])
