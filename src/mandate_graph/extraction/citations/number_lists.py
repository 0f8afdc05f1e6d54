"""The numbers of one noun: alone, in a list, in a range, with their parts, days, titles and organs."""

from dataclasses import dataclass, replace
from datetime import date

import regex

from mandate_graph.extraction.citations.context import PassageContext
from mandate_graph.extraction.citations.grammar import Grammar
from mandate_graph.extraction.citations.heads import Head
from mandate_graph.extraction.citations.issuers import NOBODY, Issuer, issues, named_after, named_in_clause
from mandate_graph.extraction.citations.numbers import NUMBER, Number, between, lettered_after, number_at, read_number
from mandate_graph.extraction.citations.sessions import find_sessions
from mandate_graph.languages.script import COMMA
from mandate_graph.model.reference import IssuerClue, Numbering

GAP_LIMIT = 700
"""How far from the number before it the next of a list can stand."""
_BRACKET = regex.compile(r"\s*\(\s*")
_ARTICLE = 4
"""More characters than an article before a session has, with its blank."""
_SPACE = regex.compile(r"\s+")
_BETWEEN_ORGANS = regex.compile(rf"{COMMA}?\s+")
_ALIKE = frozenset(set(Numbering) - {Numbering.OTHER, Numbering.RUNNING, Numbering.TAGGED})


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
    organ: Issuer = NOBODY
    """The organ right before it in a list whose noun another organ bears."""
    ranged: bool = False


@dataclass(frozen=True, slots=True)
class _Reach:
    """Where the numbers of a noun may stand, and whether the noun is a plural."""

    start: int
    end: int
    plural: bool


def numbers_of(context: PassageContext, rules: Grammar, head: Head, at: int, limit: int) -> list[Item]:
    """The numbers that a noun counts, from an offset up to a limit, with what belongs to each."""
    sign = rules.sign.match(context.text, at)
    number = number_at(context.text, sign.end()) if sign else None
    items: list[Item] = []
    if number is not None and number.end <= limit and not _is_day(context, number):
        items = _item(context, rules, number, head.start)
    elif not head.plural:
        return []
    while True:
        last = items[-1] if items else None
        reach = _Reach(at, limit, head.plural)
        other = _under_another(context, rules, last, reach) if last is not None else None
        if other is not None:
            items += other
            continue
        following = _next_number(context, rules, last, reach)
        if following is None:
            return _dated_together(context, rules, items)
        if last is not None and rules.range_join.fullmatch(context.text, last.end, following.start):
            items += [_within(last, following, value) for value in between(last.number, following)]
        more = _item(context, rules, following, following.start)
        organ = last.organ if last is not None else NOBODY
        items += more if organ is NOBODY else [replace(item, organ=organ) for item in more]


def _dated_together(context: PassageContext, rules: Grammar, items: list[Item]) -> list[Item]:
    """The items with their days where these stand in a list of their own: "1/2 and 2/3 of 6 May 1999 and 7 May 2000".

    As many days as items are told in turn; where there are fewer or more, nobody can tell whose each is.
    """
    last = items[-1] if items else None
    if last is None or last.adopted is None or any(item.adopted for item in items[:-1]):
        return items
    days, behind = [last.adopted], last.after
    while (joint := rules.separator.match(context.text, behind)) is not None:
        day, end = _date(context, rules, joint.end(), bare=True)
        if day is None:
            break
        days.append(day)
        behind = end
    if len(days) == 1:
        return items
    told = days if len(days) == len(items) else [None] * len(items)
    issuer = last.issuer if last.issuer.clue is not IssuerClue.NONE else named_after(context, rules, behind)[0]
    dated = [replace(item, adopted=day) for item, day in zip(items, told, strict=True)]
    return [*dated[:-1], replace(dated[-1], issuer=issuer, after=behind)]


