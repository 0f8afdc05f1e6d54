"""Resolutions and decisions by their numbers: one, several after one noun, a range, the parts of one."""

from bisect import bisect_left
from collections.abc import Iterator
from dataclasses import dataclass, replace
from datetime import date

import regex

from mandate_graph.extraction.citations.context import PassageContext
from mandate_graph.extraction.citations.grammar import Grammar, grammar, kind_of
from mandate_graph.extraction.citations.issuers import (
    NOBODY,
    Issuer,
    adopter_before,
    body_told_before,
    named_after,
    named_before,
    subject_of_clause,
)
from mandate_graph.extraction.citations.numbers import NUMBER, Number, between, lettered_after, number_at, read_number
from mandate_graph.extraction.symbols import SymbolSpan
from mandate_graph.model.citation import CitationKind
from mandate_graph.model.reference import CitationMention, IssuerClue, Numbering, ReferenceForm

_GAP_LIMIT = 700
_INHERITANCE_REACH = 300
_SPACE = regex.compile(r"\s+")
_SYMBOL_BEFORE = 40


@dataclass(frozen=True, slots=True, kw_only=True)
class Item:
    """One number of a list: its printed span starts at `start`, and what follows it up to `after` belongs to it."""

    number: Number
    start: int
    end: int
    after: int
    title: str | None = None
    adopted: date | None = None
    issuer: Issuer = NOBODY
    ranged: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class Head:
    """A noun with the numbers that depend on it."""

    kind: CitationKind
    start: int
    noun_end: int
    issuer: Issuer
    plural: bool
    possessive: bool


@dataclass(frozen=True, slots=True)
class _Reach:
    """Where the numbers of a noun may stand, and whether the noun is a plural."""

    start: int
    end: int
    plural: bool


def find_numbered(context: PassageContext, symbols: tuple[SymbolSpan, ...] = ()) -> Iterator[CitationMention]:
    """Every numbered resolution and decision of a passage; `symbols` are those printed in it."""
    rules = grammar(context.language)
    if rules is None or context.phrases.preposed is not None:
        return
    matches = list(rules.head.finditer(context.text))
    before: _Before | None = None
    for index, match in enumerate(matches):
        if match["draft"]:
            continue
        limit = matches[index + 1].start() if index + 1 < len(matches) else len(context.text)
        head, at = read_head(context, rules, match)
        limit = min(limit, context.sentence(match.end() - 1)[1], at + _GAP_LIMIT * 4)
        items = _items(context, rules, head, at, limit)
        said = any(item.issuer.clue is IssuerClue.NAMED for item in items)
        if head.issuer.clue is IssuerClue.NONE and items and before is not None and not said:
            head = replace(head, issuer=_inherited(context, rules, before, head))
        issuer = _issuer(context, rules, head, items)
        if issuer.clue is IssuerClue.NONE and not items:
            issuer, at = named_after(context, rules, max(at, head.noun_end))
        before = _Before(items[-1].after if items else max(at, head.noun_end), bool(items), head.plural, issuer)
        yield from _mentions(context, head, issuer, items, source=_source(context, symbols, head.start))


def read_head(context: PassageContext, rules: Grammar, match: "regex.Match[str]") -> tuple[Head, int]:
    """A head and the offset from which its numbers are to be read."""
    issuer, start = named_before(context, rules, match.start())
    possessive = match["possessive"] is not None
    at = match.end("noun")
    if not context.phrases.issuer_first:
        issuer, at = named_after(context, rules, at)
    if issuer.clue is IssuerClue.NONE and possessive:
        issuer = Issuer(IssuerClue.POSSESSIVE, body_told_before(context, match.start()))
    head = Head(
        kind=kind_of(match),
        start=start,
        noun_end=match.end("noun"),
        issuer=issuer,
        plural=rules.plural.fullmatch(match["noun"]) is not None,
        possessive=possessive,
    )
    return head, at


def _items(context: PassageContext, rules: Grammar, head: Head, at: int, limit: int) -> list[Item]:
    sign = rules.sign.match(context.text, at)
    number = number_at(context.text, sign.end()) if sign else None
    items: list[Item] = []
    if number is not None and number.end <= limit and not _is_day(context, number):
        items = _item(context, rules, number, head.start)
    elif not head.plural:
        return []
    while True:
        last = items[-1] if items else None
        following = _next_number(context, rules, last, _Reach(at, limit, head.plural))
        if following is None:
            return items
        if last is not None and rules.range_join.fullmatch(context.text, last.end, following.start):
            items += [_within(last, following, value) for value in between(last.number, following)]
        items += _item(context, rules, following, following.start)


def _is_day(context: PassageContext, number: Number) -> bool:
    """Whether a bare number is the day of a date ("decision of 4 July" lost its "of")."""
    return number.numbering is Numbering.RUNNING and context.date_at(number.start) is not None


def _within(first: Item, last: Number, value: str) -> Item:
    number = Number(value, first.number.numbering, first.start, last.end)
    return Item(number=number, start=first.start, end=last.end, after=last.end, issuer=first.issuer, ranged=True)


