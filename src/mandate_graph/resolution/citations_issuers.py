"""The issuer of a numbered instrument: named beside it, told by the clause or the number, or the text's own body."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field

from mandate_graph.model.citation import CitationKind, Unresolved
from mandate_graph.model.head import Head
from mandate_graph.model.identity import BodyKey
from mandate_graph.model.mention import BodyMention
from mandate_graph.model.reference import CitationMention, IssuerClue, Numbering
from mandate_graph.model.registry import BodyKind, Name, Registry
from mandate_graph.resolution.citations_numbering import (
    NUMBERED_BY,
    ONLY_BY,
    fits,
    may_go_unsaid,
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
    number: str | None = None
    """The whole number, where the text prints less."""


def yeared_numbers(mentions: Iterable[CitationMention]) -> dict[str, str]:
    """The running numbers that have one year in a document, without the year and with it."""
    whole = {mention.number for mention in mentions if mention.numbering is Numbering.YEARED and mention.number}
    bare = [number.partition("(")[0] for number in whole]
    return {number.partition("(")[0]: number for number in whole if bare.count(number.partition("(")[0]) == 1}


def _bears(text: str, names: Iterable[Name], acronyms: Iterable[str]) -> bool:
    return any(name.text.casefold() == text for name in names) or any(one.casefold() == text for one in acronyms)


@dataclass(slots=True)
class Issuers:
    """The issuers of one part's citations, in reading order; remembers which numbers it has seen."""

    registry: Registry
    head: Head
    keys: dict[_Place, BodyKey]
    """The body that each mention names, where it is known."""
    yeared: dict[str, str] = field(default_factory=dict)
    """Running numbers of the document that have a year somewhere in it: "2177" and "2177(2014)"."""
    _seen: dict[tuple[CitationKind, str], set[BodyKey]] = field(default_factory=dict)

    def issuer(self, mention: CitationMention) -> Issued:
        """The issuer of a mention that has a number."""
        issued = self._by_running_number(mention) or self._by_words(mention)
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
        if key is not None and (self._fits(key, mention, dated=False) or self._is_trusted(key, mention)):
            return self._through_organs(key, mention) or Issued(key, 0.95)
        bearers = self._bearers(mention)
        if len(bearers) == 1:
            return Issued(bearers[0], 0.85)
        tagged = tagged_issuer(mention.number or "", self.registry) if mention.numbering is Numbering.TAGGED else None
        if tagged is not None and (tagged in bearers or mention.issuer is None):
            return Issued(tagged, 0.85)
        if key is None:
            return Issued(reason=Unresolved.UNKNOWN_ISSUER, candidates=tuple(bearers))
        by_form = self._organ(ONLY_BY, mention)
        if by_form is None or by_form == key:
            return Issued(reason=Unresolved.UNKNOWN_ISSUER)
        return Issued(reason=Unresolved.AMBIGUOUS, candidates=(key, by_form))

    def _is_trusted(self, key: BodyKey, mention: CitationMention) -> bool:
        """Whether a name is believed though the form is rare for the body: any but a form that is one organ's own."""
        record = self.registry.bodies.get(key)
        principal = record is not None and record.series in NUMBERED_BY
        return not principal and mention.numbering not in (Numbering.YEARED, Numbering.EMERGENCY, Numbering.YEAR)

    def _through_organs(self, key: BodyKey, mention: CitationMention) -> Issued | None:
        """The organ of an organization that numbers so; an organization acts through its organs."""
        record = self.registry.bodies.get(key)
        if record is None or record.kind is not BodyKind.ORGANIZATION:
            return None
        organs = [
            organ
            for organ, one in self.registry.bodies.items()
            if one.parent == key and mention.kind.value in dict(one.symbols) and self._fits(organ, mention)
        ]
        if not organs:
            return None
        if len(organs) == 1:
            return Issued(organs[0], 0.8)
        return Issued(reason=Unresolved.AMBIGUOUS, candidates=tuple(organs))

    def _bearers(self, mention: CitationMention) -> list[BodyKey]:
        """The bodies of that name, or that short name ("the Council"), that can have issued the number."""
        text = (mention.issuer.text if mention.issuer else mention.issuer_name or "").casefold()
        bodies = [(key, record) for key, record in self.registry.bodies.items() if self._fits(key, mention)]
        full = [key for key, one in bodies if _bears(text, (*one.names, *one.alternative_names), one.acronyms)]
        return full or [key for key, one in bodies if _bears(text, one.short_names, ())]

    def _by_running_number(self, mention: CitationMention) -> Issued | None:
        """The issuer of a number that lacks its year, where the document gives it elsewhere."""
        if mention.numbering is not Numbering.RUNNING:
            return None
        council = organ_of(ONLY_BY[Numbering.YEARED], self.registry)
        named = self.body_of(mention.issuer) if mention.clue is IssuerClue.NAMED else None
        if council is None or (mention.clue is IssuerClue.NAMED and named != council):
            return None
        number = self.yeared.get(mention.number or "")
        if number is not None:
            return Issued(council, 0.75, number=number)
        own = council in (named, self.head.issuing_body)
        return Issued(reason=Unresolved.INCOMPLETE) if own else None

    def _by_context(self, mention: CitationMention) -> Issued:
        told = self._by_clause(mention)
        if told is not None:
            return told
        by_form = self._organ(ONLY_BY, mention)
        if by_form is not None:
            sure = self._fits(by_form, mention) and not self._own_fits_as_well(by_form, mention)
            return Issued(by_form, 0.9) if sure else Issued(reason=Unresolved.UNKNOWN_ISSUER)
        source = self._by_source(mention)
        if source is not None:
            return Issued(source, 0.85)
        if mention.clue is IssuerClue.LISTED:
            return self._listed(mention)
        return self._as_before(mention) or self._by_default(mention)

    def _by_clause(self, mention: CitationMention) -> Issued | None:
        """The subject of the clause, or, for "its", the acting body, or the body that the sentence names before."""
        told, own = self.body_of(mention.issuer), self.head.issuing_body
        if mention.clue is IssuerClue.SUBJECT and told is not None and self._fits(told, mention):
            return Issued(told, 0.9)
        if mention.clue is not IssuerClue.POSSESSIVE:
            return None
        if own is not None and self._fits(own, mention):
            return Issued(own, 0.9)
        return Issued(told, 0.75) if told is not None and self._fits(told, mention) else None

    def _own_fits_as_well(self, by_form: BodyKey, mention: CitationMention) -> bool:
        own = self.head.issuing_body
        return own is not None and own != by_form and self._fits(own, mention)

    def _listed(self, mention: CitationMention) -> Issued:
        """The organ of the list before, unless the text's own body can have issued the number as well."""
        before, own = self.body_of(mention.issuer), self.head.issuing_body
        bodies = [key for key in dict.fromkeys((before, own)) if key is not None and self._fits_unsaid(key, mention)]
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
        if own is not None and self._fits_unsaid(own, mention):
            return Issued(own, 0.7)
        organs = [organ_of(letter, self.registry) for letter in "AES"]
        candidates = tuple(key for key in organs if key is not None and self._fits(key, mention))
        return Issued(reason=Unresolved.UNKNOWN_ISSUER, candidates=candidates)

    def _organ(self, table: Mapping[Numbering, str], mention: CitationMention) -> BodyKey | None:
        letter = table.get(mention.numbering) if mention.numbering else None
        return organ_of(letter, self.registry) if letter else None

    def _fits_unsaid(self, key: BodyKey, mention: CitationMention) -> bool:
        numbering = mention.numbering or Numbering.OTHER
        return may_go_unsaid(self.registry.bodies.get(key), numbering) and self._fits(key, mention)

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
