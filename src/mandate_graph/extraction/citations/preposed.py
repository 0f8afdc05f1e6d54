"""Resolutions and decisions of a language whose numbers stand before their noun: one, lists, ranges, groups, days."""

from bisect import bisect_right
from collections.abc import Iterator
from dataclasses import dataclass, replace

import regex

from mandate_graph.extraction.citations.context import PassageContext
from mandate_graph.extraction.citations.grammar import kind_of
from mandate_graph.extraction.citations.issuers import NOBODY, Issuer, issues
from mandate_graph.extraction.citations.numbers import Number, number_at
from mandate_graph.extraction.citations.preposed_grammar import PreposedGrammar, preposed_grammar
from mandate_graph.extraction.citations.preposed_leads import Lead, read_lead
from mandate_graph.extraction.citations.preposed_reports import author_of_report
from mandate_graph.extraction.citations.preposed_units import SIGNED, Unit, Units, values_of
from mandate_graph.extraction.symbols import SymbolSpan
from mandate_graph.model.citation import CitationKind
from mandate_graph.model.reference import CitationMention, IssuerClue, ReferenceForm

_SYMBOL_BEFORE = 40
_TITLE_OPENER = 8


@dataclass(frozen=True, slots=True)
class _Listed:
    """A member of a list, what was read before it, and whether a range ends with it."""

    unit: Unit
    lead: Lead
    ranged: bool


@dataclass(frozen=True, slots=True)
class Reference:
    """The reference before: where it ends, its issuer, and whether it is a group."""

    end: int
    issuer: Issuer
    group: bool


def find_preposed(context: PassageContext, symbols: tuple[SymbolSpan, ...] = ()) -> Iterator[CitationMention]:
    """Every numbered, dated or grouped resolution and decision of a passage in such a language."""
    grammar = preposed_grammar(context.language)
    if grammar is None or grammar.noun.search(context.text) is None:
        return
    yield from _Finder(context, grammar, symbols).mentions()