def _under_another(context: PassageContext, rules: Grammar, last: Item, reach: _Reach) -> list[Item] | None:
    """The next of a list where another organ stands before its number, in a language whose organs follow the noun."""
    if context.phrases.issuer_first or not context.phrases.clinging_conjunctions:
        return None
    gap = _BETWEEN_ORGANS.match(context.text, last.after)
    body = context.body_at(gap.end()) if gap else None
    if body is None or not body.text.startswith(context.phrases.clinging_conjunctions):
        return None
    space = _SPACE.match(context.text, body.end)
    number = number_at(context.text, space.end()) if space else None
    if number is None or number.end > reach.end or number.numbering not in _ALIKE:
        return None
    organ = Issuer(IssuerClue.NAMED, body)
    return [replace(item, organ=organ) for item in _item(context, rules, number, body.start)]


def _is_day(context: PassageContext, number: Number) -> bool:
    """Whether a bare number is the day of a date ("decision of 4 July" lost its "of")."""
    return number.numbering is Numbering.RUNNING and context.date_at(number.start) is not None


def _within(first: Item, last: Number, value: str) -> Item:
    number = Number(value, first.number.numbering, first.start, last.end)
    return Item(number=number, start=first.start, end=last.end, after=last.end, issuer=first.issuer, ranged=True)


def _item(context: PassageContext, rules: Grammar, number: Number, start: int) -> list[Item]:
    letters = lettered_after(context.text, number)
    at = letters[-1].end if letters else number.end
    number, issuer = _of_session(context, number)
    if issuer.clue is IssuerClue.NONE:
        issuer, at = named_after(context, rules, at)
    else:
        at = number.end
    adopted, behind = _date(context, rules, at)
    if behind > at and issuer.clue is IssuerClue.NONE:
        issuer, behind = named_after(context, rules, behind)
    at = behind
    title = rules.title.match(context.text, at)
    if title and issuer.clue is IssuerClue.NONE:
        issuer, _ = named_after(context, rules, _past_comma(context, title.end()))
    if issuer.clue is IssuerClue.NONE:
        issuer = named_in_clause(context, rules, title.end() if title else at)
    item = Item(
        number=number,
        start=start,
        end=number.end,
        after=title.end() if title else at,
        title=title[1].strip() if title else None,
        adopted=adopted,
        issuer=issuer,
    )
    return [item, *(replace(item, number=part, end=part.end) for part in letters)]


def _of_session(context: PassageContext, number: Number) -> tuple[Number, Issuer]:
    """A plain number whose session stands in brackets behind it in words: "5 (tenth session of the Congress)"."""
    bracket = _BRACKET.match(context.text, number.end) if number.numbering is Numbering.RUNNING else None
    for session in find_sessions(context) if bracket else ():
        clue = session.clues[0]
        if bracket is None or clue.body is None or clue.ordinal is None:
            continue
        if not bracket.end() <= session.start <= bracket.end() + _ARTICLE:
            continue
        if len(session.clues) == 1 and issues(clue.body) and context.text.startswith(")", clue.body.end):
            value = f"{clue.ordinal}/{number.value}"
            whole = Number(value, Numbering.SESSION, number.start, clue.body.end + 1)
            return whole, Issuer(IssuerClue.NAMED, clue.body)
    return number, NOBODY


def _past_comma(context: PassageContext, at: int) -> int:
    return at + 1 if context.text[at : at + 1] in (",", "،") else at


def _date(context: PassageContext, rules: Grammar, at: int, *, bare: bool = False) -> tuple[date | None, int]:
    """The day led in at a place, or standing there `bare`, and where it ends; None and the place without one."""
    opener = rules.date_opener.match(context.text, at)
    if not opener and not bare:
        return None, at
    for found in context.dates_from(at):
        if found.start <= (opener.end() if opener else at):
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
    for match in NUMBER.finditer(context.text, at, min(reach.end, at + GAP_LIMIT)):
        number = read_number(match)
        if _continues(number, last) and rules.list_opener.search(context.text, max(number.start - 30, 0), number.start):
            return number
    return None


def _continues(number: Number, last: Item | None) -> bool:
    if last is None:
        return number.numbering in _ALIKE
    return number.numbering is last.number.numbering or {number.numbering, last.number.numbering} <= _ALIKE
