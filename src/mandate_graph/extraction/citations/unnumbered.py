"""Decisions known by their day, and groups of instruments named without their numbers."""

from collections.abc import Iterator
from functools import cache

import regex

from mandate_graph.extraction.citations.context import PassageContext
from mandate_graph.extraction.citations.grammar import Grammar, grammar
from mandate_graph.extraction.citations.heads import Head, read_head
from mandate_graph.extraction.citations.issuers import Issuer, is_subject_form, issues, named_after, named_in_clause
from mandate_graph.extraction.citations.numbers import number_at
from mandate_graph.extraction.citations.patterns import Pattern
from mandate_graph.extraction.dates import DateMention, Precision
from mandate_graph.languages import PACKS
from mandate_graph.languages.morphology import any_of
from mandate_graph.model.citation import CitationKind
from mandate_graph.model.language import Language
from mandate_graph.model.mention import BodyMention
from mandate_graph.model.reference import CitationMention, IssuerClue, ReferenceForm

_ADJECTIVES_BEFORE_BODY = 25
_QUALIFIER_REACH = 60


@cache
def _group_words(language: Language) -> Pattern:
    pack = PACKS[language]
    words = any_of(pack.citations.group_qualifiers, language)
    return regex.compile(rf"(?<![\w-]){words}(?:,?\s+{words})*+\s+\Z", regex.IGNORECASE)


@cache
def _any_group_word(language: Language) -> Pattern:
    words = any_of(PACKS[language].citations.group_qualifiers, language)
    return regex.compile(rf"(?<![\w-]){words}(?!\w)", regex.IGNORECASE)


def find_unnumbered(context: PassageContext) -> Iterator[CitationMention]:
    """Every dated decision and every group of a passage."""
    rules = grammar(context.language)
    if rules is None or context.phrases.preposed is not None:
        return
    for match in context.heads:
        if match["draft"] or _numbered(context, rules, match.end()):
            continue
        head, at = read_head(context, rules, match)
        dated = None if context.titular else _dated(context, rules, head, at)
        if dated is not None:
            yield dated
        elif head.plural:
            yield from _group(context, rules, head, match)


def _numbered(context: PassageContext, rules: Grammar, end: int) -> bool:
    sign = rules.sign.match(context.text, end)
    number = number_at(context.text, sign.end()) if sign else None
    return number is not None and context.date_at(number.start) is None


def _body_near(context: PassageContext, rules: Grammar, at: int, *, linked: bool) -> BodyMention | None:
    """The organ after a noun, a few adjectives that are no part of its name allowed for ("the enlarged bureau")."""
    gap = (rules.linked if linked else rules.after).match(context.text, at)
    if not gap:
        return None
    for body in context.bodies_from(gap.end()):
        if body.start <= gap.end() + _ADJECTIVES_BEFORE_BODY:
            between = context.text[gap.end() : body.start]
            return body if between == between.lower() and "," not in between else None
    return None


def _dated(context: PassageContext, rules: Grammar, head: Head, at: int) -> CitationMention | None:
    issuer = head.issuer
    if issuer.body is None:
        near = _body_near(context, rules, head.noun_end, linked=head.linked)
        if near is not None:
            issuer, at = Issuer(IssuerClue.NAMED, near), near.end
    date = _date(context, rules, at)
    if date is None or issuer.clue is IssuerClue.NONE or (issuer.body is None and not head.possessive):
        body, date = _adopted(context, rules, head, issuer.body)
        if body is None or date is None or not issues(body):
            return None
        return _dated_by(context, head, Issuer(IssuerClue.NAMED, body), date, max(date.end, body.end))
    return _dated_by(context, head, issuer, date, date.end)