class _Finder:
    """One pass over the nouns of a passage, each with the numbers that end before it."""

    def __init__(self, context: PassageContext, grammar: PreposedGrammar, symbols: tuple[SymbolSpan, ...]) -> None:
        self._context = context
        self._symbols = symbols
        self._grammar = grammar
        self._units = Units(context, grammar)
        self._before: Reference | None = None

    def mentions(self) -> Iterator[CitationMention]:
        """What is found at the nouns, in order; nothing is read back over a reference that has a number."""
        floor = 0
        for noun in self._grammar.noun.finditer(self._context.text):
            low, _ = self._context.sentence(noun.start())
            floor = max(floor, low)
            before = self._before if self._before is not None and self._before.end > low else None
            self._before = before
            found = list(self._of_noun(noun, floor))
            yield from found
            if self._in_title(noun.start()):
                self._before = before
            elif any(mention.form is ReferenceForm.NUMBER for mention in found):
                floor = noun.end()

    def _in_title(self, at: int) -> bool:
        """Whether an offset lies in a quoted title, which belongs to the text that bears it."""
        quoted = self._context.quoted
        before = bisect_right(quoted, (at, len(self._context.text)))
        if not before or quoted[before - 1][1] <= at:
            return False
        start = quoted[before - 1][0]
        return self._grammar.title_opener.search(self._context.text, max(start - _TITLE_OPENER, 0), start) is not None

    def _of_noun(self, noun: "regex.Match[str]", floor: int) -> Iterator[CitationMention]:
        listed = self._listed(noun, floor)
        if listed:
            yield from self._numbered(noun, listed)
            return
        behind = self._behind(noun, floor)
        if behind:
            yield from self._numbered(noun, behind)
            return
        yield from self._unnumbered(noun, floor)

    def _behind(self, noun: "regex.Match[str]", floor: int) -> list[_Listed]:
        """The numbers behind a noun, where a text prints them so; plain figures only in the report of a body, or where
        the symbol of a document stands before."""
        text = self._context.text
        found: list[_Listed] = []
        start, number = noun.start(), number_at(text, noun.end())
        plain = number is not None and number.numbering in SIGNED
        author = author_of_report(self._context, self._grammar, start) if plain else None
        reported = author is not None or (plain and self._source(start) is not None)
        while number is not None and (reported or number.numbering not in SIGNED):
            lead = _no_lead(start) if found else read_lead(self._context, self._grammar, floor, start)
            lead = replace(lead, issuer=author) if author is not None else lead
            found.append(_Listed(Unit(number, (), start, number.end, True), lead, ranged=False))
            start = self._units.past_separator(number.end, len(text))
            number = number_at(text, start) if start >= 0 else None
        return found

    def _listed(self, noun: "regex.Match[str]", floor: int) -> list[_Listed]:
        """The numbers before a noun that depend on it, in order."""
        found: list[_Listed] = []
        for member in self._units.members(noun.start(), floor):
            unit = member.unit
            if member.ranged:
                lead = _no_lead(unit.start)
            else:
                lead = read_lead(self._context, self._grammar, member.floor, unit.start)
            found.append(_Listed(unit, lead, member.ranged))
        return found

    def _numbered(self, noun: "regex.Match[str]", listed: list[_Listed]) -> Iterator[CitationMention]:
        first = listed[0].lead
        issuer = first.issuer
        if issuer.clue is IssuerClue.NONE:
            issuer = self._inherited(first.start)
        if issuer.clue in (IssuerClue.NONE, IssuerClue.LISTED, IssuerClue.POSSESSIVE):
            told = self._told_after(noun.end(), first.governed)
            issuer = told if told is not None and issuer.clue is not IssuerClue.POSSESSIVE else issuer
        kind, source = kind_of(noun), self._source(first.start)
        start = first.start
        for index, item in enumerate(listed):
            own = item.lead.issuer
            issuer = own if index and own.clue is not IssuerClue.NONE else issuer
            end = noun.end() if index == len(listed) - 1 and noun.end() > item.unit.end else item.unit.end
            before, start = start, min(_printed_start(item), item.unit.start)
            for value in values_of(listed[index - 1].unit if item.ranged else None, item.unit):
                span = (before if value.end < 0 else start, end)
                mention = self._mention(kind, value, span, issuer, item.lead)
                yield mention._replace(governed_at=first.governed, symbol=source)
        self._before = Reference(max(noun.end(), listed[-1].unit.end), issuer, group=False)

    def _source(self, start: int) -> str | None:
        """The document that a reference right behind its symbol is printed in."""
        before = bisect_right(self._symbols, start, key=lambda found: found.end)
        if not before or start - self._symbols[before - 1].end > _SYMBOL_BEFORE:
            return None
        found = self._symbols[before - 1]
        printed = self._grammar.from_document.fullmatch(self._context.text, found.end, start)
        return str(found.symbol) if printed else None

    def _inherited(self, start: int) -> Issuer:
        """The issuer of the list, or of the group, that a reference beginning at an offset goes on with."""
        before = self._before
        if before is None or before.end > start or before.issuer.clue is IssuerClue.NONE:
            return NOBODY
        opened = self._grammar.opened.fullmatch(self._context.text, before.end, start)
        if opened and before.group:
            return before.issuer
        joined = self._grammar.joined.fullmatch(self._context.text, before.end, start)
        if joined is None:
            return NOBODY
        if joined["later"]:
            return before.issuer
        return Issuer(IssuerClue.LISTED, before.issuer.body) if before.issuer.body else NOBODY

    def _opens_list(self, noun: "regex.Match[str]") -> bool:
        """Whether a noun stands in the words that open the list of a group: "其中最近的决议是"."""
        before = self._before
        opened = self._grammar.opened.match(self._context.text, before.end) if before and before.group else None
        return opened is not None and noun.start() < opened.end()

    def _told_after(self, end: int, governed: int) -> Issuer | None:
        """The organ that is said, right behind a reference, to act in it."""
        told = self._grammar.told.match(self._context.text, end)
        body = self._context.body_at(told.end()) if told else None
        if told is None or body is None or not issues(body):
            return None
        inside = told[0].strip() not in {"，", ",", "中"}
        located = self._grammar.locative.search(self._context.text, max(governed - 4, 0), governed) is not None
        return Issuer(IssuerClue.SUBJECT, body) if inside or located else None

    def _unnumbered(self, noun: "regex.Match[str]", floor: int) -> Iterator[CitationMention]:
        """A group of instruments, or one known by its day; a noun in words that open a list is neither."""
        if self._opens_list(noun):
            return
        qualifiers = self._grammar.qualifiers.search(self._context.text, max(floor, noun.start() - 30), noun.start())
        at = qualifiers.start() if qualifiers else noun.start()
        lead = read_lead(self._context, self._grammar, floor, at)
        if lead.issuer.clue in (IssuerClue.NONE, IssuerClue.SUBJECT):
            told = read_lead(self._context, self._grammar, floor, at, past=True)
            lead = told if told.issuer.body is not None and told.adopted is not None else lead
        named = lead.issuer.clue in (IssuerClue.NAMED, IssuerClue.POSSESSIVE)
        closed = self._grammar.closed_noun.match(self._context.text, noun.start()) is not None
        particle = qualifiers is not None and self._grammar.particle.search(qualifiers[0]) is not None
        tied = lead.tied or closed or particle
        if named and lead.adopted is not None and tied and not self._context.titular:
            yield self._dated(noun, lead)
            return
        if qualifiers is None and not (noun["resolution"] and lead.issuer.clue is IssuerClue.NAMED):
            return
        if self._context.titular:
            return
        issuer = lead.issuer if lead.issuer.clue is not IssuerClue.NONE else self._inherited(lead.start)
        self._before = Reference(noun.end(), issuer, group=True)
        if lead.issuer.body is None and lead.issuer.clue is not IssuerClue.POSSESSIVE:
            lead = replace(lead, start=at)
        yield self._mention_of(noun, lead, form=ReferenceForm.GROUP, rule="instrument-group", confidence=0.7)

    def _dated(self, noun: "regex.Match[str]", lead: Lead) -> CitationMention:
        self._before = Reference(noun.end(), lead.issuer, group=False)
        return self._mention_of(noun, lead, form=ReferenceForm.DATE, rule="dated-decision", confidence=0.85)

    def _mention_of(
        self, noun: "regex.Match[str]", lead: Lead, *, form: ReferenceForm, rule: str, confidence: float
    ) -> CitationMention:
        kind = kind_of(noun)
        if form is ReferenceForm.GROUP:
            kind = CitationKind.INSTRUMENT_GROUP
        elif kind is CitationKind.DECISION:
            kind = CitationKind.UNNUMBERED_DECISION
        start = min(lead.start, noun.start())
        return CitationMention(
            part=self._context.part.key,
            path=self._context.passage.path,
            start=start,
            end=noun.end(),
            language=self._context.language,
            form=form,
            kind=kind,
            rule=rule,
            confidence=confidence,
            clue=lead.issuer.clue,
            issuer=lead.issuer.body,
            adopted=lead.adopted if form is ReferenceForm.DATE else None,
            governed_at=lead.governed,
            sentence=self._context.sentence(noun.start()),
        )

    def _mention(
        self, kind: CitationKind, number: Number, span: tuple[int, int], issuer: Issuer, lead: Lead
    ) -> CitationMention:
        return CitationMention(
            part=self._context.part.key,
            path=self._context.passage.path,
            start=span[0],
            end=span[1],
            language=self._context.language,
            form=ReferenceForm.NUMBER,
            kind=kind,
            rule="numbered-instrument",
            confidence=0.95 if issuer.clue is IssuerClue.NAMED else 0.9,
            number=number.value,
            numbering=number.numbering,
            clue=issuer.clue,
            issuer=issuer.body,
            issuer_name=issuer.name,
            adopted=lead.adopted,
            title=lead.title,
            sentence=self._context.sentence(span[0]),
        )


def _printed_start(item: _Listed) -> int:
    """Where the words that name a number begin: with its organ, if no day or topic stands between the two."""
    lead = item.lead
    beside = lead.issuer.clue is not IssuerClue.NONE and lead.adopted is None and lead.governed == lead.start
    return lead.start if beside else item.unit.start


def _no_lead(at: int) -> Lead:
    return Lead(issuer=NOBODY, start=at, governed=at)
