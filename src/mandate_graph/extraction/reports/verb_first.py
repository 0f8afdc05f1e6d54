"""Reports on their way where verbs stand before subjects and numbers behind nouns ("will be submitted the report")."""

from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache

import regex

from mandate_graph.extraction.meetings.phrasebook import inflected, whole, written
from mandate_graph.extraction.meetings.stating import Naming
from mandate_graph.extraction.meetings.verb_first import Clause
from mandate_graph.extraction.meetings.verb_first import patterns as meeting_patterns
from mandate_graph.extraction.ordinals import find_ordinals
from mandate_graph.extraction.sentences import split_sentences
from mandate_graph.languages import PACKS
from mandate_graph.languages.script import COMMA, COMMAS, SEMICOLONS
from mandate_graph.model.citation import Citation, CitationFunction, CitationKind
from mandate_graph.model.gathering_mention import DestinationMention, GatheringKind, MeetingReference, ReportMention
from mandate_graph.model.identity import DocumentKey
from mandate_graph.model.language import Language
from mandate_graph.model.meeting import ReportStatus
from mandate_graph.model.mention import BodyMention
from mandate_graph.model.passage import Part, Passage

_OBJECT_WITHIN = 200
_AUTHOR_WITHIN = 60
_FRONT = 60
_BASES = (CitationFunction.PURSUANT_TO, CitationFunction.LEGAL_BASIS)
_PIECE = regex.compile(rf"[^{SEMICOLONS}]+")


@dataclass(frozen=True, slots=True, kw_only=True)
class _Patterns:
    noun: "regex.Pattern[str]"
    recurring: "regex.Pattern[str]"
    definite: "regex.Pattern[str]"
    relative: "regex.Pattern[str]"
    asked: "regex.Pattern[str]"
    furnished: "regex.Pattern[str]"
    asking: "regex.Pattern[str]"
    planned: "regex.Pattern[str]"
    submitted: "regex.Pattern[str]"
    opener: "regex.Pattern[str]"
    itself: "regex.Pattern[str]"
    furnished_itself: "regex.Pattern[str]"
    at_session: "regex.Pattern[str]"
    demonstrative: "regex.Pattern[str]"


@dataclass(frozen=True, slots=True)
class _Goal:
    found: tuple[DestinationMention, ...]
    end: int

    @property
    def dated(self) -> bool:
        return any(one.session is not None for one in self.found)


def mentions(
    part: Part, passage: Passage, bodies: tuple[BodyMention, ...], citations: tuple[Citation, ...]
) -> Iterator[ReportMention]:
    """Every report that a passage sends to a body: announced, handed in, or asked for."""
    book, meetings, text = _patterns(passage.language), meeting_patterns(passage.language), passage.flow.text
    if book is None or meetings is None or not book.noun.search(text):
        return
    ordinals = find_ordinals(text, passage.language)
    for start, end in split_sentences(text):
        for piece in _PIECE.finditer(text, start, end):
            low, high = piece.span()
            own = tuple(body for body in bodies if low <= body.start and body.end <= high)
            clause = Clause(text, low, high, own, ordinals, meetings)
            yield from _Reader(part=part, passage=passage, book=book, clause=clause, citations=citations).mentions()


