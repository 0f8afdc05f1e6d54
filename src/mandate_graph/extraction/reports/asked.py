"""Reports that somebody is asked, or undertakes, to submit: the report is the object."""

from collections.abc import Iterator
from dataclasses import dataclass

import regex

from mandate_graph.extraction.reports.destinations import (
    Destinations,
    destinations_at,
    session_of_body,
    with_later_session,
)
from mandate_graph.extraction.reports.itself import to_itself, with_earlier_session
from mandate_graph.extraction.reports.passages import ReportPassage
from mandate_graph.languages.inflection import features
from mandate_graph.model.gathering_mention import ReportMention
from mandate_graph.model.meeting import ReportStatus
from mandate_graph.model.mention import BodyMention
from mandate_graph.model.passage import PartKind

_LONGEST_OBJECT = 260
_NEAR = 12
_AUTHOR_WITHIN = 40


@dataclass(frozen=True, slots=True)
class _Asked:
    """An asking verb that governs an infinitive, and who is asked if that is a body."""

    author: BodyMention | None


def asked(sentence: ReportPassage) -> Iterator[ReportMention]:
    """A mention for each report that the clause asks for, or says somebody will submit."""
    clauses, book = sentence.clauses, sentence.book
    for verb in book.infinitive.finditer(clauses.text, clauses.start, clauses.end):
        governor = _governor(sentence, verb.start())
        noun = _object(sentence, verb.end())
        if governor is not None and noun is not None:
            goal = _goal_of_asked(sentence, verb, noun[1])
            yield from _mention(sentence, (verb.start(), noun), goal, governor.author, ReportStatus.REQUESTED)
    for verb in book.reporting.finditer(clauses.text, clauses.start, clauses.end):
        governor = _governor(sentence, verb.start())
        if governor is not None:
            yield from _reported(sentence, verb, governor.author)
    for verb in book.active.finditer(clauses.text, clauses.start, clauses.end):
        noun = _object(sentence, verb.end())
        if noun is not None:
            goal = to_itself(sentence, verb) or _goal(sentence, verb.end(), noun[1])
            author, status = _doer(sentence, verb.start()), _status(sentence, verb.start())
            yield from _mention(sentence, (verb.start(), noun), goal, author, status)


def _governor(sentence: ReportPassage, before: int) -> _Asked | None:
    """The last asking verb before an infinitive; for a list item that opens with it, the one of the line above."""
    clauses = sentence.clauses
    found = list(sentence.book.asking.finditer(clauses.text, clauses.start, before))
    if found:
        author = _asked_body(clauses.bodies, found[-1].end(), clauses.text)
        return _Asked(author if author is None or author.end <= before else None)
    if clauses.start or before > _NEAR or sentence.passage.parent is None:
        return None
    try:
        chapeau = sentence.part.passage(sentence.passage.parent)
    except KeyError:
        return None
    return _Asked(None) if sentence.book.asking.search(chapeau.flow.text) else None


def _asked_body(bodies: tuple[BodyMention, ...], at: int, text: str) -> BodyMention | None:
    """The body right behind an asking verb, articles and "in this regard" passed over."""
    near = [body for body in bodies if at <= body.start <= at + _AUTHOR_WITHIN]
    first = min(near, key=lambda body: (body.start, -body.end), default=None)
    if first is None or regex.search(r"[;:]", text[at : first.start]):
        return None
    return first


def _object(sentence: ReportPassage, at: int) -> tuple[int, int] | None:
    clauses = sentence.clauses
    match = sentence.book.noun.search(clauses.text, at, min(clauses.end, at + _LONGEST_OBJECT))
    if match is None:
        return None
    shown = features(match.group(), clauses.language)
    fits = not shown or any(found.case == "accs" for found in shown)
    other = any(
        pattern.search(clauses.text, at, match.start())
        for pattern in (sentence.book.infinitive, sentence.book.reporting, sentence.book.active)
    )
    return (match.start(), match.end()) if fits and not other and _direct(sentence, at, match.start()) else None


