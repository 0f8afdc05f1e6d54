"""Meetings in a language without inflection: what stands around an ordinal and its noun tells who, when and where."""

from collections.abc import Iterator
from dataclasses import dataclass, replace
from functools import cache

import regex

from mandate_graph.extraction.dates import DateMention, find_dates
from mandate_graph.extraction.head.phrasebook import city
from mandate_graph.extraction.meetings.stating import Naming, statable
from mandate_graph.extraction.ordinals import Ordinal, find_ordinals
from mandate_graph.languages import PACKS
from mandate_graph.languages.themes.meetings import PreposedMeetings
from mandate_graph.model.gathering_mention import GatheringKind, MeetingMention, PlaceMention
from mandate_graph.model.language import Language
from mandate_graph.model.meeting import MeetingStatus, TextContext
from mandate_graph.model.mention import BodyMention
from mandate_graph.model.passage import Part, Passage, PassageKind
from mandate_graph.model.registry import BodyKind

_SENTENCE = regex.compile(r"[^。；;\n]+[。；;\n]?")
_LONGEST = 90
_JOINTS = regex.compile(r"[、和及与至\s]*(?:届|次)?[、和及与至\s]*")
_HAN_NAME = r"\p{Han}[\p{Han}·]{0,7}"


@dataclass(frozen=True, slots=True, kw_only=True)
class _Holding:
    """What is said of a meeting: the span of the words, and the span in which its dates and place stand."""

    start: int
    end: int
    low: int
    high: int
    status: MeetingStatus
    subject: BodyMention | None = None


@dataclass(frozen=True, slots=True)
class _Patterns:
    phrases: PreposedMeetings
    noun: "regex.Pattern[str]"
    session: "regex.Pattern[str]"
    counter: "regex.Pattern[str]"
    ordered: "regex.Pattern[str]"
    conferences: tuple[str, ...]
    """How a conference of parties is called."""
    verb: "regex.Pattern[str]"
    planned: "regex.Pattern[str]"
    postponed: "regex.Pattern[str]"
    cancelled: "regex.Pattern[str]"
    negation: "regex.Pattern[str]"
    possessive: "regex.Pattern[str]"
    place: "regex.Pattern[str]"
    city: "regex.Pattern[str]"
    modifying: "regex.Pattern[str]"
    other: "regex.Pattern[str]"


def mentions(part: Part, passage: Passage, bodies: tuple[BodyMention, ...]) -> Iterator[MeetingMention]:
    """Every statement of a passage that a meeting or session was held, will be, was postponed or cancelled."""
    patterns = _patterns(passage.language)
    text = passage.flow.text
    if patterns is None or (not patterns.verb.search(text) and not patterns.postponed.search(text)):
        return
    dates, ordinals = find_dates(text), find_ordinals(text, passage.language)
    for match in _SENTENCE.finditer(text):
        low, high = match.span()
        reader = _Reader(
            part=part,
            passage=passage,
            patterns=patterns,
            low=low,
            high=high,
            bodies=tuple(body for body in bodies if low <= body.start and body.end <= high),
            dates=tuple(date for date in dates if low <= date.start and date.end <= high),
            ordinals=tuple(one for one in ordinals if low <= one.start and one.end <= high),
        )
        yield from reader.mentions()


