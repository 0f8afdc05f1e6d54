"""Meetings where verbs stand before their subjects and numbers behind nouns: "held the group its meeting third"."""

from collections.abc import Iterator
from dataclasses import dataclass, replace
from functools import cache

import regex

from mandate_graph.extraction.dates import DateMention, find_dates
from mandate_graph.extraction.head.phrasebook import city
from mandate_graph.extraction.meetings.phrasebook import alternatives, inflected, whole, written
from mandate_graph.extraction.meetings.stating import Naming, statable
from mandate_graph.extraction.ordinals import Ordinal, find_ordinals
from mandate_graph.extraction.sentences import split_sentences
from mandate_graph.languages import PACKS
from mandate_graph.languages.clitics import particles
from mandate_graph.languages.script import COMMA, COMMAS, SEMICOLONS
from mandate_graph.languages.themes.meetings import VerbFirstMeetings
from mandate_graph.model.gathering_mention import GatheringKind, MeetingMention, PlaceMention
from mandate_graph.model.language import Language
from mandate_graph.model.meeting import MeetingStatus, TextContext
from mandate_graph.model.mention import BodyMention
from mandate_graph.model.passage import Part, Passage, PassageKind

_BREAK = regex.compile(rf"[{SEMICOLONS}:]")
_OPENS = regex.compile(rf"(?:^|[{COMMAS}{SEMICOLONS}:.)]\s*|\d\s+-\s*)\w?$")
_NAME = r"\p{L}+(?:\s\p{L}+){0,2}?(?=\s|[^\w]|$)"
_MARKS = rf"[\s{COMMAS}(]*"


@dataclass(frozen=True, slots=True, kw_only=True)
class _Holding:
    start: int
    end: int
    status: MeetingStatus
    subject: BodyMention | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Patterns:
    """The phrases of a pack as patterns."""

    noun: "regex.Pattern[str]"
    session: "regex.Pattern[str]"
    owned: "regex.Pattern[str]"
    modifier: "regex.Pattern[str]"
    other: "regex.Pattern[str]"
    joint: "regex.Pattern[str]"
    behind: tuple[tuple[MeetingStatus, "regex.Pattern[str]"], ...]
    before: tuple[tuple[MeetingStatus, "regex.Pattern[str]"], ...]
    ambiguous: frozenset[str]
    place: "regex.Pattern[str]"
    somewhere: "regex.Pattern[str]"
    """A place, known or not, with its country."""
    chain: "regex.Pattern[str]"


def mentions(part: Part, passage: Passage, bodies: tuple[BodyMention, ...]) -> Iterator[MeetingMention]:
    """Every statement of a passage that a meeting or session was held, will be, was postponed or cancelled."""
    book, text = patterns(passage.language), passage.flow.text
    if book is None or not book.noun.search(text):
        return
    dates, ordinals = find_dates(text), find_ordinals(text, passage.language)
    for low, high in split_sentences(text):
        own = tuple(body for body in bodies if low <= body.start and body.end <= high)
        yield from _Reader(
            part=part,
            passage=passage,
            book=book,
            clause=Clause(text, low, high, own, ordinals, book),
            dates=tuple(date for date in dates if low <= date.start and date.end <= high),
        ).mentions()


@dataclass(frozen=True, slots=True)
class Clause:
    """A sentence with its bodies, and the meetings that it names."""

    text: str
    low: int
    high: int
    bodies: tuple[BodyMention, ...]
    ordinals: tuple[Ordinal, ...]
    book: Patterns

    def gatherings(self) -> Iterator[Naming]:
        """Every naming of a meeting, in order."""
        for match in self.book.noun.finditer(self.text, self.low, self.high):
            inside = any(body.start <= match.start() and match.end() <= body.end for body in self.bodies)
            found = None if inside else self._gathering(match)
            if found is not None:
                yield found

    def body_at(self, at: int) -> BodyMention | None:
        """The body right behind an offset, particles that cling to its name left out."""
        space = regex.compile(r"\s+\p{L}{0,2}").match(self.text, at, self.high)
        here = [body for body in self.bodies if space and at < self.name_of(body) <= space.end()]
        fitting = [body for body in here if self._only_particles(at, body)]
        return max(fitting, key=lambda body: body.end, default=None)

    def name_of(self, body: BodyMention) -> int:
        """Where the name of a body begins, behind what clings to it."""
        return body.start + particles(body.text, body.language, body.name)

    def _only_particles(self, at: int, body: BodyMention) -> bool:
        words = self.text[at : self.name_of(body)].strip()
        return not words or particles(words + self.text[self.name_of(body) : body.end], body.language) >= len(words)

    def _gathering(self, match: "regex.Match[str]") -> Naming | None:
        end, body = match.end(), self.body_at(match.end())
        end = body.end if body else end
        while modifier := self.book.modifier.match(self.text, end, self.high):
            end = modifier.end()
        numbers, end = self._numbers(end)
        if self.book.other.match(self.text, end, self.high) or self.book.other.match(self.text, match.end()):
            return None
        behind = None if body else self.body_at(end)
        return Naming(
            start=match.start(),
            end=behind.end if behind else end,
            kind=GatheringKind.SESSION if self.book.session.fullmatch(match.group()) else GatheringKind.MEETING,
            ordinals=numbers,
            body=body or behind,
            owned=self.book.owned.search(match.group()) is not None,
        )

    def _numbers(self, end: int) -> tuple[tuple[int, ...], int]:
        found: list[int] = []
        for ordinal in (one for one in self.ordinals if self.low <= one.start and one.end <= self.high):
            if ordinal.start >= end and self.book.joint.fullmatch(self.text, end, ordinal.start):
                found.append(ordinal.number)
                end = ordinal.end
        return tuple(found), end