def _direct(sentence: ReportPassage, start: int, noun: int) -> bool:
    """Whether the noun is the verb's object, not governed by a preposition ("recommendations in its report")."""
    words = sentence.clauses.text[start:noun]
    goal = destinations_at(sentence.clauses, sentence.book, start)
    rest = sentence.clauses.text[goal.end : noun] if goal and goal.end <= noun else words
    article = sentence.clauses.book.article_before.search(rest)
    governed = sentence.clauses.book.preposition_before.search(rest[: article.start()] if article else rest)
    return len(rest.strip(" ,")) <= _AUTHOR_WITHIN and not governed


def _doer(sentence: ReportPassage, before: int) -> BodyMention | None:
    """The body right before an active verb, in the nominative."""
    clauses = sentence.clauses
    near = [body for body in clauses.bodies if not clauses.text[body.end : before].strip() and body.end <= before]
    last = min(near, key=lambda body: body.start, default=None)
    word = regex.match(r"\w+", last.text) if last else None
    shown = features(word.group(), clauses.language) if word else frozenset()
    return last if not shown or any((found.case, found.number) == ("nomn", "sing") for found in shown) else None


def _status(sentence: ReportPassage, before: int) -> ReportStatus:
    """What an instrument says somebody shall submit, it asks for."""
    acts = sentence.part.kind is not PartKind.DOCUMENT
    ordered = sentence.book.deciding.search(sentence.clauses.text, sentence.clauses.start, before)
    return ReportStatus.REQUESTED if acts or ordered else ReportStatus.PLANNED


def _goal(sentence: ReportPassage, verb_end: int, noun_end: int) -> Destinations | None:
    """The destination at the verb; else the one behind the noun, or the first further on that names a session."""
    clauses, book = sentence.clauses, sentence.book
    at_verb = destinations_at(clauses, book, verb_end)
    if at_verb is not None:
        return with_later_session(clauses, book, at_verb)
    behind = destinations_at(clauses, book, noun_end)
    if behind is not None and (not book.bare_destination or behind.found[0].session is not None):
        return with_later_session(clauses, book, behind)
    return _further(sentence, noun_end)


def _further(sentence: ReportPassage, at: int) -> Destinations | None:
    clauses, book = sentence.clauses, sentence.book
    if not book.bare_destination:
        for opener in book.opener.finditer(clauses.text, at, clauses.end):
            goal = destinations_at(clauses, book, opener.start()) if opener.group().strip() else None
            if goal is not None and goal.found[0].session is not None:
                return goal
    return session_of_body(clauses, book, at)


def _goal_of_asked(sentence: ReportPassage, verb: "regex.Match[str]", noun_end: int) -> Destinations | None:
    """The destination of a report that is asked for; its session may stand before the verb."""
    goal = to_itself(sentence, verb) or _goal(sentence, verb.end(), noun_end)
    return with_earlier_session(sentence, goal, verb.start()) if goal else None


def _mention(
    sentence: ReportPassage,
    span: tuple[int, tuple[int, int]],
    goal: Destinations | None,
    author: BodyMention | None,
    status: ReportStatus,
) -> Iterator[ReportMention]:
    """`span` is where the verb begins, and the noun."""
    start, noun = span
    if goal is None:
        return
    dated = any(found.session is not None for found in goal.found)
    if sentence.recurring(noun) and not dated:
        return
    yield _built(sentence, (start, max(noun[1], goal.end)), goal, author, status)


def _reported(sentence: ReportPassage, verb: "regex.Match[str]", author: BodyMention | None) -> Iterator[ReportMention]:
    """ "To report back to it at its third session": without a session it is a standing duty."""
    clauses, book = sentence.clauses, sentence.book
    at_verb = destinations_at(clauses, book, verb.end()) or to_itself(sentence, verb)
    goal = with_later_session(clauses, book, at_verb) if at_verb else _further(sentence, verb.end())
    goal = with_earlier_session(sentence, goal, verb.start()) if goal else None
    if goal is not None and any(found.session is not None for found in goal.found):
        yield _built(sentence, (verb.start(), goal.end), goal, author, ReportStatus.REQUESTED)


def _built(
    sentence: ReportPassage,
    span: tuple[int, int],
    goal: Destinations,
    author: BodyMention | None,
    status: ReportStatus,
) -> ReportMention:
    return ReportMention(
        part=sentence.part.key,
        path=sentence.passage.path,
        start=span[0],
        end=span[1],
        sentence=(sentence.clauses.start, sentence.clauses.end),
        language=sentence.passage.language,
        status=status,
        destinations=goal.found,
        author=author,
    )
