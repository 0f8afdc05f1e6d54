"""The issuer of a numbered instrument: named beside it, told by the clause, by its number, or by the text's own body."""

from collections.abc import Mapping
from dataclasses import dataclass, field

from mandate_graph.model.citation import CitationKind, Unresolved
from mandate_graph.model.head import Head
from mandate_graph.model.identity import BodyKey
from mandate_graph.model.mention import BodyMention
from mandate_graph.model.reference import CitationMention, IssuerClue, Numbering
from mandate_graph.model.registry import Registry
from mandate_graph.resolution.citations_numbering import (
    ONLY_BY,
    USUALLY_BY,
    fits,
    organ_of,
    series_owner,
    session_of,
    tagged_issuer,
)

_Place = tuple[str, str, int, int]


@dataclass(frozen=True, slots=True)
class Issued:
    """An issuer and how sure it is, or the reason why there is none, with the bodies that it may be."""

    body: BodyKey | None = None
    confidence: float = 0.0
    reason: Unresolved | None = None
    candidates: tuple[BodyKey, ...] = ()


@dataclass(slots=True)
class Issuers:
    """The issuers of one part's citations, in reading order; remembers which numbers it has seen."""

    registry: Registry
    head: Head
    keys: dict[_Place, BodyKey]
    """The body that each mention names, where it is known."""
    _seen: dict[tuple[CitationKind, str], set[BodyKey]] = field(default_factory=dict)

    def issuer(self, mention: CitationMention) -> Issued:
        """The issuer of a mention that has a number."""
        issued = self._by_words(mention)
        if issued is None:
            issued = self._by_context(mention)
        if issued.body is not None and mention.number is not None:
            self._seen.setdefault((mention.kind, mention.number), set()).add(issued.body)
        return issued

    def body_of(self, body: BodyMention | None) -> BodyKey | None:
        """The key of a mention, as resolution knows it by now."""
        if body is None:
            return None
        return self.keys.get((body.part, body.path, body.start, body.end), body.key)

    def owner(self, mention: CitationMention) -> BodyKey | None:
        """The body whose decision or rules a mention without a number means."""
        if mention.clue is IssuerClue.NAMED:
            return self.body_of(mention.issuer)
        return self.head.issuing_body

    def _by_words(self, mention: CitationMention) -> Issued | None:
        if mention.clue is not IssuerClue.NAMED:
            return None
        key = self.body_of(mention.issuer)
        if key is not None and self._fits(key, mention, dated=False):
            return Issued(key, 0.95)
        bearers = self._bearers(mention)
        if len(bearers) == 1:
            return Issued(bearers[0], 0.85)
        if key is None:
            return Issued(reason=Unresolved.UNKNOWN_ISSUER, candidates=tuple(bearers))
        by_form = self._organ(ONLY_BY, mention)
        if by_form is None or by_form == key:
            return Issued(reason=Unresolved.UNKNOWN_ISSUER)
        return Issued(reason=Unresolved.AMBIGUOUS, candidates=(key, by_form))

    def _bearers(self, mention: CitationMention) -> list[BodyKey]:
        """The bodies of that short name ("the Council") that can have issued the number."""
        text = mention.issuer.text.casefold() if mention.issuer else ""
        return [
            key
            for key, record in self.registry.bodies.items()
            if any(name.text.casefold() == text for name in record.short_names) and self._fits(key, mention)
        ]

    def _by_context(self, mention: CitationMention) -> Issued:
        by_form = self._organ(ONLY_BY, mention)
        if by_form is not None:
            fitting = self._fits(by_form, mention)
            return Issued(by_form, 0.9) if fitting else Issued(reason=Unresolved.UNKNOWN_ISSUER)
        source = self._by_source(mention)
        if source is not None:
            return Issued(source, 0.85)
        if mention.clue is IssuerClue.SUBJECT:
            subject = self.body_of(mention.issuer)
            if subject is not None and self._fits(subject, mention):
                return Issued(subject, 0.9)
        if mention.clue is IssuerClue.LISTED:
            return self._listed(mention)
        own = self.head.issuing_body
        if mention.clue is IssuerClue.POSSESSIVE and own is not None and self._fits(own, mention):
            return Issued(own, 0.9)
        return self._as_before(mention) or self._by_default(mention)

    def _listed(self, mention: CitationMention) -> Issued:
        """The organ of the list before, unless the text's own body can have issued the number as well."""
        before, own = self.body_of(mention.issuer), self.head.issuing_body
        bodies = [key for key in dict.fromkeys((before, own)) if key is not None and self._fits(key, mention)]
        if len(bodies) == 1:
            return Issued(bodies[0], 0.8)
        if bodies:
            return self._as_before(mention) or Issued(reason=Unresolved.AMBIGUOUS, candidates=tuple(bodies))
        return self._as_before(mention) or self._by_default(mention)

    def _by_source(self, mention: CitationMention) -> BodyKey | None:
        """The body that the number's own letters, or the document before it, tell of."""
        if mention.numbering is Numbering.TAGGED:
            tagged = tagged_issuer(mention.number or "", self.registry)
            if tagged is not None:
                return tagged
        owner = series_owner(mention.symbol, self.registry) if mention.symbol else None
        return owner if owner is not None and self._fits(owner, mention) else None

    def _as_before(self, mention: CitationMention) -> Issued | None:
        seen = self._seen.get((mention.kind, mention.number or ""), set())
        return Issued(next(iter(seen)), 0.85) if len(seen) == 1 else None

    def _by_default(self, mention: CitationMention) -> Issued:
        own = self.head.issuing_body
        if own is not None and self._fits(own, mention):
            return Issued(own, 0.7)
        usual = self._organ(USUALLY_BY, mention)
        if usual is not None and mention.clue is not IssuerClue.POSSESSIVE:
            return Issued(usual, 0.7)
        organs = [organ_of(letter, self.registry) for letter in "AES"]
        candidates = tuple(key for key in organs if key is not None and self._fits(key, mention))
        return Issued(reason=Unresolved.UNKNOWN_ISSUER, candidates=candidates)

    def _organ(self, table: Mapping[Numbering, str], mention: CitationMention) -> BodyKey | None:
        letter = table.get(mention.numbering) if mention.numbering else None
        return organ_of(letter, self.registry) if letter else None

    def _fits(self, key: BodyKey, mention: CitationMention, *, dated: bool = True) -> bool:
        return fits(
            self.registry.bodies.get(key),
            mention.number or "",
            mention.numbering or Numbering.OTHER,
            latest_session=self._latest_session() if key == self.head.issuing_body else None,
            adopted=mention.adopted if dated else None,
        )

    def _latest_session(self) -> int | None:
        """The session of the citing text: nothing of a later one can be cited in it."""
        own = session_of(self.head.instrument.number or "") if self.head.instrument else None
        session = self.head.session
        said = session.ordinal if session and session.body == self.head.issuing_body else None
        return max((value for value in (own, said) if value is not None), default=None)
