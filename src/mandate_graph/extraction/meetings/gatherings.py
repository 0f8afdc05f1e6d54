"""Namings of a meeting or session: its number, its noun, its body."""

from collections.abc import Iterator
from dataclasses import dataclass

import regex

from mandate_graph.extraction.meetings.phrasebook import Phrasebook
from mandate_graph.extraction.ordinals import Ordinal
from mandate_graph.languages.inflection import Features, agreeing, features
from mandate_graph.model.gathering_mention import GatheringKind
from mandate_graph.model.language import Language
from mandate_graph.model.mention import BodyMention

_LAST_WORD = regex.compile(r"(?<!\w)(\w[\w-]*)\s+\Z")
_CAPITAL = regex.compile(r"\s+\p{Lu}")
_WINDOW = 120


@dataclass(frozen=True, slots=True, kw_only=True)
class Gathering:
    """A noun phrase for meetings: from its possessive or number at `start` to the end of its body at `end`.

    `body` is the body in its complement; `owned` tells of a possessive, `foreign` of a complement that is no body
    known here. `readings` are its cases, empty where the language shows none; `governed` tells of a preposition
    before it, so that it is not what the clause is about; `plural` that the words can only mean several meetings.
    """

    start: int
    noun_start: int
    noun_end: int
    end: int
    kind: GatheringKind
    ordinals: tuple[int, ...]
    readings: frozenset[Features]
    previous: bool
    owned: bool
    foreign: bool
    governed: bool
    body: BodyMention | None
    plural: bool

    def may_be(self, *cases: str) -> bool:
        """Whether it can stand in one of the cases; in a language without cases, whether nothing governs it."""
        return not self.governed and (not self.readings or any(found.case in cases for found in self.readings))


@dataclass(frozen=True, slots=True, kw_only=True)
class Clauses:
    """One sentence and all that was found in it before; offsets are those of the flow."""

    text: str
    start: int
    end: int
    language: Language
    book: Phrasebook
    bodies: tuple[BodyMention, ...]
    ordinals: tuple[Ordinal, ...]

    def inside_body(self, start: int, end: int) -> bool:
        """Whether a span is a part of a body's name."""
        return any(body.start <= start and end <= body.end for body in self.bodies)

    def body_at(self, start: int) -> BodyMention | None:
        """The longest body mention that begins at an offset."""
        here = [body for body in self.bodies if body.start == start]
        return max(here, key=lambda body: body.end, default=None)


def gatherings(clauses: Clauses) -> Iterator[Gathering]:
    """Every naming of a meeting in a sentence, in order, unless its noun stands in the name of a body."""
    for match in clauses.book.noun.finditer(clauses.text, clauses.start, clauses.end):
        if not clauses.inside_body(match.start(), match.end()):
            found = _gathering(clauses, match)
            if found is not None:
                yield found


class _Before:
    """Reads the words before a noun from right to left."""

    def __init__(self, clauses: Clauses, at: int) -> None:
        self._clauses = clauses
        self.at = at

    def take(self, pattern: "regex.Pattern[str]") -> bool:
        match = pattern.search(self._clauses.text, max(self._clauses.start, self.at - _WINDOW), self.at)
        if match is None:
            return False
        self.at = match.start()
        return True

    def ordinals(self) -> tuple[int, ...]:
        taken: list[int] = []
        for ordinal in reversed([found for found in self._clauses.ordinals if found.end <= self.at]):
            between = self._clauses.text[ordinal.end : self.at]
            if not (self._joint(between) if taken else between.isspace()):
                break
            taken.append(ordinal.number)
            self.at = ordinal.start
        return tuple(reversed(taken))

    def _joint(self, between: str) -> bool:
        words = between.strip(" ,\n")
        return bool(between) and (not words or bool(self._clauses.book.conjunction.fullmatch(words)))


def _gathering(clauses: Clauses, match: "regex.Match[str]") -> Gathering | None:
    book = clauses.book
    before = _Before(clauses, match.start())
    while before.take(book.modifier_before):
        pass
    ordinals = before.ordinals()
    while before.take(book.modifier_before):
        pass
    previous = not ordinals and before.take(book.previous_before)
    start = before.at
    agreed = clauses.text[match.start() if len(ordinals) > 1 else start : match.end()]
    readings = agreeing(regex.findall(r"\w+", agreed), clauses.language)
    owned = before.take(book.possessive_before)
    owner = None if owned else _owner(clauses, before)
    if owner is None and not owned and (_qualified(clauses, before.at) or before.take(book.portion_before)):
        return None
    noun_end = _behind(clauses, match.end())
    if noun_end is None:
        return None
    if not ordinals and book.phrases.modifiers_behind:
        ordinals, noun_end = _counted_behind(clauses, noun_end)
    end, body, foreign = _complement(clauses, noun_end)
    return Gathering(
        start=start,
        noun_start=match.start(),
        noun_end=noun_end,
        end=end,
        kind=GatheringKind.SESSION if book.session.fullmatch(match.group()) else GatheringKind.MEETING,
        ordinals=ordinals,
        readings=readings,
        previous=previous,
        owned=owned,
        foreign=foreign,
        governed=before.take(book.preposition_before),
        body=body or owner,
        plural=len(ordinals) > 1 or _several(clauses, match.group(), readings),
    )