@dataclass(frozen=True, slots=True, kw_only=True)
class _Reader:
    part: Part
    passage: Passage
    book: Patterns
    clause: Clause
    dates: tuple[DateMention, ...]

    @property
    def text(self) -> str:
        return self.clause.text

    def mentions(self) -> Iterator[MeetingMention]:
        found = list(self.clause.gatherings())
        told: BodyMention | None = None
        for at, gathering in enumerate(found):
            low = found[at - 1].end if at else self.clause.low
            high = self._limit(gathering.end, found[at + 1].start if at + 1 < len(found) else self.clause.high)
            holding = self._behind(gathering, high) or self._before(gathering, low, told)
            body = gathering.body or (holding.subject if holding else None)
            body = body or (self._owner(gathering, told) if gathering.owned else None)
            told = body or told
            if holding is None or body is None or not statable(self.part, gathering.kind, holding.status, body):
                continue
            yield from self._statements(gathering, holding, body, (low, high))

    def _limit(self, start: int, end: int) -> int:
        stop = _BREAK.search(self.text, start, end)
        return int(stop.start()) if stop else end

    def _owner(self, gathering: Naming, told: BodyMention | None) -> BodyMention | None:
        """Whose meeting a possessive tells of: the body told of before, else the only one named before."""
        before = [body for body in self.clause.bodies if body.end <= gathering.start]
        keys = {body.key for body in before}
        return told or (before[-1] if len(keys) == 1 else None)

    def _behind(self, gathering: Naming, high: int) -> _Holding | None:
        for status, pattern in self.book.behind:
            match = pattern.match(self.text, gathering.end, high)
            if match is not None:
                return _Holding(start=gathering.start, end=match.end(), status=status)
        return None

    def _before(self, gathering: Naming, low: int, told: BodyMention | None) -> _Holding | None:
        """A verb with its subject between it and the meeting, or with the meeting for its subject."""
        found = [
            (match, status)
            for status, pattern in self.book.before
            for match in pattern.finditer(self.text, low, gathering.start)
        ]
        if not found:
            return None
        match, status = max(found, key=lambda item: (item[0].end(), -item[0].start()))
        subject = self.clause.body_at(match.end())
        rest = self.text[subject.end if subject else match.end() : gathering.start]
        known = gathering.body is not None or (gathering.owned and told is not None)
        said = subject is not None or (known and self._verb(match))
        if not said or not self.book.chain.fullmatch(self._undated(rest, gathering.start - len(rest))):
            return None
        return _Holding(start=match.start(), end=gathering.end, status=status, subject=subject)

    def _verb(self, match: "regex.Match[str]") -> bool:
        """Whether a word that may be a noun of action is a verb: it opens its clause."""
        return match.group() not in self.book.ambiguous or _OPENS.search(self.text[: match.start()]) is not None

    def _undated(self, words: str, at: int) -> str:
        """Words without the dates in them; `at` is where they begin."""
        for date in reversed([date for date in self.dates if at <= date.start and date.end <= at + len(words)]):
            words = words[: date.start - at] + words[date.end - at :]
        return str(self.book.place.sub(" ", words))

    def _statements(
        self, gathering: Naming, holding: _Holding, body: BodyMention, span: tuple[int, int]
    ) -> Iterator[MeetingMention]:
        dated = holding.status in (MeetingStatus.HELD, MeetingStatus.PLANNED)
        items = self._chain(gathering, holding, span) if dated else []
        heading = self.passage.kind is PassageKind.HEADING
        low = min([gathering.start, holding.start, *(item.start for item in items)])
        whole_span = MeetingMention(
            part=self.part.key,
            path=self.passage.path,
            start=low,
            end=max([gathering.end, holding.end, *(item.end for item in items)]),
            sentence=(self.clause.low, self.clause.high),
            language=self.passage.language,
            kind=gathering.kind,
            body=body,
            status=holding.status,
            context=TextContext.HEADING if heading else TextContext.BODY,
            place=self._place(holding, gathering, items, span[1]) if dated else None,
        )
        if not gathering.ordinals:
            if gathering.kind is GatheringKind.MEETING and items:
                yield _dated(whole_span, items)
            return
        paired = len(items) == len(gathering.ordinals)
        for at, ordinal in enumerate(gathering.ordinals):
            own = items[at : at + 1] if paired else items if len(gathering.ordinals) == 1 else []
            yield _dated(replace(whole_span, ordinal=ordinal), own)

    def _chain(self, gathering: Naming, holding: _Holding, span: tuple[int, int]) -> list[DateMention]:
        """The dates right behind the words, places and small words between left out; else those in front of them."""
        at, found = max(gathering.end, holding.end), []
        for date in (one for one in self.dates if at <= one.start and one.end <= span[1]):
            if not self.book.chain.fullmatch(self.book.somewhere.sub(" ", self.text[at : date.start])):
                break
            found.append(date)
            at = date.end
        between = [one for one in self.dates if holding.start <= one.start and one.end <= gathering.end]
        front = [one for one in self.dates if span[0] <= one.start and one.end <= holding.start]
        beside = front and self.book.chain.fullmatch(self.text[front[-1].end : holding.start])
        return found or between or (front[-1:] if beside and holding.start < gathering.start else [])

    def _place(self, holding: _Holding, gathering: Naming, items: list[DateMention], high: int) -> PlaceMention | None:
        start = max(gathering.end, holding.end)
        end = min(high, max([start, *(item.end for item in items)]) + 60)
        for low, limit in ((start, end), (holding.start, start)):
            match = self.book.place.search(self.text, low, limit)
            if match is not None:
                return PlaceMention(start=match.start("city"), end=match.end("city"), city=city(match["city"]))
        return None


