"""Resolutions and decisions by their numbers: one, several after one noun, a range, the parts of one."""

from bisect import bisect_left
from collections.abc import Iterator
from dataclasses import replace

import regex

from mandate_graph.extraction.citations.adopters import adopter_after, adopter_before, author_before
from mandate_graph.extraction.citations.context import PassageContext
from mandate_graph.extraction.citations.grammar import LOCATIVE_REACH, Grammar, grammar
from mandate_graph.extraction.citations.heads import Head, read_head
from mandate_graph.extraction.citations.inheritance import Reference, inherited, shared
from mandate_graph.extraction.citations.issuers import NOBODY, Issuer, agrees, named_after, subject_of_clause
from mandate_graph.extraction.citations.number_lists import GAP_LIMIT, Item, numbers_of
from mandate_graph.extraction.citations.patterns import WITHIN_BRACKETS
from mandate_graph.extraction.symbols import SymbolSpan
from mandate_graph.languages.script import COMMA
from mandate_graph.model.passage import PassageKind
from mandate_graph.model.reference import CitationMention, IssuerClue, ReferenceForm

_SYMBOL_BEFORE = 40
_FROM_DOCUMENT = regex.compile(rf"{COMMA}{WITHIN_BRACKETS}*")


def find_numbered(context: PassageContext, symbols: tuple[SymbolSpan, ...] = ()) -> Iterator[CitationMention]:
    """Every numbered resolution and decision of a passage; `symbols` are those printed in it."""
    rules = grammar(context.language)
    if rules is None or context.phrases.preposed is not None:
        return
    read = list(_read(context, rules))
    for at, (head, items, reference) in enumerate(read):
        issuer = reference.issuer
        if at + 1 < len(read):
            issuer = shared(context, rules, reference, read[at + 1][2])
        yield from _mentions(context, head, issuer, items, source=_source(context, symbols, head.start))


def _read(context: PassageContext, rules: Grammar) -> Iterator[tuple[Head, list[Item], Reference]]:
    """Every noun of a passage with its numbers, and what those after it inherit."""
    matches = context.heads
    before: Reference | None = None
    for index, match in enumerate(matches):
        if match["draft"]:
            continue
        limit = matches[index + 1].start() if index + 1 < len(matches) else len(context.text)
        head, at = read_head(context, rules, match)
        limit = min(limit, context.sentence(match.end() - 1)[1], at + GAP_LIMIT * 4)
        items = numbers_of(context, rules, head, at, limit)
        said = any(item.issuer.clue is IssuerClue.NAMED for item in items)
        if head.issuer.clue is IssuerClue.NONE and items and before is not None and not said:
            head = replace(head, issuer=inherited(context, rules, before, head.start))
        issuer = _issuer(context, rules, head, items, limit)
        if issuer.clue is IssuerClue.NONE and not items:
            issuer, at = _group_issuer(context, rules, max(at, head.noun_end), limit)
        before = Reference(
            kind=head.kind,
            start=head.start,
            end=items[-1].after if items else max(at, head.noun_end),
            counted=items[0].end if items else head.noun_end,
            numbered=bool(items),
            plural=head.plural,
            issuer=issuer,
        )
        yield head, items, before


def _source(context: PassageContext, symbols: tuple[SymbolSpan, ...], start: int) -> str | None:
    """The document that a reference right after its symbol is printed in ("…, annex I, decision 12/3")."""
    before = bisect_left(symbols, start, key=lambda found: found.start)
    if not before or start - symbols[before - 1].end > _SYMBOL_BEFORE:
        return None
    printed = _FROM_DOCUMENT.fullmatch(context.text, symbols[before - 1].end, start)
    return str(symbols[before - 1].symbol) if printed else None


def _group_issuer(context: PassageContext, rules: Grammar, at: int, limit: int) -> tuple[Issuer, int]:
    """The issuer of a noun without numbers, and where its name ends."""
    issuer, end = named_after(context, rules, at)
    if issuer.clue is IssuerClue.NONE:
        issuer = adopter_after(context, rules, at, limit, group=True) or NOBODY
    return issuer, issuer.body.end if issuer.body else end


def _issuer(context: PassageContext, rules: Grammar, head: Head, items: list[Item], limit: int) -> Issuer:
    """The issuer of a head and of those of its numbers that have none of their own."""
    issuer = head.issuer
    if not items:
        return issuer
    if issuer.clue is not IssuerClue.NAMED:
        issuer = adopter_before(context, rules, head.start) or issuer
    if issuer.clue in _OPEN or head.apposed:
        issuer = next((item.issuer for item in reversed(items) if _is_named(item)), issuer)
    if issuer.clue in _OPEN:
        issuer = adopter_after(context, rules, items[-1].after, limit) or issuer
    if issuer.clue is IssuerClue.NAMED:
        return issuer
    if rules.locative.search(context.text, max(head.start - LOCATIVE_REACH, 0), head.start):
        subject = subject_of_clause(context, rules, head.start, items[-1].after)
        agreed = subject.body is None or agrees(context, subject.body, head.owner_feminine)
        issuer = subject if subject.clue is not IssuerClue.NONE and agreed else issuer
    return _hinted(context, rules, head, items[-1].after, limit) if issuer.clue is IssuerClue.NONE else issuer


def _hinted(context: PassageContext, rules: Grammar, head: Head, end: int, limit: int) -> Issuer:
    """The issuer that a note opens with, or one that may have adopted the instrument or only what it is about."""
    note = context.passage.kind is PassageKind.FOOTNOTE
    author = author_before(context, rules, head.start) if note else None
    if author is not None:
        return author
    told = adopter_after(context, rules, end, limit, group=True)
    parted = told is None or told.body is None or "," in context.text[end : told.body.start]
    return NOBODY if parted else Issuer(IssuerClue.LISTED, told.body if told else None)


_OPEN = (IssuerClue.NONE, IssuerClue.LISTED)


def _is_named(item: Item) -> bool:
    return item.issuer.clue is IssuerClue.NAMED


def _item_issuers(context: PassageContext, head: Head, issuer: Issuer, items: list[Item]) -> list[Issuer]:
    """The issuer of each number: an organ named behind a list is that of all numbers since the organ before it."""
    first = context.phrases.issuer_first
    if first and head.issuer.clue is IssuerClue.NAMED:
        return [issuer] * len(items)
    found: list[Issuer] = []
    following = issuer
    for item in reversed(items):
        own = _is_named(item) and not (head.possessive and item.issuer.body is None)
        following = item.issuer if own else following
        found.append(following if own or not first else issuer)
    owners = zip(items, reversed(found), strict=True)
    return [item.organ if item.organ.clue is IssuerClue.NAMED else own for item, own in owners]


def _mentions(
    context: PassageContext, head: Head, issuer: Issuer, items: list[Item], *, source: str | None
) -> Iterator[CitationMention]:
    for item, own in zip(items, _item_issuers(context, head, issuer, items), strict=True):
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
            owner_feminine=head.owner_feminine,
            symbol=source,
            adopted=item.adopted,
            title=item.title,
            governed_at=head.start,
            sentence=context.sentence(item.start),
        )