def _behind(clauses: Clauses, end: int) -> int | None:
    """Where a noun ends with the adjectives behind it; None where one of them makes it another series."""
    while modifier := clauses.book.modifier_behind.match(clauses.text, end, clauses.end):
        end = modifier.end()
    return None if clauses.book.other_series.match(clauses.text, end, clauses.end) else end


def _counted_behind(clauses: Clauses, end: int) -> tuple[tuple[int, ...], int]:
    """The numbers right behind a noun ("períodos de sesiones octavo y noveno"), and where the last one ends."""
    found: list[int] = []
    for ordinal in sorted(clauses.ordinals, key=lambda ordinal: ordinal.start):
        between = clauses.text[end : ordinal.start]
        words = between.strip(" ,\n")
        joined = bool(between) and (not words or (bool(found) and bool(clauses.book.conjunction.fullmatch(words))))
        if ordinal.start >= end and joined:
            found.append(ordinal.number)
            end = ordinal.end
    return tuple(found), end


def _several(clauses: Clauses, noun: str, readings: frozenset[Features]) -> bool:
    if readings:
        return all(found.number == "plur" for found in readings)
    phrases = clauses.book.phrases
    return noun.lower() not in (*phrases.meeting_nouns, *phrases.session_nouns)


def _owner(clauses: Clauses, before: _Before) -> BodyMention | None:
    """The body of "the Committee's third session"."""
    match = clauses.book.genitive_before.search(clauses.text, clauses.start, before.at)
    if match is None:
        return None
    owners = [body for body in clauses.bodies if body.end == match.start()]
    owner = min(owners, key=lambda body: body.start, default=None)
    if owner is not None:
        before.at = owner.start
    return owner


def _qualified(clauses: Clauses, at: int) -> bool:
    """Whether an adjective that makes it another series stands before it ("special", "resumed", "plenary")."""
    book = clauses.book
    match = _LAST_WORD.search(clauses.text, max(clauses.start, at - 40), at)
    if match is None:
        return False
    word = match.group(1)
    if book.determiner_before.search(clauses.text, max(clauses.start, at - 40), at):
        return False
    if any(pattern.search(word) for _, _, pattern in book.holdings):
        return False
    if clauses.language is not Language.RU:
        return not book.preposition_before.search(clauses.text, max(clauses.start, at - 40), at) and word.isalpha()
    return _adjective(word, clauses.text[at:])


def _adjective(word: str, following: str) -> bool:
    head = regex.match(r"\w+", following)
    endings = ("ый", "ий", "ой", "ая", "яя", "ое", "ее", "ые", "ие", "ого", "его", "ому", "ему")
    shaped = word.lower().endswith((*endings, "ую", "юю", "ым", "им", "ом", "ем", "ых", "их", "ыми", "ими"))
    return bool(head) and shaped and bool(features(word, Language.RU) & features(head.group(), Language.RU))


def _complement(clauses: Clauses, at: int) -> tuple[int, BodyMention | None, bool]:
    """Where the naming ends, the body it names, and whether it names something else there."""
    match = clauses.book.complement.match(clauses.text, at, clauses.end)
    if match is None:
        return at, None, False
    body = clauses.body_at(match.end())
    if body is not None:
        longer = clauses.language is not Language.RU and _CAPITAL.match(clauses.text, body.end, clauses.end)
        return (at, None, True) if longer else (body.end, body, False)
    if clauses.book.phrases.complements:
        return at, None, not clauses.text[match.end() : match.end() + 1].isdigit()
    following = regex.compile(r"\w+").match(clauses.text, match.end())
    foreign = bool(following) and any(found.case == "gent" for found in features(following.group(), clauses.language))
    return (
        at,
        None,
        foreign and not any(pattern.match(clauses.text, match.end()) for _, _, pattern in clauses.book.holdings),
    )
