"""The issuer of a numbered instrument: named beside it, told by the clause or the number, or the text's own body."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field

from mandate_graph.languages import PACKS
from mandate_graph.languages.memory import OfRegistry
from mandate_graph.languages.registry_names import Strength, names_at_end
from mandate_graph.model.citation import CitationKind, Unresolved
from mandate_graph.model.head import Head
from mandate_graph.model.identity import BodyKey
from mandate_graph.model.mention import BodyMention
from mandate_graph.model.reference import CitationMention, IssuerClue, Numbering
from mandate_graph.model.registry import BodyKind, Name, Registry
from mandate_graph.resolution.citations_numbering import (
    NUMBERED_BY,
    ONLY_BY,
    chapter_of,
    fits,
    may_go_unsaid,
    organ_of,
    series_owner,
    session_of,
    tagged_issuer,
    tags_of,
)
from mandate_graph.resolution.citations_unsaid import acting, by_elimination, conference_of, relatives

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


def _bears(text: str, names: Iterable[Name], acronyms: Iterable[str]) -> bool:
    return any(name.text.casefold() == text for name in names) or any(one.casefold() == text for one in acronyms)


def _known_briefly_as(text: str, registry: Registry) -> Iterable[BodyKey]:
    """The bodies of which a text is the short name, in any case of its words."""
    return dict.fromkeys(name.key for name in names_at_end(text, registry, Strength.SHORT) if name.whole)


def _issuing(registry: Registry) -> dict[BodyKey, list[BodyKey]]:
    found: dict[BodyKey, list[BodyKey]] = {}
    for key, record in registry.bodies.items():
        parent = registry.bodies.get(record.parent) if record.parent else None
        if parent is not None and parent.kind is BodyKind.ORGANIZATION and record.symbols:
            found.setdefault(parent.key, []).append(key)
    return found


_organs = OfRegistry(_issuing)
"""The organs through which an organization issues texts."""


@dataclass(slots=True)
class Issuers:
    """The issuers of one part's citations, in reading order; remembers which numbers it has seen."""

    registry: Registry
    head: Head
    keys: dict[_Place, BodyKey]
    """The body that each mention names, where it is known."""
    yeared: dict[str, str] = field(default_factory=dict)
    """Running numbers of the document that have a year somewhere in it: "2177" and "2177(2014)"."""
    tagged: dict[str, BodyKey] = field(default_factory=dict)
    """Letters of the document's numbers that mean one body: "CP" of "1/CP.21"."""
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
        through = self._through_organs(key, mention) if key is not None else None
        if through is not None:
            return through
        if key is not None and (self._fits(key, mention, dated=False) or self._is_trusted(key, mention)):
            return Issued(key, 0.95)
        if key is None and self._names_own(mention):
            return Issued(self.head.issuing_body, 0.85)
        return self._by_name(mention, key)

    def _by_name(self, mention: CitationMention, key: BodyKey | None) -> Issued:
        """The one bearer of a printed name that can have issued the number; `key` is a bearer that cannot."""
        bearers = self._bearers(mention)
        if len(bearers) == 1:
            return Issued(bearers[0], 0.85)
        tagged = tagged_issuer(mention.number or "", self.registry) if mention.numbering is Numbering.TAGGED else None
        bare = mention.issuer is None or (key is None and mention.issuer.name is None)
        if tagged is not None and (tagged in bearers or bare):
            return Issued(tagged, 0.9)
        if key is None:
            return Issued(reason=Unresolved.UNKNOWN_ISSUER, candidates=tuple(bearers))
        by_form = self._organ(ONLY_BY, mention)
        if by_form is None or by_form == key:
            return Issued(reason=Unresolved.UNKNOWN_ISSUER)
        return Issued(reason=Unresolved.AMBIGUOUS, candidates=(key, by_form))

    def _names_own(self, mention: CitationMention) -> bool:
        """Whether the bare noun of the acting body is all that is printed ("the Commission"), and it fits."""
        own = self.head.issuing_body
        record = self.registry.bodies.get(own) if own is not None else None
        bare = mention.issuer.text if mention.issuer and mention.issuer.name is None else None
        printed = (bare or mention.issuer_name or "").casefold()
        if own is None or record is None or (mention.issuer is not None and bare is None) or not printed:
            return False
        nouns = {name.text.casefold().split()[0] for name in record.names if name.language is mention.language}
        return printed in nouns and self._fits(own, mention)

    def _is_trusted(self, key: BodyKey, mention: CitationMention) -> bool:
        """Whether a name is believed though the form is rare for the body: any but a form that is one organ's own."""
        record = self.registry.bodies.get(key)
        principal = record is not None and record.series in NUMBERED_BY
        acts = not principal and not self._issuing_organs(key, mention)
        return acts and mention.numbering not in (Numbering.YEARED, Numbering.EMERGENCY, Numbering.YEAR)

    def _through_organs(self, key: BodyKey, mention: CitationMention) -> Issued | None:
        """The organ of an organization that numbers so; an organization acts through its organs."""
        issuing = self._issuing_organs(key, mention)
        if issuing and all(self._lacks_session(organ, mention) for organ in issuing):
            return Issued(reason=Unresolved.INCOMPLETE)
        organs = [organ for organ in issuing if self._fits(organ, mention)]
        if not organs:
            return None
        if len(organs) == 1:
            return Issued(organs[0], 0.8)
        return Issued(reason=Unresolved.AMBIGUOUS, candidates=tuple(organs))

    def _lacks_session(self, key: BodyKey, mention: CitationMention) -> bool:
        """Whether a body's numbers hold a session, and this one is a plain figure without any."""
        templates = self.registry.bodies[key].templates(mention.kind.value)
        needed = bool(templates) and all("{session}" in template for template in templates)
        return needed and mention.numbering is Numbering.RUNNING

    def _issuing_organs(self, key: BodyKey, mention: CitationMention) -> list[BodyKey]:
        bodies = self.registry.bodies
        return [
            organ for organ in _organs(self.registry).get(key, ()) if mention.kind.value in dict(bodies[organ].symbols)
        ]

    def _bearers(self, mention: CitationMention) -> list[BodyKey]:
        """The bodies of that name, or that short name ("the Council"), that can have issued the number."""
        named = (mention.issuer.name or mention.issuer.text) if mention.issuer else mention.issuer_name
        text = (named or "").casefold()
        bodies = [(key, record) for key, record in self.registry.bodies.items() if self._fits(key, mention)]
        full = [key for key, one in bodies if _bears(text, (*one.names, *one.alternative_names), one.acronyms)]
        full = full or [key for key in conference_of(text, self.registry) if self._fits(key, mention)]
        short = full or [key for key in _known_briefly_as(named or "", self.registry) if self._fits(key, mention)]
        near = relatives(short, self.head.issuing_body, self.registry) if len(short) > 1 else []
        return near if len(near) == 1 else short

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
            return self._by_form(by_form, mention)
        source = self._by_source(mention)
        if source is not None:
            return Issued(source, 0.85)
        if mention.clue is IssuerClue.LISTED:
            return self._listed(mention)
        return self._as_before(mention) or self._by_default(mention)

    def _by_clause(self, mention: CitationMention) -> Issued | None:
        """The subject of the clause, or, for "its", the acting body, or the body that the sentence names before."""
        told, own = self.body_of(mention.issuer), self._own(mention)
        if mention.clue is IssuerClue.SUBJECT and told is not None and self._fits(told, mention):
            return Issued(told, 0.9)
        if mention.clue is IssuerClue.SUBJECT and told is None:
            return self._by_short_subject(mention)
        if mention.clue is not IssuerClue.POSSESSIVE:
            return None
        if own is not None:
            return Issued(own, 0.9)
        return Issued(told, 0.75) if told is not None and self._fits(told, mention) else None

    def _by_short_subject(self, mention: CitationMention) -> Issued | None:
        """The body that acts under a short name: the one that a number's letters tell of, or the one bearer that can,
        but never one of two."""
        lettered = self._by_source(mention) if mention.numbering is Numbering.TAGGED else None
        if lettered is not None:
            return Issued(lettered, 0.85)
        bearers = self._bearers(mention)
        near = relatives(bearers, self.head.issuing_body, self.registry)
        numbered = [key for key in bearers if self.registry.bodies[key].symbols]
        known = near or (numbered if mention.numbering is not Numbering.TAGGED else bearers)
        if len(known) == 1:
            return Issued(known[0], 0.8)
        open_to = self._own(mention) in bearers and len(bearers) > 1
        return Issued(reason=Unresolved.AMBIGUOUS, candidates=tuple(bearers)) if open_to else None

    def _own(self, mention: CitationMention) -> BodyKey | None:
        """The body that adopts what the text calls its own."""
        bodies = acting(self.head.issuing_body, mention.kind, self.registry)
        return next((key for key in bodies if self._fits(key, mention) and self._agrees(key, mention)), None)

    def _agrees(self, key: BodyKey, mention: CitationMention) -> bool:
        """Whether a body has the gender of the possessive, in a language whose possessives tell that of the owner."""
        record = self.registry.bodies.get(key)
        pack = PACKS.get(mention.language)
        if record is None or pack is None or mention.owner_feminine is None:
            return True
        names = [name.text.split()[0] for name in record.names if name.language is mention.language]
        endings = pack.citations.feminine_endings
        return not names or any(name.endswith(endings) is mention.owner_feminine for name in names)

    def _by_form(self, by_form: BodyKey, mention: CitationMention) -> Issued:
        """The organ that alone numbers so, or the text's own body where it does as well and the organ cannot have."""
        own = self._own(mention)
        owns = own is not None and own != by_form
        if self._fits(by_form, mention) and not owns:
            return Issued(by_form, 0.9)
        if owns and own is not None and not self._fits(by_form, mention) and self._fits_unsaid(own, mention):
            return Issued(own, 0.8)
        return self._as_before(mention) or Issued(reason=Unresolved.UNKNOWN_ISSUER)

    def _listed(self, mention: CitationMention) -> Issued:
        """The organ of the list before, unless the text's own body can have issued the number as well."""
        before, own = self.body_of(mention.issuer), self._own(mention)
        if before is None and mention.issuer_name:
            bearers = self._bearers(mention)
            before = bearers[0] if len(bearers) == 1 else None
        bodies = [key for key in dict.fromkeys((before, own)) if key is not None and self._fits_unsaid(key, mention)]
        if len(bodies) == 1:
            return Issued(bodies[0], 0.8)
        if bodies:
            return self._as_before(mention) or Issued(reason=Unresolved.AMBIGUOUS, candidates=tuple(bodies))
        return self._as_before(mention) or self._by_default(mention)

    def _by_source(self, mention: CitationMention) -> BodyKey | None:
        """The body that the number's own letters, or the document before it, tell of."""
        if mention.numbering is Numbering.TAGGED:
            number = mention.number or ""
            here = next((self.tagged[tag] for tag in tags_of(number) if tag in self.tagged), None)
            tagged = tagged_issuer(number, self.registry, self.head.issuing_body) or here
            if tagged is not None:
                return tagged
        owner = series_owner(mention.symbol, self.registry) if mention.symbol else None
        bodies = acting(owner, mention.kind, self.registry)
        return next((key for key in bodies if self._fits(key, mention)), None)

    def _as_before(self, mention: CitationMention) -> Issued | None:
        seen = self._seen.get((mention.kind, mention.number or ""), set())
        return Issued(next(iter(seen)), 0.85) if len(seen) == 1 else None

    def _by_default(self, mention: CitationMention) -> Issued:
        own = self._own(mention)
        organs = [organ_of(letter, self.registry) for letter in "AES"]
        fitting = (key for key in organs if key is not None and self._fits(key, mention))
        candidates = tuple(key for key in fitting if self._agrees(key, mention))
        if own is not None and self._fits_unsaid(own, mention):
            rivals = tuple(key for key in candidates if key != own) if self._is_rivalled(own) else ()
            if rivals:
                return Issued(reason=Unresolved.AMBIGUOUS, candidates=(own, *rivals))
            return Issued(own, 0.7)
        known = self.head.issuing_body is not None
        if known and by_elimination(mention.number or "", mention.kind, candidates, self.registry):
            return Issued(candidates[0], 0.6)
        return Issued(reason=Unresolved.UNKNOWN_ISSUER, candidates=candidates)

    def _is_rivalled(self, own: BodyKey) -> bool:
        """Whether a principal organ may be meant as well: nothing tells how many sessions the text's own body had."""
        record = self.registry.bodies[own]
        below = record.series not in NUMBERED_BY and record.kind in (BodyKind.ORGAN, BodyKind.CONFERENCE)
        return below and self._latest_session() is None

    def _organ(self, table: Mapping[Numbering, str], mention: CitationMention) -> BodyKey | None:
        letter = table.get(mention.numbering) if mention.numbering else None
        return organ_of(letter, self.registry) if letter else None

    def _fits_unsaid(self, key: BodyKey, mention: CitationMention) -> bool:
        record, numbering = self.registry.bodies.get(key), mention.numbering or Numbering.OTHER
        chapter = record is not None and record.kind is BodyKind.CONFERENCE and chapter_of(mention.number or "")
        return (may_go_unsaid(record, numbering) or bool(chapter)) and self._fits(key, mention)

    def _fits(self, key: BodyKey, mention: CitationMention, *, dated: bool = True) -> bool:
        """Whether a body can have issued what is cited; an organization whose organs do cannot itself."""
        return not self._issuing_organs(key, mention) and fits(
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