def _item(context: PassageContext, rules: Grammar, number: Number, start: int) -> list[Item]:
    letters = lettered_after(context.text, number)
    at = letters[-1].end if letters else number.end
    issuer, at = named_after(context, rules, at)
    adopted, at = _date(context, rules, at)
    if issuer.clue is IssuerClue.NONE:
        issuer, at = named_after(context, rules, at)
    title = rules.title.match(context.text, at)
    if title and issuer.clue is IssuerClue.NONE:
        issuer, _ = named_after(context, rules, _past_comma(context, title.end()))
    item = Item(
        number=number,
        start=start,
        end=number.end,
        after=title.end() if title else at,
        title=title[1] if title else None,
        adopted=adopted,
        issuer=issuer,
    )
    return [item, *(replace(item, number=part, end=part.end) for part in letters)]


def _past_comma(context: PassageContext, at: int) -> int:
    return at + 1 if context.text[at : at + 1] == "," else at


def _date(context: PassageContext, rules: Grammar, at: int) -> tuple[date | None, int]:
    opener = rules.date_opener.match(context.text, at)
    if not opener:
        return None, at
    for found in context.dates_from(opener.start()):
        if found.start <= opener.end():
            return (found.begins if found.begins == found.ends else None), found.end
    return None, at


def _next_number(context: PassageContext, rules: Grammar, last: Item | None, reach: _Reach) -> Number | None:
    """The next number of a list: right after a separator, or, in a plural list, after words that belong to the last."""
    at = last.after if last else reach.start
    if last is not None:
        joints = (rules.separator, rules.range_join, _SPACE) if last.adopted else (rules.separator, rules.range_join)
        for joint in joints:
            found = joint.match(context.text, at, reach.end)
            number = number_at(context.text, found.end()) if found else None
            if number is not None and number.end <= reach.end and _continues(number, last):
                return number
    if not reach.plural or (last is not None and last.number.numbering not in _ALIKE):
        return None
    for match in NUMBER.finditer(context.text, at, min(reach.end, at + _GAP_LIMIT)):
        number = read_number(match)
        if _continues(number, last) and rules.list_opener.search(context.text, max(number.start - 30, 0), number.start):
            return number
    return None


_ALIKE = frozenset(set(Numbering) - {Numbering.OTHER, Numbering.RUNNING, Numbering.TAGGED})


def _continues(number: Number, last: Item | None) -> bool:
    if last is None:
        return number.numbering in _ALIKE
    return number.numbering is last.number.numbering or {number.numbering, last.number.numbering} <= _ALIKE


def _source(context: PassageContext, symbols: tuple[SymbolSpan, ...], start: int) -> str | None:
    """The document that a reference right after its symbol is printed in ("…, annex I, decision 12/3")."""
    before = bisect_left(symbols, start, key=lambda found: found.start)
    if not before or start - symbols[before - 1].end > _SYMBOL_BEFORE:
        return None
    gap = context.text[symbols[before - 1].end : start]
    return str(symbols[before - 1].symbol) if gap.startswith(",") else None


@dataclass(frozen=True, slots=True)
class _Before:
    """The reference before: where it ends, whether it has numbers, whether it is a plural, and its issuer."""

    end: int
    numbered: bool
    plural: bool
    issuer: Issuer


def _inherited(context: PassageContext, rules: Grammar, before: _Before, head: Head) -> Issuer:
    """The issuer of a noun without one: that of the group it belongs to, or of the list that it goes on with."""
    if before.issuer.clue is IssuerClue.NONE or context.sentence(before.end) != context.sentence(head.start):
        return NOBODY
    if head.start - before.end > _INHERITANCE_REACH:
        return NOBODY
    if not before.numbered:
        opened = before.plural and rules.group_opener.search(context.text, before.end, head.start)
        return before.issuer if opened else NOBODY
    joined = rules.list_opener.search(context.text, max(head.start - 30, 0), head.start)
    return Issuer(IssuerClue.LISTED, before.issuer.body) if joined and before.issuer.body else NOBODY


def _issuer(context: PassageContext, rules: Grammar, head: Head, items: list[Item]) -> Issuer:
    """The issuer of a head and of those of its numbers that have none of their own."""
    issuer = head.issuer
    if items and issuer.clue in (IssuerClue.NONE, IssuerClue.LISTED):
        issuer = adopter_before(context, rules, head.start) or issuer
    if issuer.clue in (IssuerClue.NONE, IssuerClue.LISTED) and items:
        named = next((item.issuer for item in reversed(items) if item.issuer.clue is IssuerClue.NAMED), None)
        issuer = named or issuer
    if (
        items
        and issuer.clue is not IssuerClue.NAMED
        and rules.locative.search(context.text, max(head.start - 30, 0), head.start)
    ):
        subject = subject_of_clause(context, rules, head.start, items[-1].after)
        issuer = subject if subject.clue is not IssuerClue.NONE else issuer
    return issuer


def _mentions(
    context: PassageContext, head: Head, issuer: Issuer, items: list[Item], *, source: str | None
) -> Iterator[CitationMention]:
    for item in items:
        own = (
            item.issuer if item.issuer.clue is IssuerClue.NAMED and head.issuer.clue is not IssuerClue.NAMED else issuer
        )
        yield CitationMention(
            part=context.part.key,
            path=context.passage.path,
            start=item.start,
            end=item.end,
            language=context.language,
            form=ReferenceForm.NUMBER,
            kind=head.kind,
            rule="numbered-instrument",
            confidence=0.95 if own.clue is IssuerClue.NAMED else 0.9,
            number=item.number.value,
            numbering=item.number.numbering,
            clue=own.clue,
            issuer=own.body,
            issuer_name=own.name,
            symbol=source,
            adopted=item.adopted,
            title=item.title,
            governed_at=head.start,
            sentence=context.sentence(item.start),
        )