@dataclass(frozen=True, slots=True, kw_only=True)
class _Reader:
    part: Part
    passage: Passage
    book: _Patterns
    clause: Clause
    citations: tuple[Citation, ...]

    @property
    def text(self) -> str:
        return self.clause.text

    def mentions(self) -> Iterator[ReportMention]:
        low, high = self.clause.low, self.clause.high
        for match in self.book.furnished.finditer(self.text, low, high):
            yield from self._asked(match, furnished=True)
        for match in self.book.asked.finditer(self.text, low, high):
            yield from self._asked(match, furnished=False)
        for status, pattern in (
            (ReportStatus.PLANNED, self.book.planned),
            (ReportStatus.SUBMITTED, self.book.submitted),
        ):
            for match in pattern.finditer(self.text, low, high):
                yield from self._announced(match, status)

    def _asked(self, verb: "regex.Match[str]", *, furnished: bool) -> Iterator[ReportMention]:
        asking = list(self.book.asking.finditer(self.text, self.clause.low, verb.start()))
        if not asking and not self._listed():
            return
        end = self._next_verb(verb.end())
        noun = self.book.noun.search(self.text, verb.end(), min(end, verb.end() + _OBJECT_WITHIN))
        goal = self._goal(verb, end, furnished=furnished)
        if noun is None or goal is None or (not goal.dated and self._standing(noun)):
            return
        author = self._author(asking[-1].end(), verb.start()) if asking else None
        yield ReportMention(
            part=self.part.key,
            path=self.passage.path,
            start=verb.start(),
            end=max(noun.end(), goal.end),
            sentence=(self.clause.low, self.clause.high),
            language=self.passage.language,
            status=ReportStatus.REQUESTED,
            destinations=goal.found,
            author=author,
        )

    def _standing(self, noun: "regex.Match[str]") -> bool:
        """Whether it is a standing duty: reports known before, or such as come again."""
        known = self.book.definite.match(noun.group()) is not None
        return known or self.book.recurring.match(self.text, noun.end()) is not None

    def _listed(self) -> bool:
        """Whether the sentence is an item of a list that a verb of asking opened."""
        if self.clause.low or self.passage.parent is None:
            return False
        try:
            chapeau = self.part.passage(self.passage.parent)
        except KeyError:
            return False
        return self.book.asking.search(chapeau.flow.text) is not None

    def _next_verb(self, at: int) -> int:
        found = [self.book.asked.search(self.text, at, self.clause.high)]
        found += [self.book.asking.search(self.text, at, self.clause.high)]
        return min((match.start() for match in found if match), default=self.clause.high)

    def _author(self, at: int, before: int) -> BodyMention | None:
        """The body asked, right behind the verb of asking."""
        near = [body for body in self.clause.bodies if at <= body.start <= at + _AUTHOR_WITHIN and body.end <= before]
        first = min(near, key=lambda body: (body.start, -body.end), default=None)
        return None if first is None or regex.search(COMMA, self.text[at : first.start]) else first

    def _goal(self, verb: "regex.Match[str]", end: int, *, furnished: bool) -> _Goal | None:
        """To whom it goes: behind a preposition, or the object of a verb that furnishes somebody with it."""
        at = verb.end()
        itself = self.book.furnished_itself if furnished else self.book.itself
        found = itself.match(self.text, verb.start()) if furnished else itself.search(self.text, at, end)
        if found is not None:
            session, stop = self._session(found.end(), end, near=False)
            return _Goal((DestinationMention(body=None, session=session),), stop)
        bodies = [self.clause.body_at(at)] if furnished else self._led_in(at, end)
        named: list[DestinationMention] = []
        for body in bodies:
            if body is not None:
                session, at = self._session(body.end, end, near=len(bodies) > 1)
                named.append(DestinationMention(body=body, session=session))
        return _Goal(tuple(named), at) if named else None

    def _led_in(self, at: int, end: int) -> list[BodyMention | None]:
        for opener in self.book.opener.finditer(self.text, at, end):
            first = self.clause.body_at(opener.end() - 1)
            if first is not None and first.end <= end:
                return [first, *self._joined(first, end)]
        return []

    def _joined(self, first: BodyMention, end: int) -> Iterator[BodyMention]:
        """The bodies joined to one ("to the Council and the Assembly")."""
        last = first
        while (following := self.clause.body_at(last.end)) is not None and following.end <= end:
            if self.clause.name_of(following) == following.start:
                return
            yield following
            last = following

    def _session(self, at: int, end: int, *, near: bool) -> tuple[int | None, int]:
        """The session of a destination, with its possessive: right behind it, or anywhere before the next body."""
        limit = min([end, *(body.start for body in self.clause.bodies if body.start >= at)])
        for match in self.book.at_session.finditer(self.text, at, limit):
            if near and self.text[at : match.start()].strip(f" {COMMAS}"):
                break
            ordinal = next((one for one in self.clause.ordinals if one.start == match.end()), None)
            if ordinal is not None:
                return ordinal.number, ordinal.end
        return None, at

    def _announced(self, verb: "regex.Match[str]", status: ReportStatus) -> Iterator[ReportMention]:
        """A report that will be, or was, handed in: the noun stands behind the verb, or in front of it."""
        if self.book.relative.search(self.text, self.clause.low, verb.start()):
            return
        end = self._next_verb(verb.end())
        goal = self._goal(verb, end, furnished=False)
        behind = self.book.noun.search(self.text, verb.end(), min(end, verb.end() + _FRONT))
        front = [*self.book.noun.finditer(self.text, self.clause.low, verb.start())]
        noun = behind or (front[-1] if front else None)
        if goal is None or noun is None:
            return
        limit = goal.end if behind else verb.start()
        symbols = [
            (at, citation.target)
            for at, citation in self._cited(noun.end(), limit)
            if citation.kind is CitationKind.DOCUMENT_SYMBOL and isinstance(citation.target, DocumentKey)
        ]
        if not symbols and not goal.dated and self.book.recurring.match(self.text, noun.end()):
            return
        places: list[tuple[int, DocumentKey | None]] = list(symbols) or [(noun.start(), None)]
        about = [one for one in self.clause.gatherings() if noun.end() <= one.start and one.end <= limit]
        told = [one for one in about if not self._of_goal(one, goal)]
        for position, (at, document) in enumerate(places):
            yield ReportMention(
                part=self.part.key,
                path=self.passage.path,
                start=at if document is not None else min(at, verb.start()),
                end=goal.end,
                sentence=(self.clause.low, self.clause.high),
                language=self.passage.language,
                status=status,
                destinations=goal.found,
                report=document,
                meeting=self._meeting(told, position, len(places)),
                basis=self._basis(min(noun.start(), verb.start())),
            )

    def _of_goal(self, gathering: Naming, goal: _Goal) -> bool:
        """Whether a session is that of the destination, not what the report is on."""
        return any(one.body is not None and one.body.end <= gathering.start for one in goal.found)

    def _meeting(self, found: list[Naming], position: int, of: int) -> MeetingReference | None:
        if len(found) != 1:
            return None
        gathering = found[0]
        if len(gathering.ordinals) == of:
            return MeetingReference(kind=gathering.kind, ordinal=gathering.ordinals[position], body=gathering.body)
        pointing = self.book.demonstrative.search(self.text, self.clause.low, gathering.start)
        if gathering.ordinals or pointing is None:
            return None
        return MeetingReference(kind=GatheringKind.MEETING, position=position, of=of)

    def _cited(self, start: int, end: int) -> list[tuple[int, Citation]]:
        found = []
        for citation in self.citations:
            at = self.passage.flow.flow_offset(citation.evidence.start)
            if at is not None and start <= at < end:
                found.append((at, citation))
        return sorted(found, key=lambda item: item[0])

    def _basis(self, before: int) -> Citation | None:
        """What the clause names at its head as that under which the report is submitted."""
        low = self.clause.low
        found = [citation for at, citation in self._cited(low, before) if at - low <= _FRONT]
        stated = [citation for citation in found if citation.function in _BASES and citation.target is not None]
        return stated[0] if len(stated) == 1 else None