def _dated(mention: MeetingMention, items: list[DateMention]) -> MeetingMention:
    if not items:
        return mention
    return replace(mention, begins=min(item.begins for item in items), ends=max(item.ends for item in items))


@cache
def patterns(language: Language) -> Patterns | None:
    """The patterns of a language; None where its pack has none of this kind."""
    pack = PACKS.get(language)
    phrases = pack.meetings.verb_first if pack else None
    if pack is None or phrases is None:
        return None
    nouns = (*phrases.nouns, *phrases.session_nouns)
    joints = written((*pack.calendar.conjunctions, *phrases.clinging))
    chain = rf"(?:{written(phrases.chain_words)})(?!\w)"
    cities = written(name for name, _ in pack.head.cities)
    return Patterns(
        noun=regex.compile(whole(inflected(nouns, language))),
        session=regex.compile(inflected(phrases.session_nouns, language)),
        owned=regex.compile(rf"(?:{written(phrases.possessive_endings)})$"),
        modifier=regex.compile(rf"\s+(?:{inflected(phrases.modifiers, language)})(?!\w)"),
        other=regex.compile(rf"\s+(?:{inflected(phrases.other_series, language)})(?!\w)"),
        joint=regex.compile(rf"\s*{COMMA}?\s*(?:{joints})?\s*"),
        behind=tuple(_verbs(phrases, behind=True)),
        before=tuple(_verbs(phrases, behind=False)),
        ambiguous=frozenset(phrases.ambiguous),
        place=regex.compile(rf"(?<!\w)(?:{written(phrases.place_openers)})\s+(?P<city>{cities})(?!\w)"),
        somewhere=regex.compile(
            rf"(?<!\w)\w?(?:{written(phrases.place_openers)})\s+(?!{chain}){_NAME}(?:{COMMA}\s*{_NAME})?"
        ),
        chain=regex.compile(rf"(?:{_MARKS}(?:{written(phrases.chain_words)})?(?!\w))*{_MARKS}"),
    )


def _verbs(phrases: VerbFirstMeetings, *, behind: bool) -> Iterator[tuple[MeetingStatus, "regex.Pattern[str]"]]:
    table = (
        (MeetingStatus.PLANNED, phrases.planned),
        (MeetingStatus.POSTPONED, phrases.postponed),
        (MeetingStatus.CANCELLED, phrases.cancelled),
        (MeetingStatus.HELD, phrases.held),
    )
    relatives = written(phrases.relatives)
    for status, words in table:
        finite = [regex.escape(one).replace(r"\ ", r"\s+") for one in words.active]
        if behind:
            beside = written(words.participles)
            verb = alternatives([*finite, beside]) if words.participles else alternatives(finite)
            yield status, regex.compile(rf"{_MARKS}(?:(?:{relatives})\s+)?(?:{verb})(?!\w)")
        elif finite:
            yield (
                status,
                regex.compile(
                    rf"(?:(?<!\w)|(?<=(?<!\w)[{''.join(phrases.clinging)}]))(?:{alternatives(finite)})(?!\w)"
                ),
            )
