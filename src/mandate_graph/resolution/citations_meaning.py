"""The target of each mention, form by form, in the reading order of one part."""

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, replace
from hashlib import sha256

from mandate_graph.model.citation import CitationKind, Unresolved
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
from mandate_graph.model.passage import Part, PassageKind
from mandate_graph.model.reference import CitationMention, Numbering, ReferenceForm
from mandate_graph.model.registry import Registry
from mandate_graph.resolution.antecedents import Antecedents
from mandate_graph.resolution.citations_agendas import Agendas, agenda_item
from mandate_graph.resolution.citations_issuers import Issuers
from mandate_graph.resolution.citations_numbering import instrument_of, tagged_by
from mandate_graph.resolution.citations_told import tagged_bodies, yeared_numbers
from mandate_graph.resolution.citations_treaties import TreatyContext
from mandate_graph.resolution.citations_unsaid import kind_by_item

_SERIES_BY_FORM = "UNTS"
"""The treaty series that an entry is of where the document names none: volume and number are its form."""
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
_UNREAD_KINDS = frozenset({PassageKind.COVER, PassageKind.HEADING, PassageKind.FOOTNOTE})
"""Passages to which nothing in the text points back."""

_Place = tuple[str, str, int, int]


@dataclass(frozen=True, slots=True)
class Meant:
    """A target and, where context decided, how sure it is; or the reason why there is none."""

    target: Target | None = None
    confidence: float | None = None
    reason: Unresolved | None = None
    candidates: tuple[Target, ...] = ()
    kind: CitationKind | None = None
    """The kind of the instrument, where its number tells it and the words leave it open."""


@dataclass(frozen=True, slots=True, kw_only=True)
class DocumentNames:
    """What the document tells: the key of each body mention, the years and letters of numbers, its treaty series."""

    keys: dict[_Place, BodyKey]
    yeared: dict[str, str]
    tagged: dict[str, BodyKey]
    series: str


def document_names(
    bodies: Iterable[BodyMention], mentions: Iterable[CitationMention], registry: Registry
) -> DocumentNames:
    """What the mentions of a document tell for all its parts."""
    cited = list(mentions)
    return DocumentNames(
        keys={(one.part, one.path, one.start, one.end): one.key for one in bodies if one.key is not None},
        yeared=yeared_numbers(cited),
        tagged=tagged_bodies(cited, registry),
        series=next((one.series for one in cited if one.series), _SERIES_BY_FORM),
    )