@cache
def _patterns(language: Language) -> _Patterns | None:
    pack = PACKS.get(language)
    phrases = pack.reports.verb_first if pack else None
    if pack is None or phrases is None or pack.meetings.verb_first is None:
        return None
    begins = rf"(?:(?<!\w)|(?<=(?<!\w)[{''.join(pack.meetings.verb_first.clinging)}]))"
    sessions = inflected(pack.meetings.verb_first.session_nouns, language)

    def verb(words: tuple[str, ...]) -> "regex.Pattern[str]":
        return regex.compile(rf"{begins}(?:{written(words)})(?!\w)")

    owned = tuple(f"{one}{ending}" for one in phrases.furnishing for ending in phrases.self_endings)
    return _Patterns(
        noun=regex.compile(whole(inflected(phrases.nouns, language))),
        recurring=regex.compile(rf"\s+(?:{inflected(phrases.recurring, language)})(?!\w)"),
        definite=regex.compile(written(phrases.articles)),
        relative=regex.compile(rf"(?<!\w)(?:{written(pack.meetings.verb_first.relatives)})\s+\Z"),
        asked=verb(phrases.submitting),
        furnished=verb((*phrases.furnishing, *owned)),
        asking=verb(phrases.asking),
        planned=verb(phrases.planned),
        submitted=verb(phrases.submitted),
        opener=regex.compile(rf"(?<!\w)(?:{written(phrases.destination_openers)})\s"),
        itself=regex.compile(whole(written(phrases.self_words))),
        furnished_itself=verb(owned),
        at_session=regex.compile(rf"(?<!\w)(?:{written(phrases.session_openers)})\s+(?:{sessions})\s+"),
        demonstrative=regex.compile(rf"(?<!\w)(?:{written(phrases.demonstratives)})\s+\Z"),
    )