@dataclass(frozen=True, slots=True, kw_only=True)
class _Reader:
    """Reads one sentence, from `low` to `high`."""

    part: Part
    passage: Passage
    patterns: _Patterns
    low: int
    high: int
    bodies: tuple[BodyMention, ...]
    dates: tuple[DateMention, ...]
    ordinals: tuple[Ordinal, ...]

    @property
    def text(self) -> str:
        return self.passage.flow.text

    def mentions(self) -> Iterator[MeetingMention]:
        told: BodyMention | None = None
        found = list(self._gatherings())
        for at, gathering in enumerate(found):
            before = found[at - 1].end if at else self.low
            following = found[at + 1].start if at + 1 < len(found) else self.high
            holding = self._holding(gathering, before, following)
            body = gathering.body or (holding.subject if holding else None) or (told if gathering.owned else None)
            told = body or told
            if holding is None or body is None or not statable(self.part, gathering.kind, holding.status, body):
                continue
            yield from self._statements(gathering, holding, body)

    def _gatherings(self) -> Iterator[Naming]:
        used = -1
        for number, ordinal in enumerate(self.ordinals):
            if ordinal.start < used:
                continue
            listed = [ordinal]
            for other in self.ordinals[number + 1 :]:
                if not _JOINTS.fullmatch(self.text, listed[-1].end, other.start):
                    break
                listed.append(other)
            noun = self.patterns.noun.match(self.text, listed[-1].end, self.high)
            found = self._numbered(listed, noun) if noun else self._counted(ordinal.start, listed)
            if found is not None:
                used = found.end
                yield found

    def _numbered(self, listed: list[Ordinal], noun: "regex.Match[str]") -> Naming | None:
        start, end = listed[0].start, noun.end()
        if self._inside(start, end) or self.patterns.other.match(self.text, end, self.high):
            return None
        owner, begin, owned = self._owner(start)
        session = self.patterns.session.match(self.text, listed[-1].end, self.high) is not None
        return Naming(
            start=begin,
            end=end,
            kind=GatheringKind.SESSION if session else GatheringKind.MEETING,
            ordinals=tuple(one.number for one in listed),
            body=owner,
            owned=owned,
        )

    def _counted(self, start: int, listed: list[Ordinal]) -> Naming | None:
        """ "第三次缔约方会议": a session of a conference that is itself what is counted."""
        counter = self.patterns.counter.match(self.text, listed[-1].end, self.high)
        here = [body for body in self.bodies if counter and body.start == counter.end()]
        body = max(here, key=lambda one: one.end, default=None)
        if body is None or not body.text.endswith(self.patterns.conferences):
            return None
        ordinals = tuple(one.number for one in listed)
        return Naming(start=start, end=body.end, kind=GatheringKind.SESSION, ordinals=ordinals, body=body, owned=False)

    def _inside(self, start: int, end: int) -> bool:
        return any(body.start <= start and end <= body.end for body in self.bodies)

    def _owner(self, at: int) -> tuple[BodyMention | None, int, bool]:
        """The body right before an ordinal, where its words begin, and whether a possessive stands there instead."""
        for particle in ("", *self.patterns.phrases.particles):
            if particle and not self.text.endswith(particle, self.low, at):
                continue
            end = at - len(particle)
            here = [body for body in self.bodies if body.end == end]
            if here:
                first = min(here, key=lambda body: body.start)
                opened = self.text.startswith("《", first.start - 1) if first.start else False
                return first, first.start - opened, False
        possessive = self.patterns.possessive.search(self.text, max(self.low, at - 2), at)
        return None, possessive.start() if possessive else at, possessive is not None

    def _holding(self, gathering: Naming, before: int, following: int) -> _Holding | None:
        return (
            self._modifying(gathering, before) or self._behind(gathering, following) or self._active(gathering, before)
        )

    def _modifying(self, gathering: Naming, before: int) -> _Holding | None:
        """ "2031年5月3日在日内瓦举行的工作组第三次会议": the verb stands before the noun."""
        match = self.patterns.modifying.search(self.text, max(self.low, gathering.start - 8), gathering.start)
        if match is None:
            return None
        low = max(before, *(self.text.rfind(mark, self.low, match.start()) + 1 for mark in "，,：:"))
        planned = self.patterns.planned.search(self.text, low, match.start())
        status = MeetingStatus.PLANNED if planned else MeetingStatus.HELD
        dates = [date for date in self.dates if low <= date.start and date.end <= match.start()]
        start = dates[0].start if dates else match.start()
        here = [body for body in self.bodies if body.end == start]
        subject = min(here, key=lambda body: body.start, default=None)
        return _Holding(start=start, end=gathering.end, low=low, high=match.start(), status=status, subject=subject)

    def _behind(self, gathering: Naming, following: int) -> _Holding | None:
        """ "工作组第三次会议于2031年5月3日在日内瓦举行": the verb stands behind the noun."""
        limit = min(following, gathering.end + _LONGEST)
        for status, pattern in (
            (MeetingStatus.POSTPONED, self.patterns.postponed),
            (MeetingStatus.CANCELLED, self.patterns.cancelled),
            (MeetingStatus.HELD, self.patterns.verb),
        ):
            match = pattern.search(self.text, gathering.end, limit)
            if match is None or self._other_subject(gathering.end, match.start()):
                continue
            if self.patterns.negation.search(self.text, max(gathering.end, match.start() - 2), match.start()):
                return None
            if status is MeetingStatus.HELD and self.patterns.planned.search(self.text, gathering.end, match.start()):
                status = MeetingStatus.PLANNED
            return _Holding(
                start=gathering.start, end=match.end(), low=gathering.end, high=match.start(), status=status
            )
        return None

    def _other_subject(self, start: int, end: int) -> bool:
        """Whether something else is said there of another body, or a verb with an object of its own follows."""
        if any(start <= body.start and body.end <= end for body in self.bodies):
            return True
        behind = self.text[start:end]
        return "，" in behind and not any(start <= date.start and date.end <= end for date in self.dates)

    def _active(self, gathering: Naming, before: int) -> _Holding | None:
        """ "工作组于2031年5月3日举行了第三次会议": the body holds it."""
        verbs = list(self.patterns.verb.finditer(self.text, before, gathering.start))
        joint = rf"了?(?:{self.patterns.possessive.pattern[:-1]})?《?"
        if not verbs or not regex.fullmatch(joint, self.text[verbs[-1].end() : gathering.start]):
            return None
        verb = verbs[-1]
        low = max(before, *(self.text.rfind(mark, self.low, verb.start()) + 1 for mark in "，,"))
        subjects = [body for body in self.bodies if body.end <= verb.start() and body.start >= low]
        subject = subjects[0] if subjects else None
        if self.patterns.negation.search(self.text, max(low, verb.start() - 2), verb.start()):
            return None
        planned = self.patterns.planned.search(self.text, subject.end if subject else low, verb.start())
        dated = any(low <= date.start and date.end <= verb.start() for date in self.dates)
        done = verb.end() < gathering.start
        if self.patterns.ordered.search(self.text, low, verb.start()) or not (dated or done or planned):
            return None
        start = subject.start if subject else verb.start()
        return _Holding(
            start=start,
            end=gathering.end,
            low=low,
            high=verb.start(),
            status=MeetingStatus.PLANNED if planned else MeetingStatus.HELD,
            subject=subject,
        )

    def _statements(self, gathering: Naming, holding: _Holding, body: BodyMention) -> Iterator[MeetingMention]:
        dated = holding.status in (MeetingStatus.HELD, MeetingStatus.PLANNED)
        items = [date for date in self.dates if holding.low <= date.start and date.end <= holding.high] if dated else []
        if not items and dated:
            items = self._dates_behind(gathering, holding)
        heading = self.passage.kind is PassageKind.HEADING
        whole = MeetingMention(
            part=self.part.key,
            path=self.passage.path,
            start=min(gathering.start, holding.start),
            end=max(gathering.end, holding.end, items[-1].end if items else 0),
            sentence=(self.low, self.high),
            language=self.passage.language,
            kind=gathering.kind,
            body=body,
            status=holding.status,
            context=TextContext.HEADING if heading else TextContext.BODY,
            place=self._place(holding) if dated else None,
        )
        paired = len(items) == len(gathering.ordinals)
        for at, ordinal in enumerate(gathering.ordinals):
            own = items[at : at + 1] if paired else items if len(gathering.ordinals) == 1 else []
            yield _dated(replace(whole, ordinal=ordinal), own)

    def _dates_behind(self, gathering: Naming, holding: _Holding) -> list[DateMention]:
        """Dates right behind the noun or the verb, in brackets or not."""
        end = max(gathering.end, holding.end)
        behind = [date for date in self.dates if date.start >= end]
        return [date for date in behind[:1] if regex.fullmatch(r"[\s(（]*", self.text[end : date.start])]

    def _place(self, holding: _Holding) -> PlaceMention | None:
        for match in self.patterns.place.finditer(self.text, holding.low, holding.high):
            found = self.patterns.city.search(match["city"])
            if found is not None:
                start = match.start("city") + found.start()
                return PlaceMention(start=start, end=start + len(found.group()), city=city(found.group()))
        return None


