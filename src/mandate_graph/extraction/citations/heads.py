"""A noun of instruments with whose it is, up to where its numbers begin."""

from dataclasses import dataclass

import regex

from mandate_graph.extraction.citations.context import PassageContext
from mandate_graph.extraction.citations.grammar import Grammar, kind_of
from mandate_graph.extraction.citations.issuers import NOBODY, Issuer, body_told_before, named_after, named_before
from mandate_graph.extraction.citations.numbers import number_at
from mandate_graph.model.citation import CitationKind
from mandate_graph.model.reference import IssuerClue, Numbering

_UNKNOWN_BETWEEN = regex.compile(r"(?P<name>(?:\s+\p{Arabic}{2,}){1,9})\s+(?=\d)")


@dataclass(frozen=True, slots=True, kw_only=True)
class Head:
    """A noun with the numbers that depend on it."""

    kind: CitationKind
    start: int
    noun_end: int
    issuer: Issuer
    plural: bool
    possessive: bool
    apposed: bool = False
    """The issuer is only named before, and one that a number names goes before it."""
    owner_feminine: bool | None = None
    """Whether whose it is is feminine, where the possessive tells."""
    linked: bool = True
    """Whether words must link it to an organ after it."""


def read_head(context: PassageContext, rules: Grammar, match: "regex.Match[str]") -> tuple[Head, int]:
    """A head and the offset from which its numbers are to be read."""
    issuer, start = named_before(context, rules, match.start())
    ending, feminine = _owner(context, match["noun"])
    possessive = match["possessive"] is not None or ending
    linked = ending or match["noun"].startswith(context.phrases.article_prefixes)
    at = match.end()
    if not context.phrases.issuer_first:
        after, at = _organ_after(context, rules, at, linked=linked)
        issuer, start = (issuer, start) if after.clue is IssuerClue.NONE else (after, match.start())
    if issuer.clue is IssuerClue.NONE and possessive:
        issuer = Issuer(IssuerClue.POSSESSIVE, body_told_before(context, match.start(), feminine))
    head = Head(
        kind=kind_of(match),
        start=start,
        noun_end=match.end(),
        issuer=issuer,
        plural=rules.plural.fullmatch(match["noun"]) is not None,
        possessive=possessive,
        apposed=not context.phrases.issuer_first and start < match.start(),
        owner_feminine=feminine,
        linked=linked,
    )
    return head, at


def _owner(context: PassageContext, noun: str) -> tuple[bool, bool | None]:
    """Whether a noun's ending says whose it is, and whether that owner is feminine."""
    endings = sorted(context.phrases.possessive_endings, key=lambda row: -len(row[0]))
    found = next(((True, feminine) for ending, feminine in endings if noun.endswith(ending)), None)
    return found or (False, None)


def _organ_after(context: PassageContext, rules: Grammar, at: int, *, linked: bool) -> tuple[Issuer, int]:
    """The organ behind a noun, and where it and the adjectives behind it end."""
    issuer, at = named_after(context, rules, at, linked=linked)
    if issuer.clue is IssuerClue.NONE and not linked:
        issuer, at = _unknown_before_number(context, at)
    if issuer.clue is IssuerClue.NONE:
        return issuer, at
    behind = rules.qualified.match(context.text, at)
    return issuer, behind.end() if behind else at


def _unknown_before_number(context: PassageContext, at: int) -> tuple[Issuer, int]:
    """An organ without a mention between a noun and its number, in a script whose names have no capitals."""
    found = _UNKNOWN_BETWEEN.match(context.text, at)
    number = number_at(context.text, found.end()) if found else None
    if not found or number is None or number.numbering is Numbering.RUNNING:
        return NOBODY, at
    name = found["name"].strip()
    if name.split()[0] in context.phrases.functions.locative or context.date_at(found.end()) is not None:
        return NOBODY, at
    return Issuer(IssuerClue.NAMED, name=name), at + len(found["name"])