class Meanings:
    """Says of the mentions of one part, given in reading order, what they mean."""

    def __init__(self, part: Part, head: Head, registry: Registry, names: DocumentNames) -> None:
        acting = _acting_body(part, names.keys) or head.issuing_body
        self._registry = registry
        self._series = names.series
        self._issuers = Issuers(registry, replace(head, issuing_body=acting), names.keys, names.yeared, names.tagged)
        self._agendas = Agendas(part, head, self._issuers)
        self._treaties = TreatyContext(registry, acting)
        self._antecedents = Antecedents()
        self._passages = {passage.path: (at, passage.kind) for at, passage in enumerate(part.passages)}
        self._by_form: Mapping[ReferenceForm, Callable[[CitationMention], Meant]] = {
            ReferenceForm.NUMBER: self._numbered,
            ReferenceForm.BARE: _bare,
            ReferenceForm.SYMBOL: self._symbol,
            ReferenceForm.ANAPHOR: self._anaphor,
            ReferenceForm.DATE: self._dated,
            ReferenceForm.GROUP: _group,
            ReferenceForm.TITLE: _titled,
            ReferenceForm.TREATY: self._treaty,
            ReferenceForm.ARTICLE: self._treaty,
            ReferenceForm.RULE: self._rule,
            ReferenceForm.SERIES: self._entry,
            ReferenceForm.AGENDA_ITEM: self._agenda_item,
        }

    def meant(self, mention: CitationMention) -> Meant:
        """The target of the next mention; what it names is remembered for those that point back."""
        meant = self._by_form[mention.form](mention)
        self._remember(mention, meant)
        return meant

    def was_named(self, kind: CitationKind) -> bool:
        """Whether an instrument of this noun was named so far."""
        return self._antecedents.has(kind)

    def _remember(self, mention: CitationMention, meant: Meant) -> None:
        at, kind = self._passages[mention.path]
        noun = _ANTECEDENT_KINDS.get(mention.kind)
        pointless = mention.form is ReferenceForm.ANAPHOR and meant.target is None
        if noun is not None and kind not in _UNREAD_KINDS and not pointless:
            self._antecedents.remember(noun, meant.target, passage=at, sentence=mention.sentence)

    def _numbered(self, mention: CitationMention) -> Meant:
        own = instrument_of(mention.number or "", self._registry) if mention.numbering is Numbering.OTHER else None
        if own is not None and own.kind is _INSTRUMENT_KINDS[mention.kind]:
            return Meant(own, 0.9)
        issued = self._issuers.issuer(mention)
        if issued.body is None:
            candidates = tuple(_instrument(body, mention) for body in issued.candidates)
            return Meant(reason=issued.reason, candidates=candidates)
        number = issued.number or mention.number or ""
        record = self._registry.bodies.get(issued.body)
        if mention.numbering is Numbering.TAGGED:
            number = tagged_by(number, record)
        number = record.canonical_number(_INSTRUMENT_KINDS[mention.kind].value, number) if record else number
        whole = mention._replace(number=number)
        if mention.kinds:
            return self._either(issued.body, whole, issued.confidence)
        return Meant(_instrument(issued.body, whole), issued.confidence)

    def _either(self, body: BodyKey, mention: CitationMention, confidence: float) -> Meant:
        """The instrument of a body where the words leave its kind open: the kind that alone can bear the number."""
        record = self._registry.bodies.get(body)
        numbered = dict(record.symbols) if record else {}
        kinds = [kind for kind in mention.kinds if not numbered or kind.value in numbered]
        told = kind_by_item(mention.number or "", record)
        kinds = [told] if told in kinds else kinds
        found = tuple(_instrument(body, mention._replace(kind=kind)) for kind in kinds or mention.kinds)
        if len(found) > 1:
            return Meant(reason=Unresolved.AMBIGUOUS, candidates=found)
        return Meant(found[0], min(confidence, 0.9), kind=kinds[0])

    def _symbol(self, mention: CitationMention) -> Meant:
        symbol = mention.symbol or ""
        work = instrument_of(symbol, self._registry) or DocumentKey(symbol)
        return Meant(ProvisionKey(work, mention.path_inside) if mention.path_inside else work)

    def _anaphor(self, mention: CitationMention) -> Meant:
        at, _ = self._passages[mention.path]
        back = self._antecedents.find(mention.kind, passage=at)
        return Meant(back.target, None, back.reason, back.candidates)

    def _dated(self, mention: CitationMention) -> Meant:
        owner = self._issuers.owner(mention)
        return Meant(reason=Unresolved.UNKNOWN_ISSUER) if owner is None else Meant(_instrument(owner, mention))

    def _treaty(self, mention: CitationMention) -> Meant:
        meant = self._treaties.meant(mention)
        if meant.slug is None:
            return Meant(reason=meant.reason, candidates=tuple(TreatyKey(slug) for slug in meant.candidates))
        treaty = TreatyKey(meant.slug)
        target = ProvisionKey(treaty, mention.path_inside) if mention.path_inside else treaty
        return Meant(target, meant.confidence)

    def _rule(self, mention: CitationMention) -> Meant:
        owner = self._issuers.owner(mention)
        if owner is None:
            return Meant(reason=Unresolved.UNKNOWN_ISSUER)
        return Meant(ProvisionKey(RulesKey(owner), mention.path_inside or ""))

    def _entry(self, mention: CitationMention) -> Meant:
        series = mention.series or self._series
        return Meant(TreatySeriesKey(series=series, volume=mention.volume, number=mention.registration))

    def _agenda_item(self, mention: CitationMention) -> Meant:
        session, confidence, reason = self._agendas.session(mention)
        if session is not None:
            return Meant(agenda_item(session, mention), confidence)
        fitting = self._agendas.candidates(mention) if reason is Unresolved.AMBIGUOUS else ()
        return Meant(reason=reason, candidates=tuple(agenda_item(one, mention) for one in fitting))


def _bare(_: CitationMention) -> Meant:
    return Meant(reason=Unresolved.UNKNOWN_ISSUER)


def _group(_: CitationMention) -> Meant:
    return Meant(reason=Unresolved.GROUP)


def _titled(mention: CitationMention) -> Meant:
    """The key of a document known by its title only: the title's words decide, not their spaces or case."""
    folded = " ".join((mention.title or "").split()).casefold()
    return Meant(DocumentKey(f"x-{sha256(folded.encode()).hexdigest()[:12]}"))


def _instrument(body: BodyKey, mention: CitationMention) -> InstrumentKey:
    adopted = None if mention.number else mention.adopted
    return InstrumentKey(issuer=body, kind=_INSTRUMENT_KINDS[mention.kind], number=mention.number, adopted=adopted)


def _acting_body(part: Part, keys: Mapping[_Place, BodyKey]) -> BodyKey | None:
    """The body that a part says is acting ("The Board,"), where those words stand alone."""
    enacting = {passage.path for passage in part.passages if passage.kind is PassageKind.ENACTING}
    named = (key for (of, path, _, _), key in keys.items() if of == part.key and path in enacting)
    return next(named, None)