def _adopted(
    context: PassageContext, rules: Grammar, head: Head, near: BodyMention | None
) -> tuple[BodyMention | None, DateMention | None]:
    """The organ that is said to have adopted a text, and the day, in either order, or in a clause about the text."""
    dated = _date(context, rules, head.noun_end)
    if dated is not None:
        behind, _ = named_after(context, rules, dated.end)
        told_of = behind if behind.body is not None else named_in_clause(context, rules, dated.end)
        return told_of.body or _agent(context, rules, dated.end), dated
    told = rules.adopted_on.match(context.text, head.noun_end)
    if told is not None:
        date = _date(context, rules, told.end(), rules.adoption_day)
        return _agent(context, rules, date.end) if date else None, date
    gap = rules.adopted_by.match(context.text, head.noun_end)
    body = context.body_at(gap.end()) if gap else None
    if near is not None and rules.adopted.search(context.text, head.noun_end, near.start):
        body = near
    if body is not None:
        return body, _date(context, rules, body.end, rules.adoption_day)
    opening = rules.adopted_relative.match(context.text, head.noun_end)
    body = context.body_at(opening.end()) if opening else None
    verb = rules.adopting_verb.match(context.text, body.end) if body else None
    return body, _date(context, rules, verb.end(), rules.adoption_day) if verb else None


def _agent(context: PassageContext, rules: Grammar, at: int) -> BodyMention | None:
    """Who is named behind a day as the one who adopted what was adopted on it."""
    gap = rules.agent_behind.match(context.text, at)
    body = context.body_at(gap.end()) if gap else None
    return None if body is None or is_subject_form(context, body) else body


def _dated_by(context: PassageContext, head: Head, issuer: Issuer, date: DateMention, end: int) -> CitationMention:
    decision = head.kind is CitationKind.DECISION
    return CitationMention(
        part=context.part.key,
        path=context.passage.path,
        start=head.start,
        end=end,
        language=context.language,
        form=ReferenceForm.DATE,
        kind=CitationKind.UNNUMBERED_DECISION if decision else CitationKind.RESOLUTION,
        rule="dated-decision",
        confidence=0.85,
        clue=issuer.clue,
        issuer=issuer.body,
        adopted=date.begins,
        sentence=context.sentence(head.start),
    )


def _date(context: PassageContext, rules: Grammar, at: int, opening: Pattern | None = None) -> DateMention | None:
    """The day whose opening words begin at an offset."""
    opener = (opening or rules.date_opener).match(context.text, at)
    if not opener:
        return None
    for date in context.dates_from(opener.start()):
        if date.start <= opener.end() and date.begins == date.ends:
            return date if date.precision is Precision.DAY else None
    return None


def _followed(context: PassageContext, match: "regex.Match[str]", behind: "regex.Match[str] | None") -> bool:
    """Whether an adjective behind the noun, or behind the organ after it, makes it a group."""
    following = match["following"] + (behind[0] if behind else "")
    return bool(following) and _any_group_word(context.language).search(following) is not None


def _group(context: PassageContext, rules: Grammar, head: Head, match: "regex.Match[str]") -> Iterator[CitationMention]:
    words = _group_words(context.language)
    low = max(head.start - _QUALIFIER_REACH, context.sentence(head.start)[0])
    before = words.search(context.text, low, head.start)
    inside = words.search(context.text, match.start(), match.start("noun"))
    after, end = named_after(context, rules, head.noun_end, linked=head.linked)
    behind = rules.qualified.match(context.text, end)
    inside = inside or _followed(context, match, behind)
    if head.issuer.clue is not IssuerClue.NAMED and after.clue is not IssuerClue.NAMED and not (before or inside):
        return
    yield CitationMention(
        part=context.part.key,
        path=context.passage.path,
        start=before.start() if before else head.start,
        end=max(end, head.noun_end, behind.end() if behind else 0),
        language=context.language,
        form=ReferenceForm.GROUP,
        kind=CitationKind.INSTRUMENT_GROUP,
        rule="instrument-group",
        confidence=0.7,
        clue=head.issuer.clue,
        issuer=head.issuer.body or after.body,
        sentence=context.sentence(head.start),
    )