def _dated(mention: MeetingMention, items: list[DateMention]) -> MeetingMention:
    if not items:
        return mention
    return replace(
        mention,
        begins=min(item.begins for item in items),
        ends=max(item.ends for item in items),
        start=min(mention.start, items[0].start),
    )


@cache
def _patterns(language: Language) -> _Patterns | None:
    pack = PACKS.get(language)
    phrases = pack.meetings.preposed if pack else None
    if pack is None or phrases is None:
        return None
    heads = pack.bodies.heads
    verb = _any(phrases.verbs)
    return _Patterns(
        phrases=phrases,
        noun=regex.compile(_any((*phrases.nouns, *phrases.session_nouns))),
        session=regex.compile(_any(phrases.session_nouns)),
        counter=regex.compile(_any(phrases.counters)),
        ordered=regex.compile(_any(phrases.ordered)),
        conferences=tuple(head.phrase for head in heads if head.kind is BodyKind.CONFERENCE),
        verb=regex.compile(verb),
        planned=regex.compile(_any(phrases.planned)),
        postponed=regex.compile(_any(phrases.postponed)),
        cancelled=regex.compile(_any(phrases.cancelled)),
        negation=regex.compile(rf"{_any(phrases.negations)}$"),
        possessive=regex.compile(rf"{_any(phrases.possessives)}$"),
        place=regex.compile(rf"{_any(phrases.place_openers)}(?P<city>{_HAN_NAME})"),
        city=regex.compile(_any(tuple(name for name, _ in pack.head.cities))),
        modifying=regex.compile(rf"{verb}{_any(phrases.particles)}$"),
        other=regex.compile(_any(phrases.other_gatherings)),
    )


def _any(phrases: tuple[str, ...]) -> str:
    ordered = sorted(set(phrases), key=lambda phrase: (-len(phrase), phrase))
    return f"(?:{'|'.join(map(regex.escape, ordered)) or '(?!)'})"
